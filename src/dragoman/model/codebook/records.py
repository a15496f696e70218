"""The words by which agreements, projects, relations and figures are known."""

from dataclasses import dataclass

from dragoman.model.codebook.agreements import AgreementRules
from dragoman.model.codebook.figures import FigureRules
from dragoman.model.codebook.lifecycle import Lifecycle, MoodRules
from dragoman.model.codebook.projects import ProjectRules
from dragoman.model.codebook.relations import RelationRules


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRules:
    """The vocabulary of the four kinds of record, their life cycles, and the words that tell done from due."""

    agreements: AgreementRules
    projects: ProjectRules
    relations: RelationRules
    figures: FigureRules
    lifecycle: Lifecycle
    moods: MoodRules
