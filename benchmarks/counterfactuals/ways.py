"""Ways to look for a flip: the product's, the referee that tries all, and what others do."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from whyproof.agent.proposals import fitting
from whyproof.core.explanation import Option
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.knowledge.word_edits.kinds import options
from whyproof.tools.counterfactual.first_order import FirstOrder
from whyproof.tools.counterfactual.guided import GRADIENT_RUNS, Guided
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import Choices, EditSpace
from whyproof.tools.fluency.in_text import infills
from whyproof.tools.fluency.likeness import cosines
from whyproof.tools.method import filled, silent
from whyproof.tools.methods.edit_search import fitting_in, space_in
from whyproof.tools.query import probabilities
from whyproof.tools.registry import method
from whyproof.tools.targets.gradients import Differentiable

REACH = 3  # edits
MOST_GUIDED = 60  # runs of the search that gradients steer
ALIKE = 0.84  # least cosine of a swap in TextFooler's recipe


@dataclass(frozen=True)
class Case:
    """A text, the space that is searched, and what is wanted."""

    target: Target
    instance: Instance
    space: EditSpace
    wanted: Objective


@dataclass(frozen=True)
class Found:
    """What a way came to: the edited text (None: no flip), the words it edits, and the runs of the model that it took."""

    text: Instance | None
    edits: int
    runs: int


Way = Callable[[Case, int], Found]


def surest(case: Case, space: EditSpace, rows: dict[Choices, np.ndarray], runs: int) -> Found:
    """Of the flips with the fewest edits, the one that the model is surest of: what an answer shows first."""
    turned = [r for r in rows if case.wanted.reached(rows[r][None])[0]]
    if not turned:
        return Found(None, 0, runs)
    best = min(turned, key=lambda r: (len(r), -float(rows[r].max()), r))
    return Found(space.text(best), len(best), runs)


def by_search(complete: int, budget: int = 100_000) -> Way:
    """The product's search, complete up to so many edits."""

    def way(case: Case, _: int) -> Found:
        search = Searching(case.target, case.space, case.wanted, budget, silent)
        reached = search.by_size(complete)
        if not search.flipped:
            search.by_beam(reached + 1, REACH)
        return surest(case, case.space, search.rows, len(search.rows))

    return way


def guided(case: Case, _: int) -> Found:
    """The product's search where the single edits are too many: steered by a gradient, which is counted as three runs."""
    assert isinstance(case.target, Differentiable)
    search = Searching(case.target, case.space, case.wanted, MOST_GUIDED, silent)
    estimates = FirstOrder(case.target, case.space, case.wanted).estimates()
    before = float(case.wanted.nearness(probabilities(case.target, [case.instance]))[0])
    Guided(search, estimates, before, REACH).run()
    return surest(case, case.space, search.rows, len(search.rows) + GRADIENT_RUNS)


def that_fit(case: Case, _: int) -> Found:
    """The product's search for edits that leave the text fluent and near, over its own space."""
    given = filled(method("edit_search"), fitting(case.instance, (), fluent=True, near=True))
    space = space_in(case.instance, given)
    fit = fitting_in(given, space)
    assert fit is not None
    search = Searching(case.target, space, case.wanted, 300, silent, fit.accepts)
    reached = search.by_size(1)
    if not search.flipped:
        search.by_beam(reached + 1, REACH)
    turned = {r: row for r, row in search.rows.items() if case.wanted.reached(row[None])[0]}
    return surest(case, space, {r: row for r, row in turned.items() if fit.accepts(r)}, len(search.rows))


def by_importance(case: Case, _: int) -> Found:
    """Words in the order of what deleting each does; each takes its best option, and the next one is put on top."""
    space = case.space
    words = [i for i in space.free if any(not o.new for o in space.options[i])]
    goes = {i: next(c for c, o in enumerate(space.options[i]) if not o.new) for i in words}
    alone = case.wanted.nearness(asked(case, space, [((i, goes[i]),) for i in words]))
    runs = len(words)
    state: Choices = ()
    for i in [words[at] for at in np.argsort(-alone)][:REACH]:
        grown: list[Choices] = [tuple(sorted((*state, (i, c)))) for c in range(len(space.options[i]))]
        rows = asked(case, space, grown)
        runs += len(grown)
        state = grown[int(np.argmax(case.wanted.nearness(rows)))]
        if case.wanted.reached(rows).any():
            return Found(space.text(state), len(state), runs)
    return Found(None, 0, runs)


def textfooler(case: Case, _: int) -> Found:
    """TextFooler's search (Jin et al. 2020, arXiv:1907.11932), written again from the paper: words by what deleting each does,
    synonyms that keep the part of speech and at least ``ALIKE`` of cosine, the likest that flips or else the one that does most,
    and so on through the whole text. Its word vectors and its sentence encoder need downloads; WordNet's synonyms and our
    encoder stand for them."""
    instance = case.instance
    swaps = tuple(tuple(Option(*pair) for pair in some) for some in options(instance, ["synonym"]))
    space = EditSpace(instance, swaps)
    without = EditSpace(instance, ((Option("", "delete"),),) * len(instance.words))
    alone = case.wanted.nearness(asked(case, without, [((i, 0),) for i in range(len(instance.words))]))
    runs = len(instance.words)
    state: Choices = ()
    near = -np.inf
    for i in (int(at) for at in np.argsort(-alone) if swaps[int(at)]):
        grown: list[Choices] = [tuple(sorted((*state, (i, c)))) for c in range(len(swaps[i]))]
        alike = cosines(instance, [space.text(row) for row in grown])
        grown, alike = [r for r, a in zip(grown, alike, strict=True) if a >= ALIKE], alike[alike >= ALIKE]
        if not grown:
            continue
        rows = asked(case, space, grown)
        runs += len(grown)
        turned = case.wanted.reached(rows)
        if turned.any():
            best = grown[max(np.flatnonzero(turned), key=lambda at: alike[at])]
            return Found(space.text(best), len(best), runs)
        nearest = case.wanted.nearness(rows)
        if nearest.max() > near:
            near, state = float(nearest.max()), grown[int(nearest.argmax())]
    return Found(None, 0, runs)


def at_random(case: Case, budget: int) -> Found:
    """Texts with one to three edits of the space drawn at random, as many as the budget."""
    return drawn(case, case.space, budget)


def polyjuice(case: Case, budget: int) -> Found:
    """Like Polyjuice (Wu et al. 2021, arXiv:2101.00288) with no label in mind: one to three words, each gone or filled in from
    the word model at random, as many texts as the budget. Its generator is a fine-tuned GPT-2, which is not at hand."""
    filled_in = infills(case.instance)
    space = EditSpace(
        case.instance, tuple((Option("", "delete"), *(Option(new, "infill") for new in some)) for some in filled_in)
    )
    return drawn(case, space, budget)


def drawn(case: Case, space: EditSpace, budget: int) -> Found:
    draw = random.Random(case.instance.id)
    found: list[Choices] = []
    for _ in range(budget):
        some = sorted(draw.sample(space.free, min(draw.randint(1, REACH), len(space.free))))
        found.append(tuple((i, draw.randrange(len(space.options[i]))) for i in some))
    tried = list(dict.fromkeys(found))
    return surest(case, space, dict(zip(tried, asked(case, space, tried), strict=True)), len(tried))


def asked(case: Case, space: EditSpace, rows: Sequence[Choices]) -> np.ndarray:
    return probabilities(case.target, [space.text(row) for row in rows])


#: The way whose runs are the budget of the random ones.
WHOLE = "edit search"
WAYS: dict[str, Way] = {
    WHOLE: by_search(1),
    "edit search, guided": guided,
    "greedy by importance": by_importance,
    "random edits": at_random,
    "edit search, edits that fit": that_fit,
    "TextFooler-like": textfooler,
    "Polyjuice-like": polyjuice,
}
