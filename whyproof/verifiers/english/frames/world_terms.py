"""Two terms of a sentence about meanings: which they are, whether the sentence denies, and the claim they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from whyproof.core.claim import Lexical, Term
from whyproof.core.text import words_of
from whyproof.verifiers.english.bind_world import graph_id
from whyproof.verifiers.english.frames.items import Item, plain
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit

Pair = tuple[Item, Item]
COMMON = "TALK TOPIC DET BE DO HAVE OF IN TO FOR BY WITH FROM AS REL IT THERE COMMA COLON TAXO STILL Q BOTH ON AT"
NOS = "NOT NO NEVER NONE NOTSO WRONGTO CALL"
DENIALS = ("NOT", "NO", "NEVER", "NONE", "NOTSO", "WRONGTO")


def certain(s: Saying) -> bool:
    """ "can be called" is said of what is so; any other "can" is not."""
    return all(
        (x := s.next(can, ("NOT",))) is not None and x.has("BE") and (y := s.next(x)) is not None and y.has("CALL", "TALK")
        for can in s.all("CAN")
    )


def holds(s: Saying) -> bool:
    """Whether it is said to be so.

    Raises:
        Unfit: more than one denial, or one that says what the other term is not.
    """
    denied = len(s.all(*DENIALS))
    if denied > 1 or _is_what_other_is_not(s):
        raise Unfit
    return denied == 0


def _is_what_other_is_not(s: Saying) -> bool:
    """ "X is what Y is not: its opposite"."""
    what = next((x for x in s.items if x.text == "what"), None)
    denials = [x for x in s.all("NOT") if what is not None and s.place(x) > s.place(what)]
    return any((after := s.next(x, ())) is None or after.has("COMMA", "COLON", "DASH") for x in denials)


def pair_of(s: Saying) -> Pair:
    named = s.all("Q")
    if len(named) != 2:
        raise Unfit
    return named[0], named[1]


def ends_clause(s: Saying, mark: Item) -> bool:
    """Whether a phrase of relation ends the sentence, after "... that X": "Y is the class that X belongs to"."""
    first, second = pair_of(s)
    link = s.before(second, ("DET", "TAXO"))
    return (
        s.next(mark, ()) is None
        and s.place(second) < s.place(mark)
        and link is not None
        and link.has("REL")
        and s.place(first) < s.place(link)
        and not s.has("NOR", "AND")
    )


def term_after(s: Saying, mark: Item) -> Item:
    """The term right after a phrase of relation.

    Raises:
        Unfit: something else stands there.
    """
    found = s.next(mark, ("DET", "TAXO", "BE", "OF", "TO", "FOR", "WITH", "IN"))
    if found is None or not found.has("Q"):
        raise Unfit
    return found


def other_of(s: Saying, one: Item) -> Item:
    first, second = pair_of(s)
    return second if one is first else first


def claim_of(s: Saying, subject: Item, relation: str, other: Item, holds: bool) -> Claims:
    terms = Term(*subject.value), Term(*other.value)
    if not any(known(s, term) for term in terms):
        raise Unfit
    evidence = graph_id(s.signature, *terms)
    return [Lexical(subject=terms[0], relation=relation, object=terms[1], holds=holds, evidence=evidence)]  # type: ignore[arg-type]


def known(s: Saying, term: Term) -> bool:
    """Whether the text or a graph on record has the word."""
    said = [w.text.casefold() for w in words_of(term.text)]
    text = [w.text.casefold() for w in s.signature.instance.words]
    in_text = bool(said) and any(text[i : i + len(said)] == said for i in range(len(text)))
    return in_text or bool(s.signature.vocabulary.graphs(term.text))


def with_senses(items: list[Item]) -> list[Item]:
    """Quoted terms with the sense in brackets after them; ``value``: the text and the sense."""
    found: list[Item] = []
    for item in items:
        if item.has("SENSE") and found and found[-1].has("Q"):
            found[-1] = replace(found[-1], value=(found[-1].value[0], item.value), end=item.end)
        elif item.has("NOTBELOW"):  # of numbers one thing, of terms a denial
            found += [plain("NOT", item), plain("SUBSUMED", item, text="below")]
        elif item.has("Q"):
            found.append(plain("Q", item, (item.value, "")))
        else:
            found.append(item)
    return found


def first_of(s: Saying, *ways: Callable[[Saying], Pair | None]) -> Pair:
    """What the ways agree on.

    Raises:
        Unfit: none applies, or they differ.
    """
    found = [pair for way in ways if (pair := way(s)) is not None]
    if not found or any(pair[0] is not found[0][0] for pair in found):
        raise Unfit
    return found[0]
