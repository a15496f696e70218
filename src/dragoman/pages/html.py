"""HTML pages as parts, each with its lines and what the markup tells of it. The one door to lxml."""
from dataclasses import dataclass
from dragoman.pages.hints import Hints
from dragoman.pages.lines import Line
from dragoman.model.codebook.pages import PageRules

@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    lines: tuple[Line, ...]
    hints: Hints = Hints()
    whole: bool = False

def read_html(content: str, rules: PageRules) -> tuple[Part, ...]:
    raise NotImplementedError
