"""Spellings made equal: the form in which names are compared, whatever apostrophe, dash, accent or case was printed."""

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u02bb": "'",
        "`": "'",
        "\u00b4": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u00a0": " ",
        "\u0131": "i",
        "\u0142": "l",
        "\u0141": "L",
        "\u00f8": "o",
        "\u00d8": "O",
        "\u0111": "d",
        "\u0110": "D",
        "\u00df": "ss",
        "\u00e6": "ae",
        "\u00c6": "Ae",
        "\u0259": "e",
        "\u018f": "E",
    }
)


def tidy(text: str) -> str:
    """Return the text with its apostrophes, dashes and spaces in their plain form and its case kept.

    >>> tidy("Quai d\u2019Orsay")
    "Quai d'Orsay"
    """
    if text.isascii() and "`" not in text and "  " not in text:
        return text
    return " ".join(text.translate(_PLAIN).split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text as names are compared: plain signs, no accents, no case.

    >>> fold("Türkiye")
    'turkiye'
    """
    plain = tidy(text)
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return plain.casefold()
