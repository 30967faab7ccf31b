"""BEE: Integrated Gradients with the baseline that suits this text best, found by trying a mixture of baselines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, reference_refusal, scored_field
from whyproof.tools.gradient.field import Field, Points
from whyproof.tools.gradient.path import integrate
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import choose_game, coalitions
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Differentiable, Referenced

#: Gradients of one trial: a rough map is enough to compare baselines.
TRIAL_GRADIENTS = 9

#: Shares of the words, weightiest first, that are taken away to see how good a map is.
REMOVED = (0.1, 0.2, 0.3, 0.4, 0.5)


@register
class Bee:
    """Integrated Gradients from the baseline whose map makes the score fall most when its top words are taken away.

    The mixture: each baseline that the target names (mask, pad, mean, zero), a plain sentence drawn at random, and normal noise
    with the plain sentences' mean and deviation. Each is tried once, then Thompson sampling chooses (a win is a map that does
    better than the average so far), for ``trials`` trials of 9 gradients. The best trial's baseline is then integrated in full:
    ``total``, ``gap``, ``low`` and ``high`` are for it. The paper's baselines are of images; these are their counterparts.
    """

    card = MethodCard(
        name="bee",
        title="BEE",
        family="gradient",
        question="How much does each word add to the score, seen from the starting point that explains this text best?",
        how=(
            "It tries several stand-ins for the missing words, keeps coming back to those whose maps do best when their top "
            "words are taken away, and does Integrated Gradients from the best one."
        ),
        guarantee="The weights add up to the change of the score from the chosen stand-in, to within the gap reported.",
        not_shown=(
            "It does not show that its map is the right one: it was chosen for how the score falls when top words go, so a good "
            "mark on that very measure is no proof of anything."
        ),
        cost="about 130 forward and backward passes, and 60 forward passes",
        paper="Barkan, Elisha, Weill and Koenigstein 2025, arXiv:2412.17512",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("baseline exploration exploitation", "adapted baselines", "mixture of baselines"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "trials": 12}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target) or reference_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        trials = whole(given, "trials", 6, 1_000)
        field = scored_field(target, instance, given)
        mixture = _Mixture(target, instance, field, np.random.default_rng(seed))
        tried = _explored(mixture, trials, progress)
        best = max(tried, key=lambda trial: trial.fall)
        found = integrate(field, best.start, field.text)
        counts: dict[str, JSON] = {name: sum(t.arm == name for t in tried) for name in mixture.arms}
        details: dict[str, JSON] = {
            "baseline": best.arm,
            "trials": counts,
            "fall": best.fall,
            "gradients": field.gradients,
            "windows": len(field.views),
        }
        return attribution(
            target, instance, field.scores[0], found.weights[0], found.errors[0], details, total=float(found.total[0])
        )


@dataclass(frozen=True, eq=False)
class _Trial:
    arm: str
    start: Points
    fall: float  # mean fall of the score when the map's top words are taken away


class _Mixture:
    """The kinds of baseline, and how good a map one drawn from a kind makes. A kind with one baseline is tried once."""

    def __init__(self, target: Target, instance: Instance, field: Field, random: np.random.Generator) -> None:
        assert isinstance(target, Differentiable), "supports() lets only targets with gradients in"
        assert isinstance(target, Referenced), "supports() lets only targets with references in"
        self._target, self._instance, self._field, self.random = target, instance, field, random
        self._constant = {
            name: tuple(view.baseline for view in target.gradient_views(instance, name)) for name in target.baselines()
        }
        self._references = target.references(instance)
        self._game = choose_game(target, {"game": None})
        self._done: dict[str, _Trial] = {}
        self.arms = (*self._constant, "reference", "noise")

    def trial(self, arm: str) -> _Trial:
        if arm in self._done:
            return self._done[arm]
        start = self._drawn(arm)
        found = integrate(self._field, start, self._field.text, most=TRIAL_GRADIENTS)
        trial = _Trial(arm, start, self._fall(found.weights[0]))
        if arm in self._constant:
            self._done[arm] = trial
        return trial

    def _drawn(self, arm: str) -> Points:
        import torch

        if arm in self._constant:
            return self._constant[arm]
        if arm == "reference":
            at = int(self.random.integers(len(self._references[0])))
            return tuple(reference[at : at + 1] for reference in self._references)
        points = []
        for view, reference in zip(self._field.views, self._references, strict=True):
            drawn = torch.from_numpy(self.random.standard_normal(view.embeddings.shape, dtype=np.float32))
            noise = reference.mean(dim=(0, 1)) + reference.std(dim=(0, 1)) * drawn.to(reference.device)
            is_word = torch.from_numpy(view.words >= 0).to(reference.device)[None, :, None]
            points.append(torch.where(is_word, noise, view.embeddings))
        return tuple(points)

    def _fall(self, weights: FloatArray) -> float:
        order, n = np.argsort(-weights, kind="stable"), len(weights)
        keep = np.ones((1 + len(REMOVED), n), dtype=bool)
        for row, share in enumerate(REMOVED, start=1):
            keep[row, order[: max(1, round(share * n))]] = False
        values = self._field.scores[0](coalitions(self._target, self._instance, keep, self._game))
        return float((values[0] - values[1:]).mean())


def _explored(mixture: _Mixture, trials: int, progress: Progress) -> list[_Trial]:
    """Each kind once, then kinds by Thompson sampling from Beta(wins + 1, losses + 1)."""
    tried: list[_Trial] = []
    wins = dict.fromkeys(mixture.arms, 0)
    while len(tried) < trials:
        if len(tried) < len(mixture.arms):
            arm = mixture.arms[len(tried)]
        else:
            losses = {name: sum(t.arm == name for t in tried) - wins[name] for name in mixture.arms}
            chances = [mixture.random.beta(wins[name] + 1, losses[name] + 1) for name in mixture.arms]
            arm = mixture.arms[int(np.argmax(chances))]
        trial = mixture.trial(arm)
        wins[arm] += not tried or trial.fall > float(np.mean([t.fall for t in tried]))
        tried.append(trial)
        progress(len(tried), trials)
    return tried
