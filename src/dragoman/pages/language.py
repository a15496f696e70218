"""The language a story is written in. The one door to py3langid, which is loaded when first needed."""

from dragoman.model.codebook.pages import PageRules

SAMPLE = 5_000  # characters
ENGLISH_SHARE = 0.2  # share of the commonest English words at which a text in Latin letters is English


def language_of(text: str, rules: PageRules) -> str:
    """Return the BCP 47 tag of the language of `text`."""
    sample = text[:SAMPLE]
    words = sample.casefold().split()
    if sum(word in rules.english for word in words) >= ENGLISH_SHARE * max(len(words), 1):
        return "en"
    from py3langid import classify

    return str(classify(sample)[0])
