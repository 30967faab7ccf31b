"""Loading a checkpoint with transformers, quietly and safely. The only file that touches its settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whyproof.core.errors import ResourceError, shown


@contextmanager
def quiet() -> Iterator[None]:
    """No reports, advice or progress bars of transformers inside; the person's own settings are put back after."""
    from transformers.utils import logging

    settings: Any = logging
    verbosity, bars = settings.get_verbosity(), settings.is_progress_bar_enabled()
    settings.set_verbosity_error()
    settings.disable_progress_bar()
    try:
        yield
    finally:
        settings.set_verbosity(verbosity)
        if bars:
            settings.enable_progress_bar()


def load_tokenizer(folder: Path) -> Any:
    """The tokenizer of a folder.

    Raises:
        ResourceError: its files are broken.
    """
    from transformers import AutoTokenizer

    try:
        with quiet():
            return AutoTokenizer.from_pretrained(str(folder), trust_remote_code=False)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _broken("a tokenizer that transformers can load", folder, error) from error


def load_config(folder: Path) -> Any:
    """The configuration of a folder.

    Raises:
        ResourceError: transformers does not know the architecture.
    """
    from transformers import AutoConfig

    try:
        with quiet():
            return AutoConfig.from_pretrained(str(folder), trust_remote_code=False)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _broken("a config.json that transformers can load", folder, error) from error


def load_classifier(folder: Path) -> Any:
    """The classifier of a folder in float32, in evaluation mode, on ``device()``, parameters frozen.

    Raises:
        ResourceError: the weights are broken, or have no trained classification head.
    """
    from transformers import AutoModelForSequenceClassification

    return _load(
        AutoModelForSequenceClassification,
        folder,
        "a checkpoint with a trained classification head",
        "fine-tune the model for classification first, or name the fine-tuned folder",
    )


def load_language_model(folder: Path) -> Any:
    """The language model of a folder, as ``load_classifier`` loads classifiers: causal, or encoder and decoder.

    Raises:
        ResourceError: the weights are broken, or have no language-model head.
    """
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

    kind = AutoModelForSeq2SeqLM if load_config(folder).is_encoder_decoder else AutoModelForCausalLM
    return _load(kind, folder, "a checkpoint with a language-model head", "name the folder of a model that writes text")


def _load(kind: Any, folder: Path, expected: str, mend: str) -> Any:
    import torch
    from safetensors import SafetensorError

    try:
        with quiet():
            model, report = kind.from_pretrained(
                str(folder), trust_remote_code=False, use_safetensors=True, dtype=torch.float32, output_loading_info=True
            )
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        raise _broken("weights that transformers can load", folder, error) from error
    missing = sorted(report["missing_keys"])
    if missing:
        raise ResourceError(expected, f"weights in {folder.name!r} without {missing[0]}", mend)
    return model.requires_grad_(False).eval().to(device())


def device() -> Any:
    """The torch device that models go to: $WHYPROOF_DEVICE, such as ``cpu`` or ``cuda:1``; else the GPU where there is one.

    Raises:
        ResourceError: torch has no such device here.
    """
    import torch

    named = os.environ.get("WHYPROOF_DEVICE", "auto")
    if named == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    try:
        found = torch.device(named)
        torch.empty(1, device=found)
    except (RuntimeError, AssertionError, NotImplementedError) as error:  # torch asserts that it was built for CUDA
        mend = "set WHYPROOF_DEVICE to auto, cpu, or a device that torch can use"
        raise ResourceError("a device for models", f"WHYPROOF_DEVICE={shown(named)}", mend) from error
    return found


def load_encoder(folder: Path) -> Any:
    """The encoder of a folder, without a head, as ``load_classifier`` loads a classifier.

    Its attention is written out, because forward-mode derivatives do not go through the fused kernels.

    Raises:
        ResourceError: the weights are broken, or those of another architecture.
    """
    import torch
    from safetensors import SafetensorError
    from transformers import AutoModel

    try:
        with quiet():
            model, report = AutoModel.from_pretrained(
                str(folder),
                trust_remote_code=False,
                use_safetensors=True,
                dtype=torch.float32,
                attn_implementation="eager",
                output_loading_info=True,
            )
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        raise _broken("weights that transformers can load", folder, error) from error
    missing = sorted(name for name in report["missing_keys"] if not name.startswith("pooler."))
    if missing:
        raise ResourceError("an encoder's weights", f"weights in {folder.name!r} without {missing[0]}", "save it again")
    return model.requires_grad_(False).eval().to(device())


def _broken(expected: str, folder: Path, error: Exception) -> ResourceError:
    cause = str(error).strip().splitlines()
    return ResourceError(
        expected, f"{shown(cause[0] if cause else type(error).__name__, 160)} in {folder.name!r}", "save or download it again"
    )
