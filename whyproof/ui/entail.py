"""``whyproof entail``: does a premise with an explanation entail a hypothesis?"""

from __future__ import annotations

from whyproof.agent.language.formalising import Refinement, refine
from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.errors import InputError
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.ui.ending import DONE, FAILED
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine
from whyproof.ui.terminal import Screen, console
from whyproof.verifiers.english import Signature, render, split_sentences

_ASSUMED = "assumed by the language model"


def entail(explanation: str, premise: str, hypothesis: str, llm: str, rounds: int, as_json: bool) -> int:
    """Print the verdict, what it rests on, and how many proofs each gate refused. 0 if it is proved, else 1.

    Raises:
        InputError: no explanation, or a name of a language model that says too little.
        ResourceError: the language model cannot be opened or reached.
    """
    from whyproof.agent.language.opening import open_chat_model

    sentences = [explanation[start:end] for start, end in split_sentences(explanation)]
    if not sentences:
        raise InputError("an explanation with at least one sentence", "an empty text", "pass the text of the explanation")
    progress = ProgressLine()
    try:
        found = refine(open_chat_model(llm), premise, hypothesis, sentences, rounds, progress.event)
    finally:
        progress.clear()
    if as_json:
        print_json(found.to_dict())
    else:
        _print(found)
    return DONE if found.proved else FAILED


def _print(found: Refinement) -> None:
    screen = Screen(console())
    screen.sentence(sentence_of(found))
    screen.steps([f"{_ASSUMED}: {text}" for text in found.last.explanation])
    steps = found.to_dict()["steps"]
    screen.steps([str(s) for s in steps] if isinstance(steps, list) else [])
    tried = len(found.attempts)
    refused = ", ".join(f"{name} {n}" for name, n in found.refused.items()) or "none"
    screen.steps([f"tried {tried} time{'s' if tried > 1 else ''}; proofs refused by a gate: {refused}"])


def sentence_of(found: Refinement) -> Sentence:
    """What the last attempt says, with its verdict."""
    claim, last = found.claim, found.last
    if claim is None or last.theory is None or last.judgement is None:
        return Sentence(f"“{found.hypothesis}” was not put into logic.", (), Verdict.UNTRANSLATABLE, last.told)
    text = render([claim], Signature(Instance(()), (), pack={last.theory.id: last.theory}))
    return Sentence(text, (JudgedClaim(claim, last.judgement),), last.judgement.verdict, last.judgement.reason)
