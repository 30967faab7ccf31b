"""Edit search: the fewest edits, of the kinds asked for, that change the model's answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.explanation import EditSearch as Found
from whyproof.core.explanation import SearchRow
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.constraints import Constraint, Keep, Only, kept_by, places
from whyproof.tools.counterfactual.first_order import FirstOrder
from whyproof.tools.counterfactual.fitting import Fitting
from whyproof.tools.counterfactual.guided import Guided
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.proposals import Deletions, Listed, Proposal, space_of
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import EditSpace
from whyproof.tools.method import Progress, accepted, number, silent, whole
from whyproof.tools.query import original, outcome_of
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Differentiable
from whyproof.tools.value import column


@register
class EditSearch:
    """Complete search by size, then a beam, over a finite set of edits.

    ``edits`` names the kinds of edits that make up the set: ``delete``, and those of which ``options`` lists what each word may
    become (pairs of a new text and its kind). ``keep`` and ``only`` say which words they may touch.
    All edits of one word are tried, then all of two, up to ``max_edits``, each size whole or not at all within ``budget``
    model runs. The search ends with the first size that holds a flip, all of whose rows are tried: that size is then the
    smallest there is. Where no complete size holds one, a beam goes on to edits of up to ``reach`` words; a flip found
    there need not be the smallest. Where the single edits alone are more than the budget, a model with gradients is asked about
    those texts that they favour, and no size is complete.

    With ``fluent`` (the most that the pseudo-perplexity may grow, as a ratio) or ``near`` (the least cosine of sentence
    embeddings) only texts within them count as flips, and both numbers stand beside every text that changes the answer.
    """

    card = MethodCard(
        name="edit_search",
        title="Edit search",
        family="counterfactual",
        question="What is the smallest number of words whose edit changes the decision?",
        how="It edits single words, then pairs of words, and so on, and asks the model each time whether its answer changes.",
        guarantee="Every size it reports as complete was tried in full, so a smaller change by the same edits does not exist.",
        not_shown="It tries no edits but those of the kinds it names, and beyond the complete sizes it may miss one that exists.",
        cost="one forward pass a text tried, at most the budget",
        paper="after Martens and Provost 2014, doi:10.25300/MISQ/2014/38.1.04; Feng et al. 2018, arXiv:1804.07781; "
        "Morris et al. 2020, arXiv:2005.05909",
        aliases=("counterfactual", "counterfactual search", "deletion search", "minimal deletion", "sedc"),
    )
    version = 2
    defaults: Mapping[str, JSON] = {
        "aim": None, "edits": ["delete"], "options": [], "keep": [], "only": None, "margin": 0.0,
        "max_edits": 2, "reach": 5, "budget": 1500, "fluent": None, "near": None,
    }  # fmt: skip

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        budget = whole(parameters, "budget", 1, 100_000)
        runs = space_in(instance, parameters).size(1) * target.windows(instance)
        if runs > budget and not isinstance(target, Differentiable):
            return (
                f"Editing each of the {len(instance.words):,} words in turn would run the model {runs:,} times, more than the "
                f"{budget:,} allowed; ask about a shorter part of the text."
            )
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Found:
        given = accepted(self, target, instance, parameters)
        space, kept = space_in(instance, given), kept_in(instance, given)
        before = original(target, instance)
        aim = None if given["aim"] is None else column(target, given["aim"], "aim")
        label = int(np.argmax(before))
        if aim == label:
            raise InputError(
                "an aim other than the model's answer", f"{given['aim']!r}, which it is already", "aim at another label"
            )
        objective = Objective(label, aim, number(given, "margin", 0.0, 1.0), target.multi_label)
        budget = whole(given, "budget", 1, 100_000) // target.windows(instance)
        fitting = fitting_in(given, space)
        search = Searching(target, space, objective, budget, progress, fitting.accepts if fitting else None)
        complete, reach = search.by_size(whole(given, "max_edits", 1, 20)), whole(given, "reach", 1, 20)
        if not complete and space.free and isinstance(target, Differentiable):  # not even the single edits fit the budget
            near = float(objective.nearness(before[None])[0])
            Guided(search, FirstOrder(target, space, objective).estimates(), near, reach).run()
        elif not search.flipped:
            search.by_beam(complete + 1, reach)
        kinds = kinds_in(given)
        plain = kinds == ("delete",)
        return Found(
            action="delete" if plain else "edit",
            original=outcome_of(target, before),
            rows=tuple(
                SearchRow(
                    tuple(i for i, _ in row),
                    outcome_of(target, found),
                    () if plain else tuple(c for _, c in row),
                    *(fitting.scores(row) if fitting and objective.reached(found[None])[0] else ()),
                )
                for row, found in search.rows.items()
            ),
            complete_to=complete,
            aim=None if aim is None else target.labels[aim],
            kept=kept,
            n_words=len(instance.words),
            kinds=kinds,
            options=() if plain else space.options,
        )


def space_in(instance: Instance, parameters: Mapping[str, JSON]) -> EditSpace:
    """The texts that these parameters let a search try.

    Raises:
        InputError: no kind of edit, options of another form, words that are not there, or all words kept.
    """
    kinds = kinds_in(parameters)
    proposals: list[Proposal] = [Deletions()] if "delete" in kinds else []
    if set(kinds) - {"delete"}:
        proposals.append(Listed.of(instance, parameters["options"], kinds))
    return space_of(instance, proposals, kept_in(instance, parameters))


def fitting_in(parameters: Mapping[str, JSON], space: EditSpace) -> Fitting | None:
    """What a flip must be like beside the model's answer; None where nothing is asked."""
    fluent = None if parameters["fluent"] is None else number(parameters, "fluent", 0.0, 1000.0)
    near = None if parameters["near"] is None else number(parameters, "near", -1.0, 1.0)
    return None if fluent is None and near is None else Fitting(space, fluent, near)


def kinds_in(parameters: Mapping[str, JSON]) -> tuple[str, ...]:
    """The kinds of edits."""
    value = parameters["edits"]
    if isinstance(value, list) and value and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(dict.fromkeys(map(str, value)))
    raise InputError("edits to be a list of at least one kind", shown(value), "name one, such as ['delete']")


def kept_in(instance: Instance, parameters: Mapping[str, JSON]) -> tuple[int, ...]:
    """Indices of the words that no edit may touch."""
    asked: list[Constraint] = [Keep(places(instance, parameters["keep"], "keep"))]
    if parameters["only"] is not None:
        asked.append(Only(places(instance, parameters["only"], "only")))
    kept = kept_by(asked, instance)
    if len(kept) == len(instance.words):
        raise InputError("at least one word that may be edited", "every word kept", "keep fewer words")
    return kept
