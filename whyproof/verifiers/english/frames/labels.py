"""Labels with what is said around them, and with the foil beside them, folded into single items."""

from __future__ import annotations

from dataclasses import replace

from whyproof.verifiers.english.frames.items import Item, NotItems

Items = list[Item]


#: Nouns that say no more of a label than that it is one of several that could be.
_LOOSE = ("output", "result", "outcome", "call", "thing")


def with_labels(items: Items, decision: str | None) -> Items:
    """Labels with "the class" or "the label" around them as L; ``value``: the label and, with "rather than", the foil."""
    found: Items = []
    at = 0
    while at < len(items):
        item = items[at]
        if not item.has("L"):
            found.append(item)
            at += 1
            continue
        start = len(found)
        start -= start > 0 and found[start - 1].has("CLASSN")
        start -= start > 0 and found[start - 1].has("DET") and found[start - 1].text not in ("this", "these", "those")
        end = at + 1
        end += end < len(items) and items[end].has("CLASSN") and not items[end].has("LABELWORD")
        noun = items[end] if end < len(items) and items[end].form == "base" else None
        if (
            noun is not None
            and noun.has("DECISION", "LABELWORD")
            and decision not in (None, item.value)
            and noun.text not in _LOOSE
        ):
            raise NotItems("the prediction is another one")
        first = found[start] if start < len(found) else item
        said = item.concepts & {"L", "POSL", "NEGL"}
        named = replace(item, concepts=said, value=(item.value, None), start=first.start, end=items[end - 1].end)
        del found[start:]
        found.append(named)
        at = end
    return found


def with_foils(items: Items) -> Items:
    """ "L rather than L" as one L with a foil."""
    found: Items = []
    for item in items:
        if item.has("L") and len(found) > 1 and found[-1].has("RATHER") and found[-2].has("L") and found[-2].value[1] is None:
            first = found[-2]
            if first.value[0] != item.value[0]:
                del found[-2:]
                found.append(replace(first, value=(first.value[0], item.value[0]), end=item.end))
                continue
        found.append(item)
    return found
