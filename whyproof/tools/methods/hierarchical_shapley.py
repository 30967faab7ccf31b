"""Hierarchical Shapley values of a long text: its sections, the sentences of those that matter, and the words of those."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, number, one_of, silent, whole
from whyproof.tools.query import game_refusal
from whyproof.tools.registry import register
from whyproof.tools.shapley.hierarchy import Hierarchy, spread_over_words
from whyproof.tools.shapley.players import Players
from whyproof.tools.shapley.word_game import WordGame

#: Windows of the model a text may need: each row of the first level runs the model on all of them.
MOST_WINDOWS = 60


@register
class HierarchicalShapley:
    """phi_child = psi_child + (phi_part - sum of psi) / children, psi being the Shapley values of the game of a part's children
    and, as one player, the rest of the text (see ``whyproof.tools.shapley.hierarchy``; after Owen 1977 and TextGenSHAP).

    low and high are a 95 % interval of a part's value, with what its parents' leave open; the words of a part that was not
    looked into share its value equally, by definition. The weights add up to v(all words) - v(no word).
    """

    card = MethodCard(
        name="hierarchical_shapley",
        title="Hierarchical Shapley values",
        family="game-theoretic",
        question="Which sentences of a long text matter, and which words in those?",
        how=(
            "It shares the score out among the parts of the text, then the share of each part that matters among its "
            "sentences, and theirs among their words, always weighing the pieces of one part against each other and the rest."
        ),
        guarantee=(
            "The shares add up exactly to what all words together change, and those of a part's pieces add up to the part's own."
        ),
        not_shown=(
            "It does not weigh words of different sentences against each other, and the words of a part that matters little are "
            "not told apart: they share it equally."
        ),
        cost="some 30 forward passes for the text and 20 to 120 for each part looked into, windows that did not change left out",
        paper="Owen 1977, doi:10.1007/978-3-642-45494-3_7; after Enouen et al. 2024 (TextGenSHAP), arXiv:2312.01279",
        aliases=("hierarchical shapley", "hierarchical shap", "textgenshap"),
    )
    version = 2
    defaults: Mapping[str, JSON] = {
        "label": None,
        "foil": None,
        "game": None,
        "value": "logit_margin",
        "granularity": "word",  # word | sentence
        "worth": 0.04,  # parts with this share of all parts' absolute values are looked into
        "max_rows": 360,
        "inside": None,  # numbers of sentences, from 1, that are looked into whatever they hold
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        windows = target.windows(instance)
        if windows > MOST_WINDOWS:
            return (
                f"The model reads this text in {windows} windows, more than the {MOST_WINDOWS} allowed; ask about a part of it."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution | GroupAttribution:
        given = accepted(self, target, instance, parameters)
        max_rows = whole(given, "max_rows", 4, 100_000)
        by_words = one_of(given, "granularity", ("word", "sentence")) == "word"
        games: list[WordGame] = []

        def game_of(players: Players) -> WordGame:
            asked = games[-1].asked if games else 0
            games.append(WordGame(target, players, given, progress, max(max_rows, asked), asked))
            return games[-1]

        hierarchy = Hierarchy(instance, game_of, by_words, seed)
        wanted = frozenset(i for at in _inside(given["inside"], len(hierarchy.sentences)) for i in hierarchy.sentences[at - 1])
        found = hierarchy.shares(number(given, "worth", 0.0, 1.0), max_rows, wanted)
        details: dict[str, JSON] = {
            "evaluations": found.evaluations,
            "parts": len(found.leaves),
            "looked_into": found.looked_into,
            "granularity": given["granularity"],
        }
        values, half = spread_over_words(found.leaves, len(instance.words))
        if by_words:
            return games[0].attribution(instance.words, values, half, found.total, details)
        sentences = Players(instance, hierarchy.sentences)
        return games[0].grouped(sentences, "sentence", sentences.sums(values), sentences.sums(half), found.total, details)


def _inside(value: JSON, sentences: int) -> list[int]:
    """The sentences to look into, by their numbers.

    Raises:
        InputError: no list of such numbers.
    """
    numbers = [] if value is None else value
    if not isinstance(numbers, list) or any(type(n) is not int or not 1 <= n <= sentences for n in numbers):
        raise InputError(f"inside to be a list of sentence numbers from 1 to {sentences}", repr(value), "choose among these")
    return [n for n in numbers if isinstance(n, int)]
