"""Questions about the machinery: which methods there are, where they differ, what is measured, and what no method looks at."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.agent.toolbox import Toolbox
from whyproof.core.claim import Comparison, Sign
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.tools.targets.callable import CallableTarget

TEXT = Instance.of("The hotel room smelled of smoke but the staff moved us within minutes and even apologised twice")
TWO = ("negative", "positive")


def last(*questions):
    found = last_operation(TEXT, TWO, *questions)
    return found.name, dict(found.slots)


@pytest.mark.parametrize(
    "question",
    [
        "Which methods can you use?",
        "what methods do you have",
        "list all methods",
        "show me the available techniques",
        "how many methods are there?",
        "do you have any other methods?",
        "tell me which explanation methods you support",
    ],
)
def test_the_methods_there_are_are_listed(question):
    assert last(question) == ("method_info", {"all": True})


@pytest.mark.parametrize("question", ["which methods agree with LIME?", "what method did you use?", "which methods agree?"])
def test_a_question_of_certain_methods_lists_none(question):
    assert "all" not in last("why?", question)[1]


@pytest.mark.parametrize(
    "question",
    [
        "on which words do they differ",
        "where do they disagree most?",
        "where do the two methods diverge",
        "about which words do these conflict?",
        "what are the biggest differences between them",
    ],
)
def test_where_methods_differ_is_asked_of_those_compared(question):
    name, slots = last("compare integrated gradients with LIME", question)
    assert (name, slots["where"], slots["methods"]) == ("compare_methods", True, ["integrated_gradients", "lime"])


@pytest.mark.parametrize(
    ("question", "metric"),
    [
        ("what's the completeness gap", "complete"),
        ("how big is the completeness gap?", "complete"),
        ("sum of the attributions?", "complete"),
        ("give me the comprehensiveness", "comprehensiveness"),
        ("what is its stability?", "stable"),
        ("infidelity?", "infidelity"),
    ],
)
def test_a_measure_by_its_name_is_of_the_weights_in_use(question, metric):
    assert last("why?", question) == ("trust", {"metric": metric})


def test_before_there_are_weights_a_measure_is_explained():
    assert last("what is comprehensiveness?")[0] in ("method_info", "define")


@pytest.mark.parametrize("question", ["how stable is it", "is it stable?", "how consistent is that?"])
def test_behind_talk_of_an_explanation_its_stability_is_meant(question):
    assert last("why?", "how faithful is this explanation", question) == ("trust", {"metric": "stable"})


@pytest.mark.parametrize(
    ("questions", "needs"),
    [
        (("which layers look at smoke",), "layers"),
        (("which neuron fires for 'staff'?",), "layers"),
        (("what do the hidden states show",), "layers"),
        (("why?", "as json"), "export"),
        (("why?", "export that"), "export"),
        (("why?", "save this as a csv file"), "export"),
        (("why?", "how long did that take"), "cost"),
        (("why?", "how many model calls was that"), "cost"),
        (("why?", "rerun with 500 samples"), "settings"),
        (("why?", "set the seed to 3"), "settings"),
        (("is there a rule?", "how often does that rule apply"), "coverage"),
        (("is there a rule?", "what's its coverage?"), "coverage"),
        (("why?", "which claims were not proved"), "unsaid"),
        (("why?", "what could you not prove?"), "unsaid"),
    ],
)
def test_what_is_not_done_here_is_said_to_be_so(questions, needs):
    assert last(*questions) == ("unsupported", {"needs": needs})


@pytest.mark.parametrize(
    "question", ["show me training examples like this", "give me similar training texts", "any training reviews like it?"]
)
def test_training_texts_are_not_traced(question):
    assert last(question)[0] == "influence"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("attention on 'smoke'?", ["smoke"]),
        ("show the attention", None),
        ("what does it attend to", None),
        ("does it attend to 'staff'?", ["staff"]),
    ],
)
def test_attention_is_where_the_model_looks(question, words):
    name, slots = last(question)
    assert (name, slots["method"], slots.get("words")) == ("attribute", "attention_rollout", words)


def test_paying_attention_is_no_method():
    assert "method" not in last("does it pay attention to 'smoke'?")[1]


@pytest.mark.parametrize(
    "question",
    [
        "do those keep the label?",
        "do they all get the same label",
        "same label for all of them?",
        "are they still classified the same?",
    ],
)
def test_of_new_wordings_the_decisions_are_told(question):
    assert last("paraphrase it five ways", question) == ("paraphrase", {"n": 5, "whether": True})


@pytest.mark.parametrize(
    "question",
    ["give me the top 5 with their values", "top five words and their weights", "the 5 strongest words with their scores"],
)
def test_so_many_words_with_their_numbers(question):
    name, slots = last("why?", question)
    assert (name, slots["top_k"], slots["all"]) == ("attribute", 5, True)


@pytest.mark.parametrize(
    "question",
    [
        "which words matter, ignoring stop words",
        "everything but stop words",
        "top content words please",
        "the weights without the little words",
    ],
)
def test_words_that_carry_a_meaning_alone(question):
    name, slots = last("why?", question)
    assert (name, slots["content"]) == ("attribute", True)


@pytest.mark.parametrize("question", ["anchor?", "show me the anchors", "an anchor rule for this?"])
def test_an_anchor_is_a_rule(question):
    assert last("why?", question)[0] == "rule"


def test_the_worst_case_is_no_case_of_letters():
    assert last("what's the worst case if I change two words")[1].get("set") != "case"
    assert last("does the case matter?")[1]["set"] == "case"


WEIGHTS = {"good": 2.0, "not": -1.5, "the": 0.9, "soup": 0.3}


def classify(texts):
    """A word's weight, but that "not" turns "good" round: methods differ on it."""
    odds = []
    for text in texts:
        words = text.lower().split()
        x = sum(WEIGHTS.get(w, 0.0) for w in words)
        odds.append(x - 4.0 if "not" in words and "good" in words else x)
    return [[1 - 1 / (1 + math.exp(-x)), 1 / (1 + math.exp(-x))] for x in odds]


def test_where_methods_differ_is_proved_of_both_maps():
    session = Session(CallableTarget(classify, TWO), "The soup was not good")
    session.ask("compare occlusion with Shapley values")
    answer = session.ask("where do they disagree?")
    claims = [j.claim for s in answer.sentences for j in s.claims]
    assert claims and all(isinstance(c, (Comparison, Sign)) for c in claims)
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    for first, second in [tuple(j.claim for j in s.claims) for s in answer.sentences if s.claims]:
        assert first.evidence != second.evidence
        if isinstance(first, Comparison) and isinstance(second, Comparison):
            assert (first.more, first.less) == (second.less, second.more)
        else:
            assert isinstance(first, Sign) and isinstance(second, Sign) and first.side != second.side


def test_the_weightiest_words_that_mean_something_leave_out_the_little_ones():
    session = Session(CallableTarget(classify, TWO), "The soup was not the best")
    answer = session.ask("which words matter, ignoring stop words?")
    assert "'The'" not in answer.text and "'was'" not in answer.text
    assert "'not' speaks" in answer.text and "'soup' speaks" in answer.text


def test_the_methods_listed_are_those_that_the_model_allows():
    said = Session(CallableTarget(classify, TWO), "The soup was not good").ask("list all methods").text
    assert "Occlusion" in said and "Integrated Gradients" not in said and "Attention" not in said


#: What a search for a rule finds that keeps no word.
NO_WORD = SimpleNamespace(values={"kept": [], "draws": []})


def test_a_rule_of_no_word_is_none_to_name(monkeypatch):
    session = Session(CallableTarget(classify, TWO), "The soup was not good")
    session.ask("why?")
    run = Toolbox.run
    monkeypatch.setattr(Toolbox, "run", lambda self, name, *a, **k: NO_WORD if name == "anchors" else run(self, name, *a, **k))
    assert "none to name" in session.ask("is there a rule?").text
