"""How names are compared: without case, accents, apostrophes, full stops and hyphens."""

import re
import unicodedata

_MARKS = str.maketrans({"'": None, "`": None, "´": None, ".": None, "-": " ", "‑": " ", "–": " "})
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ə": "e"})
_SAINT = re.compile(r"\bst\b")


def key_of(name: str) -> str:
    """Return what all spellings of a name share.

    >>> key_of("Sana'a") == key_of("Sanaa"), key_of("St. Petersburg")
    (True, 'saint petersburg')
    """
    name = name.casefold()
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).casefold()
        name = "".join(c for c in plain if not unicodedata.combining(c) and c not in "’‘ʿʻʼ")
    return _SAINT.sub("saint", " ".join(name.translate(_MARKS).split()))
