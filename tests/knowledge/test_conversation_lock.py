"""One turn of a conversation at a time, between threads and between processes, whatever ends them."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.postgres_cluster import Cluster
from whyproof.core.errors import ResourceError
from whyproof.knowledge.conversations import ConversationStore
from whyproof.knowledge.places import Place, Server

WAIT = 60.0
HOLDER = """
import sys, time
from pathlib import Path
from whyproof.knowledge.conversations import ConversationStore
from whyproof.knowledge.places import Server
place = Path(sys.argv[1]) if sys.argv[1].startswith("/") else Server.of(sys.argv[1])
with ConversationStore(place).alone(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.readline()
print("free", flush=True)
"""
COUNTER = """
import sys
from pathlib import Path
from whyproof.knowledge.conversations import ConversationStore
from whyproof.knowledge.places import Server
place = Path(sys.argv[1]) if sys.argv[1].startswith("/") else Server.of(sys.argv[1])
store, count = ConversationStore(place), Path(sys.argv[2])
for _ in range(25):
    with store.alone("c1", 60.0):
        count.write_text(str(int(count.read_text()) + 1))
"""


def started(code: str, place: Place, argument: str) -> subprocess.Popen[str]:
    named = place.url if isinstance(place, Server) else str(place)
    command = [sys.executable, "-c", code, named, argument]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def held(process: subprocess.Popen[str]) -> bool:
    assert process.stdout is not None
    return process.stdout.readline() == "held\n"


def test_another_process_waits_its_turn(place: Place) -> None:
    store = ConversationStore(place)
    with started(HOLDER, place, "c1") as other:
        assert held(other)
        with pytest.raises(ResourceError, match="ask again in a moment"), store.alone("c1", patience=0.2):
            pass
        with store.alone("c2", patience=0.2):  # another conversation is free
            pass
        assert other.communicate("go\n", timeout=WAIT)[0] == "free\n"
    with store.alone("c1"):
        pass


def test_who_is_killed_holds_nothing(place: Place) -> None:
    store = ConversationStore(place)
    with started(HOLDER, place, "c1") as other:
        assert held(other)
        other.send_signal(signal.SIGKILL)
        other.communicate(timeout=WAIT)
    with store.alone("c1"):
        pass


def test_counting_together_loses_no_count(place: Place, tmp_path: Path) -> None:
    """Three processes that read, add one and write: any two at once would lose counts."""
    ConversationStore(place).close()
    count = tmp_path / "count"
    count.write_text("0")
    others = [started(COUNTER, place, str(count)) for _ in range(3)]
    for other in others:
        other.communicate(timeout=WAIT)
    assert [other.returncode for other in others] == [0, 0, 0]
    assert count.read_text() == "75"


def test_threads_of_one_process_wait_too(place: Place) -> None:
    store = ConversationStore(place)
    inside = threading.Semaphore(1)
    wrong: list[str] = []

    def work() -> None:
        for _ in range(10):
            with store.alone("c1", WAIT):
                if not inside.acquire(blocking=False):
                    wrong.append("two at once")
                time.sleep(0.001)
                inside.release()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_turn_that_fails_frees_the_conversation(place: Place) -> None:
    store = ConversationStore(place)
    with pytest.raises(ZeroDivisionError), store.alone("c1"):
        raise ZeroDivisionError
    with store.alone("c1", patience=0.0):
        pass


def test_locks_leave_no_files_behind(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path / "c.sqlite")
    with store.alone("c1"):
        assert len(list(tmp_path.glob("*.lock"))) == 1
    assert list(tmp_path.glob("*.lock")) == []


def test_a_store_in_memory_locks_as_well() -> None:
    store = ConversationStore()
    with store.alone("c1"), pytest.raises(ResourceError, match="to be free"), store.alone("c1", patience=0.0):
        pass


def test_a_server_that_fails_in_mid_turn_keeps_nobody_out(postgres: Cluster) -> None:
    """Its locks are gone with it; the holder ends its turn, and another may begin."""
    place = Server.of(postgres.database())
    store, other = ConversationStore(place), ConversationStore(place)
    with store.alone("c1"):
        postgres.stop()
        postgres.start()
    with other.alone("c1", patience=0.0):
        pass
    with store.alone("c1", patience=0.0):
        pass
