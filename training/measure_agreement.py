"""How far two labellers of the event sentences agree: `python training/measure_agreement.py`.

`corpus/second` holds a tenth of the sentences of `corpus/events` (those that no model is shown) labelled a second
time, from the guide alone, by somebody who did not see the first labels. Compared is what each says of every ordered
pair of actors and of every actor alone: none, or the type. Prints agreement and Cohen's kappa over all pairs, over
those on which both see an act, for direction, status and the trigger, and the types most often confused.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from events.corpus import Act, Entry, read_corpus
from events.metrics import agreement, kappa

_CORPUS = Path(__file__).resolve().parent.parent / "corpus"
_NONE = "none"
_SHOWN = 12  # confusions


class Pair(NamedTuple):
    """What the two say of one ordered pair: the first act each, None for none."""

    first: Act | None
    second: Act | None


def main() -> int:
    """Compare and print."""
    first = {entry.text: entry for entry in read_corpus(sorted((_CORPUS / "events").glob("*.txt")))}
    second = read_corpus(sorted((_CORPUS / "second").glob("*.txt")))
    both = [(first[entry.text], entry) for entry in second if entry.text in first]
    pairs = [pair for a, b in both for pair in _pairs(a, b)]
    kinds = [(_type(p.first), _type(p.second)) for p in pairs]
    acts = [p for p in pairs if p.first and p.second]
    print("| measure | value |\n|---|---:|")
    print(f"| sentences labelled twice | {len(both)} |")
    print(f"| ordered pairs, actors alone included | {len(pairs)} |")
    print(f"| the same type or none | {agreement(kinds):.3f} |")
    print(f"| Cohen's kappa of it | {kappa(kinds):.3f} |")
    told = [(a != _NONE, b != _NONE) for a, b in kinds]
    print(f"| Cohen's kappa of act or none | {kappa(told):.3f} |")
    types = [(p.first.type, p.second.type) for p in acts if p.first and p.second]
    print(f"| pairs with an act by both | {len(acts)} |")
    print(f"| the same type of these | {agreement(types):.3f} |")
    print(f"| Cohen's kappa of it | {kappa(types):.3f} |")
    print(f"| the same status | {agreement([(p.first.status, p.second.status) for p in acts]):.3f} |")
    print(f"| overlapping trigger | {sum(_overlap(p.first, p.second) for p in acts) / max(1, len(acts)):.3f} |")
    confused = Counter(tuple(sorted(pair)) for pair in kinds if pair[0] != pair[1])
    print("\nmost often apart: " + ", ".join(f"{a}/{b} {n}" for (a, b), n in confused.most_common(_SHOWN)))
    return 0


def _pairs(first: Entry, second: Entry) -> Iterator[Pair]:
    keys = first.keys
    for a in keys:
        for b in (None, *keys):
            if b != a:
                yield Pair(_act(first, a, b), _act(second, a, b))


def _act(entry: Entry, a: str, b: str | None) -> Act | None:
    for act in entry.acts:
        mutual = act.reciprocal and b is not None and a in act.actors and b in act.actors
        one_way = not act.reciprocal and a in act.actors and (b in act.recipients if b else not act.recipients)
        if mutual or one_way:
            return act
    return None


def _type(act: Act | None) -> str:
    return act.type if act else _NONE


def _overlap(a: Act | None, b: Act | None) -> bool:
    return a is not None and b is not None and a.trigger[0] < b.trigger[1] and b.trigger[0] < a.trigger[1]


if __name__ == "__main__":
    sys.exit(main())
