"""Life cycles of agreements and projects, and the words that tell a deed done from one that is due."""

from dataclasses import dataclass

from dragoman.model.agreement import AgreementStage
from dragoman.model.project import ProjectStage


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """`agreement`, `project`: the stages from first to furthest; `agreement_ends`, `project_ends`: those that stop it.

    A stage that ends an agreement counts over any stage told before it.
    """

    agreement: tuple[AgreementStage, ...]
    agreement_ends: tuple[AgreementStage, ...]
    project: tuple[ProjectStage, ...]
    project_ends: tuple[ProjectStage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodRules:
    """Words that govern a deed and say how it stands: lemmas of verbs, adjectives, auxiliaries and conjunctions."""

    coming: tuple[str, ...]  # "is expected to", "plans to", "is due to"
    wanted: tuple[str, ...]  # "wants to", "called for", "hopes to"
    refused: tuple[str, ...]  # "refused to", "failed to"
    begun: tuple[str, ...]  # "has started to": it is being done
    possible: tuple[str, ...]  # "could", "may"
    will: tuple[str, ...]  # auxiliaries of the future
    ought: tuple[str, ...]  # "should", "must"
    denying: tuple[str, ...]  # "not", "never", "no"
    unreal: tuple[str, ...]  # "if", "unless", "until"
    unknown: tuple[str, ...]  # "unclear", "unknown", "uncertain"
