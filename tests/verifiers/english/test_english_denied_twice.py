"""What denies a thing and says so again is not read as if the one denial took back the other; one text is not every text."""

from __future__ import annotations

import pytest

from whyproof.core.claim import Sufficiency
from whyproof.verifiers.english import Signature, parse


@pytest.mark.parametrize(
    "sentence",
    [
        "'dull' is not sufficient: with all other words deleted, the model does not predict the same label.",
        "'dull' is not enough: with nothing else left, the model does not give the same label.",
        "'dull' and 'thin' are not sufficient, and the model does not say the same label.",
        "'dull' is insufficient: the model does not predict the same label.",
        "'dull' is not enough; on its own, it does not give the same label.",
        "'dull' does not suffice: the classifier does not return the same label for it.",
    ],
)
def test_not_enough_is_never_enough(sentence: str, signature: Signature) -> None:
    found = parse(sentence, signature)
    assert all(isinstance(c, Sufficiency) and not c.holds for c in found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Retaining 'dull' and removing all other words preserves the predicted label.",
        "Keeping 'dull' and deleting all of the other words keeps the label.",
        "Keeping 'dull' and 'thin' and removing all remaining words leaves the label the same.",
        "If we keep 'dull' and delete everything else, the label stays the same.",
        "If 'dull' is kept and every other word is deleted, the label stays the same.",
        "If 'dull' is kept and all other words are deleted, the label stays the same.",
    ],
)
def test_all_other_words_out_is_one_text(sentence: str, signature: Signature) -> None:
    found = parse(sentence, signature)
    assert all(isinstance(c, Sufficiency) and c.grade == "deleted" for c in found.claims)
