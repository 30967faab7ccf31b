"""The word model in a text: which words may stand in the place of one, and what an edit does to fluency."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from whyproof.core.text import Instance
from whyproof.tools.fluency.word_model import END, WordModel, placed_tokens, tokens_of, word_model

#: Share of the chance that proposals are drawn from (Holtzman et al. 2020, arXiv:1904.09751), and words drawn for one.
NUCLEUS, DRAWN = 0.8, 6

_SENTENCE_ENDS = frozenset(".!?")


def infills(instance: Instance, seed: int = 0) -> list[tuple[str, ...]]:
    """Words that may stand in the place of each: drawn without replacement from the smallest set of the likeliest words that
    holds ``NUCLEUS`` of the chance, the word itself left out. Lower case; same seed, same words. Shape [n_words]."""
    model = word_model()
    draw = np.random.default_rng([seed, int(hashlib.sha256(instance.id.encode()).hexdigest()[:12], 16)])
    found: list[tuple[str, ...]] = []
    for field, text in instance.texts:
        tokens = placed_tokens(text)
        ids = model.read([token for token, _, _ in tokens])
        contexts = model.contexts(ids)
        for word in (w for w in instance.words if w.field == field):
            at = [i for i, (_, start, end) in enumerate(tokens) if start < word.end and end > word.start]
            whole = len(at) == 1 and tokens[at[0]][1:] == (word.start, word.end)
            found.append(_drawn(model, model.chances(contexts[at[0]]), tokens[at[0]][0], draw) if whole else ())
    return found


def _drawn(model: WordModel, chances: np.ndarray, own: str, draw: np.random.Generator) -> tuple[str, ...]:
    order = np.argsort(-chances, kind="stable")[:200]
    order = order[np.array([i > END and model.counts.words[i].isalpha() and model.counts.words[i] != own for i in order])]
    weights = chances[order] / chances.sum()
    nucleus = int(np.searchsorted(np.cumsum(weights), NUCLEUS)) + 1
    order, weights = order[:nucleus], weights[:nucleus]
    if not len(order):
        return ()
    chosen = draw.choice(len(order), min(DRAWN, len(order)), replace=False, p=weights / weights.sum())
    return tuple(model.counts.words[order[i]] for i in sorted(chosen.tolist()))


@dataclass(frozen=True)
class Fluency:
    """What edits of one text do to its pseudo-perplexity (Salazar et al. 2020, arXiv:1910.14659)."""

    before: Instance

    def ratio(self, after: Instance) -> float:
        """Pseudo-perplexity of the sentences that differ, after by before: above 1, the text reads less like text."""
        model, was, now = word_model(), [0.0, 0], [0.0, 0]
        for field, text in self.before.texts:
            old, new = tokens_of(text), tokens_of(after[field])
            if old == new:
                continue
            start, end = _touched(old, new)
            for sums, tokens in ((was, old), (now, new)):
                some = model.surprises(model.read(tokens))[start : len(tokens) - end]
                sums[0] += sum(some)
                sums[1] += len(some)
        return exp(now[0] / max(now[1], 1) - was[0] / max(was[1], 1))


def _touched(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many tokens at the start and at the end belong to sentences that are the same in both."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = next((i for i in range(same, 0, -1) if old[i - 1] in _SENTENCE_ENDS), 0)
    most = min(len(old), len(new)) - same
    behind = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    mark = next((i for i in range(behind, 0, -1) if old[-i] in _SENTENCE_ENDS), 1)  # it belongs to the sentence before it
    return start, mark - 1
