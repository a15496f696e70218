"""The words for agreements, projects, relations and figures, with their life cycles, as one value."""

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.agreements import AgreementRules
from dragoman.model.codebook.figures import FigureRules
from dragoman.model.codebook.lifecycle import Lifecycle, MoodRules
from dragoman.model.codebook.projects import ProjectRules
from dragoman.model.codebook.records import RecordRules
from dragoman.model.codebook.relations import RelationRules


def load_record_rules() -> RecordRules:
    """Return the vocabulary of the four kinds of record. Raises FormatError where a file does not fit."""
    return RecordRules(
        agreements=read_rules(AgreementRules, "agreements.yaml"),
        projects=read_rules(ProjectRules, "projects.yaml"),
        relations=read_rules(RelationRules, "relations.yaml"),
        figures=read_rules(FigureRules, "figures.yaml"),
        lifecycle=read_rules(Lifecycle, "lifecycle.yaml"),
        moods=read_rules(MoodRules, "moods.yaml"),
    )
