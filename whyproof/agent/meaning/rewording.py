"""Other wordings of a text that a person might use: common words of the same sense, that fit where they come to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from whyproof.agent.meaning.senses import CLEAR_PART, linked, nearness
from whyproof.agent.meaning.uses import uses
from whyproof.core.text import Edit, Instance, Word, apply_edits
from whyproof.knowledge.word_edits.by_wordnet import in_senses, senses_of_reading
from whyproof.knowledge.word_edits.kinds import options
from whyproof.knowledge.wordnet import english
from whyproof.tools.fluency.in_text import Fluency
from whyproof.tools.fluency.word_model import word_model

#: The most that one swap, and all of a wording together, may make the pseudo-perplexity grow; and the least cosine of the words
#: around a swap, before and after.
ONE, ALL, NEAR = 3.0, 4.0, 0.85
READ = 120  # words of a text, the first ones, for which others are looked for
WORDS = 12  # of a text that are reworded, those whose best swap reads best
EACH = 2  # swaps of one word
LIGHT = 20  # senses from which on a word ("make", "go") means too little by itself to be put into another's place
TRIED = 120  # wordings that are read through
_OF_A_SENSE = ("synonym", "hypernym")


@dataclass(frozen=True)
class Swap:
    """One word in another's place. ``fluency``: pseudo-perplexity of the text with it, by that without."""

    word: Word
    new: str
    fluency: float


def wordings(instance: Instance, kinds: Sequence[str], n: int, reach: int) -> list[tuple[Edit, ...]]:
    """Up to ``n`` wordings of at most ``reach`` words changed, that share as few swaps as can be; those that change more words
    come first, and of these those that read best.

    Raises:
        InputError: no such kind of edit.
        ResourceError: the encoder, the graph or the word model is missing or broken.
    """
    fluency = Fluency(instance)
    found: list[tuple[tuple[Swap, ...], float]] = []
    for swaps in _together(_swaps(instance, kinds, fluency), reach):
        ratio = swaps[0].fluency if len(swaps) == 1 else fluency.ratio(apply_edits(instance, edits_of(swaps)))
        if ratio <= ALL:
            found.append((swaps, ratio))
    chosen: list[tuple[Swap, ...]] = []
    while found and len(chosen) < n:
        used = [swap for swaps in chosen for swap in swaps]
        best = min(found, key=lambda f: (sum(used.count(s) for s in f[0]) / len(f[0]), -len(f[0]), f[1], f[0][0].word))
        found.remove(best)
        chosen.append(best[0])
    return [edits_of(swaps) for swaps in chosen]


def edits_of(swaps: Sequence[Swap]) -> tuple[Edit, ...]:
    return tuple(Edit("replace", (swap.word,), swap.new) for swap in sorted(swaps, key=lambda s: s.word))


def _together(swaps: dict[Word, list[Swap]], reach: int) -> Iterator[tuple[Swap, ...]]:
    """Sets of swaps of different words, the larger first, up to ``TRIED``."""
    left = TRIED
    for size in range(min(reach, len(swaps)), 0, -1):
        share = left if size == 1 else left // 2
        for words in combinations(swaps, size):
            for some in product(*(swaps[word] for word in words)):
                if not share:
                    break
                share, left = share - 1, left - 1
                yield some


def _swaps(instance: Instance, kinds: Sequence[str], fluency: Fluency) -> dict[Word, list[Swap]]:
    """For each word the swaps that read best, the words with the best ones first."""
    others = [kind for kind in kinds if kind not in _OF_A_SENSE]
    plain = options(instance, others) if others else [[] for _ in instance.words]
    found: dict[Word, list[Swap]] = {}
    for word, some in list(zip(instance.words, plain, strict=True))[:READ]:
        new = list(dict.fromkeys([*(text for text, _ in some), *_likely(instance, word, kinds)]))
        fitting = _fluent(instance, word, new, fluency)
        if fitting:
            found[word] = fitting
    best = sorted(found, key=lambda word: (found[word][0].fluency, word))[:WORDS]
    meant = {word: _meant(instance, word, found[word], kinds, plain[instance.words.index(word)]) for word in best}
    return {word: swaps[:EACH] for word, swaps in meant.items() if swaps}


def _likely(instance: Instance, word: Word, kinds: Sequence[str]) -> Iterator[str]:
    """Words of any sense of the word's likeliest use: a first sieve, before the sense is asked for."""
    reading = next(iter(uses(instance, word)), None)
    if reading is not None and reading.senses < LIGHT:
        for kind in _OF_A_SENSE:
            if kind in kinds:
                yield from in_senses(word.text, reading, senses_of_reading(reading), kind)  # type: ignore[arg-type]


def _fluent(instance: Instance, word: Word, new: Sequence[str], fluency: Fluency) -> list[Swap]:
    """Those that the word model knows as words, and that make the text no less fluent than ``ONE``; the most fluent first."""
    known = [text for text in new if all(part.casefold() in word_model().ids for part in text.split()) and not _light(text)]
    swaps = [Swap(word, text, fluency.ratio(apply_edits(instance, [Edit("replace", (word,), text)]))) for text in known]
    return sorted((s for s in swaps if s.fluency <= ONE), key=lambda s: (s.fluency, s.new))


def _light(text: str) -> bool:
    return max((r.senses for r in english().readings(text)), default=0) >= LIGHT


def _meant(
    instance: Instance, word: Word, swaps: Sequence[Swap], kinds: Sequence[str], plain: Sequence[tuple[str, str]]
) -> list[Swap]:
    """The swaps that keep to the sense that the word has here (to one of the likeliest where it is not clear), and stay near."""
    allowed = {text for text, _ in plain}
    found = linked(instance, word)
    if found.reading is not None and found.part_margin >= CLEAR_PART:
        for kind in _OF_A_SENSE:
            if kind in kinds:
                allowed.update(in_senses(word.text, found.reading, found.likely, kind))  # type: ignore[arg-type]
    left = [swap for swap in swaps if swap.new in allowed]
    near = nearness(instance, word, [swap.new for swap in left])
    return [swap for swap, cosine in zip(left, near, strict=True) if cosine >= NEAR]
