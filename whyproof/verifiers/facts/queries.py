"""True values behind claims on what the model answered."""

from __future__ import annotations

from fractions import Fraction

from whyproof.core.canonical import JSON
from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Interaction, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.facts.data import bounds_of, spoken_bounds
from whyproof.verifiers.facts.dispatch import Facts, facts, named, percent
from whyproof.verifiers.grounds import QueryGrounds, SearchGrounds
from whyproof.verifiers.grounds_data import DrawGrounds, InteractionGrounds
from whyproof.verifiers.policy import HOLDS_AT
from whyproof.verifiers.readings import Answers


def labels_of(answers: Answers) -> list[str]:
    shares = answers.readings[0].shares
    if answers.multi_label:
        return [name for name, p in zip(answers.labels, shares, strict=True) if p >= HOLDS_AT]
    return [name for name, p in zip(answers.labels, shares, strict=True) if p == max(shares)]


def _spoken(answers: Answers) -> str:
    return " and ".join(repr(name) for name in labels_of(answers)) or "no label"


def probability_of(answers: Answers, label: str) -> float:
    return answers.readings[0].shares[answers.labels.index(label)]


def _all_of(answers: Answers) -> dict[str, JSON]:
    return dict(zip(answers.labels, answers.readings[0].shares, strict=True))


@facts.register(Predicted)
@facts.register(Flip)
def _label(claim: Predicted | Flip, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    labels: list[JSON] = list(labels_of(answers))
    text = "the edited text" if isinstance(claim, Flip) else "the text"
    return Facts(f"the model says {_spoken(answers)} of {text}", {"labels": labels, "probabilities": _all_of(answers)})


@facts.register
def _confidence(claim: Confidence, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    p = probability_of(answers, claim.label)
    return Facts(f"the probability of {claim.label!r} is {percent(p)}", {"probability": p})


@facts.register
def _contrast(claim: Contrast, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    p, q = probability_of(answers, claim.label), probability_of(answers, claim.foil)
    line = f"the probability of {claim.label!r} is {percent(p)} and of {claim.foil!r} {percent(q)}"
    return Facts(line, {"probability": p, "foil_probability": q})


@facts.register
def _sufficiency(claim: Sufficiency, grounds: QueryGrounds | SearchGrounds | DrawGrounds) -> Facts:
    match grounds:
        case QueryGrounds():
            return _change(claim, grounds)
        case SearchGrounds():
            return _every(grounds)
        case DrawGrounds():
            return _sampled(claim, grounds)


def _every(grounds: SearchGrounds) -> Facts:
    usual = labels_of(grounds.original)
    flips = sum(labels_of(row) != usual for row in grounds.rows)
    tried = len(grounds.rows)
    others = (grounds.expected + 1).bit_length() - 1
    values: dict[str, JSON] = {"other_words": others, "tried": tried, "flips": flips}
    if flips:
        return Facts(f"{flips:,} of the {tried:,} texts tried that delete other words change the label", values)
    if grounds.gap:
        return Facts(f"only {tried:,} of the texts that delete some of the {others:,} other words were tried", values)
    return Facts(f"none of the {tried:,} texts that delete other words changes the label", values)


def _sampled(claim: Sufficiency, grounds: DrawGrounds) -> Facts:
    assert claim.confidence is not None
    usual, drawn = labels_of(grounds.original), len(grounds.draws)
    kept = sum(labels_of(draw) == usual for draw in grounds.draws)
    bounds = bounds_of(drawn, kept, claim.confidence)
    line = f"{kept:,} of {drawn:,} random replacements of the other words keep the label"
    return Facts(f"{line}; {spoken_bounds(bounds, claim.confidence)}", {"draws": drawn, "kept": kept, **bounds})


@facts.register
def _interaction(claim: Interaction, grounds: InteractionGrounds) -> Facts:
    original, first, second, neither = (probability_of(a, claim.label) for a in grounds.answers)
    beyond = float(Fraction(original) - Fraction(first) - Fraction(second) + Fraction(neither))
    line = f"together {named(claim.first)} and {named(claim.second)} change the probability of {claim.label!r} by "
    values: dict[str, JSON] = {
        "interaction": beyond, "probability": original, "without_first": first, "without_second": second, "without_both": neither,
    }  # fmt: skip
    return Facts(f"{line}{100 * beyond:+.2f} points beyond what each does alone", values)


@facts.register(Necessity)
def _change(claim: Necessity | Sufficiency, grounds: QueryGrounds) -> Facts:
    before, after = grounds.answers
    edit = "without" if isinstance(claim, Necessity) else "with only"
    same = labels_of(before) == labels_of(after)
    line = f"{edit} {named(claim.listed)} the model {'still ' if same else ''}says {_spoken(after)}"
    labels, edited = list[JSON](labels_of(before)), list[JSON](labels_of(after))
    return Facts(line if same else f"{line} instead of {_spoken(before)}", {"labels": labels, "edited_labels": edited})


@facts.register
def _effect(claim: Effect, grounds: QueryGrounds) -> Facts:
    before, after = (probability_of(a, claim.label) for a in grounds.answers)
    line = f"without {named(claim.listed)} the probability of {claim.label!r} goes from {percent(before)} to {percent(after)}"
    return Facts(line, {"probability": before, "edited_probability": after})


@facts.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Facts:
    usual = labels_of(grounds.original)
    flips = [r for r in grounds.rows if (claim.aim in labels_of(r) if claim.aim is not None else labels_of(r) != usual)]
    values: dict[str, JSON] = {"texts": grounds.expected, "tried": len(grounds.rows), "flips": len(flips)}
    if flips:
        return Facts(f"{len(flips)} of the {len(grounds.rows)} texts tried do change the label", values)
    if grounds.gap:
        return Facts(f"only {len(grounds.rows)} of the {grounds.expected} such texts were tried", values)
    return Facts(f"there are {grounds.expected} such texts, and none of them changes the label", values)
