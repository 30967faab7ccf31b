"""The API's routes over the conversations. Knows FastAPI, and nothing of models or proofs.

Imported only where a server is made: FastAPI reads the handlers' annotations, so its names must stand at the top.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response, StreamingResponse
from starlette.exceptions import HTTPException

from whyproof.core.errors import WhyproofError
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.talk import Talk
from whyproof.ui.chat.talks import Talks
from whyproof.ui.http import work
from whyproof.ui.http.errors import RETRY_SECONDS, line_of, status_of
from whyproof.ui.http.owner import caller_of
from whyproof.ui.http.shapes import AllRechecked, Answered, Ask, Check, Checked, Conversation, Fault, Health, Recheck
from whyproof.ui.http.stream import finished, told
from whyproof.ui.reading import check_question

EVENTS = "text/event-stream"
_FAULTS: dict[int | str, dict[str, Any]] = {
    400: {"model": Fault, "description": "The question or the text cannot be used."},
    401: {"model": Fault, "description": "No password, or not the right one."},
    403: {"model": Fault, "description": "Another host name, or another page."},
    413: {"model": Fault, "description": "Too many bytes."},
    422: {"model": Fault, "description": "Not of the described form."},
    503: {"model": Fault, "description": "Too many questions wait, or something is missing."},
}
_NOT_THERE: dict[int | str, dict[str, Any]] = {404: {"model": Fault, "description": "No such conversation."}}


def application() -> FastAPI:
    """An empty application that says its errors as lines of JSON, and shows no page that loads scripts from elsewhere."""
    app = FastAPI(
        title="whyproof",
        version=version("whyproof"),
        description="Ask a text classifier why. Every sentence of the answer is proved from evidence, or it is not said.",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )

    async def known(request: Request, error: Exception) -> Response:
        assert isinstance(error, WhyproofError)
        return fault(str(error), status_of(error))

    async def malformed(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        problems = list(error.errors())
        return no_json() if problems[0]["type"] == "json_invalid" else fault(line_of(problems), 422)

    async def elsewhere(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if error.status_code == 400:
            return no_json()
        return fault(f"expected a path and method of /openapi.json; got one that is {error.detail.lower()}", error.status_code)

    async def ours(request: Request, error: Exception) -> Response:
        return fault("expected no fault of whyproof itself; got one; the server's log has it: report it", 500)

    app.add_exception_handler(WhyproofError, known)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, elsewhere)
    app.add_exception_handler(Exception, ours)
    return app


def fault(line: str, status: int) -> Response:
    headers = {"retry-after": str(RETRY_SECONDS)} if status == 503 else {}
    return sent({"error": line}, status, headers)


def no_json() -> Response:
    return fault("expected a body of JSON; got one that cannot be read; send it as application/json", 400)


def sent(data: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """JSON in ASCII, as the command line prints it."""
    line = json.dumps(data, ensure_ascii=True, allow_nan=False) + "\n"
    return Response(line, status, headers, media_type="application/json")


def add_routes(app: FastAPI, talks: Talks, allowed: AllowedTargets) -> None:
    """The API over ``talks``; clients may name the targets of ``allowed``."""

    async def healthz() -> Response:
        """Is the server there?"""
        return sent({"status": "ok", "version": app.version, "waiting": talks.waiting})

    async def ask(asked: Ask, request: Request) -> Response:
        """Ask why a classifier decided as it did, or ask on. With `Accept: text/event-stream` every step is an event."""
        question, owner = check_question(asked.question), caller_of(request)
        target = "" if asked.conversation and asked.target is None else allowed.named(asked.target)
        started = talks.turn(owner, asked.conversation or "", target, asked.text, question, work.data_of(talks, asked))

        def said(talk: Talk) -> dict[str, Any]:
            return work.answered(talk, asked.certificates)

        if EVENTS in request.headers.get("accept", ""):
            return StreamingResponse(told(started, request.is_disconnected, said), media_type=EVENTS)
        return sent(said(await finished(started, request.is_disconnected)))

    async def check(asked: Check, request: Request) -> Response:
        """Judge each sentence of an explanation that anyone wrote."""
        started = talks.do(work.checking(talks, asked, allowed.named(asked.target)))
        return sent(await finished(started, request.is_disconnected))

    async def recheck(asked: Recheck, request: Request) -> Response:
        """Judge certificates again, without the model and without the solver that made them."""
        started = talks.do(work.rechecking(asked.certificates))
        return sent(await finished(started, request.is_disconnected))

    async def conversation(id: str, request: Request) -> Response:
        """What was asked in a conversation."""
        return sent(work.shown(talks.kept(caller_of(request), id)))

    async def forget(id: str, request: Request) -> Response:
        """Delete a conversation; the evidence stays in the cache folder."""
        owner = caller_of(request)
        talks.kept(owner, id)
        talks.delete(owner, id)
        return Response(status_code=204)

    stream: dict[int | str, dict[str, Any]] = {
        200: {"content": {EVENTS: {"description": "Events `step`, then `answer` or `error`."}}}
    }
    both: dict[int | str, dict[str, Any]] = {**_FAULTS, **_NOT_THERE}
    app.add_api_route("/healthz", healthz, methods=["GET"], response_model=Health)
    app.add_api_route("/ask", ask, methods=["POST"], response_model=Answered, responses={**both, **stream})
    app.add_api_route("/check", check, methods=["POST"], response_model=Checked, responses=_FAULTS)
    app.add_api_route("/recheck", recheck, methods=["POST"], response_model=AllRechecked, responses=_FAULTS)
    app.add_api_route("/conversations/{id}", conversation, methods=["GET"], response_model=Conversation, responses=both)
    app.add_api_route("/conversations/{id}", forget, methods=["DELETE"], status_code=204, responses=both)
