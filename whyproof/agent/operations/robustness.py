"""Whether the decision stands: every edit of a kind, and swaps that are looked for in order to turn it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whyproof.agent.operations import Handler, operation
from whyproof.agent.operations.attack import attack
from whyproof.agent.operations.behaviour import behaviour
from whyproof.agent.operations.changes import MOST_TEXTS, SHOWN, bounds, searched
from whyproof.agent.operations.decision import flip_statement
from whyproof.agent.searches import diverse, flips_of
from whyproof.agent.statement import Remark, Said, led
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON

#: Sets of edits that a decision can be robust to.
_SETS = {
    "synonyms": "synonym",
    "antonyms": "antonym",
    "hypernyms": "hypernym",
    "negations": "negation",
    "quantifiers": "quantifier",
    "typos": "typo",
    "paraphrases": "synonym",
    "case": "case",
}
#: What was tried, where it is not words of the graph.
_TRIED = {
    "typo": "A typing error is two neighbouring letters within a word in the other order; I tried no others.",
    "case": "I tried each word in small letters, in capitals, and with a capital.",
}
#: Sets that are answered in a way of their own.
_OWN: Mapping[str, Handler] = {"adversarial": attack, "templates": behaviour}


@operation("robustness")
def robustness(turn: Turn) -> Iterator[Said]:
    """Whether the decision stays whatever the words of the text become within a set: said of all of them where every text was
    tried, of the texts with fewer words edited where that was too many, and not at all where one changes it. Yes or no stands
    before it where the question asks whether the decision holds, or whether it flips."""
    if turn.slots.get("set") in _OWN:
        yield from _OWN[turn.slots["set"]](turn)
        return
    kind = _SETS.get(str(turn.slots.get("set")), str(turn.slots.get("set")).removesuffix("s"))
    asks = str(turn.slots.get("asks"))
    search = searched(turn, None, [kind], {"max_edits": 20, "reach": 1, "budget": MOST_TEXTS})
    flips = flips_of(search, turn.predicted)
    if flips:
        least = [f for f in flips if len(f.words) == len(flips[0].words)]
        yield from led(
            {"hold": "No:", "flip": "Yes:"}.get(asks, ""),
            (flip_statement(turn, (), flip.edits) for flip in diverse(least, SHOWN)),
        )
        return
    options: list[list[JSON]] = search.values["options"]  # type: ignore[assignment]
    if not any(options):
        yield Remark("I know no such edit of any of these words, so I could try none.")
        return
    complete = int(str(search.values["complete_to"]))
    yield from bounds(turn, search, complete, None)
    if complete < sum(map(bool, options)):
        yield Remark("I did not try all of them at once: that would take too many runs of the model.")
    yield Remark(_TRIED.get(kind, "I tried the words that my graph lists for the commonest meanings, and no others."))
