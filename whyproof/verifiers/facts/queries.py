"""True values behind claims on what the model answered."""

from __future__ import annotations

from whyproof.core.canonical import JSON
from whyproof.core.claim import Confidence, Contrast, Effect, Flip, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.facts.dispatch import Facts, facts, named, percent
from whyproof.verifiers.grounds import QueryGrounds, SearchGrounds
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


@facts.register(Necessity)
@facts.register(Sufficiency)
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
