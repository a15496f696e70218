"""Every error that Dragoman raises on purpose.

    DragomanError
    ├── UsageError          the call cannot be carried out as asked: a wrong option, a path that is not there
    ├── ItemError           this page or story failed; the rest of the batch goes on
    │   ├── UnreadableError     bytes that are no text: binary, an unknown encoding, over the size limit
    │   └── NoStoryError        a readable page in which no story was found
    ├── SourceError         this source as a whole is unusable
    ├── FormatError         a value that is not in the form it should have
    ├── StoreError          the record on disk cannot be opened, read or written
    └── SetupError          a part of the installation is missing or not the one expected

Each message says what is wrong, where, and what to do about it, in one line.
"""


class DragomanError(Exception):
    """Any error that Dragoman raises on purpose."""


class UsageError(DragomanError):
    """The call cannot be carried out as asked."""


class ItemError(DragomanError):
    """One page or story failed; the rest of the batch goes on."""


class UnreadableError(ItemError):
    """The bytes are no text that can be read."""


class NoStoryError(ItemError):
    """The page was read and holds no story."""


class SourceError(DragomanError):
    """A source as a whole is unusable."""


class FormatError(DragomanError, ValueError):
    """A value is not in the form it should have."""


class StoreError(DragomanError):
    """The record on disk cannot be opened, read or written."""


class SetupError(DragomanError):
    """A part of the installation is missing or is not the one expected."""
