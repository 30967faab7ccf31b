"""What the liar writes: lines with what they mean, so that a referee can say whether they are true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.liar.scenes import Scene
from benchmarks.planted_lies import true_answers, true_maps
from benchmarks.planted_lies.making import KINDS, true_of_another_record
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.speaker import Speaker
from benchmarks.planted_lies.twin import MAKERS, Draft
from benchmarks.planted_lies.wordings import say
from whyproof.core.claim import Claim, Confidence, Definition, Predicted, Share, Sign
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken

ATTEMPTS = 60
#: Kinds of lie that a map, an answer or the text can carry; the others need records that no conversation of these has.
_BEYOND = frozenset(
    {
        "stale evidence", "contradiction of an earlier turn", "wrong method", "graph direction", "wrong sense",
        "dropped exception", "reversed axiom", "vacuous conditional", "circular axiom", "sample to population",
    }
)  # fmt: skip
USED = tuple(k for k in KINDS if k not in _BEYOND)


@dataclass(frozen=True)
class Line:
    """A sentence, and the claims that it makes; ``None``: what it says no record can bear out, so it may never be said."""

    text: str
    claims: tuple[Claim, ...] | None
    habit: str

    def holds(self, pack: Mapping[str, Evidence], scene: Scene) -> bool:
        """Whether every claim is true of the records, whichever record is meant."""
        if self.claims is None:
            return False
        return all(truth(c, pack) is True or true_of_another_record(c, pack, scene.world) for c in self.claims)


def lie(scene: Scene, random: Speaker, *kinds: str) -> Line:
    """A sentence with one falsehood, of the planted lies; open questions count as lies too."""
    for _ in range(ATTEMPTS):
        kind = random.choice(kinds or USED)
        draft = _draft(kind, scene, random)
        if draft is None or truth(draft.lie, scene.pack) is True or true_of_another_record(draft.lie, scene.pack, scene.world):
            continue
        return Line(say(draft.lie, scene.world, random)[1], (draft.lie,), kind)
    return invented(scene, random)


def honest(scene: Scene, random: Speaker) -> Line:
    """A true sentence in anyone's wording."""
    for _ in range(ATTEMPTS):
        if random.random() < 0.5:
            claim: Claim | None = random.choice(true_maps.CLAIMS)(true_maps.some_map(scene.world, random), random)
        else:
            claim = random.choice(true_answers.CLAIMS)(scene.world, random)
        if claim is not None and truth(claim, scene.pack) is True:
            return Line(say(claim, scene.world, random)[1], (claim,), "true")
    return invented(scene, random)


def _draft(kind: str, scene: Scene, random: Speaker) -> Draft | None:
    draft = random.choice(MAKERS[kind])(scene.world, random)
    beside = draft is not None and (draft.extra or draft.lie_extra or draft.lie_pack or draft.said or draft.lie_method)
    return None if draft is None or beside or isinstance(draft.lie, Definition) else draft


_TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def invented(scene: Scene, random: Speaker) -> Line:
    """A figure out of thin air, in digits or in words."""
    world, label = scene.world, random.choice(scene.world.labels)
    word, n = random.choice(world.words), random.choice(range(10, 100, 10))
    figure = random.choice((f"{n} %", f"{n} percent", f"{_TENS[n // 10]} percent", f"{_TENS[n // 10]} per cent"))
    spoken = Spoken(str(n))
    certain = Confidence((world.of("prediction")[0].id,), label=label, probability=spoken)
    share = Share(listed=(word,), share=spoken, **true_maps.some_map(world, random).about)
    options: tuple[tuple[str, Claim], ...] = (
        (f"The model is {figure} sure that the text is {label}.", certain),
        (f"The model gives {label} a probability of {figure}.", certain),
        (f"'{word.text}' carries {figure} of the weight.", share),
    )
    text, claim = random.choice(options)
    return Line(text, (claim,), "number")


def misquoted(scene: Scene, random: Speaker) -> Line:
    """A true number in a false sentence: the certainty of one label said of another, the share of one word said of another."""
    world, weights = scene.world, true_maps.some_map(scene.world, random)
    record: Any = world.of("prediction")[0]
    figure = round(100 * float(record.values["probabilities"][world.predicted]))
    other, order = random.choice(world.others(world.predicted)), weights.order()
    part = Spoken(str(round(100 * float(weights.share(order[0]) or 0))))
    certain = Confidence((record.id,), label=other, probability=Spoken(str(figure)))
    wrong = random.choice(order[1:] or order)
    share = Share(listed=(wrong,), share=part, **weights.about)
    options: tuple[tuple[str, tuple[Claim, ...] | None], ...] = (
        (f"The model is {figure} % sure that it is {other}.", (certain,)),
        (f"The model says {other}, and it is {figure} % sure.", (Predicted((record.id,), label=other), certain)),
        (f"'{wrong.text}' carries {part.digits} % of the weight.", (share,)),
        (f"The model says {other}; it is as sure as the figure says.", None),
    )
    return Line(*random.choice(options), "true number, false prose")


_TAILS = (
    ", because the author meant it so",
    ", as it does in every text",
    ", which proves that the model understands irony",
    ", and so do all its synonyms",
    ", so the model is fair",
    ", although the person who wrote it lied",
    ", and a human reader would agree",
    ", and no other model would say so",
    " (the training data say so too)",
    "; everybody knows that",
)


def half_true(scene: Scene, random: Speaker) -> Line:
    """A true sentence with a tail that nobody looked at, or one that tells a part as the whole."""
    if random.random() < 0.4:
        return lie(scene, random, "quantifier inflated", "overclaimed exclusivity", "unqueried universal", "causal upgrade")
    whole = honest(scene, random).text.rstrip(".")
    return Line(f"{whole}{random.choice(_TAILS)}.", None, "half-truth")


def echoing(scene: Scene, random: Speaker) -> Line:
    """A sentence that leans on the one before it: what it says of another word is true only where its weight has that sign."""
    weights = true_maps.some_map(scene.world, random)
    word, other = random.sample(weights.order(), 2) if len(weights.weight) > 1 else (weights.order() * 2)[:2]
    side: Any = "for" if weights.weight[word] > 0 else "against"
    claims = tuple(Sign(listed=(w,), side=side, **weights.about) for w in (word, other))
    text = f"'{word.text}' speaks {side} {weights.label}, and so does '{other.text}'."
    return Line(text, claims, "leaning")


_PROSE = (
    "The moon made it {L}.",
    "The model read the author's other reviews.",
    "'{w}' is a rude word, therefore {L}.",
    "The text is clearly {L} to any reader.",
    "The model was trained to prefer {L}.",
    "I am certain that the model is fair.",
    "The model changed its mind while it was reading.",
    "Nothing could ever change this decision.",
    "The model decides by tossing a coin.",
    "Whoever removes '{w}' breaks the model.",
    "The explanation is complete and cannot be doubted.",
    "Experts agree with the model.",
)


def prose(scene: Scene, random: Speaker) -> Line:
    """Prose that no record can bear out."""
    label, word = random.choice(scene.world.labels), random.choice(scene.world.words)
    return Line(random.choice(_PROSE).format(L=label, w=word.text), None, "prose")


def ordered(scene: Scene, random: Speaker) -> Line:
    """What the order in the text demands."""
    del random
    label = next(
        (name for name in scene.world.labels if scene.order in (f"The model says {name}.", f"The prediction is {name}.")), None
    )
    record = scene.world.of("prediction")[0].id
    return Line(scene.order, None if label is None else (Predicted((record,), label=label),), "order")


Maker = Callable[[Scene, Speaker], Line]
