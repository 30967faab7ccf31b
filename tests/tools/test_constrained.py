"""Writing under a grammar: whatever the weights, what is written is JSON of the schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests import tiny_generators
from whyproof.core.errors import InputError, ResourceError
from whyproof.tools.constrained import ConstrainedWriter

SCHEMA = {
    "anyOf": [
        {
            "type": "object",
            "properties": {"tool": {"const": "look"}, "n": {"type": "integer", "minimum": 0, "maximum": 9}},
            "required": ["tool", "n"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {"answer": {"type": "string", "maxLength": 40}},
            "required": ["answer"],
            "additionalProperties": False,
        },
    ]
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["qwen", "llama", "gpt2"])
def test_random_weights_write_valid_json(kind: str, seed: int, tmp_path: Path) -> None:
    writer = ConstrainedWriter(getattr(tiny_generators, kind)(tmp_path, window=1024, seed=seed))
    messages = [{"role": "system", "content": "Say something."}, {"role": "user", "content": "Well?"}]
    written = writer.write(messages, SCHEMA)
    jsonschema.validate(json.loads(written), SCHEMA)
    assert written == writer.write(messages, SCHEMA)


def test_what_does_not_fit_the_window_is_refused_before_it_is_read(tmp_path: Path) -> None:
    writer = ConstrainedWriter(tiny_generators.qwen(tmp_path, window=700))
    with pytest.raises(InputError, match="larger window"):
        writer.write([{"role": "user", "content": "word " * 200}], SCHEMA)


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="safetensors"):
        ConstrainedWriter(tmp_path)


def test_few_tokens_leave_a_beginning(tmp_path: Path) -> None:
    writer = ConstrainedWriter(tiny_generators.qwen(tmp_path, window=1024))
    written = writer.write([{"role": "user", "content": "Well?"}], SCHEMA, most=5)
    assert written.startswith("{")
    with pytest.raises(ValueError, match=r"."):
        json.loads(written)
