"""The evidence store: what goes in comes out, and what was damaged never does."""

from __future__ import annotations

import json
import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whyproof.core.evidence import Evidence
from whyproof.knowledge.places import Place, Server
from whyproof.knowledge.store import EvidenceStore

values = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
)


def record(number: int = 0, **content: object) -> Evidence:
    return Evidence("prediction", "predict", "f" * 64, "fake", (("text", f"text {number}"),), {"number": number, **content})  # type: ignore[dict-item]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "evidence.sqlite"


def test_what_goes_in_comes_out_after_reopening(place: Place) -> None:
    first = EvidenceStore(place)
    first.put("a", record(1))
    first.put("b", record(2))
    first.close()
    again = EvidenceStore(place)
    assert again.get("a") == record(1)
    assert again.get("c") is None
    assert again.by_id(record(2).id) == record(2)
    assert again.pack([record(1).id, "e0000000000000000"]) == {record(1).id: record(1)}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(values=values)
def test_any_json_values_come_back_with_the_same_id_and_order(values: dict) -> None:
    store = EvidenceStore()
    evidence = record(0, **{"values": values})
    store.put("k", evidence)
    found = store.get("k")
    assert found is not None
    assert found.id == evidence.id
    assert json.dumps(found.to_dict()) == json.dumps(evidence.to_dict())
    store.close()


def test_arrays_are_kept_beside_a_record(place: Place) -> None:
    arrays = {"weights": np.arange(6, dtype=np.float64).reshape(2, 3), "empty": np.zeros((0, 4))}
    EvidenceStore(place).put("a", record(1), arrays)
    again = EvidenceStore(place)
    found = again.arrays(record(1).id)
    assert sorted(found) == ["empty", "weights"]
    for name, array in arrays.items():
        np.testing.assert_array_equal(found[name], array)
        assert found[name].dtype == np.float64
    assert again.arrays("e0000000000000000") == {}


DAMAGE = {
    "a value in the record": "UPDATE evidence SET record = replace(record, '\"number\":1', '\"number\":7')",
    "the arrays": "UPDATE evidence SET arrays = ?",
    "the call's id": "UPDATE calls SET id = (SELECT id FROM evidence WHERE record LIKE ?)",
}


@pytest.mark.parametrize("statement", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_record_is_never_trusted(place: Place, caplog: pytest.LogCaptureFixture, statement: str) -> None:
    store = EvidenceStore(place)
    store.put("other", record(2))
    store.put("a", record(1))
    where = " WHERE key = ?" if "calls" in statement else " WHERE record LIKE ?"
    values = {"the arrays": (b"\0", "%text 1%"), "the call's id": ("%text 2%", "a")}
    given = next((values[name] for name, s in DAMAGE.items() if s == statement and name in values), ("%text 1%",))
    assert store._disk is not None
    assert store._disk.run(lambda c: c.execute(statement + where, given)).rowcount == 1
    store.close()
    again = EvidenceStore(place)
    with caplog.at_level(logging.WARNING):
        assert again.get("a") is None
    assert len(caplog.records) == 1
    assert again.get("other") == record(2)
    again.put("a", record(1))
    assert again.get("a") == record(1)


def test_what_is_no_text_at_all_is_never_trusted(path: Path) -> None:
    store = EvidenceStore(path)
    store.put("a", record(1))
    assert store._disk is not None
    store._disk.run(lambda c: c.execute("UPDATE evidence SET record = x'ff00'"))
    assert store.get("a") is None


def test_a_record_resealed_by_hand_fails_by_its_content_hash(place: Place) -> None:
    from hashlib import sha256

    store = EvidenceStore(place)
    store.put("a", record(1))
    assert store._disk is not None
    (text,) = store._disk.run(lambda c: c.execute("SELECT record FROM evidence").fetchone())
    forged = text.replace('"number":1', '"number":9')
    sealed = (forged, sha256(forged.encode() + b"\0").hexdigest())
    store._disk.run(lambda c: c.execute("UPDATE evidence SET record = ?, seal = ?", sealed))
    assert store.get("a") is None


def test_what_is_old_is_forgotten_and_found_again(place: Place) -> None:
    store = EvidenceStore(place)
    store.put("a", record(1), {"w": np.zeros(3)})
    store.put("b", record(2))
    assert store._disk is not None
    store._disk.run(lambda c: c.execute("UPDATE evidence SET put = 1000 WHERE id = ?", (record(1).id,)))
    assert store.expire(2000.0) == 1
    assert (store.get("a"), store.by_id(record(1).id), store.get("b")) == (None, None, record(2))
    assert store._disk.run(lambda c: c.execute("SELECT COUNT(*) FROM calls").fetchone()) == (1,)
    store.put("a", record(1))
    assert store.expire(2000.0) == 0 and store.get("a") == record(1)


def _overwrite(path: Path) -> None:
    path.write_bytes(b"this is no database" * 500)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _scramble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100 : len(data)] = bytes(len(data) - 100)
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("spoil", [_overwrite, _truncate, _scramble])
def test_a_broken_file_is_moved_aside_and_a_new_one_begun(
    path: Path, caplog: pytest.LogCaptureFixture, spoil: Callable[[Path], None]
) -> None:
    store = EvidenceStore(path)
    for number in range(50):
        store.put(str(number), record(number, filler="x" * 200))
    store.close()
    spoil(path)
    spoiled = path.read_bytes()
    with caplog.at_level(logging.WARNING):
        again = EvidenceStore(path)
        for number in range(50):
            assert again.get(str(number)) in (None, record(number, filler="x" * 200))
        again.put("new", record(1))
        assert again.get("new") == record(1)
    assert len([r for r in caplog.records if "moved to" in r.getMessage()]) == 1
    assert path.with_name("evidence.sqlite.broken-1").read_bytes() == spoiled
    again.close()
    assert EvidenceStore(path).get("new") == record(1)


def test_a_second_broken_file_does_not_overwrite_the_first(path: Path) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_bytes(b"broken %d" % number * 1000)
        EvidenceStore(path).close()
    assert path.with_name("evidence.sqlite.broken-1").read_bytes().startswith(b"broken 1")
    assert path.with_name("evidence.sqlite.broken-2").read_bytes().startswith(b"broken 2")


def test_without_a_place_to_write_it_goes_on_in_memory_with_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    with caplog.at_level(logging.WARNING):
        store = EvidenceStore(tmp_path / "file" / "evidence.sqlite")
        store.put("a", record(1))
        store.put("b", record(2))
        assert store.get("a") == record(1)
        assert store.by_id(record(2).id) == record(2)
    assert len(caplog.records) == 1
    assert "WHYPROOF_CACHE" in caplog.text


def test_a_full_disk_ends_nothing(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = EvidenceStore(path)
    store.put("before", record(0))
    assert store._disk is not None
    store._disk.run(lambda c: c.execute("PRAGMA max_page_count = 12"))
    with caplog.at_level(logging.WARNING):
        for number in range(200):
            store.put(str(number), record(number, filler="x" * 500))
    assert len(caplog.records) == 1
    assert "full" in caplog.text
    assert store.get("199") == record(199, filler="x" * 500)
    assert EvidenceStore(path).get("before") == record(0)


WRITER = """
import sys
from pathlib import Path
from tests.knowledge.test_store import record
from whyproof.knowledge.places import Server
from whyproof.knowledge.store import EvidenceStore
store = EvidenceStore(Path(sys.argv[1]) if sys.argv[1].startswith("/") else Server.of(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    store.put(str(number), record(number, filler="x" * 300))
    print(number, flush=True)
"""


def _writer(place: Path | Server, first: int, last: int) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", WRITER, place.url if isinstance(place, Server) else str(place), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root)


@pytest.mark.parametrize("after", [1, 17, 80])
def test_kill_minus_nine_loses_no_committed_record(place: Path | Server, after: int) -> None:
    process = _writer(place, 0, 1_000_000)
    assert process.stdout is not None
    committed = [int(process.stdout.readline()) for _ in range(after)]
    process.send_signal(signal.SIGKILL)
    committed += [int(line) for line in process.stdout.read().split("\n") if line.strip()]
    process.wait()
    process.stdout.close()
    store = EvidenceStore(place)
    assert all(store.get(str(n)) == record(n, filler="x" * 300) for n in committed)
    assert isinstance(place, Server) or not list(place.parent.glob("*.broken-*"))


def test_several_processes_write_at_once(place: Path | Server) -> None:
    processes = [_writer(place, n * 40, n * 40 + 40) for n in range(3)]
    assert [(p.communicate(timeout=60)[0].count("\n"), p.returncode) for p in processes] == [(40, 0)] * 3
    store = EvidenceStore(place)
    assert all(store.get(str(n)) == record(n, filler="x" * 300) for n in range(120))


def test_several_threads_share_a_store(place: Place) -> None:
    store = EvidenceStore(place)
    wrong: list[int] = []

    def work(first: int) -> None:
        for number in range(first, first + 25):
            store.put(str(number), record(number))
            if store.get(str(number)) != record(number):
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(n * 25,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert all(store.get(str(n)) == record(n) for n in range(100))
