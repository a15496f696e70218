"""What a user can set from outside, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RECORD_VARIABLE = "DRAGOMAN_RECORD"
KNOWLEDGE_VARIABLE = "DRAGOMAN_KNOWLEDGE"
BATCH = 32  # pages: a commit takes a twentieth of the time of coding them, and a crash costs half a minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`record`: the folder of the record, `batch`: how many pages a commit takes, `knowledge`: the user's own file."""

    record: Path = Path("record")
    batch: int = BATCH
    knowledge: Path | None = None


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Return the settings that environment variables give, the defaults where they are silent.

    >>> settings_from({"DRAGOMAN_RECORD": "gulf"}).record.name
    'gulf'
    """
    record = environment.get(RECORD_VARIABLE, "").strip()
    knowledge = environment.get(KNOWLEDGE_VARIABLE, "").strip()
    return Settings(
        record=Path(record) if record else Settings().record, knowledge=Path(knowledge) if knowledge else None
    )
