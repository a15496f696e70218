"""Which single names are looked for in a text: those that stand for one public person and hardly anything else."""

from collections.abc import Iterable
from pathlib import Path

from merge import Person

from dragoman.knowledge.entities import agencies, bodies, groups, organisations, states
from dragoman.knowledge.spelling import fold

_OFFICES = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "supreme_leader",
        "foreign_minister",
        "secretary_general",
        "commission_president",
        "group_leader",
    )
)
# Below this many letters a name alone is too often another word.
_SHORTEST = 4
_FAMILY_FIRST = frozenset(["CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM"])


class Alone:
    """The names that may stand alone, judged against everybody's given names and everything else's names."""

    def __init__(self, persons: Iterable[Person]) -> None:
        """Collect what a name alone could be confused with."""
        given = {
            part for person in persons for name in (person.name, *full(person)) for part in fold(name).split()[:-1]
        }
        others = {
            fold(name.text)
            for source in (states, bodies, organisations, groups, agencies)
            for entity in source()
            for name in entity.names
        }
        listed = (Path(__file__).parent / "not_alone.txt").read_text(encoding="utf-8").split()
        self._taken = given | others | {fold(name) for name in listed}
        self._others = others

    def of(self, person: Person) -> list[str]:
        """Return the single names of a person, those given by hand first."""
        by_hand = [name for name in person.by_hand if " " not in name and fold(name) not in self._others]
        found = {fold(name): name for name in by_hand}
        if any(spell.office in _OFFICES for spell in person.spells) and not _family_first(person):
            for name in (person.surname, person.name.rsplit(" ", 1)[-1]):
                if len(name) >= _SHORTEST and " " not in name and fold(name) not in self._taken:
                    found.setdefault(fold(name), name)
        return list(found.values())


def full(person: Person) -> list[str]:
    """Return the other spellings of a person that have more than one word."""
    return [name for name in person.variants if " " in name]


def _family_first(person: Person) -> bool:
    return person.spells[0].country in _FAMILY_FIRST
