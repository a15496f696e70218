"""What is known of the pages of news sites: the words around a story that are no part of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StampWords:
    """The words of a date line; `months` in calendar order, each with all its spellings."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    published: tuple[str, ...]  # labels before the date of publication
    updated: tuple[str, ...]  # labels before the date of a later change
    zones: tuple[str, ...]
    fillers: tuple[str, ...]  # words that may stand beside a date without making the line prose
    calendars: tuple[str, ...]  # months of other calendars, printed beside the Gregorian date
    parts: tuple[str, ...]  # expressions: counters, buttons, numbers that stand on date lines
    jobs: tuple[str, ...]  # words beside an author's name or in its place: "staff", "diplomatic correspondent"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """The words of captions and credits; `marks` and `shapes` are regular expressions, the rest plain words."""

    agencies: tuple[str, ...]
    credits: tuple[str, ...]  # "photo", "picture": before or after the name of who took it
    marks: tuple[str, ...]  # what only a caption says: "pictured", "second from left"
    verbs: tuple[str, ...]  # the present tense of captions, after a name and what it is: "X, a forward, keeps the ball"
    phrases: tuple[str, ...]  # what only people in pictures do: "shakes hands"
    shapes: tuple[str, ...]  # what, in a line without a full stop, shows a caption


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRules:
    """The vocabulary of page furniture. Entries of the fields marked so are regular expressions, case ignored."""

    stamps: StampWords
    pictures: PictureWords
    sections: tuple[str, ...]  # names of sections of a paper
    outlet_words: tuple[str, ...]  # words that the names of outlets end in
    outlet_lines: tuple[str, ...]  # expressions, whole line, with a group that is the outlet
    widgets: tuple[str, ...]  # expressions, whole line: buttons, counters, menus
    prompts: tuple[str, ...]  # expressions, start of a short paragraph: appeals, pointers, legal notices
    bylines: tuple[str, ...]  # expressions, whole line
    asides: tuple[str, ...]  # expressions, whole line: headings over lists of other stories
    closers: tuple[str, ...]  # expressions, whole line: headings after which the story is over
    contacts: tuple[str, ...]  # expressions, start of line: the contact block of a press release
    labels: tuple[str, ...]  # expressions, whole line: what sort of document a release is, and its number
    issuers: tuple[str, ...]  # expressions, start of a line of capitalised words: organs that issue releases
    letterheads: tuple[str, ...]  # expressions, whole line: a state under its full name
    headline_verbs: tuple[str, ...]  # verbs that make capitalised words a headline and no name
    noise_classes: tuple[str, ...]  # words in the class or id of HTML elements that hold no story
    abbreviations: tuple[str, ...]  # words whose full stop ends no sentence
    english: tuple[str, ...]  # the commonest words of English
