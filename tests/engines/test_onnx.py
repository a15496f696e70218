"""The pair model that comes with the program: whole, the same every time, and awake to who does what to whom."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from dragoman.engines.onnx import BUNDLED, OnnxPairModel
from dragoman.errors import SetupError
from dragoman.model.assessment import Assessment, Question
from dragoman.model.event import EventType, Status


@pytest.fixture(scope="module")
def model() -> OnnxPairModel:
    return OnnxPairModel()


def asked(text: str, *pairs: tuple[str, str | None]) -> Question:
    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    return Question(text, tuple((span(a), span(b) if b else None) for a, b in pairs))


def test_the_files_are_those_of_the_manifest() -> None:
    manifest = json.loads((BUNDLED / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in manifest["files"].items():
        assert sha256((BUNDLED / name).read_bytes()).hexdigest() == digest


def test_the_manifest_tells_what_the_weights_were_made_from() -> None:
    manifest = json.loads((BUNDLED / "manifest.json").read_text(encoding="utf-8"))
    assert {"encoder", "encoder_sha256", "licence", "plan", "held_scores", "sentences"} <= manifest.keys()
    corpus = Path(__file__).parents[2] / "corpus" / "events"
    assert manifest["data"] == {p.name: sha256(p.read_bytes()).hexdigest() for p in corpus.glob("*.txt")}


def test_it_tells_the_pairs_of_one_sentence_apart(model: OnnxPairModel) -> None:
    text = "India condemned the airstrikes by Pakistan on Afghan soil."
    question = asked(text, ("India", "Pakistan"), ("Pakistan", "Afghan"), ("India", "Afghan"))
    (answers,) = model.assess([question])
    accused, struck, nothing = (a for a in answers if a is not None)
    assert accused.type is EventType.ACCUSE
    assert struck.type is EventType.ASSAULT
    assert nothing.act < min(accused.act, struck.act)
    assert text[slice(*accused.trigger)] == "condemned"
    assert text[slice(*struck.trigger)] == "airstrikes"


def test_it_knows_who_acts_when_he_is_named_last(model: OnnxPairModel) -> None:
    text = "Nine fishermen from Vietnam were arrested by the Indonesian navy on Sunday."
    forth, back = (
        one(model, asked(text, ("the Indonesian navy", "Nine fishermen from Vietnam"))),
        one(model, asked(text, ("Nine fishermen from Vietnam", "the Indonesian navy"))),
    )
    assert forth.type is EventType.COERCE
    assert forth.act > back.act


def test_it_tells_what_is_to_come_from_what_was(model: OnnxPairModel) -> None:
    assert one(model, asked("France met Chad in Paris on Monday.", ("France", "Chad"))).status is Status.ACTUAL
    coming = one(model, asked("Russia and Iran will sign a treaty on Friday.", ("Russia", "Iran")))
    assert (coming.type, coming.status) == (EventType.AGREE, Status.FUTURE)


def one(model: OnnxPairModel, question: Question) -> Assessment:
    ((answer,),) = model.assess([question])
    assert answer is not None
    return answer


def test_the_same_questions_have_the_same_answers(model: OnnxPairModel) -> None:
    questions = [
        asked("Iran met Oman.", ("Iran", "Oman"), ("Oman", None)),
        asked("Kenya and Uganda closed the border after the shooting of a Kenyan farmer.", ("Uganda", "Kenya")),
    ]
    assert model.assess(questions) == OnnxPairModel().assess(questions)


def test_what_lies_past_what_is_read_has_no_answer(model: OnnxPairModel) -> None:
    text = "Iran " + "and so on " * 200 + "met Oman."
    assert model.assess([asked(text, ("Iran", "Oman"), ("Iran", None))])[0][0] is None
    assert model.assess([asked(text, ("Iran", None))])[0][0] is not None


def test_many_pairs_are_asked_in_parts(model: OnnxPairModel) -> None:
    names = ["Iran", "Oman", "Iraq", "Chad", "Mali", "Peru", "Cuba", "Togo", "Fiji", "Laos"]
    text = ", ".join(names) + " met."
    (answers,) = model.assess([asked(text, *((a, b) for a in names for b in names if a != b))])
    assert len(answers) == 90
    assert None not in answers


def test_no_question_no_answer(model: OnnxPairModel) -> None:
    assert model.assess([]) == ()
    assert model.assess([Question("Nothing.", ())]) == ((),)


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no model of events"):
        OnnxPairModel(tmp_path)


def test_other_weights_than_the_manifest_s_are_refused(tmp_path: Path) -> None:
    for name in ("manifest.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((BUNDLED / name).read_bytes())
    (tmp_path / "model.onnx").write_bytes(b"other")
    with pytest.raises(SetupError, match="not the weights"):
        OnnxPairModel(tmp_path).assess([asked("Iran met Oman.", ("Iran", "Oman"))])
