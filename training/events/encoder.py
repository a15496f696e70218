"""The network: one reading of a sentence, any number of pairs asked about it.

A BERT encoder reads the words once. Behind the words stand markers: for each mention two for the case that it acts
and two for the case that it is acted on (they carry the positions of its first and last word), and for each pair one
that asks. Mentions' markers see the words, a pair's marker sees the words and the markers of its two sides, and no
word sees a marker, so pairs do not disturb each other (bar the rounding of eight-bit numbers) and cost one token each
instead of a sentence. The levitated markers of Zhong and Chen (2021, "A Frustratingly Easy Approach for Entity and
Relation Extraction"), shared among the pairs of a sentence.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

_ACTOR, _RECIPIENT, _ASKING, _NOBODY = (0, 1), (2, 3), 4, (5, 6)  # rows of the markers' embeddings
_KINDS = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a BERT encoder."""

    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    positions: int

    @staticmethod
    def read(folder: Path) -> "Shape":
        """Return the sizes that `config.json` in a folder tells."""
        config = json.loads((folder / "config.json").read_text())
        return Shape(
            layers=config["num_hidden_layers"],
            width=config["hidden_size"],
            heads=config["num_attention_heads"],
            inner=config["intermediate_size"],
            vocabulary=config["vocab_size"],
            positions=config["max_position_embeddings"],
        )


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.mix = nn.Linear(shape.width, shape.width)
        self.mix_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the next states of tokens `x`; `bias` is minus infinity where one must not see another."""
        batch, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / (width // self.heads) ** 0.5
        seen = self.dropout(torch.softmax(scores + bias, dim=-1)) @ split(self.value(x))
        x = self.mix_norm(x + self.dropout(self.mix(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.norm(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class PairCoder(nn.Module):
    """Encoder and heads. `sizes`: how many labels each head tells apart, by name."""

    def __init__(self, shape: Shape, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.kinds = nn.Embedding(2, shape.width)
        self.markers = nn.Embedding(_KINDS, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.join = nn.Linear(4 * shape.width, shape.width)
        self.tell = nn.Linear(2 * shape.width, shape.width)
        self.heads = nn.ModuleList(nn.Linear(shape.width, n) for n in sizes.values())
        self.trigger = nn.Linear(shape.width, shape.width)
        self.head_dropout = nn.Dropout(0.2)

    def forward(self, words: Tensor, seen: Tensor, spans: Tensor, pairs: Tensor) -> tuple[Tensor, ...]:
        """Return the logits of each head for each pair, and last those of each word being its trigger.

        `words` [batch, n] are word ids, 0 where there is none; `seen` [batch, n] 1 for words, 0 for padding; `spans`
        [batch, mentions, 2] the positions of the first and last word of each mention; `pairs` [batch, pairs, 2] which
        mention acts on which, the second -1 for an actor alone.
        """
        batch, length = words.shape
        mentions, count = spans.shape[1], pairs.shape[1]
        places = torch.arange(length, device=words.device).unsqueeze(0).expand(batch, -1)
        text = self.words(words) + self.positions(places)
        at = self.positions(spans)
        rows = self.markers.weight
        nobody = (rows[_NOBODY[0] :] + self.positions.weight[0]).expand(batch, 1, 2, -1)
        sides = torch.cat([at + rows[0:2], at + rows[2:4], nobody], dim=1)  # [batch, 2 * mentions + 1, 2, width]
        groups = 2 * mentions + 1
        asking = (rows[_ASKING] + self.positions.weight[0]).expand(batch, count, -1)
        x = torch.cat([text, sides.view(batch, groups * 2, -1), asking], dim=1) + self.kinds.weight[0]
        x = self.dropout(self.norm(x))
        numbers = torch.arange(groups, device=words.device)
        second = torch.where(pairs[..., 1] < 0, 2 * mentions, mentions + pairs[..., 1])
        actor = (pairs[..., :1] == numbers).to(x.dtype)  # [batch, pairs, groups]
        recipient = (second.unsqueeze(-1) == numbers).to(x.dtype)
        bias = self._bias(seen, groups, actor + recipient)
        for layer in self.layers:
            x = layer(x, bias)
        told = x[:, :length]
        side = x[:, length : length + 2 * groups].view(batch, groups, 2, -1)[:, :, 0]
        asked = x[:, length + 2 * groups :]
        whole = (told * seen.unsqueeze(-1)).sum(1) / seen.sum(1, keepdim=True)
        parts = [asked, actor @ side, recipient @ side, whole.unsqueeze(1).expand(-1, count, -1)]
        pair = nn.functional.gelu(self.join(self.head_dropout(torch.cat(parts, dim=-1))))
        triggers = self.trigger(pair) @ told.transpose(1, 2) / told.shape[-1] ** 0.5
        triggers = triggers + (1 - seen.unsqueeze(1)) * -1e4
        told_by = torch.softmax(triggers, dim=-1) @ told
        act = nn.functional.gelu(self.tell(self.head_dropout(torch.cat([pair, told_by], dim=-1))))
        return (*(head(self.head_dropout(act)) for head in self.heads), triggers)

    def _bias(self, seen: Tensor, groups: int, of_pair: Tensor) -> Tensor:
        """Return [batch, 1, tokens, tokens]: 0 where the first may see the second, minus infinity where not.

        Words see words; a mention's two markers see words and each other; a pair's marker sees words, the markers of
        its two sides (`of_pair` [batch, pairs, groups]) and itself.
        """
        (batch, length), count = seen.shape, of_pair.shape[1]
        zeros = seen.new_zeros
        own = torch.arange(groups, device=seen.device).repeat_interleave(2)
        beside = (own.unsqueeze(0) == own.unsqueeze(1)).to(seen.dtype).expand(batch, -1, -1)
        itself = torch.eye(count, dtype=seen.dtype, device=seen.device).expand(batch, -1, -1)

        def words(rows: int) -> Tensor:
            return seen.unsqueeze(1).expand(batch, rows, length)

        of_words = torch.cat([words(length), zeros(batch, length, 2 * groups + count)], dim=2)
        of_sides = torch.cat([words(2 * groups), beside, zeros(batch, 2 * groups, count)], dim=2)
        of_pairs = torch.cat([words(count), of_pair.repeat_interleave(2, dim=2), itself], dim=2)
        return (1 - torch.cat([of_words, of_sides, of_pairs], dim=1)).unsqueeze(1) * -1e4


def pretrained(folder: Path, sizes: dict[str, int], marker_words: tuple[int, ...], dropout: float = 0.1) -> PairCoder:
    """Return a coder whose encoder starts from the BERT weights in a folder.

    `marker_words`: the word ids whose embeddings the seven marker kinds start from.
    """
    model = PairCoder(Shape.read(folder), sizes, dropout)
    saved = load_file(folder / "model.safetensors")
    saved = {key.removeprefix("bert."): value for key, value in saved.items()}
    state = model.state_dict()
    named = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "kinds.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    inside = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mix": "attention.output.dense",
        "mix_norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm": "output.LayerNorm",
    }
    for i in range(len(model.layers)):
        for ours, theirs in inside.items():
            for part in ("weight", "bias"):
                named[f"layers.{i}.{ours}.{part}"] = f"encoder.layer.{i}.{theirs}.{part}"
    for ours, theirs in named.items():
        state[ours] = saved[theirs]
    state["markers.weight"] = state["words.weight"][torch.tensor(marker_words)].clone()
    model.load_state_dict(state)
    return model
