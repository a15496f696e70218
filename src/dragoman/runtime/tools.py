"""The tools that coding takes, wired once a process: parser, world, gazetteer, codebook."""

from functools import cache

from dragoman.codebook.book import load_codebook
from dragoman.engines.geonames import GeoNames
from dragoman.engines.spacy import BUNDLED, SpacyParser
from dragoman.knowledge.load import load_world
from dragoman.ports import Tools


@cache
def load_tools(model: str = BUNDLED) -> Tools:
    """Return the tools, loading them at the first call. `model`: the spaCy pipeline, a package or a folder."""
    return Tools(parser=SpacyParser(model), world=load_world(), gazetteer=GeoNames(), codebook=load_codebook())
