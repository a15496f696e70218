"""The rules for pages, read from `pages.yaml`."""

from functools import cache

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.pages import PageRules


@cache
def load_page_rules() -> PageRules:
    """Return what is known of the furniture of news pages."""
    return read_rules(PageRules, "pages.yaml")
