"""Controlled English about one decision: claims to sentences, and sentences back to claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whyproof.verifiers.english.nearest import helped
    from whyproof.verifiers.english.parsing import Parsed, parse
    from whyproof.verifiers.english.rendering import render
    from whyproof.verifiers.english.sentences import split_sentences
    from whyproof.verifiers.english.signature import Signature, method_names

__all__ = ["Parsed", "Signature", "helped", "method_names", "parse", "render", "split_sentences"]

_HOMES = {
    "Parsed": "parsing",
    "helped": "nearest",
    "Signature": "signature",
    "method_names": "signature",
    "parse": "parsing",
    "render": "rendering",
    "split_sentences": "sentences",
}


def __getattr__(name: str) -> Any:
    """Each name is loaded at its first use: the parser library takes a while."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
