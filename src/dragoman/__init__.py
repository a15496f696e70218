"""Dragoman reads the news and keeps the record of relations between states.

`read` codes a text, a file or a folder; `open` opens a record to question it. What they return are the types below.
"""

from importlib.metadata import version

from dragoman.errors import DragomanError
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement
from dragoman.model.coded import CodedStory, Failure
from dragoman.model.dispute import Dispute
from dragoman.model.event import Event
from dragoman.model.evidence import Evidence
from dragoman.model.expectation import Expectation
from dragoman.model.figure import Figure
from dragoman.model.project import Project
from dragoman.model.relation import Relation
from dragoman.model.statement import Statement
from dragoman.model.story import Story
from dragoman.model.when import When
from dragoman.workspace import Workspace, read
from dragoman.workspace import open_record as open  # noqa: A004 - read as dragoman.open

__version__ = version("dragoman")

__all__ = [
    "Actor",
    "Agreement",
    "CodedStory",
    "Dispute",
    "DragomanError",
    "Event",
    "Evidence",
    "Expectation",
    "Failure",
    "Figure",
    "Project",
    "Relation",
    "Statement",
    "Story",
    "When",
    "Workspace",
    "__version__",
    "open",
    "read",
]
