"""The forms of questions about a text of a pair as a whole: another one in its place, the two swapped, gone, or alone."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_fields import TEXT, fields_named, of_field, text_said, whole
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.core.canonical import JSON
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance

_SAYS = (
    r"(?:(?:would|did|does|were to|had|just|only|instead|now|simply|also|be|have)\s+)*"
    r"(?:said|say|says|read|reads|stated?|states|saying|reading|stating|claim(?:s|ed)?|told|tells|was|were|is|be|been|being|went|"
    r"goes|becomes?|became|had been|mention(?:ed|s)?|talk(?:ed|s)?|spoke|refer(?:red|s)?(?: to)?)(?:\s+(?:instead|that|"
    r"just|simply|something like|rather|not|really))*(?![\w'])"
)
_TO = r"(?:\s+(?:(?:in)?to|with|by|for|as|say|read|that|be))*"
_LEADS = r"(?:(?:and|now|with|use|using|try|take|for|but|or|given|what about|how about|if|also|then|please|ok)[\s,]+)*"
#: What would have one text say something else: said in full behind a verb, or in quotes.
_SAID = (
    r"\b(?:if|suppos\w+|imagin\w+|assum\w+|let(?:'s say)?|say|had|pretend\w*|with|when|and|what about|"
    rf"how about)(?:\s+(?:instead|that))*\s+<F>\s*{_SAYS}"
    rf"\s*:?\s*{TEXT}",
    rf"^\W*{_LEADS}(?:an?other |a new |new |different |as )?<F>\s*(?::|=|→|->|:=)\s*{TEXT}",
)
_QUOTED_THERE = (
    r"\b(?:chang\w*|short\w*|reduc\w*|simplif\w*|mak(?:e|ing)|set(?:ting)?|turn\w*|replac\w*|rewrit\w*|swap\w*|"
    r"put(?:ting)?|edit\w*|"
    rf"switch\w*)\s+<F>{_TO}\s*:?\s*"
    rf"{TEXT}",
    rf"^\W*{_LEADS}<F>{_TO},?\s+{TEXT}",
    rf"<F>\s+(?:should|shall|must|could|will|can|ought to)\s+(?:be|say|read)\s*:?\s*{TEXT}",
)
_AS = rf"(?P<text>{QUOTED.pattern})(?:\s+instead)?,?\s+(?:as|for|in the place of|in place of)\s+(?:an?other\s+|a\s+|new\s+)*<F>"
_CHANGED_TO = (
    rf"\b(?:chang\w*|replac\w*|rewrit\w*|swap\w*|turn\w*|set(?:ting)?|edit\w*)\s+<F>\s+(?:in)?(?:to|with|by|for)\s*:?\s*{TEXT}"
)

_GONE = re.compile(
    r"(?:(?:completely|totally|just|simply|not|left|taken)\s+)*(?:gone|missing|there|absent|removed|deleted|out|off|"
    r"away|empty|blank|"
    r"nothing|dropped|cut|ignored|hidden|masked|present|given|in it)"
)
_DENIED = re.compile(r"(?:the\s+)?(?:negated|denied|opposite|contrary|reversed|not so|not true|false|untrue)")
_TAKEN_OUT = (
    r"\b(?:without|remov(?:e|ing)|delet(?:e|ing)|drop(?:ping)?|ignor(?:e|ing)|omit(?:ting)?|leav(?:e|ing) (?:out|off)|"
    r"tak(?:e|ing) (?:out|away)|minus|mask(?:ing)?|hid(?:e|ing)|eras(?:e|ing)|blank(?:ing)?(?: out)?|cut(?:ting)?(?: out)?|"
    r"if there (?:was|were|is) no)\s+<F>\s*[?!.]*$|"
    r"\b(?:leav|left|tak|blank|cut|strik|knock)\w*\s+<F>\s+(?:out|away|off)\b"
)
_NEGATED = r"\b(?:negat(?:e|ing)|den(?:y|ying)|put (?:a )?['\"]?not['\"]? in(?:to)?)\s+<F>"
_ALONE = (
    r"\b(?:only|just|merely)\s+(?:look|read|see|us|rel|go|bas|judg|consider|car)\w*\s+(?:\w+\s+)?<F>|"
    r"\b(?:only|just|merely|nothing but|solely)\s+(?:by\s+|on\s+|at\s+|with\s+|from\s+|for\s+)*<F>|<F>\s*(?:alone|only|by itself|"
    r"on its own|-only)|\b(?:look|read|see|use|rel|go|bas|judg|decid|need)\w*\s+(?:\w+\s+)?(?:at|by|on|"
    r"from)?\s*(?:only|just|nothing but)"
    r"\s+<F>|<F>(?:\s+\w+)?\s+(?:be\s+)?(?:enough|suffic\w+)"
)
_NEEDED = (
    r"\b(?:need|requir|depend|rel|look|read|us|car|consult|consider|notic|ignor|see|tak|heed)\w*\s+(?:\w+\s+)?(?:on\s+|"
    r"at\s+|about\s+|"
    r"up\s+)?<F>(?:\s+(?:at all|into account|really|too|anyway))*\W*$|<F>\s+(?:even\s+|really\s+|at all\s+)?(?:needed|"
    r"necessary|used|required|"
    r"read|considered)\b|\b(?:do|does|would)\s+<F>\s+(?:even\s+|really\s+)?matter(?: at all)?\W*$"
)
_TURNED = re.compile(
    r"\b(?:swap|switch|exchang|interchang|revers|flip|invert|turn|permut)\w*\s+(?:(?:the|these|those|my|both|round|"
    r"around|roles of|order of)"
    r"\s+)*(?:order|pair|texts?|sentences|two|both|them|sides|roles|premise ?(?:and|with|for|/|&) ?(?:the )?hypothesis|"
    r"hypothesis ?(?:and|with|for|/|&) ?(?:the )?premise)(?:\s+(?:texts?|sentences|a?round|over|about|of \w+))*\W*$|"
    r"\b(?:order|roles|pair) (?:were|was|is|got|had been|be|being) (?:swapped|switched|exchanged|reversed|flipped|"
    r"inverted|turned a?round)\b|"
    r"\b(?:the )?other way (?:a?round|about)\b|\bvice[- ]versa\b|\bin (?:the )?(?:reverse|opposite|other) (?:order|direction)\b|"
    r"\bconversely\b|\b(?:does|would|will|is) the (?:reverse|converse)\b.*\b(?:hold|true|follow|same|work)\w*\b|"
    r"\border\b.*\b(?:matter|important|relevant)\b|\b(?:sensitive to|depend\w* on|care about)\b.*\border\b|\b(?:two|"
    r"texts?|sentences|both|premise and (?:the )?hypothesis) (?:were|was|are|got|had been|be|being) "
    r"(?:swapped|switched|exchanged|interchanged|reversed|flipped|turned a?round)\b|"
    r"\bdoes (?:the )?hypothesis (?:also |then )?(?:entail|imply|contradict|support) (?:the )?premise\b|"
    r"\b(?:does|would) (?:the )?premise (?:also |then )?follow from (?:the )?hypothesis\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:does|do|would|will|can|could|and|whether|if)\s+(?:it|that|this|(?:the\s+)?premise)\s+(?:also\s+|still\s+|"
    r"really\s+|then\s+|not\s+)*"
    rf"(?:entail|imply|follow|contradict|rule out|exclude|support)s?\s+(?:that\s+)?{TEXT}|"
    rf"\b(?:does|do|would|will|can|could)\s+(?P<text2>{QUOTED.pattern})\s+(?:also\s+|still\s+|really\s+)*(?:follow\b|"
    r"contradict (?:it|the premise)|be (?:an? )?(?:entail\w*|impli\w*|contradict\w*|neutral|true|false))",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r"\b(?:why|which|how (?:much|many|sure|likely)|synonyms?|typos?|probab\w+|flip|smallest|fewest|weights?)\b", re.IGNORECASE
)
#: What says of a text something that is no text.
_UNSAID = re.compile(
    r"(?:(?:something|anything|somewhat|a|an|the|bit|little|completely|totally|entirely|quite|very|more|less|made|any|"
    r"only|really|too|much|"
    r"even|still|about|not|like)\s+)*(?:different\w*|else|other|another|longer|shorter|short|long|true|correct|right|"
    r"same|clear(?:er)?|changed|"
    r"modified|edited|rewritten|reworded|positive|simpler|vague|specific|general|enough|needed|important|necessary|"
    r"swapped|wrong)(?:\s+\w+)?"
)


def of_pair(reading: Reading, state: Conversation) -> Step | None:
    """The step of a question about a text of the pair as a whole; None of any other question, and where there is one text."""
    instance = reading.instance
    if instance is None or len(instance.fields) < 2:
        return None
    if found := _compared(reading, instance) or _the_other(reading, state, instance):
        return on_edited(found, reading, state) if found.operation.name != "what_if" else found
    found = _swapped(reading, instance)
    if found is None and not _OTHER_THING.search(QUOTED.sub(" ", reading.question)):
        found = _another(reading, instance) or _follows(reading, instance) or _without(reading, instance)
    if found is not None and found.operation.name == "what_if":
        on_top = re.match(r"(?:and|also|now|then|plus|but)\b", reading.plain) is not None
        return replace(found, chained=bool(state.edits) and on_top)
    return on_edited(found, reading, state) if found else None


_COMPARED = re.compile(
    r"\b(?:blame|compar|fault|problem|matter|count|import|weigh|decid|driv|drove|reason|influen|contribut|role|due|"
    r"because|caus|responsib|more|"
    r"most|share|split)\w*"
)
_NAMED_ALONE = (
    r"^\W*(?:(?:and|or|but|what about|how about|now|same|then|also|so|ok|only|just|in|for|of|from|within|inside|on|"
    r"with|why)[\s,]+)*<F>"
    r"(?:\s+(?:side|part|half|text|words?|only|alone|then|too|instead|please))*\W*$"
)


_WHICH_ONE = re.compile(
    r"\bwhich (?:one )?of (?:the two|these two|both|them|those)\b(?! words)|\bwhich (?:of the )?(?:two )?(?:texts?|sides?|half)\b"
)
#: "What in the premise contradicts 'visit'?": what that word does together with others.
_AGAINST_WORD = re.compile(
    r"\b(?:what|which|anything|something)\b.*\b(?:contradict|clash|conflict|disagree|go|goes|fit|correspond|match|"
    r"align|belong)\w*"
    r"(?: with| against| to)?(?: the word)? (?:qq\d+|[\w'-]+)\W*$"
)
_IN_COMMON = re.compile(
    r"^(?:and |so |but )*(?:how (?:similar|alike|close|related|different)|"
    r"(?:do|does|are|is) (?!(?:the )?(?:model|classifier)\b|it\b).*\b(?:same (?:thing|topic|subject)|similar|alike|overlap)|"
    r"what\b.*\bin common|(?:which|what|any) words?\b.*\b(?:share[ds]?|in common|in both|overlap))"
)
_BOTH = re.compile(r"\b(?:they|them|(?:the )?(?:two|both)(?: (?:texts?|sentences?|parts))?|texts|sentences)\b")


def _compared(reading: Reading, instance: Instance) -> Step | None:
    """ "Is it because of the premise or the hypothesis?": how much each text weighs."""
    named, plain = fields_named(reading), reading.plain
    if _IN_COMMON.search(plain) and (len(named) == 2 or _BOTH.search(plain)) and "similar" not in map(str.lower, reading.labels):
        return step("knowledge", about="pair")
    if _AGAINST_WORD.search(plain) and len(reading.words) == 1 and not edits_of(reading):
        return step("interactions", words=list(reading.words))
    if _WHICH_ONE.search(plain) and _COMPARED.search(plain) and not {w.lower() for w in reading.words} - {"two", "both"}:
        return _each(instance)
    sided = re.search(r"\b(?:or|than|vs\.?|versus|compar\w+|each|and)\b", plain)
    if len(named) != 2 or not sided or not _COMPARED.search(plain) or edits_of(reading) or re.search(r"\bwords?\b", plain):
        return None
    return _each(instance)


def _each(instance: Instance) -> Step:
    if len(sentences(instance)) == len(instance.fields):
        return step("attribute", granularity="sentence")
    return step("attribute", granularity="groups", words=[instance[field] for field in instance.fields])


def _the_other(reading: Reading, state: Conversation, instance: Instance) -> Step | None:
    """ "And in the premise?": the words of that text, or what was done with the other one done with it."""
    named = fields_named(reading)
    last = state.operations[-1] if state.operations else None
    if (
        len(named) != 1
        or last is None
        or reading.quoted
        or not of_field(_NAMED_ALONE, named[0], instance).match(reading.question)
    ):
        return None
    if last.name != "attribute" and re.search(r"\b(?:only|just|alone)\b", reading.plain):
        return None
    edit = last.slots.get("edit")
    if isinstance(edit, dict) and edit.get("action") == "delete" and "field" in edit:
        return _edited(_out(instance, named[0]))
    if last.name in ("necessity", "sufficiency") and last.slots.get("words") in [[text] for _, text in instance.texts]:
        return step(last.name, words=[instance[named[0]]])
    kept = {k: v for k, v in last.slots.items() if k in ("sign", "class", "top_k", "method")} if last.name == "attribute" else {}
    return step("attribute", **{**kept, "field": named[0]})


def _edited(*edits: dict[str, JSON]) -> Step:
    return step("what_if", edit=edits[0] if len(edits) == 1 else list(edits))


def _swapped(reading: Reading, instance: Instance) -> Step | None:
    """ "Swap premise and hypothesis", "would it be the same the other way round?"."""
    if len(instance.fields) != 2 or not _TURNED.search(QUOTED.sub("qq", reading.question)):
        return None
    first, second = instance.fields
    ends = {field: instance[field].rstrip(" .") for field in instance.fields}
    return _edited(whole(instance, first, ends[second]), whole(instance, second, ends[first]))


def _another(reading: Reading, instance: Instance) -> Step | None:
    """ "What if the hypothesis said nobody is outside?", "change the premise to 'A man sleeps'", "hypothesis: it rains"."""
    asked = reading.question.strip().replace("’", "'")
    for field in instance.fields:
        for patterns, in_quotes in (((*_SAID, _CHANGED_TO), False), ((*_QUOTED_THERE, _AS), True)):
            for pattern in patterns:
                m = of_field(pattern, field, instance).search(asked)
                apart = m and re.search(r"\b(?:instead of|rather than|in place of)\b", QUOTED.sub("qq", m["text"]))
                if not m or apart or (in_quotes and not QUOTED.fullmatch(m["text"].strip(" ?!."))):
                    continue
                if re.search(r"(?:mention|talk|spoke|refer)\w*(?: to)?\W*$", asked[: m.start("text")]):
                    return _what_then(field)
                if text_said(m["text"])[0].lower() not in {label.lower() for label in reading.labels}:
                    return _instead(instance, field, m["text"])
    return None


_ACTS = re.compile(r"(?:make|get|turn|flip|reach|have|let|bring|change|become|be|see|check)\b", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|of|only|not|on)\b", re.IGNORECASE)


def _instead(instance: Instance, field: str, said: str) -> Step | None:
    """Another text in the place of one; what is no text is taken out, denied, or asked back."""
    new, quoted = text_said(said)
    if not quoted and _GONE.fullmatch(new.lower()):
        return _edited(_out(instance, field))
    if not quoted and _DENIED.fullmatch(new.lower()):
        return _denied(instance, field)
    if not quoted and _ACTS.match(new):
        return None
    if not quoted and (_UNSAID.fullmatch(new.lower()) or _ABOUT.match(new) or _ABOUT.match(said) or len(new.split()) < 2):
        return _what_then(field)
    return step("predict") if _same(new, instance[field]) else _edited(whole(instance, field, new))


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .!?") == other.casefold().strip(" .!?")


def _out(instance: Instance, field: str) -> dict[str, JSON]:
    return {"action": "delete", "old": instance[field], "field": field}


def _what_then(field: str) -> Step:
    return ask_back(f"What would the {field} say then? For example: what if the {field} said “…”?")


_VERB = re.compile(r"(?:is|are|was|were|can|could|will|would|has|have|should|must|may|might)")


def _denied(instance: Instance, field: str) -> Step:
    """A text denied by "not" behind its verb, where it has one verb that takes it; else the question back."""
    verbs = [w.text for w in instance.words if w.field == field and _VERB.fullmatch(w.text.lower())]
    if len(verbs) != 1:
        return _what_then(field)
    return _edited({"action": "insert", "new": "not", "old": verbs[0], "where": "after", "field": field})


def _follows(reading: Reading, instance: Instance) -> Step | None:
    """ "Does it follow that nobody is outside?": what the model says of the premise and that."""
    if not {"entailment", "contradiction"} & {label.lower() for label in reading.labels} or "hypothesis" not in instance.fields:
        return None
    m = _FOLLOWS.search(reading.question.strip().replace("’", "'"))
    said = (m["text"] or m["text2"]) if m else None
    if said is None or fields_named(replace(reading, question=said)):
        return None
    new, quoted = text_said(said)
    if len(new.split()) < 3 and not quoted:
        return None
    return _instead(instance, "hypothesis", f"“{new}”") if len(new.split()) > 1 else None


def _without(reading: Reading, instance: Instance) -> Step | None:
    """A text taken out or denied, one alone, or whether one is needed."""
    asked = QUOTED.sub("qq", reading.question.strip().replace("’", "'"))
    if len(fields_named(reading)) != 1:
        return None
    field = fields_named(reading)[0]
    words = [instance[field]]
    if of_field(_TAKEN_OUT, field, instance).search(asked):
        return _edited(_out(instance, field))
    if of_field(_NEGATED, field, instance).search(asked):
        return _denied(instance, field)
    if reading.words or reading.classes:
        return None
    if of_field(_ALONE, field, instance).search(asked):
        return step("sufficiency", words=words)
    return step("necessity", words=words) if of_field(_NEEDED, field, instance).search(asked) else None
