"""How fast a core codes stories, and where the time goes: `python benchmarks/coding_speed.py [PAGE_DIR] [--repeat N]`.

Codes every page of a folder (the project's gold by default) with one thread, and times in the same run the parser
alone over the same blocks of text: what any coder that parses pays at least. Prints the machine, the versions, the
stories a second, the share of each stage, and the ratio to the bare parser. Stages: cutting pages; the parser; the
pair model; everything that rules and tables do. Seconds are those of the process, so that other work on the machine
counts less; still, run it on a quiet one.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("OMP_NUM_THREADS", "1")

from dragoman import sources
from dragoman.model.analysis import Token
from dragoman.model.assessment import Assessment, Question
from dragoman.model.coded import CodedStory
from dragoman.model.page import Page
from dragoman.pages import stories
from dragoman.pipeline import code
from dragoman.ports import PairModel, Parser
from dragoman.runtime.tools import load_tools

_T = TypeVar("_T")
_GOLD = Path(__file__).resolve().parent.parent / "gold"


@dataclass
class Clock:
    """Seconds of the process that went into a stage."""

    seconds: float = 0.0

    def time(self, work: Callable[[], _T]) -> _T:
        """Do some work and add its seconds."""
        begun = time.process_time()
        try:
            return work()
        finally:
            self.seconds += time.process_time() - begun


@dataclass
class TimedParser:
    """A parser that counts its time and keeps what it was given."""

    inner: Parser
    clock: Clock = field(default_factory=Clock)
    given: list[Sequence[str]] = field(default_factory=list)

    @property
    def version(self) -> str:
        """That of the parser inside."""
        return self.inner.version

    def parse(self, texts: Sequence[str]) -> tuple[tuple[tuple[Token, ...], ...], ...]:
        """Parse, timed."""
        self.given.append(texts)
        return self.clock.time(lambda: self.inner.parse(texts))


@dataclass
class TimedModel:
    """A pair model that counts its time and what it is asked."""

    inner: PairModel
    clock: Clock = field(default_factory=Clock)
    sentences: int = 0
    asked: int = 0
    pairs: int = 0

    @property
    def version(self) -> str:
        """That of the model inside."""
        return self.inner.version

    def assess(self, questions: Sequence[Question]) -> tuple[tuple[Assessment | None, ...], ...]:
        """Assess, timed."""
        self.sentences += len(questions)
        self.asked += sum(bool(q.pairs) for q in questions)
        self.pairs += sum(len(q.pairs) for q in questions)
        return self.clock.time(lambda: self.inner.assess(questions))


def main() -> int:
    """Measure and print."""
    given = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    given.add_argument("pages", nargs="?", type=Path, default=_GOLD, help="a folder of pages; the gold by default")
    given.add_argument("--repeat", type=int, default=3, help="how often the pages are coded")
    asked = given.parse_args()
    pages = [p for p in sources.read((str(asked.pages),)) if isinstance(p, Page)]
    if not pages:
        sys.exit(f"{asked.pages}: no page could be read there")
    tools = load_tools()
    model = TimedModel(tools.model) if tools.model else None
    parser = TimedParser(tools.parser)
    timed = replace(tools, parser=parser, model=model)
    code(pages[0], timed)  # loads what is loaded at first use
    parser.clock, parser.given = Clock(), []
    if model:
        model.clock, model.sentences, model.asked, model.pairs = Clock(), 0, 0, 0
    whole, cutting, bare = Clock(), Clock(), Clock()
    found = [s for _ in range(asked.repeat) for page in pages for s in whole.time(lambda p=page: code(p, timed))]
    coded = [s for s in found if isinstance(s, CodedStory)]
    for page in pages * asked.repeat:
        cutting.time(lambda p=page: tuple(stories(p, tools.codebook.pages)))
    for texts in parser.given:
        bare.time(lambda t=texts: tools.parser.parse(t))
    words = sum(len(s.story.text.split()) for s in coded)
    print(
        f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, one thread; spaCy "
        f"{version('spacy')}, onnxruntime {version('onnxruntime')}, {parser.version}"
    )
    print(
        f"{len(coded)} stories of {words / len(coded):.0f} words: {len(coded) / whole.seconds:.1f} a second, "
        f"{words / whole.seconds:.0f} words a second"
    )
    print("| stage | share | ms a story |\n|---|---:|---:|")
    of_model = model.clock.seconds if model else 0.0
    rules = whole.seconds - cutting.seconds - parser.clock.seconds - of_model
    for name, seconds in (
        ("cutting pages", cutting.seconds),
        ("parser", parser.clock.seconds),
        ("pair model", of_model),
        ("rules and tables", rules),
    ):
        print(f"| {name} | {seconds / whole.seconds:.2f} | {1000 * seconds / len(coded):.0f} |")
    print(f"whole coding / bare parser over the same text: {whole.seconds / bare.seconds:.2f}")
    if model:
        print(f"of {model.sentences} sentences the model was asked about {model.asked}, in {model.pairs} pairs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
