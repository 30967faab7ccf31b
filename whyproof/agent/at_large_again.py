"""Short follow-ups on what was asked over all texts: another word, the other side, the words of another class, another group."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import group_of
from whyproof.agent.reading import NUMBERS, PRONOUNS, TALK, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.core.answer import Operation

_OPENS = (
    r"^(?:(?:and|n|&|or|but|also|so|ok|then|now|same|what about|how about|what of|wbt|as for|in|for|of|among|the|most)\b,? *)*"
)
_ENDS = r"(?: (?:too|then|also|as well|ones?|words?|pls|please|overall|in general|generally))*\W*$"
_ONE = r"(?:qq\d+|[^\W\d_][\w'-]*)"
_WORDS = re.compile(rf"{_OPENS}(?P<words>{_ONE}(?:(?:,| and| or|, and)\s+{_ONE})*){_ENDS}")
_SIDES = re.compile(
    rf"{_OPENS}(?:(?P<up>good|happy|nice|positives?|up|liked|loved|favou?rites?|praising|glad)|(?P<down>bad|unhappy|angry|"
    rf"negatives?|"
    rf"down|hated|disliked|nasty|complaining|poor|pet hates?)){_ENDS}"
)
_ASKING = frozenset(
    """why how what which who proof prove evidence show list count accuracy mistakes help more less again really seriously
    sure rows row others rest none all thanks thank ok yes no simpler shorter stop back undo reset overall keywords labels
    here it certain confidence explain mm hm hmm those these them only instead to zero synonyms robust fair biased wrong
    right correct alone both neither""".split()  # noqa: SIM905
)


def at_large_again(reading: Reading, state: Conversation, last: Operation) -> Step | None:
    """ "And 'grumpy'?" behind what it makes of a word as a rule; "most loved" behind the words it hates; "in the bad ones" behind
    the commonest words; "old people?" behind whether it is fair to women."""
    if last.name == "bias":
        return _another_group(reading)
    if last.name not in ("global_attribution", "keywords"):
        return None
    held = {k: v for k, v in last.slots.items() if k in ("subset", "top_k") and v}
    if (side := _SIDES.match(reading.plain)) and {"positive", "negative"} <= {x.lower() for x in reading.labels}:
        wanted = "positive" if side["up"] else "negative"
        if not last.slots.get("words") or re.search(r"\bones?\b", reading.plain):
            return step(last.name, **held, **{"class": [x for x in reading.labels if x.lower() == wanted]})
    m = _WORDS.match(reading.plain) if last.slots.get("words") else None
    if m is None or reading.classes:
        return None
    words = [w for w in re.findall(_ONE, m["words"]) if w not in ("and", "or")]
    if any(w in _ASKING or w in NUMBERS or w in TALK or w in PRONOUNS for w in words):
        return None
    kept = {k: v for k, v in last.slots.items() if k == "class" and v}
    return step(last.name, words=[reading.surface(w) for w in words], **held, **kept)


_OF_PEOPLE = re.compile(
    r"^(?:(?:and|n|&|or|but|also|so|ok|then|now|what about|how about|same for|for|with|is it because|because)\b,? *)*"
    r"(?:(?:of|being|she is|he is|she's|he's|they are|it's|an?|the) )*(?:[\w'-]+ ?){1,3}\W*$"
)
_PEOPLE = {"ppl": "people", "folks": "people", "oldies": "old people"}


def _another_group(reading: Reading) -> Step | None:
    if re.search(r",|\b(?:how|what|why|no|not|than|if|heavy)\b", re.sub(r"\b(?:how|what) about\b", "", reading.plain)):
        return None
    plain = " ".join(_PEOPLE.get(w, w) for w in re.sub(r"[^\w\s'-]", " ", reading.plain).split())
    group = group_of(plain) if len(plain.split()) <= 4 and _OF_PEOPLE.match(plain) else None
    return step("bias", group=group) if group else None
