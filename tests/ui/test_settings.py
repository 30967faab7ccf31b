"""Settings: option before variable before file before default, where each came from, and what is wrong with them."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.postgres_cluster import Cluster
from tests.ui.conftest import Call
from whyproof.core.errors import InputError
from whyproof.core.folders import cache_folder
from whyproof.knowledge.places import Server, server
from whyproof.ui.settings import llm_or_setting, origins, settings, settings_file


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without a file, a home without one, and no variable of ours."""
    for name in [n for n in os.environ if n.startswith("WHYPROOF_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def written(text: str, path: Path = Path("whyproof.toml")) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sources() -> dict[str, tuple[str, str]]:
    return {o.name: (o.value, o.source) for o in origins()}


def test_without_anything_there_are_defaults() -> None:
    assert settings_file() is None
    assert {source for _, source in sources().values()} == {"default"}
    assert (settings().host, settings().port, settings().retention_days) == ("127.0.0.1", 7860, 0)


def test_a_variable_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    written('port = 8001\nhosts = ["why.example", "b.example"]\nretention_days = 30\n')
    monkeypatch.setenv("WHYPROOF_PORT", "8002")
    monkeypatch.setenv("WHYPROOF_TARGETS", "one, /two")
    monkeypatch.setenv("WHYPROOF_RETENTION_DAYS", "")  # an empty variable sets nothing
    found = sources()
    assert found["port"] == ("8002", "WHYPROOF_PORT")
    assert found["hosts"] == ("why.example, b.example", "whyproof.toml")
    assert found["retention_days"] == ("30", "whyproof.toml")
    assert found["targets"] == ("one, /two", "WHYPROOF_TARGETS")
    assert settings().limits().kept_days == 30
    assert "why.example" in settings().access("127.0.0.1").names


def test_the_file_is_found_by_name_then_here_then_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = written("port = 1\n", tmp_path / "config" / "whyproof" / "whyproof.toml")
    assert settings_file() == home
    written("port = 2\n")
    assert settings().port == 2
    monkeypatch.setenv("WHYPROOF_CONFIG", str(written("port = 3\n", tmp_path / "other.toml")))
    assert settings().port == 3
    monkeypatch.setenv("WHYPROOF_CONFIG", str(tmp_path / "none.toml"))
    with pytest.raises(InputError, match="WHYPROOF_CONFIG"):
        settings()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("port = 70000\n", "port in whyproof.toml"),
        ('port = "many"\n', "port in whyproof.toml"),
        ("prot = 80\n", "prot in whyproof.toml"),
        ("port = \n", "mend the file"),
        ('password = "secret"\n', "WHYPROOF_PASSWORD"),
        ('database = "postgresql://ann:secret@db/why"\n', "WHYPROOF_DATABASE or PGPASSWORD"),
        ('database = "mysql://ann:secret@db/why"\n', "postgresql://USER@HOST/NAME"),
        ('user_header = "X User: a"\n', "user_header in whyproof.toml"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(text: str, part: str) -> None:
    written(text)
    with pytest.raises(InputError, match="expected") as caught:
        settings()
    assert part in str(caught.value) and "\n" not in str(caught.value) and "secret" not in str(caught.value)


def test_a_variable_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_WAITING", "none")
    with pytest.raises(InputError, match="WHYPROOF_WAITING"):
        settings()


def test_the_password_is_never_shown(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_PASSWORD", "opensesame")
    ended = whyproof("doctor")
    assert "opensesame" not in ended.out + ended.err + repr(settings())
    assert "********** (WHYPROOF_PASSWORD)" in ended.out


def test_the_password_of_the_database_is_never_shown(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_DATABASE", "postgresql://ann:opensesame@127.0.0.1:1/why")
    ended = whyproof("doctor")
    assert "opensesame" not in ended.out + ended.err + repr(settings())
    assert "PostgreSQL at 127.0.0.1:1, database why (WHYPROOF_DATABASE)" in ended.out


def test_the_database_of_the_file_is_the_one_that_is_used(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_DATABASE", "")
    monkeypatch.delenv("WHYPROOF_DATABASE")  # and whatever the command sets is taken back
    written('database = "postgresql://ann@127.0.0.1:1/why"\n')
    assert whyproof("targets").code == 0
    assert server() == Server.of("postgresql://ann@127.0.0.1:1/why")
    assert sources()["database"] == ("PostgreSQL at 127.0.0.1:1, database why", "whyproof.toml")


def test_the_doctor_says_which_store_is_used_and_that_it_answers(
    whyproof: Call, monkeypatch: pytest.MonkeyPatch, postgres: Cluster
) -> None:
    here = store_line(whyproof)
    assert here["ok"] and here["found"].startswith("SQLite in the cache folder; it answers; layouts: evidence 2, ")
    monkeypatch.setenv("WHYPROOF_DATABASE", postgres.database())
    there = store_line(whyproof)
    assert there["ok"] and re.match(r"PostgreSQL at /\S+, database test_\d+; it answers; layouts: .*ledger 3", there["found"])
    monkeypatch.setenv("WHYPROOF_DATABASE", "postgresql://127.0.0.1:1/why")
    nowhere = store_line(whyproof, 3)
    assert not nowhere["ok"] and nowhere["needed"] and "setting database" in nowhere["mend"]


def store_line(whyproof: Call, code: int = 0) -> dict[str, Any]:
    ended = whyproof("doctor", "--json")
    assert ended.code == code
    return next(line for line in map(json.loads, ended.out.splitlines()) if line["name"] == "store")


def test_the_doctor_shows_every_setting_and_where_it_came_from(whyproof: Call) -> None:
    written("port = 8001\n")
    found = {line["name"]: line for line in map(json.loads, whyproof("doctor", "--json").out.splitlines())}
    assert found["setting port"]["found"] == "8001 (whyproof.toml)"
    assert found["setting host"]["found"] == "127.0.0.1 (default)"
    assert found["settings"]["found"] == "file whyproof.toml"


@pytest.mark.parametrize("text", ["port = 70000\n", 'host = "0.0.0.0"\n'])
def test_the_doctor_says_what_is_wrong_and_the_mend(whyproof: Call, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    from whyproof.ui import doctor

    written(text)
    monkeypatch.setenv("WHYPROOF_CACHE", str(Path.cwd() / "cache"))
    wrong = [f for f in doctor.examined() if not f.ok and f.name == "settings"]
    assert len(wrong) == 1 and wrong[0].needed and wrong[0].mend
    ended = whyproof("doctor")
    assert ended.code == 3 and f"->  {wrong[0].mend}" in ended.out


def test_the_doctor_names_the_extras_that_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from whyproof.ui import doctor

    monkeypatch.setitem(doctor.EXTRAS, "chat", ("no-such-package", "the chat page"))
    found = {f.name: f for f in doctor.examined()}["extra chat"]
    assert (found.ok, found.needed, found.mend) == (False, False, "pip install 'whyproof[chat]'")


def test_the_cache_of_the_file_is_the_one_that_is_used(whyproof: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WHYPROOF_CACHE", "")
    monkeypatch.delenv("WHYPROOF_CACHE")
    written(f'cache = "{tmp_path / "mine"}"\n')
    assert whyproof("targets").code == 0
    assert cache_folder() == tmp_path / "mine"
    assert sources()["cache"] == (str(tmp_path / "mine"), "whyproof.toml")


def test_a_language_model_of_the_settings_is_left_out_by_none() -> None:
    written('llm = "openai:some-model"\n')
    assert [llm_or_setting(name) for name in (None, "none", "", "ollama:x")] == ["openai:some-model", None, None, "ollama:x"]


def test_a_file_that_cannot_be_used_ends_a_command_in_a_line(whyproof: Call) -> None:
    written("port = 70000\n")
    ended = whyproof("targets")
    assert ended.code == 2
    assert ended.err.count("\n") == 1 and "port in whyproof.toml" in ended.err
