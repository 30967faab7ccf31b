"""What lay people ask of a table as a whole: whether people are happy, what the wrong rows share, which way it errs, whether it
may be relied on, and which words lead to a class."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.data_talk import DataTalk, joined, of_wrong_rows
from whyproof.agent.forms_beside import OF_FORM, of_form
from whyproof.agent.forms_changes import group_of
from whyproof.agent.forms_model_doubted import CALIBRATED, DOUBT_FORMS, IT, SO, calibrated, on_table
from whyproof.agent.forms_rows_apart import (
    FORMS_APART,
    HARDER,
    LENGTH_MATTERS,
    LONG,
    OF_THEM,
    ROWS,
    by_length,
    harder,
    some_of_them,
)
from whyproof.agent.reading import Reading
from whyproof.agent.reading_classes import classes_meant
from whyproof.agent.reading_numbers import how_many, rows_named, words_wanted
from whyproof.agent.reading_subsets import WRONG
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

Builder = Callable[[Reading, Conversation, DataTalk], Step | None]
_PEOPLE = (
    r"(?:(?:the|my|our|these|those|most|all|many) )*(?:people|customers?|guests?|users?|they|readers?|reviewers?|everyone|"
    r"everybody|"
    r"folks?|clients?|viewers?|buyers?|patients?|students?|visitors?|anyone|anybody|someone)"
)
_WRONG_ONES = (
    r"(?:wrong (?:ones?|rows|answers?)|mistakes?|errors?|fail(?:s|ures?|ed ones?)|misses|misfires|slip-?ups|(?:they|"
    r"those|these|them|it))"
)
#: What opens a talk about a file that was just brought.
_START = re.compile(
    rf"{SO}(?:(?:hi|hello|hey|so)[,.! ]+)*(?:(?:i|we)(?:'ve| have)? (?:just |now |already )*(?:uploaded|loaded|added|got|"
    rf"brought|imported|put in|"
    r"gave you|dropped|sent)\b.{0,40}?[,.;! ]+)?(?:(?:and |so )?(?:now what|what now|what next|what (?:do|can|should) (?:i|we) do"
    r"(?: now| next| with (?:it|this|them))*|where (?:do|should|can) (?:i|we) (?:start|begin)|how (?:do|does) (?:i|this|we) "
    r"(?:start|"
    r"begin|work)))\W*$|"
    rf"{SO}(?:(?:hi|hello|hey)[,.! ]+)?(?:i|we)(?:'ve| have)? (?:just |now )*(?:uploaded|loaded|imported) (?:my|our|the|a|this|"
    rf"some) \w+\W*$"
)
#: How people find what they write about, of rows that are positive or negative.
_HAPPY = re.compile(
    rf"{SO}(?:are|were|r|is|was) {_PEOPLE} (?:\w+ly |\w+ )?(?:happy|satisfied|pleased|content|unhappy|angry|upset|annoyed|"
    rf"disappointed|"
    rf"positive|negative|neutral|undecided|glad|mad)\b.*|"
    rf"{SO}(?:do|did|does) {_PEOPLE} (?:\w+ly |really )?(?:like|love|hate|enjoy|dislike|recommend|approve of) (?!qq)\w+(?: "
    rf"\w+){{0,2}}\W*$|"
    rf"{SO}(?:(?:is|are|was|were) )?(?:it|they|this|these|the \w+|most(?: of (?:them|it))?|people)?,? ?(?:all |more )?(?:mostly|"
    rf"mainly|"
    r"generally|overall|largely|on the whole|predominantly|all in all) (?:rather |quite |very )?(?:good|bad|positive|negative|"
    r"happy|"
    r"unhappy|favou?rable|angry|fine|ok)\b.{0,24}$|"
    rf"{SO}(?:more|are there more|is there more) (?:good|happy|positive|bad|negative|unhappy|angry)(?: ones| people| reviews)? "
    rf"(?:than|or) "
    r"(?:good|happy|positive|bad|negative|unhappy|angry)\b.{0,12}$|"
    rf"{SO}how (?:un)?(?:happy|satisfied|angry|pleased) (?:are|were|is) .{{2,30}}$|"
    rf"{SO}what(?:'s|s| is| was) the (?:general |overall )*(?:mood|feeling|vibe|sentiment|impression|tone|atmosphere|picture)"
    r"(?: overall| in (?:here|there|general)| like)*\W*$|"
    rf"{SO}(?:what|which|how (?:big|large) an?|how much of (?:it|them)) ?(?:share|percentage|proportion|part|fraction)?(?: of "
    rf"\w+)? (?:is|are) "
    r"(?:happy|unhappy|satisfied|angry)\W*$"
)
_COMPLAINT = (
    r"(?:complain\w*|complaints?|moan\w*|gripes?|griping|dislikes?|hates?|annoy\w*|bothers?|upsets?|angers?|unhappy "
    r"about|angry about|mad about|problems?|issues?|pain points?)"
)
_PRAISE = r"(?:loves?|likes?|prais\w+|enjoys?|pleases?|delights?|happy about|happy with|appreciates?|strengths?|compliments?)"
_ABOUT_WHAT = re.compile(
    rf"{SO}what (?:do|does|did|are|were) (?:the |our |my )?(?:(?P<glad>happy|satisfied|pleased|positive|good)|(?:unhappy|angry|"
    rf"upset|"
    rf"dissatisfied|annoyed|negative|bad)) (?:{_PEOPLE}|{ROWS}) (?:\w+ly )?(?:say\w*|writ\w+|mention\w*|talk\w*|use|"
    rf"speak\w*)\b.*|"
    rf"{SO}what (?:do|does|did|are|is|'s)? ?(?:{_PEOPLE} )?(?:\w+ly |most(?:ly)? |it that )?(?P<what>{_COMPLAINT}|{_PRAISE})\b"
    rf"(?: (?:about|them|{_PEOPLE}|of|with))*(?: (?:the )?(?:most|mostly|best|so much|really))*\W*$|"
    r"\bwhat(?:'s|s| is| are)? the (?:single )?(?:main|biggest|most common|top|usual|chief|commonest|typical) "
    rf"(?P<what2>{_COMPLAINT}|{_PRAISE})(?: (?:here|about|in (?:here|there|them)))*\W*$"
)
#: What the wrong rows share.
_IN_COMMON = re.compile(
    r"\b(?:words?|things?|phrases?|stuff|terms?) (?:that |which )?(?:\w+ly )?(?:fools?|trips?|confuses?|misleads?|throws?|"
    r"tricks?)\b|"
    rf"\b{_WRONG_ONES}\b.*\b(?:in common|alike|share[sd]?|similar|the same)\b(?!.*\bto (?:this|it)\b)|"
    rf"\b(?:in common|common (?:thread|denominator|theme|factor))\b|"
    rf"{SO}(?:(?:is|are|do|does|any|what(?:'s|s| is)?|see|can you (?:see|find|spot))\b.*)?\bpatterns?\b.*|"
    rf"{SO}what (?:kinds?|sorts?|types?) of {ROWS} (?:does|do|is|are|did) {IT} .*\b(?:wrong|fail|struggle|bad|trouble|miss|"
    rf"mess|screw)\w*"
    rf"(?: \w+){{0,2}}\W*$|"
    rf"{SO}what (?:usually |mostly |typically |would |could |might |can |does )?(?:trips?|tripped|throws?|fool|confuse|throws|"
    rf"threw|fools|fooled|confuses|confused|trips) {IT}(?: up| "
    rf"off)?\W*$"
)
#: Which way it errs, where both ways are named or none is.
_WHICH_WAY = re.compile(
    rf"{SO}(?:which|what) (?:way|direction|side)\b.*\b(?:err|wrong|mistake|fail|lean|tend|miss|off)\w*|"
    rf"{SO}(?:is|was|isn't) {IT} (?:\w+ )?(?:too |rather |more )*(?:harsh|strict|severe|lenient|generous|soft|kind|pessimistic|"
    rf"optimistic|"
    r"gloomy|negative|positive|tough|hard|easy|mild)(?: (?:on|with|to|towards) \w+| overall| or (?:too )?\w+)*\W*$|"
    r"\bor (?:is it )?(?:the )?(?:other way (?:a)?round|vice versa|the (?:reverse|opposite|other way))\b|"
    r"\bfalse (?:positives?|negatives?) (?:or|than|vs\.?|versus) (?:false )?(?:positives?|negatives?)\b|"
    rf"\b(?:calls?|calling|takes?|taking|mistakes?|mistaking|marks?|marking|labels?|labell?ing) (?:the )?(?:good|bad|happy|"
    rf"unhappy|positive|"
    r"negative) (?:ones|reviews|texts|rows|stuff|people) (?:for |as )?(?:bad|good|happy|unhappy|positive|negative)\b"
)
_PER_CLASS = re.compile(
    rf"{SO}(?:(?:now|show|give|do|me|us|it|that|this|them|the|same|figures?|numbers?|results?|all|can you|could you|i want|"
    rf"split|broken|break|"
    r"down|up|breakdown|what about|how about|how (?:does|is) it(?: do)?)\b,? *)*(?:by|per|for (?:each|every)(?: single)?|of "
    r"each|in each|each|"
    r"on each|class by|label by) (?:the )?(?:class(?:es)?|labels?|categor(?:y|ies)|sections?|topics?|sentiments?)(?: separately|"
    r" please| pls|"
    r" as well| too| then)*\W*$"
)
_RELIED_ON = re.compile(
    rf"{SO}(?:(?:can|could|should|may|would|do|must|shall) (?:i|we|you|one|my \w+) (?:\w+ly |now |just |then )*(?:sign (?:off|"
    rf"it off|this off)|"
    r"ship|use|deploy|go live|release|approve|trust|rely on|accept|rubber[- ]?stamp|let (?:it|this)|put|buy|roll (?:it|this) "
    r"out|believe|"
    r"automate)\b(?!.*\b(?:word|row|one|explanation|number|answer)\b).*|"
    rf"(?:is|are) {IT} (?:\w+ )?(?:good enough|ready|fit|safe|reliable|trustworthy|ok|okay|fine|usable|acceptable|up to (?:it|"
    rf"the job))\b"
    r"(?: (?:to|for|enough)\b.*)?)(?: or not| then| at all)*\W*$"
)
_CHECKED = re.compile(
    rf"{SO}(?:which|what) (?:of (?:them|these|those) |ones? |{ROWS} )*(?:should|would|must|do|need|needs|ought)\b.*"
    r"\b(?:check|look|review|read|double[- ]check|human|hand|eyes?|person|verify|inspect)\w*"
)
_LABELS_DOUBTED = re.compile(
    rf"{SO}(?:(?:are|is|were|do|did|could|might|maybe|any|which|what|how many|some)\b.*)?\b(?:my|our|the|any|these|some|of the) "
    rf"(?:own )?labels?\b.*"
    r"\b(?:wrong|right|correct|off|odd|suspicious|suspect|bad|mistaken|dubious|fishy|clean|noisy)\b|"
    r"\blabels? or (?:is it )?(?:the )?(?:model|machine|it)\b|\b(?:model|machine) or (?:is it )?(?:the |my )?labels?\b|"
    r"\b(?:label noise|noisy labels|mis-?labell?(?:ed|ings?)|(?:labell?ing|annotation|annotator|tagging) (?:errors?|mistakes?|"
    r"noise))\b|"
    rf"{SO}(?:did|have|has) (?:i|we|somebody|someone|anyone) (?:mis-?label|label \w+ wrong|tag \w+ wrong|get any wrong)\w*"
)
_NEW_ROWS = re.compile(
    rf"{SO}(?:how|would|will|does|do|is|what)\b.*\b(?:new|unseen|other|future|fresh|real|next week's|tomorrow's) (?:{ROWS}|"
    rf"customers|data|people)\b|"
    rf"{SO}(?:is|are) (?:\d+|\w+|that|this|these|it) (?:{ROWS} )?(?:really )?(?:enough|too few|sufficient) (?:{ROWS}|"
    rf"data)?\W*(?:to \w+.*)?$"
)
#: What a class is told by.
_WORDS_SAY = re.compile(
    rf"{SO}(?:what|which) (?:\w+ )?(?:words?|terms?|phrases?|expressions?) (?:that )?(?:usually |always |mostly |typically |"
    rf"often |would |really )*"
    r"(?:make|lead|push|drive|get|tip|cause|tell|pull|turn|trigger|give|move|send|speak|count|point|scream|mean)s?\b|"
    rf"{SO}(?:does|do|is|did) {IT} (?:just |only |mostly |simply |mainly |really |basically )*(?:lean(?:ing)?|rely(?:ing)?|"
    rf"look(?:ing)?|go(?:ing)?|"
    r"depend(?:ing)?|count(?:ing)?|react(?:ing)?|focus(?:ing)?|latch(?:ing)?|pick(?:ing)?|us(?:e|ing)|hinge|search(?:ing)?) ?"
    r"(?:(?:up|on|upon|for|by|to|onto|at) )*.*\b(?:words?|names|terms|phrases|adjectives|negations?|numbers|punctuation)\b|"
    rf"{SO}(?:are|is) there (?:any |certain |some |particular |a )*(?:words?|terms?|phrases?) (?:that|which)\b|"
    rf"{SO}what (?:gives away|makes (?:it|something|a \w+)|does it look for in|tells it (?:it's|that it is)?) ?(?:an? |the "
    rf")?(?P<label>.+?)\W*$"
)
#: Whether a word always leads to a class.
_POINTS = ("it", "they", "this", "that", "these", "those", "there", "them", "he", "she", "you")
_ALWAYS = re.compile(
    rf"{SO}(?:does|do|is|are|will) (?:the (?:words?|term) )?(?P<word>qq\d+|[\w'-]+) (?:{ROWS} )?(?:always|usually|mostly|ever|"
    rf"automatically|in general|"
    r"every time|only) (?:\w+ )??(?:make|mean|lead|push|turn|get|give|go|end|called|taken|classed|count|predicted|marked|"
    r"labell?ed|come)?\w*\b|"
    rf"{SO}how often (?:does|do|is|are) (?:the (?:words?|term) )?(?P<often>qq\d+|[\w'-]+) (?:{ROWS} )?(?:lead|mean|make|give|"
    rf"end|get|called|"
    r"taken|classed|predicted|marked|labell?ed|come|go)\w*\b"
)
_HATES = re.compile(
    rf"{SO}(?:does|do|is|has) {IT} (?:\w+ly |just |always )*(?:hates?|dislikes?|likes?|loves?|have (?:something|anything|it in) "
    rf"(?:against|for)|against|"
    r"punish(?:es)?|penali[sz]es?|rewards?|prefers?|have a problem with|allergic to) (?:the words? |the |an? )?(?P<word>qq\d+|"
    r"[\w'-]+)\W*$"
)
_GIVES_AWAY = re.compile(
    rf"{SO}(?:is|was|would|could|will|does|do) (?:the (?:word|term) )?(?P<word>qq\d+|[\w'-]+) (?:be |really |ever )*(?:an? "
    rf")?(?:give-?away|tell(?:tale)?|"
    r"giving (?:it )?away|clue|red flag|cue|shortcut|trigger|signal)\b"
)
_BY_RANK = re.compile(
    rf"{SO}(?:which|what)(?:'s| is)? (?:the )?(?:class|label|category|section|topic|sentiment|one)\b.*\b(?:weakest|worst|best|"
    rf"strongest|hardest|"
    r"easiest|poorest|(?:lowest|highest|least|most) (?:accura\w+|reliable|often (?:right|wrong)|score))\b"
)
_OVERALL = re.compile(
    rf"{SO}(?:(?:your|the|an?|what(?:'s| is)|give me|any) )*(?:overall|general|first|initial) (?:impression|verdict|picture|"
    rf"performance|result|assessment|"
    r"score|view)s?(?: please| so far| then)*\W*$"
)
_PAIR = re.compile(r"\b(?:vs\.?|versus|against|and|with|for|as)\b|/")


def of_table(reading: Reading, state: Conversation) -> Step | None:
    """The step of a question about the table as a whole; None of any other, and of one that names a row."""
    talk = state.data
    if talk is None or rows_named(reading.plain):
        return None
    return _asked(reading, state, talk) or (_asked(_at_last(reading), state, talk) if _at_last(reading) != reading else None)


def _at_last(reading: Reading) -> Reading:
    """The last sentence of a question, where others lead up to it: "I have put in 200 samples. Overall impression?"."""
    return replace(reading, question=re.split(r"(?<=[.!;])\s+", reading.question.strip())[-1])


def _asked(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    plain = reading.plain
    for pattern, build in _FORMS:
        if pattern.search(plain) and (found := build(reading, state, talk)) is not None:
            return found
    return next(
        (x for p, ask in DOUBT_FORMS if on_table(state, reading.plain) and p.search(plain) and (x := ask(reading, state))), None
    )


def _started(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    del reading, talk
    return step("help") if state.instance is None else None


def _of_feeling(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Are people happy?": how the labels are spread."""
    kinds = {label.lower() for label in reading.labels}
    named = re.search(r"\b(?:model|classifier|men|women|man|woman)\b", reading.plain)
    return (
        step("labels", subset=talk.subset or None)
        if {"positive", "negative"} <= kinds and not named and on_table(state, reading.plain)
        else None
    )


def _of_complaints(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "What annoys them?", "what are the main complaints?": the words tied to a class."""
    m = _ABOUT_WHAT.search(reading.plain)
    said = m and (m["what"] or m["what2"])
    glad = re.match(_PRAISE, said) if said else m and m["glad"]
    label = "positive" if glad else "negative"
    named = next((x for x in reading.labels if x.lower() == label), None)
    if not on_table(state, reading.plain) or named is None or not {"positive", "negative"} <= {x.lower() for x in reading.labels}:
        return None
    return step("keywords", subset=talk.subset or None, top_k=words_wanted(reading.plain), **{"class": [named]})


def _of_wrong_ones(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Is there something the wrong ones have in common?": the mistakes, with the words that most of their rows have."""
    last = state.operations[-1].name if state.operations else ""
    of_wrong = WRONG.search(reading.plain) or last in ("mistakes", "performance") or of_wrong_rows(talk.last)
    if not of_wrong and not re.search(
        r"\b(?:trips?|tripped|throws?|threw|fools?|fooled|misleads?|tricks?|confuse[sd]?|fail|struggle)\w*\b", reading.plain
    ):
        return None
    return step("mistakes", subset={**talk.subset, "correct": False}, common=True) if on_table(state, reading.plain) else None


def _both_ways(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Calling good ones bad or the other way round?": the mistakes, which are told by what is taken for what."""
    return (
        step("mistakes", subset={**talk.subset, "correct": False})
        if on_table(state, reading.plain) and not reading.quoted
        else None
    )


def _by_class(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Per class please": the last figures by class."""
    last = state.operations[-1] if state.operations else None
    if last is not None and last.name in ("labels", "count", "data_info"):
        return step("labels", subset=talk.subset or None)
    if last is not None and last.name in ("keywords", "global_attribution"):
        return step("keywords", **{k: v for k, v in last.slots.items() if k != "class"})
    metric = last.slots.get("metric") if last is not None and last.name == "performance" else None
    subset = last.slots.get("subset") if last is not None and last.name == "performance" else talk.subset
    return step("performance", metric=None if metric == "calibration" else metric, subset=subset or None)


def _relied_on(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "So can I sign off on this?": how often it is right, and that whether it is enough is not said here."""
    last = state.operations[-1].name if state.operations else ""
    if (
        not on_table(state, reading.plain)
        or reading.quoted
        or reading.classes
        or (last in ("performance", "count", "labels") and "enough" in reading.plain)
    ):
        return None
    return step("performance", subset=talk.subset or None, judged=True)


def _to_check(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    del state
    return step("show", subset=talk.subset or None, n=how_many(reading.plain), order="least_sure")


def _doubted(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Are my labels right?": where the model and they differ."""
    del state
    return None if reading.classes else step("mistakes", subset={**talk.subset, "correct": False}, n=how_many(reading.plain))


def _of_new_rows(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    return (
        None
        if reading.quoted or not on_table(state, reading.plain)
        else step("performance", metric="population", subset=talk.subset or None)
    )


def _words_of_class(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "What words make it say negative?", over the table."""
    widely = re.search(r"\b(?:overall|in general|generally|usually|always|across)\b", reading.plain)
    m = _WORDS_SAY.search(reading.plain)
    classes = classes_meant(reading)[:1]
    told = m is not None and m["label"] is not None
    if not (on_table(state, reading.plain) or widely) or reading.quoted or reading.method or (told and not classes):
        return None
    return step("global_attribution", subset=talk.subset or None, top_k=words_wanted(reading.plain), **{"class": classes or None})


def _always(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Does the word 'refund' always make it negative?": of the rows with it, how many are predicted so."""
    m, classes = _ALWAYS.search(reading.plain), classes_meant(reading)
    word = (m["word"] or m["often"]) if m else "it"
    if len(classes) != 1 or not on_table(state, reading.plain) or word in _POINTS:
        return None
    rows = joined(talk.subset, {"contains": reading.surface(word)})
    return step("count", subset={**rows, "predicted": classes[0]}, of=rows)


def _hates(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Does it hate refunds?": what rows with the word are labelled, and what the model says of them."""
    m = _HATES.search(reading.plain)
    if m is None or group_of(reading.plain) or reading.classes or not on_table(state, reading.plain):
        return None
    word = reading.surface(m["word"])
    known = {w.lower().strip(".,;:!?'\"") for row in talk.data.rows for text in row for w in text.split()}
    word = word[:-1] if word.lower() not in known and word.lower()[:-1] in known else word
    return None if m["word"] in ("it", "them", "this", "that") else step("labels", subset=joined(talk.subset, {"contains": word}))


def _gives_away(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Would 'sleeping' be a giveaway?": which words count most where it stands."""
    m = _GIVES_AWAY.search(reading.plain)
    word = reading.surface(m["word"]) if m else ""
    in_text = state.instance is not None and bool(state.instance.find(word))
    if m is None or m["word"] in ("it", "that", "this", "there") or (in_text and not on_table(state, reading.plain)):
        return None
    rows = joined(talk.subset, {"contains": reading.surface(m["word"])})
    return step("global_attribution", subset=rows, **{"class": reading.classes[:1] or None})


def _by_rank(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    return None if reading.quoted else step("performance", subset=talk.subset or None)


def _of_a_pair(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Business vs Sci/Tech looks nasty, why?" behind figures: what is taken for what of the two."""
    last = state.operations[-1].name if state.operations else ""
    if (
        last not in ("performance", "mistakes")
        or len(reading.classes) != 2
        or not on_table(state, reading.plain)
        or reading.quoted
    ):
        return None
    if re.search(r"\b(?:how many|accura\w+|precision|recall|f1|show|only|count|list|right|correct\w*)\b", reading.plain):
        return None
    both = list(reading.classes)
    return step("mistakes", subset={**talk.subset, "label": both, "predicted": both, "correct": False})


def _of_certainty(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    found = calibrated(reading, state)
    return found and step("performance", **{**found.operation.slots, "subset": talk.subset or None})


def _of_style(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    del talk
    return of_form(reading, state)


_FORMS: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (CALIBRATED, _of_certainty),
    (_START, _started), (_PER_CLASS, _by_class), (LONG, by_length), (LENGTH_MATTERS, by_length),
    (OF_FORM, _of_style), (OF_THEM, some_of_them), *FORMS_APART,
    (_ALWAYS, _always), (_GIVES_AWAY, _gives_away), (_HATES, _hates), (_BY_RANK, _by_rank), (_OVERALL, _by_rank),
    (_WORDS_SAY, _words_of_class), (_WHICH_WAY, _both_ways), (_IN_COMMON, _of_wrong_ones),
    (_LABELS_DOUBTED, _doubted), (HARDER, harder), (_HAPPY, _of_feeling), (_ABOUT_WHAT, _of_complaints), (_CHECKED, _to_check),
    (_NEW_ROWS, _of_new_rows), (_RELIED_ON, _relied_on), (_PAIR, _of_a_pair),
)  # fmt: skip
