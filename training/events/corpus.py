"""Read the event sentences of `corpus/events`, written as `corpus/events/GUIDE.md` tells.

An entry that breaks the format raises `CorpusError` with its file and line: no label is guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_TYPES = """
AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT
REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT
"""
TYPES = tuple(_TYPES.split())
_MODES = """
CONSULT visit third-party multilateral phone
RETREAT withdraw release disarm ceasefire access resign
REQUEST assist change yield meet
ACCUSE disapprove investigate allege
REJECT assist change yield meet
THREATEN restrict arrest relations expel territory violence
PROTEST demo riot strike hunger boycott obstruct vandalize
SANCTION convict expel withdraw discontinue impose
MOBILIZE troops weapons police militia
COERCE seize restrict censor curfew martial-law arrest deport withhold misinformation cyber
ASSAULT abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone
ASSAULT heavy-weapons crowd-control unconventional
"""
MODES: dict[str, tuple[str, ...]] = {}
for _kind, *_modes in map(str.split, _MODES.strip().splitlines()):
    MODES[_kind] = (*MODES.get(_kind, ()), *_modes)
_CONTEXTS = """
military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking
"""
CONTEXTS = tuple(_CONTEXTS.split())
STATUSES = ("actual", "future", "hypothetical", "negated")

_MARK = re.compile(r"\{([a-z]):([^{}]+)\}")
_SIDES = re.compile(r"^([a-z](?:[+=][a-z])*)(?:>([a-z](?:\+[a-z])*|0))?$")


class CorpusError(Exception):
    """An entry that does not follow the guide."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor: characters `start` to `end` of the text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """One labelled act. `reciprocal`: the actors do it to each other, and `recipients` is empty."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reciprocal: bool
    type: str
    mode: str | None
    status: str
    historical: bool
    announces: str | None
    trigger: tuple[int, int]
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence with its mentions and acts. `source` is the file's stem and the line the sentence stands on."""

    source: str
    text: str
    mentions: tuple[Mention, ...]
    acts: tuple[Act, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The actors in the order of their first mention."""
        return tuple(dict.fromkeys(mention.key for mention in self.mentions))


def read_corpus(paths: Sequence[Path]) -> tuple[Entry, ...]:
    """Return the entries of the files, in order. Raise `CorpusError` on the first that breaks the format."""
    return tuple(entry for path in sorted(paths) for entry in read_entries(path.read_text(encoding="utf-8"), path.stem))


def read_entries(text: str, name: str) -> Iterator[Entry]:
    """Yield the entries of one file's text."""
    number = 0
    for block in re.split(r"(\n[ \t]*\n)", text):
        lines = [(number + i + 1, line) for i, line in enumerate(block.split("\n"))]
        number += block.count("\n")
        lines = [(n, line.strip()) for n, line in lines if line.strip() and not line.lstrip().startswith("# ")]
        if lines:
            yield _entry(lines, name)


def _entry(lines: Sequence[tuple[int, str]], name: str) -> Entry:
    (number, marked), *acts = lines
    where = f"{name}:{number}"
    text, mentions = _unmarked(marked, where)
    if not mentions:
        raise CorpusError(f"{where}: no actor is marked in: {marked[:60]}")
    keys = {mention.key for mention in mentions}
    return Entry(where, text, mentions, tuple(_act(line, text, keys, f"{name}:{n}") for n, line in acts))


def _unmarked(marked: str, where: str) -> tuple[str, tuple[Mention, ...]]:
    parts: list[str] = []
    mentions: list[Mention] = []
    length = last = 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        parts += [before, match[2]]
        length += len(before)
        mentions.append(Mention(match[1], length, length + len(match[2])))
        length += len(match[2])
        last = match.end()
    parts.append(marked[last:])
    text = "".join(parts)
    if "{" in text or "}" in text:
        raise CorpusError(f"{where}: a brace is left over: {text[:80]}")
    return text, tuple(mentions)


def _act(line: str, text: str, keys: set[str], where: str) -> Act:
    sides, _, rest = line.partition(" ")
    found = _SIDES.match(sides)
    words = rest.split()
    if not found or not words:
        raise CorpusError(f"{where}: not an act: {line!r}")
    left = found[1]
    reciprocal = "=" in left
    actors = tuple(re.split(r"[+=]", left))
    recipients = () if found[2] in (None, "0") else tuple(found[2].split("+"))
    if reciprocal == (found[2] is not None):
        raise CorpusError(f"{where}: say a>b, a>0 or a=b: {sides!r}")
    if unknown := (set(actors) | set(recipients)) - keys:
        raise CorpusError(f"{where}: no mention has the key {', '.join(sorted(unknown))}")
    if set(actors) & set(recipients) or len(set(actors)) != len(actors):
        raise CorpusError(f"{where}: an actor stands on both sides: {sides!r}")
    kind, _, mode = words[0].partition("/")
    if kind not in TYPES:
        raise CorpusError(f"{where}: unknown type {kind!r}")
    if mode and mode not in MODES.get(kind, ()):
        raise CorpusError(f"{where}: {kind} has no mode {mode!r}")
    status, historical, announces, contexts, trigger = "actual", False, None, [], None
    for word in words[1:]:
        if word in STATUSES:
            status = word
        elif word == "hist":
            historical = True
        elif word[0] == ">" and word[1:] in TYPES:
            announces = word[1:]
        elif word[0] == "#" and word[1:] in CONTEXTS:
            contexts.append(word[1:])
        elif word[0] == "@":
            trigger = _trigger(word[1:], text, where)
        else:
            raise CorpusError(f"{where}: cannot read {word!r}")
    if trigger is None:
        raise CorpusError(f"{where}: no trigger in {line!r}")
    return Act(
        actors, recipients, reciprocal, kind, mode or None, status, historical, announces, trigger, tuple(contexts)
    )


def _trigger(word: str, text: str, where: str) -> tuple[int, int]:
    plain, _, which = word.partition("~")
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(part) for part in plain.split("_")) + r"(?!\w)"
    found = list(re.finditer(pattern, text))
    index = int(which or 1) - 1
    if index >= len(found):
        raise CorpusError(f"{where}: trigger {word!r} does not stand in: {text[:80]}")
    return found[index].span()
