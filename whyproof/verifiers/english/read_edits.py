"""Changes of the text as a sentence names them, and what a search through many of them shows."""

from __future__ import annotations

from lark import Token

from whyproof.core.claim import Claim, NoFlip
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.bind import search_id, ways_to_delete
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import label_of
from whyproof.verifiers.english.scope import Scope, part
from whyproof.verifiers.english.tokens import Unreadable


def universal(scope: Scope, node: Node) -> list[Claim]:
    """No deletion of so many words does it."""
    reach = part(node, "exactly", "single", "at_most", "listed")
    numbers = [int(t) for t in reach.children if isinstance(t, Token) and t.type == "NUM"] if reach else [1]
    up_to = 1 if reach is None or reach.data == "single" else numbers[-1]
    if reach is not None and reach.data in ("exactly", "listed") and numbers != list(range(1, up_to + 1)):
        raise Unreadable("a search is said from one word up: “one or two words”")
    kept_node = part(node, "kept")
    listed = part(kept_node, "words") if kept_node else None
    kept = scope.words(listed, phrases=True) if listed else ()
    said = [int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM"]
    aim = part(node, "aim")
    label = label_of(scope, aim) if aim else None
    tried = said[0] if said else ways_to_delete(scope.signature, up_to, kept)
    claim = NoFlip(tried=tried, up_to=up_to, aim=label, kept=kept)
    return [claim.citing(*search_id(scope.signature, claim))]


def edit(scope: Scope, node: Node) -> Edit:
    """One edit as said."""
    listed = part(node, "words")
    text = part(node, "text")
    kind, _, opening = str(node.data).partition("_")
    if opening and str(next(t for t in node.children if isinstance(t, Token))).casefold() != opening:
        raise Unreadable("what would be if the text were another begins with “if”, “had” or “were”")
    if kind in ("delete", "keep"):
        assert listed is not None
        return Edit("delete" if kind == "delete" else "keep", scope.words(listed, phrases=True))
    assert text is not None
    new = str(text.children[0])
    if kind == "replace":
        assert listed is not None
        return Edit("replace", scope.words(listed, phrases=True), new)
    before = part(node, "before")
    if before is not None:
        return Edit("insert", _ahead(scope, scope.item(part(before, "item") or before)[0]), new)
    after = part(node, "place")
    return Edit("insert", scope.item(part(after, "item") or after)[-1:] if after else (), new)


def _ahead(scope: Scope, word: Word) -> tuple[Word, ...]:
    """The word that an insertion before this one comes after; none before the first word of the text.

    Raises:
        Unreadable: more than a space stands between the two, so that "before" and "after" make unlike texts.
    """
    words = scope.signature.instance.words
    at = words.index(word)
    if at == 0:
        return ()
    last = words[at - 1]
    if last.field != word.field or scope.signature.instance[word.field][last.end : word.start] != " ":
        raise Unreadable("an insertion at a mark or a field's start is said after a word")
    return (last,)


def edits_of(scope: Scope, node: Node) -> tuple[Edit, ...]:
    """The edits of a change, in the order said; neighbouring deletions are one."""
    found: list[Edit] = []
    for child in node.children:
        if isinstance(child, Token) or child.data == "edjoin":
            continue
        new = edit(scope, child)
        if found and new.action == found[-1].action == "delete":
            found[-1] = Edit("delete", found[-1].old + new.old)
        else:
            found.append(new)
    touched = [word for one in found if one.action != "insert" for word in one.old]
    if len(set(touched)) < len(touched):
        raise Unreadable("a word is named twice")
    if len(found) > 1 and any(e.action == "keep" for e in found):
        raise Unreadable("“only … left” stands alone")
    return tuple(found)
