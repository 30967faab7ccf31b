"""Errors as the API says them: one line of JSON, and a status that tells whose fault it is."""

from __future__ import annotations

from whyproof.core.errors import Cancelled, InputError, ResourceError, WhyproofError
from whyproof.ui.chat.limits import Gone

STATUSES: tuple[tuple[type[WhyproofError], int], ...] = (
    (Gone, 404),
    (InputError, 400),
    (Cancelled, 409),
    (ResourceError, 503),
    (WhyproofError, 500),
)
RETRY_SECONDS = 2


def status_of(error: WhyproofError) -> int:
    """400 and 404: the request is wrong; 409: it was stopped; 503: something is missing, or too much is going on; 500: we are
    at fault."""
    return next(status for kind, status in STATUSES if isinstance(error, kind))


def line_of(problems: list[dict[str, object]]) -> str:
    """The first problem of a body that has not the described form, in a line."""
    first = problems[0]
    place = first.get("loc")
    named = ".".join(str(part) for part in place if part != "body") if isinstance(place, tuple | list) else ""
    said = str(first.get("msg", "")).rstrip(".")
    what = f"{named}: {said}" if named else said
    return " ".join(f"expected a request as /openapi.json describes it; got one with a fault ({what}); mend it".split())
