"""``whyproof chat``: the page, its downloads and the API on one port of this machine."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from whyproof.core.canonical import canonical
from whyproof.core.errors import InputError, ResourceError
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.talks import Talks
from whyproof.ui.ending import DONE, say
from whyproof.ui.http.access import Access, check_reach, is_loopback
from whyproof.ui.http.guard import REQUEST_BYTES, UPLOAD_BYTES, App, guarded
from whyproof.ui.http.listening import serve, taken
from whyproof.ui.http.serve import ALLOW_MORE, open_talks
from whyproof.ui.offered import Offered
from whyproof.ui.settings import settings

if TYPE_CHECKING:
    from fastapi import FastAPI

_FONTS = ["system-ui", "sans-serif"]
_CODE_FONTS = ["ui-monospace", "monospace"]


def chat(
    host: str | None = None,
    port: int | None = None,
    targets: Sequence[str] = (),
    llm: str | None = None,
    offered: Offered | None = None,
) -> int:
    """Serve the page and the API until they are stopped. What is None is as the settings say.

    Raises:
        ResourceError: the extra ``chat`` is not installed, or the port is taken.
        InputError: other machines could come in without a password, or the settings cannot be used.
    """
    if importlib.util.find_spec("gradio") is None:
        raise ResourceError("the packages of the chat page", "none", "pip install 'whyproof[chat]'")
    found = settings()
    at = found.host if host is None else host
    access = found.access(at)
    check_reach(at, access)
    with taken(at, found.port if port is None else port) as (listener, address):
        allowed = AllowedTargets(targets or found.targets, ALLOW_MORE)
        app = application(open_talks(found, llm, offered), allowed, access, found.request_bytes, free=is_loopback(at))
        say(f"the page is at {address}/ (stop with Ctrl-C)")
        serve(app, listener)
    return DONE


def application(
    talks: Talks, allowed: AllowedTargets, access: Access, request_bytes: int = REQUEST_BYTES, free: bool = True
) -> App:
    """The page and the API as an ASGI application behind the wall; ``free`` lets the page name any folder and hub model."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when Gradio is imported
    import gradio as gr

    from whyproof.ui.chat.page import Page
    from whyproof.ui.http.routes import add_routes, application

    talks.warm(allowed.named(None))
    app = application()
    _downloads(app, talks)
    add_routes(app, talks, allowed)
    page = Page(talks, allowed, free).blocks
    page.queue(max_size=200, api_open=False)
    page.has_launched = True  # else the framework takes any path of this machine for a file that was uploaded
    mounted: Any = gr.mount_gradio_app(
        app,
        page,
        path="/",
        server_name="127.0.0.1",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size=UPLOAD_BYTES,
        ssr_mode=False,
        enable_monitoring=False,
        theme=gr.themes.Base(font=_FONTS, font_mono=_CODE_FONTS),
        css=files("whyproof.ui.chat").joinpath("style.css").read_text(encoding="utf-8"),
    )
    return guarded(mounted, access, request_bytes)


def _downloads(app: FastAPI, talks: Talks) -> None:
    from fastapi import Request
    from fastapi.responses import Response

    from whyproof.ui.chat import export
    from whyproof.ui.chat.transcript import claims_of
    from whyproof.ui.http.owner import owner_of

    writers: dict[str, tuple[Any, str]] = {
        "md": (export.as_markdown, "text/markdown"),
        "json": (export.as_json, "application/json"),
        "html": (export.as_html, "text/html"),
    }

    def found(request: Any, id: str) -> Any:
        owner = owner_of(request)
        return talks.find(owner, id) or talks.open(owner, id).result()

    def attached(content: str, kind: str, name: str) -> Response:
        return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})

    def certificate(request: Request, id: str, turn: int, number: int) -> Response:
        try:
            judged = claims_of(found(request, id).asked[turn - 1].answer)[number]
        except (InputError, IndexError):
            return Response("no such certificate", status_code=404)
        return attached(
            canonical(judged.judgement.certificate) + "\n", "application/json", f"certificate-{turn}-{number + 1}.json"
        )

    def conversation(request: Request, id: str, form: str) -> Response:
        try:
            (write, kind), talk = writers[form], found(request, id)
            content = write(talk, talks.files(owner_of(request), talk)) if form == "json" else write(talk)
            return attached(content, kind, f"whyproof.{form}")
        except (InputError, KeyError):
            return Response("no such conversation", status_code=404)

    # The framework reads annotations by name, and these names live here.
    for handler in (certificate, conversation):
        handler.__annotations__ |= {"request": Request, "return": Response}
    hidden: Any = {"response_class": Response, "response_model": None, "include_in_schema": False}
    app.add_api_route("/certificate/{id}/{turn}/{number}.json", certificate, **hidden)
    app.add_api_route("/export/{id}.{form}", conversation, **hidden)
