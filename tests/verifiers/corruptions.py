"""Random corruptions of certificates: any field of any depth, changed in what it says."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from random import Random
from typing import Any

from whyproof.core.canonical import canonical, digest
from whyproof.core.evidence import Evidence

Certificate = dict[str, Any]


def resigned(certificate: Certificate) -> Certificate:
    """With the digest that a forger would make."""
    body = {k: v for k, v in certificate.items() if k != "digest"}
    return {**body, "digest": digest(body)}


def corrupted(certificate: Certificate, random: Random) -> Certificate:
    """One field changed, dropped, doubled or swapped. Left alone: the digest, and what a certificate does not imply
    (the sentence, the solvers' versions). Words in another order and "over 5.0" for "over 5" are the same claim, and no
    corruption."""
    while True:
        forged = copy.deepcopy(certificate)
        holder, key = random.choice([(h, k) for path, h, k in _places(forged) if _implied(path)])
        _change(holder, key, random)
        if canonical(_meant(forged)) != canonical(_meant(certificate)):
            return forged


def reforged(certificate: Certificate, random: Random) -> Certificate | None:
    """A weight's interval or a probability of the evidence changed, and every id and the digest made again to fit. None
    where the evidence has none."""
    forged = copy.deepcopy(certificate)
    record = random.choice(forged["evidence"])
    places = _places(record["values"])
    numbers = [(h, k) for path, h, k in places if path[-1] in ("low", "high") or "probabilities" in path[:-1]]
    if not numbers:
        return None
    holder, key = random.choice(numbers)
    if key in ("low", "high"):  # a wider interval, so that the weight stays inside
        holder[key] += {"low": -0.3, "high": 0.3}[key]
    else:
        holder[key] = (holder[key] + 0.25) % 1.0
    new = Evidence.from_dict(record).id
    text = canonical(forged).replace(record["id"], new)
    data: Certificate = json.loads(text)
    data["evidence"].sort(key=lambda r: r["id"])
    return resigned(data)


def _meant(certificate: Certificate) -> Certificate:
    """With the lists of the claim, which are sets, in one order; hedged numbers, whose decimals say nothing, as ratios; and the
    names that a graph file is said to use in small letters, as they are looked up."""
    data = copy.deepcopy(certificate)
    for _, holder, key in list(_places({"claim": data.get("claim")})):
        value = holder[key]
        if isinstance(value, list):
            value.sort(key=canonical)
        elif isinstance(value, dict) and value.get("kind") == "told" and isinstance(value.get("args"), dict):
            names = {k: v.casefold() for k, v in value["args"].items() if k in ("subject", "object") and isinstance(v, str)}
            value["args"].update(names)
        elif isinstance(value, dict) and value.get("hedge") and "digits" in value:
            with suppress(ValueError):
                value["digits"] = str(Fraction(str(value["digits"])))
    return data


def _implied(path: tuple[str | int, ...]) -> bool:
    return path[0] not in ("digest", "sentence") and (path[0], path[-1]) != ("solvers", "version")


def _places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key), value, key
        yield from _places(inner, (*path, key))


def _change(holder: Any, key: Any, random: Random) -> None:
    value = holder[key]
    if random.random() < 0.15:
        del holder[key]
    elif isinstance(value, bool):
        holder[key] = not value
    elif isinstance(value, int | float):
        holder[key] = random.choice((value + 1, value - 1, -value, value * 1.5 + 0.01, str(value), None))
    elif isinstance(value, str):
        at = random.randrange(len(value) + 1)
        typo = value[:at] + random.choice("abxyz019 .-") + value[at + 1 :]
        holder[key] = random.choice((typo, value[:at], value.swapcase(), value + "0", 7))
    elif isinstance(value, list) and value:
        i, j = random.randrange(len(value)), random.randrange(len(value))
        random.choice((lambda: value.pop(i), lambda: value.append(value[i]), lambda: value.insert(j, value.pop(i))))()
    else:
        holder[key] = random.choice(({"x": 1}, [1], "x", 0, []))
