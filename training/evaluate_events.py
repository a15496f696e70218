"""How well events are coded: marked pairs, direction, empty sentences, whole pages. One command, one table.

    python training/evaluate_events.py

`plv_dev`: sentences with a marked actor and recipient, macro-F1 over 15 roots (CONCEDE and RETREAT are one), quad and
binary accuracy, types as the crosswalk files them. `held`: the project's own sentences that the model was not shown:
whole acts found among all ordered pairs, each type, status and mode, and the direction of acts whose recipient is
named first. `nothing`: sentences in which no act happens and sentences that coders found irrelevant, the share that
gets an event between two actors that is no statement, from the whole program and from its lexicon alone. `pages`: F1
of events on annotated pages, and what of the matched events is right. Data that is not at hand is left out with a word.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman import sources
from dragoman.coding.classify import Convention, classify_batch
from dragoman.engines.onnx import OnnxPairModel
from dragoman.evaluation.assess import assess
from dragoman.evaluation.gold import gold_pages
from dragoman.model.assessment import Question
from dragoman.model.coded import CodedStory
from dragoman.model.page import Media, Page
from dragoman.pipeline import code
from dragoman.ports import Tools
from dragoman.runtime.tools import load_tools
from events.corpus import Entry, read_corpus
from events.held import is_held
from events.marked import QUADS, first_of_each, read_marked, root_of
from events.metrics import agreement, f1_of, macro_f1

_ROOT = Path(__file__).resolve().parent.parent
_DATA = _ROOT.parent / "shared" / "data" / "events"
_COOPERATION = 2  # the last of the two quads of cooperation
_OWN_MODE = "impose"  # of the corpus, not of PLOVER
_TALK = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})


def main() -> int:
    """Measure what can be measured here and print it."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    model = OnnxPairModel()
    rows = [*_held(model), *_pages(_ROOT / "gold")]
    if _DATA.is_dir():
        rows += [*_marked(model), *_nothing(), *_pages(_DATA.parent.parent / "gold")]
    else:
        print(f"{_DATA} is not here: marked pairs and empty sentences are left out", file=sys.stderr)
    print("| measure | value |\n|---|---:|")
    for name, value in rows:
        print(f"| {name} | {value} |")
    return 0


def _marked(model: OnnxPairModel) -> Iterator[tuple[str, str]]:
    rows = read_marked(_DATA / "plv_dev.tsv")
    pairs = _guessed(rows, model, Convention.MANUAL)
    yield f"plv_dev root macro-F1, by the manual ({len(rows)} sentences)", f"{macro_f1(pairs):.3f}"
    pairs = _guessed(rows, model, Convention.CROSSWALK)
    quads = [(quad, QUADS.get(guess)) for (_, _, quad), (_, guess) in zip(rows, pairs, strict=True)]
    sides = [(gold > _COOPERATION, guess is not None and guess > _COOPERATION, guess) for gold, guess in quads]
    yield "plv_dev root macro-F1", f"{macro_f1(pairs):.3f}"
    yield "plv_dev root accuracy", f"{agreement(pairs):.3f}"
    yield "plv_dev quad accuracy", f"{agreement(quads):.3f}"
    yield "plv_dev binary accuracy", f"{sum(g == p and q is not None for g, p, q in sides) / len(sides):.3f}"
    for root in sorted({g for g, _ in pairs}):
        yield f"plv_dev {root} F1 ({sum(g == root for g, _ in pairs)})", f"{f1_of(root, pairs):.2f}"


def _guessed(
    rows: Sequence[tuple[Entry, str, int]], model: OnnxPairModel, convention: Convention
) -> list[tuple[str, str]]:
    """Return gold and guessed root of each sentence; the guess is empty, and so wrong, where no actor is marked."""
    asked = [_question(first_of_each(entry), "s", "t") for entry, _, _ in rows]
    answers = iter(tuple(classify_batch([q for q in asked if q is not None], model, convention)))
    told = [next(answers) if q is not None else None for q in asked]
    return [(root, root_of(a.type.value) if a else "") for (_, root, _), a in zip(rows, told, strict=True)]


def _question(entry: Entry, actor: str, recipient: str) -> Question | None:
    one = {m.key: (m.start, m.end) for m in reversed(entry.mentions)}
    return Question(entry.text, ((one[actor], one.get(recipient)),)) if actor in one else None


def _held(model: OnnxPairModel) -> Iterator[tuple[str, str]]:
    entries = [e for e in read_corpus(list((_ROOT / "corpus" / "events").glob("*.txt"))) if is_held(e)]
    hits = guesses = golds = 0
    types: list[tuple[str, str]] = []
    statuses: list[tuple[str, str]] = []
    modes: list[tuple[str, str]] = []
    towards: list[bool] = []
    for entry, answers in zip(entries, model.assess([_all_pairs(e) for e in entries]), strict=True):
        by_pair = {pair: answer for pair, answer in zip(_keys(entry), answers, strict=True) if answer}
        for (a, b), answer in by_pair.items():
            acts = [x for x in entry.acts if _does(x.actors, x.recipients, x.reciprocal, a, b)]
            sure = answer.act >= 0.5
            guesses += sure
            golds += bool(acts)
            if acts:
                right = next((x for x in acts if x.type == answer.type.value), None)
                types.append((answer.type.value if right else acts[0].type, answer.type.value))
                hits += sure and right is not None
                statuses.append(((right or acts[0]).status, answer.status.value))
                if right and right.mode != _OWN_MODE:
                    modes.append((right.mode or "", answer.mode or ""))
                other = by_pair.get((b, a)) if b else None
                if other and not acts[0].reciprocal and _second(entry, a, b):
                    towards.append(answer.act > other.act)
    precision, recall = hits / max(1, guesses), hits / max(1, golds)
    yield f"held: sentences, acts ({len(entries)}, {golds})", ""
    yield "held: type macro-F1 of acts", f"{macro_f1(types):.3f}"
    yield "held: whole acts, precision", f"{precision:.3f}"
    yield "held: whole acts, recall", f"{recall:.3f}"
    for kind in sorted({g for g, _ in types}):
        yield f"held: {kind} F1 ({sum(g == kind for g, _ in types)})", f"{f1_of(kind, types):.2f}"
    yield "held: status right", f"{agreement(statuses):.3f}"
    for status in sorted({g for g, _ in statuses}):
        yield f"held: {status} F1 ({sum(g == status for g, _ in statuses)})", f"{f1_of(status, statuses):.2f}"
    yield f"held: mode right, where the type is ({len(modes)})", f"{agreement(modes):.3f}"
    yield f"held: direction right, actor named second ({len(towards)})", f"{sum(towards) / max(1, len(towards)):.3f}"


def _keys(entry: Entry) -> list[tuple[str, str | None]]:
    keys: list[tuple[str, str | None]] = [(a, None) for a in entry.keys]
    return [*keys, *((a, b) for a in entry.keys for b in entry.keys if a != b)]


def _all_pairs(entry: Entry) -> Question:
    one = {m.key: (m.start, m.end) for m in reversed(entry.mentions)}
    return Question(entry.text, tuple((one[a], one[b] if b else None) for a, b in _keys(entry)))


def _does(actors: Sequence[str], recipients: Sequence[str], reciprocal: bool, a: str, b: str | None) -> bool:
    if reciprocal:
        return b is not None and a in actors and b in actors
    return a in actors and (b in recipients if b else not recipients)


def _second(entry: Entry, a: str, b: str | None) -> bool:
    first = {m.key: m.start for m in reversed(entry.mentions)}
    return b is not None and first[a] > first[b]


def _nothing() -> Iterator[tuple[str, str]]:
    sets = {"no act": _without_act(), "irrelevant": _irrelevant()}
    for program, tools in (("whole program", load_tools()), ("lexicon alone", load_tools(lexicon_only=True))):
        for name, sentences in sets.items():
            told = sum(_gets_event(text, tools) for text in sentences)
            yield f"nothing: {name}, {program} ({len(sentences)} sentences)", f"{told / max(1, len(sentences)):.3f}"


def _without_act() -> list[str]:
    """Return the sentences in which the makers of the set found no act."""
    found = []
    for name in ("class_train.tsv", "class_test.tsv"):
        with (_DATA / "sentences" / name).open(encoding="utf-8", newline="") as lines:
            found += [r[0] for r in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if r[-1] == "0"]
    return found


def _irrelevant() -> list[str]:
    """Return the sentences that most coders of the last round, who had agreed on rules by then, found irrelevant."""
    with (_DATA / "annotated_200" / "round_7.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = []
    for row in rows:
        votes = [row[name] for name in row if name.startswith("1_Relevant") and row[name].strip()]
        if votes and sum(vote.strip().lower() in ("0", "no", "false") for vote in votes) * 2 > len(votes):
            found.append(row["plain_text"])
    return found


def _pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the scores of events for each set of annotated pages below a folder."""
    tools = load_tools()
    for gold in sorted(f for f in folder.iterdir() if f.is_dir() and any(f.glob("*.yaml"))):
        pages = [p for p in sources.read(tuple(map(str, gold_pages(gold)))) if isinstance(p, Page)]
        coded = [s for page in pages for s in code(page, tools) if isinstance(s, CodedStory)]
        scores = assess(gold, coded).scores
        events = scores.events
        name = f"pages: {gold.relative_to(_ROOT.parent)}"
        yield (
            f"{name}, events F1 (precision, recall)",
            " ".join(f"{value or 0:.3f}" for value in (events.f1, events.precision, events.recall)),
        )
        for measure, right in (("status", scores.status), ("date", scores.date)):
            yield f"{name}, {measure} right ({right.of})", f"{right.right / max(1, right.of):.3f}"


def _gets_event(text: str, tools: Tools) -> bool:
    page = Page(path=None, url=None, content=text, media=Media.TEXT, outlet=None, published=None)
    for story in code(page, tools):
        for event in getattr(story, "events", ()):
            if event.actors and event.recipients and event.type.value not in _TALK:
                return True
    return False


if __name__ == "__main__":
    sys.exit(main())
