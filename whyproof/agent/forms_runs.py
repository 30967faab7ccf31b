"""Questions that run a method on the text in focus: "LIME on this", "the anchor here", "how does SHAP work, and run it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whyproof.agent.forms_changes import rule_question
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_ways import side_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step
from whyproof.tools.method import attributes, relates
from whyproof.tools.registry import method

#: How an order may open.
POLITE = (
    r"^(?:(?:ok(?:ay)?|please|kindly|hi|and|also|so|then|now|first|just|next)\b,? *|(?:can|could|would|will) you (?:please )?|"
    r"let's |let us |"
    r"(?:i(?:'d| would)? (?:want|like|need)(?: you)?(?: to)?) )*"
)
_OF_METHODS = re.compile(
    r"\b(?:how|why|when|mean(?:s|ing)?|work|works|explain|describe|difference|differ\w*|compar\w+|agree\w*|disagree\w*|versus|vs|"
    r"faithful\w*|"
    r"stab\w+|trust\w*|reliab\w+|complete\w*|about|idea|assum\w+|limit\w*|know|stand for|sanity|it|that|those|them)\b|^what|"
    r"\bwhat (?:is|are|does|do)\b|^(?:is|are|does|do (?:it|they|you|we|the|these|those))\b"
)
_RUN = re.compile(
    rf"{POLITE}(?:run|appl[yi]\w*|use|using|try|do|compute|computing|calculate|calculating|draw|plot|execut\w+|start|go with|"
    rf"take|give|show|get|make|want|need|find|"
    r"have|see|rank|weigh|score|attribut\w+|highlight)\b"
)
_MAP = re.compile(
    r"\b(?:attributions?|weights|scores|heat ?map|map|values|importances?|ranking|saliency|relevances?)\b|^[^ ]+(?: [^ ]+)? "
    r"(?:on|for) (?:this|it)\b"
)


def run_method(reading: Reading, state: Conversation) -> Step | None:
    """ "Run LIME on this", "SHAP weights": what a method gives for the text in focus."""
    named = reading.all_methods
    rest = re.sub(r"\b(?:on|for|of|to) (?:it|this|that|those|them)\b", "", reading.plain)
    if len(named) != 1 or _OF_METHODS.search(rest) or edits_of(reading):
        return None
    if not (_RUN.search(reading.plain) or _MAP.search(reading.plain)):
        return None
    known = method(named[0])
    if relates(known) and not attributes(known):
        return on_edited(step("interactions", method=named[0]), reading, state)
    if not attributes(known):
        return None
    slots = {"words": reading.words or None, "top_k": reading.count, "sign": side_of(reading), "method": named[0]}
    return on_edited(step("attribute", **{"class": reading.classes[:1] or None, **slots}), reading, state)


_HERE = re.compile(
    r"(?:and |then |also |please |can you |now )*(?:(?:run|apply|use|try|do|show|give|compute|find|let me see|make|get)\b(?: me| "
    r"us)? "
    r"(?:it|that|this one|one|them|the same)\b|what (?:does|would|do) (?:it|that|they) (?:give|say|show|find|yield)\b|what is "
    r"(?:it|that|the one) "
    r"(?:here|for (?:this|it|that)))",
    re.IGNORECASE,
)


def runs_that_method(part: str) -> bool:
    """Whether a part runs what was asked about before it."""
    return bool(_HERE.match(part))


def of_that_method(part: str, before: Sequence[Step]) -> str:
    """A part that runs the method which the part before asked about, with its name: "how does LIME work, and run it here"."""
    last = before[-1].operation if before else None
    if last is None or last.name not in ("method_info", "define") or not _HERE.match(part):
        return part
    said = str(last.slots.get("method") or last.slots.get("term") or "").lower()
    return (
        "Find the anchor here."
        if said.removesuffix("s") == "anchor"
        else f"Run {said} on this."
        if "method" in last.slots
        else part
    )


A_RULE = re.compile(
    r"\b(?:find|give|gimme|get|show|derive|compute|name|tell|state|need|want|have|want|produce|build|there|any|looking for|"
    r"what(?:'s| is)? the|"
    r"which|fetch|make)\b[^.?!]{0,24}\b(?:anchors?|(?:anchor )?rules?)\b(?! of thumb)|^(?:(?:the|an?) )?(?:anchors?|(?:anchor "
    r")?rules?)\W*$|"
    r"^anchors? (?:at|with|for|here|on)\b"
)


def wanted_rule(reading: Reading, state: Conversation) -> Step | None:
    """An anchor for the text in focus; not what anchors are."""
    plain = reading.plain
    if re.search(
        r"\bhow (?:does|do|are|is)\b|\bmean|\bignore|\bbreak|\bown\b|\b(?:anchors?|rules?) (?:is|are|does|do|work)\b|\bword|"
        r"\bany(?:body|one)",
        plain,
    ):
        return None
    return rule_question(reading, state)
