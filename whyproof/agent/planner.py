"""From a question to operations, without a language model: its parts, each read by a form or by the model of questions.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whyproof.agent.choosing import OVER_A_DATA_FORM, TALK_BELOW, Ranked, Understand, believable, chosen, plan_part, wish
from whyproof.agent.edits_again import TAKES_BACK
from whyproof.agent.forms_data import data_steps
from whyproof.agent.forms_earlier import RECALLED, said_earlier
from whyproof.agent.forms_plainly import plainly_asked
from whyproof.agent.forms_runs import of_that_method, runs_that_method
from whyproof.agent.forms_spoken_of import in_one, taken_back
from whyproof.agent.forms_whole import said_of_the_whole, suspicion_asked
from whyproof.agent.phrases_edited import with_phrases
from whyproof.agent.pointing import pointed_out
from whyproof.agent.pointing_in_text import said_in_full
from whyproof.agent.reading import QUOTED, Reading, label_said
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.short_follow_ups import short_follow_up
from whyproof.agent.small_talk import small_talk
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step
from whyproof.agent.understanding.asides import asking, plainly_put, tells
from whyproof.agent.understanding.completing import completed
from whyproof.agent.understanding.naming import ends_in_thing, things_named
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.understanding.shorthand import with_apostrophes, written_out
from whyproof.agent.understanding.spelling import spelled
from whyproof.core.answer import Operation

#: The likelihoods from which a question that can be cut asks for several things: as a whole; or of each part, and of a part on
#: the average, where no two are of a kind and of the same classes.
CUT, LEAST, CLEAR = 0.5, 0.6, 0.7
#: Words of a part that opens like a question and is taken for one although it ends in no question mark.
BRIEF = 4
#: That of a first part, where the second is the name of a thing.
SURELY = 0.85
#: From this likelihood of several on, a part need only be likelier one thing than all others together.
MAYBE, BARELY = 0.3, 0.5
#: Those of a whole and of its two parts together where no second question opens: "accuracy and the worst mistakes".
LIKELY, TOGETHER = 0.4, 0.3
#: That of a part before one that is a question by itself.
BEFORE_PLAIN = 0.2
#: What an operation answers besides, so that a part which asks for no more than that is answered.
_BESIDES = {
    "what_if": ("predict",), "paraphrase": ("predict", "robustness"), "augment": ("predict", "robustness"),
    "knowledge": ("model_info",),
}  # fmt: skip
_ASKING = (
    "what|why|how|which|where|when|who|whats|hows|wheres|would|does|do|is|are|can|could|should|will|did|if|show|tell|give|list|"
    "name|hand"
    "|rank|explain|compare|check|find|count|run|apply|prove|justify|define|describe|highlight|point out|test|verify|assess|with "
    "(?:what|which)|say (?:how|whether|why|which|what|if)"
)
_PARTS = re.compile(
    rf"[?!;]+\s+|\.\s+(?=[A-Za-z])|\s\+\s(?={_ASKING})|"
    rf",?\s+(?:and then|then|and also|also|and|but|plus)\s+(?=(?:{_ASKING})\b)|"
    rf"(?P<loose>,\s+(?=(?:{_ASKING})\b)(?!if\b)|,\s+(?:and|plus|also)\s+"
    r"(?!(?:with|for|in|on|of|by|from|at|about|to|without|not|even|against)\b(?! (?:what|which|how|whom)\b)))",
    re.IGNORECASE,
)
_LOOSELY = re.compile(r",?\s+(?:and|plus|also|then|as well as)(?:\s+then|\s+also)?\s+|\s+[+&]\s+|[,;:]\s+", re.IGNORECASE)
#: What opens a part behind which a comma alone may begin another one: "Of those, how many …" asks for one thing.
_OPENS = re.compile(
    rf"(?:and |but |so |ok,? |please )*(?:{_ASKING}|guess|predict|classify|only|just|keep|filter|restrict|limit)\b", re.IGNORECASE
)
#: A part that is a question by itself, so that what stands before it is one too.
_PLAIN = re.compile(
    r"(?:and |but |then |also )*(?:why|how come|how (?:sure|certain|confident)(?: (?:is (?:it|the model)|are you))?|what would "
    r"(?:flip|change|tip|"
    r"turn) (?:it|that)|with (?:what|which|how much) (?:\w+ )?(?:probability|certainty|confidence|likelihood)|prove it|"
    r"is (?:it|the model) (?:sure|certain|confident)|"
    r"(?:say |tell me )?(?:whether|if) (?:it|that|this|they|those|these) can be (?:trusted|relied (?:up)?on|believed))\W*$",
    re.IGNORECASE,
)
_SAME_ROWS = re.compile(
    r"(?:and |then |please |also |say |tell me )*(?:how many (?:are there|there are|is that|that is|are they|they are|remain|are "
    r"left)"
    r"|(?:show|list|print|give)(?: me)? (?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|some)(?: of them)?)\W*",
    re.IGNORECASE,
)
#: What opens a clause that the next one completes.
_CLAUSE = re.compile(
    r"(?:if|when|because|since|as|given|although|though|while|before|after|for|suppose|assuming)\b", re.IGNORECASE
)
#: What opens a supposition, which further ones join.
_SUPPOSES = re.compile(r"(?:and |so |but |ok,? )*(?:what if|suppose|supposing|imagine|if)\b", re.IGNORECASE)
#: Parts that ask nothing beside others.
_EXCLAIMED = re.compile(
    r"^(?:really|seriously|oh|hm+|huh|wow|what|ok(?:ay)?|right|i see|no way|is that so|nice|good|interesting|still no(?:t|"
    r"thing)?|you know(?: what i mean)?|or (?:is it |was it )?(?:just|only) (?:here|today|now|this (?:one|time|once)))\W*$",
    re.IGNORECASE,
)
#: What grants what was decided, or takes note of it, with its label: "positive. sure about that?", "Business, ok. And ...".
_GRANTING = frozenset(
    """ok okay fair fine sure right alright good yes yeah then is so it says well hm hmm enough got i see""".split()  # noqa: SIM905
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


def plan(reading: Reading, state: Conversation, understand: Understand | None = None) -> list[Step]:
    """The steps that answer a question, in the order of its parts. ``understand``: what else to ask what is meant."""
    if talk := small_talk(reading, state):
        return [talk]
    steps: list[Step] = []
    own = [w.text for w in reading.instance.words] if reading.instance else []
    reading = replace(reading, question=suspicion_asked(plainly_put(with_apostrophes(written_out(reading.question), own))))
    full = said_in_full(with_phrases(replace(reading, question=spelled(reading)) if understand else reading))
    if isinstance(full, Step):
        return [full]
    reading = pointed_out(full, state)
    if whole := said_of_the_whole(reading, state):
        return whole
    understand = _once(understand) if understand else None
    previous, asked_last = reading.previous, [o.name for o in state.operations]
    listed = dict(things_named(reading.question, state.data is not None))
    parts = list(listed) or _parts(reading, state, understand)
    for said in [p for p in parts if not _EXCLAIMED.match(p)] or parts:
        part = _of_those(of_that_method(said, steps), steps)
        asked = replace(reading, question=part, previous=previous)
        before = [s.operation.name for s in steps] or asked_last
        ranked: Ranked = [(listed[part], 1.0)] if part in listed else ()
        ranked = believable(ranked or understand(asked, before), state) if understand else ()
        alone = not steps or steps[-1].operation.name == "method_info"  # "what is LIME, and where does it fall short?"
        short = wish(asked, state) or short_follow_up(asked, state) if alone and not listed else None
        found = [short] if short else _read(asked, state, ranked, understand)
        both = in_one(steps[-1].operation, found[0].operation) if steps and len(found) == 1 else None
        steps = [*steps[:-1], replace(found[0], operation=both)] if both else [*steps, *found]
        state = _with_asked(state, found)
        named = found[-1].operation.slots.get("words")
        previous = tuple(str(w) for w in named) if isinstance(named, list) else previous
    unread = len(steps) == 2 and taken_back(steps[0].operation) and steps[1].operation.name == "clarify"
    answered = [s for s in _once_each(steps) if s.operation.name != "clarify" or unread]  # what to do next is asked back
    meant = [s for s in answered if not s.guessed]  # small talk before the question, where there is a question
    return meant or answered or steps[:1]


def _parts(reading: Reading, state: Conversation, understand: Understand | None) -> list[str]:
    """The parts of a question that ask for something, each to be read by itself."""
    cut = _cut(reading.question, _OF_ROWS if state.data is not None else None)
    if len(cut) > 1 and "?" not in cut[0][1] and _granted(cut[0][0], reading):
        cut = cut[1:]

    def names(part: str) -> bool:
        said = replace(reading, question=part)
        return bool(said.classes or said.words or said.method or state.data is not None)

    parts = asking([part for part, _ in cut], [end for _, end in cut], names)
    if understand and len(parts) > 1 and not TAKES_BACK.match(parts[0]) and not _several(parts, reading, state, understand):
        return [reading.question]
    if understand and len(parts) == 1 and len(cut) > 1 and _surer(reading, parts[0], state, understand):
        return [reading.question]
    return _loosely(replace(reading, question=parts[0]), state, understand) if understand and len(parts) == 1 else parts


def _granted(part: str, reading: Reading) -> bool:
    """Whether a part only says what was decided, and grants it or not: "positive. sure about that?", "neutral, ok fair. Why?"."""
    said = replace(reading, question=part)
    rest = part.lower()
    for label in said.classes:
        rest = re.sub(rf"(?<![\w-])(?:{label_said(label)})(?![\w-])", " ", rest)
    return bool(said.classes) and set(re.findall(r"[\w']+", rest)) <= _GRANTING


def _surer(reading: Reading, part: str, state: Conversation, understand: Understand) -> bool:
    """Whether a question says more plainly what it asks than the one part of it that asks."""
    before = [o.name for o in state.operations]
    whole, alone = (believable(understand(x, before), state) for x in (reading, replace(reading, question=part)))
    return bool(whole and (not alone or whole[0][1] > alone[0][1]))


def _of_those(part: str, before: Sequence[Step]) -> str:
    """A part that counts or shows rows of the part before, said in full: "how many mention 'oil'? show two"."""
    m = _SAME_ROWS.fullmatch(part) if before and "subset" in before[-1].operation.slots else None
    return part if m is None else f"Show {m['n']} of those." if m["n"] else "How many of those are there?"


def _read(asked: Reading, state: Conversation, ranked: Ranked, understand: Understand | None) -> list[Step]:
    """The steps of one part, as a form or the model of questions reads it; of a row, what is left when the row is named."""

    def of_row(rest: Reading, then: Conversation) -> Step:
        before = [o.name for o in then.operations]
        return plan_part(rest, then, believable(understand(rest, before), then) if understand else ())

    if RECALLED.search(asked.plain) and (said := said_earlier(asked, state)):
        return [said]
    found = data_steps(asked, state, of_row) or [plan_part(asked, state, ranked)]
    if state.data is not None and len(found) == 1 and "index" not in (found[0].operation.slots.get("subset") or ()):  # type: ignore[operator]
        found = [chosen(found[0], asked, state, ranked, OVER_A_DATA_FORM) or found[0]]
    if ranked and ranked[0][1] < TALK_BELOW and not _asks(asked, state, ranked):
        found = [replace(s, guessed=True) for s in found]
    return [completed(s, asked) for s in found]


def _asks(asked: Reading, state: Conversation, ranked: Ranked) -> bool:
    """Whether a part is a question for sure, however little the model of questions makes of it."""
    part = asked.question
    brief = _OPENS.match(part) and len(part.split()) <= BRIEF and ranked[0][1] >= BEFORE_PLAIN
    return part.rstrip().endswith("?") or bool(brief) or plainly_asked(asked, state) is not None


def _with_asked(state: Conversation, found: Sequence[Step]) -> Conversation:
    """The state in which the next part is read: it follows up on this one, and "those" are the rows that this one was about."""
    asked = tuple(s.operation for s in found if s.operation.name != "clarify")
    rows = [(s.operation.name, dict(subset)) for s in found if isinstance(subset := s.operation.slots.get("subset"), Mapping)]
    data = state.data
    if data is not None and rows:
        name, last = rows[-1]
        data = replace(data, last=last, subset=last if name == "filter" else data.subset)
    return replace(state, operations=asked or state.operations, data=data)


def _once_each(steps: Sequence[Step]) -> list[Step]:
    """The steps without those that an earlier or a later one answers."""
    found: list[Step] = []
    for s in steps:
        before = found[-1].operation if found else None
        if before and s.operation.name in _BESIDES.get(before.name, ()) and "class" not in s.operation.slots:
            continue
        if before and before.name == s.operation.name and before.slots and not s.operation.slots:
            continue
        if before and before.name == s.operation.name and before.slots.items() <= s.operation.slots.items():
            found.pop()
        elif before and before.name == s.operation.name == "confidence" and (both := _classes_of(before, s.operation)):
            found[-1] = step("confidence", **{**before.slots, "class": both})
            continue
        found.append(s)
    return found


def _classes_of(one: Operation, other: Operation) -> list[str]:
    """The classes of two questions that differ in nothing else: "what chance for Sports, and what for Business?"."""
    first, second = (o.slots.get("class") for o in (one, other))
    rest = [{k: v for k, v in o.slots.items() if k != "class"} for o in (one, other)]
    if rest[0] != rest[1] or not isinstance(first, list) or not isinstance(second, list):
        return []
    return [*map(str, first), *map(str, second)]


def _once(understand: Understand) -> Understand:
    """The same, which reads no question twice: whole and part by part to find the cuts, and again to answer the parts."""
    heard: dict[tuple[str, tuple[str, ...]], Ranked] = {}

    def ranked(reading: Reading, before: Sequence[str]) -> Ranked:
        key = (reading.question, tuple(before))
        if key not in heard:
            heard[key] = understand(reading, before)
        return heard[key]

    return ranked


def _several(parts: list[str], reading: Reading, state: Conversation, understand: Understand) -> bool:
    """Whether the parts of a question ask for several things; of those that do not, all but one lead up to it."""
    before = [o.name for o in state.operations]
    several = dict(understand(reading, before)).get(SEVERAL, 1.0)
    if several >= CUT:
        return True
    least = BARELY if several >= MAYBE else LEAST
    found: dict[str, Sequence[str]] = {}
    together = 1.0
    if replace(reading, question=parts[0]).method and any(runs_that_method(part) for part in parts[1:]):
        return True
    plain = [part for part in parts if _PLAIN.match(part)]
    for part in parts:
        asked = replace(reading, question=part)
        if part in plain and part != parts[0]:
            continue
        clear = plainly_asked(asked, state)
        ranked = [(clear.operation.name, 1.0)] if clear else believable(understand(asked, list(found)[-1:] or before), state)
        if plain and not tells(part) and ranked and ranked[0][1] >= BEFORE_PLAIN and not found and len(parts) == 2:
            return True
        if not ranked or ranked[0][1] < least or (ranked[0][0] in found and asked.classes in ((), found[ranked[0][0]])):
            return False
        together *= ranked[0][1]
        found[ranked[0][0]] = asked.classes
    return together >= CLEAR ** len(parts)


def _loosely(reading: Reading, state: Conversation, understand: Understand) -> list[str]:
    """A question that asks for several things and opens but one, in its two likeliest parts; else the whole."""
    before = [o.name for o in state.operations]
    whole = reading.question
    if (ended := ends_in_thing(whole, state.data is not None)) is not None:
        head, thing, name = ended
        ranked = believable(understand(replace(reading, question=head), before), state)
        if ranked and ranked[0][1] >= SURELY and ranked[0][0] != name:
            return [head, thing]
    if dict(understand(reading, before)).get(SEVERAL, 0.0) < LIKELY:
        return [whole]
    best, found = TOGETHER, [whole]
    for m in _LOOSELY.finditer(_masked(whole)):
        first, second = (replace(reading, question=part.strip()) for part in (whole[: m.start()], whole[m.end() :]))
        if second.keep or second.at_most or (edits_of(first) and edits_of(second)):  # limits of what is asked, or one what-if
            continue
        one = believable(understand(first, before), state)
        two = believable(understand(second, [one[0][0]] if one else before), state)
        if one and two and one[0][0] != two[0][0] and one[0][1] * two[0][1] > best:
            best, found = one[0][1] * two[0][1], [first.question, second.question]
    return found


def _masked(question: str) -> str:
    return QUOTED.sub(lambda m: "x" * len(m.group()), question)


def parts_of(question: str, whole: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a compound question; what stands in quotes is never cut, nor what ``whole`` finds."""
    return [part for part, _ in _cut(question, whole)]


def _cut(question: str, whole: re.Pattern[str] | None = None) -> list[tuple[str, str]]:
    """As ``parts_of``, each with what stands behind it."""
    masked = _masked(question)
    masked = whole.sub(lambda m: "x" * len(m.group()), masked) if whole else masked
    cuts = [(0, 0)]
    for m in _PARTS.finditer(masked):
        at = cuts[-1][1]  # where the part before the cut begins
        if _SUPPOSES.match(masked, at) and masked[m.end() :].lower().startswith("if "):  # "what if a, and if b?" is one what-if
            continue
        if not (m["loose"] and not _OPENS.match(masked, at)) and not (m[0][0] == "," and _CLAUSE.match(masked, at)):
            cuts.append(m.span())
    cuts.append((len(question), len(question)))
    spans = [(cuts[i][1], cuts[i + 1][0], cuts[i + 1][1]) for i in range(len(cuts) - 1)]
    parts = [(part, question[b:c] or part[-1:]) for a, b, c in spans if (part := question[a:b].strip()).strip(" ?!.,")]
    return parts or [(question.strip(), "")]
