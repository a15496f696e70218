"""Quotations that no word of speech stands beside: they belong to who spoke last, or to who speaks on."""

import re
from collections.abc import Sequence

from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.spans import quoted
from dragoman.coding.statements.subjects import subject_of
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.voices import voice_of
from dragoman.model.actor import Actor
from dragoman.model.analysis import Part, Quotation
from dragoman.model.codebook.speech import SpeechAct

_SENTENCE_END = re.compile(r"[.?!…][’')\]]?\s*$")
_BREAK = "\n"


def standing_alone(scene: Scene, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return what quotations say that stand for themselves, given the speech acts that are attributed."""
    known = list(told)
    for number, quotation in enumerate(scene.quotations):
        if _is_taken(quotation, known) or quotation.start < scene.analysis.story.headline_end:
            continue
        if not (scene.is_utterance(quotation) and _stands_free(scene, quotation)):
            continue
        if (found := _told(scene, number, known)) is not None:
            known.append(found)
    return tuple(known[len(told) :])


def _is_taken(quotation: Quotation, known: Sequence[Told]) -> bool:
    return any(t.said.start < quotation.inner_end and quotation.inner_start < t.said.end for t in known)


def _stands_free(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is no part of a sentence of the reporter's: it begins one, and is one or ends its line."""
    before = scene.text[: quotation.start].rstrip(" ")[-1:]
    inner = scene.text[quotation.inner_start : quotation.inner_end]
    complete = bool(_SENTENCE_END.search(inner)) or scene.text[quotation.end : quotation.end + 1] in ("", _BREAK)
    return complete and (before in ("", _BREAK, ".", "?", "!", ":", "”", '"', "—", "–"))


def _told(scene: Scene, number: int, known: Sequence[Told]) -> Told | None:
    quotation = scene.quotations[number]
    said = quoted(scene, quotation)
    source = _introduced(scene, quotation) or _spoke_last(scene, quotation, known) or _speaks_on(scene, number, known)
    source = source or _speaks_next(scene, quotation, known)
    if said is None or source is None:
        return None
    speaker, pattern, verb = source
    return Told(
        said=said, pattern=pattern, speaker=speaker, inferred=pattern == "running", verb=verb, act=SpeechAct.SAY,
        clause=None, via=None, date=None, addressed_to=(), headline=False,
    )  # fmt: skip


def _introduced(scene: Scene, quotation: Quotation) -> tuple[Actor, str, str] | None:
    """Return the subject of the sentence whose colon leads up to the quotation."""
    lead = scene.text[: quotation.start].rstrip()
    sentence = scene.analysis.sentence_at(len(lead) - 1) if lead.endswith(":") else None
    if sentence is None or sentence.part is Part.HEADLINE:
        return None
    subject = subject_of(sentence, sentence.root) or (sentence.root if sentence.root.pos == "PROPN" else None)
    speaker = voice_of(scene, sentence, subject, None) if subject is not None else None
    if speaker is None:
        return None
    verb = sentence.root.lemma if sentence.root.pos == "VERB" else "say"
    return speaker.actor, "colon", verb


def _spoke_last(scene: Scene, quotation: Quotation, known: Sequence[Told]) -> tuple[Actor, str, str] | None:
    """Return who spoke in the words before: in the same paragraph, in the one before, or in one that leads on."""
    before = [t for t in known if t.said.end <= quotation.start and not t.headline]
    if not before:
        return None
    last = max(before, key=lambda t: max(t.said.end, t.clause[1] if t.clause else 0))
    between = scene.text[max(last.said.end, last.clause[1] if last.clause else 0) : quotation.start].strip()
    leads_on = between.endswith(":") and between.count(_BREAK) < 4
    if between.count(_BREAK + _BREAK) + (between.count(_BREAK) > 0) <= 2 or leads_on:
        return last.speaker, "running", last.verb
    return None


def _speaks_next(scene: Scene, quotation: Quotation, known: Sequence[Told]) -> tuple[Actor, str, str] | None:
    """Return who begins to speak where the quotation ends: "It is over." She said it was."""
    for told in known:
        if (
            told.clause is not None
            and not scene.text[quotation.end : told.clause[0]].strip()
            and told.clause[0] > quotation.end
        ):
            return told.speaker, "running", told.verb
    return None


def _speaks_on(scene: Scene, number: int, known: Sequence[Told]) -> tuple[Actor, str, str] | None:
    """Return who is told to have said the next part of a quotation that goes on."""
    while number < len(scene.quotations) and scene.quotations[number].continues:
        number += 1
        following = scene.quotations[number : number + 1]
        for told in known:
            if following and following[0].start <= told.said.start < following[0].end:
                return told.speaker, "quotation", told.verb
    return None
