"""A graph of meanings named in a sentence: "in open-english-wordnet, X is a kind of Y"."""

from __future__ import annotations

from dataclasses import replace

import regex

from whyproof.verifiers.english.signature import Signature

_BEFORE = (
    r"^\s*(?:in|according to|per|by|going by|as per|within|under|following)\s+(?:the\s+)?{name}"
    r"(?:'s)?(?:\s+(?:graph|taxonomy|hierarchy|lexicon|dictionary|database))?\s*[,:]?\s+(?=\S)"
)
_AFTER = (
    r"(?:,?\s+(?:in|according to|per|by|as per|within)|\s*\((?:in|according to|per|source:)?)\s*"
    r"(?:the\s+)?{name}(?:\s+(?:graph|taxonomy|hierarchy|lexicon|dictionary|database))?\)?\s*$"
)


def of_named_graph(text: str, signature: Signature) -> tuple[str, Signature]:
    """The sentence without the name of the graph that it credits, and the signature with no other graph; as given where none is
    named."""
    known = {str(e.values.get("graph", "")).partition("@")[0]: e for e in signature.vocabulary.records("graph")}
    for name in sorted(filter(None, known), key=len, reverse=True):
        for form in (_BEFORE, _AFTER):
            found = regex.search(form.format(name=regex.escape(name)), text, flags=regex.IGNORECASE)
            if found:
                rest = text[found.end() :] if form is _BEFORE else text[: found.start()]
                pack = {
                    key: e
                    for key, e in signature.pack.items()
                    if e.kind != "graph" or str(e.values.get("graph", "")).partition("@")[0] == name
                }
                return rest, replace(signature, pack=pack)
    return text, signature
