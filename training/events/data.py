"""Entries of the corpus to tensors: words, candidates, labels."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from events.corpus import CONTEXTS, MODES, STATUSES, TYPES, Act, Entry, Mention

ALL_MODES = ("", *(f"{kind}/{mode}" for kind, modes in MODES.items() for mode in modes))
SIZES = {
    "told": 1,  # whether there is an act at all
    "type": len(TYPES),
    "mode": len(ALL_MODES),
    "status": len(STATUSES),
    "historical": 1,
    "announces": len(TYPES),
    "contexts": len(CONTEXTS),
}
LABELS: dict[str, list[str]] = {
    "type": list(TYPES),
    "mode": list(ALL_MODES),
    "status": list(STATUSES),
    "contexts": list(CONTEXTS),
}
LONGEST = 160  # words and pieces of a sentence that are read


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question about a sentence: does this mention act towards that one (None: towards nobody)?"""

    actor: Mention
    recipient: Mention | None
    acts: tuple[Act, ...]
    reverse: bool = False  # whether the recipient does something to the actor


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as word ids with its candidates."""

    entry: Entry
    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    candidates: tuple[Candidate, ...]


def load_tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer saved in a folder, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def example(entry: Entry, tokenizer: Tokenizer, chance: random.Random) -> Example:
    """Return an entry with all its candidates; an actor named twice is asked about by a mention drawn at random."""
    encoded = tokenizer.encode(entry.text)
    one = {key: chance.choice([m for m in entry.mentions if m.key == key]) for key in entry.keys}
    candidates = []
    for a in entry.keys:
        candidates.append(Candidate(one[a], None, tuple(x for x in entry.acts if _does(x, a, None))))
        for b in entry.keys:
            if b != a:
                acts = tuple(x for x in entry.acts if _does(x, a, b))
                candidates.append(Candidate(one[a], one[b], acts, any(_does(x, b, a) for x in entry.acts)))
    return Example(entry, tuple(encoded.ids[:LONGEST]), tuple(encoded.offsets[:LONGEST]), tuple(candidates))


def _does(act: Act, a: str, b: str | None) -> bool:
    if act.reciprocal:
        return b is not None and a in act.actors and b in act.actors
    return a in act.actors and (b in act.recipients if b else not act.recipients)


def swapped(entry: Entry, mentions: Sequence[str], chance: random.Random, share: float) -> Entry:
    """Return an entry with some of its mentions named otherwise, so that no name comes to mean a deed."""
    parts: list[str] = []
    moved: list[Mention] = []
    shifts: list[tuple[int, int]] = []  # from where on, by how much
    last = length = 0
    for mention in entry.mentions:
        before = entry.text[last : mention.start]
        words = entry.text[mention.start : mention.end]
        if chance.random() < share:
            words = chance.choice(mentions)
        parts += [before, words]
        length += len(before)
        moved.append(Mention(mention.key, length, length + len(words)))
        length += len(words)
        last = mention.end
        shifts.append((mention.end, length - mention.end))
    parts.append(entry.text[last:])
    if any(m.start < a.trigger[1] and a.trigger[0] < m.end for m in entry.mentions for a in entry.acts):
        return entry  # a trigger inside a mention ("the sanctioned bank") must keep its word

    def shift(act: Act) -> Act:
        by = next((d for at, d in reversed(shifts) if at <= act.trigger[0]), 0)
        return Act(
            act.actors, act.recipients, act.reciprocal, act.type, act.mode, act.status, act.historical, act.announces,
            (act.trigger[0] + by, act.trigger[1] + by), act.contexts,
        )  # fmt: skip

    return Entry(entry.source, "".join(parts), tuple(moved), tuple(shift(a) for a in entry.acts))


def span_tokens(offsets: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and last token that overlap characters `start` to `end`, None past the end of what is read."""
    inside = [i for i, (s, e) in enumerate(offsets) if s < end and e > start and e > s]
    return (inside[0], inside[-1]) if inside else None


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of several sentences, as the network takes them; `weight` is 0 for pairs that only fill up."""

    words: Tensor
    seen: Tensor
    spans: Tensor
    pairs: Tensor
    weight: Tensor
    labels: dict[str, Tensor]
    trigger: Tensor

    def on(self, device: torch.device) -> "Batch":
        """Return the batch on a device."""
        moved = (t.to(device) for t in (self.words, self.seen, self.spans, self.pairs, self.weight))
        labels = {name: label.to(device) for name, label in self.labels.items()}
        return Batch(*moved, labels, self.trigger.to(device))

    @property
    def asked(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """What the network takes."""
        return self.words, self.seen, self.spans, self.pairs


def collate(
    examples: Sequence[Example], chance: random.Random | None, most: int, none_share: float = 1.0
) -> Batch | None:
    """Return one batch. With `chance`, candidates without an act are thinned to `none_share` and `most` are kept.

    The reverse of an act is never thinned out: from it is learned who did it to whom.
    """
    chosen = []
    for item in examples:
        kept = []
        for c in item.candidates:
            if chance is None or c.acts or c.reverse or chance.random() < none_share:
                a = span_tokens(item.offsets, c.actor.start, c.actor.end)
                b = span_tokens(item.offsets, c.recipient.start, c.recipient.end) if c.recipient else None
                if a and (b or c.recipient is None):
                    kept.append((c, a, b))
        if chance is not None and len(kept) > most:
            kept = sorted(kept, key=lambda k: (not k[0].acts, not k[0].reverse, chance.random()))[:most]
        sides = list(dict.fromkeys(span for _, a, b in kept for span in (a, b) if span is not None))
        chosen.append((item, kept, sides))
    width = max(len(item.ids) for item, _, _ in chosen)
    count = max(len(kept) for _, kept, _ in chosen)
    if count == 0:
        return None
    n = len(chosen)
    words = torch.zeros(n, width, dtype=torch.long)
    seen = torch.zeros(n, width)
    spans = torch.zeros(n, max(len(sides) for _, _, sides in chosen), 2, dtype=torch.long)
    pairs = torch.zeros(n, count, 2, dtype=torch.long)
    weight = torch.zeros(n, count)
    labels = {
        "told": torch.zeros(n, count),
        "type": torch.zeros(n, count, len(TYPES)),
        "mode": torch.full((n, count), -1),
        "status": torch.full((n, count), -1),
        "historical": torch.zeros(n, count),
        "announces": torch.full((n, count), -1),
        "contexts": torch.zeros(n, count, len(CONTEXTS)),
    }
    trigger = torch.zeros(n, count, width)
    for i, (item, kept, sides) in enumerate(chosen):
        words[i, : len(item.ids)] = torch.tensor(item.ids)
        seen[i, : len(item.ids)] = 1
        if sides:
            spans[i, : len(sides)] = torch.tensor(sides)
        for j, (c, a, b) in enumerate(kept):
            pairs[i, j] = torch.tensor([sides.index(a), sides.index(b) if b else -1])
            weight[i, j] = 1
            if not c.acts:
                continue
            labels["told"][i, j] = 1
            for act in c.acts:
                labels["type"][i, j, TYPES.index(act.type)] += 1 / len(c.acts)
                where = span_tokens(item.offsets, *act.trigger)
                if where:
                    trigger[i, j, where[0] : where[1] + 1] = 1
            first = c.acts[0]
            labels["mode"][i, j] = ALL_MODES.index(f"{first.type}/{first.mode}" if first.mode else "")
            labels["status"][i, j] = STATUSES.index(first.status)
            labels["historical"][i, j] = first.historical
            labels["announces"][i, j] = TYPES.index(first.announces) if first.announces else -1
            for context in first.contexts:
                labels["contexts"][i, j, CONTEXTS.index(context)] = 1
    return Batch(words, seen, spans, pairs, weight, labels, trigger)


def batches(examples: Sequence[Example], size: int, chance: random.Random | None) -> Iterator[list[Example]]:
    """Yield sentences of like length together, in an order drawn by `chance`."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i].ids) + 5 * len(examples[i].candidates), i))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if chance is not None:
        chance.shuffle(groups)
    for group in groups:
        yield [examples[i] for i in group]
