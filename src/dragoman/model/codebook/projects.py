"""The words by which projects are known: what is built or run together or across a border."""

from dataclasses import dataclass

from dragoman.model.project import ProjectStage


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectHead:
    """A noun for a thing that is built; where `with_` is given, one of its words must qualify it ("power" plant)."""

    words: tuple[str, ...]
    kind: str
    with_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownProject:
    """A project whose name holds no telling noun: "TurkStream"."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDeed:
    """What is done to a project and the stage that this shows: done, being done, due, or only wanted.

    `words` are lemmas of verbs, `nouns` of nouns ("construction of"); `subject` where the project itself does it.
    """

    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    subject: bool = False
    done: ProjectStage
    going: ProjectStage
    coming: ProjectStage
    wanted: ProjectStage


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectState:
    """Words that say how a project stands: "under construction", "operational"."""

    stage: ProjectStage
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Plans to carry goods across a border: nouns for the plan, verbs and nouns of carrying, and the goods."""

    plans: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    goods: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRules:
    """The vocabulary of projects."""

    heads: tuple[ProjectHead, ...]
    known: tuple[KnownProject, ...]
    deeds: tuple[ProjectDeed, ...]
    states: tuple[ProjectState, ...]
    transfer: Transfer
    qualifiers: tuple[str, ...]  # lower-case words that belong to a name: "high-speed", "gas", "nuclear"
    references: tuple[str, ...]  # nouns that point back: "project", "scheme"
    linking: tuple[str, ...]  # verbs of a route's ends: "link", "connect"
    confidence: float
    confidence_vague: float
