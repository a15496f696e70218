"""How far an agreement has come, step by step, each with the words that say so."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.coding.agreements.mentions import Naming
from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import actors_of, clause, governing_verb, subject_of, when_in
from dragoman.coding.uses import Use, uses_of
from dragoman.model.actor import Actor
from dragoman.model.agreement import AgreementStage
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.agreements import AgreementRules, Deed
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.when import When

_VERBS = ("VERB", "AUX")
_GIVEN = (AgreementStage.SIGNED, AgreementStage.RATIFIED, AgreementStage.AGREED)
_REACH = 3  # how far below a verb a word that completes it may stand: "enter into | full force"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign of a stage: the clause that gives it, the moment, who did it (`by`) and with whom.

    `pending` where the deed is still due: the stage stands for what has to come; `firm` where a schedule is told.
    """

    stage: AgreementStage
    start: int
    end: int
    when: When | None
    pending: bool
    firm: bool
    by: tuple[Actor, ...]
    deed: str
    target: AgreementStage | None = None  # the stage once the deed is done


class StageReader:
    """Reads the signs of a stage around namings."""

    def __init__(self, analysis: Analysis, cast: Cast, rules: AgreementRules, moods: MoodRules) -> None:
        """Take the story, its cast and the words of deeds."""
        self._analysis, self._cast, self._rules, self._moods = analysis, cast, rules, moods
        nouns = {noun for deed in rules.deeds for noun in deed.nouns}
        self._through = frozenset(rules.transparent) | nouns
        self._weak_words = frozenset(rules.needing) | frozenset(rules.approvals)

    def signs(self, naming: Naming, parties: frozenset[str]) -> tuple[Sign, ...]:
        """Return the signs of one naming in the order of the text; `parties` are the countries known to take part."""
        found = [s for use in self.uses(naming) for s in self._of_use(naming, use, parties)]
        found.extend(self._of_qualifiers(naming))
        found.extend(self._carried(naming))
        return tuple(dict.fromkeys(found))

    def uses(self, naming: Naming) -> tuple[Use, ...]:
        """Return the deeds around a naming, each once."""
        return tuple(dict.fromkeys(uses_of(naming.sentence, naming.head, self._through)))

    def _of_use(self, naming: Naming, use: Use, parties: frozenset[str]) -> Iterator[Sign]:
        sentence = naming.sentence
        for deed in self._rules.deeds:
            if deed.kinds and naming.kind not in deed.kinds:
                continue
            if use.word.pos in _VERBS and use.word.lemma in deed.words:
                if self._fits(sentence, use, deed) and self._by_party(sentence, use.word, deed, parties):
                    yield from self._sign(naming, use.word, deed, self._mood(naming, use.word))
            elif use.word.lemma in deed.nouns and not use.subject:
                yield from self._noun_sign(naming, use, deed)

    def _mood(self, naming: Naming, verb: Token) -> Mood:
        """Return how a deed stands; "to see a deal signed" is no more done than the seeing."""
        state = mood(naming.sentence, verb, self._moods)
        if state is Mood.DONE and verb.dep == "acl" and verb.tag == "VBN" and not naming.definite:
            above = governing_verb(naming.sentence, naming.sentence.head(naming.head))
            if above is not None and above.index != verb.index:
                return mood(naming.sentence, above, self._moods)
        return state

    def _fits(self, sentence: Sentence, use: Use, deed: Deed) -> bool:
        if deed.subject != use.subject:
            return False
        if not deed.with_:
            return use.link in (None, "", "on", "to", "for", "upon", "with", "over")
        below = {t.lemma for t in _below(sentence, use.word, _REACH)} | set((use.link or " ").split(" "))
        return bool(below & set(deed.with_))

    def _by_party(self, sentence: Sentence, verb: Token, deed: Deed, parties: frozenset[str]) -> bool:
        """Whether a deed that only a party can do is not told of a stranger."""
        if deed.approvers and not self._approver(sentence, verb):
            return False
        if not deed.party_only or not parties:
            return True
        doers = {a.country for a in self._doers(sentence, verb) if a.country}
        return not doers or bool(doers & parties)

    def _approver(self, sentence: Sentence, verb: Token) -> bool:
        agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
        doer = agents[0] if agents else subject_of(sentence, verb)
        return doer is not None and any(t.lemma in self._rules.approvers for t in sentence.subtree(doer))

    def _doers(self, sentence: Sentence, verb: Token) -> tuple[Actor, ...]:
        agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
        if not agents and sentence.children(verb, "auxpass"):
            return ()
        subject = agents[0] if agents else subject_of(sentence, verb)
        return actors_of(sentence, subject, self._cast) if subject is not None else ()

    def _noun_sign(self, naming: Naming, use: Use, deed: Deed) -> Iterator[Sign]:
        """Yield the sign that a noun gives ("talks on", "the signing of"), as the verb above it stands."""
        sentence, verb = naming.sentence, governing_verb(naming.sentence, use.word)
        if deed.done == AgreementStage.NEGOTIATING or deed.done == AgreementStage.PROPOSED:
            yield from self._sign(naming, use.word, deed, Mood.DONE)
            return
        if verb is None:
            return
        state = mood(sentence, verb, self._moods)
        around = {verb.lemma, *(c.lemma for c in sentence.children(verb, "acomp", "oprd"))}
        if around & set(self._moods.coming):
            state = Mood.COMING
        if state is Mood.DONE and (around & (set(self._moods.wanted) | set(self._moods.refused) | self._weak_words)):
            return
        yield from self._sign(naming, use.word, deed, state)

    def _sign(self, naming: Naming, word: Token, deed: Deed, state: Mood) -> Iterator[Sign]:
        sentence = naming.sentence
        start, end = clause(sentence, word)
        start, end = min(start, naming.start), max(end, naming.end)
        when = when_in(self._analysis, start, end, word.start)
        state = self._settled(state, word, sentence, when)
        stage, pending = _stage(deed, state)
        if state is Mood.DENIED and deed.done in _GIVEN and self._turned_down(sentence, word):
            stage, pending = AgreementStage.REJECTED, False
        if stage is None:
            return
        firm = pending and (state is Mood.COMING) and (when is not None or self._scheduled(sentence, word))
        by = self._doers(sentence, word) if word.pos in _VERBS else ()
        yield Sign(
            stage=stage,
            start=start,
            end=end,
            when=when,
            pending=pending,
            firm=firm,
            by=by,
            deed=word.lemma,
            target=deed.done,
        )

    def _settled(self, state: Mood, word: Token, sentence: Sentence, when: When | None) -> Mood:
        """Return the mood with what the day tells: a deed on a day after the story's own is due, not done."""
        published = self._analysis.story.published
        if state is Mood.DENIED and when is not None and _bounded(sentence, word):
            return Mood.COMING
        late = when is not None and published is not None and when.earliest and published.latest
        if state is Mood.DONE and late and when and when.earliest and published and published.latest:
            return Mood.COMING if when.earliest > published.latest and word.tag not in ("VBD",) else state
        return state

    def _turned_down(self, sentence: Sentence, word: Token) -> bool:
        above = sentence.head(word)
        return word.dep in ("xcomp", "ccomp") and above.lemma in self._rules.refusing and above.tag != "VBG"

    def _scheduled(self, sentence: Sentence, word: Token) -> bool:
        """Whether words of schedule govern a deed, not one side's hope: "is due to", "is to be", "will"."""
        return not any(a.lemma in ("expect", "hope", "anticipate") and a.tag != "VBN" for a in sentence.ancestors(word))

    def _carried(self, naming: Naming) -> Iterator[Sign]:
        """Yield that an agreement is made where something is done under it: "under the deal, land is swapped"."""
        link = naming.sentence.head(naming.head)
        above = naming.sentence.head(link)
        carries = naming.head.dep == "pobj" and link.text.lower() in self._rules.carrying
        if not carries or above.pos not in _VERBS or above.index < link.index:
            return
        if mood(naming.sentence, above, self._moods) not in (Mood.DONE, Mood.GOING, Mood.COMING):
            return
        start, end = clause(naming.sentence, link)
        yield Sign(
            stage=AgreementStage.AGREED,
            start=min(start, naming.start),
            end=max(end, naming.end),
            when=None,
            pending=False,
            firm=False,
            by=(),
            deed=link.text.lower(),
        )

    def _of_qualifiers(self, naming: Naming) -> Iterator[Sign]:
        words = {w.lemma for w in naming.sentence.tokens_within(naming.start, naming.head.start)}
        for rule in self._rules.qualifiers:
            if words & set(rule.words):
                start, end = clause(naming.sentence, naming.head)
                yield Sign(
                    stage=rule.stage,
                    start=min(start, naming.start),
                    end=max(end, naming.end),
                    when=None,
                    pending=False,
                    firm=False,
                    by=(),
                    deed="qualifier",
                )
                return


def _stage(deed: Deed, state: Mood) -> tuple[AgreementStage | None, bool]:
    """Return the stage that a deed in a mood shows, and whether the deed itself is still due."""
    if state is Mood.DONE:
        return deed.done, False
    if state is Mood.GOING:
        ongoing = deed.coming if deed.coming == AgreementStage.EXPECTED_SIGNATURE else deed.done
        return ongoing, ongoing is not deed.done
    if state is Mood.COMING:
        return deed.coming, True
    if state in (Mood.WANTED, Mood.POSSIBLE):
        return deed.wanted, True
    return None, False


def _bounded(sentence: Sentence, verb: Token) -> bool:
    """Whether a denial only puts the deed off: "will not be signed before January"."""
    helpers = {t.lemma for t in sentence.children(verb, "aux")}
    links = {t.text.lower() for t in sentence.children(verb, "prep", "mark")}
    return bool(helpers & {"will", "shall"}) and bool(links & {"before", "until", "till"})


def _below(sentence: Sentence, word: Token, depth: int) -> Iterator[Token]:
    if depth:
        for child in sentence.children(word, "prep", "pobj", "dobj", "prt", "advmod", "acomp", "amod", "agent"):
            yield child
            yield from _below(sentence, child, depth - 1)
