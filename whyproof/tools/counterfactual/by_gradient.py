"""Words that the gradient says would move the score most in the place of another: the flips of HotFlip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from whyproof.core.explanation import Option
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import scored_field
from whyproof.tools.targets.gradients import GradientView, Worded

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class GradientFlips:
    """``each`` words of the model's vocabulary for every word that is one token, by how far the slope of the score of ``label``
    (against ``foil``) says they lower it: (e_new - e_old) · dF/de_old (Ebrahimi et al. 2018, equation 2).

    ``similar``: the least cosine of the two words' embeddings, which the paper asks for too. No foreseen rise is proposed.
    """

    target: Target
    label: str
    foil: str | None = None
    each: int = 8
    similar: float = 0.3

    def options(self, instance: Instance) -> Sequence[Sequence[Option]]:
        assert isinstance(self.target, Worded)
        field = scored_field(self.target, instance, {"label": self.label, "foil": self.foil})
        _, (slopes,) = field.pull(field.text)
        vocabulary = self.target.word_tokens()
        names = np.array([name.casefold() for name in vocabulary.words])
        found: list[tuple[Option, ...]] = []
        for i, word in enumerate(instance.words):
            slope, old = self._at(field.views, slopes, i)
            if slope is None or old is None or not len(names):
                found.append(())
                continue
            change = ((vocabulary.embeddings - old) @ slope).double().cpu().numpy()
            near = _cosines(vocabulary.embeddings, old).double().cpu().numpy()
            fits = (change < 0) & (near >= self.similar) & (names != word.text.casefold())
            order = np.flatnonzero(fits)
            best = order[np.lexsort((order, change[order]))][: self.each]
            found.append(tuple(Option(_cased(vocabulary.words[k], word.text), "gradient") for k in best))
        return [tuple(dict.fromkeys(some)) for some in found]

    def _at(self, views: Sequence[GradientView], slopes: Sequence[Tensor], word: int) -> tuple[Tensor | None, Tensor | None]:
        """The slope at a word's token, summed over the windows that hold it, and its embedding; none where it is more tokens."""
        slope = old = None
        for view, pulled in zip(views, slopes, strict=True):
            places = np.flatnonzero(view.words == word)
            if len(places) > 1:
                return None, None
            if len(places):
                here = pulled[0, int(places[0])]
                slope = here if slope is None else slope + here
                old = view.embeddings[0, int(places[0])]
        return slope, old


def _cosines(rows: Tensor, one: Tensor) -> Tensor:
    """Cosine of each row [n, width] with one vector [width]; 0 where either is zero."""
    sizes = rows.norm(dim=1) * one.norm()
    found: Tensor = (rows @ one) / sizes.clamp_min(1e-12)
    return found


def _cased(new: str, old: str) -> str:
    """The new word with the old one's capital."""
    return new[0].upper() + new[1:] if old[0].isupper() and (len(old) > 1 or new[0].isupper()) else new
