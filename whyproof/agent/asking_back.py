"""Questions back about an edit that a question leaves unclear, each with an example of this text; and what is said in reply."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.clauses_of_text import clauses, is_verb
from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import Reading
from whyproof.agent.reading_aligned import ASKED, GRAMMAR, alike, fits, is_adjective, is_verbal
from whyproof.agent.reading_edits import VAGUE
from whyproof.agent.reading_said_of import Supposed
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.core.text import Instance

_YES = re.compile(
    r"^(?:(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|exactly|right|correct|that one|that's it|do (?:it|that)|go ahead|indeed|of "
    r"course|i do|i did)(?:[\s,.!]+|$))+$"
)
_THAT_ONE = re.compile(
    r"^(?:(?:in (?:the )?(?:place|stead) of|instead of|for|replace|the word|yes|no|i mean(?:t)?|of|with|by|it's|its|take|try|"
    r"use|say|maybe|then)[\s,]+)*(?:the )?"
    r"(?P<word>qq\d+|[\w'-]+)(?: please| then| of course)?\W*$"
)
_OFFERED = re.compile(
    r"^(?P<of>In the place of which word|In the place of|Where shall|Which change).*?Say for example: (?:insert "
    r"'(?P<put>.+?)' before '(?P<at>.+?)'"
    r"(?:, or replace .*)?|replace '(?P<old>.+?)' with '(?P<new>.+?)'(?:, or delete .*)?)\.$"
)
_WITH_WHICH = re.compile(r"^With which word shall I replace '(?P<old>.+?)'\?")
TO_REPLACE = re.compile(
    rf"\b(?:replac\w*|substitut\w*|exchang\w*|swap\w*|chang\w*|turn\w*) (?:the )?(?:word )?(?P<old>qq\d+|[\w'-]+) (?:with|by|"
    rf"for|to|into) "
    rf"(?:an? )?(?:{'|'.join(VAGUE)})\b"
)
_FURTHER = re.compile(r"^(?:and|also|now|then|plus)\b|\b(?:also|too|as well)\b")


def in_which_place(wish: Supposed, reading: Reading) -> Step:
    """Which word what is supposed of a thing shall stand for: that which may be meant, or one of what the text says of it."""
    if wish.meant:
        return ask_back(f"In the place of '{wish.meant}'? Say for example: replace '{wish.meant}' with '{wish.new}'.")
    words = told_of(wish.of, reading.instance) if reading.instance else []
    if wish.described:
        return _where(wish.new, wish.of, next(iter(words), None))
    listed = " or ".join(f"'{w}'" for w in words[:3])
    old = (words or [wish.of])[0]
    return ask_back(
        f"In the place of which word{': ' + listed if words else ''}? Say for example: replace '{old}' with '{wish.new}'."
    )


def which_edit(reading: Reading) -> Step:
    """Which edit to try, of a word that the question names, as it stands or in another form, or of any."""
    replaced = TO_REPLACE.search(reading.plain)
    if replaced and reading.instance is not None and places_of(old := reading.surface(replaced["old"]), reading.instance):
        return ask_back(f"With which word shall I replace '{old}'? Say for example: replace '{old}' with 'another word'.")
    said = alike(reading)
    new = [i for i, one in enumerate(said) if not one.places and one.word not in ASKED]
    words = [w for w in reading.words if reading.instance is not None and places_of(w, reading.instance)]
    words += [reading.instance.words[one.places[0]].text for one in said if one.places and reading.instance is not None]
    if not words and len(new) == 1 and reading.instance is not None:  # "what if I'd written nice"
        words = [w.text for w in reading.instance.words if fits(reading.surface(said[new[0]].word), w.text)][:1]
    if not words or reading.instance is None:
        return ask_back("Which edit shall I try? For example: replace 'a' with 'b', or delete 'a'.")
    if len(new) == 1:
        put, behind = reading.surface(said[new[0]].word), said[new[0] + 1 : new[0] + 2]
        if behind and is_adjective(put) and not is_adjective(reading.surface(behind[0].word)):
            return _where(put, reading.instance.words[behind[0].places[0]].text, None)
        verb = _verb_of(words[0], reading.instance) if is_verbal(put) else None
        if verb:
            return ask_back(f"In the place of '{verb}'? Say for example: replace '{verb}' with '{put}'.")
        old = next((w for w in told_of(words[0], reading.instance) if fits(put, w)), words[0])
        return ask_back(f"In the place of which word shall '{put}' stand? Say for example: replace '{old}' with '{put}'.")
    example = f"replace '{words[0]}' with 'another word', or delete '{words[0]}'"
    return ask_back(f"Which change of '{words[0]}' do you mean? Say for example: {example}.")


def which_place(word: str, old: str, reading: Reading) -> Step:
    """What to do with a word that is merely named: put it in the place of ``old``, or, of one that the text has, which change."""
    if reading.instance is not None and places_of(word, reading.instance):
        return ask_back(
            f"Which change of '{word}' do you mean? Say for example: replace '{word}' with 'another word', or delete '{word}'."
        )
    return ask_back(f"In the place of which word shall '{word}' stand? Say for example: replace '{old}' with '{word}'.")


def _verb_of(word: str, instance: Instance) -> str | None:
    """What the text says that a thing does: the verb of its clause that is no auxiliary."""
    run = next((run for run in clauses(instance) if word in [w.text for w in run]), ())
    return next((w.text for i, w in enumerate(run) if w.text != word and w.text.lower() not in GRAMMAR and is_verb(run, i)), None)


def told_of(word: str, instance: Instance) -> list[str]:
    """What else stands in the clause of a word, without what carries no more than the grammar."""
    told = next((run for run in clauses(instance) if word in [w.text for w in run]), ())
    return [w.text for w in told if w.text != word and w.text.lower() not in GRAMMAR]


def _where(new: str, of: str, old: str | None) -> Step:
    instead = f", or replace '{old}' with '{new}'" if old else ""
    return ask_back(f"Where shall '{new}' stand? Say for example: insert '{new}' before '{of}'{instead}.")


def answered_back(reading: Reading, state: Conversation) -> Step | None:
    """The edit that a question back was about, where this is the reply: "yes", or the word that gives way."""
    last = state.answers[-1] if state.answers else None
    said = _THAT_ONE.match(reading.plain)
    asked = [str(o.slots["question"]) for o in last.operations if o.name == "clarify"] if last else []
    if asked and said and (with_which := _WITH_WHICH.match(asked[0])):
        return step("what_if", edit={"action": "replace", "old": with_which["old"], "new": reading.surface(said["word"])})
    offered = _OFFERED.match(asked[0]) if asked else None
    if last is None or offered is None or reading.instance is None:
        return None
    yes = _YES.match(reading.plain.strip())
    new, word = offered["put"] or offered["new"], reading.surface(said["word"]) if said else ""
    edit: dict[str, str] | None = None
    if yes and offered["put"]:
        edit = {"action": "insert", "new": offered["put"], "old": offered["at"], "where": "before"}
    elif yes and offered["of"] == "In the place of":
        edit = {"action": "replace", "old": offered["old"], "new": new}
    elif said and places_of(word, reading.instance) and offered["of"] != "Which change":
        edit = {"action": "replace", "old": word, "new": new}
    if edit is None:
        return None
    chained = bool(state.edits and _FURTHER.search(last.question.lower()))
    return replace(step("what_if", edit=edit), chained=chained)
