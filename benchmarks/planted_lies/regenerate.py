"""Ask the embedded targets about texts written for this benchmark, and keep the records in ``packs/``.

python -m benchmarks.planted_lies.regenerate
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

from whyproof import Session
from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance, Word
from whyproof.knowledge.store import EvidenceStore

FOLDER = Path(__file__).parent / "packs"

TEXTS: dict[str, tuple[str | dict[str, str], ...]] = {
    "sentiment": (
        "The soup was cold but our waiter was lovely",
        "Not a good evening, and not a cheap one",
        "A tender, funny and surprisingly wise little film",
        "I wanted to like this phone, yet the battery dies by noon",
        "Dull, dull, dull: even the music is dull",
    ),
    "topic": (
        "The goalkeeper saved two penalties in the final",
        "Shares of the chip maker fell after weak sales",
        "A probe entered orbit around the icy moon on Monday",
    ),
    "nli": (
        {"premise": "Two girls paint a fence", "hypothesis": "Children are outdoors"},
        {"premise": "A chef slices an onion", "hypothesis": "Nobody is cooking"},
        {"premise": "An old man reads on a bench", "hypothesis": "A man is reading"},
    ),
}

_INSERTED = "hardly"


def records(session: Session) -> list[Evidence]:
    """What the tools find about the session's text: maps, answers for edited texts, searches."""
    instance = session.conversation.instance
    assert instance is not None

    def run(name: str, **parameters: JSON) -> Evidence:
        return session.tools.run(name, instance, parameters)

    asked = run("predict")
    label, other = _first_two(asked)
    attributed = run("integrated_gradients", label=label)
    found = [asked, attributed, run("occlusion", label=label)]
    if len(session.target.labels) > 2:
        found.append(run("integrated_gradients", label=label, foil=other))
    first = _strongest(attributed, instance)
    changes = [(Edit("delete", (w,)),) for w in instance.words]
    changes += [(Edit("delete", pair),) for pair in combinations(first, 2)]
    changes += [(Edit("keep", kept),) for kept in (first[:1], first[:2], tuple(sorted(first)))]
    changes += [(Edit("replace", (first[0],), "ordinary"),), (Edit("insert", (first[1],), _INSERTED),)]
    found += [run("edit", edits=[e.to_dict() for e in change]) for change in changes]
    found.append(run("edit_search", max_edits=1 if len(instance.words) > 8 else 2, reach=1))
    kept = sorted(set(instance.words) - set(_weakest(attributed, instance)))
    found.append(run("edit_search", keep=[w.to_dict() for w in kept], max_edits=3, reach=1))
    return found


def _first_two(asked: Evidence) -> tuple[str, str]:
    shares = asked.values["probabilities"]
    assert isinstance(shares, dict)
    order = sorted(shares, key=lambda name: -float(str(shares[name])))
    return order[0], order[1]


def _order(attributed: Evidence, instance: Instance) -> list[int]:
    rows = attributed.values["words"]
    assert isinstance(rows, list)
    return sorted(range(len(instance.words)), key=lambda i: -abs(float(str(rows[i]["weight"]))))  # type: ignore[call-overload, index]


def _strongest(attributed: Evidence, instance: Instance) -> tuple[Word, ...]:
    return tuple(instance.words[i] for i in _order(attributed, instance)[:3])


def _weakest(attributed: Evidence, instance: Instance) -> tuple[Word, ...]:
    return tuple(instance.words[i] for i in _order(attributed, instance)[-3:])


def main() -> None:
    for target, texts in TEXTS.items():
        session = Session(target, store=EvidenceStore(None))
        made: list[JSON] = []
        for text in texts:
            session.focus(text)
            found = {e.id: e for e in records(session)}
            made.append([{k: v for k, v in e.to_dict().items() if k not in ("id", "instance")} for e in found.values()])
        data: JSON = {"target": target, "labels": list(session.target.labels), "texts": made}
        (FOLDER / f"{target}.json").write_text(
            json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
