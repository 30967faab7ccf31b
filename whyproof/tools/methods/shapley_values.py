"""Shapley values of words, sentences or groups: exact for short texts, with intervals for longer ones."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, GroupAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, number, one_of, silent, whole
from whyproof.tools.query import game_refusal
from whyproof.tools.registry import register
from whyproof.tools.shapley.engine import Effort, estimate
from whyproof.tools.shapley.players import Players, players_of
from whyproof.tools.shapley.word_game import WordGame

#: Up to 2^8 = 256 rows, which are fewer than sampling may take: enumerated. Up to 2^12 = 4,096, some ten seconds on one core
#: with a small encoder: enumerated where ``precision`` 0 asks for it. Each further player doubles that.
EXACT, EXACT_IF_ASKED = 8, 12

#: Beyond it the fit takes longer than a person waits, and more rows are needed than that.
MOST_PLAYERS = 120

#: Rows where none are asked for: at least so many, or so many for each player.
ROWS, ROWS_EACH = 256, 10


@register
class ShapleyValues:
    """phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! * (v(S with i) - v(S)) (Shapley 1953; Lundberg & Lee 2017).

    With up to EXACT players (EXACT_IF_ASKED at ``precision`` 0) all 2^n subsets are evaluated, and low and high leave room for
    float32 noise alone. With more,
    a Gaussian process is fitted to the odd part of the game (``whyproof.tools.shapley``): low and high are a 95 % interval,
    calibrated on language models' games and also under the stopping rule. ``total`` is v(all players) - v(none), and the
    weights add up to it either way; ``gap`` is float64 rounding. Deterministic for a seed unless ``seconds`` is given.
    """

    card = MethodCard(
        name="shapley_values",
        title="Shapley values",
        family="game-theoretic",
        question="What is each word's fair share of the score, over all ways the words could come together?",
        how=(
            "It asks the model about subsets of the words and gives each word its average contribution: about every subset of a "
            "short text, and about a well-chosen few hundred of a longer one, with an interval that says how sure it is."
        ),
        guarantee=(
            "The shares add up exactly to what all words together change; up to eight words they are exact, and beyond that "
            "the interval of a share holds the exact value in about 95 of 100 cases."
        ),
        not_shown=(
            "It does not show which words work together, and most of the subsets it asks about are texts that nobody would write."
        ),
        cost="2 to the power of the number of words in forward passes up to eight words, at most 256 to 1,200 beyond",
        paper=(
            "Shapley 1953, doi:10.1515/9781400881970-018; Lundberg and Lee 2017, arXiv:1705.07874; "
            "paired sampling after Covert and Lee 2021, arXiv:2012.01536"
        ),
        aliases=("shapley", "exact shapley", "shap", "exact shapley values"),
    )
    version = 5
    defaults: Mapping[str, JSON] = {
        "label": None,
        "foil": None,
        "game": None,
        "value": "logit_margin",
        "granularity": "word",  # word | sentence | field | groups
        "groups": None,  # lists of words' numbers; words in none always stay
        "max_rows": None,
        "precision": 0.02,  # stop when every half-width is this share of the largest value; 0: do not stop early
        "seconds": None,  # of wall-clock time: makes the result depend on the machine
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        players = _players(instance, parameters)
        if len(players) > MOST_PLAYERS:
            return (
                f"Shapley values of {len(players):,} parts at once are too many to be told apart; ask for "
                f"hierarchical Shapley values, or about at most {MOST_PLAYERS} words."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution | GroupAttribution:
        given = accepted(self, target, instance, parameters)
        players = _players(instance, given)
        effort = _effort(given, len(players))
        game = WordGame(target, players, given, progress, effort.max_rows)
        found = estimate(game, len(players), effort, seed)
        details: dict[str, JSON] = {
            "evaluations": found.evaluations,
            "exact": found.exact,
            "players": len(players),
            "granularity": given["granularity"],
        }
        if given["granularity"] == "word":
            return game.attribution(instance.words, found.values, found.half, found.total, details)
        return game.grouped(players, str(given["granularity"]), found.values, found.half, found.total, details)


def _players(instance: Instance, parameters: Mapping[str, JSON]) -> Players:
    kinds = ("word", "sentence", "field", "groups")
    return players_of(instance, one_of(parameters, "granularity", kinds), parameters["groups"])


def _effort(parameters: Mapping[str, JSON], n: int) -> Effort:
    """Rows, precision and seconds of a call.

    Raises:
        InputError: one of them is out of bounds.
    """
    exact = EXACT if parameters["precision"] else EXACT_IF_ASKED
    rows = 2**n if n <= exact else max(ROWS, ROWS_EACH * n)
    if parameters["max_rows"] is not None:
        rows = whole(parameters, "max_rows", 4, 100_000)
    seconds = None if parameters["seconds"] is None else number(parameters, "seconds", 0.001, 86_400.0)
    return Effort(rows, number(parameters, "precision", 0.0, 1.0), seconds)
