"""What stands before the first words of a story and is no part of its sentences: datelines, an agency's own marks.

"SEOUL, Oct 15 (Reuters) -" is no part of the sentence after it; parsed with it, the city becomes its subject.
"""

import re
from collections.abc import Callable

FURTHEST = 90  # characters; datelines are shorter
FIRST_PARAGRAPHS = 4  # a place alone opens only the first paragraphs of a story; with a date or an agency, any

_WORD = r"[^\W\d_a-z][\w.'’]*"
_PLACE = rf"{_WORD}(?:(?:[ -](?:de|del|la|las|los|el|al|of|the|sur|am|an|au|es|da|do))?[ -]{_WORD}){{0,4}}"
_NO_PLACE = r"(?!(?:On|In|At|By|The|An?|As|After|Since|Until|From|It|He|She|They|We|But|And)\b)"
_PLACES = rf"{_NO_PLACE}(?P<places>{_PLACE}(?:\s?/\s?{_PLACE}){{0,3}})"
_REGION = rf"(?:,\s{_WORD}(?:\s{_WORD}){{0,2}}?)??"
_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]{0,6}\.?"
_DATE = (
    rf"(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:,?\s\d{{4}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}"
)
_DAY = rf"[,;.]?\s*\(?(?P<day>(?:[A-Z][a-z]{{2,8}}day,?\s)?(?:{_DATE}))\)?"
_CARRIER = r"(?P<carrier>,?\s*(?:\([^()\n]{2,40}\)|\[[^\[\]\n]{2,40}\]|/[^/\n]{2,30}/|[A-Z][A-Z.]{1,9}(?=\s?[-–—:])))"
_DASH = r"\s+-{1,3}\s*|-{1,3}\s+|\s*[–—―]{1,2}\s*|\s?:\s+"
_END = rf"(?P<end>(?:{_DASH})(?=[\"“‘'«(]?[^\W_a-z])|\.\s+(?=[\"“‘]?[^\W\d_a-z]))"
_DATELINE = re.compile(rf"\s*{_PLACES}{_REGION}(?:{_DAY})?[.,]?(?:{_CARRIER})?{_END}")
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|U[SNK]|EU|UAE|NATO")
_BARE_CARRIER = re.compile(r"\s*\((?P<carrier>[A-Z][\w./ &-]{1,30})\)\s*[-–—―:]+\s*(?=[\"“‘'«]?[^\W_a-z])")
_KIND = (
    r"UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|INSIGHT|FOCUS|FACTBOX|TIMELINE|EXPLAINER|INTERVIEW|POLL"
    r"|URGENT|NEWSMAKER|BREAKINGVIEWS|FEATURE|ALERT|BREAKING(?: NEWS)?|LEAD|DIARY|PREVIEW|GRAPHIC|SPECIAL REPORT|LIVE"
    r"|WATCH|VIDEO|OPINION|JUST IN|DEVELOPING|Update|Exclusive|Analysis|Explainer|Factbox|Interview|Breaking|Urgent"
    r"|Live|Watch|Video|Opinion|Timeline|Insight|Focus"
)
_LEAD = r"\((?:\d(?:st|nd|rd|th)\s)?(?:LEAD|LD|URGENT|News Focus|EDITORIAL|UPDATE|WRAPUP)(?:\s?\d)?\)"
_MARK = re.compile(rf"\s*(?:(?:(?:{_KIND})(?:\s\d{{1,2}})?\s?[-–—:|]+\s?){{1,3}}(?=\S)|{_LEAD}\s*)")

IsPlace = Callable[[str], bool]


def dateline_end(text: str, paragraph: int, is_place: IsPlace | None) -> int:
    """Return where the dateline ends with which a paragraph of the body begins, 0 where it begins with none.

    A place without a date or an agency is taken for one only if `is_place` knows it, or stands in capitals.
    """
    opening = text[:FURTHEST]
    if carried := _BARE_CARRIER.match(opening):
        return carried.end()
    found = _DATELINE.match(opening)
    return found.end() if found and found.end() < len(text) and _opens(found, paragraph, is_place) else 0


def is_dateline(text: str) -> bool:
    """Return whether a text is a dateline and nothing else, as the analysis parts them off."""
    return dateline_end(f"{text} A.", 0, None) > len(text)


def _opens(found: re.Match[str], paragraph: int, is_place: IsPlace | None) -> bool:
    """Return whether the words before a dash, a colon or a stop are where and when a story was filed."""
    names = [name.strip() for name in found["places"].split("/")]
    known = is_place is not None and any(is_place(name) for name in names)
    shouted = found["places"].isupper()
    if not found["end"].strip(" ."):
        return bool(found["day"]) and (shouted or bool(found["carrier"])) and found["end"].startswith(".")
    if found["day"]:
        return True
    if found["carrier"]:
        return shouted or known or is_place is None
    if paragraph >= FIRST_PARAGRAPHS or _ACRONYM.fullmatch(found["places"]):
        return False
    if ":" in found["end"] and not shouted and paragraph > 1:
        return False
    return known if is_place else shouted and ":" not in found["end"]


def mark_end(headline: str) -> int:
    """Return where the marks end that an agency or a paper puts before a headline: "UPDATE 3-", "EXCLUSIVE:"."""
    found = _MARK.match(headline)
    return found.end() if found else 0
