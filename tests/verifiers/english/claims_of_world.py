"""Random claims beyond one decision's weights and answers, each with the record that it is about in the pack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from whyproof.core.claim import (
    Claim,
    Condition,
    Count,
    Entailment,
    Interaction,
    Lexical,
    Measure,
    Occurrence,
    Population,
    RuleOutcome,
    Sufficiency,
    Term,
    Told,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit

HEDGES = st.sampled_from(["", "about", "over", "under"])
PERCENT = st.builds(Spoken, st.sampled_from(["0.01", "2", "61", "99", "100"]), st.just("percent"), HEDGES)
SURENESS = st.builds(Spoken, st.sampled_from(["90", "95", "99.9"]))
POINTS = st.builds(Spoken, st.sampled_from(["1", "64", "0.4"]), st.just("points"), HEDGES)
VALUES = st.one_of(
    st.sampled_from(["pass", "fail"]),
    st.builds(
        Spoken, st.sampled_from(["3", "0.03", "-0.5", "12"]), st.sampled_from(["percent", "points", "number", "times"]), HEDGES
    ),
)
NAMES = st.one_of(
    st.sampled_from(
        [
            "reviews",
            "sst2-dev",
            "the letter",
            "Tax form 3",
            "prediction",
            "text",
            "says",
            "it's",
            "of",
            "rule 7(b)",
            "a b",
            "positive",
        ]
    ),
    st.text("ab -_'’.é", min_size=1, max_size=8).filter(lambda x: bool(x.strip())),
)
SAID = st.one_of(
    st.sampled_from(["dull", "not", "not at all", "good", "don't", "positive", "A person is outside.", "x; y", "He said “so”"]),
    st.text("ab '’\"é,.;", min_size=1, max_size=9),
)
COLUMNS = st.sampled_from(["prediction", "label", "text", "correct", "length", "star rating", "it's"])
CONDITIONS = st.builds(Condition, COLUMNS, st.sampled_from(["is", "is_not", "contains", "lacks"]), SAID)
RELATIONS = st.sampled_from(
    ["kind_of", "synonym", "antonym", "part_of", "similar_to", "derived_from", "entails", "related_to", "polarity"]
)


def interaction(draw: Any, built: Any) -> Claim:
    words = draw(st.permutations(built.instance.words))
    cut = draw(st.integers(1, 2))
    first, second = tuple(words[:cut]), tuple(words[cut : cut + draw(st.integers(1, 2))]) or tuple(words[-1:])
    prediction = next(e.id for e in built.pack.values() if e.kind == "prediction")
    cited = [prediction, *(built.edited(Edit("delete", group)) for group in (first, second, first + second))]
    sign = draw(st.sampled_from(["positive", "negative", "none"]))
    points = None if sign == "none" else draw(st.none() | POINTS)
    label = draw(st.sampled_from(built.labels))
    return Interaction(first=first, second=second, label=label, sign=sign, points=points, evidence=tuple(dict.fromkeys(cited)))


def sufficiency(draw: Any, built: Any) -> Claim:
    words = tuple(draw(st.lists(st.sampled_from(built.instance.words), min_size=1, max_size=3, unique=True)))
    kept = sorted(built.instance.words.index(w) for w in words)
    if draw(st.booleans()):
        evidence = built.record("sample", "sampled_fillings", {"kept": kept, "baseline": "mask", "draws": []})
        rate, confidence = draw(PERCENT), draw(SURENESS)
        return Sufficiency(listed=words, grade="sampled", rate=rate, confidence=confidence, evidence=(evidence,))
    evidence = built.search(kept=kept, complete_to=len(built.instance.words) - len(kept))
    return Sufficiency(listed=words, holds=draw(st.booleans()), grade="every", evidence=(evidence,))


def occurrence(draw: Any, built: Any) -> Claim:
    fields = built.instance.fields
    field = draw(st.sampled_from([None, *fields])) if len(fields) > 1 else None
    prediction = next(e.id for e in built.pack.values() if e.kind == "prediction")
    return Occurrence(surface=draw(SAID), times=draw(st.integers(0, 2000)), field=field, evidence=(prediction,))


def _aggregate(draw: Any, built: Any, sample: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    among = tuple(draw(st.lists(CONDITIONS, max_size=2)))
    having = tuple(draw(st.lists(CONDITIONS, min_size=1, max_size=2)))
    data = draw(NAMES)
    values = {"data": {"name": data, "hash": "h", "rows": 9}, "sample": sample, "n": 2, "m": 1}
    written = {"among": [c.to_dict() for c in among], "having": [c.to_dict() for c in having]}
    return {"data": data, "among": among, "having": having}, (built.record("aggregate", "count", values | written),)


def count(draw: Any, built: Any) -> Claim:
    said, evidence = _aggregate(draw, built, None)
    if draw(st.booleans()):
        return Count(**said, count=draw(st.integers(0, 99999)), evidence=evidence)
    return Count(**said, share=draw(st.one_of(PERCENT, st.sampled_from(["most", "all", "none"]))), evidence=evidence)


def population(draw: Any, built: Any) -> Claim:
    said, evidence = _aggregate(draw, built, {"of": "all", "how": "uniform", "seed": 1})
    return Population(**said, share=draw(PERCENT), confidence=draw(SURENESS), evidence=evidence)


def measure(draw: Any, built: Any) -> Claim:
    name = draw(st.sampled_from(["seed_spread", "faithfulness", "completeness_gap", "sufficiency_gap", "aopc"]))
    said = {
        "measure": name,
        "of_method": draw(st.sampled_from(["lime", "occlusion"])),
        "class": draw(st.sampled_from(built.labels)),
    }
    evidence = (built.record("metric", name, said | {"value": 0.1}),)
    return Measure(measure=name, method=said["of_method"], label=said["class"], value=draw(VALUES), evidence=evidence)


def lexical(draw: Any, built: Any) -> Claim:
    first, second = draw(SAID), draw(SAID)
    nodes = {"09213565-n": {"lemmas": [first], "pos": "n"}, "dog.n.01": {"lemmas": [second], "pos": "n"}}
    evidence = (built.record("graph", "graph", {"graph": "g@1", "nodes": nodes, "edges": [], "closed": [], "senses": []}),)
    relation, holds = draw(RELATIONS), draw(st.booleans())
    subject = Term(first, draw(st.sampled_from(["", "09213565-n"])))
    if relation == "polarity" and draw(st.booleans()):
        return Lexical(subject=subject, relation=relation, object=Term("negative"), holds=holds, evidence=evidence)
    other = Term(second, draw(st.sampled_from(["", "dog.n.01"])))
    return Lexical(subject=subject, relation=relation, object=other, holds=holds, evidence=evidence)


def told(draw: Any, built: Any) -> Claim:
    first, second = draw(SAID), draw(SAID)
    places, holds = draw(st.sampled_from([(), ("line 2",), ("line 12", "node ex:a_b"), ("edge e3",)])), draw(st.booleans())
    values = {
        "graph": f"{draw(st.sampled_from(['pets.csv', 'my experts.ttl', 'it', 'positive', 'a b']))}@1",
        "nodes": [" ".join(name.casefold().split()) for name in (first, second)],
        "edges": [{"place": place} for place in places],
        "closed": [],
    }
    return Told(
        graph=str(values["graph"]).removesuffix("@1"),
        subject=first,
        relation=draw(st.sampled_from(["kind_of", "part_of", "supports", "contradicts", "used_for", "eats", "it's"])),
        object=second,
        places=places if holds else (),
        holds=holds,
        evidence=(built.record("graph_file", "graph_file", values),),
    )


def rule(draw: Any, built: Any) -> Claim:
    said = {"rule": draw(NAMES), "entity": draw(NAMES), "outcome": draw(NAMES)}
    rules = [{"id": said["rule"], "text": "", "conditions": [], "exceptions": [], "outcome": said["outcome"]}]
    facts = [{"id": "f1", "entity": said["entity"], "property": "p", "holds": True, "text": ""}]
    evidence = (built.record("rules", "rules", {"rules": rules, "facts": facts, "closed": []}),)
    return RuleOutcome(**said, holds=draw(st.booleans()), evidence=evidence)


def entailment(draw: Any, built: Any) -> Claim:
    said = draw(SAID)
    sentences = [{"id": "h", "role": "hypothesis", "text": said, "formula": ["true"], "source": "text"}]
    return Entailment(
        hypothesis=said, holds=draw(st.booleans()), evidence=(built.record("theory", "theory", {"sentences": sentences}),)
    )


KINDS: dict[str, Callable[[Any, Any], Claim]] = {
    "interaction": interaction,
    "sufficiency": sufficiency,
    "occurrence": occurrence,
    "count": count,
    "population": population,
    "measure": measure,
    "lexical": lexical,
    "told": told,
    "rule": rule,
    "entailment": entailment,
}
