"""The forms of questions, in the order they are tried: a pattern finds a form, and its builder reads the slots."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.asking_back import in_which_place, which_edit
from whyproof.agent.continuing import in_context
from whyproof.agent.edits_again import UNDONE, behind_undo, edited_again, only_names, rest_behind_undo, undone
from whyproof.agent.forms_attack import ATTACK_FORMS
from whyproof.agent.forms_behaviour import BEHAVIOUR_FORMS
from whyproof.agent.forms_changes import CHANGE_FORMS, WOULD_CHANGE, change_question
from whyproof.agent.forms_compared import COMPARED, compare_question
from whyproof.agent.forms_fluency import FITTING_FORMS
from whyproof.agent.forms_graphs import GRAPH_FORMS
from whyproof.agent.forms_identity import IDENTITY_FORMS
from whyproof.agent.forms_interactions import SHARED, TOGETHER, shared, together
from whyproof.agent.forms_knowledge import KNOWN, knowledge_question
from whyproof.agent.forms_limits import NOT_YET, ORDERS, out_of_reach, refused
from whyproof.agent.forms_methods import NAMED, THAT_METHOD, compared_methods, methods_before, unknown_method
from whyproof.agent.forms_parts import NAMED_SENTENCES, PART_FORMS, named_question
from whyproof.agent.forms_reduction import REDUCTION_FORMS
from whyproof.agent.forms_spoken_of import behind_taken_back
from whyproof.agent.forms_statements import STATED, stated
from whyproof.agent.pointing import asked_of
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_clauses import tells
from whyproof.agent.reading_edits import edits_of, of_it
from whyproof.agent.reading_levels import level_of, sentences_wanted, summed_up
from whyproof.agent.reading_said_of import supposed
from whyproof.agent.reading_terms import methods_said
from whyproof.agent.reading_ways import side_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.tools.registry import method

Builder = Callable[[Reading, Conversation], Step | None]
FORMS: list[tuple[re.Pattern[str], Builder]] = []
BARE = 2  # words of a question that can only be about those last spoken of: "sufficient?"
_CHAIN = re.compile(r"^(?:and|also|now|then|plus|next|additionally|on top|in addition)\b|\balso\b|\bas well\b|\btoo\b")


def form(*patterns: str) -> Callable[[Builder], Builder]:
    """Register a builder for the questions that a pattern finds; forms are tried in the order they are written."""

    def keep(builder: Builder) -> Builder:
        def build(reading: Reading, state: Conversation) -> Step | None:
            return in_context(builder(reading, state), reading, state)

        FORMS.append((re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", p) for p in patterns)), build))
        return builder

    return keep


_CLASS_PLACES = (
    r"\bwhy (?:is|was|isn't|wasn't) (?:this|it|that|the \w+) (?:not )?(?P<name>[\w/-]+)\W*$",
    r"^why not (?P<name>[\w/-]+)\W*$",
    r"\b(?:make|makes|turn|flip|change|get) (?:it|this|the (?:answer|decision|label|result)) "
    r"(?:into |to (?:be )?)?(?P<name>[\w/-]+)\W*$",
    r"\b(?:should (?:be|have been)|there(?:'s| is) no|is there an?) (?:class |label )?(?P<name>neutral|mixed|ambivalent|"
    r"unclear|undecided|"
    r"other|none)(?: class| label| option)?\W*$",
    r"\b(?:likely|probable) is (?P<name>[\w/-]+)\W*$",
    r"\b(?:probability|chances?|odds|likelihood) (?:of|for) (?P<name>[\w/-]+)\W*$",
)
_NO_CLASS = TALK | frozenset(
    """otherwise flip correct true true? classified labelled predicted happening
    wrong both unsure uncertain certain confident hesitant torn""".split()  # noqa: SIM905
)


form(*ORDERS)(refused)
form(*STATED)(stated)


@form(*_CLASS_PLACES)
def _unknown_class(reading: Reading, state: Conversation) -> Step | None:
    """A class asked about that the target does not have is asked back, with those it has."""
    name = next(m["name"] for p in _CLASS_PLACES if (m := re.search(p, reading.plain)))
    parts = {x for label in reading.labels for x in (label.lower(), *label.lower().split())}
    of_edit = state.edits and of_it(reading)  # "now make it warm"
    if not reading.labels or name in parts | _NO_CLASS or name in PRONOUNS or reading.classes or of_edit:
        return None
    named = f"'{reading.surface(name)}'"
    return ask_back(f"There is no class {named} here; the classes are {', '.join(reading.labels)}. Which one do you mean?")


for part_patterns, part_builder in PART_FORMS:
    form(*part_patterns)(part_builder)
form(*NAMED)(unknown_method)
form(*SHARED)(shared)
for patterns, builder in (*REDUCTION_FORMS, *BEHAVIOUR_FORMS, *ATTACK_FORMS, *IDENTITY_FORMS, *FITTING_FORMS, *CHANGE_FORMS):
    form(*patterns)(builder)


for _patterns, _builder in GRAPH_FORMS:
    form(*_patterns)(_builder)


@form(*KNOWN)
def _knowledge(reading: Reading, state: Conversation) -> Step | None:
    return knowledge_question(reading, state)


@form(r"^(?:(?:and|hm+|ok(?:ay)?|no|oh|right|now|then)[\s,.]+)*back\b(?! to\b)(?=\W*$|,)", UNDONE)
def _undo(reading: Reading, state: Conversation) -> Step:
    undo = undone(reading)
    if more := behind_undo(reading, state):
        return step("what_if", edit=[undo, *more])
    rest = rest_behind_undo(reading)
    then = behind_taken_back(rest, state) if rest else None
    if then is None or then.operation.name != "what_if":
        return then or step("what_if", edit=undo)
    return step("what_if", edit=[undo, then.operation.slots["edit"]])


@form(
    r"^(?:help|\?+$|hi\b|hello\b)|\bwhat (?:else )?can (?:i|you|we)\b|"
    r"\bwhat (?:questions|kinds?)\b|\bhow (?:do|does) (?:this|you|i use)\b.*\b(?:work|use)?"
)
def _help(reading: Reading, state: Conversation) -> Step | None:
    if reading.method or re.search(
        r"how do you know|how (?:do|can) (?:i|you|we) (?:make|get|flip|change|turn)|"
        r"can (?:i|you|we) (?:change|remove|do to|make)",
        reading.plain,
    ):
        return None
    return step("help")


@form(
    r"\b(?:proof|prove[sdn]?|certificate|how do you know|how can you (?:tell|know)|back (?:that|"
    r"it|this) up|verif\w+|is (?:that|this|it) (?:really )?(?:true|right|correct)|"
    r"are you (?:really |quite |absolutely )?(?:sure|certain))\b|"
    r"\b(?:show|what is|what's|where is|give)\b.*\bevidence\b(?! (?:for|against))|^really\??$"
)
def _evidence(reading: Reading, state: Conversation) -> Step:
    if re.search(r"are you .*(?:sure|certain)", reading.plain) and not state.answers:
        return step("confidence")
    return step("evidence")


_MEASURED = (
    ("faithful", r"\b(?:un)?faithful\w*|\breally use"),
    ("complete", r"\b(?:in)?complete(?:ness)?\b|\badds? up\b|\bsum up\b"),
    ("stable", r"\b(?:un)?stab(?:le|ility)\b|\bseeds?\b|\b(?:every|each) time\b|\breproducib\w+|\bconsisten\w+"),
    ("sane", r"\bsanity\b|\brandomi[sz]\w+|\buntrained\b"),
)


@form(
    r"\b(?:un)?(?:trust\w*|reliab\w+|faithful\w*|stab(?:le|ility)|reproducib\w+)\b|\bsanity check|\brandomi[sz]ation\b|"
    r"\bcomplete(?:ness)?\b|\b(?:weights?|numbers?|scores?|they) (?:really )?(?:add|sum) up\b|"
    r"\bhow good (?:is|are) (?:this|that|the|your|these) (?:explanations?|weights|maps?|attributions?)\b|"
    r"\bbelieve (?:this|that|the|your|these) (?:explanations?|weights|maps?|attributions?|numbers?)\b"
)
def trust_question(reading: Reading, state: Conversation) -> Step | None:
    measures = [m for m in reading.all_methods if method(m).card.family == "metric"]
    properties = [name for name, pattern in _MEASURED if re.search(pattern, reading.plain)]
    metric = next(iter(properties + measures), None)
    named = [m for m in reading.all_methods if m not in measures]
    before = methods_before(state) if not named and THAT_METHOD.search(reading.plain) else []
    return step("trust", metric=metric, method=named[0] if named else None, methods=before or None)


@form(
    r"\bmethods?\b.*\b(?:agree|disagree|same|differ\w*|compar\w+|consistent|conflict\w*|contradict\w*)\b|"
    r"\b(?:compare|agree|disagree\w*)\b.*\bmethods?\b|\b(?:other|another|different) methods?\b|\bsecond opinion\b"
)
def _compare_methods(reading: Reading, state: Conversation) -> Step:
    return compared_methods(reading, state)


@form(r"\b(?:compare|versus|vs\.?|agree|differ\w*|than)\b")
def _compare_named_methods(reading: Reading, state: Conversation) -> Step | None:
    named = methods_said(reading)
    return step("compare_methods", methods=named) if len(named) > 1 and not reading.words else None


@form(r"\b(?:what|how|explain|define|tell me about|describe|mean)\b")
def _method_info(reading: Reading, state: Conversation) -> Step | None:
    if reading.method and re.search(
        r"\b(?:what (?:is|are|does|do)|what's|how (?:does|do)|explain(?! (?:it|this|that|why)\b)|"
        r"define|tell me about|describe|mean)\b",
        reading.plain,
    ):
        return (
            None
            if re.search(r"\b(?:why|according|using|with|say about|by)\b", reading.plain)
            else step("method_info", method=reading.method, term=reading.method_said)
        )
    if re.search(
        r"\b(?:what|which) method\b|"
        r"\bhow (?:did|do) you (?:work|find|get|comput\w+|calculat\w+|measure)|"
        r"\bwhat do(?:es)? (?:these|the|those|this) (?:numbers?|weights?|scores?) mean|"
        r"\bhow (?:was|were|is|are) (?:this|that|it|they|the weights?) (?:comput\w+|calculat\w+|found|measured)",
        reading.plain,
    ):
        return step("method_info")
    return None


form(*TOGETHER)(together)


@form(
    r"\b(?:simpl\w+|shorter|short(?: version)?|briefly|in brief|plain(?:er)?|plain words|expert|"
    r"technical\w*|detail\w*|eli5|rephrase|say (?:it|that) again|other words|otherwise|summar\w+|"
    r"tl;?dr|lay(?:man|person)|(?:one|a single|two) (?:\w+ )?sentences?|sum (?:it|that|this|things|everything)(?: all)? up|"
    r"sum up|"
    r"nutshell|bottom line|recap|the gist|long story short|take-?away|one-?liner|break (?:it|that|this) down|for (?:my|a) (?:mum|"
    r"mom|dad|gran|kid|child)|like i'm)\b"
)
def restate_question(reading: Reading, state: Conversation) -> Step | None:
    if re.search(
        r"\b(?:simple|simplest|smallest) (?:change|edit|way)\b|\btl;?dr (?:on|of|about|for) (?!it\b|that\b|this\b)", reading.plain
    ):
        return None
    explained = bool(state.answers) and any(o.name not in ("predict", "confidence") for o in state.operations)
    said = {"level": level_of(reading.plain), "n": sentences_wanted(reading.plain)}
    said["whole"] = summed_up(reading.plain) or None if explained else None
    return step("restate" if explained else "rationale", **said)  # a bare label cannot be said more simply


@form(
    r"\bwhy\b.*\b(?:not|isn't|wasn't|rather than|instead of|over|and not|doesn't|didn't)\b|"
    r"\b(?:rather than|instead of|as opposed to)\b|^why not|\bdifference between\b|"
    r"\bwhy (?:is|was) .* (?:less|more) likely"
)
def _contrast(reading: Reading, state: Conversation) -> Step | None:
    if not reading.classes and not re.match(r"^(?:and )?why not\b", reading.plain) and "other class" not in reading.plain:
        return None
    foil = reading.class_after(r"\b(?:not|isn't|wasn't|rather than|instead of|over|as opposed to|doesn't|didn't)\b")
    if foil is None and re.match(r"^(?:and )?why not\W*$", reading.plain):
        foil = asked_of(reading, state) or state.label
    return on_edited(step("contrast", **{"class": [foil] if foil else None}), reading, state)


form(COMPARED)(compare_question)


@form(
    r"\b(?:alone|on (?:its|their) own|by (?:itself|themselves)|suffic\w*|enough|just the word|"
    r"only the word|with only|nothing but)\b"
)
def _sufficiency(reading: Reading, state: Conversation) -> Step | None:
    words = [w for w in reading.pointed_both if w.lower() not in ("alone", "enough")]
    if not words and len(reading.plain.split()) <= BARE:
        words = list(reading.previous)
    if not words:
        return ask_back("Which word shall I leave alone in the text? Put it in quotes.")
    return on_edited(step("sufficiency", words=list(words)), reading, state)


@form(
    r"\b(?:need\w*|necessary|necessity|requir\w+|depend\w*|essential|crucial|hing\w+|rel(?:y|ies|"
    r"ied) on|indispensable)\b|\bstill\b.*\bwithout\b|\bwithout\b.*\bstill\b"
)
def _necessity(reading: Reading, state: Conversation) -> Step | None:
    if re.search(
        r"\bwhat\b.*\b(?:need\w*|necessary|required)\b.*\b(?:to|for)\b|"
        r"\b(?:do i|would i|you) need to\b",
        reading.plain,
    ):
        return None
    words = reading.pointed or (list(reading.previous) if len(reading.plain.split()) <= BARE else [])
    if not words:
        return None
    words = reading.pointed_both or words
    return on_edited(step("necessity", words=list(words), still=asks_if_it_stays(reading.plain)), reading, state)


def asks_if_it_stays(plain: str) -> bool | None:
    """Whether a yes means that the decision stays, as in "is it still so without 'a'?"."""
    return (
        True
        if re.search(r"\bstill\b|\b(?:stays?|survives?|remains?|holds?|stands?|do without|manage without)\b", plain)
        else None
    )


form(*WOULD_CHANGE)(change_question)


@form(
    r"\b(?:what (?:if|happens)|happen|replac\w*|substitut\w*|swap\w*|chang\w*|delet\w*|remov\w*|"
    r"drop\w*|without|take|taking|leave|leaving|omit\w*|erase\w*|insert\w*|add\w*|put|cut|minus|"
    r"if)\b|->|→|=>"
)
def what_if_question(reading: Reading, state: Conversation) -> Step | None:
    edits = edited_again(reading, state) or edits_of(reading)
    if not edits:
        if wish := supposed(reading):
            return in_which_place(wish, reading)
        if re.search(r"\bif (?:it|i|the text) (?:said|had|read|wrote)\b.*\binstead\W*$", reading.plain):
            return ask_back("Instead of which word? For example: “replace 'a' with 'b'”.")
        if re.search(r"\bwhat if\b|\b(?:without|remove|delete|replace)\b", reading.plain):
            return which_edit(reading)
        return None
    found = step("what_if", edit=edits[0] if len(edits) == 1 else list(edits))
    of_edited = any(e.get("old") == made.new for e in edits for made in state.edits if made.new)
    return replace(found, chained=bool(state.edits and (of_edited or _CHAIN.search(reading.plain))))


@form(
    r"\bhow (?:sure|certain|confident|likely|probable|strong\w* (?:does|is) (?:it|the model))|"
    r"\b(?:confiden\w+|probabilit\w+|certainty|chances?|odds|percent\w*|likelihood|how close)\b|"
    r"\bsure\b|\bscores?\b|\bhow (?:similar|alike)\b"
)
def _confidence(reading: Reading, state: Conversation) -> Step | None:
    if re.search(r"\bhow (?:similar|alike)\b", reading.plain):
        return step("confidence", **{"class": ["similar"]}) if "similar" in reading.labels else None
    return on_edited(step("confidence", **{"class": reading.classes[:1] or None}), reading, state)


form(NOT_YET)(out_of_reach)


form(*NAMED_SENTENCES)(named_question)


@form(r"^(?:and|what about|how about|or|also|so|ok(?:ay)?,? and)\b.{0,60}$|^qq\d+\W*$")
def again_question(reading: Reading, state: Conversation) -> Step | None:
    """A follow-up that leaves the question out: "and thin?", "what about negative?"."""
    last = state.operations[-1] if state.operations else None
    if re.search(r"\bwhy\b|\bwhich\b|\bhow\b(?! about)", reading.plain) or tells(reading):
        return None
    if reading.words:
        name = last.name if last and last.name in ("necessity", "sufficiency") else "attribute"
        edit = last.slots.get("edit") if last and last.name == "what_if" else None
        if last and last.name == "what_if" and not only_names(reading):
            return which_edit(reading)
        if isinstance(edit, dict) and edit.get("action") == "delete":
            return step("what_if", edit={"action": "delete", "old": reading.words[0]})
        return step(name, words=list(reading.words))
    if reading.classes:
        name = last.name if last and last.name in ("confidence", "counterfactual", "contrast") else "attribute"
        return step(name, **{"class": reading.classes[:1]})
    said = re.sub(r"^(?:and|what about|how about|or|also|so)\s+(?:the word\s+)?", "", reading.plain).strip(" ?!.")
    if said and " " not in said and said not in TALK | {"now", "else", "then", "and", "or", "so"}:
        return step("attribute", words=[reading.surface(said)])
    return None


@form(
    r"\b(?:why|which|words?|important\w*|matter\w*|influen\w+|driv\w+|drove|contribut\w+|"
    r"attribut\w+|highlight\w*|salien\w+|explain\w*|explanation|reason\w*|because|based|"
    r"responsible|led|lead|affect\w*|role|impact\w*|effect|weigh\w*|push\w*|speaks?|supports?|"
    r"against|count\w*|makes?|made|do(?:es)? qq\d+|about qq\d+|how come|top)\b"
)
def attribute_question(reading: Reading, state: Conversation) -> Step:
    plain, sign = reading.plain, side_of(reading)
    words = reading.words
    if not words and re.search(r"\b(?:that|this) word\b|\bwhat (?:does|did) (?:it|that) do\b", plain):
        words = list(reading.previous)
    method = reading.method
    classes = (
        []
        if sign and re.search(r"negative(?:ly)? (?:influence|weight)|positive(?:ly)? (?:influence|weight)", plain)
        else reading.classes
    )
    found = step(
        "attribute",
        **{"class": classes[:1] or None, "words": words or None, "top_k": reading.count, "sign": sign, "method": method},
    )
    premise = bool(classes) and bool(re.search(r"\bwhy\b|\bhow come\b|\bmakes?\b|\bmade\b", plain))
    return replace(on_edited(found, reading, state), premise=premise)


@form(
    r"\b(?:predict\w*|classif\w+|labels?|decision|decid\w+|class|verdict|outcome|result|category|"
    r"say|says|think\w*|is (?:it|this)|what(?: is|'s) (?:it|this|that)|sentiment|topic|again with|using)\b|\bor\b"
)
def _predict(reading: Reading, state: Conversation) -> Step | None:
    if reading.method:
        return step("attribute", method=reading.method)
    if re.search(
        r"\bwhat(?: is|'s) the "
        r"(?!model|classifier|label|decision|class|verdict|outcome|result|category|sentiment|topic|predict|output)",
        reading.plain,
    ):
        return None
    return on_edited(step("predict"), reading, state)
