"""Questions that say in so many words what they ask, whatever the model of questions finds likelier: "run LIME on this"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.forms_beside import FORMS_BESIDE
from whyproof.agent.forms_changes import change_slots
from whyproof.agent.forms_classes import CLASS_FORMS
from whyproof.agent.forms_compared import EITHER, either_word
from whyproof.agent.forms_data_plainly import plainly_of_rows
from whyproof.agent.forms_in_passing import PASSING_FORMS
from whyproof.agent.forms_inside import COUNTING, INSIDE_FORMS, only_counting
from whyproof.agent.forms_limits import OWN_LIMITS, own_limits
from whyproof.agent.forms_methods import methods_before
from whyproof.agent.forms_model_doubted import DOUBT_FORMS
from whyproof.agent.forms_noticed import words_noticed
from whyproof.agent.forms_outcome import OUTCOME_FORMS
from whyproof.agent.forms_pairs import of_pair
from whyproof.agent.forms_runs import A_RULE, POLITE, run_method, wanted_rule
from whyproof.agent.forms_supposed import SUPPOSED_FORMS
from whyproof.agent.forms_techniques import TECHNIQUE_FORMS
from whyproof.agent.forms_used import because_of, used_by_model
from whyproof.agent.forms_weights import WEIGHT_FORMS
from whyproof.agent.forms_worth import WORTH_FORMS
from whyproof.agent.reading import ITEM, Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_levels import level_named
from whyproof.agent.reading_numbers import how_many
from whyproof.agent.reading_ways import LEAST_WORDS, side_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step
from whyproof.agent.understanding.completing import another_text

_FIRST = r"(?:qq\d|first|premise|former|text|one)"
_SECOND = r"(?:qq\d|second|hypothesis|conclusion|latter|claim|statement|other|one)"
_FOLLOWS = re.compile(
    rf"\b(?:does|do|can|could|is|would|whether|if)\b.*\b{_SECOND}(?: \w+)? (?:really |logically |actually |necessarily )?(?:be |"
    rf"is )?(?:follow|"
    rf"result|deriv|inferr?|conclud|entail|impli|deduc)\w* (?:logically )?(?:from|by)\b.*\b{_FIRST}\b|"
    rf"\b(?:does|would|whether|if) (?:the )?{_SECOND}(?: \w+)? (?:really |logically |actually |necessarily )?follows?\b|"
    rf"\b(?:does|do|would|whether|if)\b.*\b{_FIRST}(?: \w+)? (?:really |logically )?(?:imply|entail|support|contradict|back up|"
    rf"rule out|exclude|"
    rf"lead to)s?\b.*\b{_SECOND}\b|\b(?:does|do|would|whether|if)\b.*\b(?:two|both) (?:\w+ )?(?:contradict|exclude|entail|imply|"
    rf"clash|agree|fit)\b|^(?:and |so |then |ok,? )*(?:do |does |would )?(?:they|these|the (?:two )?(?:texts|sentences|"
    rf"statements)) (?:\w+ )?(?:agree|"
    rf"contradict(?: each other)?|match|clash|conflict|fit)(?: then)?\W*$"
)


def relation_of_pair(reading: Reading, state: Conversation) -> Step | None:
    """ "Does the second sentence follow from the first?", of a model that judges just that: what it says."""
    if not {"entailment", "contradiction"} & {label.lower() for label in reading.labels}:
        return None
    if re.search(r"\b(?:they|these)\b", reading.plain) and methods_before(state):
        return None
    if reading.quoted and all(" " not in q for q in reading.quoted):
        return None  # of two words: what the graph knows
    if re.search(r"\b(?:why|which words?|how|what)\b|\bif (?:i|we|you)\b", reading.plain) or (reading.classes and reading.words):
        return None
    return on_edited(step("predict"), reading, state)


_SIDED = re.compile(
    r"^(?:and |so |ok,? |but )*(?:which|what(?:'s|s)?|who|is there)\b(?!.*\b(?:would|could|should|can|might)\b).*\b(?:pull|push|"
    r"point|tip|lean|"
    r"steer|drag|draw|argu|speak|count|nudg|mov|talk|tell|vot|driv)\w* (?:\w+ ){0,3}?(?:away from|towards?|against|in favou?r "
    r"of)\b|"
    r"^(?:only |just |the |all |any |top |\d+ |list |show |me |give )*(?:\w+ )?(?:words?|tokens?|evidence|reasons?|arguments?) "
    r"(?:that |which |are )*"
    r"(?:against|for|supporting|opposing|in favou?r of|(?:speak|count|argu|point|pull|push)(?:s|ing|es?|e)? (?:for|against|to|"
    r"towards?))\b"
)


def words_of_a_side(reading: Reading, state: Conversation) -> Step | None:
    """ "Which words pull it away from Sports?": the words for a class, or against it."""
    if (
        not reading.classes
        or state.instance is None
        or re.search(r"\b(?:overall|in general|across|all (?:rows|texts))\b", reading.plain)
    ):
        return None
    towards = (
        "+" if re.search(r"\b(?:towards?|supporting|in favou?r of)\b", reading.plain) else None
    )  # "words for it" says no side
    side = side_of(reading) or ("-" if re.search(r"\b(?:away from|opposing)\b", reading.plain) else towards)
    slots = {"top_k": reading.count, "method": reading.method, "sign": side}
    return on_edited(step("attribute", **{"class": reading.classes[:1], **slots}), reading, state)


_MORE = re.compile(rf"^(?:is |so |and )?(?P<a>{ITEM})\s*(?:>+|<+|>\?|<\?|>=|vs\.?|versus)\s*\??\s*(?P<b>{ITEM})\s*\W*$")


def two_sides(reading: Reading, state: Conversation) -> Step | None:
    """ "battery > sea?" of two words of the text."""
    m = _MORE.search(reading.plain)
    words = [reading.surface(m[x]) for x in "ab"] if m else []
    if not words or not all(w in reading.quoted or (reading.instance and reading.instance.find(w)) for w in words):
        return None
    asks = "less" if "<" in m[0] else None if ">" in m[0] else "which"  # type: ignore[index]
    return on_edited(step("compare_words", words=words, asks=asks), reading, state)


_TURNED = re.compile(
    r"\b(?:turn|get|make|made|mak|flip|chang|mov|bring|switch|becom|push|shift|tweak|fiddle|until|nudg)\w*\b|\bso (?:that "
    r")?(?:it|the|machine|model)\b|"
    r"\b(?:a|any|some|no) way\b|\b(?:want|like|need|prefer|wish)\w* (?:it|this|that) (?:to be )?\w"
)
_ENOUGH = re.compile(
    r"\b(?:enough|suffic\w+|only|just|still|same|need\w*|necess\w+|apart from|everything|nothing but|what if|if)\b"
)


def change_with_limits(reading: Reading, state: Conversation) -> Step | None:
    """A change towards a class that leaves words alone: "can it be turned negative without touching 'film'?"."""
    if not reading.keep or not classes_meant(reading) or _ENOUGH.search(reading.plain) or edits_of(reading):
        return None
    aim = {"class": classes_meant(reading)[-1:]}
    return on_edited(step("counterfactual", **{**change_slots(reading), **aim}), reading, state)


_ALL_BUT = re.compile(
    r"\b(?:blank|delet|remov|mask|cut|hid|eras|strip|drop|take out|took out|leave out|throw)\w*(?: out| away)? (?:everything|"
    r"anything|all|every "
    r"(?:other )?word|the rest)\b.*\b(?:apart from|except|but|besides|save|other than)\b|"
    r"\b(?:everything|every (?:other )?word|all(?: the)?(?: other)?(?: words)?|the rest)\b.*\b(?:blank|delet|remov|mask|cut|gone|"
    r"hid|eras|strip|drop|"
    r"take|took|black|left out|thrown)\w*.*\b(?:apart from|except|but|besides|save|other than)\b"
)


def nothing_but(reading: Reading, state: Conversation) -> Step | None:
    """ "If everything was blanked out apart from 'cold'?": whether those words are enough."""
    return on_edited(step("sufficiency", words=reading.keep), reading, state) if reading.keep else None


_IN_PERCENT = re.compile(
    r"\b(?:sure|certain|confident|trust|believe|likely)\b.*\bin per ?cent\w*|\bare you (?:\w+ )?(?:sure|certain)\b.*"
)
_PREFERRED = re.compile(r"\b(?:prefer\w*|chose|picked|favou?red|ranked|put)\b(?: \w+){0,4} (?:to|over|above|before|ahead of)\b")
_PAIR = re.compile(
    r"^(?:does|do|did|are|is)\b.*\b(?:as (?:a|one)(?: single)? (?:phrase|pair|duo|couple|team|unit|combination)|(?:act|work|"
    r"function|behave|count|operate)s? as one\b|in tandem|jointly|as a couple)\b"
)
_SAME_TEXT = re.compile(
    r"\b(?:the )?same (?:text|thing|headline|sentence|review|meaning|content)\b.*\bin (?:other|different|new) words\b"
)


def in_percent(reading: Reading, state: Conversation) -> Step | None:
    named = bool(reading.classes)
    return on_edited(step("confidence", **{"class": reading.classes[:1]}), reading, state) if named else None


def preferred(reading: Reading, state: Conversation) -> Step | None:
    foil = reading.class_after(_PREFERRED.pattern)
    why = re.search(r"\b(?:why|reasons?|how come|explain|grounds?)\b", reading.plain)
    return on_edited(step("contrast", **{"class": [foil]}), reading, state) if foil and why else None


def as_a_pair(reading: Reading, state: Conversation) -> Step | None:
    words = reading.words
    several = sum(len(word.split()) for word in words) > 1
    return on_edited(step("interactions", words=words), reading, state) if several else None


def same_in_other_words(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("paraphrase", n=how_many(reading.plain)), reading, state)


_EXPLAINED = re.compile(
    rf"{POLITE}(?:explain|describe|justify|account for|walk (?:me|us) through|rationale|free-text rationale|an? (?:explanation|"
    rf"rationale))\b.*"
    r"\b(?:(?:to|for|like|as if|as though|as to) (?:an?|my|the|some|someone|our)\b|register|words|terms|language|english|jargon|"
    r"at the level of|"
    r"for [a-z]+s\b)"
)


def explained_to(reading: Reading, state: Conversation) -> Step | None:
    """ "Explain the decision as you would to a child": an explanation at a level that is named, where none was given yet."""
    level = level_named(reading.plain)
    named = reading.method or reading.words or re.search(r"\b(?:what|meaning|word|term|method|data|again)\b", reading.plain)
    return on_edited(step("rationale", level=level), reading, state) if level and not named and not state.answers else None


_GIVEN_TEXT = re.compile(r"(?:classif\w+|predict|label|categori[sz]e|judge|rate|tag|sort)\b[^:]{0,40}:\s*\S+\s+\S", re.IGNORECASE)


def text_to_classify(reading: Reading, state: Conversation) -> Step | None:
    """ "Classify: oil prices fell": another text, behind what is to be done with it."""
    said = None if edits_of(reading) else another_text(reading)
    return step("predict", text=said) if said else None


_FILED = (
    r"(?:file[ds]?|class(?:ed|ify|ifie[ds])?|labell?(?:ed|s)?|sort(?:ed|s)?|tag(?:ged|s)?|"
    r"categori[sz]e[ds]?|judged?|read|rated?|bin(?:ned)?|pigeonholed?)"
)
_JUDGED = re.compile(
    rf"^(?:and |so |ok,? )*(?:how|where|under (?:what|which)(?: \w+)?|as what) (?:would|does|do|did|is|was|has|will|are) (?:you |"
    rf"it |the \w+ |this |that |been "
    rf"|get |be |(?:this|the) \w+ )*{_FILED}(?: (?:it|this|that|the \w+|here|under|as|one))*\W*$|"
    r"^(?:and |so |ok,? )*(?:would|do|does|did) (?:you|it|the \w+) (?:call|count|class|file|label|rate|read|see|judge|deem|"
    r"consider|take) (?:it|this|that|"
    r"the \w+|this \w+)\b(?!.*\b(?:if|because|without|even|still|had|were)\b)|"
    r"^(?:and |so |ok,? )*(?:is|was) (?:it|this|that|the \w+|this \w+)(?: one)? (?:really |considered |counted as |called |rated "
    r"|a case of )*(?:an? )?[\w/]+"
    r"(?: (?:review|headline|text|pair|one|story|piece))?\W*$"
)


def how_judged(reading: Reading, state: Conversation) -> Step | None:
    """ "How would you file it?", "is it a contradiction?": what the model says, where nothing was said yet."""
    classes, plainly = classes_meant(reading), not re.match(r"(?:and |so |ok,? )*(?:how|where|under|as)\b", reading.plain)
    if (
        state.answers
        or reading.words
        or state.instance is None
        or (plainly and not classes)
        or (not plainly and "row" in reading.plain)
    ):
        return None
    return on_edited(step("predict"), reading, state)


_MADE = re.compile(
    r"^(?:and |so |ok,? |but )*what (?:made|makes|led|leads|caused|causes|drove|drives|moved) (?:you|it|this|that|the \w+)\b"
)
_HESITATES = re.compile(
    r"^(?:is|was|does|did|are|how)\b.*\b(?:hesitat\w*|waver\w*|in (?:any )?doubt|on the fence|torn|guessing|wobbl\w*)\b"
)
_TESTED = re.compile(
    r"\bsanity[- ](?:check|test)\w*|\brandomi[sz]ation (?:check|test)|\b(?:check|test|measure|verify|"
    r"assess)\b.*\bfaithful(?:ness)?\b|"
    r"\b(?:whether|if) (?:it|that|this|they|those|these|the (?:explanation|weights|words)) can be "
    r"(?:trusted|relied (?:up)?on|believed)\b"
)


def made_it(reading: Reading, state: Conversation) -> Step | None:
    slots = {"class": reading.classes[:1], "words": reading.words or None, "top_k": reading.count, "method": reading.method}
    premise = len(reading.classes) == 1 and not edits_of(reading)  # "negative over positive" asks for a contrast
    return replace(on_edited(step("attribute", **slots), reading, state), premise=True) if premise else None


def hesitates(reading: Reading, state: Conversation) -> Step | None:
    told = reading.words or state.instance is None
    return None if told else on_edited(step("confidence", **{"class": reading.classes[:1] or None}), reading, state)


def tested(reading: Reading, state: Conversation) -> Step | None:
    from whyproof.agent.forms import trust_question

    asked_of = re.search(r"^(?:what|how (?:is|do)|define|explain|describe)\b|\bmean\w*\b|\bdefin\w+|\bterm\b", reading.plain)
    return None if asked_of else trust_question(reading, state)


_PICTURE = re.compile(
    r"\b(?:attach\w*|sen[dt]\w*|upload\w*|look\w* (?:at|in)|see|shows?|posted|took)\b.*\b(?:photo(?:graph)?s?|pictures?|"
    r"screenshots?|videos?|scans?|recordings?|selfies?)\b"
)


def shown_in_a_picture(reading: Reading, state: Conversation) -> Step | None:
    """ "I have attached a photo, what does the model see in it?": a text is all that is read here."""
    del state
    sent = re.search(r"\bi(?:'ve| have)? (?:\w+ )?(?:attach|upload|sen[dt]|post)\w*", reading.plain)
    return None if (reading.words and not sent) or edits_of(reading) else step("unsupported")


def least_words(reading: Reading, state: Conversation) -> Step | None:
    """ "Which two words matter least?", where the text has them and not a data set."""
    over_rows = state.data is not None and state.instance is None
    if reading.words or edits_of(reading) or over_rows or re.search(r"\bin (?:the )?(?:data|rows|texts)\b", reading.plain):
        return None
    return on_edited(
        step("attribute", **{"class": reading.classes[:1] or None}, method=reading.method, least=True), reading, state
    )


_ANY = re.compile(r"")
PLAIN_FORMS: tuple[tuple[re.Pattern[str], Callable[[Reading, Conversation], Step | None]], ...] = (
    (_ANY, run_method),
    (_ANY, plainly_of_rows),
    *OUTCOME_FORMS,
    *WORTH_FORMS,
    *DOUBT_FORMS,
    *WEIGHT_FORMS,
    *FORMS_BESIDE,
    *CLASS_FORMS,
    (A_RULE, wanted_rule),
    (OWN_LIMITS, own_limits),
    *TECHNIQUE_FORMS,
    (EITHER, either_word),
    (_ANY, of_pair),
    *PASSING_FORMS,
    (_ANY, words_noticed),
    (_ANY, used_by_model),
    (_ANY, because_of),
    (COUNTING, only_counting),
    (_FOLLOWS, relation_of_pair),
    (LEAST_WORDS, least_words),
    (_SIDED, words_of_a_side),
    (_MORE, two_sides),
    (_TURNED, change_with_limits),
    (_ALL_BUT, nothing_but),
    *SUPPOSED_FORMS,
    (_IN_PERCENT, in_percent),
    (_PREFERRED, preferred),
    (_PAIR, as_a_pair),
    (_EXPLAINED, explained_to),
    (_GIVEN_TEXT, text_to_classify),
    (_JUDGED, how_judged),
    (_MADE, made_it),
    (_HESITATES, hesitates),
    (_TESTED, tested),
    (_SAME_TEXT, same_in_other_words),
    (_PICTURE, shown_in_a_picture),
    *INSIDE_FORMS,
)


def plainly_asked(reading: Reading, state: Conversation) -> Step | None:
    """The step of a question that says plainly what it asks; None of any other."""
    for pattern, builder in PLAIN_FORMS:
        if pattern.search(reading.plain) and (found := builder(reading, state)) is not None:
            return found
    return None
