"""From the options of a verb to a question of the workspace."""

from collections.abc import Sequence

from dragoman.errors import UsageError
from dragoman.workspace import Question


def question(
    *,
    between: tuple[str, str] | None = None,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kinds: Sequence[str] | None = None,
    statuses: Sequence[str] | None = None,
    limit: int | None = None,
) -> Question:
    """Return the question that the options given come to."""
    asked: Question = {}
    if between:
        asked["between"] = between
    if actor:
        asked["actor"] = actor
    if since:
        asked["since"] = since
    if until:
        asked["until"] = until
    if kinds:
        asked["type"] = tuple(kinds)
    if statuses:
        asked["status"] = tuple(statuses)
    if limit:
        asked["limit"] = limit
    return asked


def one_of(given: Sequence[str] | None, known: Sequence[str], option: str) -> tuple[str, ...]:
    """Return the values given, spelled as they are known, whatever their case. Raises UsageError for another."""
    spelled = {value.casefold(): value for value in known}
    for value in given or ():
        if value.casefold() not in spelled:
            raise UsageError(f"{option} {value}: there is no such; choose from {', '.join(known)}")
    return tuple(spelled[value.casefold()] for value in given or ())
