"""Places in a story: names after words of place and in the dateline, each looked up on the map."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language.times.surface import laid_out
from dragoman.model.analysis import Part, PlaceMention, Sentence, Token
from dragoman.model.place import Place, PlacePrecision
from dragoman.ports import Gazetteer

_WHERE = re.compile("in|at|near|outside|inside|around|across|throughout|within|off")
_WHITHER = re.compile("to|into|from|towards?|for|through|via")
_MOVING = re.compile(
    "visit|trip|travels?|journey|tour|fly|arrive|arrival|return|go|come|head|leave|depart|departure|flight|way|welcome|move"
    "|march|drive|route|bound|sail|send|dispatch|deploy|deport|extradite|flee"
)
_PLACE_NOUN = re.compile(
    "city|town|village|port|capital|province|region|district|suburb|resort|island|airport|governorate|oblast|state"
    "|prefecture|county|municipality|settlement|enclave|stronghold"
)
_FILLER = re.compile(
    "the|a|an|its|(?:north|south)?-?(?:east|west)?(?:ern)?|central|downtown|nearby|neighbou?ring|occupied|coastal|border"
    "|(?:rebel|government)-held"
)
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|Sept(?:ember)?|October|November|December"
)
_DATELINE = re.compile(
    r"(?P<places>[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,5})(?:,\s(?P<region>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}))?"
    r"(?:[,;]?\s(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s\d{4})?)?(?:,?\s?\([^)\n]{2,40}\)|,?\s?[A-Z]{2,})?"
    r"\s?(?:[—–]|--?\s|-\s)"
)
_LONGEST_NAME = 4  # words
_NO_PLACE = re.compile("hamas|congress|parliament|senate|house|union|chancellor|president|minister|nato")


def find_places(
    sentences: Sequence[Sentence], gazetteer: Gazetteer, countries: Sequence[str]
) -> tuple[PlaceMention, ...]:
    """Return the places that a story names as such, in order; `countries` (alpha-3) are where it plays, if known."""
    found: dict[int, PlaceMention] = {}
    first = next((s for s in sentences if s.part is Part.BODY), None)
    for mention in _in_dateline(laid_out(sentences), first.start, gazetteer, countries) if first else ():
        found.setdefault(mention.start, mention)
    for sentence in sentences:
        for mention in _in_sentence(sentence, gazetteer, countries):
            found.setdefault(mention.start, mention)
    return tuple(found[start] for start in sorted(found))


def _in_dateline(text: str, begin: int, gazetteer: Gazetteer, countries: Sequence[str]) -> Iterator[PlaceMention]:
    """Yield where the story was filed: "MANILA, Sept 1 (Reuters) —", "TBILISI/BAKU —"."""
    line = _DATELINE.match(text, begin)
    if line is None:
        return
    region = gazetteer.find(line["region"], ()) if line["region"] else None
    hints = (region.country, *countries) if region and region.country else tuple(countries)
    for part in re.compile("[^/]+").finditer(text, line.start("places"), line.end("places")):
        place = gazetteer.find(part[0], hints)
        if place is not None:
            yield PlaceMention(part.start(), part.end(), part[0], place)


def _in_sentence(sentence: Sentence, gazetteer: Gazetteer, countries: Sequence[str]) -> Iterator[PlaceMention]:
    """Yield the names that follow words of place, and those joined to them by "and" or a comma."""
    at = 0
    while at < len(sentence.tokens):
        token = sentence.tokens[at]
        at += 1
        if not _leads_to_place(sentence, token):
            continue
        at = _skip(sentence, at)
        mention = _name_at(sentence, at, gazetteer, countries)
        while mention is not None:
            if not _is_owner(sentence, mention, token):
                yield mention
            at = next(t.index for t in reversed(sentence.tokens) if t.end <= mention.end) + 1
            following = _joined(sentence, at)
            mention = _name_at(sentence, following, gazetteer, countries) if following is not None else None


def _leads_to_place(sentence: Sentence, token: Token) -> bool:
    """True for a preposition of place, one of direction beside a word of motion, and nouns such as capital or city."""
    word = token.text.lower()
    if word == "of":
        return token.index > 0 and _is_place_noun(sentence.tokens[token.index - 1])
    if _WHITHER.fullmatch(word):
        around = (sentence.head(token), *sentence.tokens[max(0, token.index - 2) : token.index])
        return any(_MOVING.fullmatch(t.lemma) for t in around)
    return _WHERE.fullmatch(word) is not None or (_is_place_noun(token) and token.pos == "NOUN")


def _skip(sentence: Sentence, at: int) -> int:
    """Return the first index from `at` on that may begin a name: articles and nouns of place passed over."""
    tokens = sentence.tokens
    while at < len(tokens):
        word = tokens[at]
        comma = word.text == "," and _is_place_noun(tokens[at - 1])  # "the capital, Sanaa"
        if not (comma or _FILLER.fullmatch(word.text.lower()) or _is_place_noun(word)):
            break
        at += 1
    return at


def _is_place_noun(token: Token) -> bool:
    return _PLACE_NOUN.fullmatch(token.lemma) is not None


def _name_at(sentence: Sentence, at: int, gazetteer: Gazetteer, countries: Sequence[str]) -> PlaceMention | None:
    """Return the longest name of a place that begins at an index, unless it is but the first half of another name."""
    run = _run(sentence, at)
    for length in range(len(run), 0, -1):
        words, rest = run[:length], run[length:]
        if rest and not _CALENDAR.match(rest[0].text):
            continue
        start, end = words[0].start, words[-1].end
        name = sentence.text[start - sentence.start : end - sentence.start]
        place = _looked_up(sentence, words[-1], name, gazetteer, countries)
        if place is not None:
            return PlaceMention(start, end, name, place)
    return None


def _run(sentence: Sentence, at: int) -> tuple[Token, ...]:
    """Return the capitalised words that stand together from an index on."""
    run: list[Token] = []
    for token in sentence.tokens[at : at + _LONGEST_NAME + 1]:
        joined = token.text in ("-", "al", "el", "de", "of") and run
        if not (token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ", "X")) and not joined:
            break
        run.append(token)
    while run and not run[-1].text[0].isupper():
        run.pop()
    return tuple(run) if run and not _CALENDAR.fullmatch(run[0].text) else ()


def _looked_up(
    sentence: Sentence, last: Token, name: str, gazetteer: Gazetteer, countries: Sequence[str]
) -> Place | None:
    """Return the place of a name; the region after a comma ("Tripoli, Lebanon") tells which."""
    if _NO_PLACE.fullmatch(name.lower()):
        return None
    after = sentence.tokens[last.index + 1 : last.index + 3]
    hints = tuple(countries)
    if (
        len(after) == 2
        and after[0].text == ","
        and after[1].pos == "PROPN"
        and after[1].dep in ("appos", "npadvmod", "conj", "pobj")
    ):
        region = gazetteer.find(after[1].text, ())
        if region is not None and region.country and region.precision is not PlacePrecision.CITY:
            hints = (region.country, *hints)
    return gazetteer.find(name, hints)


def _joined(sentence: Sentence, at: int) -> int | None:
    """Return where the next name of a list begins: "Dubai, Doha and Riyadh"; None where a new clause does."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in (",", "and", "or"):
        return None
    at = at + 1 if at + 1 < len(tokens) and not (tokens[at].text == "," and tokens[at + 1].text == "and") else at + 2
    if at < len(tokens) and tokens[at].text.lower() == "in":
        at += 1
    return at if at < len(tokens) and tokens[at].dep in ("conj", "appos", "pobj", "compound", "npadvmod") else None


def _is_owner(sentence: Sentence, mention: PlaceMention, cue: Token) -> bool:
    """True for a name that owns what is spoken of: "at Iran's request"; yet "in Moscow's centre" is a place."""
    after = next((t for t in sentence.tokens if t.start >= mention.end), None)
    owner = after is not None and after.tag == "POS"
    return owner and (cue.text.lower() != "in" or mention.place.precision is PlacePrecision.COUNTRY)
