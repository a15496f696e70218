from tests.docs.pages import ROOT, blocks

PAGE = ROOT / "docs" / "knowledge.md"


def test_the_worked_example_is_the_file_of_the_examples() -> None:
    (shown,) = (block for language, block in blocks(PAGE) if language == "toml")
    assert shown == (ROOT / "examples" / "knowledge.toml").read_text("utf-8")
