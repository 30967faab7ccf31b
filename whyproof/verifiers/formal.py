"""Formal input: theories, rule bases and lexical graphs as JSON, made into evidence records.

The schemas are docs/schema/theory.json, rules.json and graph.json; what they cannot say (that symbols are declared, sorts fit,
names are distinct) is checked here too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from whyproof.core.canonical import canonical
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.verifiers.logic.graph import read_graph
from whyproof.verifiers.logic.rules import read_rules
from whyproof.verifiers.logic.strict import Unreadable
from whyproof.verifiers.logic.theory import read_theory
from whyproof.verifiers.readings import Malformed


def theory(data: Mapping[str, Any]) -> Evidence:
    """A record of kind "theory": sorts, symbols, and premises, explanations and one hypothesis as formulas.

    Raises:
        InputError: not the published form.
    """
    return _record("theory", data, read_theory)


def rules(data: Mapping[str, Any]) -> Evidence:
    """A record of kind "rules": rules with exceptions, facts, and the properties that are closed.

    Raises:
        InputError: not the published form, or rules that define each other in a circle.
    """
    return _record("rules", data, read_rules)


def graph(data: Mapping[str, Any]) -> Evidence:
    """A record of kind "graph": senses with their words, edges, and what is closed.

    Raises:
        InputError: not the published form.
    """
    return _record("graph", data, read_graph)


def _record(kind: str, data: Mapping[str, Any], read: Callable[[object], object]) -> Evidence:
    mend = f"see docs/schema/{kind}.json"
    try:
        canonical(data)
        read(data)
    except Unreadable as error:
        raise InputError(error.expected, error.got, mend) from error
    except Malformed as error:
        raise InputError(f"a sound {kind} record", str(error), mend) from error
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"a {kind} record as JSON", "values that are no JSON", mend) from error
    return Evidence(kind, "formal", "", "", (), dict(data))
