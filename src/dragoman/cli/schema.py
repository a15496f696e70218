"""`dragoman schema`: the JSON Schema of what `dragoman read --json` prints."""

import json

from dragoman.cli.talk import write
from dragoman.model.coded import CodedStory
from dragoman.model.schema import schema as json_schema


def schema() -> None:
    """The JSON Schema of a story with all it says, as `dragoman read --json` prints it.

    Example:

    dragoman schema > story.schema.json
    """
    write(json.dumps(json_schema(CodedStory), ensure_ascii=False, indent=2) + "\n")
