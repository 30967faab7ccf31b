"""The part of speech and the form in which a word of a text stands there: by the word model, which knows what may stand there.

The words of one use alone ("recordings": a plural, and nothing else) say how likely that use is between these neighbours; by
Bayes, P(use | neighbours, word) is as P(use | neighbours) / P(use) · P(use | word), the last from the number of senses of each
use. Both are taken to a power, chosen on the sentences of ``benchmarks.senses``.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.core.text import Instance, Word
from whyproof.knowledge.lexicon import Reading
from whyproof.knowledge.word_edits.by_wordnet import CLOSED
from whyproof.knowledge.wordnet import english
from whyproof.tools.fluency.word_model import placed_tokens, word_model

Use = tuple[str, str]  # part of speech and form
NEIGHBOURS, SENSES = 0.7, 1.3  # the powers
OWN = 4.0  # for "interesting": a form of a verb that the lexicon lists as an adjective too is mostly that
_ONE = {"past": "past", "participle": "past"}  # the two are told apart by no spelling of most verbs


def uses(instance: Instance, word: Word) -> dict[Reading, float]:
    """The readings of a word of the text with their chances, the likeliest first; none of a word of the closed classes."""
    readings = [] if word.text.casefold() in CLOSED else list(english().readings(word.text))
    if not readings:
        return {}
    likely = _likelihoods(instance, word)
    once: dict[tuple[str, Use], Reading] = {}  # the first of the forms that are spelled alike
    for reading in sorted(readings):
        once.setdefault((reading.lemma, _use(reading)), reading)
    of_verb = any(r.part == "v" and r.form in ("ing", "participle") for r in readings)
    chances = {
        r: likely.get(_use(r), 1.0) ** NEIGHBOURS * r.senses**SENSES * (OWN if of_verb and r.part == "a" else 1.0)
        for r in once.values()
    }
    whole = sum(chances.values())
    return {r: chances[r] / whole for r in sorted(chances, key=lambda r: (-chances[r], r))}


def _likelihoods(instance: Instance, word: Word) -> dict[Use, float]:
    """P(use | neighbours) / P(use) of every use that the word model has words of."""
    tokens = placed_tokens(instance[word.field])
    model = word_model()
    at = next((i for i, (_, start, end) in enumerate(tokens) if start < word.end and end > word.start), None)
    if at is None:
        return {}
    names, members, alone = _classes()
    here = model.chances(model.contexts(model.read([token for token, _, _ in tokens]))[at])
    sums = members @ here
    share = (sums + 1e-4) / (sums.sum() + 1e-4 * len(names))
    return dict(zip(names, (share / alone).tolist(), strict=True))


@cache
def _classes() -> tuple[tuple[Use, ...], FloatArray, FloatArray]:
    """The uses, which words of the word model have that one alone [n_uses, n_words], and the share of each among such words."""
    words = word_model().counts.words
    single = word_model().counts.single.astype(float)
    found: dict[Use, list[int]] = {}
    for i, word in enumerate(words):
        own = set() if word in CLOSED else {_use(r) for r in english().readings(word)}
        if len(own) == 1:
            found.setdefault(own.pop(), []).append(i)
    names = tuple(sorted(found))
    members = np.zeros((len(names), len(words)))
    for row, name in zip(members, names, strict=True):
        row[found[name]] = 1.0
    alone = members @ single
    return names, members, alone / alone.sum()


def _use(reading: Reading) -> Use:
    return reading.part, _ONE.get(reading.form, reading.form)
