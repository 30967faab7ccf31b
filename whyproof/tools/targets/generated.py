"""A language model's answer to a prompt, as a target: how likely the model is to write this answer rather than another."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, shown
from whyproof.core.target import Capability, FloatArray
from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.checkpoint import Checkpoint
from whyproof.tools.targets.evaluator import Meter
from whyproof.tools.targets.gradients import Baseline, GradientView
from whyproof.tools.targets.huggingface import from_hub
from whyproof.tools.targets.opened import OpenWindow
from whyproof.tools.targets.prompt import Prompt, Prompter, fields_of, readable

if TYPE_CHECKING:
    from torch import Tensor

    from whyproof.tools.targets.continuation import Continuation

#: The second label beside a single answer, and the first where the answer is too long to be a name.
SOMETHING_ELSE, THIS_ANSWER = "something else", "this answer"

#: How the names of transformers' architectures with a language-model head end.
_WRITERS = ("ForCausalLM", "LMHeadModel", "ForConditionalGeneration")


class GeneratedTextTarget:
    """What a language model writes after a prompt: a causal model, or one of encoder and decoder. No code comes from the
    checkpoint, weights come from safetensors only, arithmetic is float32.

    With one answer the labels are the answer and ``something else``. Its probability is the geometric mean over its tokens
    of their probabilities given the prompt and the answer's earlier tokens, so that long answers are not unlikely for being
    long; a "why" is about the answer, however likely it is. With several answers the labels are the answers, and their
    probabilities those means in proportion.

    Words of the prompt are the words that methods weigh. Several fields (documents and a question, say) are put together by
    the template.

    Args:
        where: a folder written by ``save_pretrained``, or a hub name ``owner/model``.
        answer: what the model wrote or should have written; or several answers to choose from.
        template: text in which every field stands once in braces.
        name: what people call it; default the folder's or the hub's name.

    Raises:
        ResourceError: the folder is incomplete or broken, or the hub cannot be reached.
        InputError: an empty answer, answers that repeat, or a template that cannot be filled.
    """

    def __init__(self, where: str | Path, answer: str | Sequence[str], template: str = "{text}", name: str | None = None) -> None:
        folder = Path(where)
        here = folder.is_dir()
        self.checkpoint = Checkpoint.open(folder if here else from_hub(str(where)), fields_of(template))
        self._answers = (answer,) if isinstance(answer, str) else tuple(answer)
        if not self._answers or not all(a.strip() for a in self._answers) or len(set(self._answers)) < len(self._answers):
            raise InputError("an answer, or several different ones", shown(list(self._answers)), "say what the model writes")
        self._template, self._name = template, name or (folder.resolve().name if here else str(where))
        self._written: IntArray | None = None  # the tokens that the model itself wrote
        self._meter, self._lock = Meter(), RLock()

    @classmethod
    def answering(
        cls, where: str | Path, instance: Instance, template: str = "{text}", name: str | None = None, most: int = 16
    ) -> GeneratedTextTarget:
        """The target of the answer that the model itself writes to a prompt, the likeliest token each time, at most so many.

        Raises:
            InputError: it writes nothing.
        """
        found = cls(where, THIS_ANSWER, template, name)
        ends = found._tokenizer.eos_token_id
        ends_config = found._model.generation_config.eos_token_id
        listed = ends_config if isinstance(ends_config, list) else [ends_config]
        stop = frozenset(int(i) for i in (ends, *listed) if i is not None)
        written = found._continuation.greedy(found._prompter.prompt(instance).ids, most, stop)
        if not len(written):
            raise InputError(
                "a prompt that the model answers", "one after which it writes nothing", "pass an answer to ask about"
            )
        found._written = written
        found._answers = (str(found._tokenizer.decode(written)).strip() or THIS_ANSWER,)
        del found._continuation
        return found

    @property
    def name(self) -> str:
        return self._name

    @property
    def answer(self) -> str:
        """The answer, or the first of several."""
        return self._answers[0]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        named = readable(self._answers) and SOMETHING_ELSE not in self._answers
        if len(self._answers) == 1:
            return (self._answers[0] if named else THIS_ANSWER, SOMETHING_ELSE)
        return self._answers if named else tuple(f"answer {i}" for i, _ in enumerate(self._answers, start=1))

    @property
    def focus(self) -> str | None:
        """A "why" is about the one answer; of several, about the one that the model finds likeliest."""
        return self.labels[0] if len(self._answers) == 1 else None

    @property
    def fields(self) -> tuple[str, ...]:
        return self.checkpoint.fields

    @property
    def multi_label(self) -> bool:
        return False

    @cached_property
    def fingerprint(self) -> str:
        written = None if self._written is None else self._written.tolist()
        return digest([self.checkpoint.fingerprint, self._template, list(self._answers), written])

    @property
    def architecture(self) -> str:
        return str(self.checkpoint.config.get("model_type", ""))

    @property
    def capabilities(self) -> frozenset[Capability]:
        found = {Capability.GENERATION, Capability.GRADIENTS}
        if self.checkpoint.config.get("is_encoder_decoder") is not True and len(self._answers) == 1:
            found.add(Capability.HIDDEN_STATES)
        return frozenset(found)

    @property
    def evaluations(self) -> int:
        """Answers that were scored so far."""
        return self._meter.evaluations

    @property
    def seconds(self) -> float:
        """Seconds spent in the model so far."""
        return self._meter.seconds

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        if not instances:
            return np.empty((0, len(self.labels)))
        with self._lock:
            scores = self._continuation.scores([self._prompter.prompt(i).ids for i in instances])
        if len(self._answers) == 1:
            likely = np.exp(scores[:, 0])
            return np.stack([likely, 1 - likely], axis=1)
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: FloatArray = powers / powers.sum(axis=1, keepdims=True)
        return shares

    def windows(self, instance: Instance) -> int:
        return 1

    def baselines(self) -> tuple[Baseline, ...]:
        """``zero``, and ``pad`` where the tokenizer has a token that fills: padding, or the end of a text."""
        return ("pad", "zero") if self._filler is not None else ("zero",)

    def gradient_views(self, instance: Instance, baseline: Baseline) -> tuple[GradientView, ...]:
        import torch

        with self._lock:
            prompt = self._fitting(instance)
            embeddings = self._embed(prompt.ids)
            filler = self._filler
            absent = torch.zeros_like(embeddings) if baseline == "zero" else self._embed(np.full_like(prompt.ids, filler))
            is_word = torch.from_numpy(prompt.words >= 0).to(embeddings.device)[None, :, None]
            return (GradientView(prompt.words, 1.0, embeddings, torch.where(is_word, absent, embeddings), self._logits),)

    def opened(self, instance: Instance) -> tuple[OpenWindow, ...]:
        """The prompt and all of the answer but its last token, which nothing reads."""
        import torch

        with self._lock:
            prompt = self._fitting(instance)
            after = self._continuation.answers[0][:-1]
            embeddings = self._embed(np.concatenate([prompt.ids, after]))
            n = len(prompt.ids)

            def logits(rows: Tensor) -> Tensor:
                from whyproof.tools.targets.continuation import mean_log_probability

                ones = torch.ones(rows.shape[:2], dtype=torch.long, device=rows.device)
                whole = self._model(inputs_embeds=rows, attention_mask=ones, use_cache=False).logits
                answer = torch.from_numpy(self._continuation.answers[0]).to(rows.device)
                return _two_logits(mean_log_probability(whole[:, n - 1 :], answer))

            words = np.concatenate([prompt.words, np.full(len(after), -1)])
            return (OpenWindow(words, 1.0, embeddings, logits, self._model),)

    def _logits(self, prompts: Tensor) -> Tensor:
        """Logits [n_rows, n_labels] whose softmax is what ``predict`` says, differentiable."""
        import torch

        means = [self._continuation.of_embeddings(prompts, answer) for answer in self._continuation.answers]
        return _two_logits(means[0]) if len(means) == 1 else torch.stack(means, dim=1)

    def _fitting(self, instance: Instance) -> Prompt:
        prompt = self._prompter.prompt(instance)
        self._continuation.check(len(prompt.ids))
        return prompt

    def _embed(self, ids: IntArray) -> Tensor:
        import torch

        with torch.no_grad():
            embedded: Tensor = self._model.get_input_embeddings()(torch.from_numpy(ids).to(self._model.device)[None])
        return embedded

    @property
    def _filler(self) -> int | None:
        return next((i for i in (self._tokenizer.pad_token_id, self._tokenizer.eos_token_id) if i is not None), None)

    @cached_property
    def _tokenizer(self) -> Any:
        from whyproof.tools.targets.loading import load_tokenizer

        return load_tokenizer(self.checkpoint.folder)

    @cached_property
    def _model(self) -> Any:
        from whyproof.tools.targets.loading import load_language_model

        return load_language_model(self.checkpoint.folder)

    @cached_property
    def _prompter(self) -> Prompter:
        return Prompter(self._tokenizer, self._template, not self._model.config.is_encoder_decoder)

    @cached_property
    def _continuation(self) -> Continuation:
        from whyproof.tools.targets.continuation import Continuation

        own = [self._prompter.answer(a) for a in self._answers] if self._written is None else [self._written]
        return Continuation(self._model, own, self._meter)


def _two_logits(mean: Tensor) -> Tensor:
    """log p and log(1 - p), shape [n_rows, 2], of p = exp(mean), kept away from certainty by float32's own step."""
    import torch

    held = mean.clamp(max=-1e-7)
    return torch.stack([held, torch.log(-torch.expm1(held))], dim=1)


def writes_text(name: str) -> bool:
    """Whether a folder holds a language model, by the architecture that its configuration names; False for anything else."""
    path = Path(name).expanduser() / "config.json"
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    named = config.get("architectures") if isinstance(config, dict) else None
    return isinstance(named, list) and any(str(a).endswith(_WRITERS) for a in named)
