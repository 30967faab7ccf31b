"""From an operation that a question was understood to ask for to a step with its slots, whatever the wording."""

from __future__ import annotations

import re
from collections.abc import Callable

from whyproof.agent import forms
from whyproof.agent.forms_changes import bias_question, change_slots, kinds_of, rule_question
from whyproof.agent.forms_interactions import together
from whyproof.agent.forms_knowledge import knowledge_question
from whyproof.agent.reading import Reading, first_named
from whyproof.agent.reading_levels import level_of
from whyproof.agent.reading_numbers import how_many
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.agent.understanding.data_slots import OF_DATA, filled_for_data
from whyproof.knowledge.glossary import glossary

Filler = Callable[[Reading, Conversation], Step | None]
_GONE = re.compile(
    r"\b(?:without|gone|minus|rid|kill|scratch|lose|strike|wipe|cross(?:ed)? out|absent|missing|never been|exclud\w*)\b"
)
_SETS = (
    ("typos", r"\btypos?\b|misspel\w*|spelling|\bcharacter[- ]level|\bslips\b|\bkeyboard"),
    ("case", r"\bcase\b|capital\w*|caps\b|\b(?:big|small|large|upper|lower)[- ]?(?:case )?letters?"),
    ("paraphrases", r"paraphras\w*|reword\w*"),
)


def filled(operation: str, reading: Reading, state: Conversation) -> Step | None:
    """The step for an operation; None where the question lacks what it needs and nothing can be asked back."""
    if operation in OF_DATA:
        return filled_for_data(operation, reading, state)
    return _FILLERS[operation](reading, state)


def _plain(name: str) -> Filler:
    return lambda reading, state: on_edited(step(name), reading, state)


def _confidence(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("confidence", **{"class": reading.classes[:1] or None}), reading, state)


def _contrast(reading: Reading, state: Conversation) -> Step:
    foil = reading.class_after(r"\b(?:not|rather than|instead of|over|opposed to|against|than|vs\.?|versus|from|and)\b")
    named = foil or (reading.classes[-1] if reading.classes else state.label)
    return on_edited(step("contrast", **{"class": [named] if named else None}), reading, state)


def _counterfactual(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("counterfactual", **change_slots(reading)), reading, state)


def _what_if(reading: Reading, state: Conversation) -> Step | None:
    if reading.edits():
        return forms.what_if_question(reading, state)
    if reading.pointed and (_GONE.search(reading.plain) or len(reading.words) == 1):
        gone = [{"action": "delete", "old": w} for w in reading.pointed]
        return step("what_if", edit=gone[0] if len(gone) == 1 else gone)
    return ask_back("Which change? Say for example: replace 'one word' with 'another', or remove 'a word'.")


def _necessity(reading: Reading, state: Conversation) -> Step | None:
    if not reading.pointed:
        return ask_back("Which word do you mean? Name it in quotes.")
    still = forms.asks_if_it_stays(reading.plain)
    return on_edited(step("necessity", words=list(reading.pointed_both), still=still), reading, state)


def _sufficiency(reading: Reading, state: Conversation) -> Step:
    return on_edited(step("sufficiency", words=list(reading.pointed_both) or None), reading, state)


def _interactions(reading: Reading, state: Conversation) -> Step:
    words = reading.words if len(reading.words) > 1 else None
    return together(reading, state) or on_edited(step("interactions", words=words), reading, state)


def _compare_words(reading: Reading, state: Conversation) -> Step | None:
    return forms.compare_question(reading, state) or (
        step("compare_words", words=list(reading.words[:2])) if len(reading.words) > 1 else None
    )


def _robustness(reading: Reading, state: Conversation) -> Step:
    named = first_named(_SETS, reading.plain)
    kinds = kinds_of(reading)
    slots = {**change_slots(reading), "kinds": None, "using": None, "class": None, "n": None}
    return on_edited(step("robustness", set=named or (kinds or ["synonym"])[0] + "s", **slots), reading, state)


def _rationale(reading: Reading, state: Conversation) -> Step:
    level = level_of(reading.plain)
    return on_edited(step("rationale", level=level), reading, state)


def _trust(reading: Reading, state: Conversation) -> Step:
    return forms.trust_question(reading, state) or step("trust", method=reading.method)


def _knowledge(reading: Reading, state: Conversation) -> Step | None:
    found = knowledge_question(reading, state)
    words = list(dict.fromkeys([*reading.previous, *reading.words])) if len(reading.words) == 1 else list(reading.words)
    return found or (step("knowledge", words=words[:2]) if words else None)


def _define(reading: Reading, state: Conversation) -> Step | None:
    del state
    plain = reading.plain.replace("-", " ")
    terms = [t for t in (*glossary(), *(x.lower() for x in reading.labels)) if re.search(rf"(?<!\w){re.escape(t)}(?!\w)", plain)]
    terms += [q for q in reading.quoted if q.casefold() in glossary()]
    if terms:
        return step("define", term=max(terms, key=len))
    if reading.method:
        return step("method_info", method=reading.method)
    return step("define", term=reading.quoted[0]) if reading.quoted else None


def _counted(name: str) -> Filler:
    def fill(reading: Reading, state: Conversation) -> Step:
        return on_edited(step(name, n=how_many(reading.plain)), reading, state)

    return fill


def _model_info(reading: Reading, state: Conversation) -> Step:
    del state
    return step("model_info", term="licence" if re.search(r"licen[cs]e", reading.plain) else None)


def _method_info(reading: Reading, state: Conversation) -> Step:
    del state
    return step("method_info", method=reading.method, term=reading.method_said)


def _compare_methods(reading: Reading, state: Conversation) -> Step:
    named, before = list(reading.all_methods), [o.slots.get("method") for o in state.operations]
    if len(named) == 1 and re.search(r"\b(?:they|both|these|those|too|also)\b", reading.plain):
        named = list(dict.fromkeys([*(str(m) for m in before if m), *named]))
    return step("compare_methods", methods=named or None)


def _restate(reading: Reading, state: Conversation) -> Step:
    return forms.restate_question(reading, state) or step("restate", level="simple")


def _again(reading: Reading, state: Conversation) -> Step | None:
    return forms.again_question(reading, state) or (ask_back("Of which word or class?") if state.answers else None)


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
    "compare_methods": _compare_methods,
    "trust": _trust,
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
