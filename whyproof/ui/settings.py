"""Settings: from ``whyproof.toml`` and the environment, and where each came from. An option of a command goes before both."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whyproof.core.errors import InputError, shown
from whyproof.knowledge.places import Server

if TYPE_CHECKING:
    from whyproof.ui.settings_form import Settings

FILE_NAME = "whyproof.toml"
#: Settings that the lower floors read from the environment, each under its own name.
_READ_BELOW = ("cache", "database", "device", "encoder", "log", "provers", "traces")


@dataclass(frozen=True)
class Origin:
    """Where a setting came from: ``default``, the file, or the variable."""

    name: str
    value: str
    source: str


def settings_file() -> Path | None:
    """``$WHYPROOF_CONFIG``, else ``whyproof.toml`` in this folder, else in ``~/.config/whyproof``; None if there is none.

    Raises:
        InputError: ``WHYPROOF_CONFIG`` names a file that is not there.
    """
    named = os.environ.get("WHYPROOF_CONFIG")
    if named:
        if not Path(named).is_file():
            raise InputError("the file that WHYPROOF_CONFIG names", f"none at {named!r}", "mend the name, or unset it")
        return Path(named)
    shared = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    home = shared if shared.is_absolute() else Path.home() / ".config"
    return next((p for p in (Path(FILE_NAME), home / "whyproof" / FILE_NAME) if p.is_file()), None)


def settings() -> Settings:
    """The settings as the file and the environment now say.

    Raises:
        InputError: the file or a variable cannot be used; the line says which and why.
    """
    from pydantic import ValidationError

    from whyproof.ui.settings_form import Settings

    file = settings_file()
    given = _file_values(file) | _environment_values()
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        place = f"WHYPROOF_{name.upper()}" if name in _environment_values() else f"{name} in {file}"
        if first["type"] == "extra_forbidden":
            known = ", ".join(sorted(set(Settings.model_fields) - {"password"}))
            raise InputError(f"settings of the names {known}", place, "remove it, or mend its name") from error
        raise InputError(f"{place} to be usable", f"{shown(first['input'])} ({first['msg']})", "mend it") from error


def origins() -> list[Origin]:
    """Every setting as it now stands, in the order of their description; a password is not shown."""
    found, file = settings(), settings_file()
    in_file, in_environment = _file_values(file), _environment_values()

    def source(name: str) -> str:
        settled = name in in_file and str(in_file[name]) == in_environment.get(name)
        if name in in_environment and not settled:
            return f"WHYPROOF_{name.upper()}"
        return str(file) if name in in_file else "default"

    return [Origin(name, _shown(getattr(found, name)), source(name)) for name in type(found).model_fields]


def settle() -> None:
    """Put those settings of the file into the environment that the lower floors, and processes of ours, read there.

    Raises:
        InputError: the file or a variable cannot be used.
    """
    if settings_file() is None:
        return
    found = settings()
    for name in _READ_BELOW:
        value = getattr(found, name)
        if value:
            os.environ.setdefault(f"WHYPROOF_{name.upper()}", value.url if isinstance(value, Server) else str(value))


def llm_or_setting(named: str | None) -> str | None:
    """The language model that an option names, else the one of the settings; ``none`` is none."""
    if named is None and settings_file() is None and not os.environ.get("WHYPROOF_LLM"):
        return None  # nothing is set: not worth the time that reading settings takes
    name = settings().llm if named is None else named
    return None if name in ("", "none") else name


def _file_values(file: Path | None) -> dict[str, Any]:
    if file is None:
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"settings in {str(file)!r}", " ".join(str(error).split()), "mend the file") from error
    if "password" in found:
        raise InputError("the password in the environment", f"one in {str(file)!r}", "set WHYPROOF_PASSWORD instead")
    database = found.get("database")
    if isinstance(database, str) and database and Server.of(database).has_password:
        mend = "set WHYPROOF_DATABASE or PGPASSWORD instead"
        raise InputError("the database's password in the environment", f"one in {str(file)!r}", mend)
    return found


def _environment_values() -> dict[str, Any]:
    """What the environment sets; an empty variable sets nothing."""
    from pydantic_settings import EnvSettingsSource

    from whyproof.ui.settings_form import Settings

    return dict(EnvSettingsSource(Settings)())


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value) or "none"
