"""``whyproof serve``: the API alone on one port."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

from whyproof.core.errors import ResourceError
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.talks import Talks
from whyproof.ui.ending import DONE, say
from whyproof.ui.http.access import check_reach
from whyproof.ui.http.guard import App, guarded
from whyproof.ui.http.listening import serve as serve_on
from whyproof.ui.http.listening import taken
from whyproof.ui.offered import Offered
from whyproof.ui.opening import open_llm, open_store
from whyproof.ui.settings import llm_or_setting, settings
from whyproof.ui.settings_form import Settings

ALLOW_MORE = "to allow another, start the server with --target NAME"


def serve(
    host: str | None = None,
    port: int | None = None,
    targets: Sequence[str] = (),
    llm: str | None = None,
    offered: Offered | None = None,
) -> int:
    """Serve the API until it is stopped. What is None is as the settings say.

    Raises:
        ResourceError: the extra ``http`` is not installed, or the port is taken.
        InputError: other machines could come in without a password, or the settings cannot be used.
    """
    if any(importlib.util.find_spec(name) is None for name in ("fastapi", "uvicorn")):
        raise ResourceError("the packages of the HTTP API", "none", "pip install 'whyproof[http]'")
    found = settings()
    at = found.host if host is None else host
    access = found.access(at)
    check_reach(at, access)
    with taken(at, found.port if port is None else port) as (listener, address):
        talks = open_talks(found, llm, offered)
        allowed = AllowedTargets(targets or found.targets, ALLOW_MORE)
        talks.warm(allowed.named(None))
        app = guarded(api(talks, allowed), access, found.request_bytes, page=False)
        say(f"the API is at {address}/ (stop with Ctrl-C)")
        serve_on(app, listener)
    return DONE


def api(talks: Talks, allowed: AllowedTargets) -> App:
    """The API as an ASGI application, not yet behind the wall."""
    from whyproof.ui.http.routes import add_routes, application

    app = application()
    add_routes(app, talks, allowed)
    made: App = app
    return made


def open_talks(found: Settings, llm: str | None = None, offered: Offered | None = None) -> Talks:
    """The conversations of the cache folder, within the limits of the settings."""
    from whyproof.knowledge.brought import BroughtFiles
    from whyproof.knowledge.conversations import ConversationStore

    history, brought = ConversationStore.default(), BroughtFiles.default()
    return Talks(open_store(), history, found.limits(), open_llm(llm_or_setting(llm)), brought, offered)
