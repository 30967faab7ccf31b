"""The model of questions: which operation a question asks for, by an adapter on the encoder that the targets share.

It is a text classifier like those that whyproof explains, trained on questions written for it (``training/understanding``).
It never sees the text in focus: words of the text, labels and methods are masked in what it reads.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from threading import Lock

from whyproof.agent.reading import Reading
from whyproof.agent.understanding.masking import masked
from whyproof.core.errors import ResourceError
from whyproof.core.folders import cache_folder
from whyproof.core.target import Target
from whyproof.core.text import Instance

WEIGHTS = Path(__file__).parent / "weights"
_LOCK = Lock()
_OPENED: list[QuestionModel] = []


class QuestionModel:
    """Made cheaply; the weights are loaded at the first question. ``missing``: the encoder is not there to read with."""

    def __init__(self) -> None:
        self.missing = False

    @cached_property
    def target(self) -> Target:
        """The classifier itself, which can be explained like any other.

        Raises:
            ResourceError: the encoder cannot be found, or the cache cannot be written.
        """
        import json

        from whyproof.tools.targets.embedded import encoder_folder
        from whyproof.tools.targets.huggingface import HuggingFaceTarget
        from whyproof.tools.targets.merge import merged_checkpoint

        labels: list[str] = json.loads((WEIGHTS / "card.json").read_text(encoding="utf-8"))["labels"]
        settings = {
            "id2label": {str(i): label for i, label in enumerate(labels)},
            "label2id": {label: i for i, label in enumerate(labels)},
            "problem_type": "single_label_classification",
            "whyproof_fields": ["text"],
        }
        folder, key = merged_checkpoint(WEIGHTS, encoder_folder(), settings, cache_folder() / "targets")
        return HuggingFaceTarget(folder, name="questions", fingerprint=key)

    def ranked(self, reading: Reading) -> list[tuple[str, float]]:
        """The operations with their probabilities, the likeliest first; none where the encoder is missing."""
        said = masked(reading)
        if self.missing or not re.search(r"\w", said):
            return []
        try:
            target = self.target
        except ResourceError:
            self.missing = True
            return []
        chances = target.predict([Instance.of(said)])[0]
        return sorted(((label, float(p)) for label, p in zip(target.labels, chances, strict=True)), key=lambda x: -x[1])


def question_model() -> QuestionModel:
    """The one model of questions of this process."""
    with _LOCK:
        if not _OPENED:
            _OPENED.append(QuestionModel())
        return _OPENED[0]
