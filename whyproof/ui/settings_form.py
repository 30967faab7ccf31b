"""The settings by name, with their forms and defaults. The variable of each is ``WHYPROOF_`` and its name in capitals."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from whyproof.knowledge.places import Server
from whyproof.ui.chat.limits import Limits
from whyproof.ui.http.access import LOOPBACK, LOOPBACK_NETWORKS, Access
from whyproof.ui.http.guard import REQUEST_BYTES, UPLOAD_BYTES


def _split(value: Any) -> Any:
    """A list in one variable: its items between commas."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _server(value: Any) -> Any:
    return Server.of(value) if isinstance(value, str) and value else value or None


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]


class Settings(BaseSettings):
    """Of all commands; ``host`` and what follows are of ``chat`` and ``serve``."""

    model_config = SettingsConfigDict(env_prefix="WHYPROOF_", env_ignore_empty=True, extra="forbid", frozen=True)

    cache: Path | None = None
    database: Annotated[Server | None, NoDecode, BeforeValidator(_server)] = None
    device: str = ""
    encoder: str = ""
    provers: str = ""
    log: Literal["", "text", "json"] = ""
    traces: Literal["", "none", "otlp", "console"] = ""
    llm: str = ""
    targets: Names = ()
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)
    hosts: Names = ()
    password: SecretStr = SecretStr("")
    user_header: str = Field(default="", pattern=r"^[A-Za-z0-9-]*$")
    proxies: Names = LOOPBACK_NETWORKS
    retention_days: int = Field(default=0, ge=0)
    request_bytes: int = Field(default=REQUEST_BYTES, ge=1_000)
    text_characters: int = Field(default=Limits.text_characters, ge=1)
    waiting: int = Field(default=Limits.waiting, ge=1)
    data_rows: int = Field(default=Limits.data_rows, ge=1)
    file_bytes: int = Field(default=Limits.file_bytes, ge=1_000, le=UPLOAD_BYTES)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what it is made of: whoever makes it has asked the sources, and knows which said what."""
        return (init_settings,)

    def access(self, host: str) -> Access:
        """What a server on ``host`` asks of those who come.

        Raises:
            InputError: both a password and a header, or proxies that are no networks.
        """
        names = LOOPBACK | {host.casefold()} | {name.casefold() for name in self.hosts}
        return Access(self.password.get_secret_value(), self.user_header, self.proxies, frozenset(names))

    def limits(self) -> Limits:
        return Limits(self.text_characters, self.waiting, self.retention_days, self.data_rows, self.file_bytes)
