"""A port of this machine, taken before anything heavy is loaded, and the server on it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from whyproof.core.errors import ResourceError
from whyproof.ui.ending import lines_of

GRACE_SECONDS = 2  # for answers under way when the server is stopped


@contextmanager
def taken(host: str, port: int) -> Iterator[tuple[socket.socket, str]]:
    """The port (0: any free one), and its address as a browser writes it. Whoever reads the address may call at once.

    Raises:
        ResourceError: the port is not free, or there is no such address.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()
        except OSError as error:
            got = error.strerror or str(error)
            raise ResourceError(f"port {port} of {host} to be free", got, "choose another with --port") from error
        shown = f"[{host}]" if ":" in host else host
        yield listener, f"http://{shown}:{listener.getsockname()[1]}"


def serve(app: Any, listener: socket.socket) -> None:
    """Serve an ASGI application until it is stopped. No header of the client's changes what address it is said to come from."""
    import uvicorn

    lines_of("uvicorn.error", tracebacks=True)
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[listener])
