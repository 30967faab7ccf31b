"""Shared primitives: the sets of words that two models both take as one, and to the same end."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, onward, silent
from whyproof.tools.methods.harsanyi_dividends import EXACT_TO, PLAYERS, HarsanyiDividends
from whyproof.tools.query import choose_game
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS
from whyproof.tools.targets.resolve import resolve
from whyproof.tools.value import column


@register
class SharedPrimitives:
    """Salient Harsanyi dividends of both models, of the same sign (Chen, Lou and Zhang 2024 learn them; here they are compared).

    ``other`` names the second model, as ``--target`` does; it must have the label (and foil). The same words play in both, the
    first model's strongest where not all can, by deletion if one of the two cannot mask. A group's weight is the smaller of its
    two dividends in size, with an interval that both intervals leave room for. ``details`` counts what only one model has.
    """

    card = MethodCard(
        name="shared_primitives",
        title="Shared primitives",
        family="game-theoretic",
        question="Which sets of words do two models both take as one, and to the same end?",
        how="It finds the sets of words that do something together in each of two models, and keeps those that both have.",
        guarantee="Each set it reports is among the salient dividends of both models, with the same sign.",
        not_shown="It does not show that the two models are alike in anything else, nor which of them is right.",
        cost="the forward passes of Harsanyi dividends, in each of the two models",
        paper="Chen, Lou and Zhang 2024, arXiv:2401.16318; Ren et al. 2023, arXiv:2111.06206",
        aliases=("shared interactions", "common primitives", "generalizable interaction primitives"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {
        **GAME_PARAMETERS,
        "players": PLAYERS,
        "other": None,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if parameters["other"] is None:
            return "A second model is needed to compare with; ask with its name, folder or hub name as the parameter 'other'."
        return HarsanyiDividends().supports(target, instance, _for_one(parameters))

    def others(self, parameters: Mapping[str, JSON]) -> tuple[Target, ...]:
        return () if parameters["other"] is None else (resolve(str(parameters["other"])),)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        (other,) = self.others(given)
        if set(instance.fields) != set(other.fields):
            raise InputError(f"a second model that reads {' and '.join(instance.fields)}", other.name, "name one that does")
        game = choose_game(target, given)
        games: dict[str, JSON] = {"game": "delete" if "delete" in (game, choose_game(other, {"game": given["game"]})) else "mask"}
        rows = 2 ** min(len(instance.words), EXACT_TO)
        tool = HarsanyiDividends()
        first = tool.explain(target, instance, {**_for_one(given), **games}, onward(progress, 0, 2 * rows), seed)
        for name in (first.label, first.foil):
            if name is not None:
                column(other, name, "label")
        same: dict[str, JSON] = {"label": first.label, "foil": first.foil, "among": first.details["players"]}
        second = tool.explain(other, instance, {**_for_one(given), **games, **same}, onward(progress, rows, 2 * rows), seed)
        groups = in_common(first, second)
        return Interactions(
            label=first.label,
            words=instance.words,
            groups=groups,
            index="shared_harsanyi_and",
            order=first.order,
            game=first.game,
            value=first.value,
            foil=first.foil,
            details={
                "other": other.name,
                "other_fingerprint": other.fingerprint,
                "only_first": len(first.groups) - len(groups),
                "only_second": len(second.groups) - len(groups),
                "players": first.details["players"],
                "evaluations": int(str(first.details["evaluations"])) + int(str(second.details["evaluations"])),
            },
        )


def in_common(first: Interactions, second: Interactions) -> tuple[GroupWeight, ...]:
    """The groups that both hold with the same sign, each with the smaller of its two weights, the largest first."""
    others = {g.words: g for g in second.groups}
    found = []
    for group in first.groups:
        other = others.get(group.words)
        if other is not None and other.weight * group.weight > 0:
            smaller = min(group, other, key=lambda g: abs(g.weight))
            low, high = min(group.low, other.low), max(group.high, other.high)
            found.append(GroupWeight(group.words, smaller.weight, low, high))
    return tuple(sorted(found, key=lambda g: (-abs(g.weight), g.words)))


def _for_one(parameters: Mapping[str, JSON]) -> dict[str, JSON]:
    """The parameters of the dividends of one model."""
    return {**HarsanyiDividends.defaults, **{k: v for k, v in parameters.items() if k != "other"}}
