"""Word forms from lemmas: what is written is read back as the same form."""

from __future__ import annotations

import pytest

from whyproof.knowledge.inflection import as_written, inflected
from whyproof.knowledge.lexicon import Form, Part
from whyproof.knowledge.wordnet import english


@pytest.mark.parametrize(
    ("lemma", "part", "form", "expected"),
    [
        ("love", "v", "past", "loved"), ("write", "v", "participle", "written"), ("write", "v", "past", "wrote"),
        ("run", "v", "ing", "running"), ("go", "v", "past", "went"), ("plan", "v", "past", "planned"),
        ("open", "v", "past", "opened"), ("lie", "v", "ing", "lying"), ("see", "v", "ing", "seeing"), ("bore", "v", "s", "bores"),
        ("enjoy", "v", "past", "enjoyed"), ("carry", "v", "ing", "carrying"), ("good", "a", "comparative", "better"),
        ("bad", "a", "superlative", "worst"), ("dull", "a", "superlative", "dullest"), ("child", "n", "plural", "children"),
        ("story", "n", "plural", "stories"), ("box", "n", "plural", "boxes"), ("dull", "a", "positive", "dull"),
    ],
)  # fmt: skip
def test_known_forms(lemma: str, part: Part, form: Form, expected: str) -> None:
    assert inflected(english(), lemma, part, form) == expected


def test_every_form_is_read_back() -> None:
    for lemma in ("detest", "hate", "admire", "kiss", "cry", "stop", "begin", "buy"):
        for form in ("past", "participle", "ing", "s"):
            spelling = inflected(english(), lemma, "v", form)  # type: ignore[arg-type]
            assert spelling is not None
            assert any(r.lemma == lemma and r.part == "v" for r in english().readings(spelling))


def test_case_is_kept() -> None:
    assert [as_written(x, "bad") for x in ("Good", "GOOD", "good", "I")] == ["Bad", "BAD", "bad", "Bad"]
