"""Between whom an agreement is."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.agreements.mentions import HELPED, Naming
from dragoman.coding.phrases import actors_of, distinct, governing_verb, objects_of, side_key, subject_of
from dragoman.coding.uses import Use
from dragoman.model.actor import Actor
from dragoman.model.agreement import AgreementStage
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.agreements import AgreementRules

_ASKING = (AgreementStage.PROPOSED, AgreementStage.NEGOTIATING)
_VERBS = ("VERB", "AUX")
_HOLDING = (
    "be",
    "hold",
    "have",
    "open",
    "begin",
    "start",
    "resume",
    "continue",
    "enter",
    "conclude",
    "finish",
    "launch",
)
_REFUSING = ("reject", "refuse", "decline", "accept", "proposal", "offer", "violate", "breach", "break")


class PartyReader:
    """Reads the parties of a naming from its own words and from those who sign, negotiate or ratify it."""

    def __init__(self, cast: Cast, rules: AgreementRules) -> None:
        """Take the cast whose members may be parties."""
        self._cast = cast
        self._helpers, self._helping = frozenset(rules.helpers), frozenset(rules.helping)
        self._lending = frozenset(w for deed in rules.deeds if "loan" in deed.kinds for w in deed.words)
        self._known = frozenset(form for k in rules.known for form in (k.name, *k.also))
        self._deeds = frozenset(w for deed in rules.deeds for w in deed.words if not deed.subject)
        self._own_deeds = frozenset(
            w for deed in rules.deeds if deed.party_only or deed.done in _ASKING for w in deed.words if not deed.subject
        )
        self._making = frozenset(
            w for deed in rules.deeds if deed.binds and not deed.kinds for w in (*deed.words, *deed.nouns)
        )

    def strong(self, naming: Naming) -> tuple[Actor, ...]:
        """Return the parties that the name itself gives: "between A and B", "with C", "A-B", "of A and B"."""
        sentence, head = naming.sentence, naming.head
        found: list[Actor] = []
        for word in sentence.subtree(head):
            if word.text.lower() == "between":
                found.extend(a for o in sentence.children(word, "pobj") for a in actors_of(sentence, o, self._cast))
        links = ("for", "to", "from") if naming.kind == "loan" else ()
        for link in ("with", "of", "by", *links):
            for thing in objects_of(sentence, head, link):
                if not self._helps(sentence, thing):
                    found.extend(actors_of(sentence, thing, self._cast))
        return distinct([*found, *self._qualifying(naming)])

    def _qualifying(self, naming: Naming) -> Iterator[Actor]:
        """Yield those named before the noun, save the helper of "Qatar-brokered"."""
        for mention in self._cast.within(naming.start, naming.head.end):
            after = naming.sentence.tokens_within(mention.end, naming.head.end)[:2]
            helper = any(w.text.lower().strip("-") in HELPED for w in after)
            if not helper and mention.end < naming.head.end and mention.text not in self._known:
                yield from mention.actors

    def by_use(self, naming: Naming, uses: tuple[Use, ...], *, doers: bool = True) -> tuple[Actor, ...]:
        """Return the parties that the deeds around the naming give: with whom it is signed and, if `doers`, by whom."""
        making = [use for use in uses if self._binds(naming, use)]
        return distinct(
            a
            for use in making
            for a in (
                *(self._doers(naming.sentence, use) if doers else ()),
                *self._partners(naming.sentence, use),
            )
        )

    def second(self, naming: Naming, uses: tuple[Use, ...], *, known: int) -> tuple[Actor, ...]:
        """Return who deals with an agreement of which `known` parties are named: who ends it, or has "a deal with B".

        Where the other side is named, whoever does a deed to the agreement is a party; where nobody is, only who does
        what parties alone can do, or asks for it.
        """
        uses = tuple(u for u in uses if u.word.lemma not in self._helping and self._party_deed(u, known))
        return distinct(a for use in uses for a in (*self._doers(naming.sentence, use),))

    def _party_deed(self, use: Use, known: int) -> bool:
        if known:
            return use.word.lemma in self._deeds
        return use.word.lemma in self._own_deeds

    def _binds(self, naming: Naming, use: Use) -> bool:
        """Whether who does this is a party; who refuses a ceasefire is one of those at war."""
        if use.word.lemma in self._helping:
            return False
        if naming.kind == "loan" and use.word.lemma in self._lending:
            return True
        return use.word.lemma in self._making or (naming.kind == "ceasefire" and use.word.lemma in _REFUSING)

    def _doers(self, sentence: Sentence, use: Use) -> Iterator[Actor]:
        verb = use.word
        if verb.pos == "NOUN":
            yield from self._of_noun(sentence, verb)
        if verb.pos in _VERBS:
            agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
            passive = bool(sentence.children(verb, "auxpass")) or (verb.dep == "acl" and verb.tag == "VBN")
            subject = None if passive or use.subject else _subject(sentence, verb)
            for doer in [*agents, *([subject] if subject is not None else [])]:
                yield from actors_of(sentence, doer, self._cast)

    def _of_noun(self, sentence: Sentence, noun: Token) -> Iterator[Actor]:
        """Yield whose talks or proposal it is, or who "is a signatory"."""
        for owner in sentence.children(noun, "poss", "amod", "compound"):
            yield from actors_of(sentence, owner, self._cast)
        above = governing_verb(sentence, noun)
        if above is None or above.lemma in self._helping or noun.dep not in ("attr", "dobj", "pobj"):
            return
        if (noun.dep == "attr" or above.lemma in _HOLDING) and (subject := subject_of(sentence, above)) is not None:
            yield from actors_of(sentence, subject, self._cast)

    def _partners(self, sentence: Sentence, use: Use) -> Iterator[Actor]:
        links = ("for", "to", "from") if use.word.lemma in self._lending else ()
        for link in ("with", "between", "by", *links):
            for thing in objects_of(sentence, use.word, link):
                if not self._helps(sentence, thing):
                    yield from actors_of(sentence, thing, self._cast)

    def _helps(self, sentence: Sentence, noun: Token) -> bool:
        """Whether somebody is there as a helper: "with Qatar as mediator", "with the help of Oman"."""
        roles = {o.lemma for o in objects_of(sentence, noun, "as")} | {noun.lemma}
        near = {t.lemma for t in sentence.tokens[noun.index + 1 : noun.index + 4]}
        return bool(roles & (self._helpers | {"help", "support", "mediation"})) or (
            "as" in near and bool(near & self._helpers)
        )


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject of a verb, of the clause above where it is an adverbial: "after announcing a deal, A said"."""
    own = subject_of(sentence, verb)
    if own is not None or verb.dep != "pcomp":
        return own
    above = governing_verb(sentence, sentence.head(verb))
    return subject_of(sentence, above) if above is not None else None


def as_sides(actors: tuple[Actor, ...], cast: Cast) -> tuple[Actor, ...]:
    """Return the states and bodies behind the actors: a party is Norway, not the minister who signs."""
    states = {a.country: a for m in reversed(cast.mentions) for a in m.actors if a.country and a.sector is None}
    return distinct(_side(actor, states) for actor in actors if actor.country)


def _side(actor: Actor, states: dict[str, Actor]) -> Actor:
    if actor.sector is None or actor.country is None or side_key(actor) != actor.country:
        return actor
    known = states.get(actor.country)
    return known or replace(actor, code=actor.country, sector=None, role=None, wikidata=None)
