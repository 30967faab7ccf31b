"""Train the model of questions: ``python -m training.understanding``. About half an hour on one idle core.

One template in twenty is kept apart and scored; the network that ships is the one that was scored.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.understanding.adapting import Joint, adapter_arrays, trained
from training.understanding.questions import examples, templates
from whyproof.agent.reading import TALK
from whyproof.agent.understanding.question_model import WEIGHTS, QuestionModel
from whyproof.agent.understanding.spelling import slips
from whyproof.knowledge.wordnet import english
from whyproof.tools.targets.embedded import ENCODER_HUB

FUNCTION_WORDS = frozenset(["she", "her", "hers", "whose", "whom", "yours", "mine", "ours", "theirs", "hey"])
OFTEN = 3  # times that a word is asked with before it mends slips
APART = 20  # one template in so many is kept apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=8, help="each with every template typed in another way")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    found = examples(args.epochs - 1, args.seed)
    operations = sorted({e.operation for e in found})
    last = max(e.template for e in found)
    apart = np.random.RandomState(args.seed).randint(0, APART, last + 1) == 0
    epochs = [[e for e in found[n :: args.epochs] if not apart[e.template]] for n in range(args.epochs)]
    save(trained(epochs, operations, args.seed), operations, args.out)
    kept = [e for n in range(2) for e in found[n :: args.epochs] if apart[e.template]]
    model = QuestionModel(args.out)
    hits = [model.read(e.question, (e.before,))[0][0] == e.operation for e in kept]
    share = float(np.mean(hits))
    card = json.loads((args.out / "card.json").read_text(encoding="utf-8"))
    card["accuracy"] = {"templates kept apart": round(share, 4)}
    (args.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{share:.1%} of {len(kept)} questions from templates kept apart")


def slip_of_another(word: str, words: Counter[str]) -> bool:
    """Whether a word is no English and one slip away from one that is asked with far more often."""
    if word in TALK or word in FUNCTION_WORDS or english().readings(word):
        return False
    return any(words[x] > 10 * words[word] for x in slips(word))


def save(model: Joint, operations: Sequence[str], out: Path) -> None:
    """The first layer in eight bits with a scale a unit, the adapters in four, the rest in sixteen."""
    from safetensors.numpy import save_file

    weight = model.first.weight.detach().cpu().numpy().T
    scale = np.abs(weight).max(axis=0) / 127
    out.mkdir(parents=True, exist_ok=True)
    arrays = {
        "first": np.ascontiguousarray(np.round(weight / scale).astype(np.int8)),
        "scale": scale.astype(np.float32),
        "first_bias": model.first.bias.detach().cpu().numpy().astype(np.float16),
        "second": np.ascontiguousarray(model.second.weight.detach().cpu().numpy().T).astype(np.float16),
        "second_bias": model.second.bias.detach().cpu().numpy().astype(np.float16),
        "mean": model.mean.cpu().numpy().astype(np.float16),
        **adapter_arrays(model),
    }
    path = out / "questions.safetensors"
    save_file(arrays, path)
    path.chmod(0o644)
    words = Counter(w for t in templates() for w in re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", " ", t.wording.lower())))
    common = [w for w, n in words.most_common() if n >= OFTEN and not slip_of_another(w, words)]
    (out / "words.txt").write_text("\n".join(common) + "\n", encoding="utf-8")
    card = {
        "name": "questions",
        "data": "questions written for it, in training/understanding",
        "licence": "Apache-2.0",
        "encoder": ENCODER_HUB,
        "operations": list(operations),
    }
    (out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
