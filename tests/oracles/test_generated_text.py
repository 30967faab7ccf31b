"""Probabilities and attributions of generated answers against token-by-token loops over the library's own models."""

from __future__ import annotations

import math
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests import tiny_generators
from tests.oracles.test_attribution_oracles import explained
from whyproof.core.errors import InputError
from whyproof.core.explanation import GroupAttribution
from whyproof.core.target import Capability
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.generated import GeneratedTextTarget

PROMPT = "The plot was thin, but I loved every minute of it, and the film was"
ARCHITECTURES = ["gpt2", "llama", "qwen", "t5"]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: getattr(tiny_generators, name)(tmp_path_factory.mktemp(f"writes-{name}")) for name in ARCHITECTURES}


def loaded(folder: Path) -> tuple[Any, Any, bool]:
    from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer

    pair = AutoConfig.from_pretrained(folder).is_encoder_decoder
    model = (AutoModelForSeq2SeqLM if pair else AutoModelForCausalLM).from_pretrained(folder)
    return model.eval(), AutoTokenizer.from_pretrained(folder), pair


def slow_mean(folder: Path, prompt: str, answer: str) -> float:
    """log P of each token given all before it, one forward pass a token, averaged."""
    import torch

    model, tokenizer, pair = loaded(folder)
    read = tokenizer(prompt)["input_ids"]
    tokens = tokenizer(answer if pair else " " + answer, add_special_tokens=False)["input_ids"]
    total = 0.0
    for at, token in enumerate(tokens):
        with torch.no_grad():
            if pair:
                start = [model.config.decoder_start_token_id, *tokens[:at]]
                logits = model(input_ids=torch.tensor([read]), decoder_input_ids=torch.tensor([start])).logits[0, -1]
            else:
                logits = model(input_ids=torch.tensor([read + tokens[:at]])).logits[0, -1]
        total += float(torch.log_softmax(logits.double(), -1)[token])
    return total / len(tokens)


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_the_probability_is_the_geometric_mean_over_the_tokens(name: str, folders: dict[str, Path]) -> None:
    target = GeneratedTextTarget(folders[name], "very good")
    assert target.labels == ("very good", "something else")
    (row,) = target.predict([Instance.of(PROMPT)])
    assert row[0] == pytest.approx(math.exp(slow_mean(folders[name], PROMPT, "very good")), rel=1e-4)
    assert row.sum() == pytest.approx(1)


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_several_answers_share_probability_in_proportion(name: str, folders: dict[str, Path]) -> None:
    target = GeneratedTextTarget(folders[name], ("good", "bad", "very dull"))
    (row,) = target.predict([Instance.of(PROMPT)])
    means = [math.exp(slow_mean(folders[name], PROMPT, a)) for a in target.labels]
    assert row == pytest.approx([m / sum(means) for m in means], rel=1e-4)
    assert target.focus is None


@pytest.mark.parametrize("name", ["gpt2", "llama", "qwen"])
def test_shared_beginnings_change_nothing_and_save_reading(name: str, folders: dict[str, Path]) -> None:
    """All 16 texts without some of the last words of a long prompt, read once together and once one at a time."""
    from whyproof.core.text import Edit, apply_edits

    long = "The world game was not very dull . " * 3 + PROMPT
    whole = Instance.of(long)
    last = whole.words[-4:]
    edited = [
        apply_edits(whole, [Edit("delete", tuple(w for b, w in enumerate(last) if s >> b & 1))]) if s else whole
        for s in range(16)
    ]
    target = GeneratedTextTarget(folders[name], "very good")
    read: list[int] = []
    target._model.register_forward_pre_hook(lambda m, a, k: read.append(k["input_ids"].numel()), with_kwargs=True)
    together = target.predict(edited)
    tokens = sum(read)
    read.clear()
    alone = np.concatenate([target.predict([e]) for e in edited])
    assert together == pytest.approx(alone, abs=1e-6)
    assert len({round(float(p), 7) for p in alone[:, 0]}) > 8, "the deletions change the answer's probability"
    assert tokens < 0.5 * sum(read)


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_what_the_model_writes_itself_is_what_the_library_writes(name: str, folders: dict[str, Path]) -> None:
    import torch

    target = GeneratedTextTarget.answering(folders[name], Instance.of(PROMPT), most=5)
    model, tokenizer, _ = loaded(folders[name])
    read = torch.tensor([tokenizer(PROMPT)["input_ids"]])
    written = model.generate(
        read, attention_mask=torch.ones_like(read), max_new_tokens=5, do_sample=False, pad_token_id=1, use_cache=False
    )[0]
    expected = written[1:] if model.config.is_encoder_decoder else written[read.shape[1] :]
    kept = [t for t in expected.tolist() if t != tokenizer.eos_token_id]
    assert target._continuation.answers[0].tolist() == kept
    assert target.answer == tokenizer.decode(kept).strip() or target.answer == "this answer"


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_integrated_gradients_are_complete_on_the_prompt(name: str, folders: dict[str, Path]) -> None:
    target = GeneratedTextTarget(folders[name], "very good")
    found = explained("ig", target, PROMPT, label="very good")
    assert found.total is not None and found.gap is not None
    missed = abs(sum(w.weight for w in found.words) - found.total)
    assert missed == pytest.approx(found.gap * abs(found.total), abs=1e-9)
    assert missed <= max(0.1 * abs(found.total), 1e-3)
    (row,) = target.predict([Instance.of(PROMPT)])
    (view,) = target.gradient_views(Instance.of(PROMPT), "zero")
    logits = view.logits(view.embeddings)[0]
    assert float(logits[0] - logits[1]) == pytest.approx(math.log(row[0] / row[1]), abs=1e-4)
    assert max(abs(w.weight) for w in found.words) > 1e-2


def test_shapley_values_of_the_words_follow_the_definition(folders: dict[str, Path]) -> None:
    words = ["not", "very", "dull"]
    target = GeneratedTextTarget(folders["llama"], "good")

    def value(present: tuple[int, ...]) -> float:
        p = math.exp(slow_mean(folders["llama"], " ".join(words[i] for i in sorted(present)), "good"))
        return math.log(p / (1 - p))

    exact = np.zeros(3)
    empty = target.predict([Instance((("text", ""),))])[0]  # a beginning of text alone
    subsets: dict[tuple[int, ...], float] = {(): math.log(empty[0] / empty[1])}
    for order in permutations(range(3)):
        for at, i in enumerate(order):
            with_i, without_i = tuple(sorted(order[: at + 1])), tuple(sorted(order[:at]))
            for s in (with_i, without_i):
                subsets[s] = subsets[s] if s in subsets else value(s)
            exact[i] += (subsets[with_i] - subsets[without_i]) / 6
    found = explained("shapley", target, " ".join(words), label="good")
    assert found.game == "delete"
    assert [w.weight for w in found.words] == pytest.approx(exact.tolist(), abs=1e-4)


def test_documents_are_fields_of_a_template(folders: dict[str, Path]) -> None:
    template = "{first}\n{second}\nQuestion: {question}\nAnswer:"
    target = GeneratedTextTarget(folders["gpt2"], "good", template)
    assert target.fields == ("first", "second", "question")
    texts = {"first": "The film was great.", "second": "The game was dull.", "question": "How was the film?"}
    (row,) = target.predict([Instance.of(texts)])
    prompt = "The film was great.\nThe game was dull.\nQuestion: How was the film?\nAnswer:"
    assert row[0] == pytest.approx(math.exp(slow_mean(folders["gpt2"], prompt, "good")), rel=1e-4)
    found = explained("occlusion", target, texts, label="good")
    assert [w.word.field for w in found.words].count("second") == 4
    without = prompt.replace("great", "").replace(" .", ".").replace("was .", "was.")
    p, q = row[0], math.exp(slow_mean(folders["gpt2"], without, "good"))
    great = next(w for w in found.words if w.word.text == "great")
    assert great.weight == pytest.approx(math.log(p / (1 - p)) - math.log(q / (1 - q)), abs=1e-4)


def test_documents_are_players(folders: dict[str, Path]) -> None:
    """Two documents and a question as three players: 2^3 prompts, each asked of the library's model by itself."""
    target = GeneratedTextTarget(folders["llama"], "good", "{first}\n{second}\nQuestion: {question}\nAnswer:")
    texts = {"first": "The film was great.", "second": "The game was dull.", "question": "How was the film?"}

    def value(present: frozenset[int]) -> float:
        kept = [text if i in present else text[-1] for i, text in enumerate(texts.values())]  # punctuation stays
        p = math.exp(slow_mean(folders["llama"], f"{kept[0]}\n{kept[1]}\nQuestion: {kept[2]}\nAnswer:", "good"))
        return math.log(p / (1 - p))

    exact = np.zeros(3)
    for order in permutations(range(3)):
        for at, i in enumerate(order):
            exact[i] += (value(frozenset(order[: at + 1])) - value(frozenset(order[:at]))) / 6
    shapley = method("shapley").explain(target, Instance.of(texts), {"label": "good", "granularity": "field"})
    assert isinstance(shapley, GroupAttribution)
    assert [g.weight for g in shapley.groups] == pytest.approx(exact.tolist(), abs=1e-3)
    everything = frozenset(range(3))
    found = method("occlusion").explain(target, Instance.of(texts), {"label": "good", "granularity": "field"})
    assert isinstance(found, GroupAttribution)
    alone = [value(everything) - value(everything - {i}) for i in range(3)]
    assert [g.weight for g in found.groups] == pytest.approx(alone, abs=1e-3)


def test_tokens_of_the_template_and_of_the_answer_belong_to_no_word(folders: dict[str, Path]) -> None:
    target = GeneratedTextTarget(folders["gpt2"], "very good", "Review: {text}\nThe film is")
    instance = Instance.of("thin but fine")
    (window,) = target.opened(instance)
    _, tokenizer, _ = loaded(folders["gpt2"])
    encoded = tokenizer("Review: thin but fine\nThe film is", return_offsets_mapping=True)
    spans = {0: (8, 12), 1: (13, 16), 2: (17, 21)}
    for owner, (start, end) in zip(window.words, encoded["offset_mapping"], strict=False):
        expected = next((w for w, (s, f) in spans.items() if max(start, s) < min(end, f)), -1)
        assert owner == expected
    assert (window.words[len(encoded["input_ids"]) :] == -1).all()


@pytest.mark.parametrize("name", ["gpt2", "llama", "qwen"])
def test_methods_that_look_inside_explain_answers_too(name: str, folders: dict[str, Path]) -> None:
    target = GeneratedTextTarget(folders[name], "very good")
    lrp = explained("attn_lrp", target, PROMPT, label="very good")
    assert max(abs(w.weight) for w in lrp.words) > 1e-3
    chefer = explained("gradient_attention_rollout", target, PROMPT, label="very good")
    assert max(w.weight for w in chefer.words) > 1e-4 and not chefer.signed


def test_what_cannot_be_asked_is_said(folders: dict[str, Path]) -> None:
    with pytest.raises(InputError, match="answer"):
        GeneratedTextTarget(folders["gpt2"], " ")
    with pytest.raises(InputError, match="template"):
        GeneratedTextTarget(folders["gpt2"], "good", "no slot")
    target = GeneratedTextTarget(folders["gpt2"], "good")
    with pytest.raises(InputError, match="256 tokens"):
        target.predict([Instance.of("dull " * 300)])
    assert Capability.HIDDEN_STATES not in GeneratedTextTarget(folders["t5"], "good").capabilities


def test_fingerprints_tell_answers_and_templates_apart(folders: dict[str, Path]) -> None:
    made = [
        GeneratedTextTarget(folders["gpt2"], "good"),
        GeneratedTextTarget(folders["gpt2"], "bad"),
        GeneratedTextTarget(folders["gpt2"], "good", "{text}\n"),
        GeneratedTextTarget(folders["llama"], "good"),
    ]
    assert len({t.fingerprint for t in made}) == 4
    assert made[0].fingerprint == GeneratedTextTarget(folders["gpt2"], "good").fingerprint
