"""Run the Slack face: Socket Mode where there is an app token, else HTTP on this machine."""

from __future__ import annotations

import os
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.brought import Brought
from whyproof.ui.chat.files import read_data
from whyproof.ui.handed_over import MOST_ROWS
from whyproof.ui.kept_targets import KeptTargets
from whyproof.ui.opening import open_session, open_store

if TYPE_CHECKING:
    from slack_bolt import App

    from whyproof.agent.session import Session
    from whyproof.knowledge.store import EvidenceStore
    from whyproof.ui.offered import Offered
    from whyproof.ui.slack.app import Opener

_LARGEST = 1_000_000  # bytes of a request


def slack(port: int, targets: Sequence[str], offered: Offered) -> int:
    """Serve until stopped. Every thread asks the graphs of ``offered`` too; one that begins without a text or a file of its own
    is about the first data set of it, if there is one.

    Raises:
        ResourceError: the extra is not installed, or the port is taken.
        InputError: a token is missing in the environment.
    """
    try:
        from slack_bolt.adapter.socket_mode import SocketModeHandler
        from slack_sdk import WebClient
    except ImportError as error:
        raise ResourceError("the package slack-bolt", "none", "pip install 'whyproof[slack]'") from error
    from whyproof.knowledge.places import place
    from whyproof.tools.targets.embedded import embedded_targets
    from whyproof.ui.slack.app import Face, make_app
    from whyproof.ui.slack.memory import Memory

    token, app_token = _setting("SLACK_BOT_TOKEN"), os.environ.get("SLACK_APP_TOKEN")
    secret = None if app_token else _setting("SLACK_SIGNING_SECRET")
    names = list(dict.fromkeys([*targets, "sentiment", *(str(card["name"]) for card in embedded_targets())]))
    face = Face(Memory(place("slack.sqlite")), opener(open_store(), offered), names)
    app = make_app(face, WebClient(token=token), secret)
    try:
        if app_token:
            SocketModeHandler(app, app_token).start()
        else:
            server(app, port).serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        face.close()
    return 0


def opener(store: EvidenceStore, offered: Offered) -> Opener:
    """Opens the sessions of a face."""
    kept = KeptTargets()

    def opened(name: str, file: tuple[str, bytes] | None, alone: bool) -> Session:
        target, data = kept.open(name), None
        if file is not None:
            data = read_data(Brought("data", *file), target.fields, MOST_ROWS)
        elif alone and offered.names:
            data = offered.data(None, target.fields)
        return open_session(target, None, store, graphs=offered.graphs, data=data)

    return opened


def server(app: App, port: int) -> ThreadingHTTPServer:
    """An HTTP server on 127.0.0.1 that hands every POST to bolt, which checks its signature.

    Raises:
        ResourceError: the port is taken.
    """
    from slack_bolt import BoltRequest

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = self.headers.get("Content-Length", "")
            if not length.isdecimal() or int(length) > _LARGEST:
                self.send_error(413)
                return
            body = self.rfile.read(int(length)).decode("utf-8", "replace")
            answer = app.dispatch(BoltRequest(body=body, headers={k: [v] for k, v in self.headers.items()}))
            self.send_response(answer.status)
            for name, values in answer.headers.items():
                for value in values:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: requests hold what people wrote."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 128  # many people ask at the same moment; Slack sends again what finds no place
        daemon_threads = True

    try:
        return Server(("127.0.0.1", port), Handler)
    except OSError as error:
        raise ResourceError(f"a free port {port}", error.strerror or str(error), "name another with --port") from error


def _setting(name: str) -> str:
    if not os.environ.get(name):
        raise InputError(f"{name} in the environment", "none", "docs/slack.md says where Slack shows it")
    return os.environ[name]
