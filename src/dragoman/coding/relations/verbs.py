"""Relations told by a verb: "A borders B", "A has fought three wars against B"."""

from collections.abc import Iterator

from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import clause, noun_phrase, objects_of, subject_of
from dragoman.coding.relations.found import Found, apart, sides
from dragoman.model.actor import Actor
from dragoman.model.analysis import Cast, Sentence, Token
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.codebook.relations import RelationRules, VerbRelation
from dragoman.model.relation import RelationKind

_REAL = (Mood.DONE, Mood.GOING)


def by_verb(sentence: Sentence, cast: Cast, rules: RelationRules, moods: MoodRules) -> Iterator[Found]:
    """Yield the relations that the verbs of a sentence tell as they are."""
    for token in sentence.tokens:
        for rule in rules.verbs:
            if rule.kind is RelationKind.BORDER and (between := _between_names(sentence, token, rule, cast)):
                yield between
                continue
            acts = token.lemma in rule.verbs and token.pos in ("VERB", "AUX", "NOUN") and _is_verb(sentence, token)
            if acts and mood(sentence, token, moods) in _REAL:
                yield from _read(sentence, token, rule, cast)


def _between_names(sentence: Sentence, token: Token, rule: VerbRelation, cast: Cast) -> Found | None:
    """Return the border of "A borders B" where the parser took the verb for a noun between two names."""
    if token.pos != "NOUN" or token.lemma not in rule.verbs or not token.text.endswith("s") or "object" not in rule.b:
        return None
    before, after = sentence.tokens[: token.index], sentence.tokens[token.index + 1 :]
    left = [m for m in cast.within(sentence.start, token.start) if before and m.end == before[-1].end]
    right = [m for m in cast.within(token.end, sentence.end) if after and m.start == after[0].start]
    if not left or not right:
        return None
    head = next((t for t in after if t.index == right[0].head), None)
    named = sides(sentence, head, cast) if head is not None else right[0].actors
    first, second = apart(left[0].actors, named)
    if not first or not second:
        return None
    words = (left[0].start, max(t.end for t in sentence.conjuncts(head)) if head is not None else right[0].end)
    return Found(
        kind=rule.kind,
        a=first,
        b=second,
        start=words[0],
        end=words[1],
        sentence=sentence.index,
        rule=f"verb: {token.lemma}",
    )


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """Whether a word acts as a verb: the parser takes "borders" for a noun at times."""
    return token.pos != "NOUN" or bool(sentence.children(token, "nsubj"))


def _read(sentence: Sentence, verb: Token, rule: VerbRelation, cast: Cast) -> Iterator[Found]:
    things = _things(sentence, verb)
    if rule.object and not any(_holds(sentence, t, rule) for t in things):
        return
    named = [t for t in things if not rule.object or _holds(sentence, t, rule)]
    near = named if rule.object else []
    b = tuple(a for t in _others(sentence, verb, rule, near) for a in sides(sentence, t, cast))
    first, second = apart(_subjects(sentence, verb, cast), b)
    if not first or not second:
        return
    start, end = clause(sentence, verb)
    yield Found(
        kind=rule.kind,
        a=first,
        b=second,
        start=start,
        end=end,
        sentence=sentence.index,
        rule=f"verb: {verb.lemma}",
        holds=rule.holds,
        level=_count(sentence, named) if rule.kind is RelationKind.WAR else None,
    )


def _things(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what a verb acts on, or what it is about: objects, passive subjects, "at war"."""
    passive = sentence.children(verb, "nsubjpass")
    links = [t for p in sentence.children(verb, "prep") for t in sentence.children(p, "pobj")]
    return (*sentence.children(verb, "dobj", "attr"), *passive, *links)


def _holds(sentence: Sentence, thing: Token, rule: VerbRelation) -> bool:
    if rule.at:
        return thing.lemma in rule.object and sentence.head(thing).lemma in rule.at
    if thing.lemma in rule.object:
        return True
    return any(o.lemma in rule.object for o in objects_of(sentence, thing, "of")) and thing.lemma in (
        "number",
        "series",
        "couple",
        "string",
    )


def _others(sentence: Sentence, verb: Token, rule: VerbRelation, near: list[Token]) -> Iterator[Token]:
    """Yield the nouns that stand where the other side stands, wherever the parser hung the preposition."""
    if "object" in rule.b:
        yield from sentence.children(verb, "dobj")
        if verb.pos == "NOUN":
            yield from sentence.children(verb, "appos")
    for link in rule.b:
        if link != "object":
            yield from objects_of(sentence, verb, link)
            for thing in [*near, *(t for p in sentence.children(verb, "prep") for t in sentence.children(p, "pobj"))]:
                yield from objects_of(sentence, thing, link)


def _subjects(sentence: Sentence, verb: Token, cast: Cast) -> tuple[Actor, ...]:
    agents = [t for a in sentence.children(verb, "agent") for t in sentence.children(a, "pobj")]
    if agents or sentence.children(verb, "auxpass"):
        return tuple(a for t in agents for a in sides(sentence, t, cast))
    return sides(sentence, subject_of(sentence, verb), cast)


def _count(sentence: Sentence, things: list[Token]) -> str | None:
    """Return how many wars in words: "three", "a number of"."""
    for thing in things:
        for word in sentence.children(thing, "nummod"):
            return word.text.lower()
        if thing.lemma in ("number", "series", "couple", "string"):
            return " ".join(w.text.lower() for w in noun_phrase(sentence, thing)) + " of"
    return None
