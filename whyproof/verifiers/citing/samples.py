"""Claims that rest on several edited texts at once: what words do together, and whether some words alone are enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from whyproof.core.claim import Interaction, Sufficiency
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.citing.dispatch import MAP_METHOD, find, missing_calls
from whyproof.verifiers.citing.queries import answers_of, edit_call, find_change, with_labels
from whyproof.verifiers.grounds import Obstacle, QueryGrounds, SearchGrounds
from whyproof.verifiers.grounds_data import DrawGrounds, InteractionGrounds
from whyproof.verifiers.policy import MOST_DRAWS
from whyproof.verifiers.readings import Answers, Malformed
from whyproof.verifiers.readings_data import read_sample
from whyproof.verifiers.sources import edited, indices, merged, original, rows, tried

_Found = TypeVar("_Found")

_NO_OTHER = "there is no other word to take out"


@missing_calls.register
def _deletion_calls(claim: Interaction, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return tuple(edit_call(Edit("delete", words)) for words in _deletions(claim))


@missing_calls.register
def _alone_call(claim: Sufficiency, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    match claim.grade:
        case "deleted":
            return (edit_call(Edit("keep", claim.listed)),)
        case "every":
            return (ToolCall("edit_search", {"aim": None, "keep": [w.to_dict() for w in claim.listed], "max_edits": 5}),)
        case "sampled":
            return ()


def _deletions(claim: Interaction) -> tuple[tuple[Word, ...], ...]:
    return claim.first, claim.second, tuple(sorted({*claim.first, *claim.second}))


@find.register
def _find_interaction(claim: Interaction, records: tuple[Evidence, ...], map_method: str) -> InteractionGrounds:
    before = original(records)
    if before is None:
        raise Obstacle(Verdict.UNSUPPORTED, "the model was not asked about these words", *missing_calls(claim, map_method))
    found = [_without(records, words, before) for words in _deletions(claim)]
    calls = missing_calls(claim, map_method)
    missing = [call for call, answers in zip(calls, found, strict=True) if answers is None]
    answers = [a for a in found if a is not None]
    if missing:
        reason = f"the model was asked about {len(answers)} of the three texts without these words"
        raise Obstacle(Verdict.UNSUPPORTED, reason, *missing)
    if any((a.labels, a.multi_label) != (before.labels, before.multi_label) for a in answers):
        raise Malformed("the recorded answers are about different labels")
    return InteractionGrounds(with_labels(before, (claim.label,)), *answers)


def _without(records: Sequence[Evidence], words: Sequence[Word], before: Answers) -> Answers | None:
    """What the model says of the text without these words, by every cited record that holds it."""
    place = {w: i for i, w in enumerate(records[0].instance.words)}
    deleted = tuple(sorted(place[w] for w in words))
    asked = edited(records, (Edit("delete", tuple(words)),))
    found = [] if asked is None else [asked[0]]
    for r in records:
        if r.kind == "search" and r.values.get("action") == "delete":
            found.extend(answers for row, answers in tried(r, before).items() if tuple(i for i, _ in row) == deleted)
    return replace(merged(found), symbol="d" + "x".join(map(str, deleted))) if found else None


@find.register
def _find_alone(claim: Sufficiency, records: tuple[Evidence, ...], map_method: str) -> QueryGrounds | SearchGrounds | DrawGrounds:
    match claim.grade:
        case "deleted":
            return find_change(claim, records, map_method)
        case "every":
            return _find_every(claim, records, map_method)
        case "sampled":
            return _find_sample(claim, records, map_method)


def _find_every(claim: Sufficiency, records: tuple[Evidence, ...], map_method: str) -> SearchGrounds:
    """A search over deletions of the words that are not listed. What it searched for does not matter: its rows do."""
    kept = _listed(claim, records)
    words = records[0].instance.words
    searches = [
        r
        for r in records
        if r.kind == "search" and r.values.get("action") == "delete" and indices(r.values.get("kept"), len(words)) == kept
    ]
    search = _only(searches, "search over deletions of the other words", missing_calls(claim, map_method))
    before = answers_of(records, ())
    free = len(words) - len(kept)
    vacuous = "" if free else _NO_OTHER
    return SearchGrounds(before, rows(search, before, set(kept), free), 2**free - 1, f"{search.id}_count", vacuous)


def _find_sample(claim: Sufficiency, records: tuple[Evidence, ...], map_method: str) -> DrawGrounds:
    kept = _listed(claim, records)
    cited = [r for r in records if r.kind == "sample" and indices(r.values.get("kept"), len(r.instance.words)) == kept]
    record = _only(cited, "record of random replacements of the other words", ())
    before = answers_of(records, ())
    sample = read_sample(record, before)
    if not sample.random:
        raise Obstacle(Verdict.UNSUPPORTED, "the replacements were not drawn at random, and say nothing of others")
    if len(sample.draws) > MOST_DRAWS:
        raise Obstacle(Verdict.UNDECIDED, f"a bound over more than {MOST_DRAWS:,} draws is not computed: a resource limit")
    vacuous = _NO_OTHER if len(kept) == len(records[0].instance.words) else ""
    return DrawGrounds(sample.evidence, before, sample.draws, vacuous)


def _listed(claim: Sufficiency, records: Sequence[Evidence]) -> tuple[int, ...]:
    if not claim.listed:
        raise Obstacle(Verdict.TRIVIAL, "the claim names no word")
    place = {w: i for i, w in enumerate(records[0].instance.words)}
    return tuple(sorted(place[w] for w in claim.listed))


def _only(found: Sequence[_Found], what: str, wanted: Sequence[ToolCall]) -> _Found:
    if not found:
        raise Obstacle(Verdict.UNSUPPORTED, f"no {what} is cited", *wanted)
    if len(found) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, f"more than one {what} is cited; the claim must rest on one", *wanted)
    return found[0]
