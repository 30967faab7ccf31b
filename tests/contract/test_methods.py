"""What holds of every registered method: a new one is under these tests without being named here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from whyproof.core.errors import Defect, InputError, Refusal
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import FeatureAttribution, GroupAttribution, Interactions
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import filled
from whyproof.tools.registry import method, methods, register
from whyproof.tools.targets.huggingface import HuggingFaceTarget

NAMES = sorted(methods())
TEXT = "The plot was thin, but I loved it!"
TARGETS = ["tiny_bert", "word_list_target", "plain_net"]

MARKED = {"rationale": [{"text": "loved", "start": 25, "end": 30, "field": "text"}]}

#: Parameters for methods that cannot run on their defaults alone.
NEEDED: dict[str, dict[str, Any]] = {
    "edit": {"edits": [{"action": "delete", "old": [{"text": "thin", "start": 13, "end": 17, "field": "text"}], "new": ""}]},
    **dict.fromkeys(("plausibility_auprc", "plausibility_token_f1", "plausibility_iou"), MARKED),
    "expert_misattribution": {"expected": [{"word": MARKED["rationale"][0], "sign": 1}]},
}


@pytest.fixture(params=TARGETS)
def target(request: pytest.FixtureRequest) -> Target:
    found: Target = request.getfixturevalue(request.param)
    return found


def record(name: str, target: Target, instance: Instance, seed: int = 0) -> Evidence:
    tool = method(name)
    parameters = filled(tool, NEEDED.get(name, {}))
    explanation = tool.explain(target, instance, parameters, seed=seed)
    return Evidence.of(explanation, name, target, instance, parameters, seed)


def supported(name: str, target: Target, instance: Instance) -> bool:
    tool = method(name)
    return tool.supports(target, instance, filled(tool, NEEDED.get(name, {}))) is None


def test_the_first_tools_are_registered() -> None:
    expected = {"predict", "edit", "integrated_gradients", "occlusion", "shapley_values", "edit_search"}
    assert expected <= set(NAMES)


def test_cards_are_listed_without_the_models_libraries() -> None:
    code = (
        "import sys; from whyproof.tools.registry import methods; [m.card.to_dict() for m in methods().values()]; "
        "assert not {'torch', 'captum', 'transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("name", NAMES)
def test_cards_are_whole(name: str) -> None:
    tool = methods()[name]
    card = tool.card
    assert card.name == name and tool.version >= 1
    assert card.question.endswith("?")
    for sentence in (card.how, card.guarantee, card.not_shown):
        assert sentence[0].isupper() and sentence.endswith(".") and len(sentence) > 30
    assert card.cost
    assert card.family in {"query", "counterfactual"} or "arXiv:" in card.paper or "doi:" in card.paper
    json.dumps(card.to_dict())
    for spelling in (name.upper(), card.title, name.replace("_", "-"), *card.aliases):
        assert method(spelling) is tool


@pytest.mark.parametrize("name", NAMES)
def test_same_call_same_bytes(name: str, target: Target) -> None:
    instance = Instance.of(TEXT)
    if supported(name, target, instance):
        first = record(name, target, instance)
        assert record(name, target, instance).id == first.id
        assert Evidence.from_dict(json.loads(json.dumps(first.to_dict()))).id == first.id
        assert first.kind and first.target == target.fingerprint


@pytest.mark.parametrize("name", NAMES)
def test_weights_align_with_the_words(name: str, target: Target) -> None:
    instance = Instance.of(TEXT)
    tool = method(name)
    if supported(name, target, instance):
        explanation = tool.explain(target, instance, NEEDED.get(name, {}))
        if isinstance(explanation, FeatureAttribution):
            assert tuple(w.word for w in explanation.words) == instance.words
            assert all(w.low <= w.weight <= w.high for w in explanation.words)
            assert explanation.label in target.labels
        if isinstance(explanation, GroupAttribution | Interactions):
            assert explanation.words == instance.words and explanation.label in target.labels
            for group in explanation.groups:
                assert group.low <= group.weight <= group.high
                assert list(group.words) == sorted(set(group.words)) and set(group.words) <= set(range(len(instance.words)))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_supported_is_refused_with_the_same_reason(name: str, target: Target) -> None:
    tool = method(name)
    for text in (TEXT, "plot " * 3000):
        instance = Instance.of(text)
        parameters = filled(tool, NEEDED.get(name, {}))
        reason = tool.supports(target, instance, parameters)
        if reason is not None:
            assert reason[0].isupper() and reason.endswith(".") and "ask" in reason
            with pytest.raises(Refusal) as caught:
                tool.explain(target, instance, parameters)
            assert reason in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_unknown_parameters_are_named(name: str, target: Target) -> None:
    with pytest.raises(InputError, match="colour"):
        method(name).explain(target, Instance.of(TEXT), {**NEEDED.get(name, {}), "colour": 1})


@pytest.mark.parametrize("name", [n for n in NAMES if "label" in methods()[n].defaults])
@pytest.mark.parametrize(
    "wrong", [{"label": "happy"}, {"foil": "happy"}, {"label": "positive", "foil": "positive"}, {"label": 1}]
)
def test_wrong_labels_are_the_callers_mistake(
    name: str, wrong: Mapping[str, Any], tiny_bert: Target, plain_net: Target, tiny_gpt2_folder: Path
) -> None:
    known = (tiny_bert, plain_net, HuggingFaceTarget(tiny_gpt2_folder))
    target = next((t for t in known if supported(name, t, Instance.of(TEXT))), None)
    if target is None:
        pytest.skip("a method for other models, or for two of them, says so before it looks at labels")
    with pytest.raises(InputError, match=r"label|foil"):
        method(name).explain(target, Instance.of(TEXT), {**NEEDED.get(name, {}), **wrong})


@pytest.mark.parametrize("name", NAMES)
def test_progress_only_grows_and_ends_within_its_total(name: str, target: Target) -> None:
    instance = Instance.of(TEXT)
    if supported(name, target, instance):
        seen: list[tuple[int, int]] = []
        method(name).explain(target, instance, NEEDED.get(name, {}), lambda done, total: seen.append((done, total)))
        assert seen and [done for done, _ in seen] == sorted(done for done, _ in seen)
        assert all(0 <= done <= total for done, total in seen)


@pytest.mark.parametrize("name", NAMES)
def test_hard_texts_are_explained_or_refused(name: str, tiny_bert: Target) -> None:
    for text in ("x", "👍", "שלום עולם", "映画 good", "loved loved loved", "a" * 300):
        instance = Instance.of(text)
        try:
            parameters: dict[str, Any] = {}
            if NEEDED.get(name) == MARKED:
                parameters = {"rationale": [instance.words[0].to_dict()]}
            if name == "edit":
                parameters = {"edits": [{"action": "delete", "old": [instance.words[0].to_dict()], "new": ""}]}
            values = method(name).explain(tiny_bert, instance, parameters).to_values()
        except Refusal:
            continue
        json.dumps(values, allow_nan=False)


def test_a_miss_lists_the_known_names() -> None:
    with pytest.raises(InputError, match=re.escape(", ".join(NAMES))):
        method("grad-cam")


def test_duplicate_names_and_aliases_are_refused() -> None:
    taken = methods()["occlusion"]

    class Double:
        card = type(taken.card)(**{**taken.card.__dict__, "name": "other", "title": "Other", "aliases": ("Leave-One-Out",)})
        version = 1
        defaults: Mapping[str, Any] = {}
        supports = taken.supports
        explain = taken.explain

    with pytest.raises(Defect, match="occlusion"):
        register(Double)
    assert "other" not in methods()
