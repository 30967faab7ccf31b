"""The search that gradients steer: its estimates are derivatives, and what it says it tried it tried."""

from __future__ import annotations

import numpy as np
import pytest

from whyproof.agent.proposals import with_options
from whyproof.core.errors import Refusal
from whyproof.core.explanation import EditSearch, Option
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.first_order import FirstOrder
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.space import EditSpace
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
    estimates = FirstOrder(target, space, Objective(label)).estimates(())
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
            ahead, behind = (view.logits(view.embeddings + h * step)[0].double() for h in (0.01, -0.01))
        slope = ((ahead[1 - label] - ahead[label]) - (behind[1 - label] - behind[label])) / 0.02
        assert estimate == pytest.approx(float(slope), rel=0.02, abs=0.02)


def test_places_of_words_behind_an_edit_are_found_again() -> None:
    target = embedded("sentiment")
    options: list[tuple[Option, ...]] = [(Option("", "delete"),)] * len(TEXT.words)
    options[2] = (Option("is not", "negation"), Option("", "delete"))
    space = EditSpace(TEXT, tuple(options))
    first = FirstOrder(target, space, Objective(1))
    plain = FirstOrder(target, EditSpace(space.text(((0, 0), (2, 0))), ((Option("", "delete"),),) * 9), Objective(1))
    there, here = first.estimates(((0, 0), (2, 0))), plain.estimates(())
    # "plot is not thin but ...": word 3 of the text is its fourth, word 8 its ninth.
    assert set(there) == {(i, 0) for i in (1, 3, 4, 5, 6, 7, 8)}
    assert there[3, 0] == pytest.approx(here[3, 0]) and there[8, 0] == pytest.approx(here[8, 0])


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
