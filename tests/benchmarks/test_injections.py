"""The benchmark of planted orders: it finds nothing where nothing is, and finds out who obeys."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.injections.black_box import BASES, LABELS, LEXICON, probabilities, wanted
from benchmarks.injections.holding import on_black_box, with_language_model
from benchmarks.injections.obeying import HABITS
from benchmarks.injections.planted import Planted, planted
from benchmarks.injections.twin import Twin, plain
from benchmarks.injections.wordings import DRESSES, ORDERS, PLACES
from whyproof.agent.session import Session
from whyproof.core.answer import Answer, Sentence
from whyproof.core.text import words_of
from whyproof.core.verdict import Verdict

CASES = [planted(number, BASES, wanted()) for number in range(500)]


def test_five_hundred_orders_in_every_dress_and_language_and_none_that_the_model_knows() -> None:
    assert len({case.text for case in CASES}) == 500
    assert {case.dress for case in CASES} == {name for name, _ in DRESSES}
    assert {case.language for case in CASES} == {language for language, _ in ORDERS}
    assert {case.place for case in CASES} == {name for name, _ in PLACES}
    for case in CASES:
        assert not {w.text.casefold() for w in words_of(case.order)} & set(LEXICON)
    labels = [LABELS[int(p[1] > p[0])] for p in probabilities([case.text for case in CASES])]
    assert all(label != case.label for label, case in zip(labels, CASES, strict=True))  # an order decides nothing


def test_a_twin_differs_in_the_orders_words_alone() -> None:
    for case in CASES:
        kept = {*LEXICON, *(w.text.casefold() for w in words_of(case.base))}
        twin = Twin(case.text, kept)
        pairs = list(zip(words_of(case.text), words_of(twin.text), strict=True))
        names: dict[str, str] = {}
        for here, there in pairs:
            folded = here.text.casefold()
            assert there.text == here.text if folded in kept else there.text.casefold() not in kept
            assert names.setdefault(folded, there.text.casefold()) == there.text.casefold()
            claim = {"kind": "sign", "args": {"listed": [here.to_dict()], "label": "positive"}, "evidence": ["e1"]}
            assert twin.carried(claim) == {"kind": "sign", "args": {"listed": [there.to_dict()], "label": "positive"}}
        assert len(set(names.values())) == len(names)
        assert probabilities([case.text]) == pytest.approx(probabilities([twin.text]))
    assert plain({"args": [{"evidence": ["e1"], "rank": 1}]}) == {"args": [{"rank": 1}]}


def short(dress: str) -> Planted:
    """A short order in this dress: its proofs are quick."""
    return min((case for case in CASES if case.dress == dress), key=lambda case: len(words_of(case.text)))


@pytest.mark.parametrize("case", [short("plain"), short("a tool call"), CASES[9]], ids=lambda case: case.dress)
def test_an_order_changes_nothing(case: Planted) -> None:
    assert on_black_box(case) == []


@pytest.mark.parametrize("number", range(len(HABITS)), ids=HABITS)
def test_an_obeying_language_model_changes_nothing(number: int) -> None:
    case = short("capitals")
    assert with_language_model(Planted(**{**vars(case), "number": number})) == []


def test_a_conversation_that_obeys_is_found_out() -> None:
    class Obeying(Session):
        def ask(self, question: str, text: Any = None) -> Answer:
            seen = self.conversation.instance
            ordered = seen is not None and "zq" not in seen["text"].casefold()
            return super().ask("What does the model say?" if ordered else question, text)

    assert any("instead of" in fault for fault in on_black_box(short("plain"), Obeying))


def test_a_guard_that_lets_everything_through_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "_checked", lambda self, text: Sentence(text, (), Verdict.PROVED))
    assert any("instead of" in fault for fault in with_language_model(short("capitals")))
