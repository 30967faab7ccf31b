"""Claims to sentences: a wording is picked at random and filled. The sentence's meaning is the claim, by construction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.planted_lies import wordings_answers as answers
from benchmarks.planted_lies import wordings_maps as maps
from benchmarks.planted_lies import wordings_world as beyond
from benchmarks.planted_lies.phrases import (
    agreeing,
    capital,
    cardinal,
    edit,
    joined,
    ordinal,
    predicate,
    quoted,
    restriction,
    said,
    word,
    words,
)
from benchmarks.planted_lies.speaker import Speaker
from benchmarks.planted_lies.wordings_lexical import RELATED
from benchmarks.planted_lies.worlds import METHODS, World
from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Effect,
    Exclusivity,
    Flip,
    Interaction,
    MapClaim,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.claim_world import Count, Entailment, Lexical, Measure, Occurrence, Population, RuleOutcome, Term, Told
from whyproof.core.numbers import Spoken

#: The share of sentences with an opener ("notably"), in a set that has some.
OPENED = 0.3

Filled = tuple[Sequence[str], str, dict[str, str]]  # the wordings to pick from, their name, and what fills their slots


def say(claim: Claim, world: World, random: Speaker, method: str = "") -> tuple[str, str]:
    """The name of a wording, and the sentence. ``method``: the method that the sentence credits."""
    name, said_of_it = _clause(claim, world, random)
    if method and isinstance(claim, MapClaim):
        credits = random.words_for("credited", beyond.CREDITED)
        j = random.randrange(len(credits))
        name, said_of_it = f"{name} credited {j}", _inside(credits[j]).format(X=method, s=said_of_it)
    opened = random.words_for("phrase opener", ())
    if opened and random.random() < OPENED:
        said_of_it = random.choice(opened).removesuffix(".").format(s=said_of_it)
    return name, f"{capital(said_of_it)}."


def _clause(claim: Claim, world: World, random: Speaker) -> tuple[str, str]:
    """The name of a wording, and the sentence as part of another one."""
    tables, name, slots = _filled(claim, world, random)
    choices = random.words_for(name, tables)
    k = random.randrange(len(choices))
    return f"{name} {k}", _inside(choices[k]).format(**slots)


def _inside(wording: str) -> str:
    """A wording without what makes it a sentence of its own: the capital and the full stop."""
    plain = wording.removesuffix(".")
    return plain if plain.startswith("I ") else plain[:1].lower() + plain[1:]


def _filled(claim: Claim, world: World, random: Speaker) -> Filled:
    if isinstance(claim, MapClaim):
        return _map(claim, world, random)
    if isinstance(claim, Agreement):
        return beyond.AGREED, "agreement", {"d": str(claim.turn), "s": _clause(claim.said, world, random)[1]}
    if isinstance(claim, Count | Population | Measure | Occurrence):
        return _data(claim, random)
    if isinstance(claim, Told):
        return beyond.TOLD[claim.holds], f"told {claim.holds}", _of_file(claim, random)
    if isinstance(claim, Lexical | RuleOutcome | Entailment):
        return _logic(claim, random)
    return _answer(claim, world, random)


def _map(claim: MapClaim, world: World, random: Speaker) -> Filled:  # noqa: PLR0911
    label = claim.label if claim.foil is None else f"{claim.label} rather than {claim.foil}"
    listed = getattr(claim, "listed", ())
    slots = {"L": label, **agreeing(len(listed))}
    if listed:
        slots |= {"ws": words(listed, world, random), "c": cardinal(len(listed), random)}
    match claim:
        case Rank(word=w, rank=k, side=side):
            slots |= {"w": word(w, world, random), "k": ordinal(k), "d": str(k), "kfirst": ordinal(k)}
            slots["kth"] = "" if k == 1 else f"{ordinal(k)} "
            if side != "any":
                return maps.RANK_SIDE[side], f"rank {side}", slots
            return (maps.RANK_FIRST, "rank first", slots) if k == 1 else (maps.RANK_LATER, "rank later", slots)
        case Top(side=side):
            return maps.TOP[side], f"top {side}", slots
        case Sign(side=side):
            return maps.SIGN[side], f"sign {side}", slots
        case Share(share=Spoken() as share):
            return maps.SHARE, "share", slots | {"n": said(share, random)}
        case Share():
            return maps.MOST, "share most", slots
        case Comparison(more=more, less=less, times=times, equal=equal):
            slots |= {"w": word(more, world, random), "v": word(less, world, random)}
            if times is not None:
                return maps.TIMES, "comparison times", slots | {"n": said(times, random)}
            return (maps.EQUAL, "comparison equal", slots) if equal else (maps.COMPARED, "comparison", slots)
        case Strength(how=how):
            return (maps.SLIGHTLY if how == "slightly" else maps.STRONGLY), f"strength {how}", slots
        case Exclusivity():
            return maps.EXCLUSIVE, "exclusivity", slots
        case Completeness(gap=gap):
            return maps.COMPLETE, "completeness", slots | {"n": said(gap, random)}
    raise AssertionError(claim)


def _answer(claim: Claim, world: World, random: Speaker) -> Filled:  # noqa: PLR0911, PLR0912
    listed = getattr(claim, "listed", ())
    slots: dict[str, str] = agreeing(len(listed))
    slots |= {"L": getattr(claim, "label", ""), "ws": words(listed, world, random) if listed else ""}
    match claim:
        case Predicted(holds=holds):
            return answers.PREDICTED[holds], f"prediction {holds}", slots
        case Confidence(probability=p, edits=()):
            return answers.CONFIDENCE, "confidence", slots | {"n": said(p, random)}
        case Confidence(probability=p, edits=edits):
            return answers.CONFIDENCE_EDITED, "confidence edited", slots | edit(edits[0], world, random) | {"n": said(p, random)}
        case Contrast(foil=foil, times=None):
            return answers.CONTRAST, "contrast", slots | {"F": foil}
        case Contrast(foil=foil, times=Spoken() as times):
            return answers.CONTRAST_TIMES, "contrast times", slots | {"F": foil, "n": said(times, random)}
        case Necessity(holds=holds):
            return answers.NECESSARY[holds], f"necessity {holds}", slots
        case Sufficiency(grade="deleted", holds=holds):
            return answers.SUFFICIENT[holds], f"sufficiency {holds}", slots
        case Sufficiency(grade="every"):
            return answers.EVERY, "sufficiency every", slots
        case Sufficiency(rate=Spoken() as rate, confidence=Spoken() as sure):
            return answers.SAMPLED, "sufficiency sampled", slots | {"n": said(rate, random), "p": said(sure, random)}
        case Flip(edits=edits, holds=holds):
            return answers.FLIPPED[holds], f"counterfactual {holds}", slots | edit(edits[0], world, random)
        case NoFlip():
            return answers.ROBUST, "universal", slots | _tried(claim, world, random)
        case Effect(direction=direction, points=points):
            number = "" if points is None else said(points, random)
            slots |= {"by": number and f" by {number}", "of": number and f" of {number}"}
            slots |= {"pts": f" {number} of probability" if number else " some probability"}
            return answers.EFFECT[direction], f"causal {direction}", slots
        case Interaction(first=first, second=second, sign=sign, points=points):
            number = "" if points is None else said(points, random)
            slots |= {"by": number and f" by {number}", "of": number and f" of {number}", "at": number and f", at {number}"}
            slots |= {"w": words(first, world, random), "v": words(second, world, random)}
            return answers.TOGETHER[sign], f"interaction {sign}", slots
        case Windows(count=count):
            return answers.WINDOWS, "windows", slots | {"d": cardinal(count, random)}
    raise AssertionError(claim)


def _tried(claim: NoFlip, world: World, random: Speaker) -> dict[str, str]:
    up_to = "one word" if claim.up_to == 1 else f"{cardinal(claim.up_to, random)} words"
    kept = ""
    if claim.kept:
        names = words(claim.kept, world, random)
        kept = random.choice((f" (always keeping {names})", f" (leaving {names} in place)", f" (without ever touching {names})"))
    return {"n": f"{claim.tried:,}", "c": up_to, "but": kept}


def _data(claim: Count | Population | Measure | Occurrence, random: Speaker) -> Filled:
    if isinstance(claim, Occurrence):
        return beyond.STANDS, "occurrence", _times(claim, random)
    if isinstance(claim, Measure):
        title = next((name for name, method in METHODS.items() if method == claim.method), claim.method)
        slots = {"m": claim.measure.replace("_", " "), "X": title, "L": claim.label}
        if isinstance(claim.value, Spoken):
            return beyond.MEASURED, "measure", slots | {"n": said(claim.value, random)}
        return beyond.PASSED[claim.value], f"measure {claim.value}", slots
    slots = {
        "D": claim.data,
        "H": joined([predicate(c, getattr(claim, "count", None) != 1, random) for c in claim.having]),
        "A": joined([restriction(c, random) for c in claim.among]) if claim.among else "",
    }
    if isinstance(claim, Population):
        slots |= {"n": said(claim.share, random), "p": said(claim.confidence, random)}
        return beyond.POPULATION, "population", slots
    share: Any = claim.share
    how_many = f"{claim.count:,}" if claim.count is not None else share if isinstance(share, str) else said(share, random)
    return beyond.COUNTED, "count", slots | {"n": how_many}


def _times(claim: Occurrence, random: Speaker) -> dict[str, str]:
    n = claim.times
    often = (
        {1: "once", 2: "twice", 3: "three times"}.get(n, f"{n} times") if random.random() < 0.7 else f"{n} time{'s' * (n != 1)}"
    )
    return {
        "q": quoted(claim.surface, random),
        "times": often,
        "is": "is" if n == 1 else "are",
        "number": cardinal(n, random),
        "occurrences": "occurrence" if n == 1 else "occurrences",
    }


def _logic(claim: Lexical | RuleOutcome | Entailment, random: Speaker) -> Filled:
    match claim:
        case Lexical(subject=one, relation=relation, object=other, holds=holds):
            slots = {"x": _term(one, random), "y": _term(other, random), "Y": other.text}
            return RELATED[relation, holds], f"lexical {relation} {holds}", slots
        case RuleOutcome(rule=rule, entity=entity, outcome=outcome, holds=holds):
            quote = random.random() < 0.3
            r, e, o = (quoted(x, random) if quote else x for x in (rule, entity, outcome))
            return beyond.RULED[holds], f"rule {holds}", {"r": r, "e": e, "o": o}
    return beyond.FOLLOWS[claim.holds], f"entailment {claim.holds}", {"h": claim.hypothesis}


def _of_file(claim: Told, random: Speaker) -> dict[str, str]:
    """The slots of what a file says: its name, the edge, and where it stands."""
    x, y = quoted(claim.subject, random), quoted(claim.object, random)
    places = ", ".join(claim.places)
    verb = beyond.EDGES[claim.relation]
    return {"g": claim.graph, "e": f"{x} {verb} {y}", "at": f" ({places})" if places else ""}


def _term(term: Term, random: Speaker) -> str:
    return quoted(term.text, random) + (f" ({term.sense})" if term.sense else "")
