"""Many conversations at once: ``python -m benchmarks.faces [--face http|slack] [--minutes 5]``.

A server of its own (``whyproof serve``, or the Slack face over HTTP against a Web API on loopback) and 50 clients, each asking
the next question as soon as the last one is answered: six questions about a text of its own, then a new conversation
about another. Turn times as a client sees them, waiting included; what the server holds in memory; and every answer is looked at:
its conversation, its number, and no word in its evidence but those of its own text.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.startup import heading

TEXTS = (
    "The plot of {name} was thin but I loved every minute of it",
    "{name} is a dull film with a great ending",
    "I expected more of {name}, yet the music was wonderful",
    "Nobody who has seen {name} will want to see it again",
)
QUESTIONS = (
    "Why?",
    "How sure are you?",
    "Which word counts most?",
    "Is that word necessary?",
    "What would change it?",
    "Which words speak against it?",
)
LONGEST_SECONDS = 600.0


@dataclass
class Seen:
    """What the clients saw."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    mixed: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


def post(port: int, body: Mapping[str, object]) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_SECONDS)
    try:
        connection.request("POST", "/ask", json.dumps(body), {"content-type": "application/json"})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


#: Asks until a moment of the monotonic clock: the client's number, the moment, and where to note what is seen.
Client = Callable[[int, float, Seen], None]


def text_of(number: int, talks: int) -> tuple[str, str]:
    """The name of the film that a client's conversation is about, which no other is, and the text."""
    name = f"Film{number}x{talks}"
    return name, TEXTS[(number + talks) % len(TEXTS)].format(name=name)


def client(port: int, number: int, until: float, seen: Seen) -> None:
    """Ask until it is time; a turn that was begun is waited for."""
    talks = 0
    while time.monotonic() < until:
        name, text = text_of(number, talks)
        talks += 1
        id = None
        for turn, question in enumerate(QUESTIONS, start=1):
            if time.monotonic() >= until:
                return
            begun = time.monotonic()
            status, data = post(port, {"question": question, "text": text} | ({"conversation": id} if id else {}))
            taken = time.monotonic() - begun
            with seen.lock:
                seen.seconds.append(taken)
                seen.statuses[status] += 1
                if status == 200:
                    seen.mixed += [f"{name}, {question}: {fault}" for fault in faults(data, id, turn, text)]
            if status != 200:
                break
            id = data["conversation"]


def faults(data: Mapping[str, Any], id: str | None, turn: int, text: str) -> list[str]:
    """What in an answer is not of this conversation."""
    found = []
    if id is not None and data["conversation"] != id:
        found.append("another conversation")
    if data["turn"] != turn:
        found.append(f"turn {data['turn']} for {turn}")
    for record in data["answer"]["evidence"]:
        for word in record["values"].get("words", ()):
            if text[word["start"] : word["end"]] != word["text"]:
                found.append(f"the word {word['text']!r}")
    return found


def megabytes(process: int) -> float:
    """What the process holds in memory now (Linux)."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    assert found is not None
    return int(found.group(1)) / 1024


def measured(client: Client, process: int, clients: int, seconds: float) -> tuple[Seen, list[tuple[float, float]]]:
    """What was seen in so many seconds, and the memory every five of them."""
    seen, memory, begun = Seen(), [], time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        running = [pool.submit(client, number, begun + seconds, seen) for number in range(clients)]
        while not all(r.done() for r in running):
            memory.append((time.monotonic() - begun, megabytes(process)))
            time.sleep(5)
    for r in running:
        r.result()
    return seen, memory


def report(seen: Seen, memory: Sequence[tuple[float, float]]) -> None:
    quantiles = statistics.quantiles(seen.seconds, n=20)
    print(f"turns {len(seen.seconds)}, {len(seen.seconds) / memory[-1][0]:.1f} a second")
    print(f"seconds a turn, waiting included: p50 {statistics.median(seen.seconds):.2f}, p95 {quantiles[-1]:.2f}")
    print("statuses " + ", ".join(f"{status}: {times}" for status, times in sorted(seen.statuses.items())))
    shown = [memory[min(round(i * (len(memory) - 1) / 4), len(memory) - 1)] for i in range(5)]
    print("megabytes of the server " + ", ".join(f"{mb:.0f} after {at:.0f} s" for at, mb in shown))
    print(f"answers with something of another conversation: {len(seen.mixed)}")
    for fault in seen.mixed[:5]:
        print(f"  {fault}")


@contextmanager
def started(*command: str) -> Iterator[tuple[int, int]]:
    """Port and process of a server with a cache folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(os.environ.get("WHYPROOF_CACHE", ""), "targets")
        if kept.is_dir():
            Path(folder, "targets").symlink_to(kept.resolve())  # merging a checkpoint is not what is measured
        environment = {**os.environ, "WHYPROOF_CACHE": folder}
        with subprocess.Popen([sys.executable, "-m", *command], stderr=subprocess.PIPE, text=True, env=environment) as server:
            assert server.stderr is not None
            found = re.search(r":(\d+)/", server.stderr.readline())
            assert found is not None
            try:
                yield int(found.group(1)), server.pid
            finally:
                server.terminate()


def over_http(clients: int, seconds: float) -> None:
    with started("whyproof", "serve", "--port", "0") as (port, process):
        status, _ = post(port, {"question": "Why?", "text": "A warm welcome"})
        assert status == 200
        report(*measured(partial(client, port), process, clients, seconds))


def in_slack(clients: int, seconds: float) -> None:
    from benchmarks.slack_load import Threads

    threads = Threads()
    with started("benchmarks.slack_server", threads.url) as (port, process):
        threads.welcome(port)
        report(*measured(partial(threads.client, port), process, clients, seconds))
    threads.close()


FACES = {"http": over_http, "slack": in_slack}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--face", choices=FACES, default="http")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=5)
    args = parser.parse_args()
    print(heading())
    FACES[args.face](args.clients, 60 * args.minutes)


if __name__ == "__main__":
    main()
