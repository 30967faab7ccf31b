"""Owen values along a tree of the text: what shap's partition explainer computes, each coalition asked once."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import game_refusal
from whyproof.tools.registry import register
from whyproof.tools.shapley.owen import contexts, owen_values
from whyproof.tools.shapley.players import players_of
from whyproof.tools.shapley.tree import tree_of
from whyproof.tools.shapley.word_game import WordGame

#: Words at most: the contexts of more are not even counted.
MOST_WORDS = 200


@register
class OwenValues:
    """A part's gain is shared between its halves by Shapley's rule for two, averaged over its surroundings (Owen 1977).

    The same values as the fully expanded partition explainer of shap on the same tree, with every distinct coalition asked once.
    Exact: low and high leave room for float32 noise alone.
    """

    card = MethodCard(
        name="owen_values",
        title="Owen values",
        family="game-theoretic",
        question="What is each word's share of the score, when the text is shared out part by part?",
        how=(
            "It cuts the text into halves, and those into halves again down to the words, and at every cut shares a part's "
            "contribution fairly between its two halves."
        ),
        guarantee=(
            "The shares add up exactly to what all words together change, and those of a part's words add up to the "
            "part's own share."
        ),
        not_shown=(
            "It does not show Shapley values of the words: the shares depend on the tree, and words far apart in it are never "
            "weighed against each other."
        ),
        cost="about the square of the number of words in forward passes, each distinct one once",
        paper="Owen 1977, doi:10.1007/978-3-642-45494-3_7; hierarchical for texts after Lundberg and Lee 2017, arXiv:1705.07874",
        aliases=("owen", "partition shap", "partition explainer", "partition values"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {
        "label": None,
        "foil": None,
        "game": None,
        "value": "logit_margin",
        "tree": None,  # nested pairs of word numbers; the text's own by default
        "max_rows": 2000,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        root = tree_of(instance, parameters["tree"])
        rows = whole(parameters, "max_rows", 4, 100_000)
        if len(instance.words) > MOST_WORDS or contexts(root, rows) is None:
            return (
                f"Owen values of these {len(instance.words):,} words would run the model more than {rows:,} times; ask for "
                "hierarchical Shapley values, or about a shorter part of the text."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        root = tree_of(instance, given["tree"])
        rows = contexts(root, whole(given, "max_rows", 4, 100_000))
        assert rows is not None, "supports() lets only trees in that the rows suffice for"
        n = len(instance.words)
        game = WordGame(target, players_of(instance, "word", None), given, progress, len(rows))
        values, total = owen_values(game, root, n, rows)
        return game.attribution(instance.words, values, np.zeros(n), total, {"evaluations": len(rows)})
