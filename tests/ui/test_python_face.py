"""The Python face: answers and attributions show as escaped HTML."""

from __future__ import annotations

import whyproof
from whyproof.knowledge.store import EvidenceStore


def classify(texts: list[str]) -> list[list[float]]:
    return [[0.1, 0.9] if "good" in t else [0.8, 0.2] for t in texts]


def test_a_notebook_shows_answers_and_attributions_escaped() -> None:
    target = whyproof.CallableTarget(classify, ["<bad>", "good & fine"], name="<i>")
    session = whyproof.Session(target, "a good <script>alert(1)</script> film", store=EvidenceStore(None))
    answer = session.ask("Why?")
    assert str(answer) == answer.text
    (shown,) = answer.attributions
    for html in (answer._repr_html_(), shown._repr_html_()):
        assert "good" in html
        assert "<script>" not in html
        assert "<bad>" not in html
    assert shown.id == next(e.id for e in answer.evidence if e.kind == "feature_attribution")


def test_an_answer_is_plain_data() -> None:
    target = whyproof.CallableTarget(classify, ["bad", "good"])
    data = whyproof.Session(target, "a good film", store=EvidenceStore(None)).ask("What does it say?").to_dict()
    assert data["prediction"] == {"label": "good", "probabilities": {"bad": 0.1, "good": 0.9}}
