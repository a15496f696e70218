"""Batches on this machine: every page is coded once, its failure is a record, and what is done is kept."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from dragoman.errors import DragomanError, ItemError, SetupError
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.identity import content_id
from dragoman.model.json import to_json
from dragoman.model.page import Page
from dragoman.store.ports import CodedPage, Writer

Code: TypeAlias = Callable[[Page], tuple[CodedStory | Failure, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """How pages are coded, and the version of everything that decides: what it coded once it does not code again."""

    code: Code
    version: str


def code_pages(pages: Iterator[Page | Failure], coder: Coder) -> Iterator[CodedPage]:
    """Yield each page coded, in order; nothing is stored."""
    return (_coded(page, coder) for page in pages)


def store_pages(
    pages: Iterator[Page | Failure], coder: Coder, writer: Writer, *, batch: int, again: bool = False
) -> Iterator[CodedPage]:
    """Yield each page coded, in order, once its batch is in the record; known ones from there, unless `again`.

    Whatever ends a batch early, an interrupt or a source that breaks off, what was coded until then is stored.
    """
    for chunk, broken_off in _chunks(pages, batch):
        done: list[CodedPage] = []
        stopped: BaseException | None = broken_off
        known = {} if again else _known(chunk, coder, writer)
        try:
            for page in chunk:
                done.append(_known_or_coded(page, coder, writer, known))
        except (KeyboardInterrupt, DragomanError) as stop:
            stopped = stop
        writer.write(done)
        yield from done
        if stopped:
            raise stopped


def page_id(page: Page) -> str:
    """Return the id of a page's content: where the file lies does not count."""
    return content_id("page", to_json((page.content, page.media, page.url, page.outlet, page.published)))


def _coded(page: Page | Failure, coder: Coder) -> CodedPage:
    if isinstance(page, Failure):
        return CodedPage(page=None, item=page.item, coder=coder.version, stories=(), failures=(page,))
    results = _results(page, coder.code)
    return CodedPage(
        page=page_id(page),
        item=_item(page),
        coder=coder.version,
        stories=tuple(result for result in results if isinstance(result, CodedStory)),
        failures=tuple(result for result in results if isinstance(result, Failure)),
    )


def _results(page: Page, code: Code) -> tuple[CodedStory | Failure, ...]:
    """Return what coding a page gives. A defect met in one page is that page's failure: the batch goes on."""
    try:
        return code(page)
    except SetupError:
        raise
    except ItemError as problem:
        return (Failure(item=_item(page), stage="coding", reason=str(problem)),)
    except Exception as problem:
        lines = str(problem).splitlines()
        reason = f"unexpected {type(problem).__name__}" + (f": {lines[0]}" if lines else "")
        return (Failure(item=_item(page), stage="coding", reason=reason),)


def _known(chunk: Sequence[Page | Failure], coder: Coder, writer: Writer) -> dict[str, tuple[str, ...]]:
    return dict(writer.reader.known([page_id(page) for page in chunk if isinstance(page, Page)], coder.version))


def _known_or_coded(page: Page | Failure, coder: Coder, writer: Writer, known: dict[str, tuple[str, ...]]) -> CodedPage:
    if isinstance(page, Page) and (key := page_id(page)) in known:
        stories = [writer.reader.coded(story) for story in known[key]]
        return CodedPage(
            page=key,
            item=_item(page),
            coder=coder.version,
            stories=tuple(story for story in stories if story is not None),
            failures=(),
        )
    return _coded(page, coder)


def _chunks(pages: Iterator[Page | Failure], size: int) -> Iterator[tuple[list[Page | Failure], DragomanError | None]]:
    """Yield so many pages at a time; with the last of them, what broke the source off."""
    while True:
        chunk: list[Page | Failure] = []
        try:
            chunk.extend(islice(pages, size))
        except DragomanError as problem:
            yield chunk, problem
            return
        if not chunk:
            return
        yield chunk, None


def _item(page: Page) -> str:
    return page.path or page.url or "-"
