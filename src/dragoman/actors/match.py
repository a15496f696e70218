"""Known names in a text: an Aho-Corasick pass over every surface of the world, longest name first, whole words only."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.actors.words import AMERICAN_GEORGIA, CAUCASIAN_GEORGIA, FEDERAL, MASKS
from dragoman.model.analysis import Sentence
from dragoman.model.world import Entity, EntityKind, NameKind, RoleKind
from dragoman.ports import World

PLACED = (NameKind.NAME, NameKind.CAPITAL, NameKind.REGION)


class Reading(NamedTuple):
    """One way to read a name: what it names, and how."""

    entity: Entity
    kind: NameKind


class NameSpan(NamedTuple):
    """The words `first` to `last` of a sentence that name something known, in each way they can be read.

    No reading: words that hold a name but mean something else, such as a sea.
    """

    sentence: int
    first: int
    last: int
    head: int
    readings: tuple[Reading, ...]

    def covers(self, index: int) -> bool:
        """Whether a word of the sentence belongs to the name."""
        return self.first <= index <= self.last


class _Automaton(NamedTuple):
    search: AhoCorasick
    patterns: tuple[tuple[str, bool, bool], ...]  # text, whether its case matters, whether it is a mask


def find_names(sentences: tuple[Sentence, ...], world: World, on: date | None) -> tuple[tuple[NameSpan, ...], ...]:
    """Return, for each sentence, the known names in it in the order of the text, none overlapping."""
    automaton = _automaton(world.surfaces())
    american = _american(sentences)
    found = []
    for sentence in sentences:
        spans = _in_sentence(sentence, automaton, world, on)
        told = tuple(_one_georgia(span, sentence, world, american=american) for span in spans)
        found.append(tuple(_with_provinces(sentence, world, told)))
    return tuple(found)


def _american(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the Georgia of a story is the American state, by the words around it."""
    words = {folded(t.text) for sentence in sentences for t in sentence.tokens}
    if "georgia" not in words:
        return False
    american, caucasian = len(words & AMERICAN_GEORGIA), len(words & CAUCASIAN_GEORGIA)
    return american > caucasian


def _one_georgia(span: NameSpan, sentence: Sentence, world: World, *, american: bool) -> NameSpan:
    states = world.get("cities:USA")
    if not american or states is None or span.first != span.last or sentence.tokens[span.head].text != "Georgia":
        return span
    return span._replace(readings=(Reading(states, NameKind.REGION),))


def _with_provinces(sentence: Sentence, world: World, spans: tuple[NameSpan, ...]) -> Iterator[NameSpan]:
    """Yield names, a town told with its province as one of that province: "Lebanon, Ohio", "Odessa, Texas, police"."""
    tokens, skipped = sentence.tokens, False
    for place, span in enumerate(spans):
        after = spans[place + 1] if place + 1 < len(spans) else None
        if skipped:
            skipped = False
        elif after is not None and _told_with(sentence, span, after):
            skipped = True
            last = after.last
            following = tokens[last + 2].text if last + 2 < len(tokens) and tokens[last + 1].text == "," else ""
            if following[:1].islower() or (following and world.role(following) is not None):
                last += 1
            yield after._replace(first=span.first, last=last, head=span.head)
        else:
            yield span


def _told_with(sentence: Sentence, town: NameSpan, province: NameSpan) -> bool:
    """Whether a name is that of a town and the next one that of the province abroad in which it lies."""
    tokens = sentence.tokens
    return (
        province.first == town.last + 2
        and tokens[town.last + 1].text == ","
        and all(_province(r) for r in province.readings)
        and bool(province.readings)
        and any(r.kind in PLACED for r in town.readings)
        and not any(_province(r) and r.entity in {p.entity for p in province.readings} for r in town.readings)
        and (province.last + 1 == len(tokens) or tokens[province.last + 1].text.lower() not in ("and", "or"))
    )


def _province(reading: Reading) -> bool:
    return reading.kind is NameKind.REGION and reading.entity.country in FEDERAL and not is_city(reading.entity)


def is_city(entity: Entity) -> bool:
    """Whether an entity stands for the towns of a country rather than for the country."""
    return entity.key.startswith("cities:")


def with_rare_capitals(
    sentences: tuple[Sentence, ...],
    names: tuple[tuple[NameSpan, ...], ...],
    world: World,
    countries: frozenset[str],
) -> tuple[tuple[NameSpan, ...], ...]:
    """Return the names with those of capitals that are also other towns, where the story tells of the state."""
    found = []
    for sentence, known in zip(sentences, names, strict=True):
        taken = {i for span in known for i in range(span.first, span.last + 1)}
        more = [
            NameSpan(sentence.index, t.index, t.index, t.index, readings)
            for t in sentence.tokens
            if t.pos == "PROPN" and t.index not in taken and t.text[:1].isupper()
            for readings in (_capital(t.text, world, countries),)
            if readings
        ]
        found.append(tuple(sorted((*known, *more), key=lambda span: span.first)))
    return tuple(found)


def _capital(text: str, world: World, countries: frozenset[str]) -> tuple[Reading, ...]:
    return tuple(
        Reading(e, NameKind.CAPITAL)
        for e in world.lookup(text)
        if e.kind is EntityKind.STATE
        and e.country in countries
        and any(n.text == text and n.kind is NameKind.CAPITAL for n in e.names)
    )


def plain(text: str) -> str:
    """Return a text of the same length with straight apostrophes, hyphens and blanks and without accents."""
    return text if text.isascii() else "".join(c if c.isascii() else _plain_sign(c) for c in text)


def folded(text: str) -> str:
    """Return a text of the same length as names are compared: plain and in lower case."""
    return plain(text).lower()


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the word of a span that hangs on something outside it: its head in the parse, the last of several."""
    outside = [t for t in sentence.tokens[first : last + 1] if t.head == t.index or not first <= t.head <= last]
    nominal = [t for t in outside if t.pos in ("PROPN", "NOUN", "PRON", "ADJ", "NUM") and t.dep != "punct"]
    return (nominal or outside)[-1].index


_SIGNS = {
    "’": "'",
    "‘": "'",
    "‑": "-",
    "–": "-",
    "\u00a0": " ",
    "ʼ": "'",
    "ı": "i",
    "ł": "l",
    "Ł": "L",
    "ø": "o",
    "ə": "e",
}


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    known = _SIGNS.get(sign)
    if known is not None:
        return known
    stripped = normalize("NFKD", sign)[0]
    return stripped if stripped.isascii() and stripped.isalpha() else sign if len(sign.lower()) == 1 else "?"


@lru_cache(maxsize=4)
def _automaton(surfaces: tuple[tuple[str, bool], ...]) -> _Automaton:
    patterns = [(plain(text), cased, False) for text, cased in surfaces if text]
    patterns += [(mask, True, True) for mask in MASKS]
    return _Automaton(
        AhoCorasick([folded(text) for text, _, _ in patterns], matchkind=MatchKind.Standard),
        tuple(patterns),
    )


def _in_sentence(sentence: Sentence, automaton: _Automaton, world: World, on: date | None) -> Iterator[NameSpan]:
    starts = {t.start - sentence.start: t.index for t in sentence.tokens}
    ends = {t.end - sentence.start: t.index for t in sentence.tokens}
    taken = -1
    for start, end, mask in _candidates(sentence.text, automaton):
        span = _words(sentence, starts, ends, start, end)
        if span is None or span[0] <= taken:
            continue
        readings = () if mask else _readings(sentence.text[start:end], world, on)
        readings = tuple(r for r in readings if not _only_a_role(sentence, span, r, world, taken))
        if not readings and not mask:
            continue
        taken = span[1]
        if readings or mask:
            yield NameSpan(sentence.index, span[0], span[1], head_of(sentence, *span), readings)


def _candidates(text: str, automaton: _Automaton) -> list[tuple[int, int, bool]]:
    """Return the matches at word boundaries, leftmost first and the longest first among those."""
    straight, found = plain(text), []
    for index, start, end in automaton.search.find_matches_as_indexes(folded(text), overlapping=True):
        pattern, cased, mask = automaton.patterns[index]
        if straight[start:end] != pattern and not _same_case(straight[start:end], pattern, cased=cased):
            continue
        if (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum()):
            continue
        found.append((start, end, mask))
    return sorted(found, key=lambda match: (match[0], -match[1], not match[2]))


def _same_case(words: str, pattern: str, *, cased: bool) -> bool:
    """Whether other capitals than the usual still make the name: a headline in capitals, a first letter.

    A name is never wholly in small letters, and a short one in capitals could be another word.
    """
    if words == words.lower() and pattern != pattern.lower():
        return False
    return not cased or (len(pattern) > 4 and words == pattern.upper())


def _words(
    sentence: Sentence, starts: dict[int, int], ends: dict[int, int], start: int, end: int
) -> tuple[int, int] | None:
    """Return the first and last word of a match; a match may end or begin within a word only at a hyphen or a slash."""
    first, last = starts.get(start), ends.get(end)
    if first is None:
        first = next(
            (t.index for t in sentence.tokens if t.start - sentence.start < start < t.end - sentence.start), None
        )
    if last is None:
        last = next((t.index for t in sentence.tokens if t.start - sentence.start < end < t.end - sentence.start), None)
    return None if first is None or last is None else (first, last)


def _only_a_role(sentence: Sentence, span: tuple[int, int], reading: Reading, world: World, taken: int) -> bool:
    """Whether an organ's name is here the plain word for another's, or half a title.

    "India's Foreign Office" is not London's; in "U.S. Treasury Secretary" the office is the secretary's.
    """
    if reading.entity.kind is not EntityKind.ORGANISATION:
        return False
    tokens, (first, last) = sentence.tokens, span
    if first < last and last + 1 < len(tokens) and tokens[last + 1].text[:1].isupper():
        title = world.role(f"{tokens[last].text} {tokens[last + 1].text}")
        if title is not None and title.kind is RoleKind.PERSON:
            return True
    owned = first > 0 and (tokens[first - 1].tag in ("POS", "PRP$") or taken == first - 1)
    owned = owned or (last + 1 < len(tokens) and tokens[last + 1].text.lower() == "of")
    return owned and world.role(" ".join(t.text for t in tokens[first : last + 1])) is not None


def _readings(surface: str, world: World, on: date | None) -> tuple[Reading, ...]:
    wanted = folded(surface)
    readings: list[Reading] = []
    for entity in world.lookup(plain(surface)) or world.lookup(surface):
        kinds = [n.kind for n in entity.names if folded(n.text) == wanted and n.current(on)]
        if not kinds and folded(entity.name) == wanted:
            kinds = [NameKind.NAME]
        if kinds:
            readings.append(Reading(entity, min(kinds, key=_RANK.index)))
    return tuple(readings)


_RANK = (
    NameKind.NAME, NameKind.ACRONYM, NameKind.SURNAME, NameKind.SEAT, NameKind.REGION, NameKind.ADJECTIVE,
    NameKind.DEMONYM, NameKind.CAPITAL,
)  # fmt: skip


def personal(span: NameSpan) -> bool:
    """Whether words can name a person."""
    return any(r.entity.kind is EntityKind.PERSON for r in span.readings)
