"""Check the event sentences and count what they hold: `python training/check_events.py [FILE ...]`.

Prints one line for each entry that breaks the format or repeats another, then the counts. Exits 1 if there was any.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from events.corpus import CorpusError, Entry, read_entries

_CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "events"
_FUNCTION_WORDS = re.compile(
    r"\b(?:by|between|with|of|from|to|against|on|over|in|for|that|which|who|after|before|if|unless|not|will|would|has|have"
    r"|had|was|were|been|be|and|but|or)\b|[,;:]"
)
_NEAR = 0.6  # shared five-word runs over all: above this two sentences are the same story told twice


def main(arguments: Sequence[str]) -> int:
    """Check the files named, or the whole corpus; return the exit status."""
    paths = [Path(a) for a in arguments] or sorted(_CORPUS.glob("*.txt"))
    entries: list[Entry] = []
    problems: list[str] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        start = 0
        for block in re.split(r"(\n[ \t]*\n)", text):
            try:
                entries += read_entries("\n" * start + block, path.stem)
            except CorpusError as problem:
                problems.append(str(problem))
            start += block.count("\n")
    problems += list(repeats(entries))
    print("\n".join(problems[:200]))
    _count(entries)
    print(f"problems   {len(problems)}")
    return 1 if problems else 0


def _count(entries: Sequence[Entry]) -> None:
    pairs = sum(len(e.keys) * (len(e.keys) - 1) for e in entries)
    acts = [act for e in entries for act in e.acts]
    triggers = {e.text[slice(*a.trigger)].lower() for e in entries for a in e.acts}
    openings = {" ".join(e.text.split()[:3]).lower() for e in entries}
    print(f"sentences  {len(entries)}, without an act {sum(not e.acts for e in entries)}")
    structures = {structure(e) for e in entries if e.acts}
    print(f"pairs      {pairs} ordered, acts {len(acts)}, distinct triggers {len(triggers)}, openings {len(openings)}")
    print(f"structures {len(structures)} distinct among {sum(bool(e.acts) for e in entries)} sentences with an act")
    for name, values in (
        ("types", [a.type for a in acts]),
        ("status", [a.status + (" hist" if a.historical else "") for a in acts]),
    ):
        print(f"{name:10} " + ", ".join(f"{k} {n}" for k, n in Counter(values).most_common()))


def structure(entry: Entry) -> str:
    """Return how a sentence is built: its actors (A), triggers (V), commas and function words, in their order."""
    marks = [(m.start, m.end, "A") for m in entry.mentions] + [(*act.trigger, "V") for act in entry.acts]
    parts: list[str] = []
    at = 0
    for start, end, mark in [*sorted(set(marks)), (len(entry.text), len(entry.text), "")]:
        parts += _FUNCTION_WORDS.findall(entry.text[at:start].lower())
        parts.append(mark)
        at = max(at, end)
    return " ".join(parts)


def repeats(entries: Sequence[Entry]) -> list[str]:
    """Return a line for each entry that tells what an earlier one tells in nearly the same words."""
    seen: dict[str, list[int]] = {}
    runs: list[set[str]] = []
    found = []
    for i, entry in enumerate(entries):
        words = re.findall(r"\w+", entry.text.lower())
        own = {" ".join(words[j : j + 5]) for j in range(max(1, len(words) - 4))}
        shared = Counter(j for run in own for j in seen.get(run, ()))
        for j, n in shared.items():
            if n / len(own | runs[j]) > _NEAR:
                found.append(f"{entry.source}: repeats {entries[j].source}: {entry.text[:60]}")
        runs.append(own)
        for run in own:
            seen.setdefault(run, []).append(i)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
