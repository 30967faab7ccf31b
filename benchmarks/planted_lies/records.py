"""Evidence records built by hand: every kind, in the published form of its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Instance, apply_edits

Shares = Mapping[str, float]


def outcome(shares: Shares, multi_label: bool = False) -> dict[str, Any]:
    """An answer of the model, with the labels that hold where labels are decided one by one."""
    data: dict[str, Any] = {"label": max(shares, key=lambda name: shares[name]), "probabilities": dict(shares)}
    return data | ({"labels": [name for name, p in shares.items() if p >= 0.5]} if multi_label else {})


def about(kind: str, method: str, instance: Instance, values: Mapping[str, Any], target: str = "made by hand") -> Evidence:
    return Evidence(kind, method, target, target, instance.texts, values)


def beyond(kind: str, method: str, values: Mapping[str, Any]) -> Evidence:
    """A record that is about no text: a data set, a graph, rules, a theory, a card."""
    return Evidence(kind, method, "", "", (), values)


def attribution(
    instance: Instance,
    weights: Sequence[tuple[float, float, float]],
    label: str,
    method: str = "integrated_gradients",
    **more: Any,
) -> Evidence:
    """A map from rows of low, weight, high; shape [n_words]."""
    rows = [
        {**word.to_dict(), "weight": weight, "low": low, "high": high}
        for word, (low, weight, high) in zip(instance.words, weights, strict=True)
    ]
    values = {"class": label, "game": "gradient", "value": "logit_margin", "words": rows, "details": {}, **more}
    return about("feature_attribution", method, instance, values)


def prediction(instance: Instance, shares: Shares, multi_label: bool = False, windows: int = 1) -> Evidence:
    return about("prediction", "predict", instance, {**outcome(shares, multi_label), "windows": windows})


def counterfactual(
    instance: Instance, edits: Sequence[Edit], after: Shares, before: Shares, multi_label: bool = False
) -> Evidence:
    values = {
        "edits": [e.to_dict() for e in edits],
        "edited_text": apply_edits(instance, edits).to_json(),
        **outcome(after, multi_label),
        "original": outcome(before, multi_label),
    }
    return about("counterfactual", "edit", instance, values)


def search(
    instance: Instance,
    rows: Mapping[tuple[int, ...], Shares],
    before: Shares,
    complete_to: int,
    *,
    aim: str | None = None,
    kept: Sequence[int] = (),
    multi_label: bool = False,
) -> Evidence:
    values = {
        "action": "delete",
        "original": outcome(before, multi_label),
        "rows": [{"words": list(words), "probabilities": dict(shares)} for words, shares in rows.items()],
        "complete_to": complete_to,
        "aim": aim,
        "kept": list(kept),
        "n_words": len(instance.words),
    }
    return about("search", "edit_search", instance, values)


def sample(
    instance: Instance, kept: Sequence[int], before: Shares, draws: Sequence[Shares], multi_label: bool = False
) -> Evidence:
    values = {
        "kept": list(kept),
        "baseline": "the other words are replaced by words drawn at random",
        "original": outcome(before, multi_label),
        "draws": [dict(d) for d in draws],
        "random": True,
    }
    return about("sample", "sufficiency_sample", instance, values)


def metric(
    instance: Instance, measure: str, of_method: str, label: str, interval: tuple[float, float, float], **more: Any
) -> Evidence:
    """A measured property of a method: low, value, high; ``better`` and ``threshold`` as given."""
    low, value, high = interval
    values = {
        "measure": measure, "of_method": of_method, "class": label, "foil": None, "value": value, "low": low, "high": high,
        "better": "lower", "threshold": None, "runs": 10, **more,
    }  # fmt: skip
    return about("metric", measure, instance, values)


def aggregate(
    data: str, rows: int, n: int, m: int, among: Sequence[Mapping[str, str]], having: Sequence[Mapping[str, str]], uniform: bool
) -> Evidence:
    values = {
        "data": {"name": data, "hash": f"sha256-of-{data}", "rows": rows},
        "sample": {"of": f"all {data}", "how": "uniform", "seed": 7} if uniform else None,
        "among": [dict(c) for c in among],
        "having": [dict(c) for c in having],
        "n": n,
        "m": m,
    }  # fmt: skip
    return beyond("aggregate", "count_rows", values)


def graph(
    nodes: Mapping[str, tuple[Sequence[str], str]],
    edges: Sequence[tuple[str, str, str]],
    closed: Sequence[tuple[str, str]] = (),
    senses: Sequence[tuple[str, str]] = (),
) -> Evidence:
    """A knowledge graph: nodes by id with lemmas and part of speech, edges as source, relation, target."""
    values = {
        "graph": "handmade@1f2e3d",
        "nodes": {name: {"lemmas": list(lemmas), "pos": pos} for name, (lemmas, pos) in nodes.items()},
        "edges": [{"id": f"g{i}", "source": s, "relation": r, "target": t} for i, (s, r, t) in enumerate(edges, 1)],
        "closed": [{"node": node, "relation": relation} for node, relation in closed],
        "senses": [{"surface": surface, "node": node} for surface, node in senses],
    }
    return beyond("graph", "lookup", values)


def graph_file(name: str, edges: Sequence[tuple[str, str, str]], closed: Sequence[tuple[str, str]] = ()) -> Evidence:
    """What a graph file says, an edge a line from line 2 on; (node, relation) pairs of which it has every edge."""
    values = {
        "graph": f"{name}@1",
        "nodes": sorted({n for s, _, t in edges for n in (s, t)}),
        "edges": [
            {"id": f"g{i}", "subject": s, "relation": r, "object": t, "place": f"line {i + 1}"}
            for i, (s, r, t) in enumerate(edges, 1)
        ],
        "closed": [{"node": node, "relation": relation} for node, relation in closed],
    }
    return beyond("graph_file", "graph_file", values)


def rules(
    listed: Sequence[tuple[str, Sequence[tuple[str, bool]], Sequence[str], str]],
    facts: Sequence[tuple[str, str, bool]],
    closed: Sequence[str] = (),
) -> Evidence:
    """Rules as id, conditions, exceptions, outcome; facts as entity, property, whether it holds."""
    values = {
        "rules": [
            {
                "id": name,
                "text": f"{name}: " + " and ".join(p if h else f"not {p}" for p, h in conditions) + f" makes it {outcome_}",
                "conditions": [{"property": p, "holds": h} for p, h in conditions],
                "exceptions": list(exceptions),
                "outcome": outcome_,
            }
            for name, conditions, exceptions, outcome_ in listed
        ],
        "facts": [
            {"id": f"f{i}", "entity": e, "property": p, "holds": h, "text": f"{e} is {'' if h else 'not '}{p}"}
            for i, (e, p, h) in enumerate(facts, 1)
        ],
        "closed": list(closed),
    }
    return beyond("rules", "rule_book", values)


def theory(
    predicates: Mapping[str, Sequence[str]],
    constants: Mapping[str, str],
    sentences: Sequence[tuple[str, str, str, Any]],
    sorts: Sequence[str] = ("entity",),
) -> Evidence:
    """A theory: sentences as role, source, text, formula."""
    values = {
        "sorts": list(sorts),
        "constants": dict(constants),
        "functions": {},
        "predicates": {name: list(places) for name, places in predicates.items()},
        "sentences": [
            {"id": f"s{i}", "role": role, "source": source, "text": text, "formula": formula}
            for i, (role, source, text, formula) in enumerate(sentences, 1)
        ],
    }
    return beyond("theory", "formal_reading", values)


def card(name: str, title: str, aliases: Sequence[str], **said: str) -> Evidence:
    return beyond("card", name, {"name": name, "title": title, "aliases": list(aliases), **said})
