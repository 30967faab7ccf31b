"""The forms of questions about the machinery: which methods there are, where they differ, what of them is measured, and what
no method here looks at."""

from __future__ import annotations

import re
from collections.abc import Callable

from whyproof.agent.forms_edits_told import EDIT_FORMS
from whyproof.agent.forms_limits import explained
from whyproof.agent.forms_methods import compared_methods, methods_lately
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_numbers import how_many
from whyproof.agent.reading_ways import side_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_SO = r"^(?:(?:and|so|but|ok(?:ay)?|then|now|well|hm+|please|can you|could you)\b,? *)*"
_METHODS = (
    r"(?:explanation |attribution |xai |explainability |different |available |other |supported )*(?:methods|techniques|"
    r"explainers|algorithms)"
)
#: Which methods there are.
LISTED = re.compile(
    rf"{_SO}(?:(?:tell me |say )?(?:what|which|how many) {_METHODS}(?: (?:can|do|could|are|have|does|is|would|you|"
    rf"there)\b(?! (?:agree|disagree|differ|"
    rf"say|rank|"
    rf"put|find|think|show)\w*).*)?|(?:list|name|show|give|enumerate|tell)(?: me| us)?(?: of| about)?(?: all| every)?(?: of)?"
    rf"(?: the| your)? {_METHODS}(?: (?:that |which )?(?:you|there|are|can)\b.*)?|(?:do|are) (?:you have|"
    rf"there) (?:any )?(?:other |more )"
    rf"{_METHODS}.*|(?:all )?(?:your )?{_METHODS}(?: available| list)?)\W*$"
)
#: What is asked of certain methods and not of all that there are.
_OF_SOME = re.compile(
    r"\b(?:used|using|use[sd]? (?:here|for (?:this|that))|did|agree|best|better|trust|recommend|prefer|should)\b"
)
#: Where two methods part.
WHERE = re.compile(
    r"\b(?:where|on (?:which|what)|which (?:words?|ones?)|about (?:which|what)|for (?:which|what))\b.*\b(?:they|the (?:two |"
    r"three )?(?:methods|"
    r"maps|explanations|rankings)|these|those|both|the two|methods)?\b.*\b(?:dis)?(?:agree|differ|diverge|conflict|contradict|"
    r"clash|part)\w*"
    r"(?: (?:most|the most|on|about|over|with each other|from each other|with one another|here))*\W*$|"
    r"\b(?:biggest|largest|main|greatest|worst|strongest) (?:differences?|disagreements?|conflicts?|discrepanc\w+)"
    r"(?: (?:between|of|among) (?:them|the (?:two|methods)|these|those|both))?\W*$"
)
#: Measures of an explanation by the names of their fields: of the weights in use.
MEASURED = re.compile(
    rf"{_SO}(?:(?:what(?:'s| is| was)?|how (?:big|large|high|low) is|give me|show me|tell me|compute|"
    rf"calculate)(?: is)? )?(?:the |its |your )?"
    r"(?P<name>completeness(?: gap| error)?|comprehensiveness|faithfulness(?: score)?|(?:seed )?stability|"
    r"max(?:imum)? sensitivity|"
    r"infidelity|fidelity(?: delta)?|sum of (?:the )?(?:attributions?|weights|contributions?|scores))"
    r"(?: (?:of|for|here|score|value)\b.{0,30})?\W*$"
)
#: The explanation's steadiness, behind talk about the explanation.
STEADY = re.compile(
    rf"{_SO}(?:how|is|are|was) (?:it|that|this|they|those|these)?\s*(?:stable|steady|robust|consistent|reproducible)"
    r"(?: (?:is|are|was) (?:it|that|this|they|those|these))?\W*$"
)
#: Parts of the network.
PARTS_OF_IT = re.compile(
    r"\b(?:layers?|neurons?|(?:attention )?heads?|activations?|hidden (?:states?|units?)|circuits?|weight matri\w+|"
    r"embedding (?:space|"
    r"vectors?|dimensions?)|residual stream|logit lens|feed-?forward|mlps?|sparse auto-?encoders?|saes?)\b"
)
_ASKS_INSIDE = re.compile(
    r"\b(?:which|what|how many|show|where|in which|does|do|is there|are there|look|inspect|fire|activate|light up|responsible|"
    r"visuali[sz]e)\b"
)
ATTENDED = re.compile(
    r"\battention\b(?! (?:flow|rollout|mask))|\b(?:does|do|did|is) (?:it|the model|the classifier) (?:\w+ )?attend\w*\b"
)
_ATTENDS = re.compile(
    rf"{_SO}(?:(?:show|give|plot|draw|visuali[sz]e|see|what|which|how much|where|where's|what's|does|do|is|"
    rf"are)\b.*)?\b(?:attention|attend\w*)\b"
)
_NO_ATTENTION = re.compile(
    r"\bgradients?\b|\b(?:dis)?agree\w*\b|\bsame (?:story|thing|words?)\b|\bcompar\w+\b|\bvs\b|"
    r"\bpay\w* (?:\w+ )?attention\b|\b(?:your|my|for|bring to|call|draw|caught) attention\b|\battention to detail\b"
)
#: Texts that the model was trained on.
TRAINING = re.compile(
    r"\b(?:which|what) (?:of the )?train\w+ (?:sentences?|examples?|texts?|items?|instances?|data|reviews?|headlines?|pairs?)\b|"
    r"\b(?:which|what)\b.*\b(?:it|the model) (?:was|were|had been|is) trained (?:on|with)\b.*\b(?:behind|led|caus\w+|taught|"
    r"made|"
    r"responsible)\b|"
    r"\b(?:show|give|find|list|any|see|get)\b.*\btrain\w+ (?:sentences?|examples?|texts?|items?|instances?|samples?|reviews?|"
    r"headlines?|"
    r"pairs?)\b"
)
#: What this talk does not do: files, costs, settings.
EXPORT = re.compile(
    rf"{_SO}(?:(?:give|show|send|print|output|export|save|download|dump|write|copy)(?: me)?(?: it| this| that| them|"
    rf" the (?:\w+ )?(?:weights|"
    rf"results?|answers?|numbers|values|attributions?))?(?: all)? )?(?:as|to|in|into) (?:an? )?(?:json|csv|excel|pdf|latex|"
    rf"markdown|html|"
    rf"spreadsheet|file|yaml|xml|powerpoint|word document)(?: file| format)?(?: please)?\W*$|"
    rf"{_SO}(?:(?:how|where) (?:do|can) i )?(?:export|download|save|dump)(?: (?:it|this|that|them|all|the \w+|everything|"
    rf"these|those))*"
    rf"(?: please)?\W*$"
)
COST = re.compile(
    r"\bhow long (?:did|does|will|would) (?:it|that|this|the (?:answer|explanation|computation))\b.*\b(?:take|took|run|compute|"
    r"last)\b|"
    r"\bhow many (?:model (?:calls|runs)|forward passes|calls|passes|queries|evaluations|runs|samples|draws|subsets|masks)\b|"
    r"\bhow (?:expensive|costly|slow|fast) (?:is|was) (?:it|that|this)\b"
)
SETTINGS = re.compile(
    r"\b(?:set|change|use|fix|with) (?:the |a |another |a different )?(?:random )?seed\b|\b(?:which|what) (?:random )?seed\b|"
    r"\b(?:re-?run|run|again|repeat|compute|use|with)\b.*\b\d+ (?:samples|steps|draws|perturbations|permutations|masks)\b|"
    r"\b(?:more|fewer) (?:samples|steps|draws|perturbations|permutations)\b"
)
#: What was left out because it could not be proved.
UNSAID = re.compile(
    r"\b(?:did|have|had) you (?:\w+ )?(?:drop|leave|left|omit|hide|hid|withhold|withheld|suppress|skip|"
    r"dropp?ed)\w*\b.*\b(?:any\w*|some\w*|"
    r"out|sentences?|claims?)\b|\b(?:which|what) (?:claims?|sentences?|statements?|things?)? ?(?:were|was|could|did|have|"
    r"had) ?(?:you |not|n't|"
    r"be |been )*(?:not|n't|un\w*|fail\w*|dropped|left out|refused|rejected|withheld)\b.{0,30}(?:prov\w+|say|said|true|"
    r"verif\w+|check\w*)?"
    r"\W*$|\b(?:anything|what) (?:you |that you )?(?:could ?n[o']t|could not|did ?n[o']t|did not|can ?not|"
    r"can't) (?:be )?(?:prov\w+|verif\w+)\b"
)
RULED = re.compile(
    rf"{_SO}(?:(?:give|show|find|compute)(?: me)? )?(?:an? |the |any |its )?anchors?(?: rules?)?(?: for (?:it|this|that))?\W*$"
)
#: How much of the world a rule is about.
COVERAGE = re.compile(
    r"\bcoverage\b|\bhow (?:often|many (?:other )?(?:texts?|reviews?|cases|times|headlines?))\b.*\b(?:rule|anchor|it|that|"
    r"this)\b.*\b(?:appl(?:y|ies)|"
    r"hold|holds|cover|covers|fire|fires|match|matches|true)\b|\bhow (?:general|broad|wide\w*)\b.*\b(?:rule|anchor|it|that|"
    r"this)\b"
)
#: Words with the numbers of their weights.
WITH_NUMBERS = re.compile(
    r"\b(?:words?|tokens?|ones|top (?:\d+|three|four|five|six|seven|eight|nine|ten))\b.* (?:with|and|plus|along with|including) "
    r"(?:all )?(?:their|its|the|his) (?:\w+ )?(?:values?|weights?|scores?|numbers?|attributions?|contributions?|percent\w*|"
    r"importances?|shares?)\W*$"
)
#: Whether the wordings that were just made keep the label.
KEPT = re.compile(
    rf"{_SO}(?:(?:is|was) it )?(?:the )?same (?:label|decision|answer|class|prediction|result|verdict)s? (?:for|in|on|"
    rf"of) (?:all|each|every|them|those|"
    r"these)\b.{0,20}$|"
    rf"{_SO}(?:do|did|does|are|is|will|would)? ?(?:they|those|these|all of (?:them|those|these)|all|any of (?:them|those|"
    rf"these)|each(?: of (?:them|"
    r"those|these))?|it)?(?: all| still)* ?(?:keep|change|flip|get|have|give|classified|predicted|get classified|come out|"
    r"stay|lead to|"
    r"same)s?\b.{0,16}\b(?:same|label|labels|decision|prediction|class|result|it|differently|answer|alike|flip)\b.{0,14}$"
)


def listed_methods(reading: Reading, state: Conversation) -> Step | None:
    """ "Which methods can you use?": those that there are, by families."""
    del state
    some = _OF_SOME.search(reading.plain) and not re.search(r"\b(?:can|could) (?:you|i|we) use\b", reading.plain)
    return None if some or reading.method or reading.words else step("method_info", all=True)


def where_methods_differ(reading: Reading, state: Conversation) -> Step | None:
    """ "Where do they disagree most?" behind a comparison, or of methods that are named: the words on which they do."""
    last = state.operations[-1].name if state.operations else ""
    if last != "compare_methods" and len(methods_lately(state)) < 2 and len(reading.all_methods) < 2:
        return None
    if reading.words or reading.classes or state.instance is None:
        return None
    compared = compared_methods(reading, state).operation.slots
    kept = {"methods": state.operations[-1].slots.get("methods")} if last == "compare_methods" and not compared else {}
    return step("compare_methods", **{**kept, **compared}, where=True)


_PROPERTY = (("complete", "completeness|sum of"), ("stable", "stability"), ("faithful", "faithfulness|fidelity$"))


def measured(reading: Reading, state: Conversation) -> Step | None:
    """ "What is the completeness gap?": that measure, of the weights in use; what the word means before there are any."""
    said = MEASURED.match(reading.plain)
    if said is None or state.instance is None or reading.words or not explained(state):
        return None
    name = next((p for p, pattern in _PROPERTY if re.match(pattern, said["name"])), None)
    named = [m for m in reading.all_methods if m.replace("_", " ") == said["name"]]
    return step("trust", metric=name or next(iter(named), None))


def steady(reading: Reading, state: Conversation) -> Step | None:
    """ "How stable is it?" behind talk about an explanation is asked of the explanation."""
    of_explanation = state.operations and state.operations[-1].name in ("trust", "compare_methods", "method_info")
    return step("trust", metric="stable") if of_explanation and not reading.words else None


def inside_the_network(reading: Reading, state: Conversation) -> Step | None:
    """ "Which layers look at 'x'?": an honest no."""
    part = PARTS_OF_IT.search(reading.plain)
    if part is None or not _ASKS_INSIDE.search(reading.plain) or edits_of(reading) or reading.all_methods:
        return None
    of_text = state.instance is not None and any(state.instance.find(w) for w in part[0].split())
    return (
        None
        if of_text or re.match(r"\W*(?:what (?:is|are) an?|define)\b", reading.plain)
        else step("unsupported", needs="layers")
    )


def attended(reading: Reading, state: Conversation) -> Step | None:
    """ "Show the attention", "does it attend to 'x'?": where the model looks, through all its layers."""
    if not _ATTENDS.match(reading.plain) or _NO_ATTENTION.search(reading.plain) or edits_of(reading):
        return None
    if state.instance is None or state.instance.find("attention") or re.match(r"\W*(?:what is|define|explain)\b", reading.plain):
        return None
    return on_edited(step("attribute", method="attention_rollout", words=list(reading.words) or None), reading, state)


def from_training(reading: Reading, state: Conversation) -> Step:
    """ "Which training examples are behind it?": what is not traced."""
    del state
    return step("influence", n=how_many(reading.plain))


def not_here(needs: str) -> Callable[[Reading, Conversation], Step | None]:
    """A builder of the honest no to what this talk does not do."""

    def build(reading: Reading, state: Conversation) -> Step | None:
        del state
        return None if edits_of(reading) else step("unsupported", needs=needs)

    return build


def ruled(reading: Reading, state: Conversation) -> Step | None:
    """ "Anchor?", "the anchors please": the rule, which is what that method finds."""
    return on_edited(step("rule"), reading, state) if state.instance is not None else None


def coverage(reading: Reading, state: Conversation) -> Step | None:
    """ "How often does that rule apply?", behind a rule."""
    of_rule = state.operations and state.operations[-1].name == "rule"
    return step("unsupported", needs="coverage") if of_rule and not reading.words else None


def wordings_kept(reading: Reading, state: Conversation) -> Step | None:
    """ "Do those keep the label?" behind new wordings: what the model says of each."""
    last = state.operations[-1] if state.operations else None
    if last is None or last.name not in ("paraphrase", "augment") or reading.words or edits_of(reading):
        return None
    return step(last.name, **{**last.slots, "whether": True})


def with_numbers(reading: Reading, state: Conversation) -> Step | None:
    """ "The top five with their values": words one by one, each with its share."""
    if state.instance is None or reading.words or edits_of(reading):
        return None
    slots = {"class": reading.classes[:1] or None, "method": reading.method, "top_k": reading.count, "sign": side_of(reading)}
    return on_edited(step("attribute", **slots, all=True), reading, state)


TECHNIQUE_FORMS = (
    *EDIT_FORMS,
    (LISTED, listed_methods),
    (WHERE, where_methods_differ),
    (MEASURED, measured),
    (STEADY, steady),
    (PARTS_OF_IT, inside_the_network),
    (ATTENDED, attended),
    (TRAINING, from_training),
    (EXPORT, not_here("export")),
    (COST, not_here("cost")),
    (SETTINGS, not_here("settings")),
    (UNSAID, not_here("unsaid")),
    (RULED, ruled),
    (COVERAGE, coverage),
    (KEPT, wordings_kept),
    (WITH_NUMBERS, with_numbers),
)


def of_techniques(reading: Reading, state: Conversation) -> Step | None:
    """The step of a question about the machinery; None of any other."""
    return next((f for p, build in TECHNIQUE_FORMS if p.search(reading.plain) and (f := build(reading, state))), None)
