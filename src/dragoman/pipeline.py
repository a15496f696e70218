"""The stages, top to bottom: a page in, its coded stories out. A pure function: no network, no store, no clock.

The tools it takes are wired by `dragoman.runtime.tools.load_tools`.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors import cast, tenures
from dragoman.coding.agreements import code_agreements
from dragoman.coding.disputes import code_disputes
from dragoman.coding.events.code import code_events
from dragoman.coding.expectations import code_expectations
from dragoman.coding.figures import code_figures
from dragoman.coding.projects import code_projects
from dragoman.coding.relations import code_relations
from dragoman.coding.relevance import concerns_actors, is_political
from dragoman.coding.statements import code_statements
from dragoman.errors import ItemError
from dragoman.language.analyse import analyse, dated
from dragoman.model.analysis import Analysis
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.event import Event
from dragoman.model.page import Page
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.model.when import When
from dragoman.pages import stories
from dragoman.ports import Tools

LONGEST_STORY = 100_000  # characters: some forty pages of print; longer texts are books, or pages not cut
_CUT = f"at most {LONGEST_STORY:,} are read as one: give one story a file"
_ENOUGH_WORDS = 40  # below this, language identification errs on names


def code(page: Page, tools: Tools) -> tuple[CodedStory | Failure, ...]:
    """Return the stories of a page with everything they say; a page that cannot be read gives one failure."""
    try:
        found = stories(page, tools.codebook.pages)
    except ItemError as problem:
        return (Failure(item=page.path or page.url or "", stage="pages", reason=str(problem)),)
    item = page.path or page.url or ""
    too_long = [story for story in found if len(story.text) > LONGEST_STORY]
    failures = (
        Failure(item=item, stage="language", reason=f"a story of {len(s.text):,} characters; {_CUT}") for s in too_long
    )
    readable = [story for story in found if len(story.text) <= LONGEST_STORY]
    return (*(_code_story(analysis, tools) for analysis in _analyses(readable, tools)), *failures)


def _analyses(found: Sequence[Story], tools: Tools) -> tuple[Analysis, ...]:
    """Return the analysis of each story; the day of one that the page does not date is inferred.

    Its own words and the offices of those it names come first; where they leave it open, so do its neighbours' dates.
    """
    read = [_analyse(story, tools) for story in found]
    for i, analysis in enumerate(read):
        published = analysis.story.published
        neighbours = [a.story.published for j, a in enumerate(read) if j != i and a.story.published]
        if found[i].published is None and neighbours and (published is None or published.days is None):
            read[i] = _dated(replace(analysis, story=found[i]), tools, neighbours)
    return tuple(read)


def _analyse(story: Story, tools: Tools) -> Analysis:
    analysis = analyse(story, parser=tools.parser, gazetteer=tools.gazetteer, times=tools.codebook.times)
    return analysis if story.published else _dated(analysis, tools, ())


def _dated(analysis: Analysis, tools: Tools, neighbours: Sequence[When]) -> Analysis:
    in_office = tenures(cast(analysis, tools.world), tools.world)
    return dated(analysis, times=tools.codebook.times, tenures=in_office, siblings=neighbours)


def _code_story(analysis: Analysis, tools: Tools) -> CodedStory:
    if not _in_english(analysis.story):
        return CodedStory(story=analysis.story)  # seen and kept, never mis-coded
    book = tools.codebook
    people = cast(analysis, tools.world)
    statements = code_statements(analysis, people, book.speech)
    agreements = code_agreements(analysis, people, book.records)
    events = code_events(
        analysis, people, statements, agreements, plover=book.plover, rules=book.events, model=tools.model
    )
    statements = _about(statements, events)
    if not agreements and not is_political(events, statements):
        return CodedStory(story=analysis.story, statements=statements)
    figures = code_figures(analysis, people, statements, book.records, world=tools.world, references=tools.references)
    return CodedStory(
        story=analysis.story,
        events=events,
        statements=statements,
        agreements=agreements,
        projects=code_projects(analysis, people, book.records),
        relations=code_relations(analysis, people, book.records),
        figures=tuple(figure for figure in figures if concerns_actors(figure, analysis, people)),
        disputes=code_disputes(analysis, people, events, statements, book.speech),
        expectations=code_expectations(analysis.story, events, agreements),
    )


def _in_english(story: Story) -> bool:
    """Return whether a story is in English; of a few words no language can be told, and they are taken for English."""
    return story.language.split("-")[0] == "en" or len(story.text.split()) < _ENOUGH_WORDS


def _about(statements: Sequence[Statement], events: Sequence[Event]) -> tuple[Statement, ...]:
    """Return statements that name the events told inside them."""
    return tuple(replace(s, about=tuple(e.id for e in events if _inside(e, s))) for s in statements)


def _inside(event: Event, statement: Statement) -> bool:
    words, deed = statement.evidence[0], event.evidence[0]
    return words.start <= deed.start and deed.end <= words.end
