"""Which days does a phrase of the news mean?"""

from dragoman.language.analyse import split
from dragoman.language.times.explain import explained
from dragoman.model.analysis import TimeExpression
from dragoman.model.story import Story
from dragoman.model.when import When
from dragoman.ports import Tools


def times(phrase: str, published: When | None, tools: Tools) -> tuple[tuple[TimeExpression, str], ...]:
    """Return the times that a phrase tells, seen from the days on which it can have come out, each with why."""
    story = Story(
        title="",
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=published,
        language="en",
        text=phrase,
        captions=(),
    )
    return explained(split(story, tools.parser), published, tools.codebook.times)
