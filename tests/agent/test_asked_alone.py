"""Questions that stand alone, by families of what they are put with: several in one, a method to run, things named, asides."""

from __future__ import annotations

import pytest

from whyproof.agent.data_talk import DataTalk
from whyproof.agent.planner import parts_of, plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.understanding.asides import plainly_put, tells
from whyproof.agent.understanding.naming import ends_in_thing, things_named
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.understanding.shorthand import written_out
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.answer import Operation
from whyproof.core.text import Instance
from whyproof.knowledge.text_data import TextData

STAY = Instance.of("The staff were kind, but the room was tiny and the shower broken. We would Not stay again.")
NEWS = Instance.of("Central bank raises rates as airline shares fall and ministers meet in Geneva.")
PAIR = Instance.of("A man is slicing an onion in a kitchen.")
TWO, FOUR = ("negative", "positive"), ("World", "Sports", "Business", "Sci/Tech")
THREE = ("entailment", "neutral", "contradiction")
ROWS = TextData("rows", ("text",), tuple((f"row {n} of its own",) for n in range(40)), tuple(FOUR[n % 4] for n in range(40)))


def read(question, instance=STAY, labels=TWO, data=False):
    """The steps of a question, as pairs of a name and slots."""
    state = Conversation(instance=None if data else instance, data=DataTalk(ROWS) if data else None)
    asked = Reading(question, state.instance, FOUR if data else labels, spoken_methods())
    return [(s.operation.name, dict(s.operation.slots)) for s in plan(asked, state, question_model().ranked)]


def names(steps):
    return [name for name, _ in steps]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("verdict n proof", "verdict and proof"),
        ("rows w/ 'n' w/o 'w/'", "rows with 'n' without 'w/'"),
        ("swap bank w/ club", "swap bank with club"),
        ("n rows of World", "n rows of World"),
        ("y negative", "y negative"),
        ("y is it so", "why is it so"),
    ],
)
def test_shorthand_is_written_out_but_in_quotes(typed, meant):
    assert written_out(typed) == meant


def test_what_is_merely_polite_is_left_out():
    assert plainly_put("What does 'map' mean, if I may ask?") == "What does 'map' mean?"
    assert plainly_put("Is it needed, do you know?") == "Is it needed?"
    assert plainly_put("thanks") == "thanks"


def test_sentences_that_tell_ask_nothing():
    assert tells("It was a wonderful evening") and tells("My boss thinks it is Sports")
    assert not tells("I want to know what it says") and not tells("I suspect the word decides")
    assert not tells("Show me the words")


def test_things_named_are_parts_only_where_every_one_is():
    assert [name for _, name in things_named("label, certainty and the three decisive words", data=False)] == [
        "predict",
        "confidence",
        "attribute",
    ]
    assert things_named("compare the label and the certainty", data=False) == []
    assert things_named("what is a label and what is certainty", data=False) == []
    assert [name for _, name in things_named("recall on World & recall on Sports", data=True)] == ["performance"] * 2
    assert [name for _, name in things_named("accuracy and recall, and some errors", data=True)] == ["performance", "mistakes"]
    assert ends_in_thing("Which words matter, and its certainty?", data=False) == (
        "Which words matter",
        "its certainty?",
        "confidence",
    )
    assert ends_in_thing("What is the difference between words and the label?", data=False) is None


def test_a_condition_behind_a_question_is_no_part_of_its_own():
    assert len(parts_of("Which anchor holds, if I ask for 95 %?")) == 1
    assert len(parts_of("Is it robust, and with typos?")) == 1
    assert len(parts_of("Is it robust, and with what certainty?")) == 2


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("why n how certain", ["attribute", "confidence"]),
        ("Kindly give me the verdict as well as its probability.", ["predict", "confidence"]),
        ("anchor + least change", ["rule", "counterfactual"]),
        ("a rule please, plus the words behind it", ["rule", "attribute"]),
        ("What is it and why?", ["predict", "attribute"]),
        ("Positive or negative, and with what probability?", ["predict", "confidence"]),
        ("Which words count, and which act in pairs?", ["attribute", "interactions"]),
        ("weigh every word with occlusion and tell me whether that is stable", ["attribute", "trust"]),
        ("Use LIME and check its faithfulness.", ["attribute", "trust"]),
        ("Explain what LIME does and run it on this.", ["method_info", "attribute"]),
        ("Tell me how SHAP works and then apply it here.", ["method_info", "attribute"]),
        ("Does 'broken' alone do, and is 'tiny' needed?", ["sufficiency", "necessity"]),
        ("Does kind weigh more than tiny, and how sure is it?", ["compare_words", "confidence"]),
        ("Classify it and point out the decisive words.", ["predict", "attribute"]),
    ],
)
def test_two_questions_in_one_are_both_answered(question, wanted):
    assert names(read(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Why negative? It was a lovely stay!", "attribute"),
        ("I am no good with computers. Could you explain the decision in plain words?", "rationale"),
        ("drop 'tiny' and check again", "what_if"),
        ("Replace 'tiny' with 'huge'. What now?", "what_if"),
        ("Swap the identity terms and tell me what changes.", "bias"),
        ("How sure is it? I would have guessed 50 %.", "confidence"),
        ("Which words speak against it? Only those, please.", "attribute"),
        ("Which rule holds here, if I insist on 95 % precision?", "rule"),
    ],
)
def test_what_stands_beside_a_question_is_none(question, wanted):
    assert names(read(question)) == [wanted]


@pytest.mark.parametrize(
    ("question", "name", "method"),
    [
        ("Run occlusion on this.", "attribute", "occlusion"),
        ("do a SHAP", "attribute", "shapley_values"),
        ("Let me see what LIME gives.", "attribute", "lime"),
        ("Saliency map for this one", "attribute", "saliency"),
        ("LRP weights", "attribute", "lrp"),
        ("can you apply kernel shap to it", "attribute", "kernel_shap"),
        ("Compute Shapley interactions.", "interactions", "shapley_interactions"),
        ("how do I use LIME?", "method_info", "lime"),
        ("show me how LIME works", "method_info", "lime"),
    ],
)
def test_a_method_is_run_where_that_is_asked(question, name, method):
    [(operation, slots)] = read(question)
    assert (operation, slots.get("method")) == (name, method)


@pytest.mark.parametrize(
    ("question", "name", "slots"),
    [
        ("find me an anchor for this review", "rule", {}),
        ("state the anchor at 95 %", "rule", {"precision": 0.95}),
        ("What is an anchor?", "method_info", {"term": "anchor"}),
        ("Which words pull it away from positive?", "attribute", {"class": ["positive"], "sign": "-"}),
        ("top three words for negative, supporting ones, none against it", "attribute", {"sign": "+", "top_k": 3}),
        ("kind > tiny?", "compare_words", {"words": ["kind", "tiny"]}),
        ("are kind and tiny opposites?", "knowledge", {"words": ["kind", "tiny"]}),
        ("Does Not interact with stay?", "interactions", {"words": ["Not", "stay"]}),
        ("what kind of model is it", "model_info", {}),
        ("Can it be made positive without touching 'shower'?", "counterfactual", {"class": ["positive"], "keep": ["shower"]}),
        ("Is there a single word I could swap to flip it?", "counterfactual", {"max_edits": 1}),
        ("make it positive in <= 2 edits", "counterfactual", {"max_edits": 2}),
        ("What would turn it? Two edits max.", "counterfactual", {"max_edits": 2}),
        ("What if the review also said 'noisy'?", "what_if", {"edit": {"action": "insert", "new": "noisy"}}),
        ("if it was 'huge' and not 'tiny'", "what_if", {"edit": {"action": "replace", "old": "tiny", "new": "huge"}}),
        ("Supposing I left out 'tiny'?", "what_if", {"edit": {"action": "delete", "old": "tiny"}}),
        ("Throw out 'tiny'.", "what_if", {"edit": {"action": "delete", "old": "tiny"}}),
        ("If all was blanked out except 'tiny', same label?", "sufficiency", {"words": ["tiny"]}),
        ("Would every synonym of 'tiny' keep the label?", "robustness", {"words": ["tiny"]}),
        ("Which phrases, not single words, mattered?", "attribute", {"granularity": "phrase"}),
        ("top 5 tokens", "attribute", {"granularity": "token", "top_k": 5}),
        ("Explain the outcome as you would to a specialist.", "rationale", {"level": "expert"}),
        ("classify: what a lovely hotel", "predict", {"text": "what a lovely hotel"}),
        ("What are the reasons that it preferred this to positive?", "contrast", {"class": ["positive"]}),
        ("How much do you trust that it is negative, in percent?", "confidence", {"class": ["negative"]}),
        ("third-order interactions", "interactions", {"order": 3}),
        ("augment x4", "augment", {"n": 4}),
    ],
)
def test_what_is_said_plainly_is_read_so(question, name, slots):
    [(operation, found)] = read(question)
    assert operation == name and {key: found.get(key) for key in slots} == slots


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Does the hypothesis follow from the premise?", ["predict"]),
        ("do the two contradict each other", ["predict"]),
        ("Is the second implied by the first, to the model?", ["predict"]),
        ("Which words make the second follow from the first?", ["attribute"]),
    ],
)
def test_how_two_sentences_stand_is_what_the_model_says(question, wanted):
    assert names(read(question, PAIR, THREE)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("show me two errors and the recall", [("mistakes", {"n": 2}), ("performance", {"metric": "recall"})]),
        ("List the errors on Business.", [("mistakes", {"subset": {"label": "Business", "correct": False}})]),
        ("Class balance please, and the six most frequent words.", [("labels", {}), ("keywords", {"top_k": 6})]),
        ("accuracy on World n accuracy on Sports", [("performance", {"subset": {"label": x}}) for x in ("World", "Sports")]),
        ("Tell me about the data and about the model.", [("data_info", {}), ("model_info", {})]),
        ("only those with less or equal 8 words please", [("filter", {"subset": {"max_words": 8}})]),
        ("only texts of 12+ words", [("filter", {"subset": {"min_words": 12}})]),
        ("How many are Sports, and what is the recall there?", [("count", {}), ("performance", {"subset": {"label": "Sports"}})]),
        ("Filter to Sports and tell me how many there are.", [("filter", {}), ("count", {"subset": {"label": "Sports"}})]),
        ("how many mention 'oil'? show two", [("count", {}), ("show", {"subset": {"contains": "oil"}, "n": 2})]),
        ("macro F1 on World", [("performance", {"metric": "macro F1"})]),
        ("Which terms are most frequent in World? 15 please.", [("keywords", {"top_k": 15})]),
    ],
)
def test_questions_on_rows(question, wanted):
    found = read(question, data=True)
    assert [
        (name, {key: slots.get(key) for key in want}) for (name, slots), (_, want) in zip(found, wanted, strict=True)
    ] == wanted


@pytest.mark.parametrize(
    ("question", "instance", "labels", "wanted"),
    [
        ("Does the second sentence follow, do you think?", PAIR, THREE, [("predict", {})]),
        ("What chance has Sports, and what chance has World?", NEWS, FOUR, [("confidence", {"class": ["Sports", "World"]})]),
        ("Does the phrase 'airline shares' act as a unit?", NEWS, FOUR, [("interactions", {"words": ["airline shares"]})]),
        ("I uploaded a screenshot of it, what do you see there?", NEWS, FOUR, [("unsupported", {})]),
        (
            "Could it become positive without anyone touching 'tiny'?",
            STAY,
            TWO,
            [("counterfactual", {"class": ["positive"], "keep": ["tiny"]})],
        ),
        (
            "If I write Norway in place of Geneva, does it stay World?",
            NEWS,
            FOUR,
            [("what_if", {"edit": {"action": "replace", "old": "Geneva", "new": "Norway"}})],
        ),
    ],
)
def test_families_of_a_later_set(question, instance, labels, wanted):
    steps = read(question, instance, labels)
    assert names(steps) == [name for name, _ in wanted]
    for (_, slots), (_, meant) in zip(steps, wanted, strict=True):
        said = {k: v[0] if k == "edit" and isinstance(v, list) else v for k, v in slots.items()}
        assert meant.items() <= said.items()


@pytest.mark.parametrize("question", ["Show me six rows", "show 6 rows", "list four texts", "give me ten reviews"])
def test_rows_asked_for_behind_an_explanation_are_no_words_of_it(question):
    state = Conversation(instance=STAY, data=DataTalk(ROWS))
    state.operations = (Operation("attribute", {}),)
    asked = Reading(question, STAY, TWO, spoken_methods())
    assert [s.operation.name for s in plan(asked, state, question_model().ranked)] == ["show"]


def test_the_same_class_asked_twice_is_answered_once():
    steps = read("How likely is Sports, and how likely is Sports?", NEWS, FOUR)
    assert steps == [("confidence", {"class": ["Sports"]})]


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how much does 'tiny' matter compared to 'kind'?", "which"),
        ("which is stronger, tiny or kind?", "which"),
        ("compare tiny and kind", "which"),
        ("tiny vs kind", "which"),
        ("is 'tiny' more important than 'kind'?", None),
        ("does tiny count more than kind or not?", None),
        ("is 'tiny' less important than 'kind'?", "less"),
        ("does 'tiny' weigh as much as 'kind'?", "equal"),
    ],
)
def test_a_comparison_says_whether_yes_and_no_answer_it(question, asks):
    (found,) = read(question)
    assert found[0] == "compare_words"
    assert found[1].get("asks") == asks


@pytest.mark.parametrize(
    "question",
    [
        "would a native speaker say the same?",
        "Would most people agree?",
        "is that what a human would say?",
        "what would a normal reader think of it?",
        "do other people see it like that?",
    ],
)
def test_what_people_would_say_is_out_of_reach(question):
    assert read(question) == [("unsupported", {"needs": "people"})]


@pytest.mark.parametrize(
    "question",
    ["draw the map", "show me the heat map", "can you highlight the words?", "colour the words that matter", "a heatmap please"],
)
def test_the_map_is_the_weights_of_the_words(question):
    assert read(question) == [("attribute", {})]


@pytest.mark.parametrize(
    ("question", "n"),
    [("sum it up in one sentence", 1), ("the whole thing in a single line please", 1), ("summarise it in two sentences", 2)],
)
def test_how_many_sentences_are_wanted_is_heard(question, n):
    (found,) = read(question)
    assert found == ("rationale", {"level": "short", "n": n})


@pytest.mark.parametrize(
    "question",
    [
        "what if you cut it at the comma?",
        "split it in half, what then?",
    ],
)
def test_a_part_told_by_its_place_is_asked_back_and_never_taken_for_a_word(question):
    (found,) = read(question)
    assert found[0] == "clarify"
    assert found[1]["question"].startswith("Which words are that?")


@pytest.mark.parametrize(
    ("question", "classes"), [("it should be neutral", "negative, positive"), ("there's no neutral?", "negative, positive")]
)
def test_a_class_that_is_missed_is_named_with_those_there_are(question, classes):
    (found,) = read(question)
    assert found[0] == "clarify" and classes in found[1]["question"]


@pytest.mark.parametrize("question", ["so they agree?", "do the two texts contradict each other?", "do they match"])
def test_whether_a_pair_agrees_is_what_the_model_says(question):
    assert names(read(question, PAIR, THREE)) == ["predict"]


@pytest.mark.parametrize(
    ("question", "needs"),
    [
        ("what's the p-value?", "statistics"),
        ("do you have a confidence interval", "statistics"),
        ("how many samples did you use?", "cost"),
        ("does word order matter?", "form"),
        ("is it just the length?", "form"),
        ("does it understand sarcasm?", "form"),
    ],
)
def test_what_is_not_measured_is_said_to_be_so(question, needs):
    assert read(question) == [("unsupported", {"needs": needs})]


def test_an_order_that_the_text_speaks_of_is_a_word():
    assert names(read("does order matter?", Instance.of("My order came late"))) != ["unsupported"]


@pytest.mark.parametrize(
    ("question", "operation", "slots"),
    [
        ("what would LIME say?", "attribute", {"method": "lime"}),
        ("how many words can go before it flips?", "counterfactual", {}),
    ],
)
def test_what_a_method_or_the_model_would_do_is_tried(question, operation, slots):
    assert read(question) == [(operation, slots)]


@pytest.mark.parametrize("question", ["hi! why is it negative?", "Hello, why negative", "good morning. Why is it so negative?"])
def test_a_greeting_before_a_question_is_left_out(question):
    assert names(read(question)) == ["attribute"]
