"""Changes of the text as a sentence names them."""

from __future__ import annotations

from lark import Token

from whyproof.core.text import Edit, Word, spelled
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.scope import Scope, part
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable


def edit(scope: Scope, node: Node) -> Edit:
    """One edit as said."""
    text = part(node, "text")
    kind, _, opening = str(node.data).partition("_")
    if opening in ("had", "were") and str(next(t for t in node.children if isinstance(t, Token))).casefold() != opening:
        raise Unreadable("what would be if the text were another begins with “if”, “had” or “were”")
    if kind in ("delete", "keep"):
        return Edit("delete" if kind == "delete" else "keep", _named(scope, node))
    assert text is not None
    new = str(text.children[0])
    if kind == "replace":
        return Edit("replace", _named(scope, node), new)
    if kind == "stands":
        return Edit("insert", scope.item(part(node, "item") or node)[-1:], new)
    before = part(node, "before")
    if before is not None:
        return Edit("insert", ahead(scope.signature, scope.item(part(before, "item") or before)[0]), new)
    after = part(node, "place")
    return Edit("insert", scope.item(part(after, "item") or after)[-1:] if after else (), new)


def _named(scope: Scope, node: Node) -> tuple[Word, ...]:
    """The words that an edit names, or that its "it" or "them" stands for."""
    listed = part(node, "words")
    if listed is None and not scope.subject:
        raise Unreadable("“it” or “them” has no words to stand for")
    return scope.all_of(listed, phrases=True) if listed is not None else spelled(scope.subject)


def ahead(signature: Signature, word: Word) -> tuple[Word, ...]:
    """The word that an insertion before this one comes after; none before the first word of the text.

    Raises:
        Unreadable: more than a space stands between the two, so that "before" and "after" make unlike texts.
    """
    words = signature.instance.words
    at = words.index(word)
    if at == 0:
        return ()
    last = words[at - 1]
    if last.field != word.field or signature.instance[word.field][last.end : word.start] != " ":
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
