"""The one door to ONNX Runtime: the pair coder behind the PairModel port.

`weights/` holds the network in eight-bit integers, its tokenizer and its manifest, which names the data and the
scores; they are written by `training/train_events.py`. Candidates ask about a sentence as
`training/events/encoder.py` tells.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import SetupError
from dragoman.model.assessment import Assessment, Question, Span
from dragoman.model.event import EventType, Status

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

BUNDLED = Path(__file__).parent / "weights"
_LONGEST = 160  # word pieces of a sentence that are read, as in training
_MOST = 96  # pairs of a sentence that are asked about at once: memory grows with their square
_NOBODY = -1
_LIKELY = 0.0  # logit of one half
_IMPOSE = "impose"  # no mode of PLOVER: the corpus marks with it what the crosswalk files under 163
_CONVICT = "convict"
_SANCTION = tuple(EventType).index(EventType.SANCTION)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Modes:
    """The modes that one type may have: their labels (None: no mode) and where their logits stand."""

    labels: tuple[str | None, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, kind: str, labels: Sequence[str]) -> "_Modes":
        own = [
            (mode.partition("/")[2] or None, i) for i, mode in enumerate(labels) if mode.partition("/")[0] in ("", kind)
        ]
        return cls(tuple(mode for mode, _ in own), tuple(i for _, i in own))

    def label(self, logits: Floats) -> str | None:
        """Return the likeliest mode, None for none."""
        return self.labels[int(logits[list(self.places)].argmax())]

    def shares(self, logits: Floats) -> dict[str | None, float]:
        """Return the probability of each mode, given the type."""
        return dict(zip(self.labels, map(float, _softmax(logits[list(self.places)])), strict=True))


class OnnxPairModel:
    """The bundled pair coder, or another folder of the same make. Loads at the first question."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        """Read the manifest. Raises SetupError where the folder is no model."""
        self._folder = folder
        try:
            self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as problem:
            raise SetupError(f"{folder}: no model of events stands here ({problem}); install dragoman anew") from None
        labels = self.manifest["labels"]
        if labels["type"] != [t.value for t in EventType] or labels["status"] != [s.value for s in Status]:
            raise SetupError(f"{folder}: the model was made for another codebook; train it anew")

    @cached_property
    def _modes_of(self) -> tuple["_Modes", ...]:
        labels = self.manifest["labels"]
        return tuple(_Modes.of(kind, labels["mode"]) for kind in labels["type"])

    @property
    def version(self) -> str:
        """The name and the first of the checksum of the weights."""
        return f"{self.manifest['name']} {self.manifest['files']['model.onnx'][:12]}"

    def assess(self, questions: Sequence[Question]) -> tuple[tuple[Assessment | None, ...], ...]:
        """Return an answer for each pair of each question; None where a pair lies past what is read of a sentence.

        Sentences are read one by one: eight-bit numbers are scaled by the largest of a batch, so that in a batch the
        answer about one sentence would hang on its neighbours. Nor is a batch faster, on a core of the machine this was
        tried on, once what fills up the shorter sentences is counted.
        """
        texts = self._tokenizer.encode_batch([question.text for question in questions if question.pairs])
        sentences = iter(texts)
        return tuple(
            tuple(self._answers(question, next(sentences))) if question.pairs else () for question in questions
        )

    @cached_property
    def _session(self) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions

        weights = (self._folder / "model.onnx").read_bytes()
        if sha256(weights).hexdigest() != self.manifest["files"]["model.onnx"]:
            raise SetupError(f"{self._folder / 'model.onnx'}: not the weights of its manifest; install dragoman anew")
        options = SessionOptions()
        options.intra_op_num_threads = 1  # stories are read in parallel, not the layers of one
        options.log_severity_level = 3
        return InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    def _answers(self, question: Question, sentence: "Encoding") -> list[Assessment | None]:
        offsets = sentence.offsets[:_LONGEST]
        asked_about = {span for pair in question.pairs for span in pair if span is not None}
        read = {span: found for span in sorted(asked_about) if (found := _tokens(offsets, span)) is not None}
        number = {span: at for at, span in enumerate(read)}
        pairs = [
            (place, (number[actor], number[recipient] if recipient is not None else _NOBODY))
            for place, (actor, recipient) in enumerate(question.pairs)
            if actor in read and (recipient is None or recipient in read)
        ]
        answers: list[Assessment | None] = [None] * len(question.pairs)
        for i in range(0, len(pairs), _MOST):
            part = pairs[i : i + _MOST]
            logits = self._run(sentence, tuple(read.values()), [pair for _, pair in part])
            for j, (place, _) in enumerate(part):
                answers[place] = self._answer([head[j] for head in logits], sentence, question.text)
        return answers

    def _run(self, sentence: "Encoding", mentions: Sequence[Span], pairs: Sequence[tuple[int, int]]) -> list[Floats]:
        """Return the logits of each head for each pair (who acts on whom, among the mentions)."""
        words = np.array([sentence.ids[:_LONGEST]], dtype=np.int64)
        fed = {
            "words": words,
            "seen": np.ones(words.shape, dtype=np.float32),
            "spans": np.array([mentions], dtype=np.int64),
            "pairs": np.array([pairs], dtype=np.int64),
        }
        return [np.asarray(head[0], dtype=np.float32) for head in self._session.run(None, fed)]

    def _answer(self, logits: Sequence[Floats], encoded: "Encoding", text: str) -> Assessment:
        told, kinds, modes, statuses, historical, announces, contexts, trigger = logits
        labels = self.manifest["labels"]
        types = _softmax(kinds)
        mode = self._modes_of[int(types.argmax())]
        best = mode.label(modes)
        sanction = self._modes_of[_SANCTION].shares(modes)
        return Assessment(
            act=float(1 / (1 + np.exp(-told[0]))),
            types=tuple(float(p) for p in types),
            mode=None if best == _IMPOSE else best,
            status=tuple(Status)[int(statuses.argmax())],
            historical=bool(historical[0] > _LIKELY),
            announces=tuple(EventType)[int(announces.argmax())],
            contexts=tuple(c for c, logit in zip(labels["contexts"], contexts, strict=True) if logit > _LIKELY),
            trigger=_word(text, _likeliest(trigger, encoded.offsets)),
            imposed=sanction.get(_IMPOSE, 0.0),
            convicted=sanction.get(_CONVICT, 0.0),
        )


def _softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)


def _tokens(offsets: Sequence[Span], span: Span) -> Span | None:
    """Return the first and last word piece that overlap a span, None where it lies past what is read."""
    inside = [i for i, (start, end) in enumerate(offsets) if start < span[1] and end > span[0] and end > start]
    return (inside[0], inside[-1]) if inside else None


def _likeliest(logits: Floats, offsets: Sequence[Span]) -> Span:
    """Return the piece of the text most likely to be the trigger, the marks of its ends left out."""
    pieces = [i for i, (start, end) in enumerate(offsets[: len(logits)]) if end > start]
    return offsets[max(pieces, key=lambda i: float(logits[i]))]


def _word(text: str, piece: Span) -> Span:
    """Return the whole word that a piece is part of."""
    start, end = piece
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1 : end].isalnum():
        end += 1
    return start, end
