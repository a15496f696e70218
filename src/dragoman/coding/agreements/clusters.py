"""Which namings of a story mean the same agreement."""

from dataclasses import dataclass, field

from dragoman.coding.agreements.mentions import Naming
from dragoman.coding.phrases import side_key
from dragoman.model.actor import Actor
from dragoman.model.analysis import Part

_GENERIC = (
    "agreement",
    "deal",
    "accord",
    "pact",
    "document",
    "arrangement",
    "understanding",
    "settlement",
    "paper",
    "text",
)
_FAMILIES = {"truce": "ceasefire", "armistice": "ceasefire", "cease-fire": "ceasefire", "mou": "memorandum"}
_PAPER = ("document", "paper", "text")  # any kind of agreement may be called so
_NEAR = 3  # sentences within which a first vague mention and a name given later are one agreement


@dataclass(slots=True)
class Cluster:
    """Namings of one agreement, gathered while the story is read."""

    namings: list[Naming] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    def add(self, naming: Naming, sides: frozenset[str]) -> None:
        """Take in one more naming."""
        self.namings.append(naming)
        self.words |= naming.words - sides
        self.sides |= sides
        self.families |= {_family(naming)} - {"generic"}

    @property
    def last(self) -> Naming:
        """The naming read last."""
        return self.namings[-1]

    @property
    def headline_only(self) -> bool:
        """Whether only the headline has named it so far."""
        return all(n.sentence.part is Part.HEADLINE for n in self.namings)


def cluster(namings: tuple[Naming, ...], parties: tuple[tuple[Actor, ...], ...]) -> tuple[Cluster, ...]:
    """Return the namings grouped by agreement, in the order in which each is first named; `parties` go with them."""
    found: list[Cluster] = []
    for naming, actors in zip(namings, parties, strict=True):
        sides = frozenset(side_key(a) for a in actors)
        chosen = _choose(found, naming, sides)
        if chosen is None:
            chosen = Cluster()
            found.append(chosen)
        chosen.add(naming, sides)
    return tuple(found)


def _choose(clusters: list[Cluster], naming: Naming, sides: frozenset[str]) -> Cluster | None:
    fitting = [(_score(c, naming, sides), i, c) for i, c in enumerate(clusters) if _fits(c, naming, sides)]
    if not fitting:
        return None
    return max(fitting, key=lambda f: (f[0], f[2].last.head.start, f[1]))[2]


def _score(cluster: Cluster, naming: Naming, sides: frozenset[str]) -> int:
    vague = _family(naming) == "generic" and not cluster.families and naming.head.lemma not in _PAPER
    same_family = _family(naming) in cluster.families or vague
    return 3 * len(cluster.words & naming.words) + 2 * len(cluster.sides & sides) + 2 * same_family


def _fits(cluster: Cluster, naming: Naming, sides: frozenset[str]) -> bool:
    if naming.head.dep == "appos" and naming.sentence.head(naming.head).index in _heads_in(cluster, naming):
        return True
    if (
        _parties_differ(cluster.sides, sides)
        or _families_differ(cluster, naming)
        or naming.plural != cluster.last.plural
    ):
        return False
    related = naming.words <= cluster.words or cluster.words <= naming.words
    overlapping = (
        naming.proper and 2 * len(naming.words & cluster.words) >= min(len(naming.words), len(cluster.words)) > 0
    )
    if _same_kind(cluster, naming, sides):
        return True
    if naming.fresh and not naming.proper:
        return bool(naming.words) and naming.words == cluster.words and (naming.definite or not cluster.headline_only)
    if naming.definite:
        return related or overlapping
    same_sentence = any(n.sentence.index == naming.sentence.index for n in cluster.namings)
    if same_sentence:
        return False
    if naming.bare:
        return cluster.headline_only or naming.sentence.index - cluster.last.sentence.index <= _NEAR - 1
    return related and (bool(naming.words & cluster.words) or cluster.headline_only)


def _same_kind(cluster: Cluster, naming: Naming, sides: frozenset[str]) -> bool:
    """Whether "the security agreement with B" points back at a named agreement of that kind with B."""
    pointing = naming.definite and naming.loose and not naming.proper and not naming.fresh
    return pointing and bool(sides & cluster.sides) and any(n.kind == naming.kind and n.proper for n in cluster.namings)


def _heads_in(cluster: Cluster, naming: Naming) -> frozenset[int]:
    return frozenset(n.head.index for n in cluster.namings if n.sentence.index == naming.sentence.index)


def _parties_differ(known: frozenset[str], told: frozenset[str]) -> bool:
    if not known or not told:
        return False
    shared = len(known & told)
    return shared == 0 or (min(len(known), len(told)) >= 2 and shared < 2 and not (known | told) & {"EU", "UN", "NATO"})


def _families_differ(cluster: Cluster, naming: Naming) -> bool:
    family = _family(naming)
    return family != "generic" and bool(cluster.families) and family not in cluster.families


def _family(naming: Naming) -> str:
    word = naming.head.lemma
    if word in _GENERIC or word.isupper() or naming.head.pos == "PRON":
        return "generic"
    if naming.proper and naming.head.text.isupper():
        return "generic"
    if word.startswith("memorand"):
        return "memorandum"
    return _FAMILIES.get(word, word)


def joins(first: Cluster, second: Cluster) -> bool:
    """Whether a vague first mention ("a major accord") gets its name from a later one, both due to be signed."""
    vague = all(n.bare and not n.proper for n in first.namings)
    start = second.namings[0].sentence.index
    gap = min((start - n.sentence.index for n in first.namings if n.sentence.index <= start), default=-1)
    meet = not first.sides or not second.sides or bool(first.sides & second.sides)
    return vague and not all(n.bare for n in second.namings) and 0 <= gap <= _NEAR and meet


def merged(first: Cluster, second: Cluster) -> Cluster:
    """Return one group of the namings of two, in the order of the text."""
    namings = sorted([*first.namings, *second.namings], key=lambda n: n.head.start)
    families = first.families | second.families
    return Cluster(namings, first.words | second.words, first.sides | second.sides, families)
