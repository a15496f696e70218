"""Corpus to network: losses, schedule, and what the network gets right on sentences it was not shown."""

import math
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from events.corpus import TYPES, Entry
from events.data import Batch, Example, batches, collate, example, swapped
from events.encoder import PairCoder
from events.metrics import macro_f1


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn."""

    epochs: int = 6
    batch: int = 8
    rate: float = 1e-4
    head_rate: float = 5e-4
    most: int = 8  # candidates of a sentence that are asked about at once
    none_share: float = 0.4  # of the candidates without an act
    none_weight: float = 1.0
    swap: float = 0.25  # of the mentions that are named otherwise
    smoothing: float = 0.05
    seed: int = 1


def loss_of(logits: Sequence[Tensor], batch: Batch, plan: Plan) -> Tensor:
    """Return the joint loss: type everywhere, the rest where there is an act."""
    told, kinds, modes, statuses, historical, announces, contexts, trigger = logits
    binary = nn.functional.binary_cross_entropy_with_logits
    is_act = batch.labels["told"]
    weight = batch.weight * torch.where(is_act > 0, 1.0, plan.none_weight)
    loss = (binary(told.squeeze(-1), is_act, reduction="none") * weight).sum() / weight.sum().clamp(min=1)
    acts = batch.weight * is_act
    count = acts.sum().clamp(min=1)
    soft = batch.labels["type"] * (1 - plan.smoothing) + plan.smoothing / len(TYPES)
    loss = loss - (soft * torch.log_softmax(kinds, -1)).sum(-1).mul(acts).sum() / count

    def choice(values: Tensor, name: str) -> Tensor:
        label = batch.labels[name]
        known = acts * (label >= 0)
        each = nn.functional.cross_entropy(values.flatten(0, 1), label.clamp(min=0).flatten(), reduction="none")
        return (each.view_as(known) * known).sum() / known.sum().clamp(min=1)

    loss = loss + 0.3 * choice(modes, "mode") + 0.3 * choice(statuses, "status") + 0.1 * choice(announces, "announces")
    past = binary(historical.squeeze(-1), batch.labels["historical"], reduction="none")
    about = binary(contexts, batch.labels["contexts"], reduction="none").sum(-1)
    words = batch.trigger / batch.trigger.sum(-1, keepdim=True).clamp(min=1)
    at = -(words * torch.log_softmax(trigger, -1)).sum(-1)
    return loss + ((0.2 * past + 0.05 * about + 0.3 * at) * acts).sum() / count


def train(
    model: PairCoder,
    entries: Sequence[Entry],
    tokenizer: Tokenizer,
    plan: Plan,
    after_epoch: Callable[[int], None] = lambda _: None,
) -> None:
    """Teach `model` the entries, in place, where it stands. Repeatable on one machine with one number of threads."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    mentions = sorted({e.text[m.start : m.end] for e in entries for m in e.mentions})
    new = ("markers", "join", "heads", "trigger")
    model.words.weight.requires_grad_(False)  # 12 of 22 million parameters, and no reason to move a word
    slow = [p for name, p in model.named_parameters() if not name.startswith(new) and p.requires_grad]
    fast = [p for name, p in model.named_parameters() if name.startswith(new)]
    groups = [{"params": slow, "lr": plan.rate}, {"params": fast, "lr": plan.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = plan.epochs * math.ceil(len(entries) / plan.batch)

    def speed(step: int) -> float:
        return min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, speed)
    begun = time.monotonic()
    device = model.words.weight.device
    for epoch in range(plan.epochs):
        model.train()
        shown: list[Example] = []
        for entry in entries:
            shown.append(example(swapped(entry, mentions, chance, plan.swap), tokenizer, chance))
        lost, seen = 0.0, 0
        for group in batches(shown, plan.batch, chance):
            batch = collate(group, chance, plan.most, plan.none_share)
            if batch is None:
                continue
            batch = batch.on(device)
            loss = loss_of(model(*batch.asked), batch, plan)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost, seen = lost + loss.item(), seen + 1
        said = f"epoch {epoch + 1}/{plan.epochs}: loss {lost / seen:.3f}, {time.monotonic() - begun:.0f} s"
        print(said, file=sys.stderr, flush=True)
        after_epoch(epoch)


@torch.no_grad()
def score(
    model: PairCoder,
    entries: Sequence[Entry],
    tokenizer: Tokenizer,
) -> dict[str, float]:
    """Return what the network gets right on entries.

    `macro`: F1 over the types of the acts, none left out of the choice; `found_*`: precision, recall and F1 of
    whole acts (pair, direction and type); `kind`: act or none; `status`, `trigger`: shares right among the acts.
    """
    model.eval()
    device = model.words.weight.device
    right: list[tuple[int, int]] = []
    hits = guesses = golds = kind = total = status = trigger = 0
    shown = [example(e, tokenizer, random.Random(0)) for e in entries]
    for group in batches(shown, 32, None):
        batch = collate(group, None, 1000)
        if batch is None:
            continue
        batch = batch.on(device)
        logits = model(*batch.asked)
        real = batch.weight > 0
        told, target = batch.labels["told"][real] > 0, batch.labels["type"][real]
        guessed, best = logits[0][real].squeeze(-1) > 0, logits[1][real].argmax(-1)
        ok = target.gather(1, best.unsqueeze(1)).squeeze(1) > 0
        right += [
            (int(g if o else t.argmax()), int(g)) for t, g, o in zip(target[told], best[told], ok[told], strict=True)
        ]
        hits += int((ok & told & guessed).sum())
        guesses += int(guessed.sum())
        golds += int(told.sum())
        kind += int((guessed == told).sum())
        total += len(told)
        status += int((logits[3][real][told].argmax(-1) == batch.labels["status"][real][told]).sum())
        at = logits[7][real][told].argmax(-1)
        trigger += int(batch.trigger[real][told].gather(1, at.unsqueeze(1)).sum())
    precision, recall = hits / max(1, guesses), hits / max(1, golds)
    return {
        "macro": macro_f1([(TYPES[g], TYPES[p]) for g, p in right]),
        "found_p": precision,
        "found_r": recall,
        "found_f1": 2 * precision * recall / max(1e-9, precision + recall),
        "kind": kind / max(1, total),
        "status": status / max(1, golds),
        "trigger": trigger / max(1, golds),
    }
