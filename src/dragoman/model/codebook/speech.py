"""The words of saying: verbs with the constructions they take, nouns, carriers of news, and the words of denial."""

from dataclasses import dataclass
from enum import StrEnum


class SpeechAct(StrEnum):
    """What is done by saying it."""

    SAY = "say"
    ADD = "add"
    ANNOUNCE = "announce"
    STRESS = "stress"
    CLAIM = "claim"
    ASK = "ask"
    DEMAND = "demand"
    PROMISE = "promise"
    OFFER = "offer"
    WARN = "warn"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    CONDEMN = "condemn"
    PRAISE = "praise"
    THANK = "thank"
    ADMIT = "admit"
    DENY = "deny"
    REFUSE = "refuse"
    DESCRIBE = "describe"


class Frame(StrEnum):
    """How the content stands with the verb."""

    CLAUSE = "clause"  # said (that) it would; "It will," she said
    QUOTE = "quote"  # only with words in quotation marks: joked, posted
    OBJECT = "object"  # stressed the need for talks
    INFINITIVE = "infinitive"  # pledged to help; urged them to leave
    PREPOSITION = "preposition"  # pointed to, warned of, called for
    NAMED = "named"  # called it a mistake; described it as a mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechVerbs:
    """Verbs that do the same thing and are built alike; a second word is a particle or complement ("point out")."""

    act: SpeechAct
    frames: tuple[Frame, ...]
    verbs: tuple[str, ...]
    prepositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechConfidence:
    """How far each construction is to be trusted before calibration."""

    quotation: float
    clause: float
    parenthetical: float
    according: float
    noun_phrase: float
    infinitive: float
    named: float
    running: float
    headline: float
    colon: float
    denial: float
    nested: float
    inferred_speaker: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialRules:
    """How an accused answers: `words` discredit a charge, `nouns` stand for one told elsewhere."""

    words: tuple[str, ...]
    nouns: tuple[str, ...]
    stop_words: tuple[str, ...]
    verbs: tuple[str, ...]  # that answer without denying: insisted, hit back
    counters: tuple[str, ...]  # words of an answer that contradicts without a word of denial: never, only, the opposite
    reach: int  # sentences between a charge and its denial
    reach_answering: int  # the same where the denial names the accuser or points back to a charge
    confidence_adjacent: float
    confidence_shared: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRules:
    """All that tells speech from narration."""

    verbs: tuple[SpeechVerbs, ...]
    nouns: tuple[str, ...]  # things that speak: statement, communiqué, letter
    reported_nouns: tuple[str, ...]  # things said: claim, warning, pledge ("Iran's claim that ...")
    light_verbs: tuple[str, ...]  # with "to say" still actual: went on to say
    hearer_verbs: tuple[str, ...]  # with a hearer before what is said: told reporters it would
    addressing_verbs: tuple[str, ...]  # whose object is spoken to: urged, thanked
    undoing: tuple[str, ...]  # particles with which a verb is no word of speech: called off, called in
    that_verbs: tuple[str, ...]  # that tell of speech only before "that": recognised that
    echoes: tuple[str, ...]  # what "said" may have for its object: said the opposite
    turn_titles: tuple[str, ...]  # in a transcript, words before a colon that name nobody: MR, QUESTION
    talk_verbs: tuple[str, ...]  # what a refusal to speak refuses
    carrier_verbs: tuple[str, ...]  # what an outlet does: Reuters reported
    reporting_verbs: tuple[str, ...]  # what unknown voices do only if they are outlets
    outlet_words: tuple[str, ...]  # agency, daily, television
    outlet_names: tuple[str, ...]  # words in the names of outlets: Times, Herald
    platforms: tuple[str, ...]  # where people post
    audiences: tuple[str, ...]  # reporters, journalists
    nobody: tuple[str, ...]  # heads of subjects that no one can be held to: observers, reports
    voices: tuple[str, ...]  # who may speak though nobody says for whom: residents, a diplomat, the registrar
    openers: tuple[str, ...]  # words before a clause that are no part of it: also, however
    confidence: SpeechConfidence
    denial: DenialRules
