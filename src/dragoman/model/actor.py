"""Who acts, is acted upon, or speaks."""

from dataclasses import dataclass

ANYONE = "*"  # the code of "no government" and "every state": a relation's side that is everybody


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A political actor as of the day of the event.

    `code` joins country and PLOVER sector (`IRN:GOV`); `country` is ISO 3166-1 alpha-3, one of PLOVER's other names or
    the short name of an international body; `role` is the office or function in words; `mention` the words of the
    story; `recognised` is False for a government that others do not recognise.
    """

    code: str
    name: str
    country: str | None
    sector: str | None
    role: str | None
    wikidata: str | None
    mention: str
    recognised: bool = True


def actor_code(country: str | None, sector: str | None) -> str:
    """Return the PLOVER code of a country and a sector: `IRN:GOV`, `IRN`, `:REB`, or an empty string.

    >>> actor_code("IRN", "GOV")
    'IRN:GOV'
    """
    return f"{country or ''}:{sector}" if sector else country or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One voice in the chain from the outlet inwards. `kind`: outlet | agency | speaker."""

    kind: str
    name: str
    code: str | None
