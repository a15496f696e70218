"""States of affairs between actors, as one story tells them."""

from dragoman.coding.relations.code import code_relations

__all__ = ["code_relations"]
