"""Score the statement coder against attributions annotated in brat's format (PolNeAR's layout: text/, attributions/).

usage: evaluate_quotes.py FOLDER [--anyone] [--show N]

The texts are read, never copied. An attribution is found where a statement shares half the words of the shorter of the
two contents; its source is found where, besides, the statement's spans touch the source. With --anyone every noun and
pronoun counts as a voice: that measures the constructions alone, without the knowledge of who is who.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.actors import cast
from dragoman.codebook.speech import load_speech_rules
from dragoman.coding.statements import code_statements
from dragoman.engines.spacy import SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.language.analyse import split
from dragoman.language.quotations import find_quotations
from dragoman.model.actor import Actor
from dragoman.model.analysis import Analysis, Cast, Mention, MentionKind
from dragoman.model.statement import Statement
from dragoman.model.story import Story

WORD = re.compile(r"\w+")
FLOOR = 0.5
Span = tuple[int, int]


class Attribution(NamedTuple):
    """One annotated attribution: the spans of its parts, and its cue in words."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--anyone", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    rules, engine, world = load_speech_rules(), SpacyParser(), load_world()
    totals = [0, 0, 0, 0]  # annotated, guessed, content found, source found
    for path in sorted((args.folder / "text").glob("*.txt")):
        text = path.read_text("utf-8")
        golds = list(attributions(next((args.folder / "attributions").glob(f"{path.stem}*.ann")).read_text("utf-8")))
        analysis = analysed(text, engine)
        voices = everyone(analysis) if args.anyone else cast(analysis, world)
        guesses = code_statements(analysis, voices, rules)
        pairs = matched(text, golds, guesses)
        sources = sum(touches(golds[i], guesses[j]) for i, j in pairs)
        totals = [a + b for a, b in zip(totals, (len(golds), len(guesses), len(pairs), sources), strict=True)]
        if args.show:
            show(text, golds, guesses, pairs, args.show)
    report("content", totals[2], totals[1], totals[0])
    report("content and source", totals[3], totals[1], totals[0])


def report(name: str, right: int, guessed: int, annotated: int) -> None:
    p, r = right / max(guessed, 1), right / max(annotated, 1)
    f1 = 2 * p * r / max(p + r, 1e-9)
    print(f"{name:20s} precision {p:.3f}  recall {r:.3f}  F1 {f1:.3f}  ({guessed} of {annotated})")


def attributions(annotation: str) -> Iterator[Attribution]:
    """Yield the attributions that have a content and a source."""
    spans: dict[str, tuple[str, tuple[Span, ...], str]] = {}
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            head, _, words = rest.partition("\t")
            kind, _, places = head.partition(" ")
            pieces = tuple((int(a), int(b)) for a, b in (place.split() for place in places.split(";")))
            spans[key] = kind, pieces, words
        elif key.startswith("E"):
            parts = [part.split(":") for part in rest.split()]
            of = {
                kind: [spans[at] for name, at in parts if name.startswith(kind) and at in spans]
                for kind in ("Content", "Source", "Cue")
            }
            if of["Content"] and of["Source"]:
                content, source = (tuple(p for _, pieces, _ in of[k] for p in pieces) for k in ("Content", "Source"))
                yield Attribution(content, source, " ".join(words for _, _, words in of["Cue"]))


def analysed(text: str, engine: SpacyParser) -> Analysis:
    """Return sentences and quotations of a text that is all body."""
    story = Story(
        title="", outlet=None, url=None, path=None, position=0, published=None, language="en", text=text, captions=()
    )
    quotations = find_quotations(text, 0)
    return Analysis(story=story, sentences=split(story, engine), quotations=quotations, times=(), places=())


def everyone(analysis: Analysis) -> Cast:
    """Return a cast in which every noun and pronoun is somebody of its own."""
    found: list[Mention] = []
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.pos in ("PROPN", "PRON", "NOUN") and token.dep in (
                "nsubj",
                "nsubjpass",
                "pobj",
                "dobj",
                "poss",
                "ROOT",
            ):
                actor = Actor(
                    code="", name=token.text, country=None, sector=None, role=None, wikidata=None, mention=token.text
                )
                found.append(
                    Mention(
                        start=token.start,
                        end=token.end,
                        text=token.text,
                        sentence=sentence.index,
                        head=token.index,
                        kind=MentionKind.NAME,
                        actors=(actor,),
                        entity=None,
                        person=True,
                        why="any word",
                    )
                )
    return Cast(tuple(found))


def matched(text: str, golds: list[Attribution], guesses: tuple[Statement, ...]) -> list[tuple[int, int]]:
    """Return pairs of annotation and statement, one to one, best overlap first."""
    want = [words_of(text, gold.content) for gold in golds]
    got = [words_of(text, ((g.evidence[0].start, g.evidence[0].end),)) for g in guesses]
    scored = sorted(
        (-len(a & b) / min(len(a), len(b)), -len(a & b), i, j)
        for i, a in enumerate(want)
        for j, b in enumerate(got)
        if a and b and len(a & b) / min(len(a), len(b)) >= FLOOR
    )
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in scored:
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def words_of(text: str, spans: tuple[Span, ...]) -> frozenset[int]:
    """Return where the words between these offsets begin."""
    return frozenset(m.start() for start, end in spans for m in WORD.finditer(text, start, end))


def touches(gold: Attribution, guess: Statement) -> bool:
    spans = [(e.start, e.end) for e in guess.evidence[1:]]
    if any(a < end and start < b for start, end in gold.source for a, b in spans):
        return True
    return not spans or guess.evidence[0].start <= gold.source[0][0] < guess.evidence[0].end


def show(
    text: str, golds: list[Attribution], guesses: tuple[Statement, ...], pairs: list[tuple[int, int]], n: int
) -> None:
    """Print some of what was missed and of what was found too much."""
    missed = [g for i, g in enumerate(golds) if i not in {a for a, _ in pairs}][:n]
    extra = [g for j, g in enumerate(guesses) if j not in {b for _, b in pairs}][:n]
    for gold in missed:
        print(
            f"  missed [{gold.cue}]",
            text[gold.source[0][0] : gold.source[0][1]][:40],
            "|",
            text[slice(*gold.content[0])][:90],
        )
    for guess in extra:
        print(f"  extra  [{guess.verb}]", guess.speaker.name[:40], "|", guess.text[:90], "|", guess.basis)


if __name__ == "__main__":
    main()
