"""Hugging Face targets: right numbers, read as transformers reads them; one clear line for what is broken."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.target import Capability, Target
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved every minute of it!"
KINDS = ["bert", "roberta", "gpt2", "distilbert"]


def reference(folder: Path, *texts: str) -> np.ndarray:
    """Probabilities of one input, straight from transformers."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    with torch.no_grad():
        logits = model(**AutoTokenizer.from_pretrained(folder)(*texts, return_tensors="pt")).logits
    return logits.double().softmax(-1)[0].numpy()


@pytest.mark.parametrize("kind", KINDS)
def test_same_probabilities_as_transformers(kind: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(f"tiny_{kind}_folder")
    target = HuggingFaceTarget(folder)
    assert isinstance(target, Target)
    got = target.predict([Instance.of(TEXT)])
    assert got.dtype == np.float64 and got.shape == (1, 2)
    assert got[0] == pytest.approx(reference(folder, TEXT), abs=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_special_tokens_written_in_the_text_are_read_as_transformers_reads_them(
    kind: str, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(f"tiny_{kind}_folder")
    texts = [f"I loved it {special}" for special in ("<|endoftext|>", "[PAD]", "<pad> dull", "[SEP] dull", "</s>")]
    got = HuggingFaceTarget(folder).predict([Instance.of(t) for t in texts])
    assert got == pytest.approx(np.stack([reference(folder, t) for t in texts]), abs=1e-6)


def test_same_probabilities_as_transformers_for_pairs(tiny_pair: HuggingFaceTarget, tiny_pair_folder: Path) -> None:
    instance = Instance.of({"hypothesis": "A woman sleeps", "premise": "A man plays outside"})
    expected = reference(tiny_pair_folder, "A man plays outside", "A woman sleeps")
    assert tiny_pair.predict([instance])[0] == pytest.approx(expected, abs=1e-6)
    assert tiny_pair.fields == ("premise", "hypothesis")


@pytest.mark.parametrize("kind", KINDS)
def test_answers_do_not_depend_on_the_batch(kind: str, request: pytest.FixtureRequest) -> None:
    texts = ["loved", "dull film", TEXT, "great " * 40, "not bad at all", TEXT, "thin " * 300]
    instances = [Instance.of(t) for t in texts]
    together = HuggingFaceTarget(request.getfixturevalue(f"tiny_{kind}_folder"))
    alone = np.concatenate([together.predict([i]) for i in instances])
    assert together.predict(instances) == pytest.approx(alone, abs=2e-6)


def test_identical_rows_run_once_and_the_meter_counts(tiny_bert: HuggingFaceTarget) -> None:
    assert (tiny_bert.evaluations, tiny_bert.seconds) == (0, 0.0)
    tiny_bert.predict([Instance.of("loved"), Instance.of("LOVED"), Instance.of("dull"), Instance.of("loved")])
    assert tiny_bert.evaluations == 2
    assert tiny_bert.seconds > 0


def test_masking_replaces_ids_of_absent_words_only(tiny_bert: HuggingFaceTarget, tiny_bert_folder: Path) -> None:
    instance = Instance.of("loved, unlovely film!")
    keep = np.array([[True, True, True], [True, False, True], [False, False, False]])
    got = tiny_bert.predict_masked(instance, keep)
    pieces = tiny_bert._tokenizer.tokenize("unlovely")
    assert len(pieces) > 1
    masks = " ".join(["[MASK]"] * len(pieces))
    assert got[0] == pytest.approx(tiny_bert.predict([instance])[0], abs=1e-6)
    assert got[1] == pytest.approx(reference(tiny_bert_folder, f"loved, {masks} film!"), abs=1e-6)
    assert got[2] == pytest.approx(reference(tiny_bert_folder, f"[MASK], {masks} [MASK]!"), abs=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_with_every_word_deleted_still_has_an_answer(kind: str, request: pytest.FixtureRequest) -> None:
    target = HuggingFaceTarget(request.getfixturevalue(f"tiny_{kind}_folder"))
    instance = Instance.of("loved it")
    empty = apply_edits(instance, [Edit("delete", instance.words)])
    assert empty.texts == (("text", ""),)
    assert target.predict([empty]).sum() == pytest.approx(1)


def test_long_texts_average_logits_over_windows_by_votes(tiny_bert: HuggingFaceTarget) -> None:
    instance = Instance.of(" ".join(["loved"] * 70 + ["dull"] * 23))  # 93 tokens in windows of 62: [0, 62), [31, 93)
    assert tiny_bert.windows(instance) == 2
    logits = [np.log(tiny_bert.predict([Instance.of(t)])[0]) for t in ("loved " * 62, "loved " * 39 + "dull " * 23)]
    mean = (logits[0] + logits[1]) / 2  # 31 tokens alone and 31 shared each: equal votes; log p is the logit up to a constant
    expected = np.exp(mean) / np.exp(mean).sum()
    assert tiny_bert.predict([instance])[0] == pytest.approx(expected, abs=1e-6)


def test_multi_label_heads_answer_label_by_label(tiny_models: ModuleType, tmp_path: Path) -> None:
    folder = tiny_models.tiny_bert(tmp_path, ("a", "b", "c"), problem_type="multi_label_classification")
    target = HuggingFaceTarget(folder)
    assert target.multi_label
    (p,) = target.predict([Instance.of(TEXT)])
    share = reference(folder, TEXT)
    assert np.log(p / (1 - p)) - np.log(share) == pytest.approx(np.full(3, (np.log(p / (1 - p)) - np.log(share))[0]), abs=1e-5)
    assert p.sum() != pytest.approx(1, abs=1e-3)


def test_capabilities_follow_the_mask_token(tiny_bert_folder: Path, tiny_gpt2_folder: Path) -> None:
    inside = {Capability.GRADIENTS, Capability.HIDDEN_STATES}
    assert HuggingFaceTarget(tiny_bert_folder).capabilities == {Capability.MASKING, *inside}
    assert HuggingFaceTarget(tiny_gpt2_folder).capabilities == inside


def test_fingerprint_follows_weights_config_and_tokenizer_and_nothing_else(tiny_bert_folder: Path, tmp_path: Path) -> None:
    def copy(name: str) -> Path:
        return Path(shutil.copytree(tiny_bert_folder, tmp_path / name))

    original = HuggingFaceTarget(tiny_bert_folder).fingerprint
    readme = copy("readme")
    (readme / "README.md").write_text("new")
    assert HuggingFaceTarget(readme).fingerprint == original
    for name in ("config.json", "tokenizer.json"):
        changed = copy(name)
        value = json.loads((changed / name).read_text())
        (changed / name).write_text(json.dumps({**value, "whyproof_note": 1}))
        assert HuggingFaceTarget(changed).fingerprint != original
    weights = copy("weights") / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    assert HuggingFaceTarget(weights.parent).fingerprint != original


def test_making_one_imports_no_torch(tiny_bert_folder: Path) -> None:
    code = (
        "import sys; from whyproof.tools.targets.resolve import resolve; "
        f"t = resolve({str(tiny_bert_folder)!r}); t.fingerprint, t.labels, t.capabilities; "
        "assert not {'torch', 'transformers', 'captum'} & set(sys.modules), 'heavy import'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def broken_folder(source: Path, folder: Path, what: str) -> Path:
    shutil.copytree(source, folder)
    weights = folder / "model.safetensors"
    if what == "no config":
        (folder / "config.json").unlink()
    elif what == "config no JSON":
        (folder / "config.json").write_text("{")
    elif what == "no weights":
        weights.rename(folder / "pytorch_model.bin")
    elif what == "cut weights":
        weights.write_bytes(weights.read_bytes()[:-100])
    elif what == "no safetensors inside":
        weights.write_bytes(b"pickle" * 1000)
    elif what == "empty weights":
        weights.write_bytes(b"")
    elif what == "no tokenizer":
        (folder / "tokenizer.json").unlink()
    return folder


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("no config", "config.json"),
        ("config no JSON", "config.json that cannot be read"),
        ("no weights", "safetensors.*pytorch_model.bin.*save_pretrained"),
        ("cut weights", "whole safetensors file.*bytes instead of"),
        ("no safetensors inside", "whole safetensors file"),
        ("empty weights", "whole safetensors file"),
        ("no tokenizer", "tokenizer.*save it"),
    ],
)
def test_broken_folders_give_one_clear_line(what: str, line: str, tiny_bert_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=line) as caught:
        HuggingFaceTarget(broken_folder(tiny_bert_folder, tmp_path / "model", what))
    assert "\n" not in str(caught.value) and caught.value.exit_code == 3


def test_an_encoder_without_a_trained_head_is_refused(tiny_bert_folder: Path, tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    folder = Path(shutil.copytree(tiny_bert_folder, tmp_path / "model"))
    weights = load_file(folder / "model.safetensors")
    save_file({k: v for k, v in weights.items() if "classifier" not in k}, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ResourceError, match=r"trained classification head.*classifier"):
        HuggingFaceTarget(folder).predict([Instance.of(TEXT)])


def test_regression_heads_are_refused(tiny_models: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="two or more labels"):
        HuggingFaceTarget(tiny_models.tiny_bert(tmp_path, ("score",)))


def test_weights_with_nan_are_reported(tiny_bert_folder: Path, tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    folder = Path(shutil.copytree(tiny_bert_folder, tmp_path / "model"))
    weights = load_file(folder / "model.safetensors")
    weights["classifier.bias"] = np.full(2, np.nan, dtype=np.float32)
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ResourceError, match="NaN"):
        HuggingFaceTarget(folder).predict([Instance.of(TEXT)])


def test_the_wrong_fields_are_the_callers_mistake(tiny_pair: HuggingFaceTarget, tiny_bert: HuggingFaceTarget) -> None:
    with pytest.raises(InputError, match="premise and hypothesis"):
        tiny_pair.predict([Instance.of("one text")])
    with pytest.raises(InputError, match="texts for text"):
        tiny_bert.predict([Instance.of({"premise": "a man", "hypothesis": "a woman"})])


def test_an_unreachable_hub_gives_one_clear_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ResourceError, match=r"'nobody/nothing' from the Hugging Face hub"):
        HuggingFaceTarget("nobody/nothing")
    with pytest.raises(InputError, match="model folder, or a hub name"):
        HuggingFaceTarget("./no/such/folder")
