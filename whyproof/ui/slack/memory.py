"""What the Slack face keeps on disk: messages seen, the channels' targets, the proofs of answers."""

from __future__ import annotations

import json
import threading

from whyproof.knowledge.database import Layout, open_database
from whyproof.knowledge.places import Place

LAYOUT = Layout(
    "slack",
    (
        (
            "CREATE TABLE seen (team TEXT, channel TEXT, ts TEXT, PRIMARY KEY (team, channel, ts))",
            "CREATE TABLE targets (team TEXT, channel TEXT, target TEXT, PRIMARY KEY (team, channel))",
            "CREATE TABLE proofs (key TEXT PRIMARY KEY, lines TEXT)",
        ),
    ),
)


class Memory:
    """One SQLite file or the server that is set, shared by the threads of one process; ``None`` keeps it in memory."""

    def __init__(self, place: Place) -> None:
        self._database = open_database(place, LAYOUT)
        self._lock = threading.Lock()

    def first_time(self, team: str, channel: str, ts: str) -> bool:
        """True for the first call with these three, ever."""
        statement = "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        with self._lock:
            return self._database.run(lambda c: c.execute(statement, (team, channel, ts)).rowcount == 1)

    def target(self, team: str, channel: str) -> str | None:
        question = "SELECT target FROM targets WHERE team = ? AND channel = ?"
        with self._lock:
            row = self._database.run(lambda c: c.execute(question, (team, channel)).fetchone())
        return str(row[0]) if row else None

    def set_target(self, team: str, channel: str, target: str) -> None:
        statement = "INSERT INTO targets VALUES (?, ?, ?) ON CONFLICT (team, channel) DO UPDATE SET target = excluded.target"
        with self._lock:
            self._database.run(lambda c: c.execute(statement, (team, channel, target)))

    def keep_proof(self, key: str, lines: list[str]) -> None:
        statement = "INSERT INTO proofs VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET lines = excluded.lines"
        with self._lock:
            self._database.run(lambda c: c.execute(statement, (key, json.dumps(lines))))

    def proof(self, key: str) -> list[str] | None:
        with self._lock:
            row = self._database.run(lambda c: c.execute("SELECT lines FROM proofs WHERE key = ?", (key,)).fetchone())
        return [str(line) for line in json.loads(row[0])] if row else None
