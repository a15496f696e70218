"""The one query behind the eight questions: the entries of a kind that pass the filters, in order of time."""

import json
from typing import TypeVar

from dragoman.model.json import from_json
from dragoman.model.report import Report
from dragoman.query.filters import Filters, conditions
from dragoman.query.lake import Lake

R = TypeVar("R", bound=Report)
EVERYTHING = Filters()
_ORDER = "ORDER BY coalesce(date_earliest, date_latest) NULLS LAST, date_latest NULLS LAST, stories[1], start, id"


def entries(lake: Lake, kind: str, of: type[R], filters: Filters) -> tuple[R, ...]:
    """Return the heads of the entries of a kind, the earliest first, those without a time last."""
    asked = [("kind = ?", (kind,)), *conditions(filters)]
    where = " AND ".join(condition for condition, _ in asked)
    limit = f" LIMIT {filters.limit:d}" if filters.limit is not None else ""
    sql = f"SELECT body FROM entries WHERE {where} {_ORDER}{limit}"
    rows = lake.select(sql, [value for _, values in asked for value in values])
    return tuple(from_json(of, json.loads(str(row[0]))) for row in rows)
