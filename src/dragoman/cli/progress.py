"""How far a long reading has come, on a terminal only."""

from collections.abc import Iterable, Iterator

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dragoman.cli.talk import talk
from dragoman.store.ports import CodedPage


def watched(pages: Iterable[CodedPage]) -> Iterator[CodedPage]:
    """Yield the pages, with a count of them on standard error while they come if that is a terminal."""
    console = talk()
    if not console.is_terminal:
        yield from pages
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed} pages read"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        for page in pages:
            progress.advance(task)
            yield page
