"""The tools that coding takes, wired once a process: parser, world, gazetteer, codebook."""

from functools import cache

from dragoman.codebook.book import load_codebook
from dragoman.engines.geonames import GeoNames
from dragoman.engines.onnx import OnnxPairModel
from dragoman.engines.spacy import BUNDLED, SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.knowledge.overrides import Overrides
from dragoman.knowledge.references import load_references
from dragoman.ports import Tools


@cache
def load_tools(model: str = BUNDLED, knowledge: Overrides | None = None, *, lexicon_only: bool = False) -> Tools:
    """Return the tools, loading them at the first call.

    `model`: the spaCy pipeline, a package or a folder; `knowledge`: what a user's own file says of the world;
    `lexicon_only`: code events without the trained model.
    """
    return Tools(
        parser=SpacyParser(model),
        world=load_world(knowledge),
        gazetteer=GeoNames(),
        references=load_references(),
        codebook=load_codebook(),
        model=None if lexicon_only else OnnxPairModel(),
    )
