"""Embedded targets: merging equals PEFT's own, packing loses next to nothing, the cache mends itself."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.text import Instance
from whyproof.tools.targets import embedded as embedded_module
from whyproof.tools.targets.embedded import embedded, embedded_targets
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.merge import is_whole, merged_checkpoint
from whyproof.tools.targets.pack import pack
from whyproof.tools.targets.resolve import resolve

SETTINGS: dict[str, Any] = {"id2label": {"0": "negative", "1": "positive"}, "whyproof_fields": ["text"]}
TEXTS = ["The plot was thin but I loved every minute of it", "dull", "not a very good film, is it?"]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, tiny_models: ModuleType) -> tuple[Path, Path, np.ndarray]:
    """(encoder folder, PEFT adapter folder, logits of PEFT's own merge) of a tiny model with a random adapter."""
    peft = pytest.importorskip("peft")
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer, BertModel

    root = tmp_path_factory.mktemp("trained")
    tiny_models.tiny_bert(root / "classifier")
    encoder = root / "encoder"
    tiny_models.tiny_bert(encoder)
    BertModel.from_pretrained(root / "classifier").save_pretrained(encoder)  # keys without the prefix "bert."
    base = AutoModelForSequenceClassification.from_pretrained(encoder, num_labels=2)
    config = peft.LoraConfig(task_type="SEQ_CLS", r=3, lora_alpha=6, target_modules="all-linear")
    model = peft.get_peft_model(base, config)
    torch.manual_seed(0)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "lora_" in name or "classifier" in name:
                weight.normal_(0, 0.2)
    model.save_pretrained(root / "adapter")
    merged = model.merge_and_unload().eval()
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    with torch.no_grad():
        logits = [merged(**tokenizer(t, return_tensors="pt")).logits[0].double().numpy() for t in TEXTS]
    return encoder, root / "adapter", np.stack(logits)


def margins(target: HuggingFaceTarget) -> np.ndarray:
    logs = np.log(target.predict([Instance.of(t) for t in TEXTS]))
    return logs[:, 1] - logs[:, 0]


@pytest.mark.filterwarnings("ignore")  # PEFT's and transformers' own, while the reference is made
def test_merge_equals_pefts_own(trained: tuple[Path, Path, np.ndarray], tmp_path: Path) -> None:
    encoder, adapter, logits = trained
    folder, _ = merged_checkpoint(adapter, encoder, SETTINGS, tmp_path)
    assert margins(HuggingFaceTarget(folder)) == pytest.approx(logits[:, 1] - logits[:, 0], abs=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_packing_to_float16_moves_logits_less_than_a_fiftieth(trained: tuple[Path, Path, np.ndarray], tmp_path: Path) -> None:
    encoder, adapter, logits = trained
    packed = tmp_path / "tiny"
    size = pack(adapter, packed, {"name": "tiny", "labels": ["negative", "positive"], "fields": ["text"]})
    assert size < (adapter / "adapter_model.safetensors").stat().st_size * 0.8
    text = (packed / "adapter_config.json").read_text()
    assert str(encoder) not in text
    folder, _ = merged_checkpoint(packed, encoder, SETTINGS, tmp_path / "cache")
    got = margins(HuggingFaceTarget(folder))
    assert got == pytest.approx(logits[:, 1] - logits[:, 0], abs=0.02)
    assert not np.array_equal(got, logits[:, 1] - logits[:, 0])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("harm", ["cut", "flipped bit", "no manifest", "no config", "broken manifest"])
def test_a_broken_cached_checkpoint_is_made_again(trained: tuple[Path, Path, np.ndarray], tmp_path: Path, harm: str) -> None:
    encoder, adapter, _ = trained
    folder, key = merged_checkpoint(adapter, encoder, SETTINGS, tmp_path)
    weights = folder / "model.safetensors"
    good = weights.read_bytes()
    if harm == "cut":
        weights.write_bytes(good[:-1])
    elif harm == "flipped bit":
        weights.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    elif harm == "no manifest":
        (folder / "manifest.json").unlink()
    elif harm == "no config":
        (folder / "config.json").unlink()
    else:
        (folder / "manifest.json").write_text("[1")
    assert not is_whole(folder)
    assert merged_checkpoint(adapter, encoder, SETTINGS, tmp_path) == (folder, key)
    assert weights.read_bytes() == good
    assert sorted(p.name for p in tmp_path.iterdir()) == [folder.name], "nothing is left over"


@pytest.mark.filterwarnings("ignore")
def test_two_at_once_get_the_same_checkpoint(trained: tuple[Path, Path, np.ndarray], tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    encoder, adapter, _ = trained
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: merged_checkpoint(adapter, encoder, SETTINGS, tmp_path), range(8)))
    assert len(set(found)) == 1 and is_whole(found[0][0])
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.filterwarnings("ignore")
def test_an_adapter_of_another_encoder_is_refused(trained: tuple[Path, Path, np.ndarray], tmp_path: Path) -> None:
    from safetensors.numpy import load_file, save_file

    encoder, adapter, _ = trained
    other = tmp_path / "other"
    pack(adapter, other, {"name": "other"})
    path = other / "adapter_model.safetensors"
    save_file({k.replace("layer.0", "layer.9"): v for k, v in load_file(path).items()}, path)
    with pytest.raises(ResourceError, match=r"adapter of this encoder.*layer\.9"):
        merged_checkpoint(other, encoder, SETTINGS, tmp_path / "cache")


def test_a_cache_that_cannot_be_written_gives_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ResourceError, match="WHYPROOF_CACHE"):
        embedded("sentiment", tmp_path / "file" / "targets")


def test_cards_name_what_ships() -> None:
    cards = {card["name"]: card for card in embedded_targets()}
    assert {"sentiment", "nli"} <= set(cards)
    assert cards["sentiment"]["labels"] == ["negative", "positive"]
    assert cards["nli"]["fields"] == ["premise", "hypothesis"]
    for name, card in cards.items():
        assert {"name", "labels", "fields", "encoder", "data", "licence", "accuracy"} <= set(card), name
        weights = embedded_module.WEIGHTS / name / "adapter_model.safetensors"
        assert weights.stat().st_size < 4_000_000
        assert json.loads((weights.parent / "adapter_config.json").read_text())["base_model_name_or_path"] == card["encoder"]


def test_without_the_encoder_package_nothing_is_downloaded_unasked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(embedded_module, "ENCODER_PACKAGE", "no_such_package")
    monkeypatch.delenv("WHYPROOF_ENCODER", raising=False)
    with pytest.raises(ResourceError, match="WHYPROOF_ENCODER"):
        embedded_module.encoder_folder()
    monkeypatch.setenv("WHYPROOF_ENCODER", str(tmp_path))
    assert embedded_module.encoder_folder() == tmp_path


def test_resolve_takes_names_folders_functions_and_targets(tiny_bert_folder: Path, word_list_target: Any) -> None:
    assert resolve(word_list_target) is word_list_target
    assert resolve(str(tiny_bert_folder)).labels == ("negative", "positive")
    assert resolve(lambda texts: [[1, 0]] * len(texts), labels=("a", "b")).labels == ("a", "b")
    with pytest.raises(InputError, match="labels for the function"):
        resolve(lambda texts: texts)
    with pytest.raises(InputError, match=r"nli, sentiment.*model folder.*hub name.*did you mean sentiment\?") as caught:
        resolve("sentimant")
    assert caught.value.exit_code == 2
    with pytest.raises(InputError, match="a target"):
        resolve(3)  # type: ignore[arg-type]


@pytest.mark.slow
def test_the_embedded_sentiment_reads_the_demo_text(tmp_path: Path) -> None:
    target = embedded("Sentiment".casefold(), tmp_path)
    again = embedded("sentiment", tmp_path)
    assert target.fingerprint == again.fingerprint and target.name == "sentiment"
    got = target.predict([Instance.of(t) for t in ("I loved every minute of it", "a dull and boring film")])
    assert got[0, 1] > 0.9 and got[1, 0] > 0.9
