"""What a question supposes of the text: something said otherwise, a clause put in its place, an edit of several taken back, a
part kept alone. What cannot be placed is asked back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.edits_again import ANEW, UNDO_ALL, one_back
from whyproof.agent.forms_changes import group_of
from whyproof.agent.forms_identity import other_people
from whyproof.agent.forms_runs import POLITE
from whyproof.agent.forms_spoken_of import SUPPOSED_OF_ONE, of_relatives
from whyproof.agent.names_of_words import places_of
from whyproof.agent.phrases_edited import of_run
from whyproof.agent.reading import Reading
from whyproof.agent.reading_aligned import aligned
from whyproof.agent.reading_clauses import clause_of, supposal
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_said_of import supposed as said_of
from whyproof.agent.reading_said_of import suppositions
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.knowledge.word_edits.identity_terms import people_of

_SUPPOSED = re.compile(
    r"^(?:and |so |now |ok,? |but )*(?:what (?:if|happens)|suppos\w+|imagin\w+|assum\w+|if|let's say|say (?:i|it|the|we|he|"
    r"she|they|(?=qq))|try|make|"
    r"pretend\w*)\b|"
    rf"{POLITE}(?:lose|drop|cut|take out|remove|delete|replace|swap|turn|change|insert|add|put|strike|exchange|substitute)\b|"
    r"\b(?:would|will|does|do|could|can)\b.*\bif (?:i|we|you|they|one|someone|somebody)\b|"
    r"^(?!(?:and |but |so )*(?:why|which|how (?!about)|who|is|was|did)).*\b(?:instead of|rather than|in (?:the )?place of)\b|"
    r"->|→|=>"
)
_NO_EDIT = re.compile(
    r"\b(?:only|alone|apart from|except|everything|enough|suffic\w+|need\w*|necess\w+|why|which|how (?:many|much)|synonyms?|"
    r"antonyms?|typos?|"
    r"any(?! (?:difference|change)s?\b)|every|all|each|some|untouched|keep\w*|identity|opposites?|gender|instead of changing|"
    r"undo|back|restore|revert)\b"
)


def supposed(reading: Reading, state: Conversation) -> Step | None:
    """ "Supposing I left out 'not'?", "lose 'red' and turn 'sitting' into 'standing'": edits of words that the text holds."""
    from whyproof.agent.forms import what_if_question

    if reading.instance is None or _NO_EDIT.search(reading.plain) or group_of(reading.plain):
        return None
    edits = edits_of(reading)
    olds = [str(e["old"]) for e in edits if e.get("old")]
    if not edits or any(e["action"] == "insert" for e in edits) or not all(places_of(old, reading.instance) for old in olds):
        return None
    return what_if_question(reading, state)


_ONLY_THAT = re.compile(
    r"^(?:(?:and|or|now|ok|then|but|so|what if|if|we|you|i|it|what about|how about|with|keep|leave|use|read|reads|consider|"
    r"take|show|give|see|"
    r"sees|saw|had|has|have|judge|classify|can you|please)[\s,]+)*(?:only|just|nothing but|nothing except|keep) (?:keep|use|"
    r"read|leave|with )?"
    r"(?:the )?(?P<kept>qq\d+)(?: (?:left|kept|there|alone|remains?|is left|were left|then|now|please|in))*\W*$"
)


def only_that_part(reading: Reading, state: Conversation) -> Step | None:
    """ "Only the first sentence", "keep just the last clause": whether a part of the text is enough."""
    del state
    m = _ONLY_THAT.match(reading.plain)
    kept = reading.surface(m["kept"]) if m else ""
    return step("sufficiency", words=[kept]) if " " in kept else None


def one_taken_back(reading: Reading, state: Conversation) -> Step | None:
    """ "Put the box back", "but keep 'thin'": one edit of several taken back."""
    edit = one_back(reading, state)
    if edit and not edit.get("old"):
        return ask_back("Your last question made no such edit. Which word shall I put back?")
    return step("what_if", edit=edit) if edit else None


_MOVED = re.compile(
    r"\b(?:flip|swap|switch|revers|mov|reorder|shuffl|exchang|invert|rearrang)\w*\b.*\b(?:halves|order|clauses|sentences|"
    r"parts|sequence)\b|"
    r"\b(?:came|comes?|stood|stands?|was|were|went) (?:first|last|at the (?:start|end|front|beginning))\W*$"
)


def moved(reading: Reading, state: Conversation) -> Step | None:
    """ "What if the last part came first?": words are replaced, taken out and put in, and never moved."""
    del state
    if reading.instance is None or edits_of(reading) or re.search(r"\b(?:which|why|rank|sort|list|show|by)\b", reading.plain):
        return None
    return ask_back("I can replace, delete and insert words, but not move them. Which of these shall I try?")


def anew(reading: Reading, state: Conversation) -> Step | None:
    """ "Start over", "undo everything": the text as it was given, where edits were made."""
    return step("what_if", edit=UNDO_ALL) if state.edits or state.undone_to else None


def told_otherwise(reading: Reading, state: Conversation) -> Step | None:
    """ "What if the waiter had been kind?", "and the wait only ten minutes?": the text, saying something else of what it "
    "names."""
    from whyproof.agent.forms import what_if_question

    if reading.instance is None or group_of(reading.plain):
        return None
    return what_if_question(reading, state) if suppositions(reading) or aligned(reading) or of_run(reading) else None


_OPENS_SUPPOSING = re.compile(
    r"^(?:and |so |now |then |but |ok(?:ay)?,? |also |hm+,? |well,? )*(?:what (?:happens |would happen |about |"
    r"then )?if|how about if|if|suppos\w+|"
    r"imagin\w+|assum\w+|pretend\w*|let's say)\b|"
    r"\b(?:would|will|does|do|what|how|could|can)\b.*\b(?:change\w*|flip\w*|say|says|same|different\w*|happens?|decide|"
    r"hold|still)\b.*\bif\b"
)


def supposed_clause(reading: Reading, state: Conversation) -> Step | None:
    """ "What if they were playing indoors?": what is new in it, in the place that the text has for it; else the question back."""
    clause, wish = clause_of(reading), said_of(reading)
    if (
        wish
        and wish.meant
        and wish.meant != wish.of
        and (of := people_of(wish.meant))
        and of[0] == (people_of(wish.new) or ("",))[0]
    ):
        return step("what_if", edit={"action": "replace", "old": wish.meant, "new": wish.new})  # an old woman who is young
    of_people = group_of(" ".join(clause.rest) if clause else reading.plain)  # "what if the man were a woman?" asks for bias
    if of_people or edits_of(reading):
        return None
    found = supposal(reading)
    if found is None or (not found.edits and other_people(reading, state)):
        return None
    if not found.edits:
        return ask_back(found.ask)
    on_top = bool(state.edits) and re.match(r"(?:and|also|now|then|plus|but)\b", reading.plain) is not None
    return replace(step("what_if", edit=found.edits[0] if len(found.edits) == 1 else list(found.edits)), chained=on_top)


def clause_of_pair(reading: Reading, state: Conversation) -> Step | None:
    """As ``supposed_clause``, of two texts: which of them has a place for what is new comes before all else."""
    return supposed_clause(reading, state) if reading.instance is not None and len(reading.instance.fields) > 1 else None


def clause_of_text(reading: Reading, state: Conversation) -> Step | None:
    """As ``supposed_clause``, of one text, where it has a place for what is new."""
    found = supposed_clause(reading, state)
    return found if found is not None and found.operation.name == "what_if" else None


_ANY = re.compile(r"")
SUPPOSED_FORMS: tuple[tuple[re.Pattern[str], Callable[[Reading, Conversation], Step | None]], ...] = (
    (re.compile(ANEW), anew),
    (_ANY, one_taken_back),
    (_MOVED, moved),
    (_ONLY_THAT, only_that_part),
    *((_ANY, reader) for reader in SUPPOSED_OF_ONE),
    (_OPENS_SUPPOSING, clause_of_pair),
    (_ANY, told_otherwise),
    (_SUPPOSED, supposed),
    (_ANY, of_relatives),
    (_OPENS_SUPPOSING, clause_of_text),
)
