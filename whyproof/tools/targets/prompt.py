"""An instance as the prompt of a language model: a template filled in, and which word each token belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from whyproof.core.errors import InputError, ResourceError, shown
from whyproof.core.text import Instance, Word
from whyproof.tools.targets.alignment import IntArray, words_of_tokens

_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Prompt:
    """What the model reads before it writes."""

    ids: IntArray  # [n_tokens], special tokens included, at least one
    words: IntArray  # [n_tokens] index into Instance.words, or -1


class Prompter:
    """Fills a template and tokenises it as a whole.

    Args:
        template: text in which every field stands once in braces: ``"{text}"``, ``"{document}\\n\\nQ: {question}\\nA:"``.

    Raises:
        InputError: a slot without a name, or one that stands twice.
        ResourceError: a tokenizer without character offsets.
    """

    def __init__(self, tokenizer: Any, template: str, decoder_only: bool) -> None:
        self.fields = fields_of(template)
        if not tokenizer.is_fast:
            raise ResourceError(
                "a tokenizer that reports character offsets (a fast one)",
                type(tokenizer).__name__,
                "convert it with AutoTokenizer.from_pretrained and save tokenizer.json beside the weights",
            )
        self._tokenizer, self._template, self._decoder_only = tokenizer, template, decoder_only
        ids = (tokenizer.bos_token_id, tokenizer.eos_token_id, tokenizer.pad_token_id)
        self._filler = next((i for i in ids if i is not None), 0)

    def prompt(self, instance: Instance) -> Prompt:
        """The instance's prompt.

        Raises:
            InputError: the instance has not the fields of the template.
        """
        texts = self._texts(instance)
        filled, starts = _filled(self._template, texts)
        found = self._tokenizer(filled, return_offsets_mapping=True, verbose=False)
        ids, spans = list(found["input_ids"]), list(found["offset_mapping"])
        if self._decoder_only and len(ids) > 1 and ids[-1] == self._tokenizer.eos_token_id and spans[-1][0] == spans[-1][1]:
            ids, spans = ids[:-1], spans[:-1]  # an end of text between prompt and answer would cut one from the other
        words = np.full(len(ids), -1, dtype=np.int64)
        for field in self.fields:
            places = [i for i, word in enumerate(instance.words) if word.field == self._named(instance, field)]
            moved = [_moved(instance.words[i], starts[field]) for i in places]
            own = words_of_tokens(spans, moved, places[0] if places else 0)
            words = np.where(own >= 0, own, words)
        if not ids:
            return Prompt(np.array([self._filler]), np.array([-1]))
        return Prompt(np.array(ids, dtype=np.int64), words)

    def answer(self, text: str) -> IntArray:
        """Token ids of an answer as it continues a prompt, shape [n_tokens]."""
        lead = "" if self._decoder_only is False else self._lead
        if not lead:
            ids = self._tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
            return np.array(ids, dtype=np.int64)
        found = self._tokenizer(lead + text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        ids = [i for i, (_, end) in zip(found["input_ids"], found["offset_mapping"], strict=True) if end > 1]
        return np.array(ids, dtype=np.int64)

    @property
    def _lead(self) -> str:
        """A letter and what stands between prompt and answer: a space, where the template does not end in white space."""
        return "a" if self._template[-1:].isspace() else "a "

    def _named(self, instance: Instance, field: str) -> str:
        return instance.fields[0] if len(self.fields) == len(instance.fields) == 1 else field

    def _texts(self, instance: Instance) -> dict[str, str]:
        if len(self.fields) == len(instance.fields) == 1:
            return {self.fields[0]: instance.texts[0][1]}
        if set(self.fields) != set(instance.fields):
            raise InputError(
                f"texts for {' and '.join(self.fields)}", " and ".join(instance.fields), "pass what the template holds"
            )
        return dict(instance.texts)


def fields_of(template: str) -> tuple[str, ...]:
    """The fields of a template, in the order of their places.

    Raises:
        InputError: it has none, one without a name, or one twice.
    """
    fields = tuple(m.group(1) for m in _SLOT.finditer(template))
    if not fields or len(set(fields)) < len(fields) or not all(f.strip() for f in fields):
        raise InputError("a template in which each field stands once in braces", shown(template), 'write, for example, "{text}"')
    return fields


def _filled(template: str, texts: dict[str, str]) -> tuple[str, dict[str, int]]:
    """The text, and where each field begins in it. White space at the end goes: the answer brings its own."""
    found, starts, at = "", {}, 0
    for m in _SLOT.finditer(template):
        found += template[at : m.start()]
        starts[m.group(1)] = len(found)
        found += texts[m.group(1)]
        at = m.end()
    found += template[at:]
    return (found if template[-1:].isspace() else found.rstrip()), starts


def _moved(word: Word, by: int) -> Word:
    return Word(word.field, word.start + by, word.end + by, word.text)


def readable(answers: Sequence[str]) -> bool:
    """Whether answers can be names in a sentence: short, on one line, with something to read."""
    return all(0 < len(a) <= 40 and a.isprintable() and any(c.isalnum() for c in a) for a in answers)
