"""Train a learned explainer for a target on texts of one's own: the one way in, for the command line and for Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from whyproof.core.errors import InputError, Refusal
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.learned.head import Kind, Trained, saved
from whyproof.tools.learned.refusing import closed
from whyproof.tools.method import attributes
from whyproof.tools.registry import method

#: The method that each kind is held against; an imitation may have another.
TEACHERS: dict[Kind, str] = {
    "imitation": "integrated_gradients",
    "shapley": "shapley_values",
    "selection": "shapley_values",
}

FEWEST_WORDS, FEWEST_TEXTS = 3, 20

#: Called with what is being done, and how much of it.
Watch = Callable[[str, int, int], None]


def train_explainer(
    target: Target,
    texts: Sequence[Instance],
    kind: Kind,
    teacher: str | None = None,
    held_out: int = 200,
    seed: int = 0,
    data: str = "texts",
    watch: Watch = lambda what, done, total: None,
    path: Path | None = None,
    held: Sequence[Instance] | None = None,
) -> Trained:
    """A head for exactly this target, trained on these texts but the held-out ones, on which it is then measured.

    Args:
        teacher: the method to imitate; None: the kind's own.
        held_out: so many of the texts it never sees; at most a third.
        held: other texts to hold out instead.
        data: what people call the texts.
        path: the card's file; None: the person's own folder.

    Raises:
        InputError: too few texts, or no such method.
        Refusal: the target cannot be looked into.
        ResourceError: there is no place to write.
    """
    reason = closed("A learned explainer", target, "another method")
    if reason is not None:
        raise Refusal("a model that a head can be trained for", target.name, reason)
    name = _teacher(kind, teacher)
    fit = _fit(target, texts)
    if len(fit) < FEWEST_TEXTS:
        expected = f"at least {FEWEST_TEXTS} different texts of {FEWEST_WORDS} words or more that fit the model's window"
        raise InputError(expected, str(len(fit)), "name a larger file")
    order = np.random.default_rng(seed).permutation(len(fit))
    apart = max(4, min(held_out, len(fit) // 3))
    if held is None:
        held, training = [fit[i] for i in order[:apart]], [fit[i] for i in order[apart:]]
    else:
        held, training = _fit(target, held), fit
    card: dict[str, Any] = {
        "kind": kind,
        "target": target.name,
        "fingerprint": target.fingerprint,
        "labels": (),
        "teacher": name,
        "layers": layers_of(target, training[0]),
        "data": data,
        "texts": len(training),
        "held_out": len(held),
    }
    course = Course(target, training, held, card, seed, watch)
    measured, tensors = _selecting(course) if kind == "selection" else _weighing(course)
    return saved(measured, tensors, path)


def _fit(target: Target, texts: Sequence[Instance]) -> list[Instance]:
    """The different texts that a head can learn from."""
    return [t for t in dict.fromkeys(texts) if len(t.words) >= FEWEST_WORDS and target.windows(t) == 1]


def layers_of(target: Target, instance: Instance) -> tuple[int, ...]:
    """A third, two thirds and the whole of the way up."""
    from whyproof.tools.targets.opened import Opened

    assert isinstance(target, Opened), "closed() lets only open targets in"
    depth = int(target.opened(instance)[0].model.config.num_hidden_layers)
    return tuple(sorted({max(1, depth // 3), max(1, 2 * depth // 3), depth}))


@dataclass(frozen=True)
class Course:
    """What a head of any kind is trained and measured with."""

    target: Target
    training: Sequence[Instance]
    held: Sequence[Instance]
    card: dict[str, Any]
    seed: int
    watch: Watch

    def step(self, what: str) -> Callable[[int, int], None]:
        return lambda done, total: self.watch(what, done, total)


def _weighing(course: Course) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Card and tensors of a head that gives weights."""
    from whyproof.tools.learned import maps
    from whyproof.tools.learned.fitting import Loss, Read, fitted

    target, training, card = course.target, course.training, {**course.card, "labels": maps.outputs(course.target)}
    name, layers = card["teacher"], card["layers"]
    reads: list[Read]
    loss: Loss
    if card["kind"] == "imitation":
        slow = maps.slow_maps(target, training, name, layers, course.step("maps of training texts"))
        reads, loss = [t.read for t in slow], maps.imitating(slow)
    else:
        games = maps.played(target, training, layers, course.seed, course.step("games of training texts"))
        reads, loss = [t.read for t in games], maps.shapley_fit(games)
    tensors = fitted(reads, len(card["labels"]), loss, course.seed, progress=course.step("lessons"))
    held_maps = maps.slow_maps(target, course.held, name, layers, course.step("maps of held-out texts"))
    return maps.measured(tensors, card, held_maps), tensors


def _selecting(course: Course) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Card and tensors of a head that chooses words."""
    from whyproof.tools.learned import selection
    from whyproof.tools.learned.fitting import BATCH, fitted

    target, training, seed = course.target, course.training, course.seed
    epochs = max(selection.EPOCHS, -(-selection.STEPS * BATCH // len(training)))
    texts = selection.decided(target, training, course.card["layers"], course.step("training texts"))
    donors = [[w.text for w in t.words] for t in training]
    loss = selection.selecting(target, texts, donors, selection.PRICE, seed)
    tensors = fitted([t.read for t in texts], 1, loss, seed, epochs, course.step("lessons"))
    return selection.measured(target, tensors, course.card, course.held, donors, seed, course.step("held-out texts")), tensors


def _teacher(kind: Kind, teacher: str | None) -> str:
    if teacher is None:
        return TEACHERS[kind]
    if kind != "imitation":
        raise InputError(f"no method beside the kind {kind!r}", repr(teacher), "leave it out, or train an imitation")
    tool = method(teacher)
    if not attributes(tool):
        raise InputError("an attribution method", repr(teacher), "name one that gives weights of words")
    return tool.card.name
