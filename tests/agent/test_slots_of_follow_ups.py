"""What a follow-up leaves out is taken over from the question before, and no more than that."""

from __future__ import annotations

import pytest

from tests.agent.test_slots import asked, deleted, replaced, slots_of
from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.core.text import Instance


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


@pytest.mark.parametrize(
    ("before", "question", "edit"),
    [
        ("replace dull with lively", "and with 'grim'", replaced(("dull", "grim"))),
        ("replace dull with lively", "'rich' for thin?", replaced(("thin", "rich"))),
        ("replace dull with lively", "And grim instead?", replaced(("dull", "grim"))),
        ("replace dull with lively", "grim then", replaced(("dull", "grim"))),
        ("replace dull with lively", "would grim do it too?", replaced(("dull", "grim"))),
        ("replace dull with lively", "does 'bright' have the same effect", replaced(("dull", "bright"))),
        ("replace dull with lively", "hm, maybe 'bright'", replaced(("dull", "bright"))),
        ("remove dull", "or with 'bright' in its place?", replaced(("dull", "bright"))),
        ("remove dull", "would thin do the same?", deleted("thin")),
        ("remove dull", "now thin and sequel", deleted("thin", "sequel")),
        ("add 'very' before dull", "and 'slightly'?", {"action": "insert", "new": "slightly", "old": "dull", "where": "before"}),
        ("replace dull with lively", "undo it and then try 'bright'", [{"action": "undo"}, replaced(("dull", "bright"))]),
        ("replace dull with lively", "back, and now grim instead", [{"action": "undo"}, replaced(("dull", "grim"))]),
        ("replace dull with lively", "take it back and put 'grim' there", [{"action": "undo"}, replaced(("dull", "grim"))]),
        ("replace dull with lively", "take that back and drop thin", [{"action": "undo"}, deleted("thin")]),
    ],
)
def test_edits_that_merely_name_a_word(before, question, edit):
    assert slots_of("what_if", question, before=[("what_if", before)])["edit"] == edit


def test_both_edits_at_once():
    before = [("what_if", "remove dull"), ("what_if", "and without thin?")]
    assert slots_of("what_if", "both at once?", before=before)["edit"] == deleted("dull", "thin")


@pytest.mark.parametrize(
    ("before", "question", "edit"),
    [
        (("necessity", "does it need dull"), "and if it were 'bright'?", replaced(("dull", "bright"))),
        (("compare_words", "which matters more, 'dull' or 'thin'?"), "take the second one out", deleted("thin")),
        (("compare_words", "which matters more, 'dull' or 'thin'?"), "and without the former?", deleted("dull")),
        (
            ("compare_words", "which matters more, 'dull' or 'thin'?"),
            "replace the latter with 'rich'",
            replaced(("thin", "rich")),
        ),
        (("compare_words", "which matters more, 'dull' or 'thin'?"), "what if both were gone", deleted("dull", "thin")),
    ],
)
def test_edits_of_a_word_spoken_of_before(before, question, edit):
    assert slots_of("what_if", question, before=[before])["edit"] == edit


@pytest.mark.parametrize(
    ("text", "question", "edit"),
    [
        ("The waiter was very rude to us.", "what if the waiter had been nice?", replaced(("rude", "nice"))),
        ("The rooms were filthy and cold.", "suppose the room was spotless", replaced(("filthy", "spotless"))),
        ("The soup at the inn tasted stale.", "imagine the soup had been fresh", replaced(("stale", "fresh"))),
        ("The bell rang. It was rude.", "what if the bell had been silent?", None),  # of another sentence
        ("The guests at the inn were kind.", "what if the inn were clean?", None),  # "were" is of the guests
        ("The rude waiter left.", "what if the waiter had been nice?", None),  # asked back, with the word that may be meant
        ("The old film was dull.", "what if the film were old?", None),
    ],
)
def test_what_is_supposed_of_a_thing_replaces_what_the_text_says_of_it(text, question, edit):
    reading = Reading(question, Instance.of(text), ("negative", "positive"), {})
    found = plan(reading, Conversation(instance=reading.instance))[0].operation
    assert found.slots["edit"] == edit if edit else found.name == "clarify"
    assert "'rude'" in str(found.slots["question"]) if "rude waiter" in text else True


@pytest.mark.parametrize(
    ("before", "question", "kind", "data", "operation", "slots"),
    [
        (("define", "what is an anchor?"), "and a counterfactual?", "review", False, "define", {"term": "counterfactual"}),
        (("define", "what is an anchor?"), "and faithfulness?", "review", False, "define", {"term": "faithfulness"}),
        (("define", "what does Sports mean?"), "World?", "news", False, "define", {"term": "World"}),
        (("method_info", "what is LIME?"), "now SHAP please", "review", False, "method_info", {"method": "shapley_values"}),
        (("method_info", "what is LIME?"), "what does it miss", "review", False, "method_info", {"method": "lime"}),
        (("method_info", "what is LIME?"), "any drawbacks?", "review", False, "method_info", {"method": "lime"}),
        (("method_info", "what is LIME?"), "ok try it on my text", "review", False, "attribute", {"method": "lime"}),
        (("method_info", "what is LIME?"), "explain this one with it", "review", False, "attribute", {"method": "lime"}),
        (("attribute", "why, by LIME"), "what's that?", "review", False, "method_info", {"method": "lime"}),
        (("attribute", "why, by LIME"), "or occlusion", "review", False, "attribute", {"method": "occlusion"}),
        (("necessity", "is dull needed"), "what about thin?", "review", False, "necessity", {"words": ["thin"]}),
        (("sufficiency", "is dull enough"), "sorry, wrong word, plot", "review", False, "sufficiency", {"words": ["plot"]}),
        (("knowledge", "is a surfer a kind of person?"), "and a nurse?", "pair", False, "knowledge",
         {"words": ["nurse", "person"]}),
        (("knowledge", "is a surfer a kind of person?"), "or of animal?", "pair", False, "knowledge",
         {"words": ["surfer", "animal"]}),
        (("knowledge", "what is the opposite of thin?"), "and of big", "review", False, "knowledge", {"words": ["big"]}),
        (("rule", "a rule at 0.9"), "0.8?", "review", False, "rule", {"precision": 0.8}),
        (("counterfactual", "make it positive with at most 3 edits"), "just two", "review", False, "counterfactual",
         {"max_edits": 2}),
        (("attribute", "the top word"), "give me four", "review", False, "attribute", {"top_k": 4}),
        (("contrast", "why not World"), "what would get it there?", "news", False, "counterfactual", {"class": ["World"]}),
        (("counterfactual", "make it World"), "how likely is that class", "news", False, "confidence", {"class": ["World"]}),
        (("predict", "is it Sports?"), "why not?", "news", False, "contrast", {"class": ["Sports"]}),
        (("show", "show row 21"), "and 22?", "news", True, "show", {"subset": {"index": 22}}),
        (("show", "show row 21"), "the previous one", "news", True, "show", {"subset": {"index": 20}}),
        (("show", "show row 21"), "and 400?", "news", True, "clarify", {}),
        (("performance", "accuracy on texts of at most 9 words"), "at least 30?", "news", True, "performance",
         {"subset": {"min_words": 30}}),
        (("count", "how many have fewer than 9 words"), "and 20?", "news", True, "count", {"subset": {"max_words": 19}}),
        (("filter", "only the World ones"), "and only with 12 words or more", "news", True, "filter",
         {"subset": {"label": "World", "min_words": 12}}),
        (("count", "how many mention 'tea'"), "and 'rum'?", "review", True, "count", {"subset": {"contains": "rum"}}),
        (("count", "how many mention 'tea'"), "and without it?", "review", True, "count", {"subset": {"not_contains": "tea"}}),
        (("mistakes", "what mistakes does it make"), "just 3 of them", "review", True, "mistakes", {"n": 3}),
        (("keywords", "frequent words?"), "for the negs", "review", True, "keywords", {"class": ["negative"]}),
        (("performance", "accuracy of the positives"), "& negs", "review", True, "performance",
         {"subset": {"label": "negative"}}),
        (("performance", "macro f1"), "what does that mean?", "review", True, "define", {"term": "macro f1"}),
        (("attribute", "why"), "what?", "review", False, "restate", {"level": "simple"}),
        (("attribute", "why"), "put that so my aunt gets it", "review", False, "restate", {"level": "simple"}),
        (("attribute", "why"), "pitch it at an engineer", "review", False, "restate", {"level": "expert"}),
    ],
)  # fmt: skip
def test_what_is_merely_named_is_read_by_what_was_asked_last(before, question, kind, data, operation, slots):
    """The model of questions is not asked: it would have to guess."""
    found = asked(question, kind, [before], data)
    assert found.name == operation
    assert {name: found.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    ("before", "question", "methods"),
    [
        (("why, by LIME", "and with SHAP"), "do they agree?", ["lime", "shapley_values"]),
        (("why, by LIME",), "does occlusion agree?", ["lime", "occlusion"]),
        (("why, by LIME", "and occlusion", "and SHAP"), "do all three agree?", ["lime", "occlusion", "shapley_values"]),
    ],
)
def test_methods_compared_are_those_of_the_questions_before(before, question, methods):
    assert slots_of("compare_methods", question, before=[("attribute", x) for x in before])["methods"] == methods


def test_a_short_question_of_its_own_follows_nothing():
    for before, question in (
        (("what_if", "remove dull"), "proof"),
        (("what_if", "remove dull"), "conf now?"),
        (("define", "what is an anchor?"), "and why?"),
        (("knowledge", "is a nurse a kind of baker?"), "and why negative?"),
    ):
        assert asked(question, "review", [before], False).name != before[0]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (("define", "what is a baseline?"), "prove it"),
        (("define", "what is a baseline?"), "and the evidence?"),
        (("method_info", "what is LIME?"), "what would flip it?"),
        (("knowledge", "is a nurse a kind of baker?"), "and the probability?"),
        (("knowledge", "is a nurse a kind of baker?"), "great"),
        (("what_if", "remove dull"), "and the probability?"),
        (("what_if", "replace dull with lively"), "and overall?"),
        (("counterfactual", "make it positive"), "top 3 words"),
    ],
)
def test_what_asks_for_something_by_itself_is_no_word_that_is_named(before, question):
    found = asked(question, "review", [before], False)
    assert found.name != before[0] and not set(found.slots) & {"edit", "max_edits"}


@pytest.mark.parametrize("question", ["overall?", "and accuracy?", "thanks", "top 4 words"])
def test_of_rows_too(question):
    found = asked(question, "review", [("count", "how many mention 'tea'?")], True)
    assert found.slots.get("subset") in (None, {"contains": "tea"}) or found.name != "count"
