"""Whose words a quotation holds: the subject of the verb of speech beside it."""

from dragoman.actors.words import DOCUMENTS, SPEECH
from dragoman.model.analysis import Analysis, Quotation, Sentence, Token

REACH_BACK = 250  # characters before a quotation in which its speaker may be named
REACH_ON = 120  # characters after it


def speaker_words(analysis: Analysis) -> dict[Quotation, tuple[Sentence, Token]]:
    """Return, for each quotation, the word that heads the name of who says it, as the grammar shows it.

    A quotation without one of its own is spoken by who spoke the one before it in the same paragraph.
    """
    found: dict[Quotation, tuple[Sentence, Token]] = {}
    last: tuple[int, tuple[Sentence, Token]] | None = None
    for quotation in analysis.quotations:
        paragraph = analysis.story.text.count("\n", 0, quotation.start)
        own = _nearest(analysis, quotation)
        if own is not None:
            last = (paragraph, own)
        if last is not None and (own is not None or last[0] == paragraph or _goes_on(analysis, quotation)):
            found[quotation] = last[1]
    return found


def _goes_on(analysis: Analysis, quotation: Quotation) -> bool:
    at = analysis.quotations.index(quotation)
    return at > 0 and analysis.quotations[at - 1].continues


def _nearest(analysis: Analysis, quotation: Quotation) -> tuple[Sentence, Token] | None:
    best: tuple[float, tuple[Sentence, Token]] | None = None
    for sentence in analysis.sentences:
        if sentence.end < quotation.start - REACH_BACK or sentence.start > quotation.end + REACH_ON:
            continue
        for verb, subject in _sayings(analysis, sentence):
            distance = _distance(analysis.story.text, quotation, verb)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, (sentence, subject))
    return best[1] if best else None


def _sayings(analysis: Analysis, sentence: Sentence) -> list[tuple[Token, Token]]:
    return [
        (verb, subject)
        for verb in sentence.tokens
        if verb.pos == "VERB" and verb.lemma in SPEECH and not _quoted(analysis, verb)
        for subject in sentence.children(verb, "nsubj")
        if not _quoted(analysis, subject)
    ]


def _quoted(analysis: Analysis, token: Token) -> bool:
    return any(q.inner_start <= token.start < q.inner_end for q in analysis.quotations if q.end - q.start > 25)


def _distance(text: str, quotation: Quotation, verb: Token) -> float | None:
    """Return how far a verb stands from a quotation; another paragraph is out of reach."""
    between = text[verb.end : quotation.start] if verb.end <= quotation.start else text[quotation.end : verb.start]
    if "\n" in between.strip("\n") or (verb.start >= quotation.end and "\n" in between):
        return None
    return len(between) + (60.0 if ". " in between else 0.0) + (200.0 if "\n" in between else 0.0)


def author(sentence: Sentence, subject: Token) -> Token:
    """Return who is behind a document that speaks: "Ali" in "said Ali's statement"."""
    if subject.lemma.lower() not in DOCUMENTS:
        return subject
    owners = sentence.children(subject, "poss")
    phrases = [
        o
        for p in sentence.children(subject, "prep")
        if p.text.lower() in ("of", "from", "by")
        for o in sentence.children(p, "pobj")
    ]
    return (*owners, *phrases, subject)[0]
