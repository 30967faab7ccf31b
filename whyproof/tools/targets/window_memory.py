"""Logits of a long text's windows by what is masked in them: a window whose words did not change is not asked about again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.targets.alignment import NO_WORD, IntArray
from whyproof.tools.targets.encoding import Window

#: Windows remembered: a few megabytes. With more, all are forgotten and the count begins again.
MOST = 20_000

Ask = Callable[[list[tuple[IntArray, IntArray]]], FloatArray]


class WindowMemory:
    """Of one text at a time: another text's windows take the place of the last one's."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._known: dict[tuple[int, bytes], FloatArray] = {}

    def logits(self, text: str, windows: Sequence[Window], mask: int, keep: BoolArray, ask: Ask) -> FloatArray:
        """Logits averaged over the windows [n_rows, n_labels] of the text's coalitions ``keep`` [n_rows, n_words].

        Args:
            text: what identifies text and game.
            mask: id of the token that stands for a masked one.
            ask: logits [n, n_labels] of rows of (token ids, token types).
        """
        if text != self._text or len(self._known) > MOST:
            self._text, self._known = text, {}
        absent = np.append(~keep, np.zeros((len(keep), 1), dtype=bool), axis=1)  # the last column answers for NO_WORD
        keys: list[list[tuple[int, bytes]]] = []  # by window, one a row
        asked: dict[tuple[int, bytes], tuple[IntArray, IntArray]] = {}
        for number, window in enumerate(windows):
            inside = np.unique(window.words[window.words != NO_WORD])
            keys.append([(number, np.packbits(row).tobytes()) for row in keep[:, inside]])
            for row, key in enumerate(keys[-1]):
                if key not in self._known and key not in asked:
                    asked[key] = (np.where(absent[row][window.words], mask, window.ids), window.types)
        if asked:  # of all windows at once: full batches
            self._known.update(zip(asked, ask(list(asked.values())), strict=True))
        total: FloatArray | None = None
        for window, known in zip(windows, keys, strict=True):
            part = window.weight * np.array([self._known[key] for key in known])
            total = part if total is None else total + part
        assert total is not None, "a text has at least one window"
        return total
