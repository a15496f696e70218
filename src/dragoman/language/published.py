"""When a story came out whose page does not say: the days that agree with every time it tells.

Each time is a clue: what is told as past is no later than the story, what is told as coming no earlier, a date beside a
weekday leaves few years. Clues are taken from the surest on; one that would leave no day is put aside as misread.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dragoman.language.times.clues import Clue, Days, clues, youngest
from dragoman.model.analysis import Sentence
from dragoman.model.codebook.times import PublicationRules, TimeRules
from dragoman.model.when import Precision, When, WhenBasis

_YEAR = timedelta(days=365)
_HANDOVER = 14  # days before and after an office in which a name may already, or still, bear its title


def infer_published(
    story_text: str,
    sentences: Sequence[Sentence],
    captions: Sequence[str],
    *,
    rules: TimeRules,
    tenures: Sequence[Sequence[When]] = (),
    siblings: Sequence[When] = (),
) -> When | None:
    """Return the days on which a story can have come out, an end open where nothing tells it; None if nothing does.

    `tenures` are, for each office-holder that it names, the spells of his offices, `siblings` the publication of the
    other stories of its page, which lie within days of it.
    """
    del story_text
    near = rules.publication
    holders = [clue for spells in tenures if (clue := _any_of(tuple(_from(spells, _HANDOVER, near)))) is not None]
    every_clue = [*holders, *clues(sentences, captions, rules), *_from(siblings, near.sibling, near)]
    left: tuple[Days, ...] = (Days(near.first, date.max),)
    leaned: list[str] = []
    for clue in every_clue:
        fewer = _common(left, clue.days)
        if fewer and fewer != left:
            left = fewer
            leaned.append(clue.words)
    chosen = _chosen(left, youngest(every_clue, near), near)
    return _told(chosen, leaned, near)


def _from(known: Sequence[When], margin: int, near: PublicationRules) -> Iterator[Clue]:
    """Yield intervals known from elsewhere as clues, widened by a margin of days."""
    for when in known:
        if when.earliest is None and when.latest is None:
            continue
        first = when.earliest - timedelta(days=margin) if when.earliest else near.first
        last = when.latest + timedelta(days=margin) if when.latest else date.max
        yield Clue(when.text or f"{first} to {last}", (Days(first, last),))


def _any_of(spells: Sequence[Clue]) -> Clue | None:
    """Return one clue that holds in any of several spells."""
    return Clue(spells[0].words, tuple(days for spell in spells for days in spell.days)) if spells else None


def _common(some: tuple[Days, ...], others: tuple[Days, ...]) -> tuple[Days, ...]:
    """Return the runs of days that two sets of runs share, in order."""
    shared = [
        Days(max(one.first, other.first), min(one.last, other.last))
        for one in some
        for other in others
        if one.first <= other.last and other.first <= one.last
    ]
    return tuple(sorted(set(shared)))


def _chosen(left: tuple[Days, ...], fresh_from: date, near: PublicationRules) -> Days:
    """Return the one run of days left; of several the one within a year of the youngest day told, or the last where it
    stands out; else all days from the first run on, or all that are known of where the runs tell no year at all.
    """
    if len(left) == 1:
        return left[0]
    fresh = [days for days in left if near.first < fresh_from <= days.last and days.first <= fresh_from + _YEAR]
    if len(fresh) == 1:
        return fresh[0]
    if left[-1].first - left[-2].last >= near.stands_out * _YEAR:
        return left[-1]
    floor = left[0].first if left[0].first > near.first + _YEAR else near.first
    return Days(floor, date.max)


def _told(days: Days, leaned: Sequence[str], near: PublicationRules) -> When | None:
    """Return a run of days as a moment, open where nothing ends it; None where both ends are."""
    earliest = days.first if days.first > near.first else None
    latest = days.last if days.last < date.max else None
    if earliest is None and latest is None:
        return None
    return When(
        earliest=earliest,
        latest=latest,
        precision=Precision.DAY if earliest == latest else Precision.RANGE,
        text="; ".join(dict.fromkeys(leaned)),
        basis=WhenBasis.INFERRED,
    )
