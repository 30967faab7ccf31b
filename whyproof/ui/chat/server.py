"""``whyproof chat``: the page and its downloads on one port of this machine."""

from __future__ import annotations

import importlib.util
import os
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from whyproof.core.canonical import canonical
from whyproof.core.errors import InputError, ResourceError
from whyproof.ui.chat.guard import App, guarded
from whyproof.ui.chat.talks import Talks
from whyproof.ui.ending import DONE, say

if TYPE_CHECKING:
    from fastapi import FastAPI

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
DEFAULT_PORT = 7860
_FONTS = ["system-ui", "sans-serif"]
_CODE_FONTS = ["ui-monospace", "monospace"]


def chat(host: str = "127.0.0.1", port: int = DEFAULT_PORT) -> int:
    """Serve the page until it is stopped.

    Raises:
        ResourceError: the extra ``chat`` is not installed, or the port is taken.
    """
    if importlib.util.find_spec("gradio") is None:
        raise ResourceError("the packages of the chat page", "none", "pip install 'whyproof[chat]'")
    import socket

    import uvicorn

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise ResourceError(
                f"port {port} of {host} to be free", error.strerror or str(error), "choose another with --port"
            ) from error
        shown = f"[{host}]" if ":" in host else host
        app = application(frozenset({host}) | LOOPBACK)
        say(f"the page is at http://{shown}:{listener.getsockname()[1]}/ (stop with Ctrl-C)")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=2))
        server.run(sockets=[listener])
    return DONE


def application(hosts: frozenset[str], talks: Talks | None = None) -> App:
    """The page as an ASGI application that answers to these host names only."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when Gradio is imported
    import gradio as gr
    from fastapi import FastAPI

    from whyproof.knowledge.conversations import ConversationStore
    from whyproof.ui.chat.page import UPLOAD_BYTES, Page
    from whyproof.ui.opening import DEFAULT_TARGET, open_store

    known = talks or Talks(open_store(), ConversationStore.default())
    known.warm(DEFAULT_TARGET)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    _downloads(app, known)
    page = Page(known).blocks
    page.queue(max_size=200, api_open=False)
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
    return guarded(mounted, hosts)


def _downloads(app: FastAPI, talks: Talks) -> None:
    from fastapi import Request
    from fastapi.responses import Response

    from whyproof.ui.chat import export
    from whyproof.ui.chat.owner import owner_of
    from whyproof.ui.chat.transcript import claims_of

    writers = {
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
            write, kind = writers[form]
            return attached(write(found(request, id)), kind, f"whyproof.{form}")
        except (InputError, KeyError):
            return Response("no such conversation", status_code=404)

    # The framework reads annotations by name, and these names live here.
    for handler in (certificate, conversation):
        handler.__annotations__ |= {"request": Request, "return": Response}
    app.add_api_route("/certificate/{id}/{turn}/{number}.json", certificate, response_class=Response, response_model=None)
    app.add_api_route("/export/{id}.{form}", conversation, response_class=Response, response_model=None)
