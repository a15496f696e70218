import json
from pathlib import Path

import pytest

from dragoman.errors import FormatError, UsageError
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.predictions import read_predictions
from dragoman.model.json import to_json
from tests.evaluation.answers import answers
from tests.evaluation.official import GOLD

STORY = answers(load_gold(GOLD)[0], GOLD)


def written(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_stories_are_read_back_line_by_line(tmp_path: Path) -> None:
    line = json.dumps(to_json(STORY))
    assert list(read_predictions(written(tmp_path / "coded.jsonl", line, "", line))) == [STORY, STORY]


@pytest.mark.parametrize("line", ["{", "[]", '{"story": {}}'])
def test_a_line_that_is_no_story_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(FormatError, match=r"coded\.jsonl:2: "):
        list(read_predictions(written(tmp_path / "coded.jsonl", json.dumps(to_json(STORY)), line)))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not a file"):
        list(read_predictions(tmp_path / "none.jsonl"))
