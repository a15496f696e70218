"""What one commit does: pages, stories, reports, what the ledger makes of them, failures."""

from collections.abc import Mapping, Sequence

from dragoman.ledger.derive import derive, drawers, told_by
from dragoman.model.record import Told
from dragoman.model.report import Report
from dragoman.store.ports import CodedPage
from dragoman.store.rows import PageRow, entry_row, failure_row, read_story, read_told, report_row, story_row
from dragoman.store.session import Session


def add_pages(session: Session, pages: Sequence[CodedPage]) -> None:
    """Add pages to the record, within the transaction that the session is in."""
    _failures(session, pages)
    _pages(session, pages)
    _derive(session, _stories(session, pages))


def _failures(session: Session, pages: Sequence[CodedPage]) -> None:
    """Let the failures of each item be those of its last reading."""
    new = {failure.id: failure_row(failure) for page in pages for failure in page.failures}
    items = {page.item for page in pages} | {row.item for row in new.values()}
    old = session.ids("SELECT id FROM failures WHERE list_contains(?, item)", items)
    session.delete("failures", "id", old - new.keys())
    session.insert("failures", [row for key, row in new.items() if key not in old])


def _pages(session: Session, pages: Sequence[CodedPage]) -> None:
    """Note which pages are done: one that failed, even in part, is read again next time."""
    done = {page.page: _page_row(page.page, page) for page in pages if page.page and not page.failures}
    sql = "SELECT id, item, coder, stories FROM pages WHERE list_contains(?, id)"
    there = [PageRow(str(row[0]), str(row[1]), str(row[2]), _strings(row[3])) for row in session.select(sql, [[*done]])]
    same = {row.id for row in there if (row.coder, row.stories) == (done[row.id].coder, done[row.id].stories)}
    session.delete("pages", "id", {row.id for row in there} - same)
    session.insert("pages", [row for key, row in done.items() if key not in same])


def _page_row(page: str, coded: CodedPage) -> PageRow:
    return PageRow(page, coded.item, coded.coder, tuple(story.story.id for story in coded.stories))


def _stories(session: Session, pages: Sequence[CodedPage]) -> set[str]:
    """Add the stories that are new or were coded otherwise, and return the drawers they touch."""
    stories = {coded.story.id: (coded, page.page or "") for page in pages for coded in page.stories}
    told = {story: told_by(coded) for story, (coded, _) in stories.items()}
    changed = _changed(session, told)
    touched = session.ids("SELECT DISTINCT drawer FROM reports WHERE list_contains(?, story)", changed)
    session.delete("reports", "story", changed)
    session.delete("stories", "id", changed)
    session.insert("stories", [story_row(coded, page) for story, (coded, page) in stories.items() if story in changed])
    filed = {story: drawers(told[story]) for story in changed}
    rows = [report_row(one, filed[story][one.report.id]) for story in sorted(changed) for one in told[story]]
    session.insert("reports", rows)
    return touched | {row.drawer for row in rows}


def _changed(session: Session, told: Mapping[str, Sequence[Told[Report]]]) -> set[str]:
    """Return the stories that the record has not, or not with these reports."""
    there = session.ids("SELECT id FROM stories WHERE list_contains(?, id)", told)
    sql = "SELECT story, id FROM reports WHERE list_contains(?, story)"
    reports = {(str(story), str(report)) for story, report in session.select(sql, [sorted(there)])}
    new = {(story, one.report.id) for story in there for one in told[story]}
    return {story for story in told if story not in there} | {story for story, _ in reports ^ new}


def _derive(session: Session, touched: set[str]) -> None:
    """Make the entries of the drawers anew from all the reports in them."""
    session.delete("entries", "drawer", touched)
    if not touched:
        return
    sql = (
        "SELECT r.id, r.drawer, r.kind, r.body, r.position, s.body FROM reports r JOIN stories s ON s.id = r.story"
        " WHERE list_contains(?, r.drawer)"
    )
    rows = session.select(sql, [sorted(touched)])
    drawer = {str(row[0]): str(row[1]) for row in rows}
    stories = {str(row[5]): read_story(row[5]) for row in rows}
    told = [read_told(kind, body, stories[str(story)], position) for _, _, kind, body, position, story in rows]
    session.insert("entries", [entry_row(entry, drawer[entry.members[0]]) for entry in derive(told)])


def _strings(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
