"""Several processes at one record: writers in turn, readers never waiting, and one that is killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.store.lock import writers_lock
from dragoman.store.reader import open_reader
from dragoman.store.writer import open_writer
from tests.ledger.made import ferry
from tests.store.made import page

ROOT = Path(__file__).parents[2]
_WRITE = """
import sys
from pathlib import Path
from dragoman.store.writer import open_writer
from tests.store.made import page, told_by
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with open_writer(folder) as writer:
    for number in range(count):
        writer.write([page(told_by(f"{name} {number}"), key=f"page-{name}-{number}")])
        print(number, flush=True)
"""


def writing(folder: Path, name: str, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _WRITE, str(folder), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    with writing(tmp_path, "a", 4) as a, writing(tmp_path, "b", 4) as b:
        assert a.stdout is not None
        a.stdout.readline()
        seen = []
        while a.poll() is None or b.poll() is None:
            with open_reader(tmp_path) as reader:
                stories = int(str(reader.select("SELECT count(*) FROM stories")[0][0]))
                assert reader.select("SELECT sources FROM entries") == ([(stories,)] if stories else [])
                seen.append(stories)
    assert (a.returncode, b.returncode) == (0, 0)
    assert seen == sorted(seen)
    with open_reader(tmp_path) as reader:
        assert reader.select("SELECT count(*), count(DISTINCT id) FROM stories") == [(8, 8)]
        assert reader.select("SELECT sources FROM entries") == [(8,)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_writer_killed_at_any_moment_leaves_a_whole_record(tmp_path: Path) -> None:
    for run in range(4):
        with writing(tmp_path, f"run {run}", 1000) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.017 * run)
            process.send_signal(signal.SIGKILL)
        with open_reader(tmp_path) as reader:
            stories = reader.select("SELECT count(*) FROM stories")[0][0]
            assert int(str(stories)) > run
            assert reader.select("SELECT count(*) FROM reports") == [(stories,)]
            assert reader.select("SELECT count(*) FROM pages") == [(stories,)]
            assert reader.select("SELECT sources, len(stories) FROM entries") == [(stories, stories)]
    with open_writer(tmp_path, patience=5) as writer:
        writer.write([page(ferry())])


def test_a_reader_does_not_wait_for_a_writer_and_another_writer_gives_up_in_time(tmp_path: Path) -> None:
    with open_writer(tmp_path, patience=0.2) as writer:
        writer.write([page(ferry())])
        with writers_lock(tmp_path, patience=1):
            with open_reader(tmp_path) as reader:
                assert reader.select("SELECT count(*) FROM stories") == [(1,)]
            with pytest.raises(StoreError, match=r"another process has been writing for 0\.2 seconds"):
                writer.write([page(ferry(), key="page-2")])
        writer.write([page(ferry(), key="page-2")])
