"""Claims on what the model answered: for the text, for an edited text, for every text of a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whyproof.core.canonical import JSON
from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.citing.dispatch import MAP_METHOD, find, missing_calls
from whyproof.verifiers.grounds import Obstacle, QueryGrounds, SearchGrounds
from whyproof.verifiers.readings import Answers, Malformed
from whyproof.verifiers.sources import edited, indices, kinds_of, options_of, original, rows, texts_within


@missing_calls.register(Predicted)
@missing_calls.register(Contrast)
def _predict_call(claim: Predicted | Contrast, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return (ToolCall("predict", {}),)


@missing_calls.register(Flip)
@missing_calls.register(Confidence)
def _edited_call(claim: Flip | Confidence, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return (edit_call(*claim.edits),) if claim.edits else (ToolCall("predict", {}),)


@missing_calls.register(Necessity)
@missing_calls.register(Effect)
def _deletion_call(claim: Necessity | Effect, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return (edit_call(Edit("delete", claim.listed)),)


@missing_calls.register
def _search_call(claim: NoFlip, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    if claim.kinds == ("gradient",):
        return (ToolCall("hotflip", {"aim": claim.aim, "max_edits": claim.up_to}),)
    if claim.kinds == ("keep",):
        return (ToolCall("input_reduction", {}),)
    keep: list[JSON] = [w.to_dict() for w in claim.kept]
    kinds: dict[str, JSON] = {} if claim.kinds == ("delete",) else {"edits": list(claim.kinds)}
    return (ToolCall("edit_search", {"aim": claim.aim, "keep": keep, "max_edits": claim.up_to, **kinds}),)


def edit_call(*edits: Edit) -> ToolCall:
    """The query of the model for the edited text."""
    return ToolCall("edit", {"edits": [e.to_dict() for e in edits]})


@find.register(Predicted)
@find.register(Contrast)
@find.register(Confidence)
@find.register(Flip)
def _find_query(claim: Predicted | Contrast | Confidence | Flip, records: tuple[Evidence, ...], map_method: str) -> QueryGrounds:
    labels = (claim.label, claim.foil) if isinstance(claim, Contrast) else (claim.label,)
    edits = claim.edits if isinstance(claim, Confidence | Flip) else ()
    if edits:
        answers, unchanged = changed(records, edits, missing_calls(claim, map_method))
        vacuous = "the edits leave the text as it is" if unchanged else ""
        return QueryGrounds(None, with_labels(answers, labels), vacuous)
    return QueryGrounds(with_labels(answers_of(records, missing_calls(claim, map_method)), labels))


@find.register(Necessity)
@find.register(Effect)
def find_change(claim: Necessity | Sufficiency | Effect, records: tuple[Evidence, ...], map_method: str) -> QueryGrounds:
    """The text as it stands and the one text that the claim's own edit makes of it."""
    if not claim.listed:
        raise Obstacle(Verdict.TRIVIAL, "the claim names no word")
    wanted = missing_calls(claim, map_method)
    keep = isinstance(claim, Sufficiency)
    after, _ = changed(records, (Edit("keep" if keep else "delete", claim.listed),), wanted)
    before = answers_of(records, wanted)
    if before.labels != after.labels or before.multi_label != after.multi_label:
        raise Malformed("the recorded answers are about different labels")
    if isinstance(claim, Effect):
        with_labels(before, (claim.label,))
    everything = keep and set(claim.listed) == set(records[0].instance.words)
    return QueryGrounds(before, after, "there is no other word to take out" if everything else "")


@find.register(NoFlip)
def _find_search(claim: NoFlip, records: tuple[Evidence, ...], map_method: str) -> SearchGrounds:
    words = records[0].instance.words
    place = {w: i for i, w in enumerate(words)}
    kept = tuple(sorted(place[w] for w in claim.kept))
    searches = [
        r
        for r in records
        if r.kind == "search"
        and kinds_of(r) == frozenset(claim.kinds)
        and r.values.get("aim") == claim.aim
        and indices(r.values.get("kept"), len(words)) == kept
    ]
    wanted = missing_calls(claim, map_method)
    if len(searches) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "no search of that kind over this text is cited" if not searches else
                       "two searches are cited; the claim must rest on one", *wanted)  # fmt: skip
    search = searches[0]
    if search.values.get("n_words") != len(words):
        raise Malformed("the recorded search counts the words of another text")
    before = answers_of(records, wanted)
    if claim.aim is not None:
        with_labels(before, (claim.aim,))
    counts = options_of(search, set(kept))
    found, expected = rows(search, before, set(kept), claim.up_to), texts_within(counts, claim.up_to)
    return SearchGrounds(before, found, expected, f"{search.id}_count", "" if expected else "there is no text to try")


def answers_of(records: Sequence[Evidence], wanted: Sequence[ToolCall]) -> Answers:
    found = original(records)
    if found is None:
        raise Obstacle(Verdict.UNSUPPORTED, "no answer of the model for this text is cited", *wanted)
    return found


def changed(records: Sequence[Evidence], edits: Sequence[Edit], wanted: Sequence[ToolCall]) -> tuple[Answers, bool]:
    found = edited(records, edits)
    if found is None:
        raise Obstacle(Verdict.UNSUPPORTED, "the model was not asked about that change", *wanted)
    return found


def with_labels(answers: Answers, labels: Iterable[str]) -> Answers:
    for label in labels:
        if label not in answers.labels:
            known = ", ".join(answers.labels)
            raise Obstacle(Verdict.UNTRANSLATABLE, f"the model has no label {label!r}; its labels are {known}")
    return answers
