"""The Python API: `read` codes a text or a file, `open_record` opens a record to ask it and to add to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, TypeAlias, TypedDict, Unpack

from dragoman import sources
from dragoman.errors import ItemError, UsageError
from dragoman.model.agreement import Agreement
from dragoman.model.analysis import Mention, TimeExpression
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.page import Media, Page
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.statement import Statement
from dragoman.model.when import When
from dragoman.model.world import Entity, Membership
from dragoman.query.actors import actor_keys, suggestion
from dragoman.query.agreements import agreements
from dragoman.query.days import day_span, given_when
from dragoman.query.disputes import disputes
from dragoman.query.events import events
from dragoman.query.expectations import expectations
from dragoman.query.explain import Explained, explain
from dragoman.query.failures import failures
from dragoman.query.figures import figures
from dragoman.query.filters import Filters
from dragoman.query.projects import projects
from dragoman.query.relations import relations
from dragoman.query.statements import statements
from dragoman.query.stories import StoryLine, stories, story_id
from dragoman.query.summary import Summary, summary
from dragoman.runtime.local import Coder, code_pages, store_pages
from dragoman.settings import BATCH
from dragoman.store.ports import CodedPage, Reader, Snapshot
from dragoman.store.reader import open_reader
from dragoman.store.writer import open_writer

if TYPE_CHECKING:
    from dragoman.knowledge.coverage import Coverage
    from dragoman.knowledge.overrides import Overrides
    from dragoman.knowledge.world import World
    from dragoman.ports import Tools

Day: TypeAlias = date | str


class Question(TypedDict, total=False):
    """What narrows a question. Actors are codes, countries, bodies or names; days `2025`, `2025-01` or `2025-01-31`.

    `between` two actors holds in either direction. `type` and `status` may be one or several.
    """

    between: tuple[str, str]
    actor: str
    since: Day
    until: Day
    type: str | Sequence[str]
    status: str | Sequence[str]
    limit: int


@dataclass(frozen=True, slots=True)
class Workspace:
    """A record, open for questions. It is a context manager; every answer is a tuple of the model's types."""

    reader: Reader

    def events(self, **question: Unpack[Question]) -> tuple[Event, ...]:
        """Return the events asked for, the earliest first."""
        return events(self.reader, self._filters(question))

    def statements(self, **question: Unpack[Question]) -> tuple[Statement, ...]:
        """Return the statements asked for; `between` is speaker and addressee."""
        return statements(self.reader, self._filters(question))

    def agreements(self, **question: Unpack[Question]) -> tuple[Agreement, ...]:
        """Return the agreements asked for; `status` is their stage."""
        return agreements(self.reader, self._filters(question))

    def projects(self, **question: Unpack[Question]) -> tuple[Project, ...]:
        """Return the projects asked for; `status` is their stage."""
        return projects(self.reader, self._filters(question))

    def relations(self, **question: Unpack[Question]) -> tuple[Relation, ...]:
        """Return the relations asked for; `status` is `holds` or `ended`."""
        return relations(self.reader, self._filters(question))

    def figures(self, **question: Unpack[Question]) -> tuple[Figure, ...]:
        """Return the figures asked for; `actor` is who claims them, `status` the verdict of the check."""
        return figures(self.reader, self._filters(question))

    def disputes(self, **question: Unpack[Question]) -> tuple[Dispute, ...]:
        """Return the disputes asked for; `between` is accuser and accused."""
        return disputes(self.reader, self._filters(question))

    def expectations(self, **question: Unpack[Question]) -> tuple[Expectation, ...]:
        """Return what was announced, in order of what is due; `status` is the outcome."""
        return expectations(self.reader, self._filters(question))

    def explain(self, given: str) -> Explained:
        """Return the event of this id, or of the one id that begins so, with its reports. Raises UsageError."""
        return explain(self.reader, given)

    def stories(self) -> tuple[StoryLine, ...]:
        """Return all stories in a line each, the earliest first."""
        return stories(self.reader)

    def story(self, given: str) -> CodedStory:
        """Return the story of this id, or of the one id that begins so, with all its reports. Raises UsageError."""
        coded = self.reader.coded(story_id(self.reader, given))
        if coded is None:
            raise UsageError(f"the story {given!r} is no longer in the record")
        return coded

    def failures(self) -> tuple[Failure, ...]:
        """Return what could not be read or coded."""
        return failures(self.reader)

    def summary(self, stories: Sequence[str], *, most: int) -> Summary:
        """Return in short what the record holds from these stories."""
        return summary(self.reader, stories, most=most)

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return the states of the record that can be cited."""
        return self.reader.snapshots()

    def at(self, version: int) -> "Workspace":
        """Return the record as it was at a snapshot. Raises StoreError."""
        return Workspace(self.reader.at(version))

    def close(self) -> None:
        """Let go of the record."""
        self.reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _filters(self, question: Question) -> Filters:
        between, actor = question.get("between"), question.get("actor")
        return Filters(
            between=(self._keys(between[0]), self._keys(between[1])) if between else None,
            actor=self._keys(actor) if actor else None,
            since=_edge(question.get("since"), last=False),
            until=_edge(question.get("until"), last=True),
            types=_several(question.get("type")),
            statuses=_several(question.get("status")),
            limit=question.get("limit"),
        )

    def _keys(self, actor: str) -> tuple[str, ...]:
        return actor_keys(self.reader, _world(), actor)


def open_record(path: str | Path) -> Workspace:
    """Return the record in the folder `path`, open for questions. Raises StoreError where there is none."""
    return Workspace(open_reader(Path(path)))


def read(
    text_or_path: str | Path,
    *,
    outlet: str | None = None,
    published: str | When | None = None,
    knowledge: Path | None = None,
) -> tuple[CodedStory, ...]:
    """Return the stories of a page, coded. A `str` is a text, or the name of a file where there is one of that name.

    `knowledge` is a file of one's own with what the tables of the world lack. Raises ItemError where the page, or one
    of its stories, cannot be coded.
    """
    when = given_when(published) if isinstance(published, str) else published
    if isinstance(text_or_path, Path) or _names_file(text_or_path):
        pages = sources.read((str(text_or_path),), stdin=None, outlet=outlet, published=when)
    else:
        page = Page(path=None, url=None, content=text_or_path, media=Media.TEXT, outlet=outlet, published=when)
        pages = iter((page,))
    coded = tuple(code_pages(pages, coder(_overrides(knowledge))))
    for failure in (failure for page in coded for failure in page.failures):
        raise ItemError(f"{failure.item}: {failure.reason}")
    return tuple(story for page in coded for story in page.stories)


def read_into(
    record: Path | None,
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    outlet: str | None = None,
    published: When | None = None,
    again: bool = False,
    batch: int = BATCH,
    knowledge: Path | None = None,
    lexicon_only: bool = False,
) -> Iterator[CodedPage]:
    """Yield each page of files, folders and standard input as coded, and add it to the record where one is named.

    A page that the record has from the same coder, with the same `knowledge`, is taken from there, unless `again`.
    `lexicon_only` codes events without the trained model.
    """
    overrides = _overrides(knowledge)
    pages = sources.read(tuple(paths), stdin=stdin, outlet=outlet, published=published)
    if record is None:
        yield from code_pages(pages, coder(overrides, lexicon_only))
        return
    with open_writer(record) as writer:
        yield from store_pages(pages, coder(overrides, lexicon_only), writer, batch=batch, again=again)


def actor(phrase: str, on: Day | None = None, *, knowledge: Path | None = None) -> tuple[Mention, ...]:
    """Return whom a phrase of the news means on a day; of a month or a year on its last. Without one, as last known."""
    from dragoman.query.who import who
    from dragoman.runtime.tools import load_tools

    return who(phrase, _edge(on, last=True), load_tools(knowledge=_overrides(knowledge)))


def when(phrase: str, published: str | When | None = None) -> tuple[tuple[TimeExpression, str], ...]:
    """Return the times that a phrase of the news tells, each with why it means those days.

    `published` are the days on which the phrase can have come out; times that lean on them have none without.
    """
    from dragoman.query.times import times
    from dragoman.runtime.tools import load_tools

    return times(phrase, given_when(published) if isinstance(published, str) else published, load_tools())


def coverage(knowledge: Path | None = None) -> "Coverage":
    """Return how much is known of the world, and up to when."""
    from dragoman.knowledge import coverage as known

    overrides = _overrides(knowledge)
    return known.coverage(_world(overrides), overrides.digest if overrides else None)


def entity(term: str, knowledge: Path | None = None) -> tuple[tuple[Entity, tuple[Membership, ...]], ...]:
    """Return what a key, a code or a name means, each with its memberships or members. Raises UsageError."""
    world = _world(_overrides(knowledge))
    found = world.find(term)
    if not found:
        raise UsageError(f"nothing is known as {term!r}{suggestion(term, (), world)}")
    return tuple((one, world.memberships(one.key.partition(":")[2])) for one in found)


@cache
def coder(knowledge: "Overrides | None" = None, lexicon_only: bool = False) -> Coder:
    """Return how pages are coded, with the models loaded; `knowledge` is what a user's own file says of the world.

    With `lexicon_only`, events are coded by the lexicon alone, without the trained model.

    The coder is imported here, and the world below, so that a question to a record does not wait for them.
    """
    from dragoman import pipeline
    from dragoman.runtime.tools import load_tools

    tools = load_tools(knowledge=knowledge, lexicon_only=lexicon_only)
    version = _version(tools) + (f", {knowledge.digest}" if knowledge else "")
    return Coder(code=lambda page: pipeline.code(page, tools), version=version)


def _version(tools: "Tools") -> str:
    from importlib.metadata import version

    events = tools.model.version if tools.model else "lexicon only"
    return f"dragoman {version('dragoman')}, {tools.parser.version}, {events}, codebook {tools.codebook.version}"


def _overrides(knowledge: Path | None) -> "Overrides | None":
    if knowledge is None:
        return None
    from dragoman.knowledge.overrides import read_overrides

    return read_overrides(knowledge)


@cache
def _world(knowledge: "Overrides | None" = None) -> "World":
    from dragoman.knowledge.load import load_world

    return load_world(knowledge)


def _names_file(text: str) -> bool:
    try:
        return "\n" not in text and Path(text).exists()
    except (OSError, ValueError):
        return False


def _edge(day: Day | None, *, last: bool) -> date | None:
    if day is None or isinstance(day, date):
        return day
    return day_span(day)[1 if last else 0]


def _several(values: str | Iterable[str] | None) -> tuple[str, ...]:
    if values is None:
        return ()
    return (values,) if isinstance(values, str) else tuple(values)
