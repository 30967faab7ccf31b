"""Slots as people say them, where the operation is understood: many wordings of one thing."""

from __future__ import annotations

import pytest

from whyproof.agent.data_talk import DataTalk
from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import words_of_steps
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.answer import Answer
from whyproof.core.text import Instance
from whyproof.knowledge.text_data import TextData

REVIEW = Instance.of("The nurse and the old baker loved the dull plot but not the thin sequel and not the ending")
PAIR = Instance((("premise", "A man is asleep on the sand"), ("hypothesis", "A surfer rides a wave")))
LABELS = {
    "review": ("negative", "positive"),
    "pair": ("entailment", "neutral", "contradiction"),
    "news": ("World", "Sports", "Business", "Sci/Tech"),
}
NAMES = spoken_methods()


def rows(kind):
    fields = ("premise", "hypothesis") if kind == "pair" else ("text",)
    texts = tuple(tuple(f"row {n} of the {f}" for f in fields) for n in range(40))
    return DataTalk(TextData("rows", fields, texts, tuple(LABELS[kind][n % len(LABELS[kind])] for n in range(40))))


def slots_of(operation, question, kind="review", before=(), data=False):
    """The slots of a question that was understood to ask for ``operation``; ``before``: operations and questions."""
    found = asked(question, kind, before, data, operation)
    assert found.name == operation
    return dict(found.slots)


def asked(question, kind="review", before=(), data=False, operation=None):
    """The one operation that a question is read as; ``operation``: what the model of questions is made to understand."""
    instance = None if data else {"review": REVIEW, "pair": PAIR, "news": REVIEW}[kind]
    state = Conversation(instance=instance, data=rows(kind) if data else None)
    for name, said in [*before, (operation, question)]:
        understood = (lambda reading, *_, name=name: [(name, 1.0)]) if name else None
        steps = plan(Reading(said, instance, LABELS[kind], NAMES, state.words), state, understood)
        state.operations = tuple(s.operation for s in steps)
        state.words = tuple(words_of_steps(steps)) or state.words
        state.answers.append(Answer(said, state.operations, ()))
        if state.data is not None and isinstance(subset := steps[0].operation.slots.get("subset"), dict):
            state.data.last = dict(subset)
            state.data.subset = dict(subset) if name == "filter" else state.data.subset
            if name in ("show", "mistakes"):
                state.data.shown, state.data.listed, state.data.told = (1, 2, 3), dict(subset), 3
    assert len(steps) == 1
    return steps[0].operation


def replaced(*pairs):
    edits = [{"action": "replace", "old": a, "new": b} for a, b in pairs]
    return edits[0] if len(edits) == 1 else edits


def deleted(*words):
    edits = [{"action": "delete", "old": w} for w in words]
    return edits[0] if len(edits) == 1 else edits


TWO = replaced(("nurse", "doctor"), ("baker", "butcher"))


@pytest.mark.parametrize(
    ("question", "edit"),
    [
        ("swap nurse for doctor and baker for butcher", TWO),
        ("replace nurse by doctor, baker by butcher", TWO),
        ("nurse -> doctor, baker -> butcher", TWO),
        ("what if it were doctor instead of nurse and butcher instead of baker", TWO),
        ("change nurse and baker to doctor and butcher", TWO),
        ("trade nurse for doctor, also baker for butcher", TWO),
        ("let nurse become doctor", replaced(("nurse", "doctor"))),
        ("if instead of dull there stood brilliant", replaced(("dull", "brilliant"))),
        ("dull out, brilliant in: what now", replaced(("dull", "brilliant"))),
        ("say it read brilliant rather than dull", replaced(("dull", "brilliant"))),
        ("s/dull/brilliant/", replaced(("dull", "brilliant"))),
        ("try brilliant for dull", replaced(("dull", "brilliant"))),
        ("had the author written brilliant in place of dull", replaced(("dull", "brilliant"))),
        ("dull replaced by brilliant, what then", replaced(("dull", "brilliant"))),
        ("put brilliant where it says dull and lose the word thin", [*[replaced(("dull", "brilliant"))], *[deleted("thin")]]),
        ("swap dull for brilliant and drop sequel", [replaced(("dull", "brilliant")), deleted("sequel")]),
        ("strip dull and thin out", deleted("dull", "thin")),
        ("take both nots away", deleted("not")),
        ("delete every 'not'", deleted("not")),
        ("with dull gone?", deleted("dull")),
        ("had there never been a nurse: remove nurse", deleted("nurse")),
        ("leave off the bit about the sequel", deleted("sequel")),
        ("if there were no baker", deleted("baker")),
        ("blank out thin", deleted("thin")),
        ("what about a text lacking dull", deleted("dull")),
        ("exchange dull and thin for lively and rich", replaced(("dull", "lively"), ("thin", "rich"))),
        ("stick a 'never' in front of loved", {"action": "insert", "new": "never", "old": "loved", "where": "before"}),
        ("drop dull, and if that is not enough tell me", deleted("dull")),
    ],
)
def test_edits(question, edit):
    assert slots_of("what_if", question)["edit"] == edit


@pytest.mark.parametrize(
    "question",
    [
        "flip it but dull and thin stay",
        "hands off dull & thin",
        "turn it, without touching dull or thin",
        "change anything except dull and thin",
        "spare 'dull' and 'thin'",
        "dull & thin are off limits",
        "you may not alter dull or thin",
        "everything but dull and thin may go",
        "preserve dull and thin",
        "leave dull and thin be",
        "don't mess with dull or thin",
        "dull and thin have to survive",
        "with dull and thin left exactly as they are",
    ],
)
def test_words_to_keep(question):
    assert slots_of("counterfactual", question)["keep"] == ["dull", "thin"]


@pytest.mark.parametrize(
    ("kind", "question", "named"),
    [
        ("pair", "edit it until the two clash", "contradiction"),
        ("pair", "make it so that they can't both be true", "contradiction"),
        ("pair", "until the sentences are at odds", "contradiction"),
        ("pair", "make the second follow from the first", "entailment"),
        ("pair", "have the premise imply the other one", "entailment"),
        ("pair", "so that it cannot tell either way", "neutral"),
        ("review", "make it a good review", "positive"),
        ("review", "what would make it favourable", "positive"),
        ("review", "turn it into a bad review", "negative"),
        ("review", "get a thumbs-down out of it", "negative"),
        ("news", "have it filed under international news", "World"),
        ("news", "what would make it a science story", "Sci/Tech"),
    ],
)
def test_classes_that_are_meant(kind, question, named):
    assert slots_of("counterfactual", question, kind).get("class") == ([named] if named else None)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("is nurse a hypernym of person", {"nurse", "person"}),
        ("nurse: kind of worker?", {"nurse", "worker"}),
        ("would you say a baker is a sort of cook", {"baker", "cook"}),
        ("path similarity of 'dog' and 'cat'", {"dog", "cat"}),
        ("lowest common ancestor of baker and nurse", {"baker", "nurse"}),
        ("does dull mean the same as boring", {"dull", "boring"}),
        ("dull = boring?", {"dull", "boring"}),
        ("dull and lively, are those opposites", {"dull", "lively"}),
        ("how far apart are baker and butcher", {"baker", "butcher"}),
        ("the word baker, is that a kind of tradesman", {"baker", "tradesman"}),
        ("what links plot to story", {"plot", "story"}),
        ("I'd like to know whether plot and ending have a link in wordnet", {"plot", "ending"}),
    ],
)
def test_words_of_lexical_questions(question, words):
    assert set(slots_of("knowledge", question)["words"]) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("is {dull, thin} enough", ["dull", "thin"]),
        ("dull & thin on their own?", ["dull", "thin"]),
        ("would dull plus thin be enough", ["dull", "thin"]),
        ("are [dull, thin] sufficient", ["dull", "thin"]),
        ("only dull/thin: enough?", ["dull", "thin"]),
    ],
)
def test_sets_of_words(question, words):
    assert slots_of("sufficiency", question)["words"] == words


@pytest.mark.parametrize(
    ("operation", "question", "slot", "value"),
    [
        ("compare_methods", "Kernel SHAP vs Deep LIFT", "methods", ["kernel_shap", "deep_lift"]),
        ("compare_methods", "gradient×input or leave-one-out: do they agree?", "methods", ["input_x_gradient", "occlusion"]),
        ("compare_methods", "do attention and gradients tell the same story", "methods", ["attention", "gradients"]),
        ("compare_methods", "integrated-gradients, lime and kernel-shap side by side", "methods",
         ["integrated_gradients", "lime", "kernel_shap"]),
        ("attribute", "saliency by way of the words, using LIME", "method", "lime"),
        ("method_info", "what is Kernel SHAP up to", "method", "kernel_shap"),
        ("method_info", "grad cam: what is it?", "term", "grad cam"),
        ("trust", "can I rely on LIME and on SHAP", "methods", ["lime", "shapley_values"]),
        ("define", "what's a phrase tree when it's at home", "term", "phrase tree"),
        ("define", "people keep saying micro recall and I nod", "term", "recall"),
        ("define", "what is meant by the term error bar", "term", "error bar"),
        ("define", "could you tell me what faithfulness is", "term", "faithfulness"),
        ("define", "a baseline in explanations, what does that mean", "term", "baseline"),
        ("attribute", "character-level map please", "granularity", "character"),
        ("attribute", "letter by letter", "granularity", "character"),
        ("attribute", "go by sub-word tokens", "granularity", "token"),
        ("attribute", "weights per phrase", "granularity", "phrase"),
        ("interactions", "draw the phrases as a tree", "granularity", "phrase"),
        ("attribute", "a five-word explanation", "top_k", 5),
        ("attribute", "which word did it", "top_k", 1),
        ("attribute", "name the strongest word", "top_k", 1),
        ("global_attribution", "the twelve leading terms over all of it", "top_k", 12),
        ("attribute", "what is working against positive", "sign", "-"),
        ("attribute", "what drags the score down", "sign", "-"),
        ("attribute", "words to its detriment", "sign", "-"),
        ("attribute", "what argues for it", "sign", "+"),
        ("attribute", "what pulls it towards positive", "sign", "+"),
        ("counterfactual", "a maximum of two replacements", "max_edits", 2),
        ("augment", "half a dozen new ones", "n", 6),
        ("rule", "right nineteen times out of twenty", "precision", 0.95),
        ("robustness", "would a reworded version fool it", "set", "paraphrases"),
        ("compare_words", "rank dull, thin and loved", "words", ["dull", "thin", "loved"]),
    ],
)  # fmt: skip
def test_names_units_counts_and_sides(operation, question, slot, value):
    data = operation == "global_attribution"
    assert slots_of(operation, question, data=data)[slot] == value


def test_both_sides_are_no_side():
    assert "sign" not in slots_of("attribute", "is the word dull for or against positive")


@pytest.mark.parametrize(
    ("operation", "question", "kind", "subset"),
    [
        ("show", "items 7 and 9", "review", {"index": [7, 9]}),
        ("show", "rows 3-5 please", "review", {"index": [3, 4, 5]}),
        ("show", "the 2nd and the 4th row", "review", {"index": [2, 4]}),
        ("show", "let me see number 12", "review", {"index": 12}),
        ("count", "{x : label = positive and predicted = negative}", "review", {"label": "positive", "predicted": "negative"}),
        ("count", "how many have gold != prediction", "review", {"correct": False}),
        ("count", "World or Sports: how many", "news", {"label": ["World", "Sports"]}),
        ("count", "how many labelled World, Sports or Business", "news", {"label": ["World", "Sports", "Business"]}),
        ("count", "how many that it calls World or Sports", "news", {"predicted": ["World", "Sports"]}),
        ("count", "neither World nor Sports, how many?", "news", {"not_label": ["World", "Sports"]}),
        ("count", "count pairs where someone is cooking", "pair", {"contains": "cooking"}),
        ("count", "how many with a man running", "pair", {"contains": "running"}),
        ("filter", "only headlines about elections", "news", {"contains": "elections"}),
        ("filter", "not the ones predicted negative", "review", {"not_predicted": "negative"}),
        ("filter", "I don't want to see anything it judged positive", "review", {"not_predicted": "positive"}),
        ("filter", "those labelled negative, throw them out", "review", {"not_label": "negative"}),
        ("filter", "hide what the model thinks is positive", "review", {"not_predicted": "positive"}),
        ("filter", "just the bad reviews", "review", {"label": "negative"}),
        ("filter", "only pairs that clash", "pair", {"label": "contradiction"}),
        ("count", "how many pairs mention a dog but not a cat", "pair", {"contains": "dog", "not_contains": "cat"}),
        ("filter", "only misclassified Sports", "news", {"label": "Sports", "correct": False}),
        ("filter", "leave out everything about politics", "news", {"not_contains": "politics"}),
        ("mistakes", "where does it mix up World and Business", "news",
         {"label": ["World", "Business"], "predicted": ["World", "Business"], "correct": False}),
    ],
)  # fmt: skip
def test_rows(operation, question, kind, subset):
    assert slots_of(operation, question, kind, data=True)["subset"] == subset


@pytest.mark.parametrize(
    ("question", "metric"),
    [
        ("precision and recall please", ["precision", "recall"]),
        ("give me acc plus F1", ["accuracy", "f1"]),
        ("a confusion matrix", "confusion matrix"),
        ("how accurate is it", "accuracy"),
    ],
)
def test_metrics(question, metric):
    assert slots_of("performance", question, data=True)["metric"] == metric


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("classify: oil prices fell overnight", "oil prices fell overnight"),
        ("now label this one: It was Awful", "It was Awful"),
        ('what does it make of "the keeper signed for Porto"?', "the keeper signed for Porto"),
        ("what does it say of 'loved the dull plot'?", None),  # stands in the text
        ("what does it say", None),
    ],
)
def test_another_text_to_classify(question, text):
    assert slots_of("predict", question).get("text") == text


@pytest.mark.parametrize("one", ["ab&", "ab+", "'x', ", "the ", "dull and "])
def test_a_long_list_does_not_hang(one):
    long = Reading(one * 300, REVIEW, LABELS["review"], NAMES)
    assert len(edits_of(long)) + len(long.keep) == 0


def test_further_edits_stand_behind_an_undo():
    slots = slots_of("what_if", "undo that and remove sequel instead", before=[("what_if", "remove dull")])
    assert slots == {"edit": [{"action": "undo"}, {"action": "delete", "old": "sequel"}]}
    assert slots_of("what_if", "undo that", before=[("what_if", "remove dull")]) == {"edit": {"action": "undo"}}


def test_what_the_model_labelled_is_a_prediction_and_what_is_labelled_a_label():
    assert slots_of("filter", "just the ones it labelled positive", data=True) == {"subset": {"predicted": "positive"}}
    assert slots_of("filter", "just the ones labelled positive", data=True) == {"subset": {"label": "positive"}}


def test_a_number_may_come_last():
    assert slots_of("attribute", "Which words matter most here? 4 please.") == {"top_k": 4}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Is a guitar a kind of musical instrument?", ["guitar", "musical instrument"]),
        ("Is a guitar a kind of instrument here?", ["guitar", "instrument"]),
    ],
)
def test_a_term_of_two_words_is_one_where_the_graph_has_it(question, words):
    assert slots_of("knowledge", question) == {"words": words, "relation": "kind_of"}
