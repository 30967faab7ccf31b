"""Which cited records a claim rests on, by claim kind; the mention check; and the tool call to make where one is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from math import comb

from whyproof.core.canonical import JSON
from whyproof.core.claim import (
    Agreement,
    Claim,
    Completeness,
    Confidence,
    Contrast,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    MapClaim,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence, Pack
from whyproof.core.text import MAX_WORDS, Edit
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.grounds import (
    AgreementGrounds,
    CardGrounds,
    CountGrounds,
    Grounds,
    MapGrounds,
    Measured,
    Obstacle,
    QueryGrounds,
    SearchGrounds,
)
from whyproof.verifiers.policy import map_label
from whyproof.verifiers.readings import Answers, Malformed, read_map
from whyproof.verifiers.sources import edited, indices, original, rows

#: The attribution method that is asked for where a claim needs a map and cites none.
MAP_METHOD = "integrated_gradients"

#: Claims that look at every word of the text, and so need a map that holds every word ("closed:tokens").
_CLOSED = (Rank, Top, Share, Strength, Exclusivity, Completeness)


def ground(claim: Claim, pack: Pack, commitments: Sequence[Commitment] = (), map_method: str = MAP_METHOD) -> Grounds:
    """The quantities that the claim speaks of, from the evidence that it cites.

    Raises:
        Obstacle: evidence is missing, contradicts itself, or does not hold what the claim mentions.
    """
    if isinstance(claim, Agreement):
        stands = any(c.turn == claim.turn and c.claim == claim.said for c in commitments)
        return AgreementGrounds(claim.turn, stands, _measured(claim.said, pack, map_method))
    return _measured(claim, pack, map_method)


def cited(claim: Claim) -> tuple[str, ...]:
    """Ids of all evidence that the claim names, also through an earlier claim; sorted, each once."""
    earlier = claim.said.evidence if isinstance(claim, Agreement) else ()
    return tuple(sorted({*claim.evidence, *earlier}))


def _measured(claim: Claim, pack: Pack, map_method: str) -> Measured:
    records = _records(claim, pack, map_method)
    try:
        found = _find(claim, records, map_method)
    except Malformed as error:
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, str(error)) from error
    except InputError as error:  # a recorded edit names words that are not in the text
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, f"a recorded edit does not fit its text: {error}") from error
    return found


def _records(claim: Claim, pack: Pack, map_method: str) -> tuple[Evidence, ...]:
    wanted = missing_calls(claim, map_method)
    if not claim.evidence:
        raise Obstacle(Verdict.UNSUPPORTED, "nobody has looked yet: the claim cites no evidence", *wanted)
    unknown = [e for e in claim.evidence if e not in pack]
    if unknown:
        raise Obstacle(Verdict.UNSUPPORTED, f"the cited evidence {unknown[0]!r} is not on record", *wanted)
    records = tuple(pack[e] for e in sorted(set(claim.evidence)))
    if len({(r.target, r.texts) for r in records}) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the cited evidence is about different texts or models", *wanted)
    known = set(records[0].instance.words)
    if len(known) > MAX_WORDS:
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, f"the recorded text has {len(known):,} words; {MAX_WORDS:,} is the limit")
    for word in claim.words:
        if word not in known:
            raise Obstacle(Verdict.UNTRANSLATABLE, f"{word.text!r} is not at that place in the text")
    return records


def missing_calls(claim: Claim, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    """The tool calls that would bring the evidence a claim of this kind needs."""
    match claim:
        case Completeness():
            return (ToolCall(MAP_METHOD, {"label": claim.label, "foil": claim.foil}),)  # only a complete method promises a sum
        case MapClaim():
            return (ToolCall(map_method, {"label": claim.label, "foil": claim.foil}),)
        case Necessity() | Effect():
            return (_edit_call(Edit("delete", claim.listed)),)
        case Sufficiency():
            return (_edit_call(Edit("keep", claim.listed)),)
        case Flip() | Confidence() if claim.edits:
            return (_edit_call(*claim.edits),)
        case Predicted() | Confidence() | Contrast() | Windows():
            return (ToolCall("predict", {}),)
        case NoFlip():
            keep: list[JSON] = [w.to_dict() for w in claim.kept]
            return (ToolCall("deletion_search", {"aim": claim.aim, "keep": keep, "max_edits": claim.up_to}),)
    return ()


def _edit_call(*edits: Edit) -> ToolCall:
    return ToolCall("edit", {"edits": [e.to_dict() for e in edits]})


@singledispatch
def _find(claim: Claim, records: tuple[Evidence, ...], map_method: str) -> Measured:
    raise NotImplementedError(claim.kind)


@_find.register(MapClaim)
def _find_map(claim: MapClaim, records: tuple[Evidence, ...], map_method: str) -> MapGrounds:
    maps = [read_map(r) for r in records if r.kind == "feature_attribution"]
    found = [m for m in maps if (m.label, m.foil) == (claim.label, claim.foil)]
    wanted = missing_calls(claim, map_method)
    here = map_label(claim.label, claim.foil)
    if not found:
        other = f"the cited map is for {map_label(maps[0].label, maps[0].foil)!r}" if maps else "no word weights are cited"
        raise Obstacle(Verdict.UNSUPPORTED, f"{other}, and the claim is about {here!r}", *wanted)
    if len(found) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, f"two maps for {here!r} are cited; the claim must rest on one", *wanted)
    known = set(found[0].words)
    for word in claim.words:
        if word not in known:
            raise Obstacle(Verdict.UNTRANSLATABLE, f"{word.text!r} is not at that place on the map")
    left_out = len(set(records[0].instance.words) - known)
    if left_out and isinstance(claim, _CLOSED):
        raise Obstacle(Verdict.UNSUPPORTED, f"the cited map leaves out {left_out} words of the text", *wanted)
    if isinstance(claim, Completeness) and found[0].total is None:
        raise Obstacle(Verdict.UNSUPPORTED, "the method of the cited map promises no sum", *wanted)
    return MapGrounds(found[0])


@_find.register(Predicted)
@_find.register(Contrast)
@_find.register(Confidence)
@_find.register(Flip)
def _find_query(claim: Predicted | Contrast | Confidence | Flip, records: tuple[Evidence, ...], map_method: str) -> QueryGrounds:
    labels = (claim.label, claim.foil) if isinstance(claim, Contrast) else (claim.label,)
    edits = claim.edits if isinstance(claim, Confidence | Flip) else ()
    if edits:
        answers, unchanged = _changed(records, edits, missing_calls(claim, map_method))
        vacuous = "the edits leave the text as it is" if unchanged else ""
        return QueryGrounds(None, _with_labels(answers, labels), vacuous)
    return QueryGrounds(_with_labels(_answers(records, missing_calls(claim, map_method)), labels))


@_find.register(Necessity)
@_find.register(Sufficiency)
@_find.register(Effect)
def _find_change(claim: Necessity | Sufficiency | Effect, records: tuple[Evidence, ...], map_method: str) -> QueryGrounds:
    if not claim.listed:
        raise Obstacle(Verdict.TRIVIAL, "the claim names no word")
    wanted = missing_calls(claim, map_method)
    keep = isinstance(claim, Sufficiency)
    after, _ = _changed(records, (Edit("keep" if keep else "delete", claim.listed),), wanted)
    before = _answers(records, wanted)
    if before.labels != after.labels or before.multi_label != after.multi_label:
        raise Malformed("the recorded answers are about different labels")
    if isinstance(claim, Effect):
        _with_labels(before, (claim.label,))
    everything = keep and set(claim.listed) == set(records[0].instance.words)
    return QueryGrounds(before, after, "there is no other word to take out" if everything else "")


@_find.register(NoFlip)
def _find_search(claim: NoFlip, records: tuple[Evidence, ...], map_method: str) -> SearchGrounds:
    words = records[0].instance.words
    place = {w: i for i, w in enumerate(words)}
    kept = sorted(place[w] for w in claim.kept)
    searches = [
        r
        for r in records
        if r.kind == "search"
        and r.values.get("action") == "delete"
        and r.values.get("aim") == claim.aim
        and indices(r.values.get("kept"), len(words)) == tuple(kept)
    ]
    wanted = missing_calls(claim, map_method)
    if len(searches) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "no search of that kind over this text is cited" if not searches else
                       "two searches are cited; the claim must rest on one", *wanted)  # fmt: skip
    search = searches[0]
    if search.values.get("n_words") != len(words):
        raise Malformed("the recorded search counts the words of another text")
    before = _answers(records, wanted)
    if claim.aim is not None:
        _with_labels(before, (claim.aim,))
    free = len(words) - len(kept)
    expected = sum(comb(free, k) for k in range(1, min(claim.up_to, free) + 1))
    vacuous = "" if expected else "there is no text to try"
    return SearchGrounds(before, rows(search, before, set(kept), claim.up_to), expected, f"{search.id}_count", vacuous)


@_find.register(Definition)
def _find_card(claim: Definition, records: tuple[Evidence, ...], map_method: str) -> CardGrounds:
    cards = [r for r in records if r.kind == "card"]
    if len(cards) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite the card of one method")
    card = cards[0].values
    aliases = card.get("aliases", [])
    names = [card.get("name"), card.get("title"), *(aliases if isinstance(aliases, list) else [])]
    named = claim.term.casefold() in {n.casefold() for n in names if isinstance(n, str) and n}
    return CardGrounds(cards[0].id, named, bool(card.get(claim.aspect)))


@_find.register(Windows)
def _find_windows(claim: Windows, records: tuple[Evidence, ...], map_method: str) -> CountGrounds:
    found = [r for r in records if r.kind == "prediction"]
    if len(found) != 1:
        wanted = missing_calls(claim, map_method)
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one answer of the model for this text", *wanted)
    count = found[0].values.get("windows")
    if type(count) is not int or count < 1:
        raise Malformed("the recorded answer does not say in how many parts the text was read")
    return CountGrounds(found[0].id, count)


def _answers(records: Sequence[Evidence], wanted: Sequence[ToolCall]) -> Answers:
    found = original(records)
    if found is None:
        raise Obstacle(Verdict.UNSUPPORTED, "no answer of the model for this text is cited", *wanted)
    return found


def _changed(records: Sequence[Evidence], edits: Sequence[Edit], wanted: Sequence[ToolCall]) -> tuple[Answers, bool]:
    found = edited(records, edits)
    if found is None:
        raise Obstacle(Verdict.UNSUPPORTED, "the model was not asked about that change", *wanted)
    return found


def _with_labels(answers: Answers, labels: Iterable[str]) -> Answers:
    for label in labels:
        if label not in answers.labels:
            known = ", ".join(answers.labels)
            raise Obstacle(Verdict.UNTRANSLATABLE, f"the model has no label {label!r}; its labels are {known}")
    return answers
