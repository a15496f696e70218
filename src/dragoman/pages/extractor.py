"""The main text of one HTML page or segment. The one door to trafilatura, which is loaded when first needed."""

from dragoman.pages.lines import Line, plain


def main_text(markup: str) -> tuple[Line, ...]:
    """Return the lines that trafilatura takes for the story of this markup; none where it finds none."""
    from trafilatura import extract

    found = extract(markup, include_comments=False, include_tables=True, deduplicate=False, output_format="txt")
    lines = (plain(line) for line in (found or "").splitlines())
    return tuple(Line(text=text.removeprefix("- "), gap=1, bullet=text.startswith("- ")) for text in lines if text)
