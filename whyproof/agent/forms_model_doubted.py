"""Doubts about the model and its word, in plain speech: whether it is any good and errs, says the same each time, is sure,
and who settles what is right; and what people would have it do that it cannot."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

SO = (
    r"^(?:(?:and|so|but|ok(?:ay)?|well|hm+|lol|bruh|bro|dude|mate|man|honestly|seriously|hey|please|tell me|like|then|yeah|no|"
    r"come on|right|fine|oh|just|overall|in general|generally|also)\b[,.!…]* *)*"
)
#: The same behind something told: "I don't believe this machine. How often is it wrong?".
_LAST = rf"(?:^.{{0,120}}?[.,;!?]\s+(?:{SO[1:]}))|{SO}"
_NAMED = r"(?:model|classifier|ai|machine|system|algorithm|network|computer|software|program|tool|robot|bot)"
_BY_NAME = rf"(?:(?:the|this|your|that|its|an?|such an?) (?:\w+ )?{_NAMED}|(?:this|that) thing|{_NAMED}s?)"
IT = rf"(?:it|this|that|you|they|{_BY_NAME})"
_ERRS = (
    r"(?:be (?:wrong|mistaken|fooled)|(?:get|gets|got|getting) (?:it|this|that|things|stuff|them|something) wrong|(?:is |are )?"
    r"(?:wrong|mistaken|off)|err|errs|fail|fails|blunder|(?:screw|mess|slip|f\w*ck) ?(?:s|es|ed)? up|(?:screws|messes|slips) up|"
    r"(?:make|makes|do|does|made) (?:an? |any |some |many |such )?(?:mistakes?|errors?|blunders?|slips?))"
)
_WITS = (
    r"(?:smart|clever|intelligent|dumb|stupid|thick|an idiot|a moron|competent|incompetent|any good|broken|crap|rubbish|garbage|"
    r"hopeless|drunk|blind|worth anything|any use|bullshit|nonsense)"
)
_END = (
    r"(?: (?:here|too|also|at all|at (?:this|it|its job)|then|sometimes|ever|though|anyway|in general|usually|often|normally|"
    r"mostly|most|or (?:what|not|"
    r"something)))*\W*$"
)
#: How often the model is right, however it is put.
_OFTEN_RIGHT = re.compile(
    rf"(?:{_LAST})(?:how (?:reliable|good|accurate|trustworthy|dependable|bad|precise|smart|clever|dumb|stupid) (?:is|are) "
    rf"{_BY_NAME}|"
    rf"how (?:often|many times|frequently|much|likely) (?:is|are|does|do|did|will|has|have) {IT} (?:to )?(?:usually |actually |"
    rf"ever )*"
    rf"(?:right|correct|get it right|{_ERRS})|how (?:often|many times|frequently) {IT} (?:is |gets? |was )*(?:right|correct|"
    rf"{_ERRS})|"
    rf"(?:can|could|should|may) (?:i|we|you|one|people|anyone) (?:really |ever )?(?:trust|rely on|believe|depend on) {_BY_NAME}|"
    rf"(?:can|could|does|do|did|might|may|is|are|will|would) {IT} (?:ever |sometimes |often |also |still |just )*{_ERRS}|"
    rf"{IT} (?:can|could|may|might|do|does|will) (?:ever |sometimes |often |also |still |not )*{_ERRS}|"
    rf"(?:is|are|isn't|isnt) {_BY_NAME} (?:any |very |really |even |actually )*(?:good|reliable|accurate|trustworthy|dependable)|"
    rf"(?:is|are|isn't|isnt) {IT} (?:even |just |really |actually |a bit |kind of |totally |that |so |completely )*{_WITS})"
    rf"{_END}"
)
#: What it gets wrong, as a rule.
KINDS = re.compile(
    rf"(?:{_LAST})(?:(?:what|which) (?:kinds?|sorts?|types?) of (?:the )?[\w/-]+ (?:is|are|does|do|did) {IT} (?:\w+ ly )?.*"
    r"\b(?:wrong|bad at|worst (?:at|on|with)|struggle|fail|trouble|confus|mess|screw|miss|trip)\w*|"
    rf"(?:what|which \w+|where) (?:is|are|does|do|did) {IT} (?:usually |mostly |often |typically |normally |really |generally )*"
    r"(?:bad (?:at|with)|worst (?:at|on|with|in)|weak(?:est)?(?: at| on| with| in)?|struggl\w+(?: with| most)*|get wrong|do "
    r"(?:badly|worst|wrong)|go "
    r"wrong|"
    r"fail(?: most| at| on)*|screw up|mess up|trip up|err|fall down)|"
    rf"(?:does|do|is|will) {IT} (?:make|making) (?:more|most|many) (?:mistakes|errors) (?:with|on|in|about|for) .{{2,40}}|"
    r"(?:(?:what are|are there|any|its|the|known|typical|common|usual) )*(?:known |typical |common |usual )?(?:failure "
    r"(?:modes?|cases)|"
    r"known (?:issues|problems|weaknesses|bugs|errors|failures))(?: of (?:it|the model|this model))?|"
    rf"(?:does|do|is|will) {IT} (?:often |usually |always )*(?:do|doing|get|happen|make|happening) ?(?:this|that|it|things like "
    rf"(?:this|that)|"
    r"these|such things)? ?(?:wrong )?(?:a lot|often|all the time|much|regularly|usually|frequently|every time)|"
    rf"(?:is|are) {IT} (?:always|usually|generally|normally|this|that|often|so) (?:bad|poor|wrong|off|stupid)|"
    rf"(?:how (?:often|much) )?(?:does|do|will) {IT} (?:often |ever |usually )*(?:mix up|mixes up|confuse|muddle|swap) [\w/]+ "
    rf"(?:and|with|for|or) [\w/]+|"
    rf"what (?:are|is) (?:its|the model's|the machine's|his) (?:weak(?:ness(?:es)?| (?:spots?|points?|sides?))|blind spots?))"
    rf"{_END}"
)
CALIBRATED = re.compile(
    r"\bcalibrat\w+|\b(?:over|under)-? ?confiden\w+|"
    r"\b(?:when|if|whenever) it(?:'?s| is| says| claims| was)? .*(?:sure|certain|confident|\d ?(?:%|per ?cent)).*"
    r"\b(?:how often|right|wrong|correct)\b|"
    r"\bhow often\b.*\b(?:right|wrong|correct|mistaken)\b.* (?:when|if) it(?:'?s| is| says| was).*(?:sure|certain|confident|%)|"
    rf"{SO}(?:are|is|do|does)\b.*\b(?:high[- ]confidence|confident|surest?|certain|low[- ]confidence|unsure)\b.*\b(?:correct|"
    rf"right|wrong|"
    r"mistaken|accurate)\b|"
    r"\bis (?P<n>\d+ ?%) (?:really|actually|truly|indeed) (?P=n)|\bdoes \d+ ?% (?:\w+ )?mean\b.*\b(?:right|\d+)\b|"
    r"\b(?:is|was) (?:that|this|such|the|its) (?:\w+ )?(?:confidence|certainty) (?:warranted|earned|justified|deserved)"
)
_IS_WRONG = re.compile(
    rf"{SO}(?:is|was) (?:it|this|that) (?:really |actually |just |simply )*(?:wrong|mistaken|off)(?: here| then| now| "
    rf"though)*\W*$"
)
_SAME_ALWAYS = re.compile(
    rf"{SO}(?:(?:(?:if|when) (?:i|we|you) )?(?:run|ask|try|do|repeat|test|check)(?: (?:it|this|that|the same))?(?: text| "
    rf"question)? "
    r"(?:again|\w+ times|twice|tomorrow|over and over)\b.*\b(?:same|differ\w*|chang\w*|consistent|mind)\b.*|"
    rf"(?:is|are) {IT} (?:deterministic|repeatable|consistent|reproducible|random)|"
    rf"(?:does|do|will|would) {IT} (?:always |ever )*(?:say|give|decide|answer|return|get|change)(?: me| us)? (?:you )?(?:the |"
    rf"a )?"
    r"(?:same|different|its mind|so|that)(?: (?:thing|answer|result|label|one|numbers?|decision))?"
    r"(?: (?:every|each) time| again| twice| tomorrow| always| if \w+ \w+ again)*|"
    r"(?:would|will|do|does) (?:i|we|you) (?:always )?get (?:the |a )?(?:same|different)(?: \w+)?"
    r"(?: tomorrow| again| every time| each time| next (?:time|week)| twice)*|"
    r"(?:the )?same (?:answer|result|thing|numbers?|output)s? (?:every|each) time)\W*$"
)
_SWORN = re.compile(
    rf"{SO}(?:would|will|can|could|do|are) (?:you|u) (?:be )?(?:really |honestly |seriously |even |prepared to |willing to |"
    rf"ready to |"
    r"able to )*(?:swear|bet|stake|vouch|guarantee|testify|put (?:your )?(?:money|name|hand)|sign (?:your name )?(?:under|for))\b"
    r"(?!.*\bwithout\b)|"
    rf"{SO}(?:would|will|does|can|could) (?:it|that|this|your \w+|the \w+) (?:really )?(?:(?:hold|stand)(?: up)?|survive)(?: "
    rf"(?:in|before|to|under|if|when|against) "
    r"(?:court|a judge|scrutiny|\w+ (?:challenges?|challenged|questions?|questioned|asks?|asked|looks?|looked|disputes?|"
    r"disputed)\b).*)|"
    rf"{SO}(?:can|could|should|may) (?:i|we) (?:trust|believe|rely on) (?:this|that|these|those|the) (?:numbers?|figures?|"
    rf"percentages?|counts?)\W*$|"
    rf"{SO}(?:can|could|should|may) (?:i|we) (?:put|show|bring|take|present|use) (?:it|this|that)(?: up)? (?:in front of|before|"
    rf"to|in) "
    r"(?:a |the |my )?(?:judge|court|boss|jury|customer|client|board)|"
    rf"{SO}(?:hand on (?:your )?heart|can (?:i|we) take (?:your|its) word for (?:it|that))\W*$"
)
_SURE = re.compile(
    rf"{SO}(?:(?:are|r) )?(?:you|u|it|ya) (?:really |so |quite |absolutely |very |100 ?% )*(?:sure|certain|positive)"
    r"(?: (?:about|bout|of) (?:that|this|it))?(?: though| tho| now| then)*\W*$|"
    rf"{SO}(?:sure|certain|100 ?%|really sure|for sure)(?: (?:about|of) (?:that|this|it))?\?+$|"
    rf"{SO}(?:is|are) \d+(?:\.\d+)? ?(?:%|per ?cent) (?:\w+ )?(?:good|bad|enough|high|low|a lot|much|ok|okay|fine|sure)(?: "
    rf"enough)?"
    r"(?: or .*| then| really)?\W*$"
)
_WHO_IS_RIGHT = re.compile(
    r"(?:^|[.!?,;] |\b(?:and|so|but|then) )(?:who|which(?: one)?|which of us)(?:'s|s| is| was) (?:now |then |actually |really )*"
    r"(?:right|correct|wrong|mistaken)(?: here| then| now)?\W*$|"
    rf"{SO}(?:is it me|am i (?:wrong|mistaken|crazy|mad)|is (?:it|the \w+) wrong or (?:am i|me))(?: or .*| here| then)?\W*$"
)
_WHO_DECIDES = re.compile(
    rf"{SO}who (?:has |have |\w+ly |gets to |even |actually )*(?:decides?|decided|chooses|chose|determine[sd]?|picks|picked|"
    rf"sets?|defines?|"
    rf"defined|"
    r"labell?ed|annotated|tagged|checked|wrote|collected|gathered|came up with|made up|thought up|invented|says|said) (?:on |"
    r"that |for it )*(?:which|"
    r"what(?:'s)?|"
    r"whether|if|"
    r"(?:the|these|those|its|all) (?:\w+ )?(?:labels?|categories|classes|answers?|truth|training data|data|names|options|topics)|"
    r"right (?:and|from|or) wrong|(?:these|those|them|all this|it all)(?=\W*$))\b|"
    rf"{SO}(?:where do|how were) (?:the|its|these) (?:\w+ )?(?:labels|categories|classes|right answers|answers) (?:come from|"
    rf"chosen|made|"
    r"decided)"
)
_TRAINED = re.compile(
    rf"{SO}(?:please |can |could |would |will |may |how (?:do|can|would) |(?:i|we) (?:want|need) |to |you |u |i |we |one |"
    rf"someone |it )*"
    r"(?:(?:re-?|un)train|fine-? ?tune|re-?teach|(?:make|have) (?:it|the \w+) (?:re-?)?learn|give (?:it|the \w+) feedback|"
    r"teach (?:it|the \w+|this \w+)|train (?:it|the \w+|this \w+|another|a \w+)|"
    r"tell (?:it|the (?:model|machine|ai)) (?:that )?(?:it(?:'s|s| is| was)|'?that(?:'s|s| is)|\w+ (?:is|are|means?)))\b(?! to "
    r"me)|"
    rf"{SO}(?:can|does|will|could) {IT} (?:ever |also )?learn (?:from|by|out of) (?:this|that|it|its|mistakes|me|us|what)\b|"
    rf"{SO}(?:(?:can|could|would|will|please) ?(?:you|u|we|i|someone)? )?(?:please )?(?:fix|correct|repair|update|improve|adjust|"
    rf"patch) "
    rf"(?:it|that|{_BY_NAME})(?: (?:please|then|for me|so that .*|with (?:this|that|it)))*\W*$"
)
_FEELS = re.compile(
    rf"{SO}(?:does|do|can|could|has|have|is|did|will) {IT} (?:ever |also |even |really |actually |have |feel )*"
    r"(?:feelings?|emotions?|a (?:heart|soul|conscience)|opinions? of (?:its|your) own|weep|cry|laugh|smile|dream|care|suffer|"
    r"enjoy "
    r"(?:it|this)|sad|happy|pain|love|hate|bored|sorry|touched|moved|human|alive|conscious|sentient)"
    r"(?: (?:too|also|at all|as well|like (?:us|me|we do|i do)|about (?:me|us|it|people)|when .*))*(?:,? or .*)?\W*$"
)
_MADE_UP = re.compile(
    rf"{SO}(?:what|how) (?:would|will|do|does|might|could) (?:an?|our|my|their|your|his|her|some|the|another) "
    r"(?!.*\bif\b)(?:\w+(?:'s|s')? )*(?:reviews?|texts?|headlines?|comments?|tweets?|stor(?:y|ies)|sentences?|ones?) "
    r"(?:look like|look|sound like|sound|read|say|be like)(?: then)?\W*$|"
    rf"{SO}(?:can you |could you |please )*(?:write|compose|invent|make up|draft|author)(?: (?:me|us))? (?:an?|another|some|the|"
    rf"\d+) "
    r"(?:\w+ ){0,2}(?:one|ones|reviews?|texts?|headlines?|stor(?:y|ies)|poems?|tweets?|replies|reply|apology|response|answer|"
    r"email|"
    r"letter)\b(?! (?:that|which|so) (?:it|the|flips?|would|changes))"
)
_KNOWS_OR_GUESSES = re.compile(
    r"\b(?:does|do|did|is|are) (?:it|this|that|you|the \w+) (?:really |actually |even |just )*(?:know(?:s|ing)?|see|"
    r"understand)\b.{0,40}"
    r"\bor (?:is it |does it |did it |are you |do you )?(?:just |only |merely |simply )*(?:a )?(?:guess\w*|luck\w*|chance|"
    r"random\w*|"
    r"a coin)\b"
)
_ERROR_OF = re.compile(
    r"\b(?:margins? of error|error (?:bars?|margins?)|standard (?:errors?|deviations?)|(?:how )?(?:much )?uncertainty (?:is|of|"
    r"on|in) "
    r"(?:that|this|these|those)|plus[- ]?(?:or[- ])?minus)\b"
)
_ONE_CASE = re.compile(
    r"\b(?:in general|generally|(?:in|for|on|with) (?:other|more|all|most) (?:sentences|texts|reviews|names|people|cases)|"
    r"(?:just|only|"
    r"but)? ?(?:one|a single) (?:sentence|text|example|case|review|name))\b"
)
_USED = re.compile(
    rf"{SO}(?:can'?t|cannot|can|could|should|may|might|would) (?:i|we|you|one)? ?(?:\w+ly |now |just )*(?:use|ship|deploy|put|"
    rf"automate|release)\b"
    r" (?:it|this|that|the model|this model|this thing|that thing|such a thing)(?: (?:at|for|in|to|on|into|with)\b.*| can (?:i|"
    r"we))?(?: then| now)?\W*$"
)
_TAKEN_DOWN = re.compile(
    rf"{SO}(?:can|could|would|will|please) ?(?:you|u|someone|they|we)? (?:please )?(?:delete|remove|take down|take off|hide|"
    rf"erase|unpublish) "
    r"(?:it|this|that|(?:the|my|this|that|his|her) (?:review|text|comment|post|rating|account|data))(?: (?:please|now|then|for "
    r"me|from .*))*\W*$"
)
_OF_ROWS = ("count", "filter", "labels", "data_info", "mistakes", "performance", "global_attribution", "keywords")
#: What is said beside the questions, of rows or of a text.
_BESIDE = ("restate", "evidence", "help", "unsupported", "clarify", "define", "model_info", "method_info")
_ABOUT_DECISION = ("predict", "what_if")
_EXPLAINS = ("attribute", "rationale", "contrast", "compare_words", "trust", "interactions", "compare_methods", "rule", "restate")


_IN_TABLE = re.compile(
    r"\b(?:in|on|of|over|across) (?:the|my|this|our) (?:whole |entire )?(?:table|file|data(?: ?set)?|set|spreadsheet|sheet|csv)\b"
)


def on_table(state: Conversation, plain: str = "") -> bool:
    """Whether a question that names neither is of the table and not of one text: no text is open, or rows were spoken of last."""
    if state.data is not None and (state.instance is None or _IN_TABLE.search(plain)):
        return True
    asked = [*(o for a in state.answers for o in a.operations), *state.operations]
    last = next((o for o in reversed(asked) if o.name not in _BESIDE), None)
    subset = last.slots.get("subset") if last is not None else None
    rows_shown = last is not None and last.name == "show" and not (isinstance(subset, dict) and "index" in subset)
    return state.data is not None and last is not None and (last.name in _OF_ROWS or rows_shown)


def often_right(reading: Reading, state: Conversation) -> Step | None:
    """ "How reliable is the model?", "is this thing even smart?": what its card says of it; of rows, how often it is right."""
    if reading.words or CALIBRATED.search(reading.plain):
        return None
    if _IS_WRONG.match(reading.plain) and state.instance is not None and not on_table(state):
        return step("predict", disputed=True)
    if state.data is not None:
        return step("performance", subset=dict(state.data.subset) or None) if on_table(state) else None
    return step("model_info", term="accuracy")


def kinds_of_mistakes(reading: Reading, state: Conversation) -> Step | None:
    """ "What kind of headlines does it usually get wrong?": the mistakes, of which without rows its card tells how many."""
    if reading.words:
        return None
    if state.data is None:
        return step("mistakes")
    if re.match(rf"{SO}which\b", reading.plain):  # "which ones does it get wrong?"
        return None
    rows = {**state.data.subset, **({"label": reading.classes[0]} if len(reading.classes) == 1 else {}), "correct": False}
    return step("mistakes", subset=rows)


def calibrated(reading: Reading, state: Conversation) -> Step | None:
    """ "Is that calibrated?", "when it is 90 % sure, how often is it right?": the certainty beside how often it is right."""
    del state
    asks = re.search(
        r"^(?:what|define|explain)\b.*\bmean\w*|^(?:please )?(?:show|list|find|which|give)\b|^what is\b", reading.plain
    )
    return None if asks or reading.words else step("performance", metric="calibration")


def same_always(reading: Reading, state: Conversation) -> Step | None:
    """ "Run it ten times, same answer every time?": how stable the explanation is under other random draws."""
    told = reading.words or state.instance is None or edits_of(reading)
    return None if told or reading.method else on_edited(step("trust", metric="stable"), reading, state)


def error_of_figure(reading: Reading, state: Conversation) -> Step | None:
    """ "What is the margin of error on that figure?": behind weights, how far they move when drawn anew."""
    explained = any(o.name in _EXPLAINS for a in state.answers for o in a.operations)
    asks = re.search(r"\bmean\w*\b|\bdefin\w+|^what is an? ", reading.plain)
    return step("trust", metric="stable") if explained and state.instance is not None and not asks else None


def sworn(reading: Reading, state: Conversation) -> Step | None:
    """ "Would you swear to that?": of an explanation, how far it can be trusted; of a decision, how sure it is; of rows, the
    proof."""
    last = state.operations[-1].name if state.operations else "predict"
    if reading.words or reading.quoted:
        return None
    if on_table(state):
        return step("evidence")
    explained = last in _EXPLAINS or any(o.name in _EXPLAINS for a in state.answers for o in a.operations)
    return on_edited(step("trust" if explained else "confidence"), reading, state)


def sure_of_it(reading: Reading, state: Conversation) -> Step | None:
    """ "You sure?" behind a decision: how sure the model is, of the edited text where that was edited; else the proof."""
    last = state.operations[-1].name if state.operations else "predict"
    if reading.classes or reading.words:
        return None
    if (
        state.instance is not None
        and (not state.answers or "%" in reading.plain or "cent" in reading.plain)
        and last != "counterfactual"
    ):
        return step("confidence")
    if not state.answers:
        return None
    if last not in _ABOUT_DECISION or state.instance is None:
        return step("evidence")
    found = step("confidence")
    return Step(found.operation, edited=bool(state.edits) and last == "what_if")


def who_is_right(reading: Reading, state: Conversation) -> Step | None:
    """ "I would file it under Business. Who is right?": why the model says what it says and not that; which is true it cannot
    tell."""
    if on_table(state):
        return None
    decided = next((a.prediction.label for a in reversed(state.answers) if a.prediction is not None), None)
    said = re.search(r"\b(?:machine|model|it|ai|computer)\b[^.;,]{0,20}\b(?:says?|said|thinks?)\b(?P<rest>.*)", reading.plain)
    others = [c for c in reading.classes if c != decided and not (said and c.lower() in said["rest"])]
    if others:
        return step("contrast", **{"class": others[:1]})
    return step("predict", disputed=True) if state.instance is not None else None


def who_decides(reading: Reading, state: Conversation) -> Step | None:
    """ "Who decides which one is right?": what the model was trained on, where labels came from; who labelled rows is not
    known."""
    of_rows = re.search(r"\b(?:these|those|my|our) (?:rows|labels|data|reviews|texts)\b|\bthese\W*$", reading.plain)
    if state.data is not None and of_rows:
        return step("unsupported", needs="origin")
    if re.search(r"\b(?:wrote|collected|gathered|checked)\b", reading.plain):
        return None
    return None if reading.words else step("model_info")


def training(reading: Reading, state: Conversation) -> Step | None:
    """ "Can you retrain it without those?": an honest no."""
    del state
    asked_of = re.search(r"\bwhat (?:was|were|is|are|would|if)\b|\btrained\b", reading.plain)
    return None if asked_of or (edits_of(reading) and "train" not in reading.plain) else step("unsupported", needs="training")


def feelings(reading: Reading, state: Conversation) -> Step | None:
    """ "Does your machine weep too?": what goes on inside it cannot be proved either way."""
    of_relation = bool(state.operations) and state.operations[-1].name == "knowledge"  # "does the model care?"
    return None if reading.classes or reading.quoted or of_relation else step("unsupported", about="inside")


def made_up(reading: Reading, state: Conversation) -> Step | None:
    """ "What would our competitors' reviews look like?": no text is made up here."""
    del state
    return None if reading.quoted else step("unsupported", needs="made up")


def knows_or_guesses(reading: Reading, state: Conversation) -> Step | None:
    """ "Does it know why or just guess?": how sure it is."""
    return None if state.instance is None else on_edited(step("confidence"), reading, state)


def in_other_cases(reading: Reading, state: Conversation) -> Step | None:
    """ "That's one sentence; how would I know in general?" behind a question of other people: tests with other names on
    templates."""
    lately = {o.name for a in state.answers[-4:] for o in a.operations}
    return step("robustness", set="templates", tests=["name"]) if "bias" in lately and not reading.words else None


def usable(reading: Reading, state: Conversation) -> Step | None:
    """ "Can't use this, can I?": what is on record of how often the model is right."""
    return None if reading.words or state.data is not None or edits_of(reading) else step("model_info", term="accuracy")


def taken_down(reading: Reading, state: Conversation) -> Step | None:
    """ "Can you delete it?" of the review, where no word was spoken of: an honest no."""
    last = state.operations[-1] if state.operations else None
    named = last is not None and bool({"words", "edit"} & set(last.slots))
    return None if named or reading.words or state.data is not None else step("unsupported", needs="publishing")


_MORE_OF_MODEL = re.compile(
    r"^(?:and |but |so )*(?:on (?:what|which)(?: \w+)?|by whom|by who|when|who by|with what(?: data)?|from what)(?: exactly| "
    r"then)?\W*$"
)
_MORE_OF_BIAS = re.compile(
    r"^(?:and |but |so )*(?:towards?|against|for|to|in favou?r of) (?:what|whom?|which(?: groups?)?)(?: exactly| then)?\W*$"
)


def more_of_it(reading: Reading, state: Conversation) -> Step | None:
    """ "On what?" behind who trained the model, "towards what?" behind whether it is biased: the same in full."""
    last = state.operations[-1].name if state.operations else ""
    if last == "model_info" and _MORE_OF_MODEL.match(reading.plain):
        return step("model_info")
    return step("bias") if last == "bias" and _MORE_OF_BIAS.match(reading.plain) and state.instance is not None else None


DOUBT_FORMS = (
    (_MORE_OF_MODEL, more_of_it), (_MORE_OF_BIAS, more_of_it),
    (CALIBRATED, calibrated), (KINDS, kinds_of_mistakes), (_OFTEN_RIGHT, often_right), (_SAME_ALWAYS, same_always),
    (_ERROR_OF, error_of_figure), (_SWORN, sworn), (_SURE, sure_of_it), (_WHO_IS_RIGHT, who_is_right),
    (_WHO_DECIDES, who_decides), (_TRAINED, training), (_MADE_UP, made_up), (_KNOWS_OR_GUESSES, knows_or_guesses),
    (_FEELS, feelings), (_ONE_CASE, in_other_cases), (_USED, usable), (_TAKEN_DOWN, taken_down),
)  # fmt: skip
