"""From an operation that a question was understood to ask for to a step with its slots, whatever the wording."""

from __future__ import annotations

import re
from collections.abc import Callable

from whyproof.agent import forms
from whyproof.agent.asking_back import which_edit
from whyproof.agent.continuing import in_context
from whyproof.agent.edits_again import edited_again
from whyproof.agent.forms_changes import bias_question, change_slots, kinds_of, rule_question
from whyproof.agent.forms_compared import compare_question
from whyproof.agent.forms_interactions import together
from whyproof.agent.forms_knowledge import knowledge_question, words_in_question
from whyproof.agent.forms_methods import THAT_METHOD, compared_methods, methods_before
from whyproof.agent.pointing import asked_of
from whyproof.agent.reading import Reading, first_named
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_levels import level_of, sentences_wanted
from whyproof.agent.reading_numbers import how_many
from whyproof.agent.reading_said_of import supposed
from whyproof.agent.reading_terms import KINDS, defined_in, methods_said, term_said
from whyproof.agent.reading_ways import CAPITALS, compared_how
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.agent.understanding.data_slots import OF_DATA, filled_for_data

Filler = Callable[[Reading, Conversation], Step | None]
_GONE = re.compile(
    r"\b(?:without|gone|minus|rid|kill|scratch|lose|strike|wipe|cross(?:ed)? out|absent|missing|never been|exclud\w*)\b"
)
_SETS = (
    ("typos", r"\btypos?\b|misspel\w*|spelling|\bcharacter[- ]level|\bslips\b|\bkeyboard"),
    ("case", CAPITALS),
    ("paraphrases", r"paraphras\w*|reword\w*"),
)


def filled(operation: str, reading: Reading, state: Conversation) -> Step | None:
    """The step for an operation; None where the question lacks what it needs and nothing can be asked back."""
    found = filled_for_data(operation, reading, state) if operation in OF_DATA else _FILLERS[operation](reading, state)
    return in_context(found, reading, state)


def _plain(name: str) -> Filler:
    return lambda reading, state: on_edited(step(name), reading, state)


def _confidence(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("confidence", **{"class": reading.classes[:1] or None}), reading, state)


def _contrast(reading: Reading, state: Conversation) -> Step:
    foil = reading.class_after(r"\b(?:not|rather than|instead of|over|opposed to|against|than|vs\.?|versus|from|and)\b")
    named = foil or (reading.classes[-1] if reading.classes else asked_of(reading, state) or state.label)
    return on_edited(step("contrast", **{"class": [named] if named else None}), reading, state)


def _counterfactual(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("counterfactual", **change_slots(reading)), reading, state)


def _what_if(reading: Reading, state: Conversation) -> Step | None:
    if edited_again(reading, state) or edits_of(reading) or supposed(reading):
        return forms.what_if_question(reading, state)
    if reading.pointed and _GONE.search(re.sub(r"\b(?:the|an?|to) \w+", " ", reading.plain)):
        gone = [{"action": "delete", "old": w} for w in reading.pointed]
        return step("what_if", edit=gone[0] if len(gone) == 1 else gone)
    return which_edit(reading)


def _necessity(reading: Reading, state: Conversation) -> Step | None:
    if not reading.pointed:
        return ask_back("Which word do you mean? Name it in quotes.")
    still = forms.asks_if_it_stays(reading.plain)
    return on_edited(step("necessity", words=list(reading.pointed_both), still=still), reading, state)


def _sufficiency(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("sufficiency", words=list(reading.pointed_both) or None), reading, state)


def _interactions(reading: Reading, state: Conversation) -> Step:
    return together(reading, state) or on_edited(step("interactions", words=reading.words or None), reading, state)


def _compare_words(reading: Reading, state: Conversation) -> Step | None:
    if found := compare_question(reading, state):
        return found
    if len(reading.words) > 1:
        return step("compare_words", words=list(reading.words[:2]), asks=compared_how(reading.plain))
    return None if reading.words else ask_back("Which two words shall I compare? Name them in quotes.")


def _robustness(reading: Reading, state: Conversation) -> Step:
    named = first_named(_SETS, reading.plain)
    kinds = kinds_of(reading)
    if not named and not kinds and state.operations and state.operations[-1].name == "paraphrase":
        named = "paraphrases"  # "is the label the same for these?"
    said = change_slots(reading)
    of = said["only"] or [w for w in reading.words if w not in reading.keep and reading.instance and reading.instance.find(w)]
    slots = {**said, "kinds": None, "using": None, "class": None, "n": None, "only": None, "words": of or None}
    return on_edited(step("robustness", set=named or (kinds or ["synonym"])[0] + "s", **slots), reading, state)


def _rationale(reading: Reading, state: Conversation) -> Step:
    slots = {"level": level_of(reading.plain), "n": sentences_wanted(reading.plain)}
    return on_edited(step("rationale", **slots), reading, state)


def _knowledge(reading: Reading, state: Conversation) -> Step | None:
    return knowledge_question(reading, state) or words_in_question(reading)


def _define(reading: Reading, state: Conversation) -> Step | None:
    """The term asked about as it is said; where no wording says which, the one of the glossary that the question names."""
    del state
    said = term_said(reading)
    if said and defined_in(said, reading.labels):
        return step("define", term=said)
    if found := defined_in(" ".join((reading.plain, *reading.quoted)), reading.labels):
        return step("define", term=found)
    if reading.method:
        return step("method_info", method=reading.method)
    return step("define", term=said) if said else None


def _counted(name: str) -> Filler:
    def fill(reading: Reading, state: Conversation) -> Step:
        return on_edited(step(name, n=how_many(reading.plain)), reading, state)

    return fill


def _model_info(reading: Reading, state: Conversation) -> Step:
    del state
    return step("model_info", term="licence" if re.search(r"licen[cs]e", reading.plain) else None)


def _method_info(reading: Reading, state: Conversation) -> Step:
    """The method named; where the question points at one, or names none, the one last spoken of."""
    kinds = [m for m in methods_said(reading) if m in KINDS]
    if reading.method or kinds:
        return step("method_info", method=reading.method or KINDS[kinds[0]], term=reading.method_said or kinds[0])
    before = methods_before(state)
    if before and (THAT_METHOD.search(reading.plain) or len(reading.plain.split()) <= forms.BARE):
        return step("method_info", method=before[0], term=before[0])
    return step("method_info", term=term_said(reading))


def _restate(reading: Reading, state: Conversation) -> Step:
    return forms.restate_question(reading, state) or step("restate", level="simple")


def _again(reading: Reading, state: Conversation) -> Step | None:
    if found := forms.again_question(reading, state):
        return found
    if reading.method:  # "by occlusion?" behind what a word does: the same by that method
        spoken_of = bool(state.operations) and "words" in state.operations[-1].slots
        return on_edited(step("attribute", method=reading.method, words=list(state.words) if spoken_of else None), reading, state)
    return ask_back("Of which word or class?") if state.answers else None


_FILLERS: dict[str, Filler] = {
    "predict": _plain("predict"),
    "confidence": _confidence,
    "attribute": forms.attribute_question,
    "compare_words": _compare_words,
    "interactions": _interactions,
    "contrast": _contrast,
    "counterfactual": _counterfactual,
    "what_if": _what_if,
    "necessity": _necessity,
    "sufficiency": _sufficiency,
    "robustness": _robustness,
    "rule": rule_question,
    "rationale": _rationale,
    "bias": bias_question,
    "compare_methods": compared_methods,
    "trust": lambda reading, state: forms.trust_question(reading, state) or step("trust"),
    "knowledge": _knowledge,
    "define": _define,
    "method_info": _method_info,
    "model_info": _model_info,
    "evidence": _plain("evidence"),
    "paraphrase": _counted("paraphrase"),
    "augment": _counted("augment"),
    "restate": _restate,
    "help": _plain("help"),
    "unsupported": _plain("unsupported"),
    "again": _again,
}
