"""The what-if chain: edits as slots say them, put on top of those already made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from whyproof.agent.names_of_words import places_of
from whyproof.agent.turn import Turn
from whyproof.core.errors import InputError
from whyproof.core.text import Edit, Word, words_of


def apply_slot(turn: Turn, chained: bool) -> None:
    """Put the edits of the slot ``edit`` into the conversation's chain: on top of the earlier ones if ``chained``, else on
    the text as it stands. ``undo`` takes the last question's edits back, all of them; what stands behind it in a list is put on
    top of what is left, also where there was nothing to take back. ``undo`` of ``all`` goes back to the text as it was given,
    that of a word (``old``) takes back the edit of that word alone.

    Raises:
        InputError: nothing to undo, or an edit names a word that is not there.
    """
    state, slot = turn.conversation, turn.slots["edit"]
    edits = list(slot) if isinstance(slot, list) else [slot]
    if edits[0]["action"] == "undo":
        undo, chained = edits.pop(0), True
        if undo.get("all"):
            state.undone_to, state.edits = ([*state.undone_to, state.edits] if state.edits else []), ()
        elif undo.get("old"):
            _take_back(turn, str(undo["old"]))
        elif state.undone_to or edits:
            state.edits = state.undone_to.pop() if state.undone_to else ()
        else:
            raise InputError("an edit to take back", "none made", "try one: replace 'a' with 'b'")
        if not edits:
            return
    chain = state.edits if chained else ()
    for one in edits:
        chain = add(turn, chain, one)
    state.undone_to = [*state.undone_to, state.edits] if chained else [()]
    state.edits = chain


def _take_back(turn: Turn, old: str) -> None:
    """Take back the edits of one word alone, or that which put it in.

    Raises:
        InputError: no edit is of it.
    """
    state = turn.conversation
    words = {word for place in places_of(old, turn.instance) for word in place}
    left = tuple(e for e in state.edits if not (words & set(e.old) or e.new.casefold() == old.casefold()))
    if left == state.edits:
        raise InputError(f"an edit of '{old}' to take back", "none made", "try one: replace 'a' with 'b'")
    state.undone_to, state.edits = [*state.undone_to, state.edits], left


def add(turn: Turn, chain: tuple[Edit, ...], slot: Mapping[str, Any]) -> tuple[Edit, ...]:
    """One more edit: of a word, or of several in a row ("in the park"), at each of its places, in the one text of a pair that
    ``field`` names where it does. An edit of a word that the chain itself put in changes that earlier edit."""
    old = str(slot.get("old") or "")
    new = str(slot.get("new") or "")
    if old and not places_of(old, turn.instance) and any(_put_in(e, old) for e in chain):
        return tuple(
            changed for earlier in chain for changed in (_within(earlier, old, new) if _put_in(earlier, old) else [earlier])
        )
    field = str(slot["field"]) if slot.get("field") else None
    if slot["action"] == "insert":
        return (*chain, Edit("insert", _anchor(turn, old, str(slot.get("where", "after")), field), new))
    places = turn.places(old, field)
    words = tuple(word for place in places for word in place)
    kept = tuple(left for e in chain if (left := _outside(e, words)) is not None)
    if slot["action"] == "delete":
        return (*kept, Edit("delete", words))
    return (*kept, *(Edit("replace", place, new) for place in places))


def _outside(earlier: Edit, words: tuple[Word, ...]) -> Edit | None:
    """What is left of an edit where another one is made of some of its words: the rest of what it took out, else nothing."""
    left = tuple(w for w in earlier.old if w not in words)
    if len(left) == len(earlier.old) or earlier.action == "insert":
        return earlier
    return Edit("delete", left) if left and earlier.action == "delete" else None


def _put_in(earlier: Edit, old: str) -> bool:
    """Whether an edit put in a word, or a text with it."""
    return bool(earlier.new) and old.casefold() in (earlier.new.casefold(), *(w.text.casefold() for w in words_of(earlier.new)))


def _within(earlier: Edit, old: str, new: str) -> list[Edit]:
    """An edit with another word, or none, in the place of one that it put in."""
    if earlier.new.casefold() != old.casefold():
        other = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", lambda _: new, earlier.new, flags=re.IGNORECASE)
        return [Edit(earlier.action, earlier.old, " ".join(other.split()))]
    if new:
        return [Edit(earlier.action, earlier.old, new)]
    return [Edit("delete", earlier.old)] if earlier.action == "replace" else []


def _anchor(turn: Turn, old: str, where: str, field: str | None) -> tuple[Any, ...]:
    """The word after which to insert: the last one by default, the one before ``old`` for "before"."""
    words = turn.instance.words
    if not old:
        return words[-1:]
    place = turn.places(old, field)[0]
    word = place[-1 if where == "after" else 0]
    at = words.index(word)
    return (word,) if where == "after" else words[at - 1 : at] if at else ()
