"""Role phrases: "Iran's foreign ministry", "the Foreign Ministry of Armenia", "its ambassador"."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dragoman.actors.match import NameSpan, folded, head_of, personal
from dragoman.actors.owners import ORGANISED, backs, coordinated, covering, employs, may_own, organ_after, outlet
from dragoman.actors.words import (
    ACTING,
    EXTENDERS,
    FORMER,
    GENDERS,
    HEADS,
    LOCAL,
    NAMELIKE,
    NUMBERS,
    PLACE_PREPOSITIONS,
    TITLE_MODIFIERS,
    TOPICS,
)
from dragoman.model.analysis import Sentence, Token
from dragoman.model.world import NameKind, Role, RoleKind
from dragoman.ports import World

COORDINATORS = frozenset({"and", ",", "or", "-", "–", "/"})
COUNTERPART = Role(text="counterpart", kind=RoleKind.PERSON, sector="GOV")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpan:
    """A role noun with its modifiers: words `first` to `last`, the noun itself `core_first` to `core_last`.

    `last` takes in a following "of Armenia" or "for Foreign Affairs". `owners` are the words that say whose it is.
    """

    sentence: int
    first: int
    last: int
    core_first: int
    core_last: int
    head: int
    role: Role
    owners: tuple[int, ...]
    plural: bool
    definite: bool
    former: bool
    acting: bool
    backed: bool
    count: int | None
    gender: str | None

    def covers(self, index: int) -> bool:
        """Whether a word of the sentence belongs to the phrase."""
        return self.first <= index <= self.last


class _Core(NamedTuple):
    first: int
    last: int
    role: Role


def find_roles(
    sentences: tuple[Sentence, ...], names: tuple[tuple[NameSpan, ...], ...], world: World
) -> tuple[tuple[RoleSpan, ...], ...]:
    """Return, for each sentence, the role phrases in it in the order of the text."""
    index = _index(world.roles())
    found = []
    for sentence, known in zip(sentences, names, strict=True):
        cores = _cores(sentence, known, index, world)
        spans = (_phrase(sentence, core, known, cores) for core in cores)
        found.append(tuple(s for s in spans if s.role.text not in HEADS or _of_an_organisation(s, known)))
    return tuple(found)


def _of_an_organisation(span: RoleSpan, names: tuple[NameSpan, ...]) -> bool:
    """Whether a word for anybody at the head of something goes with the name of what it is the head of."""
    return any(n.head in span.owners and any(r.entity.kind in ORGANISED for r in n.readings) for n in names)


@lru_cache(maxsize=4)
def _index(roles: tuple[Role, ...]) -> dict[str, tuple[int, ...]]:
    """Return how many words the roles that begin with a word may have, the most first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for role in roles:
        words = folded(role.text).removeprefix("the ").replace("-", " ").split()
        lengths[words[0]].add(len(words))
        if len(words) == 1 or words[1] in ("of", "for"):
            lengths[_plural(words[0])].add(len(words))
    lengths["counterpart"].add(1)
    lengths["counterparts"].add(1)
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + ("es" if word.endswith(("s", "ch", "sh")) else "s")


def _cores(
    sentence: Sentence, names: tuple[NameSpan, ...], index: dict[str, tuple[int, ...]], world: World
) -> tuple[_Core, ...]:
    words = [folded(t.text) for t in sentence.tokens]
    named = {i for span in names for i in range(span.first, span.last + 1)}
    found: list[_Core] = []
    at = 0
    while at < len(words):
        core = None if at in named else _core_at(sentence, words, at, index, world, named)
        if core:
            found.append(core)
            at = core.last
        at += 1
    return tuple(found)


def _core_at(
    sentence: Sentence, words: list[str], at: int, index: dict[str, tuple[int, ...]], world: World, named: set[int]
) -> _Core | None:
    for length in index.get(words[at], ()):
        last = at + length - 1
        stop = _end_of(words, at, length)
        if stop is None or any(i in named for i in range(at, stop + 1)):
            continue
        phrase = " ".join(w for w in words[at : stop + 1] if w != "-")
        role = COUNTERPART if phrase in ("counterpart", "counterparts") else world.role(phrase)
        if (
            role
            and _nominal(sentence.tokens[at], sentence.tokens[stop], last > at)
            and not _in_a_name(sentence, at, stop, named)
        ):
            return _Core(at, stop, role)
    return None


def _in_a_name(sentence: Sentence, first: int, last: int, named: set[int]) -> bool:
    """Whether a title is part of a name: "Amir Khan Muttaqi", "Hassan Sheikh Mohamud", "Stephen King"."""
    tokens = sentence.tokens
    if first != last or tokens[first].text.lower() not in NAMELIKE or not tokens[first].text[:1].isupper():
        return False
    before = tokens[first - 1] if first else None
    return before is not None and before.text[:1].isupper() and before.pos == "PROPN" and first - 1 not in named


def _end_of(words: list[str], at: int, length: int) -> int | None:
    """Return the last of so many words, hyphens not counted."""
    count = 0
    for i in range(at, len(words)):
        if words[i] != "-":
            count += 1
        if count == length:
            return i
    return None


def _nominal(first: Token, last: Token, several: bool) -> bool:
    """Whether the words are used as a noun: "general elections" has no general in it."""
    if several:
        return True
    return (
        last.pos in ("NOUN", "PROPN")
        or last.tag in ("NN", "NNS", "NNP", "NNPS")
        or (first.pos == "ADJ" and first.text[:1].isupper() and first.dep in ("nsubj", "dobj", "pobj", "compound"))
    )


def _phrase(sentence: Sentence, core: _Core, names: tuple[NameSpan, ...], cores: tuple[_Core, ...]) -> RoleSpan:
    first, before, flags = _left(sentence, core, names, cores)
    core = _extended(sentence, core)
    topic = _topic(sentence, core.last, names)
    last, after = _right(sentence, topic, core, names, cores)
    if before and not outlet(after, names, core.role):
        last, after = topic, ()
    elif after:
        before = ()
    token = sentence.tokens[core.last if " of " not in core.role.text else core.first]
    title = " ".join(t.text.lower() for t in sentence.tokens[core.first : core.last + 1])
    before_words = {t.text.lower() for t in sentence.tokens[first : core.first]}
    return RoleSpan(
        sentence=sentence.index,
        first=first,
        last=last,
        core_first=core.first,
        core_last=topic,
        head=head_of(sentence, core.first, core.last),
        role=core.role,
        owners=before or after,
        plural=token.tag in ("NNS", "NNPS") or "plural" in flags,
        definite=sentence.tokens[first].lemma in ("the", "this", "that", "these", "those")
        or _proper(sentence, first, core),
        former=bool(flags & FORMER),
        acting=bool(flags & ACTING),
        backed="backed" in flags,
        count=next((NUMBERS[w] for w in sorted(before_words) if w in NUMBERS), None),
        gender=next((GENDERS[w] for w in (title, *title.split()) if w in GENDERS), None),
    )


def _proper(sentence: Sentence, first: int, core: _Core) -> bool:
    """Whether an organ stands without an article, as there is only one: "told parliament", "police said"."""
    token = sentence.tokens[core.last]
    return core.role.kind is RoleKind.ORGAN and first == core.first and token.tag in ("NN", "NNP")


def _extended(sentence: Sentence, core: _Core) -> _Core:
    """Return a role with the noun for its people or parts: "navy units", "government sources"."""
    after = sentence.tokens[core.last + 1] if core.last + 1 < len(sentence.tokens) else None
    if core.role.kind is RoleKind.PERSON or after is None or after.text.lower() not in EXTENDERS:
        return core
    return _Core(core.first, core.last + 1, core.role)


def _left(
    sentence: Sentence, core: _Core, names: tuple[NameSpan, ...], cores: tuple[_Core, ...]
) -> tuple[int, tuple[int, ...], frozenset[str]]:
    """Return where a role phrase begins, the words before the noun that say whose it is, and its modifiers."""
    at, first = core.first - 1, core.first
    owners: list[int] = []
    possessed = False
    modifiers: set[str] = set()
    tokens = sentence.tokens
    while at >= 0:
        token = tokens[at]
        span = covering(names, at)
        lower = token.text.lower()
        if span is not None:
            if not (may_own(span) or employs(span, core.role)) or (owners and not coordinated(tokens, span.last + 1)):
                break
            if backs(tokens, span):
                at, first = span.first - 1, span.first
                modifiers.add("backed")
                continue
            possessed = tokens[span.last + 1].tag == "POS"
            owners.append(span.head)
            at, first = span.first - 1, span.first
        elif token.text.isupper() and 2 <= len(token.text) <= 7 and token.pos == "PROPN" and not owners:
            owners.append(at)
            at, first = at - 1, at
        elif token.tag == "POS":
            if owners:
                break
            at -= 1
            if at >= 0 and covering(names, at) is None:
                owners.append(at)
                first = _start_of_possessor(sentence, at)
                break
        elif token.tag == "PRP$":
            if core.role is COUNTERPART:
                return at, tuple(reversed(owners)), frozenset(modifiers)
            return at, (at,) if not owners else tuple(reversed(owners)), frozenset(modifiers)
        elif lower in PLACE_PREPOSITIONS or (lower == "that" and token.tag != "DT"):
            break
        elif token.pos == "DET" or lower in ("the", "a", "an", "this", "that", "these", "those", "both", "no"):
            if lower == "both":
                modifiers.add("plural")
            return at, tuple(reversed(owners)), frozenset(modifiers)
        elif owners and lower in COORDINATORS and _shares(sentence, core, covering(names, at - 1)):
            at -= 1
        elif possessed:
            break
        elif lower in TITLE_MODIFIERS or lower in FORMER or lower == "-" or _modifies(sentence, token, cores):
            modifiers.add(lower)
            at, first = at - 1, at if lower != "-" else first
        elif not owners and any(c.first <= at <= c.last for c in cores) and at not in (core.first,):
            inner = next(c for c in cores if c.first <= at <= c.last)
            owners.append(inner.last)
            return _left(sentence, inner, names, cores)[0], tuple(owners), frozenset(modifiers)
        else:
            break
    return first, tuple(reversed(owners)), frozenset(modifiers)


def _shares(sentence: Sentence, core: _Core, before: NameSpan | None) -> bool:
    """Whether the name before a coordination owns the role too, as in "Thai and Cambodian soldiers"."""
    if before is None or not may_own(before) or personal(before):
        return False
    plural = sentence.tokens[core.last].tag in ("NNS", "NNPS")
    return plural or any(r.kind is NameKind.ADJECTIVE for r in before.readings)


def _modifies(sentence: Sentence, token: Token, cores: tuple[_Core, ...]) -> bool:
    """Whether a word describes a role: an adjective, a trade ("garment workers"), half a compound ("eastern-based")."""
    core = any(c.first <= token.index <= c.last for c in cores)
    adjective = token.tag in ("JJ", "JJS", "JJR", "VBN", "VBG") and token.dep == "amod"
    trade = token.tag in ("NN", "NNS") and token.dep == "compound" and not core
    joined = sentence.tokens[token.index + 1].text == "-" and token.pos in ("ADJ", "ADV", "NOUN") and not core
    small = adjective or trade or joined or token.tag == "CD"
    return (token.text[:1].islower() and small) or (token.index == 0 and adjective)


def _start_of_possessor(sentence: Sentence, at: int) -> int:
    first = at
    while first > 0 and sentence.tokens[first - 1].pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET"):
        first -= 1
    return first


def _topic(sentence: Sentence, at: int, names: tuple[NameSpan, ...]) -> int:
    """Return the last word of what an office is for: "Minister of State for Foreign Affairs"."""
    tokens, last, i = sentence.tokens, at, at + 1
    while i < len(tokens) and covering(names, i) is None:
        lower = tokens[i].text.lower()
        if lower in TOPICS and (
            i == at + 1 or tokens[i - 1].text.lower() in ("of", "for", "and", "&", "the", ",") or i - 1 == last
        ):
            if i == at + 1 and tokens[i].text.islower():
                break
            last = i
        elif lower not in ("of", "for", "and", "&", "the", "on"):
            break
        i += 1
    return last


def _right(
    sentence: Sentence, at: int, core: _Core, names: tuple[NameSpan, ...], cores: tuple[_Core, ...]
) -> tuple[int, tuple[int, ...]]:
    """Return where a role phrase ends with its "of Armenia", and the words in it that say whose it is."""
    tokens = sentence.tokens
    plural = tokens[at].tag in ("NNS", "NNPS") or any(
        t.tag in ("NNS", "NNPS") for t in tokens[core.first : core.last + 1]
    )
    allowed: tuple[str, ...] = ("of", "from") if core.role.kind is RoleKind.PERSON else ("of", "in", "from")
    if core.role.sector in LOCAL or core.role.text in ("official", "officials"):
        allowed = ("of", "in", "from")
    if core.role.kind is RoleKind.PERSON and any(w in core.role.text.lower() for w in ("spokes", "adviser", "advisor")):
        allowed = ("of", "for", "at", "in", "to")
    owners: list[int] = []
    last, i = at, at + 1
    while i < len(tokens):
        lower = tokens[i].text.lower()
        span = covering(names, i)
        if span is not None:
            if not (may_own(span) or employs(span, core.role)) or i == at + 1:
                break
            organ = organ_after(tokens, span, names)
            if organ is not None and not owners:
                return organ.last, (organ.head,)
            nested = next((c for c in cores if c.first == span.last + 1 or c.first == span.last + 2), None)
            if nested is not None and not owners:
                return nested.last, (nested.last,)
            owners.append(span.head)
            last, i = span.last, span.last + 1
            continue
        inner = next((c for c in cores if c.first <= i <= c.last), None)
        if inner is not None and not owners and i > at + 1:
            return inner.last, (inner.last,)
        if i == at + 1 and lower not in allowed:
            break
        if tokens[i].text in ("both",) and (i + 1 == len(tokens) or tokens[i + 1].pos not in ("NOUN", "DET")):
            return i, (i,)
        if lower in _GROUPED and not owners and i > at + 1:
            return i, (i,)
        if owners and not (lower in ("and", ",", "of", "the", "or") and _more(tokens, i, names, plural=plural)):
            break
        if not owners and lower not in allowed and tokens[i].pos not in ("DET", "ADJ", "NUM", "PROPN", "NOUN"):
            break
        if not owners and i - at > 5:
            break
        i += 1
    return last, tuple(owners)


_GROUPED = frozenset(
    {"countries", "nations", "sides", "states", "neighbors", "neighbours", "country", "nation", "parties"}
)


def _more(tokens: tuple[Token, ...], at: int, names: tuple[NameSpan, ...], *, plural: bool) -> bool:
    """Whether a coordination goes on with another owner: "of Azerbaijan and of Armenia"; one minister has only one."""
    i = at
    while i < len(tokens) and tokens[i].text.lower() in ("and", ",", "of", "the", "or"):
        i += 1
    span = covering(names, i) if i > at else None
    if span is None or i == len(tokens):
        return False
    following = span.last + 1
    clause = () if plural else ("VERB", "AUX")
    return following >= len(tokens) or tokens[following].pos not in ("NOUN", "PROPN", *clause)
