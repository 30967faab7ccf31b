"""A file that a person has put into a message, fetched from Slack with the bot's token, which goes nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from whyproof.core.errors import InputError, ResourceError
from whyproof.ui.chat.files import DATA_FORMS
from whyproof.ui.handed_over import MOST_BYTES

if TYPE_CHECKING:
    from slack_sdk import WebClient

FILES = "https://files.slack.com"
_SECONDS = 30.0


class _Stay(HTTPRedirectHandler):
    """Slack sends its files itself; to follow it elsewhere would carry the token there."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


def fetched(file: Mapping[str, Any], client: WebClient) -> tuple[str, bytes]:
    """Name and content of a file in a message.

    Raises:
        InputError: it is larger than is read, or lies elsewhere.
        ResourceError: Slack does not give it.
    """
    from slack_sdk.errors import SlackApiError

    try:
        found: Any = client.files_info(file=str(file["id"]))["file"]
    except SlackApiError as error:
        raise _refused(str(error.response["error"])) from error
    url, name = str(found.get("url_private_download") or found.get("url_private") or ""), str(found.get("name") or "")
    if _place(url) not in (_place(FILES), _place(client.base_url)):
        raise InputError("a file that lies with Slack", "one that lies elsewhere", "upload the file itself")
    if int(found.get("size") or 0) > MOST_BYTES:
        raise _too_large()
    try:
        asked = Request(url, headers={"Authorization": f"Bearer {client.token}"})
        with build_opener(_Stay).open(asked, timeout=_SECONDS) as answer:
            content: bytes = answer.read(MOST_BYTES + 1)
    except (URLError, OSError) as error:
        raise _refused(str(error)) from error
    if len(content) > MOST_BYTES:
        raise _too_large()
    return name, content


def is_data(file: Mapping[str, Any]) -> bool:
    """A file of rows, by its name; no picture."""
    return Path(str(file.get("name") or "")).suffix.casefold() in DATA_FORMS


def _refused(reason: str) -> ResourceError:
    return ResourceError("the file from Slack", " ".join(reason.split()), "give the app the scope files:read, or try again")


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def _too_large() -> InputError:
    return InputError(f"a file of at most {MOST_BYTES // 2**20} MiB", "a larger one", "upload a part of it")
