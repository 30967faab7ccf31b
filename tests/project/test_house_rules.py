"""Rules of the house that no linter knows: sizes, names, and what the package must never do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "whyproof").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

FILE_LINES = 400
FUNCTION_LINES = 80
WEIGHT_BYTES = 6_000_000
SHAPELESS_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base"}

#: Borders where code of strangers runs, or where the process ends: there, and only there, anything may be caught.
BORDERS = {
    "whyproof/ui/ending.py",
    "whyproof/ui/batch/item.py",
    "whyproof/ui/batch/on_ray.py",
    "whyproof/tools/targets/callable.py",
    "whyproof/agent/language/opening.py",
    "whyproof/agent/language/suggesting.py",
    "whyproof/agent/language/writer.py",
}
EXECUTES_DATA = {"pickle", "dill", "cloudpickle", "joblib", "shelve", "marshal"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a file, by its dotted name as written."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def imported(path: Path) -> Iterator[str]:
    """Every absolute module name that a file imports, lazily or not."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_files_and_functions_are_small() -> None:
    for path in SOURCES + TESTS:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= FILE_LINES, f"{name_of(path)} has {lines} lines; split it by subject"
        for node in functions(path):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{name_of(path)}: {node.name} has {length} lines"


def test_files_are_named_after_what_they_hold() -> None:
    assert [name_of(path) for path in SOURCES if path.stem in SHAPELESS_NAMES] == []


def test_test_files_have_names_of_their_own() -> None:
    stems = [path.stem for path in TESTS if path.stem.startswith("test_")]
    assert sorted({stem for stem in stems if stems.count(stem) > 1}) == []


def test_modules_say_what_they_are_and_delay_their_annotations() -> None:
    written = [path for path in SOURCES if tree(path).body]
    assert [name_of(path) for path in written if not ast.get_docstring(tree(path))] == []
    code = [path for path in written if any(functions(path))]
    assert [name_of(path) for path in code if "__future__" not in set(imported(path))] == []


def test_no_data_is_ever_executed() -> None:
    for path in SOURCES:
        assert not {module.partition(".")[0] for module in imported(path)} & EXECUTES_DATA, name_of(path)
        for name, call in calls(path):
            place = f"{name_of(path)}:{call.lineno} {name}"
            assert name not in {"eval", "exec", "compile", "__import__", "torch.load"}, place
            for keyword in call.keywords:
                value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
                assert keyword.arg not in {"trust_remote_code", "shell"} or value is False, f"{place}({keyword.arg}=…)"


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_errors_are_caught_by_name() -> None:
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler) and name_of(path) not in BORDERS and not raises_again(node):
                caught = ast.unparse(node.type) if node.type else "everything"
                assert caught not in {"everything", "Exception", "BaseException"}, (
                    f"{name_of(path)}:{node.lineno} catches {caught}"
                )


def test_the_package_does_not_use_its_own_public_face() -> None:
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            assert not (isinstance(node, ast.ImportFrom) and node.module == "whyproof"), f"{name_of(path)}:{node.lineno}"


def test_shipped_weights_are_small_safetensors() -> None:
    shipped = [path for path in (ROOT / "whyproof").rglob("*") if path.suffix in {".safetensors", ".bin", ".pt", ".pth", ".ckpt"}]
    assert {path.suffix for path in shipped} <= {".safetensors"}
    assert sum(path.stat().st_size for path in shipped) <= WEIGHT_BYTES
