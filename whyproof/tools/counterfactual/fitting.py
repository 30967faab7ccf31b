"""Which flips count: those that leave the text fluent, and near to what it was."""

from __future__ import annotations

from whyproof.core.explanation import Option
from whyproof.tools.counterfactual.space import Choices, EditSpace
from whyproof.tools.fluency.in_text import Fluency
from whyproof.tools.fluency.likeness import cosines

#: The most that the pseudo-perplexity may grow, and the least cosine, where a question names no number. Of the edits by which
#: people flipped the label of 40 film reviews (Kaushik et al. 2020, arXiv:1909.12434), nine in ten keep within each; of those of
#: 150 inference sentences, which are short, half keep within the first and three in four within the second.
FLUENT, NEAR = 1.5, 0.8


class Fitting:
    """Scores of the texts of one space. ``fluent``: the most of the one, ``near``: the least of the other; None: any."""

    def __init__(self, space: EditSpace, fluent: float | None, near: float | None) -> None:
        self._space, self._fluent, self._near = space, fluent, near
        self._fluency = Fluency(space.instance)
        self._known: dict[Choices, tuple[float, float]] = {}

    def accepts(self, choices: Choices) -> bool:
        ratio, cosine = self.scores(choices)
        return (self._fluent is None or ratio <= self._fluent) and (self._near is None or cosine >= self._near)

    def scores(self, choices: Choices) -> tuple[float, float]:
        """Pseudo-perplexity after the edits by that before, and the cosine of the two embeddings."""
        if choices not in self._known:
            text = self._space.text(choices)
            self._known[choices] = (self._fluency.ratio(text), float(cosines(self._space.instance, [text])[0]))
        return self._known[choices]


def fitting_options(space: EditSpace, fluent: float | None, near: float | None) -> tuple[tuple[Option, ...], ...]:
    """The options that leave the text within the limits when each is taken alone; shape [n_words]."""
    fluency = Fluency(space.instance)
    singles = [((i, c),) for i in space.free for c in range(len(space.options[i]))]
    texts = {row: space.text(row) for row in singles}
    kept = [row for row in singles if fluent is None or fluency.ratio(texts[row]) <= fluent]
    if near is not None:
        found = cosines(space.instance, [texts[row] for row in kept])
        kept = [row for row, cosine in zip(kept, found, strict=True) if cosine >= near]
    left = {row[0] for row in kept}
    return tuple(tuple(option for c, option in enumerate(options) if (i, c) in left) for i, options in enumerate(space.options))
