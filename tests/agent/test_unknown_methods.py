"""A method that nobody has is asked back, and "by" that names no method is left alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.session import Session
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.registry import methods
from whyproof.tools.targets.callable import CallableTarget
from whyproof.verifiers.english import method_names

TEXT = Instance.of("The film was made by hand, and the plot was thin")
NAMES = method_names(m.card for m in methods().values())


def planned(question: str) -> list[Step]:
    return plan(Reading(question, TEXT, ("negative", "positive"), NAMES), Conversation(instance=TEXT))


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("why, by tea leaves?", ""),
        ("Why by tea leaves?", ""),
        ("And why, using Grad-CAM?", "Grad"),
        ("Which words matter most, by Integratd Gradients?", "Integrated Gradients"),
        ("Which words mattered, according to shaply values?", "Shapley values"),
        ("Explain it using the crystal ball method", ""),
        ("Which words work together, by harsany dividend?", "Harsanyi dividends"),
    ],
)
def test_an_unknown_method_is_asked_back_with_the_nearest(question: str, near: str) -> None:
    (step,) = planned(question)
    assert step.operation.name == "clarify"
    back = str(step.operation.slots["question"])
    assert "I know no method called" in back and near in back and "\n" not in back


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("why, by word?", "attribute"),
        ("Why, by Integrated Gradients?", "attribute"),
        ("Which words matter most, by LIME?", "attribute"),
        ("Which words matter most by far?", "attribute"),
        ("Which words matter, by importance?", "attribute"),
        ("Why was it rejected by the model?", "attribute"),
        ("Which words matter most according to the model?", "attribute"),
        ("Why, in a few words, by the way?", "attribute"),
        ("Is 'film' more important than 'plot', and by how much?", "compare_words"),
        ("Which words speak against it, sentence by sentence?", "attribute"),
        ("Can I flip it by deleting one word?", "counterfactual"),
        ("What if I replace 'thin' by 'rich'?", "what_if"),
        ("Which words work together, by Harsanyi dividends?", "interactions"),
        ("why, according to you?", "attribute"),
        ("Why, by and large?", "attribute"),
        ("Why with such confidence?", "confidence"),
    ],
)
def test_other_questions_with_by_stay_what_they_are(question: str, name: str) -> None:
    assert [s.operation.name for s in planned(question)] == [name]


@pytest.mark.parametrize("asked", ["Harsanyi dividends", "integrated Hessians", "pair occlusion", "HEDGE"])
def test_a_method_of_words_together_is_refused_before_it_runs(asked: str) -> None:
    target = CallableTarget(lambda texts: [[0.3, 0.7] for _ in texts], ("negative", "positive"), name="known")
    session = Session(target, "The film is not good", store=EvidenceStore(None))
    answer = session.ask(f"Why, by {asked}?")
    assert [o.name for o in answer.operations] == ["clarify"]
    assert {e.kind for e in answer.evidence} <= {"prediction"}
    assert f"by {methods()[asked.lower().replace(' ', '_')].card.title}?" in answer.text


def test_a_method_of_single_words_is_refused_for_words_together() -> None:
    target = CallableTarget(lambda texts: [[0.3, 0.7] for _ in texts], ("negative", "positive"), name="known")
    answer = Session(target, "The film is not good", store=EvidenceStore(None)).ask("Which words work together, by occlusion?")
    assert [o.name for o in answer.operations] == ["clarify"] and "says nothing about words together" in answer.text


def test_a_shared_primitive_is_asked_for_with_its_second_model() -> None:
    (step,) = planned("Which primitives do the two models share?")
    assert step.operation.name == "clarify" and "second model" in str(step.operation.slots["question"])
    for question in ("Which primitives does it share with 'Models/Other'?", "Which primitives are shared with Models/Other?"):
        (step,) = planned(question)
        assert dict(step.operation.slots) == {"method": "shared_primitives", "other": "Models/Other"}
        assert step.operation.name == "interactions"


def test_what_two_models_share_is_proved_of_this_one_and_kept_by_what_the_other_is(tiny_models: Any, tmp_path: Path) -> None:
    """The same folder with other weights is another model: its record is not the one of before."""
    first, second = tiny_models.tiny_bert(tmp_path / "first"), tiny_models.tiny_bert(tmp_path / "second", seed=7)
    store = EvidenceStore(None)

    def other_of(question: str) -> str:
        answer = Session(str(first), "The plot was thin", store=store).ask(question)
        assert [o.name for o in answer.operations] == ["interactions"]
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
        (record,) = [e for e in answer.evidence if e.method == "shared_primitives"]
        details: Any = record.values["details"]
        return str(details["other_fingerprint"])

    question = f"Which primitives does it share with '{second}'?"
    before = other_of(question)
    assert before == other_of(question)
    shutil.rmtree(second)
    tiny_models.tiny_bert(second, seed=8)
    assert other_of(question) != before
