"""What a follow-up leaves out is taken over from the question before, and no more than that."""

from __future__ import annotations

import pytest

from tests.agent.test_slots import deleted, replaced, slots_of


@pytest.mark.parametrize(
    ("before", "question", "edit"),
    [
        ("remove dull", "put lively there", replaced(("dull", "lively"))),
        ("remove dull", "what about writing lively instead", replaced(("dull", "lively"))),
        ("remove dull", "and thin?", deleted("thin")),
        ("replace dull with lively", "now thin with rich", replaced(("thin", "rich"))),
        ("replace dull with lively", "no, I meant thin", replaced(("thin", "lively"))),
        ("replace dull with lively", "and 'gripping'?", replaced(("dull", "gripping"))),
    ],
)
def test_edits_that_follow_up(before, question, edit):
    assert slots_of("what_if", question, before=[("what_if", before)])["edit"] == edit


@pytest.mark.parametrize(
    ("before", "operation", "question", "kind", "data", "slots"),
    [
        (("necessity", "is dull needed"), "necessity", "both it and thin?", "review", False, {"words": ["dull", "thin"]}),
        (("necessity", "is dull needed"), "sufficiency", "sufficient?", "review", False, {"words": ["dull"]}),
        (("sufficiency", "is dull enough"), "sufficiency", "together with thin", "review", False, {"words": ["dull", "thin"]}),
        (
            ("compare_methods", "LIME or SHAP"),
            "trust",
            "which of them is faithful",
            "review",
            False,
            {"methods": ["lime", "shapley_values"]},
        ),
        (("attribute", "why, by LIME"), "trust", "is that reliable", "review", False, {"methods": ["lime"]}),
        (("attribute", "why, by LIME"), "method_info", "what does that method not show", "review", False, {"method": "lime"}),
        (
            ("attribute", "top 4 words for positive"),
            "attribute",
            "against it",
            "review",
            False,
            {"class": ["positive"], "top_k": 4, "sign": "-"},
        ),
        (
            ("counterfactual", "make it World"),
            "counterfactual",
            "and with 'thin' untouched",
            "news",
            False,
            {"class": ["World"], "keep": ["thin"]},
        ),
        (("contrast", "why World and not Sports"), "contrast", "and Business?", "news", False, {"class": ["Business"]}),
        (
            ("performance", "recall for World"),
            "performance",
            "and the precision?",
            "news",
            True,
            {"class": ["World"], "metric": "precision"},
        ),
        (
            ("performance", "accuracy on Sports"),
            "performance",
            "and on World?",
            "news",
            True,
            {"metric": "accuracy", "subset": {"label": "World"}},
        ),
        (
            ("filter", "only the positive ones"),
            "filter",
            "no, I meant the negative ones",
            "review",
            True,
            {"subset": {"label": "negative"}},
        ),
        (("filter", "only those with 'dog'"), "filter", "sorry, cat", "review", True, {"subset": {"contains": "cat"}}),
        (("count", "how many are neutral"), "show", "show 3 of 'em", "pair", True, {"n": 3, "subset": {"label": "neutral"}}),
        (
            ("show", "show 4 reviews about music"),
            "show",
            "and about acting",
            "review",
            True,
            {"n": 4, "subset": {"contains": "acting"}},
        ),
        (
            ("show", "show 2 negative reviews"),
            "show",
            "another",
            "review",
            True,
            {"n": 1, "subset": {"label": "negative"}, "after": 3},
        ),
        (
            ("keywords", "frequent words of contradictions"),
            "keywords",
            "the other two?",
            "pair",
            True,
            {"class": ["entailment", "neutral"]},
        ),
        (
            ("global_attribution", "top 6 words for Sports overall"),
            "global_attribution",
            "World",
            "news",
            True,
            {"class": ["World"], "top_k": 6},
        ),
        (
            ("global_attribution", "words for Sports overall"),
            "keywords",
            "not those it uses, the frequent ones",
            "news",
            True,
            {"class": ["Sports"]},
        ),
    ],
)
def test_follow_ups(before, operation, question, kind, data, slots):
    found = slots_of(operation, question, kind, [before], data)
    assert {name: found.get(name) for name in slots} == slots


def test_a_question_that_says_all_itself_takes_nothing_over():
    before = [("attribute", "the top 4 words for positive")]
    assert slots_of("attribute", "which words matter here?", before=before) == {}
    assert "keep" not in slots_of("counterfactual", "keep it short", before=[("counterfactual", "what would flip it")])
