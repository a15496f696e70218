"""Which names can own a role: a state, a ministry, a newspaper of its reporter; not who stands behind somebody."""

from dragoman.actors.match import NameSpan
from dragoman.actors.words import BACKED
from dragoman.model.analysis import Token
from dragoman.model.world import EntityKind, NameKind, Role

ORGANISED = frozenset({EntityKind.ORGANISATION, EntityKind.BODY, EntityKind.GROUP, EntityKind.AGENCY})


def may_own(span: NameSpan) -> bool:
    """Whether what a name stands for can have officers: an outlet and a person's surname have none."""
    return any(
        r.entity.kind is not EntityKind.AGENCY
        and not (r.entity.kind is EntityKind.PERSON and r.kind is NameKind.SURNAME)
        for r in span.readings
    )


def employs(span: NameSpan, role: Role) -> bool:
    """Whether an outlet's name owns a role: "a Washington Post reporter"."""
    return role.sector == "JRN" and any(r.entity.kind is EntityKind.AGENCY for r in span.readings)


def backs(tokens: tuple[Token, ...], span: NameSpan) -> bool:
    """Whether a name only tells who is behind somebody: "Rwandan-backed Congolese rebels" are no Rwandans."""
    after = tokens[span.last + 1 : span.last + 3]
    return len(after) == 2 and after[0].text in ("-", "–", "‑") and after[1].text.lower() in BACKED


def outlet(owners: tuple[int, ...], names: tuple[NameSpan, ...], role: Role) -> bool:
    """Whether an outlet is named after a role: "the Kabul correspondent of Le Monde" is not of Kabul."""
    return any(n.head in owners and employs(n, role) for n in names)


def organ_after(tokens: tuple[Token, ...], span: NameSpan, names: tuple[NameSpan, ...]) -> NameSpan | None:
    """Return the organ whose name follows that of its state: "of China's National People's Congress"."""
    if span.last + 1 >= len(tokens) or tokens[span.last + 1].tag != "POS":
        return None
    after = covering(names, span.last + 2)
    return after if after is not None and any(r.entity.kind in ORGANISED for r in after.readings) else None


def coordinated(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word joins two owners."""
    return index < len(tokens) and tokens[index].text.lower() in ("and", ",", "or", "-", "–", "/", "&")


def covering(names: tuple[NameSpan, ...], index: int) -> NameSpan | None:
    """Return the name that a word belongs to."""
    return next((span for span in names if span.covers(index)), None)
