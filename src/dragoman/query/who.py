"""Whom does a phrase of the news mean, on that day?"""

from dataclasses import replace
from datetime import date

from dragoman.actors import cast
from dragoman.language.analyse import split
from dragoman.language.quotations import find_quotations
from dragoman.model.analysis import Analysis, Mention
from dragoman.model.story import Story
from dragoman.model.when import WhenBasis, on_day
from dragoman.model.world import Entity, EntityKind, Spell
from dragoman.ports import Tools, World

# A capital, a surname or a seat is an actor where it acts. The words stand after the phrase, so that no offset moves.
_CARRIER = " said so."
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def who(phrase: str, on: date | None, tools: Tools) -> tuple[Mention, ...]:
    """Return every actor that a phrase names, as of a day, the outer before the inner; offsets count in the phrase.

    Without a day, everybody is what they last were. `why` tells how the words were read, and what is known of whom they
    mean.
    """
    alone = _read(phrase, on, tools)
    carried = _read(phrase + _CARRIER, on, tools)
    clause = any(token.tag in _FINITE for sentence in alone.sentences for token in sentence.tokens)
    readings = (alone, carried) if clause else (carried, alone)
    found = (_within(phrase, cast(analysis, tools.world).mentions) for analysis in readings)
    mentions = next((mentions for mentions in found if mentions), ())
    ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    return tuple(replace(mention, why=_why(mention, on, tools.world)) for mention in ordered)


def _read(text: str, on: date | None, tools: Tools) -> Analysis:
    """Return what the language stage finds in a text of that day; times and places play no part in who is meant."""
    story = Story(
        title="",
        outlet=None,
        url=None,
        path=None,
        position=0,
        published=on_day(on, text=None, basis=WhenBasis.GIVEN) if on else None,
        language="en",
        text=text,
        captions=(),
    )
    quotations = find_quotations(text, 0)
    return Analysis(story=story, sentences=split(story, tools.parser), quotations=quotations, times=(), places=())


def _within(phrase: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if mention.end <= len(phrase))


def _why(mention: Mention, on: date | None, world: World) -> str:
    """Return how the words were read, with the office or side that decided."""
    entity = world.get(mention.entity) if mention.entity else None
    told = _standing(entity, on) if entity else None
    return f"{mention.why}; {told}" if told else mention.why


def _standing(entity: Entity, on: date | None) -> str | None:
    """Return in words where somebody stood on the day, where that is known by days."""
    day = f" on {on}" if on else ""
    spell = entity.at(on)
    if entity.kind is EntityKind.PERSON:
        if spell is not None:
            return f"{entity.name}: {_office(spell)}, {_days(spell)}"
        before = [s for s in entity.spells if on and s.until and s.until < on]
        last = max(before, key=lambda s: s.until or date.min, default=None)
        after = f"; last {_office(last)}, {_days(last)}" if last else ""
        return f"{entity.name} held no office that is known{day}{after}"
    if spell is None or (spell.since is None and spell.until is None):
        return None
    unrecognised = "" if spell.recognised else ", not recognised by others"
    return f"{entity.name}: {_side(spell)}{unrecognised}, {_days(spell)}"


def _office(spell: Spell) -> str:
    return f"{spell.role or spell.office or 'in office'} ({_side(spell)})"


def _side(spell: Spell) -> str:
    return ":".join(part for part in (spell.country, spell.sector) if part)


def _days(spell: Spell) -> str:
    """Return the days of a spell in words."""
    since, until = spell.since, spell.until
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else "as far as is known"
