"""A corpus store of attributions: time and memory of many rows, with the run killed (SIGKILL) on the way and gone on with.

python -m benchmarks.engine.corpus_store [--rows 50000] [--kills 3]

Ends with status 1 if the rows of the killed run differ from those of an unbroken one.
"""

from __future__ import annotations

import argparse
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

WORDS = "the a film plot was is thin dull great good not but we i loved every minute of it and never quite found its way"
POINTS = {"thin": -0.8, "dull": -1.5, "great": 1.5, "good": 1.0, "not": -0.9, "loved": 2.0, "never": -0.4}


def rows(count: int) -> tuple[tuple[str], ...]:
    """Sentences of 5 to 20 words, drawn from a small vocabulary, the same every time."""
    draw = Random(20261128)
    return tuple((" ".join(draw.choices(WORDS.split(), k=draw.randint(5, 20))),) for _ in range(count))


def compute(root: Path, count: int) -> None:
    """Occlusion of a word list under a logistic function, into the store."""
    from math import exp

    from whyproof.agent.attribute_data import attribute_data
    from whyproof.knowledge.text_data import TextData
    from whyproof.tools.targets.callable import CallableTarget

    def word_list(texts: list[str]) -> list[list[float]]:
        odds = (sum(POINTS.get(w, 0.0) for w in t.split()) for t in texts)
        return [[1 - 1 / (1 + exp(-x)), 1 / (1 + exp(-x))] for x in odds]

    target = CallableTarget(word_list, ("negative", "positive"), name="word list", fingerprint="word list of the benchmark")
    attribute_data(target, TextData("sentences", ("text",), rows(count)), "occlusion", root=root)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def killed(root: Path, count: int, kills: int) -> None:
    """Start the run ``kills`` times and kill it after each gain of about an equal part of the rows."""
    for k in range(1, kills + 1):
        run = subprocess.Popen(
            [sys.executable, "-m", __spec__.name, "--rows", str(count), "--into", str(root)], stdout=subprocess.DEVNULL
        )
        goal = count * k // (kills + 1)
        while run.poll() is None and _done(root) < goal:
            time.sleep(0.02)
        run.send_signal(signal.SIGKILL)
        run.wait()
        print(f"killed after {_done(root):,} rows were written", flush=True)


def _command(root: Path, count: int) -> list[str]:
    return [sys.executable, "-m", __spec__.name, "--rows", str(count), "--into", str(root)]


def _done(root: Path) -> int:
    from whyproof.knowledge.attribution_store import stores

    return max((s.done for s in stores(root)), default=0)


def _whole(root: Path, count: int) -> tuple[float, int]:
    """Seconds and peak MB of a run to the end."""
    started = time.perf_counter()
    done = subprocess.run(_command(root, count), capture_output=True, text=True, check=True)
    return time.perf_counter() - started, int(done.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.corpus_store")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--into", type=Path, default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.into is not None:
        compute(options.into, options.rows)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        unbroken, broken = Path(folder, "unbroken"), Path(folder, "broken")
        seconds, memory = _whole(unbroken, options.rows)
        _, few = _whole(Path(folder, "few"), max(options.rows // 10, 1))
        size = sum(p.stat().st_size for p in unbroken.glob("*/*.parquet"))
        killed(broken, options.rows, options.kills)
        rest, _ = _whole(broken, options.rows)
        again, _ = _whole(broken, options.rows)
        same = _contents(unbroken) == _contents(broken)
    print(f"{options.rows:,} rows in {seconds:.0f} s, {1000 * seconds / options.rows:.2f} ms a row, {size / 1e6:.1f} MB on disk")
    print(f"peak memory {memory} MB, {few} MB for a tenth of the rows")
    print(f"after {options.kills} kills the rest took {rest:.0f} s; opening the whole store {again:.1f} s")
    print(f"rows of the killed run {'equal' if same else 'DIFFER from'} those of the unbroken one")
    return 0 if same else 1


def _contents(root: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in root.glob("*/*.parquet")}


if __name__ == "__main__":
    sys.exit(main())
