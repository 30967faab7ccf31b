"""Owen values along a binary tree: a part's share is split between its halves, whatever else of its surroundings is there.

At each part T in a context C (what stands beside T's ancestors), T's gain v(C + T) - v(C) is shared out by Shapley's rule for two
players: each half's share is the mean of its gain alone and its gain after the other half. The contexts of a part are all
subsets of the siblings on the way up, so a word at depth d is asked about in 2^d contexts, many of which it shares with others.
"""

from __future__ import annotations

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.shapley.engine import Game
from whyproof.tools.shapley.tree import Node


def contexts(root: Node, most: int) -> list[int] | None:
    """The distinct coalitions (bit masks) that the values along the tree need; None if they are more than ``most``."""
    found = {0: None, root.members: None}
    level = [(root, 0)]
    while level:
        below = []
        for node, context in level:
            if node.halves is None:
                continue
            left, right = node.halves
            found |= {context | left.members: None, context | right.members: None}
            for half, other in ((left, right), (right, left)):
                below += [(half, context), (half, context | other.members)]
        if len(found) > most:
            return None
        level = below
    return list(found)


def owen_values(game: Game, root: Node, n: int, rows: list[int]) -> tuple[FloatArray, float]:
    """The words' values [n] and what they add up to, from one batch of the coalitions that ``contexts`` lists."""
    value = dict(zip(rows, game(_as_rows(rows, n)).tolist(), strict=True))
    found = np.zeros(n)

    def descend(node: Node, context: int, share: float) -> None:
        if node.halves is None:
            found[node.members.bit_length() - 1] += share * (value[context | node.members] - value[context])
            return
        left, right = node.halves
        for half, other in ((left, right), (right, left)):
            descend(half, context, share / 2)
            descend(half, context | other.members, share / 2)

    descend(root, 0, 1.0)
    return found, value[root.members] - value[0]


def _as_rows(masks: list[int], n: int) -> BoolArray:
    found: BoolArray = np.array([[mask >> i & 1 for i in range(n)] for mask in masks], dtype=bool)
    return found
