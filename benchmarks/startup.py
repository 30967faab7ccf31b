"""How long it takes to start: ``python benchmarks/startup.py [--runs N]``.

Each line is a fresh process with warm disk caches; the first run of each is thrown away. Prints a table for
``benchmarks/RESULTS.md``, with the machine and the commit above it.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]

CASES: tuple[tuple[str, tuple[str, ...], float | None], ...] = (
    ("an empty interpreter", ("-c", "pass"), None),
    ("import whyproof", ("-c", "import whyproof"), 0.3),
    ("import whyproof.ui.cli", ("-c", "import whyproof.ui.cli"), 0.3),
    ("whyproof --help", ("-c", "from whyproof.ui.cli import main; main()", "--help"), 0.5),
    ("whyproof methods --json", ("-c", "from whyproof.ui.cli import main; main()", "methods", "--json"), None),
)


def seconds(arguments: tuple[str, ...]) -> float:
    """Wall time of one run of the interpreter.

    Raises:
        subprocess.CalledProcessError: the run failed; its error stream has been printed.
    """
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def heading() -> str:
    """When, what and where: the first line of every entry in RESULTS.md."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"### {datetime.now(UTC):%Y-%m-%d}, commit {commit or 'none'}, {machine}"


def main() -> int:
    """Print the table; 1 if a median is over its bar."""
    parser = argparse.ArgumentParser(description="Start-up times, each in a fresh process.")
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each (default 5)")
    runs = parser.parse_args().runs
    print(heading(), "", "| start | median s | worst s | bar s |", "|---|---|---|---|", sep="\n")
    late = False
    for name, arguments, bar in CASES:
        seconds(arguments)
        times = [seconds(arguments) for _ in range(runs)]
        median = statistics.median(times)
        late |= bar is not None and median > bar
        print(f"| {name} | {median:.2f} | {max(times):.2f} | {'' if bar is None else bar} |")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
