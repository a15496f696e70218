"""How a call ends: 0 where all went well."""

SOME_FAILED = 1  # some items could not be read or coded; the rest was
USAGE = 2  # the call cannot be carried out as asked
INTERRUPTED = 130  # what a shell reports of a process that was interrupted
