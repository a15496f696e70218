"""The sentence around some words of a text, cut by punctuation alone: for showing, not for coding."""

import re

_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n")


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence, or sentences, that hold `text[start:end]`, on one line.

    >>> sentence_around("Talks began. Both sides met in Doha. They left.", 25, 28)
    'Both sides met in Doha.'
    """
    first = max((found.end() for found in _END.finditer(text) if found.end() <= start), default=0)
    last = _END.search(text, max(start, end - 1))
    return " ".join(text[first : last.end() if last else len(text)].split())
