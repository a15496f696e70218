"""What the metadata of an HTML page tell: title, outlet, address, day of publication."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from dragoman.model.json import Json
from dragoman.model.when import When, WhenBasis
from dragoman.pages.dates import read_iso
from dragoman.pages.hints import Hints
from dragoman.pages.lines import fold, plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST_JSON = 2_000_000  # characters; metadata are never larger
DEEPEST_JSON = 20

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "publishdate",
    "publish-date", "pubdate", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dcterms.issued",
    "sailthru.date", "citation_publication_date", "date", "article.published", "published_time", "release_date",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher")
_STORIES = re.compile(
    r"(?:News|Blog|Report|Opinion|Review|Analysis|Background|Live)?\w*(?:Article|Posting|Blog)$", re.IGNORECASE
)


def read_metadata(tree: "HtmlElement") -> Hints:
    """Return what the head of a page and its structured data tell."""
    names = _meta(tree)
    linked = next(_linked_data(tree), {})
    return Hints(
        title=_text(linked.get("headline"))
        or next((names[name] for name in _TITLES if names.get(name)), None)
        or _title(tree),
        outlet=next((names[name] for name in _OUTLETS[:1] if names.get(name)), None)
        or _publisher(linked)
        or next((names[name] for name in _OUTLETS if names.get(name)), None),
        url=_address(tree, names, linked),
        published=_published(tree, names, linked),
    )


def printed_title(tree: "HtmlElement", told: str | None) -> str | None:
    """Return the headline as the page prints it: the first-level heading that the metadata mean, or the only one."""
    headings = [text for heading in tree.iter("h1") if (text := plain(heading.text_content()))]
    if told:
        alike = [text for text in headings if _is_same(text, told)]
        if alike:
            return told if told in alike[0] else alike[0]
    return headings[0] if len(set(headings)) == 1 else None


def _is_same(printed: str, told: str) -> bool:
    left, right = set(fold(printed).split()), set(fold(told).split())
    return bool(left) and len(left & right) >= 0.6 * min(len(left), len(right)) and len(left) > 1


def _meta(tree: "HtmlElement") -> dict[str, str]:
    names: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").casefold()
        content = plain(element.get("content") or "")
        if name and content:
            names.setdefault(name, content)
    return names


def _title(tree: "HtmlElement") -> str | None:
    element = next(tree.iter("title"), None)
    return plain(element.text_content()) or None if element is not None else None


def _address(tree: "HtmlElement", names: dict[str, str], linked: dict[str, Json]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    found = (*links, names.get("og:url", ""), _text(linked.get("url")) or "")
    return next((address.strip() for address in found if address.strip().startswith(("http://", "https://"))), None)


def _published(tree: "HtmlElement", names: dict[str, str], linked: dict[str, Json]) -> When | None:
    marked = [
        element.get("datetime") or element.get("content") or ""
        for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]")
    ]
    told = [_text(linked.get("datePublished")) or "", *(names.get(name, "") for name in _PUBLISHED), *marked]
    return next((when for text in told if (when := read_iso(text, WhenBasis.METADATA))), None)


def _publisher(linked: dict[str, Json]) -> str | None:
    publisher = linked.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    return _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)


def _linked_data(tree: "HtmlElement") -> Iterator[dict[str, Json]]:
    """Yield the descriptions of articles in the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and len(script.text or "") < LARGEST_JSON:
            try:
                yield from _articles(json.loads(script.text or "", strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _articles(value: Json, depth: int) -> Iterator[dict[str, Json]]:
    if depth > DEEPEST_JSON:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _STORIES.fullmatch(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth + 1)


def _text(value: Json) -> str | None:
    return plain(unescape(value)) or None if isinstance(value, str) else None
