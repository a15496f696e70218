"""The sentences with marked pairs that peers are scored on, `events/plv_dev.tsv`: to score with, never to train."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from events.corpus import Entry, Mention

_TAGS = re.compile(r"</?[st]>")
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


def root_of(kind: str) -> str:
    """Return the root of a type as that set writes it: CONCEDE and RETREAT are one."""
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def read_marked(path: Path) -> tuple[tuple[Entry, str, int], ...]:
    """Return sentences as entries in which `s` is the actor and `t` the recipient, with root and quad.

    Where the set marks no recipient ("a recipient" stands in its column) there is no `t`, and the actor is asked about
    alone; where it marks no actor there is no `s`, and nothing can be asked. Both stay in the scores.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for row in rows:
        text, mentions = _spans(row["marked_sentence"])
        found.append((Entry(f"marked:{row['id']}", text, mentions, ()), row["root"], int(row["quad"])))
    return tuple(found)


def _spans(marked: str) -> tuple[str, tuple[Mention, ...]]:
    plain = _TAGS.sub("", marked)
    mentions: list[Mention] = []
    shift = 0
    opened: dict[str, int] = {}
    for tag in _TAGS.finditer(marked):
        at = tag.start() - shift
        shift += len(tag[0])
        key = tag[0].strip("</>")
        if tag[0][1] == "/":
            mentions.append(Mention(key, opened.pop(key), at))
        else:
            opened[key] = at
    return plain, tuple(mentions)


def first_of_each(entry: Entry) -> Entry:
    """Return the entry with only the first mention of each side: the set marks every one."""
    one = {m.key: m for m in reversed(entry.mentions)}
    return Entry(entry.source, entry.text, tuple(sorted(one.values(), key=lambda m: m.start)), ())


def quad_accuracy(pairs: Sequence[tuple[int, str]]) -> float:
    """Return the share of (gold quad, guessed root) pairs whose quads agree."""
    return sum(QUADS[root] == quad for quad, root in pairs) / max(1, len(pairs))
