"""Value tables: the log-odds of the decided class for every coalition of the words of short sentences, by masking.

    python -m benchmarks.engine.tables          makes the tables again from the embedded targets (some ten minutes on one core)

The sentences were written for this benchmark and were used for no other purpose: the engine's constants were chosen on others.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from whyproof.core.target import FloatArray

FILE = Path(__file__).parent / "tables" / "values.safetensors"
TARGETS = ("sentiment", "topic")
SENTENCES = (
    "The plot wanders but her quiet performance holds every scene together",
    "I wanted to like this restaurant and it let me down",
    "A loud and clumsy comedy that never finds its own voice",
    "Few films this year are as patient or as kind",
    "The battery lasts forever although the screen scratches far too easily",
    "Honestly the funniest two hours I have spent in a cinema",
    "Our room smelled of smoke and nobody at reception seemed bothered",
    "It looks gorgeous yet there is nothing going on underneath it",
    "He wastes a brilliant cast on jokes older than his audience",
    "You will not regret staying up late to finish this book",
    "The goalkeeper saved three penalties to send her club into the final",
    "Central banks may raise rates again if food prices keep climbing",
    "A probe launched last spring has sent back pictures of Mercury",
    "Rescue teams reached the flooded valley after the bridge was repaired",
    "The airline ordered sixty jets as demand for travel grew sharply",
    "Voters in the northern province go to the polls on Sunday",
    "Researchers trained a robot to fold shirts by watching short videos",
    "The veteran sprinter retired hours before the race she had won twice",
    "A rival offered nine billion dollars for the struggling film studio",
    "Border guards and villagers exchanged fire for a second night",
)


@dataclass(frozen=True)
class Table:
    """One game: its values on every coalition, bit i of the row number saying whether word i stays."""

    name: str
    values: FloatArray  # [2^n_words]

    @property
    def n(self) -> int:
        return len(self.values).bit_length() - 1

    def game(self, keep: np.ndarray) -> FloatArray:
        """Values of coalitions [m, n]."""
        found: FloatArray = self.values[np.asarray(keep).astype(np.int64) @ (1 << np.arange(self.n))]
        return found


def tables() -> tuple[Table, ...]:
    """The stored tables, in float64."""
    from safetensors.numpy import load_file

    return tuple(Table(name, values.astype(np.float64)) for name, values in sorted(load_file(FILE).items()))


def build() -> None:
    """Ask the embedded targets about every coalition of every sentence, and store the answers in float32."""
    from safetensors.numpy import save_file

    from whyproof.core.text import Instance
    from whyproof.tools.query import coalitions
    from whyproof.tools.shapley.exact import all_subsets
    from whyproof.tools.targets.resolve import resolve
    from whyproof.tools.value import Score

    found: dict[str, np.ndarray] = {}
    for name in TARGETS:
        target = resolve(name)
        for number, sentence in enumerate(SENTENCES):
            instance = Instance.of(sentence)
            rows = coalitions(target, instance, all_subsets(len(instance.words)), "mask")
            score = Score(int(rows[-1].argmax()), None, "logit_margin", target.multi_label)
            found[f"{name}-{number:02d}"] = score(rows).astype(np.float32)
            print(name, number, len(instance.words), target.labels[score.label], flush=True)
    save_file(found, FILE)


if __name__ == "__main__":
    build()
