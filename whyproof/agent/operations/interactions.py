"""Which words work together: what two do beyond what each does alone, and the phrases the text falls into."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any, Literal

from whyproof.agent.groups import InteractionMap, Tied
from whyproof.agent.operations import operation
from whyproof.agent.operations.words import without
from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.toolbox import outcome_of
from whyproof.agent.turn import Turn
from whyproof.core.claim import Claim, Interaction
from whyproof.core.errors import Refusal
from whyproof.core.numbers import spoken_share
from whyproof.core.text import Word
from whyproof.tools.method import relates
from whyproof.tools.methods.pair_occlusion import rows_for
from whyproof.tools.registry import method
from whyproof.tools.targets.similarity import Siamese
from whyproof.verifiers.policy import INTERACTION

Words = tuple[Word, ...]

TRIED = 6  # groups that the model is asked about one by one
MOST = 3  # groups named unless more are asked for
PAIR_ROWS = 512  # in which every pair of words is tried
SAMPLES = 512  # rows of a longer text, from which pairs to ask about are picked
PHRASE_WORDS = 3  # of a phrase that a sentence names


@operation("interactions")
def interactions(turn: Turn) -> Iterator[Said]:
    """What the words asked about do together; else the groups that do most; or the phrase tree."""
    if len(turn.instance.words) < 2:
        yield Remark("There is only one word here, and nothing for it to work with.")
        return
    if turn.slots.get("about") == "counting":
        yield Remark("What goes on inside the model I cannot tell; how it answers other texts I can.")
        yield Remark("If it only counted words, no two of them would do more, or less, together than one by one.")
    asked = asked_groups(turn)
    if len(asked) > 1:
        for first, second in list(combinations(asked, 2))[:MOST]:
            yield from about_two(turn, first, second, alone=len(asked) == 2)
        return
    if turn.slots.get("granularity") == "phrase" or turn.slots.get("method") == "hedge":
        yield from phrases(turn)
        return
    found = [g for g in strongest(turn) if not asked or set(asked[0]) & {*g[0], *g[1]}]
    yield from named(turn, found[:TRIED])
    if turn.slots.get("other"):
        yield Remark(
            "The record of this answer lists the sets of words that count as shared; its sentences are of this model alone."
        )


def asked_groups(turn: Turn) -> list[Words]:
    """The words of the slot ``words``. A phrase asked about by itself is taken as its words."""
    surfaces = [str(w) for w in turn.slots.get("words", [])]
    if len(surfaces) == 1:
        surfaces = surfaces[0].split()
    return list(dict.fromkeys(occurrence(turn, surface) for surface in surfaces))


def occurrence(turn: Turn, surface: str) -> Words:
    """All occurrences of a word, or the words of the first occurrence of a phrase.

    Raises:
        NotInText: it does not stand there.
    """
    parts = surface.split()
    if len(parts) < 2:
        return turn.occurrences(surface)
    words, folded = turn.instance.words, [p.casefold() for p in parts]
    for at in range(len(words) - len(parts) + 1):
        if [w.text.casefold() for w in words[at : at + len(parts)]] == folded:
            return words[at : at + len(parts)]
    return tuple(w for part in parts for w in turn.occurrences(part)[:1])


def strongest(turn: Turn) -> list[tuple[Words, Words]]:
    """Pairs of groups that may work together, the likeliest first.

    Of a text that is not too long every pair is tried as it stands; of a longer one those are picked that do most together
    over all subsets of the words. Where the model compares two texts, pairs are a word of each.
    """
    name = relating(turn)
    parameters: dict[str, Any] = {"label": turn.asked or turn.predicted}
    if name == "pair_occlusion":
        parameters |= {"game": "delete", "value": "probability"}  # as the claim has it
    elif name == "shapley_interactions":
        parameters["samples"] = max(SAMPLES, 4 * len(turn.instance.words))
    elif turn.slots.get("other"):
        parameters["other"] = turn.slots["other"]
    found = InteractionMap(turn.tools.run(name, turn.instance, parameters))
    size = turn.slots.get("order")
    tried = [g for g in found.groups if g.words[1:] and (g.sure or name == "pair_occlusion")]
    return [(g.words[:1], g.words[1:]) for g in tried if len(g.words) == size or not size]


def relating(turn: Turn) -> str:
    """The method that proposes groups: the one asked for, else what fits the model, the text and the size asked for.

    Raises:
        Refusal: the method asked for says nothing about words together.
    """
    asked = turn.slots.get("method")
    if asked and not relates(method(str(asked))):
        card = method(str(asked)).card
        mend = f"{card.title} says nothing about words together; ask for Harsanyi dividends or Shapley interactions."
        raise Refusal("a method of words together", card.title, mend)
    if asked:
        return str(asked)
    if int(turn.slots.get("order") or 2) > 2:
        return "harsanyi_dividends"
    if isinstance(turn.tools.target, Siamese):
        return "integrated_jacobians"
    return "pair_occlusion" if rows_for(len(turn.instance.words)) <= PAIR_ROWS else "shapley_interactions"


def named(turn: Turn, groups: list[tuple[Words, Words]]) -> Iterator[Said]:
    """The groups that do most in the text as it stands, by the model's own answers; where none does, that of the first."""
    measured = [(beyond(turn, *group), group) for group in groups]
    told = sorted((m for m in measured if abs(m[0]) > INTERACTION), key=lambda m: -abs(m[0]))
    for _, group in told[: int(turn.slots.get("top_k") or MOST)]:
        yield statement(turn, *group)
    if told:
        return
    if groups:
        yield statement(turn, *groups[0])
    yield Remark("I found no words whose joint effect on this decision I could show. You can ask about two words of your own.")


def about_two(turn: Turn, first: Words, second: Words, alone: bool) -> Iterator[Said]:
    """Whether two words (or groups) work together; of two alone also what the model says without each, and without both."""
    if set(first) & set(second):
        yield Remark("A word cannot work together with itself. Name two different words.")
        return
    lead = "Yes:" if abs(beyond(turn, first, second)) > INTERACTION else "No:"
    yield Statement(statement(turn, first, second).options, lead if alone else "")
    if alone and len(turn.instance.words) > len(first) + len(second):
        for words in (first, second, tuple(sorted({*first, *second}))):
            yield without(turn, words)


def phrases(turn: Turn) -> Iterator[Said]:
    """The phrase tree, as a record that is shown; and in words what the parts of its firmest phrases do together."""
    parameters: dict[str, Any] = {"label": turn.asked or turn.predicted}
    tree = InteractionMap(turn.tools.run("hedge", turn.instance, parameters)).tree
    assert tree is not None
    yield Remark(
        "The phrase tree cuts the text where its parts work together least; each phrase has the model's score for it alone."
    )
    firm = sorted((t for t in tied(tree) if t.parts), key=lambda t: -abs(t.split))
    for found in firm[:MOST]:
        first, second = found.parts
        if len(first) + len(second) <= PHRASE_WORDS and abs(beyond(turn, first, second)) > INTERACTION:
            yield statement(turn, first, second)


def tied(tree: Tied) -> Iterator[Tied]:
    yield tree
    for child in tree.children:
        yield from tied(child)


def beyond(turn: Turn, first: Words, second: Words) -> Fraction:
    """p(text) - p(without first) - p(without second) + p(without both), of the label in question."""
    label = turn.asked or turn.predicted
    both = tuple(sorted({*first, *second}))
    chances = [
        turn.outcome(),
        *(outcome_of(turn.tools.edit(turn.instance, *turn.deletion(w)).values) for w in (first, second, both)),
    ]
    whole, without_first, without_second, neither = (Fraction(c.probabilities[label]) for c in chances)
    return whole - without_first - without_second + neither


def statement(turn: Turn, first: Words, second: Words) -> Statement:
    """What two groups do together, with the points where they round to any."""
    d = beyond(turn, first, second)
    both = tuple(sorted({*first, *second}))
    records = [
        turn.tools.predict(turn.instance),
        *(turn.tools.edit(turn.instance, *turn.deletion(w)) for w in (first, second, both)),
    ]
    about: dict[str, Any] = {
        "first": first,
        "second": second,
        "label": turn.asked or turn.predicted,
        "evidence": tuple(dict.fromkeys(r.id for r in records)),
    }
    if abs(d) <= INTERACTION:
        return say(Interaction(sign="none", **about))
    sign: Literal["positive", "negative"] = "positive" if d > 0 else "negative"
    plain: tuple[Claim, ...] = (Interaction(sign=sign, **about),)
    sized: tuple[Claim, ...] = (Interaction(sign=sign, points=spoken_share(abs(float(d)), "points"), **about),)
    return Statement((sized, plain))
