"""Measures of a map, and how a measured value is said."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.maps import AttributionMap
from whyproof.agent.statement import Said, Statement, either
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Measure
from whyproof.core.errors import Refusal
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.tools.method import filled
from whyproof.tools.registry import method


def measurement(turn: Turn, name: str, parameters: dict[str, JSON]) -> Evidence | None:
    """The record of a measure, or None where it cannot be taken of this map."""
    tool = method(name)
    if tool.supports(turn.tools.target, turn.instance, filled(tool, parameters)) is not None:
        return None
    try:
        return turn.tools.run(name, turn.instance, parameters)
    except Refusal:  # what only the map itself tells: it promises no sum, say
        return None


def passes(record: Evidence) -> bool:
    """Whether a measured value reaches the threshold on record."""
    found, bar = float(str(record.values["value"])), float(str(record.values["threshold"]))
    return found >= bar if record.values["better"] == "higher" else found <= bar


def spoken(record: Evidence, expert: bool) -> Statement:
    """Whether the measured value passes, where a threshold is on record, and the value itself in as many digits as hold."""
    values = record.values
    of: dict[str, str] = {"measure": str(values["measure"]), "method": str(values["of_method"]), "label": str(values["class"])}
    found = float(str(values["value"]))
    said = tuple(Measure(**of, value=_number(found, decimals), evidence=(record.id,)) for decimals in (2, 1))
    if values["threshold"] is None:
        return either(*((s,) for s in said))
    verdict = Measure(**of, value="pass" if passes(record) else "fail", evidence=(record.id,))
    return either((said[0], verdict), (said[0],)) if expert else either((verdict,), (said[0],))


def _number(value: float, decimals: int) -> Spoken:
    digits = f"{value:.{decimals}f}"
    return Spoken(digits.removeprefix("-") if float(digits) == 0 else digits, "number")


def of_learned(turn: Turn, found: AttributionMap) -> Iterator[Said]:
    """Of a learned explainer's map: how far off its guesses were on texts it never saw, and what they save."""
    if method(found.evidence.method).card.family != "learned":
        return
    for name in ("held_out_error", "held_out_speed_up"):
        record = measurement(turn, name, {"of_method": found.evidence.method, "label": found.label})
        if record is not None:
            yield spoken(record, turn.expert)
