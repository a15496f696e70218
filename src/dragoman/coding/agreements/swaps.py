"""Exchanges of prisoners told by their verb: "A and B swapped 40 prisoners"."""

from collections.abc import Iterator

from dragoman.coding.agreements.parties import as_sides
from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import actors_of, clause, distinct, objects_of, quote, subject_of, when_in
from dragoman.model.agreement import Agreement, AgreementStage, AgreementStep
from dragoman.model.analysis import Analysis, Cast, Sentence, Token
from dragoman.model.codebook.records import RecordRules

_KIND = "exchange"


def code_swaps(analysis: Analysis, cast: Cast, rules: RecordRules) -> tuple[Agreement, ...]:
    """Return the exchanges that a story tells by a verb, each pair of sides once."""
    found = (a for s in analysis.sentences for v in _verbs(s, rules) for a in _swap(analysis, s, v, cast, rules))
    once: dict[frozenset[str], Agreement] = {}
    for agreement in found:
        once.setdefault(frozenset(p.code or "" for p in agreement.parties), agreement)
    return tuple(once.values())


def _verbs(sentence: Sentence, rules: RecordRules) -> Iterator[Token]:
    """Yield the verbs whose object are prisoners."""
    words = rules.agreements
    for token in sentence.tokens:
        if token.pos == "VERB" and token.lemma in words.swapping:
            things = (*sentence.children(token, "dobj"), *objects_of(sentence, token, "of"))
            if any(t.lemma in words.prisoners for t in things):
                yield token


def _swap(analysis: Analysis, sentence: Sentence, verb: Token, cast: Cast, rules: RecordRules) -> Iterator[Agreement]:
    stage = {Mood.DONE: AgreementStage.IN_FORCE, Mood.COMING: AgreementStage.AGREED}.get(
        mood(sentence, verb, rules.moods)
    )
    subject = subject_of(sentence, verb)
    if stage is None or subject is None:
        return
    sides = [subject, *objects_of(sentence, verb, "with"), *objects_of(sentence, verb, "between")]
    parties = as_sides(distinct(a for t in sides for a in actors_of(sentence, t, cast)), cast)
    if len(parties) < 2:
        return
    start, end = clause(sentence, verb)
    words = (quote(analysis, (start, end)),)
    yield Agreement(
        reports=(analysis.story.id,),
        evidence=words,
        confidence=rules.agreements.confidence,
        basis=f"rule: prisoners are what is given: {verb.lemma}",
        name=f"prisoner exchange between {parties[0].name} and {parties[1].name}",
        kind=_KIND,
        parties=parties,
        subjects=("prisoners",),
        stage=stage,
        steps=(AgreementStep(stage=stage, date=when_in(analysis, start, end, verb.start), evidence=words),),
        requires=(),
        due=None,
    )
