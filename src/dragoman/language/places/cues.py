"""Names that stand where a place is told: after "in", "near", "the city of", beside verbs of motion."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language.places.beside import told_beside
from dragoman.language.places.named import is_calendar, run_at
from dragoman.language.places.settle import PlaceName
from dragoman.model.analysis import Sentence, Token
from dragoman.model.place import Place, PlacePrecision
from dragoman.ports import Gazetteer

_WHERE = re.compile("in|at|near|outside|inside|around|across|throughout|within|off|over|above|along|beyond")
_WHITHER = re.compile("to|into|from|towards?|for|through|via|between|on")
_MOVING = re.compile(
    "visit|trip|travels?|journey|tour|fly|arrive|arrival|return|go|come|head|leave|depart|departure|flight|way|welcome|move"
    "|march|drive|route|bound|sail|send|dispatch|deploy|deport|extradite|flee|evacuate|withdraw|withdrawal|cross|road"
    "|railway|highway|airstrike|strike|raid|attack|assault|bombing|shelling|bombardment|offensive|advance|invasion|border"
)
_PLACE_NOUN = re.compile(
    "city|town|village|port|capital|province|region|district|suburb|resort|island|airport|governorate|oblast|state"
    "|prefecture|county|municipality|settlement|enclave|stronghold|peninsula|territory|hamlet|outpost|crossing|exclave"
)
_FILLER = re.compile(
    "the|a|an|its|(?:north|south)?-?(?:east|west|north|south)?(?:ern)?|central|downtown|nearby|neighbou?ring|occupied"
    "|coastal|border|disputed|besieged|breakaway|contested|annexed|strategic|key|mainland|northern|southern|upper|lower"
)
_HELD = re.compile("held|occupied|controlled|administered|annexed|backed|ruled|run")
_NO_PLACE = re.compile(
    "hamas|congress|parliament|senate|house|union|chancellor|president|minister|nato|state|republic|government|english"
    "|spanish|turkish|polish|danish|swedish|finnish|irish|kurdish|chinese|japanese|french|german|russian|arabic|hebrew"
    "|persian|farsi|urdu|hindi|dutch|greek|italian|portuguese|ukrainian|christmas|easter|ramadan|eid|god|mass|opec"
)


def cued_names(sentence: Sentence, gazetteer: Gazetteer, hints: Sequence[str]) -> Iterator[PlaceName]:
    """Yield the names that follow words of place, and those joined to them by "and" or a comma."""
    at = 0
    while at < len(sentence.tokens):
        token = sentence.tokens[at]
        at += 1
        if not _leads_to_place(sentence, token):
            continue
        at = _skip(sentence, at)
        found = _name_at(sentence, at, gazetteer, hints)
        while found is not None:
            name, place = found
            if not _is_owner(sentence, name, place, token):
                yield name
            at = next(t.index for t in reversed(sentence.tokens) if t.end <= name.end) + 1
            following = _joined(sentence, at)
            found = _name_at(sentence, following, gazetteer, hints) if following is not None else None


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
        plain = word.text[0].islower() and (_FILLER.fullmatch(word.text) or _is_place_noun(word))
        held = at + 2 < len(tokens) and tokens[at + 1].text == "-" and _HELD.fullmatch(tokens[at + 2].text)
        if not (comma or plain or held):
            break
        at += 3 if held else 1
    return at


def _is_place_noun(token: Token) -> bool:
    return _PLACE_NOUN.fullmatch(token.lemma) is not None


def _name_at(sentence: Sentence, at: int, gazetteer: Gazetteer, hints: Sequence[str]) -> tuple[PlaceName, Place] | None:
    """Return the longest name of a place that begins at an index, unless it is but the first half of another name."""
    run = run_at(sentence, at)
    for length in range(len(run), 0, -1):
        words, rest = run[:length], run[length:]
        if rest and not is_calendar(rest[0]) and rest[0].text != "and":
            continue
        start, end = words[0].start, words[-1].end
        name = sentence.text[start - sentence.start : end - sentence.start]
        if _NO_PLACE.fullmatch(name.lower()):
            continue
        within = told_beside(sentence.text, end - sentence.start, name, gazetteer, hints)
        place = gazetteer.find(f"{name}, {within}" if within else name, hints)
        if place is not None:
            return PlaceName(start, end, name, within), place
    return None


def _joined(sentence: Sentence, at: int) -> int | None:
    """Return where the next name of a list begins: "Dubai, Doha and Riyadh"; None where a new clause does."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in (",", "and", "or"):
        return None
    at = at + 1 if at + 1 < len(tokens) and not (tokens[at].text == "," and tokens[at + 1].text == "and") else at + 2
    if at < len(tokens) and tokens[at].text.lower() == "in":
        at += 1
    return at if at < len(tokens) and tokens[at].dep in ("conj", "appos", "pobj", "compound", "npadvmod") else None


def _is_owner(sentence: Sentence, name: PlaceName, place: Place, cue: Token) -> bool:
    """True for a name that owns what is spoken of: "at Iran's request"; yet "in Moscow's centre" is a place."""
    after = next((t for t in sentence.tokens if t.start >= name.end), None)
    owner = after is not None and after.tag == "POS"
    return owner and (cue.text.lower() != "in" or place.precision is PlacePrecision.COUNTRY)
