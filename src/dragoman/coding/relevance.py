"""What belongs in a record of relations between states: figures of a football match and of a fossil do not.

The coders of events and statements ask for political actors themselves; numbers, building sites and rivals stand in any
page.
"""

from collections.abc import Sequence

from dragoman.model.analysis import Analysis, Cast
from dragoman.model.event import Event
from dragoman.model.report import Report
from dragoman.model.statement import Statement

_POLITICAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PTY", "OPP", "IGO", "PRM", "UAF"})
_BEFORE = 1  # sentences before that of the report in which the actor may be named


def is_political(events: Sequence[Event], statements: Sequence[Statement]) -> bool:
    """Return whether a story tells of political actors: one who acts, or one who speaks."""
    return bool(events) or any(s.speaker.sector in _POLITICAL for s in statements)


def concerns_actors(report: Report, analysis: Analysis, cast: Cast) -> bool:
    """Return whether a country, a body or one of their organs is named beside the words of a report."""
    words = report.evidence[0]
    here = analysis.sentence_at(words.start)
    if here is None:
        return False
    first = analysis.sentences[max(here.index - _BEFORE, 0)]
    near = cast.within(first.start, here.end)
    return any(actor.country for mention in near for actor in mention.actors)
