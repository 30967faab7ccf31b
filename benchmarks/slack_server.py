"""The Slack face over HTTP, against a Web API on loopback: ``python -m benchmarks.slack_server http://127.0.0.1:PORT/api/``."""

from __future__ import annotations

import sys

from benchmarks.slack_web import SECRET, TOKEN


def main(api: str) -> None:
    from slack_sdk import WebClient

    from whyproof.core.folders import cache_folder
    from whyproof.ui.offered import Offered
    from whyproof.ui.opening import open_store
    from whyproof.ui.slack.app import Face, make_app
    from whyproof.ui.slack.memory import Memory
    from whyproof.ui.slack.serve import opener, server

    face = Face(Memory(cache_folder() / "slack.sqlite"), opener(open_store(), Offered()), ["sentiment"])
    served = server(make_app(face, WebClient(token=TOKEN, base_url=api), SECRET), 0)
    print(f"listening at http://127.0.0.1:{served.server_port}/", file=sys.stderr, flush=True)
    served.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1])
