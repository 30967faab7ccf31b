"""HotFlip against its definition: the slope by plain autograd, every word of the vocabulary, one at a time."""

from __future__ import annotations

import pytest
import torch

from whyproof import CallableTarget, Instance
from whyproof.core.errors import Refusal
from whyproof.core.explanation import EditSearch
from whyproof.tools.registry import method

TEXT = "The plot was thin but loved"


def by_hand(target, text: str, label: str) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    """For each word of one token: the change of the label's log-odds that each other word of one token is foreseen to make,
    and the cosine of the two, by word."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = target.checkpoint.folder
    model, tokenizer = AutoModelForSequenceClassification.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)
    model.eval()
    table = model.get_input_embeddings().weight.detach()
    encoded = tokenizer(text, return_tensors="pt")
    ids = encoded["input_ids"][0].tolist()
    embedded = table[ids][None].clone().requires_grad_()
    logits = model(inputs_embeds=embedded, attention_mask=encoded["attention_mask"]).logits[0].double()
    k = target.labels.index(label)
    (logits[k] - logits[[i for i in range(len(logits)) if i != k]].logsumexp(0)).backward()
    assert embedded.grad is not None
    single = {w: i for w, i in tokenizer.get_vocab().items() if w.isalpha() and len(w) > 1 and tokenizer.tokenize(w) == [w]}
    changes, alike = {}, {}
    for word in text.split():
        pieces = tokenizer.tokenize(word)
        if len(pieces) == 1 and pieces[0].isalpha():
            at = ids.index(tokenizer.convert_tokens_to_ids(pieces[0]))
            old, slope = table[ids[at]].double(), embedded.grad[0, at].double()
            changes[word] = {w: float((table[i].double() - old) @ slope) for w, i in single.items() if w != word.lower()}
            alike[word] = {w: float(torch.cosine_similarity(table[i].double(), old, dim=0)) for w, i in single.items()}
    return changes, alike


@pytest.mark.parametrize("similar", [-1.0, 0.0, 0.3])
def test_hotflip_proposes_what_the_gradient_says_and_records_what_the_model_says(tiny_bert, similar: float) -> None:
    label = tiny_bert.labels[int(tiny_bert.predict([Instance.of(TEXT)])[0].argmax())]
    found = method("hotflip").explain(tiny_bert, Instance.of(TEXT), {"each": 3, "similar": similar})
    assert isinstance(found, EditSearch) and found.kinds == ("gradient",) and found.complete_to == 1
    changes, alike = by_hand(tiny_bert, TEXT, label)
    for word, options in zip(TEXT.split(), found.options, strict=True):
        fits = [c for w, c in changes.get(word, {}).items() if c < 0 and alike[word][w] >= similar]
        assert len(options) == min(3, len(fits)), word
        foreseen = [changes[word][o.new.lower()] for o in options]
        assert foreseen == pytest.approx(sorted(fits)[: len(options)], abs=1e-5)
        assert all(alike[word][o.new.lower()] >= similar - 1e-6 for o in options)
    for row in found.rows:
        words = TEXT.split()
        for i, choice in zip(row.words, row.choices, strict=True):
            words[i] = found.options[i][choice].new
        asked = tiny_bert.predict([Instance.of(" ".join(words))])[0]
        assert list(row.outcome.probabilities.values()) == pytest.approx(asked.tolist(), abs=1e-5)


def test_a_capital_is_kept(tiny_bert) -> None:
    found = method("hotflip").explain(tiny_bert, Instance.of(TEXT), {"similar": -1.0})
    assert isinstance(found, EditSearch)
    assert all(o.new[0].isupper() for o in found.options[0]) and all(o.new.islower() for some in found.options[1:] for o in some)


def test_a_black_box_is_refused_with_the_reason() -> None:
    target = CallableTarget(lambda texts: [[0.5, 0.5]] * len(texts), labels=["no", "yes"], name="box")
    with pytest.raises(Refusal, match="needs to see inside a model, but box only answers questions"):
        method("hotflip").explain(target, Instance.of(TEXT), {})
