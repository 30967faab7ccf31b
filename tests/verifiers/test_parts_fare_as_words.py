"""One game with two names for its players: what is claimed of words and of sentences of one word each fares alike."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from tests.verifiers.test_maps_of_parts import part_map
from tests.verifiers.worlds import World, map_claim, pack_of, weight_map
from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, Word
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge


def test_a_sentence_of_one_word_each_fares_as_that_word_does_on_the_same_weights() -> None:
    """Whatever is claimed, with whatever weights: the provers must not care whether a player is a word or a sentence."""
    random, instance, seen = Random(7), Instance.of("Great. Bad. Dull. Fine. So."), set()
    twin: dict[Word, Word] = dict(zip(instance.words, sentences(instance), strict=True))
    for _ in range(150):
        weights = [random.choice([0.0, 0.5, -0.5, 0.25, 2.0, -0.01]) for _ in twin]
        width = random.choice([0.0, 0.0, 0.1])
        words = weight_map(instance, weights, width)
        parts = part_map(instance, [(i,) for i in range(len(twin))], weights, width)
        claim: Any = map_claim(random, World(instance, ("positive", "negative"), False, pack_of(words)))
        if not claim.words:
            continue
        named = {f: getattr(claim, f) for f in ("word", "more", "less") if hasattr(claim, f)}
        changed: dict[str, Any] = {f: twin[w] for f, w in named.items()}
        changed |= {"listed": tuple(twin[w] for w in claim.listed)} if hasattr(claim, "listed") else {}
        of_parts = replace(claim, evidence=(parts.id,), **changed)
        verdict = judge(claim, pack_of(words)).verdict
        assert judge(of_parts, pack_of(parts)).verdict is verdict
        seen.add(verdict)
    assert {Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED} <= seen
