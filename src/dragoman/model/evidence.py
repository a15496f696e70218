"""The atom of provenance: the very words, and where they stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """Words of a story: `text` is `story.text[start:end]`, offsets in Unicode code points."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"evidence {self.start}:{self.end} does not fit its text {self.text!r:.40}")


def evidence_at(text: str, start: int, end: int) -> Evidence:
    """Return `text[start:end]` as evidence, shorn of surrounding white space."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Evidence(start=start + left, end=start + left + len(piece), text=piece)
