"""Binary trees over the words of a text, for values that respect its parts: given, or read off the punctuation."""

from __future__ import annotations

from dataclasses import dataclass

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.sentences import sentence_groups
from whyproof.core.text import Instance

#: Cuts one below another that a given tree may have: far more than a text has rows for.
DEEPEST = 200


@dataclass(frozen=True)
class Node:
    """A part of the text: ``members`` is a bit mask of word numbers; a leaf is one word, any other part has two halves."""

    members: int
    halves: tuple[Node, Node] | None = None


def tree_of(instance: Instance, given: JSON) -> Node:
    """The tree asked for as nested pairs of word numbers, ``[[0, 1], [2, [3, 4]]]``; without one, the text's own.

    Raises:
        InputError: not a binary tree that holds each word once.
    """
    n = len(instance.words)
    if given is None:
        return own_tree(instance)
    leaves: list[int] = []
    root = _read(given, leaves)
    if sorted(leaves) != list(range(n)):
        raise InputError(f"a tree that holds each of the words 0 to {n - 1} once", shown(given), "name every word in it")
    return root


def own_tree(instance: Instance) -> Node:
    """Halves from the top: between texts, then between sentences, then at other punctuation, then anywhere, each time as near
    to the middle as there is such a place."""
    words = instance.words
    sentence = {i: number for number, group in enumerate(sentence_groups(instance)) for i in group}
    strength = []
    for i in range(len(words) - 1):
        before, after = words[i], words[i + 1]
        between = "" if before.field != after.field else instance[before.field][before.end : after.start]
        broken = 2 if sentence[i] != sentence[i + 1] else int(any(not c.isspace() and c not in "'’" for c in between))
        strength.append(3 if before.field != after.field else broken)

    def half(first: int, last: int) -> Node:
        if first == last:
            return Node(1 << first)
        strongest = max(strength[first:last])
        middle = (first + last - 1) / 2
        cut = min((i for i in range(first, last) if strength[i] == strongest), key=lambda i: (abs(i - middle), i))
        return _joined(half(first, cut), half(cut + 1, last))

    return half(0, len(words) - 1)


def _joined(left: Node, right: Node) -> Node:
    return Node(left.members | right.members, (left, right))


def _read(given: JSON, leaves: list[int], depth: int = 0) -> Node:
    if isinstance(given, int) and not isinstance(given, bool) and given >= 0:
        leaves.append(given)
        return Node(1 << given)
    if isinstance(given, list) and len(given) == 2 and depth < DEEPEST:
        return _joined(_read(given[0], leaves, depth + 1), _read(given[1], leaves, depth + 1))
    raise InputError("a tree of nested pairs of word numbers", shown(given), "write it like [[0, 1], [2, [3, 4]]]")
