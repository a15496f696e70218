from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import FormatError, UsageError
from dragoman.evaluation.gate import Breach, Floor, Floors, breaches, floor_lines, gold_digest, pinned, read_floors
from dragoman.evaluation.scores import KindScore, Scores, Share, Spans

REACHED = Scores(
    events=KindScore(main=3, found_main=2, found=2, guessed=3),
    date=Share(right=2, of=3),
    evidence=Spans(spans=9, broken=0),
)
LESS = replace(REACHED, date=Share(right=1, of=3), evidence=Spans(spans=9, broken=1))
MORE = replace(REACHED, events=KindScore(main=3, found_main=3, found=3, guessed=3))


def floors(scores: Scores) -> Floors:
    return pinned(scores, "sha256:1", None, lower=False)


def test_what_was_measured_passes_its_own_floors_through_the_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("\n".join(floor_lines(floors(REACHED))), encoding="utf-8")
    assert read_floors(file) == floors(REACHED)
    assert breaches(REACHED, read_floors(file)) == ()


def test_floors_are_cut_off_after_four_decimals() -> None:
    assert floors(REACHED).of("events.f1") == 0.6666
    assert floors(REACHED).of("evidence.broken") == 0


def test_what_falls_below_is_told() -> None:
    assert breaches(LESS, floors(REACHED)) == (
        Breach(measure="date.accuracy", floor=0.6666, value=1 / 3),
        Breach(measure="evidence.broken", floor=0.0, value=1.0),
    )


def test_what_is_not_measured_any_more_falls_below() -> None:
    assert breaches(replace(REACHED, date=Share()), floors(REACHED)) == (
        Breach(measure="date.accuracy", floor=0.6666, value=None),
    )


def test_pinning_raises_and_does_not_lower() -> None:
    mixed = replace(LESS, events=MORE.events)
    after = pinned(mixed, "sha256:2", floors(REACHED), lower=False)
    assert after.gold == "sha256:2"
    assert (after.of("events.f1"), after.of("date.accuracy"), after.of("evidence.broken")) == (1.0, 0.6666, 0.0)


def test_pinning_keeps_the_floor_of_what_is_not_measured_any_more() -> None:
    assert (
        pinned(replace(REACHED, date=Share()), "sha256:1", floors(REACHED), lower=False).of("date.accuracy") == 0.6666
    )


def test_only_the_explicit_word_lowers() -> None:
    after = pinned(LESS, "sha256:1", floors(REACHED), lower=True)
    assert (after.of("date.accuracy"), after.of("evidence.broken")) == (0.3333, 1.0)


def test_the_digest_knows_pages_and_annotations_but_not_the_reading_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    before = gold_digest(tmp_path)
    (tmp_path / "README.md").write_text("words", encoding="utf-8")
    assert gold_digest(tmp_path) == before
    (tmp_path / "a.yaml").write_text("", encoding="utf-8")
    assert gold_digest(tmp_path) != before


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("events.f1 = 0.5", "gold, the digest"),
        ('gold = "x"\nevents = 0.5', "events is no measure"),
        ('gold = "x"\nevents.f1 = "high"', "events.f1 is no number"),
        ("gold = ", "floors.toml: "),
    ],
)
def test_a_file_that_is_no_floors_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=complaint):
        read_floors(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not a file"):
        read_floors(tmp_path / "none.toml")


def test_floors_are_looked_up_by_measure() -> None:
    assert Floors(gold="x", floors=(Floor(measure="a.f1", value=0.5),)).of("b.f1") is None
