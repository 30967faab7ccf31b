"""Round-about sentences about trials, said plainly: rewritings of items that keep what is said, before the frames see them.

Each rule takes items in a fixed order and puts others in their place; whatever a rule does not name stays, and the frames must
have a use for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from whyproof.core.text import Edit
from whyproof.verifiers.english.frames.edits import with_edits
from whyproof.verifiers.english.frames.items import Item, NotItems, plain
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.signature import Signature

Items = list[Item]
#: What stands in the place of the items that a pattern matches; None where the rule is for other words.
Put = Callable[[Items, dict[str, Item]], Items | None]
_REDUCING = ("reduc", "strip", "par", "boil", "whittl", "trimm", "narrow", "shr", "condens")
_TAKING = ("take", "took", "need", "requir")
_NEVER_ALONE = frozenset({"W", "WP", "Q", "T", "L", "NUM", "PCT", "PTS"})


def plainer(items: Items, signature: Signature) -> Items:
    """The items after every rule that applies, and with the changes of the text that then are named as E.

    Raises:
        NotItems: a change names something that cannot be changed so.
    """
    if any(match("NOT DET? STRIPV", items, i) for i in range(len(items))):
        raise NotItems
    found = _about_topic(items)
    for rules in (_FIRST, _RULES):
        found = _rewritten(found, rules)
        found = with_edits(found, signature)
    return _rewritten(_ordered(found), _LAST)


def _rewritten(items: Items, rules: tuple[tuple[str, Put], ...]) -> Items:
    found: Items = []
    at = 0
    while at < len(items):
        for pattern, put in rules:
            fits = match(pattern, items, at)
            new = put(items[at : fits[0]], fits[1]) if fits else None
            if fits and new is not None:
                found += new
                at = fits[0]
                break
        else:
            found.append(items[at])
            at += 1
    return found


def _about_topic(items: Items) -> Items:
    """ "As for W, the label changes when it is removed": the one pronoun is W."""
    fits = match("TOPIC DET? W:named COMMA", items, 0)
    if not fits:
        return items
    rest = items[fits[0] :]
    pronouns = [i for i, x in enumerate(rest) if x.text in ("it", "this word")]
    if len(pronouns) != 1 or any(x.has("W", "WP") for x in rest):
        return items
    rest[pronouns[0]] = fits[1]["named"]
    return rest


def with_pronoun(items: Items, named: Item) -> Items:
    """The items with W for each pronoun that may stand for it."""
    return [named if x.text in ("it", "them", "this word", "these words") else x for x in items]


# --- what is put in place ---------------------------------------------------------------------------------------------


def _edit(action: str) -> Put:
    def put(span: Items, named: dict[str, Item]) -> Items:
        edit = Edit(action, named["old"].value)  # type: ignore[arg-type]
        made = replace(span[0], concepts=frozenset({"E", f"E{action}"}), value=edit, end=span[-1].end, form="")
        return [made, *([named["rest"]] if "rest" in named else [])]

    return put


def _as(*concepts: str, text: tuple[str, ...] = ()) -> Put:
    """Plain items in place of the span; where ``text`` is given, only if the first item begins so."""

    def put(span: Items, named: dict[str, Item]) -> Items | None:
        if text and not span[0].text.startswith(text):
            return None
        kept = [named[k] for k in sorted(named)]
        return [*(plain(c, span[0]) for c in concepts), *kept]

    return put


def _if_reduced(put: Put) -> Put:
    def only(span: Items, named: dict[str, Item]) -> Items | None:
        verb = next((x for x in span if x.has("STRIPV")), None)
        return put(span, named) if verb is not None and verb.text.startswith(_REDUCING) else None

    return only


def _if_taking(put: Put) -> Put:
    def only(span: Items, named: dict[str, Item]) -> Items | None:
        verb = next((x for x in span if x.has("NEEDV")), None)
        return put(span, named) if verb is not None and verb.text.startswith(_TAKING) else None

    return only


def _do_without(span: Items, named: dict[str, Item]) -> Items | None:
    """ "The model can do without W": it does not need it; "cannot do without W": it does."""
    edit = named["edit"]
    if edit.text != "without" or edit.value.action != "delete":
        return None
    old = edit.value.old
    needs = [replace(plain("NEEDV", span[0]), text="need"), plain("W" if len(old) == 1 else "WP", edit, old)]
    return needs if any(x.has("NOT") for x in span) else [plain("NOT", span[0]), *needs]


def _this_label(span: Items, named: dict[str, Item]) -> Items | None:
    """ "gives the label": the label that the text has."""
    if any(x.has("DET") and x.text in ("a", "an", "these", "those") for x in span):
        return None
    return [named["verb"], plain("THISLABEL", span[-1])]


def _same(span: Items, named: dict[str, Item]) -> Items | None:
    """ "can be reproduced": the same label comes out."""
    denied = [x for x in span if x.has("NOT")]
    return [*denied, plain("THISLABEL", span[-1])]


def _only_before(span: Items, named: dict[str, Item]) -> Items | None:
    verb = named["verb"]
    return [verb, named["word"]] if not verb.has("KEEPV") and span[1].text in ("only", "just", "merely", "solely") else None


def _split(text: str, *concepts: str) -> Put:
    def put(span: Items, named: dict[str, Item]) -> Items | None:
        return [plain(c, span[0]) for c in concepts] if span[0].text == text else None

    return put


def _needs(span: Items, named: dict[str, Item]) -> Items | None:
    """ "depends on the presence of W": needs it."""
    if not span[0].text.startswith(("need", "requir", "depend", "hing", "rel", "call")):
        return None
    return [replace(plain("NEEDV", span[0]), text="need"), named["word"]]


def _others_needed(span: Items, named: dict[str, Item]) -> Items | None:
    """ "Other words besides W are needed for the label": W alone is not enough."""
    if not span[0].text.startswith("other"):
        return None
    return [named["w"], plain("ALONE", span[0]), plain("NOTENOUGH", span[0]), named["z"]]


def _still_says(span: Items, named: dict[str, Item]) -> Items | None:
    """ "can do without W and still gives the same label"."""
    without = _do_without(span, named)
    return None if without is None else [*without, plain("THISLABEL", span[-1])]


def _single(span: Items, named: dict[str, Item]) -> Items | None:
    """ "consists of the single word W": of it alone."""
    return [span[0], plain("ONLY", span[1]), named["b"]] if span[-2].text == "single" else None


def _cannot_alone(span: Items, named: dict[str, Item]) -> Items | None:
    """ "W cannot on its own ...": W alone cannot."""
    if span[1].text != "cannot":
        return None
    return [named["a"], named["b"], plain("CAN", span[1]), plain("NOT", span[1])]


def _or_not(span: Items, named: dict[str, Item]) -> Items | None:
    """ "whether W is present or not"."""
    if "whether" not in span[0].text or span[-1].text not in ("present or not", "present or absent"):
        return None
    return [span[0], named["w"], span[2], plain("PRESENT", span[-1])]


def _none_left_out(span: Items, named: dict[str, Item]) -> Items | None:
    """ "and no case was left out": all were tried, as said."""
    del named
    return [] if span[-1].text.startswith(("left out", "omitted", "excluded")) else None


def _if_everything(span: Items, named: dict[str, Item]) -> Items | None:
    """ "Everything except W can be deleted": all of it at once, where "each word" may be one at a time."""
    rest = next(x for x in span if x.has("ALLEXC"))
    return _edit("keep")(span, named) if rest.text.startswith(("everything", "all")) else None


def _one_or_two(span: Items, named: dict[str, Item]) -> Items | None:
    """ "one or two words": up to two."""
    low, high = named["low"].value, named["top"].value
    return [plain("UPTO", span[0]), named["top"], named["words"]] if (low, high) == (1, 2) else None


def _nobody(span: Items, named: dict[str, Item]) -> Items | None:
    """ "One can delete": no number."""
    if span[0].text.casefold() != "one" or (span[1].has("LONG") and span[1].text not in ("cannot", "could not")):
        return None
    verb = [plain("CAN", span[1]), plain("NOT", span[1])] if span[1].has("LONG") else span[1:]
    return [plain("WE", span[0]), *verb]


def _version(span: Items, named: dict[str, Item]) -> Items | None:
    """ "A version of the text without W", "the edited text, with W removed"."""
    edit = named["edit"]
    return [edit] if edit.text.startswith(("with", "where", "in")) and edit.value.action in ("delete", "replace") else None


def _dropped(*texts: str) -> Put:
    def put(span: Items, named: dict[str, Item]) -> Items | None:
        return [named[k] for k in sorted(named)] if span[0].text in texts else None

    return put


_WORDS = "W|WP:old"
_POSSIBLE = "POSSIBLE"
_FIRST: tuple[tuple[str, Put], ...] = (
    ("LONG", _split("cannot", "CAN", "NOT")),
    ("LONG", _split("could not", "CAN", "NOT")),
    ("JOINTLY", _split("the whole", "LONG")),
    (
        "PROCESS TO NUM:n",
        lambda span, named: [plain("DELV", span[0]), plain("UPTO", span[1]), span[2]] if span[0].text == "cutting up" else None,
    ),
    ("NEEDV DET? PRESENCE OF DET? W|WP:word", _needs),
    ("THAN:a ONLY W|WP:b", lambda span, named: [span[0], span[2]] if span[1].text in ("just", "only", "merely") else None),
    ("ALLEXC W|WP:w BE NEEDED FOR|TO? SAYV? DET? LABELWORD|THISLABEL:z", _others_needed),
    ("BELOWV", _split("not reach", "NOT", "SAYV")),
    ("NUM CAN|COULD|WOULD|LONG", _nobody),
    ("NODIFF W|WP:word", lambda span, named: _touching(span)),
    ("NODIFF EVER? W|WP:word", lambda span, named: _touching(span)),
    ("NOTHINGELSE THAN W|WP:w", _as("NOTHINGBUT")),
    ("CONSIST:a DET? LONG W:b", _single),
    ("W|WP:a LONG ALONE:b", _cannot_alone),
    ("WITHORWITHOUT W:w BE WITHORWITHOUT", _or_not),
    ("COMMA? AND NO WAYS BE DELV", _none_left_out),
    ("INSTEADV SAYV:v", _as()),
    ("FAILV TO?", _as("NOT")),
    ("LONG W:word", _dropped("single", "one")),
    ("DET LONG W:word", lambda span, named: [named["word"]] if span[1].text == "single" else None),
    (f"IT BE NOT {_POSSIBLE} TO", _as("CAN", "NOT")),
    (f"IT BE {_POSSIBLE} TO", _as("CAN")),
    ("IT BE IMPOSSIBLE TO", _as("CAN", "NOT")),
    ("WE COULD DELV|KEEPV:verb", _as("WE", "CAN")),
    ("W|WP:a COULD BE:b DELV:c", lambda span, named: [named["a"], plain("CAN", span[1]), named["b"], named["c"]]),
    ("W|WP:old AND NOTHINGELSE", lambda span, named: [plain("NOTHINGBUT", span[0]), named["old"]]),
    ("COMMA THENV", lambda span, named: [span[0]]),
    ("IF IT DO:a NOT:b TEXTHAS:c W|WP:d", lambda span, named: [span[0], plain("TEXT", span[1]), *span[2:]]),
    ("DELV/ing:verb ONLY W|WP:word", _only_before),
    ("NUM:n WORDN:w ORLESS", _as("UPTO")),
    ("ASMANY NUM:n WORDN:w", _as("UPTO")),
    ("NUM:low OR NUM:top WORDN:words", _one_or_two),
    ("CHECKED:a ABOVEP ALLW:b", lambda span, named: [span[0], span[2]] if span[1].text == "over" else None),
    ("WINDOW:a ABOVEP", lambda span, named: [span[0]] if span[1].text == "over" else None),
    ("IN DET? UNREAL TEXT|WAYS? REL|TOPIC", _as("IF")),
    ("DET? UNREAL TEXT|WAYS", _as("TEXT")),
    ("DET? WAYS OF DET? TEXT", _as("TEXT", text=("version", "variant", "a ", "the "))),
)


def _touching(span: Items) -> Items | None:
    """ "without touching W" keeps it."""
    if not span[0].text.startswith("without touching"):
        return None
    return [plain("WITHOUT", span[0]), replace(plain("KEEPV", span[0]), text="touch"), *span[1:]]


_RULES: tuple[tuple[str, Put], ...] = (
    # kept, and all the rest deleted
    ("IF|AFTER|BY|WITH|FROM? DELV/ing OTHERS AND KEEPV/ing ONLY? W|WP:old", _edit("keep")),
    ("IF WE? DELV OTHERS AND KEEPV ONLY? W|WP:old", _edit("keep")),
    ("IF? DET? STRIPV/past OUTP? TO W|WP:old", _if_reduced(_edit("keep"))),
    ("IF? STRIPV/past OF ALLEXC W|WP:old", _edit("keep")),
    ("BE/past W|WP:old DET? ONLY WORDN? LEFT? INTEXT?", _edit("keep")),
    ("IF W|WP:old BE DET? ONLY WORDN? LEFT INTEXT?", _edit("keep")),
    ("WE CAN DELV|LEAVEV OUTP? ALLEXC W|WP:old INTEXT? COMMA? AND", _edit("keep")),
    ("WE CAN LEAVEV OUTP W|WP:old INTEXT? COMMA? AND", _edit("delete")),
    ("W|WP:old CAN BE DELV OUTP? INTEXT? COMMA? AND", _edit("delete")),
    ("IF DET? MODEL|IT BE FEEDV NOTHINGBUT|ONLY W|WP:old", _edit("keep")),
    ("ALLEXC W|WP:old CAN BE DELV OUTP? NODIFF:rest", _if_everything),
    ("WE CAN DELV OUTP? ALLEXC W|WP:old NODIFF:rest", _if_everything),
    # enough to delete
    ("IT BE ENOUGH TO DELV W|WP:old OUTP? INTEXT? COMMA? AND", _edit("delete")),
    ("IT? ENOUGH TO DELV W|WP:old OUTP? INTEXT? COMMA? AND", _edit("delete")),
)
_LAST: tuple[tuple[str, Put], ...] = (
    ("E:edit BE? ENOUGH TO SAYV:v", _as()),
    ("WE WOULD:a HAVE|SAYV:b", lambda span, named: [named["a"], plain("SAYV", span[-1])]),
    ("NOMATTER E:edit", _dropped("under")),
    ("Ekeep:edit AND DELV/ing OTHERS", lambda span, named: [named["edit"]]),
    ("IT NEEDV NOTHINGELSE THAN E:edit TO", _if_taking(_as())),
    ("IT NEEDV ONLY|NOTHINGBUT E:edit TO", _if_taking(_as())),
    ("CAN DO E:edit AND STAY|SAYV SAYV? DET? THISLABEL", _still_says),
    ("CAN NOT? DO E:edit", _do_without),
    ("CAN? NOT? BE? REPRODUCE DET? LABELWORD|THISLABEL?", _same),
    ("TEXT COMMA? REL? E:edit COMMA?", _version),
    ("SAYV|GIVEPTS:verb DET LABELWORD", _this_label),
)


def _ordered(items: Items) -> Items:
    """ "We kept only W, and the model gave L": what was done, and what then happened."""
    for pattern, action in (
        ("WE? KEEPV|LEAVEV ONLY|NOTHINGBUT W|WP:old INTEXT? COMMA? AND", "keep"),
        ("WE? DELV ALLEXC W|WP:old INTEXT? COMMA? AND", "keep"),
        ("WE? DELV OTHERS AND KEEPV W|WP:old COMMA? AND", "keep"),
        ("WE? DELV W|WP:old OUTP? INTEXT? COMMA? AND", "delete"),
    ):
        fits = match(pattern, items, 0)
        if fits and next(x for x in items if x.has("KEEPV", "LEAVEV", "DELV")).form in ("base", "past"):
            return [*_edit(action)(items[: fits[0]], fits[1]), *items[fits[0] :]]  # type: ignore[misc]
    return _aim_first(items)


def _aim_first(items: Items) -> Items:
    """ "To get L, delete W": deleting W gets L."""
    for pattern in (
        "TO SAYV|CHANGE COMMA? IT BE? ENOUGH TO DELV W|WP:old",
        "TO SAYV:verb LABELWORD? L:label COMMA IT? BE? ENOUGH? TO? DELV W|WP:old INTEXT?",
        "TO CHANGE:verb DET? LABELWORD:what TO:zto L:label COMMA IT? BE? ENOUGH? TO? DELV W|WP:old INTEXT?",
    ):
        fits = match(pattern, items, 0)
        if fits and fits[0] == len(items) and "label" in fits[1]:
            named = fits[1]
            rest = [named[k] for k in ("verb", "what", "zto", "label") if k in named]
            return [*_edit("delete")(items, {"old": named["old"]}), *rest]  # type: ignore[misc]
    return items


__all__ = ["NotItems", "plainer", "with_pronoun"]
