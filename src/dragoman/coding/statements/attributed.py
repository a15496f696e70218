"""Speech acts that a word of speech tells of, in the order of the text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.coding.statements.around import addressees_of, aside_words, carrier_of, date_of
from dragoman.coding.statements.clauses import reporting_clause
from dragoman.coding.statements.contents import contents_of
from dragoman.coding.statements.cues import Cue, find_cues
from dragoman.coding.statements.look import Content, Look
from dragoman.coding.statements.scene import Scene
from dragoman.coding.statements.told import Told
from dragoman.coding.statements.voices import Speaker, speaker_of
from dragoman.model.actor import Actor
from dragoman.model.analysis import Part
from dragoman.model.codebook.speech import SpeechAct

_REACH = 3  # sentences within which "the statement" is still the last speaker's


def attributed(scene: Scene) -> tuple[Told, ...]:
    """Return the speech acts of all words of speech whose voice is known, none told twice."""
    cues = find_cues(scene)
    others = frozenset(cue.key for cue in cues)
    found: list[Told] = []
    for cue in cues:
        speaker = speaker_of(scene, cue, _running(scene, cue, found))
        if speaker is None or _only_carries(scene, cue, speaker.actor):
            continue
        look = Look(scene, cue, reporting_clause(cue), others - {cue.key})
        found.extend(_told(look, content, speaker, others) for content in contents_of(look))
    return _distinct(found)


def _only_carries(scene: Scene, cue: Cue, actor: Actor) -> bool:
    """Whether the voice is nobody's but an unknown outlet's that reports: "the Clarion reported"."""
    unknown = actor.country is None and actor.sector is None
    return unknown and cue.token.lemma in scene.lexicon.rules.reporting_verbs


def _running(scene: Scene, cue: Cue, found: Sequence[Told]) -> Actor | None:
    """Return who spoke last, if that was in this sentence or one of the two before it."""
    before = scene.analysis.sentence_at(found[-1].said.start) if found else None
    near = before is not None and cue.sentence.index - before.index <= _REACH
    return found[-1].speaker if near else None


def _told(look: Look, content: Content, speaker: Speaker, others: frozenset[tuple[int, int]]) -> Told:
    scene, cue, said = look.scene, look.cue, content.said
    asides = aside_words(cue, said, others)
    return Told(
        said=said,
        pattern=content.pattern,
        speaker=speaker.actor,
        inferred=speaker.inferred,
        verb=_verb(look),
        act=cue.groups[0].act if cue.groups else SpeechAct.SAY,
        clause=_clause(look, speaker),
        via=carrier_of(scene, cue, said, asides),
        date=date_of(scene, said, asides),
        addressed_to=addressees_of(scene, cue),
        headline=cue.sentence.part is Part.HEADLINE,
    )


def _verb(look: Look) -> str:
    """Return the speech act in words: the lemma, with its particle or complement ("rule out", "make clear")."""
    cue = look.cue
    if not cue.groups:
        return "according to"
    second = look.scene.lexicon.second_word(cue.sentence, cue.token)
    return f"{cue.token.lemma} {second}" if second else cue.token.lemma


def _clause(look: Look, speaker: Speaker) -> tuple[int, int]:
    """Return the reporting clause, from the words that name the voice where they stand beside the verb."""
    start, end = look.reporting.start, look.reporting.end
    if not look.cue.groups and speaker.end is not None:
        return start, max(end, speaker.end)
    return start, end


def _distinct(found: list[Told]) -> tuple[Told, ...]:
    """Return the speech acts without those told twice or within their speaker's own words; others' are marked."""
    kept: dict[tuple[int, int], Told] = {}
    for told in found:
        key = (told.said.start, told.said.end)
        kept.setdefault(key, told)
    holders = {key: _holders(told, kept.values()) for key, told in kept.items()}
    return tuple(
        replace(told, nested=bool(holders[key]))
        for key, told in kept.items()
        if all(holder.speaker.name != told.speaker.name for holder in holders[key])
    )


def _holders(told: Told, everything: Iterable[Told]) -> tuple[Told, ...]:
    """Return the speech acts whose words hold both the words and the clause that reports them."""
    if told.clause is None:
        return ()
    start, end = min(told.clause[0], told.said.start), max(told.clause[1], told.said.end)
    return tuple(t for t in everything if t is not told and t.said.start <= start and end <= t.said.end)
