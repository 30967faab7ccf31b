"""From what a sentence says of data, measures, meanings, rules and theories to the records that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from whyproof.core.claim import Condition, Term
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.bind import prediction_id, query_id
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.vocabulary import rows

Words = tuple[Word, ...]


def interaction_ids(signature: Signature, first: Words, second: Words) -> tuple[str, ...]:
    """The prediction and the three deletions: of the first, of the second, of both; those of them that are on record."""
    queries = [query_id(signature, (Edit("delete", words),)) for words in (first, second, first + second)]
    found = [*prediction_id(signature), *(key for keys in queries for key in keys)]
    return tuple(dict.fromkeys(found))


def places(signature: Signature, words: Sequence[Word]) -> list[int]:
    return sorted(signature.instance.words.index(w) for w in set(words))


def sample_id(signature: Signature, words: Words) -> tuple[str, ...]:
    """The random fillings that kept these words."""
    kept = places(signature, words)
    return _first(r for r in signature.records("sample") if _kept(r) == kept)


def every_id(signature: Signature, words: Words) -> tuple[str, ...]:
    """The deletion search that kept these words; the one that reached furthest first."""
    kept = places(signature, words)
    found = [r for r in signature.records("search") if r.values.get("action") == "delete" and _kept(r) == kept]
    return _first(sorted(found, key=lambda r: -_whole(r.values.get("complete_to"))))


def _kept(record: Evidence) -> list[int]:
    kept = record.values.get("kept")
    return sorted(_whole(i) for i in kept) if isinstance(kept, list | tuple) else []


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def text_id(signature: Signature) -> tuple[str, ...]:
    """Any record of the instance: the prediction first."""
    return prediction_id(signature) or _first(e for e in signature.pack.values() if e.texts == signature.instance.texts)


def aggregate_id(
    signature: Signature, data: str, among: Sequence[Condition], having: Sequence[Condition], drawn: bool = False
) -> tuple[str, ...]:
    """The count of these rows of the data set. With ``drawn``, of a random sample first."""
    found = [
        r
        for r in signature.vocabulary.records("aggregate")
        if isinstance(r.values.get("data"), Mapping)
        and r.values["data"]["name"] == data  # type: ignore[index, call-overload]
        and _conditions(r, "among") == frozenset(among)
        and _conditions(r, "having") == frozenset(having)
    ]
    return _first(sorted(found, key=lambda r: drawn and not isinstance(r.values.get("sample"), Mapping)))


def _conditions(record: Evidence, key: str) -> frozenset[Condition]:
    form = {"column", "relation", "value"}
    return frozenset(Condition.from_dict(c) for c in rows(record.values.get(key)) if set(c) >= form)


def metric_id(signature: Signature, measure: str, method: str, label: str) -> tuple[str, ...]:
    """The measurement of a method on the maps of a label; one about this text first."""
    said = {"measure": measure, "of_method": method, "class": label}
    found = [r for r in signature.vocabulary.records("metric") if said.items() <= dict(r.values).items()]
    return _first(sorted(found, key=lambda r: (r.texts != signature.instance.texts, r.values.get("foil") is not None)))


def graph_id(signature: Signature, *terms: Term) -> tuple[str, ...]:
    """The graph record that has all the terms; failing that, the one that has the first of them."""
    vocabulary = signature.vocabulary
    known = [vocabulary.graphs(term.text) for term in terms]
    both = [r for r in known[0] if all(r in others for others in known[1:])]
    return _first([*both, *known[0]])


def rules_id(signature: Signature, rule: str, entity: str, outcome: str) -> tuple[str, ...]:
    """The record that has the rule, and the facts on the entity where there is one."""
    found = []
    for record in signature.vocabulary.records("rules"):
        if any(r.get("id") == rule for r in rows(record.values.get("rules"))):
            about = any(f.get("entity") == entity for f in rows(record.values.get("facts")))
            has = any(r.get("outcome") == outcome for r in rows(record.values.get("rules")))
            found.append((not (about and has), record))
    return _first(record for _, record in sorted(found, key=lambda x: x[0]))


def theory_id(signature: Signature, hypothesis: str) -> tuple[str, ...]:
    def about(record: Evidence) -> bool:
        said = rows(record.values.get("sentences"))
        return any(s.get("role") == "hypothesis" and s.get("text") == hypothesis for s in said)

    return _first(r for r in signature.vocabulary.records("theory") if about(r))


def _first(records: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(r.id for r in list(records)[:1])
