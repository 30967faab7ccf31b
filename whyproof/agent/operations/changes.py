"""What would change the decision, and what a change of the person's own does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision, flip_statement
from whyproof.agent.operations.words import effect_of, without
from whyproof.agent.proposals import fitting, with_options
from whyproof.agent.searches import Tried, diverse, flips_of, of_kind, rows_of
from whyproof.agent.statement import Remark, Said, led, say
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import EDIT_KINDS, NoFlip
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.knowledge.word_edits.kinds import words_of_parts

SHOWN = 2  # flips of the same size named where nobody says how many
SEARCHED_WHOLE = 5  # words: the largest size that a search tries in full
#: Edits that put another word in a word's place, and so leave a sentence; tried beside deletions where none is asked for.
SWAPS = ("antonym", "negation", "quantifier")
MOST_TEXTS = 1500  # runs of the model for one question on robustness
KEPT_SAID = 12  # words to keep that a sentence lists; more are not said


@operation("counterfactual")
def counterfactual(turn: Turn) -> Iterator[Said]:
    """The fewest edits that change the label (to the one asked for), shown to be fewest; or the bounds of the search.

    Deletions where no kind of edit is named, and then one swap of words that does it too."""
    aim = turn.asked
    if aim == turn.predicted:
        yield decision(turn)
        aim = None
    asked = [str(k) for k in turn.slots.get("kinds", [])]
    if turn.slots.get("using"):
        asked.append("listed")
    fit = bool(turn.slots.get("fluent") or turn.slots.get("near"))
    kinds = [k for k in EDIT_KINDS if k in asked]
    search = searched(turn, aim, kinds if fit else kinds or ["delete"], {})
    flips = flips_of(search, turn.predicted, aim)
    swapped = None if asked or fit else _swapped(turn, aim)
    swaps = flips_of(swapped, turn.predicted, aim) if swapped else []
    wanted = int(turn.slots.get("n", 0))
    if turn.slots.get("least"):
        yield from whether_least(turn, search, flips, aim)
        return
    if wanted:
        chosen = diverse(sorted([*flips, *swaps], key=lambda t: len(t.words)), wanted)
    else:
        least = [found for found in (flips, swaps) if found]
        least.sort(key=lambda found: len(found[0].words))
        chosen = [t for found in least for t in diverse([f for f in found if len(f.words) == len(found[0].words)], SHOWN)]
    for flip in chosen:
        yield flip_statement(turn, (), flip.edits)
        if flips and flip == flips[0]:
            yield from bounds(turn, search, min(len(flip.words) - 1, int(str(search.values["complete_to"]))), aim)
    if swapped and any(of_kind(swapped, flip, "suggested") for flip in chosen):
        yield Remark("A language model suggested some of these words. What they do, the model itself said.")
    if not flips:
        yield from bounds(turn, search, int(str(search.values["complete_to"])), aim)
    if not chosen and not search.values["complete_to"] and search.values["rows"]:
        yield Remark("The text has too many words to try every edit of one; I tried those that the model's gradient favours.")
    if fit and not any(search.values["options"]):  # type: ignore[arg-type]
        yield Remark("I know no edit of these words that would fit.")
    elif not chosen:
        yield Remark("I looked no further than that. You can try an edit of your own: “replace 'a' with 'b'”.")


def _swapped(turn: Turn, aim: str | None) -> Evidence:
    """A search over swaps of words, with those that a language model suggests among them where there is one."""
    suggested = turn.tools.suggest(turn.instance, turn.predicted, aim) if turn.tools.suggest else []
    kinds = [*SWAPS, *(["suggested"] if suggested else [])]
    return searched(turn, aim, kinds, {"max_edits": 1}, suggested)


def whether_least(turn: Turn, search: Evidence, flips: Sequence[Tried], aim: str | None) -> Iterator[Said]:
    """Whether fewer words would do: the smallest change found, and that nothing smaller of its kind does it."""
    if not flips:
        yield from bounds(turn, search, int(str(search.values["complete_to"])), aim)
        return
    least = len(flips[0].words)
    if least == 1:
        yield flip_statement(turn, (), flips[0].edits, lead="Yes:")
        yield Remark("It takes one word, and no change is smaller than that.")
    elif least - 1 <= int(str(search.values["complete_to"])):
        yield from led("Yes:", bounds(turn, search, least - 1, aim))
        yield flip_statement(turn, (), flips[0].edits)
    else:
        yield Remark("I cannot say: I did not try every smaller change.")


def limits_of(turn: Turn) -> dict[str, JSON]:
    """The words that a search may not touch, and those that it may only touch; a robustness question names these as its words."""
    found: dict[str, JSON] = {}
    own = "words" if turn.operation.name == "robustness" else "only"
    for name, slot in (("keep", "keep"), ("only", own)):
        words: list[JSON] = [w.to_dict() for surface in turn.slots.get(slot, []) for w in turn.occurrences(str(surface))]
        if words:
            found[name] = words
    return found


def searched(
    turn: Turn, aim: str | None, kinds: list[str], more: Mapping[str, JSON], suggested: Sequence[tuple[str, str]] = ()
) -> Evidence:
    """A search over these kinds of edits, within what the question keeps, names and allows.

    Raises:
        InputError: no word of the parts of speech that the question names.
    """
    slots = turn.slots
    fluent, near = bool(slots.get("fluent")), bool(slots.get("near"))
    if fluent or near:
        edits = fitting(turn.instance, kinds, fluent, near)
    else:
        edits = with_options(turn.instance, kinds, [str(w) for w in slots.get("using", [])], suggested)
    parameters: dict[str, JSON] = {"aim": aim, **edits}
    parameters |= limits_of(turn)
    if slots.get("parts"):
        found = words_of_parts(turn.instance, slots["parts"])
        if not found:
            raise InputError(f"a word that is a {' or '.join(slots['parts'])}", "none in this text", "ask for other words")
        parameters["only"] = [w.to_dict() for w in found]
    most = int(slots.get("max_edits", 0))
    if most:
        parameters |= {"max_edits": min(most, SEARCHED_WHOLE), "reach": most}
    return turn.tools.run("edit_search", turn.instance, {**parameters, **more})


def bounds(turn: Turn, search: Evidence, up_to: int, aim: str | None) -> Iterator[Said]:
    """That no edit of up to so many words does it, as the recorded rows show."""
    words = turn.instance.words
    kept_at: list[int] = search.values["kept"]  # type: ignore[assignment]
    kept = tuple(words[i] for i in kept_at)
    # A search for edits that fit goes past flips that do not; of their size nothing is said.
    unfit = [len(row.words) for row in rows_of(search) if not row.fits]
    up_to = min([up_to, *(size - 1 for size in unfit)])
    tried = [row for row in rows_of(search) if 1 <= len(row.words) <= up_to]
    if not tried or len(kept) > KEPT_SAID:
        return
    kinds = kinds_of(search)
    if len(tried) == 1:
        yield flip_statement(turn, (), tried[0].edits) if tried[0].edits[0].new else without(turn, tried[0].words)
        return
    reach = min(up_to, max(len(row.words) for row in tried))
    yield say(NoFlip(tried=len(tried), up_to=reach, aim=aim, kept=kept, kinds=kinds, evidence=(search.id,)))


def kinds_of(search: Evidence) -> tuple[str, ...]:
    """The kinds of edits a search was over, in the order in which sentences name them."""
    kinds: list[str] = search.values.get("kinds", ["delete"])  # type: ignore[assignment]
    return tuple(k for k in EDIT_KINDS if k in kinds)


@operation("what_if")
def what_if(turn: Turn) -> Iterator[Said]:
    """The decision after the person's own edits; ``undo`` takes the last one back."""
    state = turn.conversation
    if not state.edits:
        yield decision(turn)
        return
    yield flip_statement(turn, (), state.edits)
    record = turn.tools.edit(turn.instance, *state.edits)
    if len(state.edits) == 1 and state.edits[0].action == "delete" and record.values["label"] == turn.predicted:
        effect = effect_of(turn, state.edits[0].old)
        if effect:
            yield say(effect)
