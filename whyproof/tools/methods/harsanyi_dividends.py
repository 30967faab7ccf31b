"""Harsanyi dividends: the score taken apart into what every set of words does that none of its parts does."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, one_of, silent
from whyproof.tools.power_set import PowerSet
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS
from whyproof.tools.value import FORWARD_NOISE

#: Words whose every subset is asked about, at most; and how many play of a longer text.
EXACT_TO, PLAYERS = 12, 10

#: A dividend is salient from this share of the largest one on (Ren et al. 2023).
SALIENT = 0.05

_GAME = PowerSet(EXACT_TO)


@register
class HarsanyiDividends:
    """D(S) = sum over T within S of (-1)^(|S| - |T|) v(T) (Harsanyi 1963): the AND-interactions of Ren et al. 2023.

    Every subset is evaluated, so the dividends are exact, and all of them but the empty set's add up to v(all) - v(none).
    ``logic`` "or" takes the game of absent words apart instead: -sum (-1)^(|S| - |T|) v(N - T), the OR-interactions.
    Of a text of more than ``EXACT_TO`` words the ``players`` words with the largest effect play (alone, or taken from the
    text, whichever is more), and all other words stay in place: the dividends are then exact for that game of those words.

    ``among`` names the words that play, by their places, where someone else has chosen them.

    ``groups`` holds the salient ones, largest first; ``details`` says what the others add up to. Float32 noise of 2^|S|
    values makes the interval.
    """

    card = MethodCard(
        name="harsanyi_dividends",
        title="Harsanyi dividends",
        family="game-theoretic",
        question="Which sets of words do something together that no smaller part of them does?",
        how=(
            "It asks the model about every subset of the words, and credits each set with what is left of its score when "
            "the credits of all its parts are taken off."
        ),
        guarantee="The dividends of all sets add up exactly to what all words together change.",
        not_shown=(
            "It does not show how a person would group the words, and most of the subsets it asks about are texts that "
            "nobody would write."
        ),
        cost="2 to the power of the number of words in forward passes, of ten words where there are more than twelve",
        paper="Harsanyi 1963, doi:10.2307/2525487; Ren et al. 2023, arXiv:2111.06206",
        aliases=("harsanyi", "harsanyi interactions", "interaction primitives", "and interactions", "moebius transform"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {
        **GAME_PARAMETERS,
        "logic": "and",
        "players": PLAYERS,
        "among": None,
        "all": False,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return _GAME.refusal(target, instance, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        played = _GAME.play(target, instance, given, progress)
        players, values = played.players, played.values
        found = dividends(values) if one_of(given, "logic", ("and", "or")) == "and" else dividends(-values[::-1])
        total = float(values[-1] - values[0])
        kept = np.flatnonzero(salient(found)) if not given["all"] else np.arange(1, len(found))
        groups = [_group(players, int(s), float(found[s])) for s in kept]
        return played.about.found(
            sorted(groups, key=lambda g: (-abs(g.weight), g.words)),
            f"harsanyi_{given['logic']}",
            {
                "evaluations": played.evaluations,
                "windows": target.windows(instance),
                "players": list(players),
                "rest": total - sum(g.weight for g in groups),
            },
            order=len(players),
            total=total,
            gap=abs(float(found[1:].sum()) - total),
        )


def dividends(values: FloatArray) -> FloatArray:
    """The dividend of every subset, from values on ``all_subsets(n)``: the fast Moebius transform, n 2^n additions."""
    found = np.array(values, dtype=np.float64)
    n = len(found).bit_length() - 1
    for i in range(n):
        pairs = found.reshape(-1, 2, 1 << i)  # without and with word i
        pairs[:, 1] -= pairs[:, 0]
    return found


def salient(found: FloatArray) -> BoolArray:
    """Which dividends [2^n] are interactions to speak of; the empty set's never is."""
    sizes = np.abs(found)
    sizes[0] = 0.0  # the empty set is the baseline, not an interaction
    large: BoolArray = sizes > SALIENT * sizes.max()
    return large


def _group(players: list[int], subset: int, weight: float) -> GroupWeight:
    members = tuple(i for at, i in enumerate(players) if subset >> at & 1)
    noise = FORWARD_NOISE * 2 ** len(members)
    return GroupWeight(members, weight, weight - noise, weight + noise)
