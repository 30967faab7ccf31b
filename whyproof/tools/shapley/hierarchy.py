"""Shapley values part by part: of a document's sections, of the sentences of those that matter, of the words of those.

At each part T with value phi_T (the whole text: v(all) - v(none)) the players are T's children and, as one more player, all
the rest of the text. Their Shapley values psi are shifted by one amount so that the children add up to T:

    phi_c = psi_c + (phi_T - sum of the children's psi) / (number of children)

This is a value of Owen's kind: a part's children share the part's own value, and never play against the children of other parts
one by one (after TextGenSHAP, arXiv:2312.01279). A part that matters little is not looked into: its words share it equally.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from whyproof.core.sentences import sentence_groups
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.shapley.engine import Effort, Estimate, Game, estimate
from whyproof.tools.shapley.players import Players

#: Children of a part at most; more sentences are first put into sections, more words into stretches of the sentence.
MOST_CHILDREN, SECTIONS = 16, 8

#: Words of one sentence that play at once.
MOST_WORDS = 40

Members = tuple[int, ...]  # word indices, ascending


@dataclass(frozen=True)
class Part:
    """A piece of the text with its value and the half-width of its interval."""

    members: Members
    value: float
    half: float


@dataclass(frozen=True)
class Shares:
    leaves: tuple[Part, ...]  # in reading order, covering the text
    total: float
    looked_into: int  # parts
    evaluations: int


class Hierarchy:
    """The parts of one text, refined from the largest value down."""

    def __init__(self, instance: Instance, game_of: Callable[[Players], Game], by_words: bool, seed: int) -> None:
        self._instance, self._game_of, self._by_words, self._seed = instance, game_of, by_words, seed
        self.sentences = sentence_groups(instance)
        self._sentence_of = {i: number for number, group in enumerate(self.sentences) for i in group}
        self.evaluations = 0

    def shares(self, worth: float, max_rows: int, wanted: frozenset[int] = frozenset()) -> Shares:
        """Look into every part that holds at least ``worth`` of all parts' absolute values, largest first, while rows last; and
        before them into those on the way to the ``wanted`` words, whatever they hold."""
        everything = tuple(range(len(self._instance.words)))
        children = self.children(everything)
        found = self._shapley(children, rest=())
        total = float(found.values.sum())
        leaves = [Part(*one) for one in zip(children, found.values.tolist(), found.half.tolist(), strict=True)]
        looked_into = 1
        closed: set[Members] = set()
        while True:
            whole = sum(abs(p.value) for p in leaves)
            open_parts = [p for p in leaves if p.members not in closed and self.children(p.members) != (p.members,)]
            on_the_way = [p for p in open_parts if wanted.intersection(p.members)]
            open_parts = on_the_way or [p for p in open_parts if abs(p.value) + p.half >= worth * whole]
            if not open_parts:
                break
            part = max(open_parts, key=lambda p: abs(p.value))
            children = self.children(part.members)
            closed.add(part.members)
            if self.evaluations + rows_of(len(children) + 1) > max_rows:
                continue
            leaves.remove(part)
            leaves += self._look_into(part, children, everything)
            looked_into += 1
        leaves.sort(key=lambda p: p.members)
        return Shares(tuple(leaves), total, looked_into, self.evaluations)

    def children(self, members: Members) -> tuple[Members, ...]:
        """Sections of several sentences, sentences, stretches of a long sentence, words; the part itself where it is a leaf."""
        sentences: dict[int, list[int]] = {}
        for i in members:
            sentences.setdefault(self._sentence_of[i], []).append(i)
        if len(sentences) > 1:
            pieces = [tuple(s) for s in sentences.values()]
            return tuple(pieces) if len(pieces) <= MOST_CHILDREN else _sections(pieces)
        if not self._by_words or len(members) == 1:
            return (members,)
        words: list[Members] = [(i,) for i in members]
        return tuple(words) if len(words) <= MOST_WORDS else _sections(words)

    def _look_into(self, part: Part, children: tuple[Members, ...], everything: Members) -> list[Part]:
        inside = set(part.members)
        rest = tuple(i for i in everything if i not in inside)
        found = self._shapley(children, rest)
        k = len(children)
        values, half = found.values[:k], found.half[:k]
        shift = (part.value - float(values.sum())) / k
        slack = (part.half + (float(found.half[k]) if rest else 0.0)) / k  # the children's sum is off by what the rest's value is
        return [Part(c, v + shift, h + slack) for c, v, h in zip(children, values.tolist(), half.tolist(), strict=True)]

    def _shapley(self, children: tuple[Members, ...], rest: Members) -> Estimate:
        groups = (*children, rest) if rest else children
        game = self._game_of(Players(self._instance, groups))
        found = estimate(game, len(groups), Effort(rows_of(len(groups))), self._seed)
        self.evaluations += found.evaluations
        return found


def rows_of(players: int) -> int:
    """Rows for one part: every coalition of up to five players; else each left out once, and half as many pairs again."""
    return 2**players if players <= 5 else 2 * (players + 1 + max(4, players // 2))


def _sections(pieces: list[Members]) -> tuple[Members, ...]:
    """Neighbouring pieces put together into at most ``SECTIONS`` parts of about as many words each."""
    sizes = np.cumsum([len(p) for p in pieces])
    number = np.minimum((sizes - 1) * SECTIONS // sizes[-1], SECTIONS - 1)
    return tuple(
        tuple(i for piece, at in zip(pieces, number, strict=True) if at == section for i in piece)
        for section in sorted(set(number.tolist()))
    )


def spread_over_words(leaves: tuple[Part, ...], n: int) -> tuple[FloatArray, FloatArray]:
    """Values and half-widths [n] of the words: a part that was not looked into is shared equally among its words."""
    values, half = np.zeros(n), np.zeros(n)
    for part in leaves:
        values[list(part.members)] = part.value / len(part.members)
        half[list(part.members)] = part.half / len(part.members)
    return values, half
