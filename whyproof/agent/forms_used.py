"""The forms of questions whether the model knows, or uses, what a graph knows of words: "does it know that Apple is a "
"company?"."""

from __future__ import annotations

import re

from whyproof.agent.forms_behaviour import TESTS
from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import LIST, PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import is_adjective
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.core.claim import Lexical

_MODEL = r"(?:(?:the |this |that |your |my )?(?:model|classifier|machine|ai|system|network|net|algorithm|program)|it|you)"
_KNOWS = (
    r"(?:know|understand|reali[sz]e|recogni[sz]e|see|notice|learn(?:ed|t)?|grasp|get|think|believe|assume|take into account|"
    r"consider)s?"
)
_BARE = r"(?:(?:an?|the|any|every|all|word|term)\s+)*"
_A, _B = (rf"{_BARE}(?P<{name}>qq\d+|[\w'-]+)" for name in "ab")
#: What would be known of two words, and the relation that this is.
_FACTS: tuple[tuple[str, str | None], ...] = (
    (
        rf"{_A} and {_B} (?:are|were|is) (?:really )?(?:related|linked|connected|similar|close)",
        None,
    ),
    (
        rf"{_A} (?:is|are|has|have) (?:related|linked|connected|similar|close|something to do) (?:to|with) {_B}",
        None,
    ),
    (
        rf"{_A} (?:is|are|was|were|'s) (?:an? |the )?(?:opposites?|antonyms?|contrary|reverse) (?:of|to) {_B}",
        "antonym",
    ),
    (
        rf"{_A} and {_B} (?:are|were|is) (?:really )?(?:the )?(?:opposites?|antonyms?|opposed|contrary)",
        "antonym",
    ),
    (
        rf"{_A} and {_B} (?:are|were|is|mean)s? (?:the )?(?:same(?: thing)?|synonyms?|synonymous|alike)",
        "synonym",
    ),
    (
        rf"{_A} (?:is|are|means?) (?:the )?(?:same(?: thing)? as|another word for|(?:an? )?synonyms? (?:of|for)) {_B}",
        "synonym",
    ),
    (rf"{_A} (?:means?|stands? for|refers? to) {_B}", "synonym"),
    (rf"{_A} (?:is|are|was|were) (?:an? )?(?:part|piece|member)s? of {_B}", "part_of"),
    (
        rf"{_A} (?:is|are|was|were|'s|counts? as|can be) (?:also )?(?:(?:an?|the|some|one) )?"
        rf"(?:(?:kind|type|sort|form|name)s? of )?(?:an? |the )?(?:[\w'-]+ )?{_B}",
        "kind_of",
    ),
)
_OF_FACT = re.compile(
    rf"^(?:and |but |so |ok,? |then )*(?:does|do|did|is|would|can|will|whether|how does) {_MODEL} (?:really |actually |"
    r"even |also |ever )*"
    rf"(?:{_KNOWS}|aware)(?: of| about)?(?: the fact)?(?: that| whether| if| how)? (?P<fact>.+?)(?:,? (?:too|as well|"
    r"also|then|anyway))*[\s?!.]*$"
)
_PRONOUNS = re.compile(
    r"(?:they|these|those|the two|both|the words)(?: two| words)? (?:are|were|mean|have) (?:(?:the|an?|really|"
    r"each other's) )*(?P<how>[\w ]+)"
)
_HOW = (("antonym", r"opposit|antonym|contrar"), ("synonym", r"same|synonym|alike"), (None, r"relat|link|connect|similar"))

_THAT = (
    r"(?:that|this|it|them|those|these|such (?:a )?(?:fact|knowledge|link)s?|"
    r"(?:that|this|the) (?:fact|link|relation|connection|knowledge|word)s?)"
)
_ADVERB = r"(?:really |actually |even |at all |also |ever |in any way |somehow )*"
#: Whether the model uses what was just said.
_USES = re.compile(
    rf"^(?:and |but |so |ok,? |then |well,? )*(?:(?:is|are|was|were) {_THAT} {_ADVERB}(?:used|known|needed|considered|"
    r"taken into account|"
    rf"noticed|exploited|learned|learnt|relevant|important) (?:by|to|for|in) {_MODEL}|"
    rf"(?:does|do|did|would|will) {_THAT} {_ADVERB}(?:matter|count|make (?:a|any) difference|play (?:a|any) (?:role|"
    r"part)|have (?:an|any) "
    r"(?:effect|influence|impact)|change (?:anything|something)|influence|affect|help)(?: (?:to|for|with|in|on|here|"
    r"at all|any(?:thing)?))*"
    rf"(?: {_MODEL}(?:'s)?)?(?: (?:decision|verdict|prediction|answer|result|here|then|too|at all))*|"
    rf"(?:does|do|did|is|would) {_MODEL} {_ADVERB}(?:use|using|know|care(?: about)?|rely on|relying on|make use of|see|"
    r"take|need|notice|"
    rf"consider|exploit|have)s? {_THAT}(?: (?:into account|too|then|here|link|relation|fact|at all|as well))*|"
    rf"(?:is|was) (?:that|this) what {_MODEL} {_ADVERB}(?:use|rel(?:y|ie)|look|go|see|need|consider|base)(?:s|"
    r"d)?(?: on| at| by| it on)*|"
    rf"(?:and )?(?:what about |how about |does )?{_MODEL}(?:,)? (?:too|as well|also)(?: know| use it)?)[\s?!.]*$"
)
#: Whether the model does so too, behind what the graph knows.
_CARES = re.compile(
    rf"^(?:and |but |so |ok,? |then |well,? )*(?:(?:that|this) matters?(?: (?:to|for) {_MODEL})?|(?:what about|"
    rf"how about|for|to|in) {_MODEL}|"
    rf"(?:does|do|did|would) {_MODEL} {_ADVERB}treat (?:them|both|these|those|the two)(?: words)? (?:alike|the same|"
    r"equally|differently|as one)|"
    rf"(?:does|do|did|is|would) {_MODEL} {_ADVERB}(?:care|know|mind|notice|"
    r"agree|see it|use it|"
    rf"interested|aware|think so)s?)(?: (?:too|as well|at all|that|it|so|of (?:it|that)|about (?:it|that)))*[\s?!.]*$"
)
_LISTED = rf"(?:the |an? |both )?(?:words? |terms? )?(?P<words>{LIST})"
_USES_WORDS = tuple(
    re.compile(rf"^(?:and |but |so |ok,? |then )*{pattern}(?: (?:at all|into account|too|here|then|anyway|much))*[\s?!.]*$")
    for pattern in (
        rf"(?:does|do|did) {_MODEL} {_ADVERB}(?:use|look at|read|see|notice|pay attention to|attend to|care about|"
        r"rely on|react to|take|"
        rf"consider)s? {_LISTED}",
        rf"(?:is|are|was|were) {_LISTED} {_ADVERB}(?:used|read|noticed|seen|considered|taken into account|looked at) by {_MODEL}",
    )
)
_POINTS_AT_WORD = re.compile(
    r"\b(?:is|was) (?:that|this|it)\b.*\bby\b|\b(?:does|do|did) (?:that|this|it) (?:word )?.*\b(?:model|classifier)\b"
)


def used_by_model(reading: Reading, state: Conversation) -> Step | None:
    """Whether the model uses what the graph was just asked, or needs the word that was just spoken of; whether it knows a fact
    that the question states, which the graph is asked first and the model then."""
    if found := _of_fact(reading, state) or _of_words(reading, state):
        return found
    last = state.operations[-1] if state.operations else None
    cares = last is not None and last.name == "knowledge" and _CARES.match(reading.plain)
    if not cares and not _USES.match(reading.plain):
        return None
    if last is not None and last.name == "knowledge":
        words = last.slots.get("words") or _words_told(state)
        if words:
            slots = {k: v for k, v in last.slots.items() if k in ("relation",)}
            return step("knowledge", **{**slots, "words": words, "used": True})
        return ask_back("Which word do you mean? Put it in quotes.")
    if not _POINTS_AT_WORD.search(reading.plain) or reading.words or state.data is not None:
        return None
    stand = [w for w in reading.previous if reading.instance and places_of(w, reading.instance)]
    if stand and len(stand) <= 2:
        return on_edited(step("necessity", words=stand), reading, state)
    return ask_back("Which word do you mean? Name it, in quotes: is '…' needed?")


def _of_words(reading: Reading, state: Conversation) -> Step | None:
    """ "Does the model use 'rude'?": whether it needs the words."""
    m = next((m for pattern in _USES_WORDS if (m := pattern.match(reading.plain))), None)
    words = reading.items(m["words"]) if m and m["words"] not in PRONOUNS else []
    stand = [w for w in words if reading.instance is not None and places_of(w, reading.instance)]
    if (
        not stand
        or len(stand) < len(words)
        or state.data is not None
        or any(w.lower() in TALK and w not in reading.quoted for w in words)
    ):
        return None
    return on_edited(step("necessity", words=stand), reading, state)


_BECAUSE = re.compile(
    r"^(?:and |but |so |ok,? |then )*(?:is|was) (?:it|that|this) (?:really |just |only |all |mainly |mostly |simply |"
    r"perhaps )*(?:because of|due to|"
    rf"down to|caused by|on account of) {_LISTED}(?: alone| then| there)*[\s?!.]*$"
)
_MATTERS = re.compile(
    rf"^(?:and |but |so |ok,? |then )*(?:does|do|did|would) it {_ADVERB}(?:matter|count|help|make (?:a|"
    rf"any) difference)(?: (?:to|for) {_MODEL})? "
    r"(?:that|if|whether) (?:[\w'-]+ ){1,5}?(?:is|are|was|were) (?:[\w'-]+ )??(?P<words>qq\d+|[\w'-]+)[\s?!.]*$"
)


def because_of(reading: Reading, state: Conversation) -> Step | None:
    """ "Is it just because of the word 'nobody'?", "does it matter that the hat is white?": what the word does."""
    m = _BECAUSE.match(reading.plain) or _MATTERS.match(reading.plain)
    words = reading.items(m["words"]) if m and m["words"] not in PRONOUNS else []
    if not words or reading.instance is None or not all(reading.instance.find(w) for w in words):
        return None
    return on_edited(step("attribute", words=words), reading, state)


def _of_fact(reading: Reading, state: Conversation) -> Step | None:
    """ "Does it know that Apple is a company?": the graph is asked first and the model then; a fact that is no relation of two
    words goes back."""
    taken = _TAKEN_AS.match(reading.plain)
    if taken and {taken["a"], taken["b"]} & (PRONOUNS | {"one", "such"}):
        return ask_back("Which word do you mean? Put it in quotes.")
    if taken:
        return step("knowledge", words=[reading.surface(taken[x]) for x in "ab"], used="also")
    if about := _KNOWS_OF.match(reading.plain):
        return _of_alone(reading, reading.surface(about["word"]))
    m = _OF_FACT.match(reading.plain)
    if m is None:
        return None
    if pointed := _PRONOUNS.fullmatch(m["fact"]):
        relation = next((name for name, pattern in _HOW if re.search(pattern, pointed["how"])), "")
        words = _two_spoken_of(state) or list(reading.previous[:2])
        return step("knowledge", words=words, relation=relation, used="also") if relation != "" and len(words) == 2 else None
    of_text = _of_side(reading, state, m["fact"]) or _told_by_text(reading, state, m["fact"])
    return of_text or _of_two(reading, m["fact"]) or _of_other(reading, m["fact"])


_IS_SO = re.compile(
    rf"{_A} (?:is|are|was|were|feels?|felt|looks?|looked|tastes?|tasted|seems?|seemed) (?:very |so |too |really |quite )*{_B}"
)


def _told_by_text(reading: Reading, state: Conversation, fact: str) -> Step | None:
    """ "Did it understand that the soup was cold?", where the text says so: what these words do."""
    m = _IS_SO.fullmatch(fact)
    words = [reading.surface(m[x]) for x in "ab"] if m else []
    stand = bool(words) and reading.instance is not None and all(reading.instance.find(w) for w in words)
    return on_edited(step("attribute", words=words), reading, state) if stand and is_adjective(words[-1].lower()) else None


def _of_two(reading: Reading, said: str) -> Step | None:
    """A fact that is a relation of two words."""
    labels = {label.lower() for label in reading.labels} | TALK
    for pattern, name in _FACTS:
        fact = re.fullmatch(pattern, said)
        words = [reading.surface(fact[x]) for x in "ab"] if fact else []
        if words and not any(w.lower() in labels for w in words) and len(set(words)) == len(words):
            return step("knowledge", words=words, relation=name, used="also")
    return None


def _of_other(reading: Reading, said: str) -> Step | None:
    """A fact that is none, or a word alone, of what the model would know."""
    if not _KNOWN.search(reading.plain) or reading.classes or _ASKS_OF.match(said):
        return None
    if re.search(r"\b(?:is|are|means?|was|were|can|can't|cannot|needs?|has|have)\b", said):
        return ask_back("Of which two words? For example: does the model know that 'one' is a kind of 'another'?")
    alone = reading.items(re.sub(r"^(?:an?|the|word) ", "", said)) if len(said.split()) <= 2 else []
    tested = any(re.search(pattern, reading.plain) for pattern in TESTS)
    return _of_alone(reading, alone[0]) if len(alone) == 1 and not tested else None


def _of_alone(reading: Reading, word: str) -> Step | None:
    """What the model knows of a word: what the graph does, and what the model does without it; of no word of the text, an honest
    no."""
    if word.lower() in TALK | PRONOUNS or reading.instance is None or word.lower().startswith("negat"):
        return None  # whether it understands the negation, the words that deny say
    found = reading.instance.find(word)
    if not found and places_of(word, reading.instance):
        return step("attribute", words=[word])  # of several words: what they do
    return step("knowledge", words=[found[0].text], used="also") if found else step("unsupported", about="inside")


_TAKEN_AS = re.compile(
    rf"^(?:and |but |so |ok,? )*(?:does|do|did|is|would) {_MODEL} {_ADVERB}(?:read|tak|see|understand|treat|interpret|"
    r"us)(?:e|es|s|ing)? "
    rf"{_A} (?:as|to mean|to be|like|in the sense of) {_B}[\s?!.]*$"
)
_KNOWS_OF = re.compile(
    rf"^(?:and |but |so |ok,? )*what (?:does|do|did) {_MODEL} {_ADVERB}(?:know|understand|think) (?:about|of) "
    r"(?:an? |the |word )*(?P<word>qq\d+|[\w'-]+)[\s?!.]*$"
)
_KNOWN = re.compile(r"\b(?:know|understand|reali[sz]e|recogni[sz]e|aware|learn(?:ed|t)?|grasp)s?\b")
_ASKS_OF = re.compile(r"(?:what|how|which|why|who|where|when|whose)\b")
_OF_SIDE = re.compile(
    r"(?:the |an? )?(?:word )?(?P<word>qq\d+|[\w'-]+) (?:is|was|sounds?|means?) (?:something |an? |really |very |"
    r"meant )*(?P<side>[\w/-]+)(?: thing| sign| word)?"
)


def _of_side(reading: Reading, state: Conversation, fact: str) -> Step | None:
    """ "Does it know that 'broke' is bad?": for which class the word speaks."""
    m = _OF_SIDE.fullmatch(fact)
    labels = {label.lower() for label in reading.labels}
    if m is None or (m["side"] not in _GOOD_OR_BAD and m["side"] not in labels):
        return None
    word = reading.surface(m["word"])
    stands = reading.instance is not None and bool(reading.instance.find(word))
    return on_edited(step("attribute", words=[word]), reading, state) if stands else None


_GOOD_OR_BAD = frozenset(
    ("good", "bad", "nasty", "nice", "negative", "positive", "neutral", "praise", "criticism", "an insult", "meant", "ironic")
)


def _two_spoken_of(state: Conversation) -> list[str]:
    words = state.operations[-1].slots.get("words") if state.operations else None
    return [str(w) for w in words] if isinstance(words, list) and len(words) == 2 else _words_told(state)


def _words_told(state: Conversation) -> list[str]:
    """The two words of the first fact that the last answer stated of words."""
    sentences = state.answers[-1].sentences if state.answers else ()
    facts = [j.claim for s in sentences for j in s.claims if isinstance(j.claim, Lexical)]
    return [facts[0].subject.text, facts[0].object.text] if facts else []
