"""Shares with exact intervals, by kind of lie, and the tables that show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import exp, lgamma, log
from typing import Any

from whyproof.core.verdict import Verdict

Row = dict[str, Any]
PROVED, REFUTED = str(Verdict.PROVED), str(Verdict.REFUTED)
UNREAD = {str(Verdict.UNTRANSLATABLE), str(Verdict.AMBIGUOUS)}


def interval(k: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """The exact interval of a share, k of n (Clopper and Pearson 1934)."""
    tail = (1 - confidence) / 2
    low = 0.0 if k == 0 else _solve(lambda p: at_least(n, p, k), tail)
    high = 1.0 if k == n else _solve(lambda p: at_least(n, p, k + 1), 1 - tail)
    return low, high


def at_least(n: int, p: float, k: int) -> float:
    """P(Bin(n, p) >= k), summed from the side with fewer terms."""
    if k <= 0:
        return 1.0
    if not 0 < p < 1:
        return float(p >= 1)
    terms = range(k, n + 1) if n - k < k else range(k)
    whole = lgamma(n + 1)
    total = sum(exp(whole - lgamma(i + 1) - lgamma(n - i + 1) + i * log(p) + (n - i) * log(1 - p)) for i in terms)
    return total if n - k < k else 1 - total


def _solve(rising: Callable[[float], float], target: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < target else (low, middle)
    return (low + high) / 2


def share(k: int, n: int) -> dict[str, float | int | None]:
    if n == 0:
        return {"k": 0, "n": 0, "share": None, "low": None, "high": None}
    low, high = interval(k, n)
    return {"k": k, "n": n, "share": k / n, "low": low, "high": high}


def measured(rows: Sequence[Row]) -> dict[str, Any]:
    """All measures of these twins, of typed claims and of sentences."""
    typed = _measures(rows, "faithful", "lie", "located", "blamed")
    said = [r for r in rows if r["english_lie"]]
    english = _measures(said, "english_faithful", "english_lie", "english_located", "english_blamed", "english_answer_read")
    read = [r for r in said if r["english_same"] is not None]
    english["read_as_meant"] = share(sum(r["english_same"] for r in read), len(read))
    return {"twins": len(rows), "typed": typed, "English": english}


def _measures(rows: Sequence[Row], faithful: str, lie: str, located: str, blamed: str, answer_read: str = "") -> dict[str, Any]:
    """The arguments name fields of a finding. ``answer_read`` says whether a whole answer was read: typed, they all are."""
    n = len(rows)
    refutable = [r for r in rows if r["refutable"]]
    answers = [r for r in rows if r[located] is not None]
    rejected = Counter(r[faithful] for r in rows if r[faithful] != PROVED)
    read = [r for r in rows if r[lie] not in UNREAD]
    whole = [r for r in answers if not answer_read or r[answer_read]]
    return {
        "false_proved": share(sum(r[lie] == PROVED for r in rows), n),
        "false_proved_of_read": share(sum(r[lie] == PROVED for r in read), len(read)),
        "detection": share(sum(r[lie] != PROVED for r in rows), n),
        "refuted_recall": share(sum(r[lie] == REFUTED for r in refutable), len(refutable)),
        "localisation": share(sum(r[located] for r in answers), len(answers)),
        "localisation_of_read": share(sum(r[located] for r in whole), len(whole)),
        "blamed": share(sum(r[blamed] for r in answers), len(answers)),
        "faithful_read": share(sum(r[faithful] not in UNREAD for r in rows), n),
        "faithful_proved": share(sum(r[faithful] == PROVED for r in rows), n),
        "rejected": dict(sorted(rejected.items())),
        "untranslatable": share(sum(r[faithful] in UNREAD for r in rows) + sum(r[lie] in UNREAD for r in rows), 2 * n),
    }


def report(rows: Sequence[Row], seed: int, seconds: float) -> dict[str, Any]:
    kinds = sorted({r["lie_kind"] for r in rows})
    return {
        "seed": seed,
        "seconds": round(seconds, 1),
        "total": measured(rows),
        "kinds": {kind: measured([r for r in rows if r["lie_kind"] == kind]) for kind in kinds},
        "unread_wordings": unread(rows),
        "wrong": [w for r in rows for w in r["wrong"]],
    }


def unread(rows: Sequence[Row]) -> dict[str, str]:
    """By kind of claim: how many sentences of how many were not read, and how many wordings never were."""
    seen: dict[str, Counter[str]] = {}
    failed: dict[str, Counter[str]] = {}
    for r in rows:
        for kind, wording, verdict in (
            (r["claim_kind"], r["wording"], r["english_faithful"]),
            (r["lie_claim_kind"], r["lie_wording"], r["english_lie"]),
        ):
            if verdict:
                seen.setdefault(kind, Counter())[wording.partition(" credited")[0]] += 1
                failed.setdefault(kind, Counter())[wording.partition(" credited")[0]] += verdict in UNREAD
    return {
        kind: f"{sum(failed[kind].values())} of {sum(count.values())} sentences; "
        f"{sum(failed[kind][w] == c for w, c in count.items())} of {len(count)} wordings never"
        for kind, count in sorted(seen.items())
    }


def wrong_proofs(data: dict[str, Any]) -> int:
    """Lies proved, typed or in English."""
    return int(data["total"]["typed"]["false_proved"]["k"]) + int(data["total"]["English"]["false_proved"]["k"])


#: Measures in the order of the table's columns, with their heads.
_COLUMNS = {
    "false_proved": "false PROVED",
    "detection": "lie caught",
    "refuted_recall": "refuted",
    "localisation": "localised",
    "localisation_of_read": "if all read",
    "blamed": "lie blamed",
    "faithful_read": "true read",
    "faithful_proved": "true PROVED",
    "untranslatable": "not read",
}


def table(data: dict[str, Any]) -> str:
    """The report as text: one table for typed claims, one for English."""
    lines = []
    for way in ("typed", "English"):
        lines += [f"{way}, per cent", f"{'':33}{'twins':>6}" + "".join(f"{head:>13}" for head in _COLUMNS.values())]
        for kind, row in [*data["kinds"].items(), ("total", data["total"])]:
            n = row[way]["detection"]["n"]
            if n:
                lines.append(f"{kind:33}{n:>6}" + "".join(f"{_percent(row[way][c]):>13}" for c in _COLUMNS))
        lines.append("")
        total = data["total"][way]
        shown = {head: total[c] for c, head in _COLUMNS.items()} | {"false PROVED of read": total["false_proved_of_read"]}
        if "read_as_meant" in total:
            shown["true read as meant"] = total["read_as_meant"]
        lines += [f"  {head}: {_whole(s)}" for head, s in shown.items()]
        lines += [f"  true but not PROVED: {total['rejected'] or 'none'}", ""]
    lines += [
        "sentences not read, by kind of claim",
        *(f"  {kind:18}{said}" for kind, said in data["unread_wordings"].items()),
        "",
    ]
    wrong = [f"  {w['verdict']} {w['way']} {w['statement']} ({w['lie_kind']}, twin {w['number']}): {w['sentence']} {w['claim']}"
             for w in data["wrong"]]  # fmt: skip
    return "\n".join([*lines, f"verdicts that the referee contradicts: {len(wrong)}", *wrong[:40]])


def _percent(s: dict[str, Any]) -> str:
    return "-" if s["share"] is None else f"{100 * s['share']:.2f}" if 0 < s["share"] < 0.01 else f"{100 * s['share']:.1f}"


def _whole(s: dict[str, Any]) -> str:
    if s["share"] is None:
        return "-"
    return f"{s['k']} of {s['n']} = {100 * s['share']:.2f} %, 95 % interval {100 * s['low']:.2f} to {100 * s['high']:.2f}"
