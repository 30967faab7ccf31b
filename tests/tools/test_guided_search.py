"""The search that gradients steer: its estimates are derivatives, and what it says it tried it tried."""

from __future__ import annotations

import numpy as np
import pytest

from whyproof.agent.proposals import with_options
from whyproof.core.errors import Refusal
from whyproof.core.explanation import EditSearch, Option
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.first_order import FirstOrder
from whyproof.tools.counterfactual.guided import Guided
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import EditSpace
from whyproof.tools.method import silent
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.embedded import embedded

TEXT = Instance.of("The plot is thin but the film is lovely")


def test_an_estimate_is_the_derivative_towards_the_edit() -> None:
    import torch

    target = embedded("sentiment")
    options: list[tuple[Option, ...]] = [()] * len(TEXT.words)
    options[7], options[3] = (Option("ugly", "listed"), Option("", "delete")), (Option("good", "listed"),)
    space = EditSpace(TEXT, tuple(options))
    label = int(target.predict([TEXT])[0].argmax())
    estimates = FirstOrder(target, space, Objective(label)).estimates()
    (view,) = target.gradient_views(TEXT, target.baselines()[0])
    for (word, choice), estimate in estimates.items():
        new = space.options[word][choice].new
        here = torch.from_numpy(view.words == word)
        there = view.baseline[0][here]
        if new:
            (other,) = target.gradient_views(Instance.of(new), target.baselines()[0])
            there = other.embeddings[0][torch.from_numpy(other.words >= 0)]
        step = torch.zeros_like(view.embeddings)
        step[0][here] = there - view.embeddings[0][here]
        with torch.no_grad():
            halfway = (view.embeddings + view.baseline) / 2
            ahead, behind = (view.logits(halfway + h * step)[0].double() for h in (0.01, -0.01))
        slope = ((ahead[1 - label] - ahead[label]) - (behind[1 - label] - behind[label])) / 0.02
        assert estimate == pytest.approx(float(slope), rel=0.02, abs=0.02)


WORTH = {"a": 0.5, "b": 1.5, "c": 1.0, "d": -1.0, "e": 2.5}


def worth(texts: list[str]) -> list[list[float]]:
    odds = [sum(WORTH.get(w, 0.0) for w in text.split()) - 1.0 for text in texts]
    return [[1 / (1 + np.exp(x)), 1 / (1 + np.exp(-x))] for x in odds]


def guided(estimates: dict[str, float], budget: int, reach: int = 3) -> Searching:
    """A guided search by deletions, with made-up estimates."""
    instance = Instance.of("a b c d e")
    target = CallableTarget(worth, labels=["bad", "good"])
    space = EditSpace(instance, ((Option("", "delete"),),) * 5)
    search = Searching(target, space, Objective(1), budget, silent)
    before = float(Objective(1).nearness(target.predict([instance]))[0])
    Guided(search, {(i, 0): estimates[w.text] for i, w in enumerate(instance.words)}, before, reach).run()
    return search


def test_the_most_promising_edit_is_tried_first_and_words_are_added_to_what_was_tried() -> None:
    # One word does not do it: 4.5 - 1 - 2.5 is still above zero. Without "e" and "b" it is below.
    search = guided({"a": 0.5, "b": 1.5, "c": 1.0, "d": -1.0, "e": 2.5}, 100)
    assert list(search.rows) == [((4, 0),), ((1, 0),), ((2, 0),), ((1, 0), (4, 0))]
    assert search.flipped


def test_wrong_estimates_cost_runs_and_no_flip() -> None:
    search = guided({"a": 9.0, "b": -1.0, "c": 5.0, "d": 8.0, "e": -2.0}, 100)
    assert search.flipped
    assert all(1 <= len(row) <= 3 for row in search.rows)


def test_the_budget_and_the_reach_hold() -> None:
    assert len(guided(dict.fromkeys("abcde", 1.0), 2).rows) == 2
    few = guided(dict.fromkeys("abcde", 1.0), 100, reach=1)
    assert not few.flipped and sorted(few.rows) == [((i, 0),) for i in range(5)]


def test_where_single_edits_are_too_many_gradients_choose() -> None:
    target = embedded("sentiment")
    given = {**with_options(TEXT, ["delete", "antonym", "negation"]), "budget": 10}
    found = method("edit_search").explain(target, TEXT, given)
    assert isinstance(found, EditSearch)
    assert found.complete_to == 0 and 0 < len(found.rows) <= 10
    assert any(row.outcome.label != found.original.label for row in found.rows)
    assert all(np.isclose(sum(row.outcome.probabilities.values()), 1) for row in found.rows)
    closed = CallableTarget(lambda texts: [[0.1, 0.9]] * len(texts), labels=["bad", "good"])
    with pytest.raises(Refusal, match="more than the 10 allowed"):
        method("edit_search").explain(closed, TEXT, given)
