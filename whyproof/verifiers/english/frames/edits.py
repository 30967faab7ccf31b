"""Changes of the text as sentences name them, folded into single items: E, with the edit as its value."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.frames.items import Item, NotItems
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.read_edits import ahead
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable

Items = list[Item]
_LEAD = "AFTER|IF|BY|WITH|FROM|ON|AFTERP?"
_GONE = "DELV|GONE"
_INTO = "WITH|BY|FOR|TO|AS|INPLACE"
_IN = "INTEXT?"

_DELETE = (
    f"{_LEAD} DELV/ing W|WP:old OUTP? {_IN}",
    f"WE CAN DELV W|WP:old OUTP? {_IN} AND",
    f"{_LEAD} DET? DELN OF W|WP:old {_IN}",
    f"{_LEAD} W|WP:old POSS DELN {_IN}",
    f"IF WE WOULD? BE? TO? DELV W|WP:old OUTP? {_IN}",
    f"IF|AFTER|WITH|AFTERP W|WP:old WOULD? HAVE? BE? BE? TO? BE? DELV/past OUTP? {_IN}",
    f"IF|AFTER|WITH|AFTERP W|WP:old WOULD? HAVE? BE? BE? GONE {_IN}",
    f"HAVE/past W|WP:old BE DELV|GONE OUTP? {_IN}",
    f"BE/past W|WP:old TO? BE? DELV|GONE OUTP? {_IN}",
    "IF W|WP:old BE NOT INTEXT|PRESENT INTEXT?",
    f"IF W|WP:old DO NOT APPEAR {_IN}",
    f"HAVE/past W|WP:old NOT BE INTEXT|PRESENT {_IN}",
    "IF DET? TEXT DO NOT TEXTHAS W|WP:old",
    f"WITHOUT DET? PRESENCE? W|WP:old {_IN}",
)
_SHOULD = (
    f"SHOULD W|WP:old BE DELV|GONE OUTP? {_IN}",
    f"SHOULD WE DELV W|WP:old OUTP? {_IN}",
    f"SHOULD WE DELV|LEAVEV OUTP W|WP:old {_IN}",
    f"SHOULD WE LEAVEV W|WP:old OUTP {_IN}",
    f"IF WE LEAVEV OUTP W|WP:old {_IN}",
    f"BE/past WE TO DELV OUTP? W|WP:old OUTP? {_IN}",
    f"HAVE/past WE DELV/past OUTP? W|WP:old OUTP? {_IN}",
    f"IF WE LEAVEV W|WP:old OUTP {_IN}",
    f"{_LEAD} LEAVEV/ing W|WP:old OUTP {_IN}",
)
_KEEP = (
    f"{_LEAD} NOTHINGBUT|ONLY W|WP:old BE? LEFT {_IN}",
    f"WITH|AFTER|FROM NOTHINGBUT|ONLY W|WP:old {_IN}",
    f"{_LEAD} NOTHING BE? LEFT EXCEPT W|WP:old",
    f"IF NOTHINGBUT|ONLY W|WP:old BE LEFT|KEEPV {_IN}",
    f"IF W|WP:old BE ONLY|ALONE? LEFT|KEEPV ALONE {_IN}",
    f"{_LEAD} DELV/ing ALLEXC W|WP:old {_IN}",
    f"{_LEAD} DET? DELN OF ALLEXC W|WP:old {_IN}",
    f"IF WE DELV ALLEXC W|WP:old {_IN}",
    f"IF|WITH|AFTER ALLEXC W|WP:old HAVE? BE? BE? {_GONE} OUTP? {_IN}",
    "IF|AFTER|BY? WE? STRIPV DET? TEXT OUTP? TO W|WP:old",
    f"{_LEAD} KEEPV/ing ONLY|NOTHINGBUT W|WP:old {_IN}",
    f"IF WE KEEPV ONLY|NOTHINGBUT W|WP:old {_IN}",
    f"{_LEAD} KEEPV/ing W|WP:old AND NOTHINGELSE",
    "IF DET? TEXT BE STRIPV/past OUTP? TO W|WP:old",
    f"{_LEAD} FEEDV/ing DET? MODEL NOTHINGBUT|ONLY W|WP:old",
    "IF WE FEEDV DET? MODEL NOTHINGBUT|ONLY W|WP:old",
    "IF DET? MODEL BE? FEEDV|SAYV NOTHINGBUT|ONLY W|WP:old",
    "WE CAN DELV ALLEXC W|WP:old AND",
    "WITH|IF ALLW DELV|GONE BUT|EXCEPT W|WP:old",
    f"WITH W|WP:old ALONE BE? LEFT {_IN}",
)
_REPLACE = (
    f"{_LEAD} REPLV/ing W|WP:old OUTP? {_INTO} T|W:new",
    f"IF WE REPLV W|WP:old OUTP? {_INTO} T|W:new",
    f"IF|WITH|AFTER|AFTERP W|WP:old HAVE? BE? BE? REPLV/past OUTP? {_INTO} T|W:new",
    f"{_LEAD} DET? REPLN OF W|WP:old {_INTO} T|W:new",
    f"{_LEAD} INSV|REPLV/ing T:new INPLACE W|WP:old BE?",
    "IF WE INSV|REPLV T:new INPLACE W|WP:old BE?",
    "IF|WITH|AFTER T:new BE? INSV|REPLV/past? INPLACE W|WP:old BE?",
    f"{_LEAD} DET? REPLN|INSV OF T:new INPLACE W|WP:old BE?",
)
_REPLACE_TOO = (
    f"SHOULD W|WP:old BE REPLV {_INTO} T|W:new",
    "IF|SHOULD T|W:new PLACETAKE W|WP:old",
    f"{_LEAD} DET? REPLN|REPLV FROM W|WP:old TO T|W:new",
    "DET? REPLN|REPLV FROM W|WP:old TO T|W:new",
    f"BE/past WE TO REPLV W|WP:old OUTP? {_INTO} T|W:new",
    f"HAVE/past WE REPLV/past W|WP:old OUTP? {_INTO} T|W:new",
    "BE/past WE TO INSV T:new INPLACE W|WP:old",
)
_INSERT = tuple(
    f"{lead} {where}"
    for lead in (
        f"{_LEAD} INSV/ing T|W:new",
        "IF WE INSV T|W:new",
        "IF|WITH|AFTER|AFTERP T|W:new HAVE? BE? BE? INSV/past",
        "SHOULD T|W:new BE INSV",
        "IF T|W:new STANDV",
        "BE/past WE TO INSV T|W:new",
        "BE/past T|W:new TO? BE? INSV/past",
        "HAVE/past T|W:new BE INSV/past",
        "HAVE/past WE INSV/past T|W:new",
        f"{_LEAD} DET? INSV OF T|W:new",
        "WITH T:new",
    )
    for where in ("AFTERP W:old", "BEFOREP W:before", "ATSTART")
)
#: Orders that a sentence may open with, before "and" and what then happens.
_ORDERS = (
    ("delete", "DELV OUTP? W|WP:old OUTP? INTEXT?"),
    ("replace", f"REPLV W|WP:old OUTP? {_INTO} T|W:new"),
    ("replace", "INSV T:new INPLACE W|WP:old"),
    ("insert", "INSV T|W:new AFTERP W:old"),
)
_KINDS = (("insert", _INSERT), ("replace", _REPLACE + _REPLACE_TOO), ("keep", _KEEP), ("delete", _DELETE + _SHOULD))


def with_edits(items: Items, signature: Signature) -> Items:
    """Every change of the text that is named, as E.

    Raises:
        NotItems: a change names something that cannot be changed so.
    """
    items = _alone(_all_except(_in_text(items)))
    found: Items = []
    at = 0
    while at < len(items):
        best: tuple[int, str, dict[str, Item], str] | None = None
        for kind, patterns in _KINDS:
            for pattern in patterns:
                fits = match(pattern, items, at)
                if fits and (best is None or fits[0] > best[0]):
                    best = (fits[0], kind, fits[1], pattern)
        if best is None:
            found.append(items[at])
            at += 1
            continue
        end, kind, named, pattern = best
        found.append(_item(kind, named, items[at:end], signature))
        at = end
    return _ordered(found, signature)


def _item(kind: str, named: dict[str, Item], span: Items, signature: Signature) -> Item:
    try:
        edit = _edit(kind, named, span, signature)
    except Unreadable as reason:
        raise NotItems(str(reason)) from None
    return replace(span[0], concepts=frozenset({"E", f"E{edit.action}"}), value=edit, end=span[-1].end, form="")


def _edit(kind: str, named: dict[str, Item], span: Items, signature: Signature) -> Edit:
    old: tuple[Word, ...] = named["old"].value if "old" in named else ()
    new = _surface(named["new"]) if "new" in named else ""
    if kind == "insert":
        if "before" in named:
            old = ahead(signature, named["before"].value[0])
        return Edit("insert", old[-1:], new)
    if kind == "replace" and any(x.text.startswith("substitut") for x in span):
        link = next((x for x in span if x.text in ("for", "in place of", "instead of")), None)
        if link is not None and "new" in named and named["new"].start > named["old"].start:
            raise Unreadable("a word of the text is put in place of something")
    return Edit(kind, old, new)  # type: ignore[arg-type]


def _surface(item: Item) -> str:
    """The string that is put in, as written."""
    return str(item.value) if item.has("T") else item.text[1:-1]


def _in_text(items: Items) -> Items:
    """ "in the text", "from this review" as one item."""
    found: Items = []
    at = 0
    while at < len(items):
        fits = match("IN|FROM|OF DET? TEXT", items, at)
        if fits and not items[at].has("OF"):
            found.append(replace(items[at], concepts=frozenset({"INTEXT"}), end=items[fits[0] - 1].end))
            at = fits[0]
        else:
            found.append(items[at])
            at += 1
    return found


def _all_except(items: Items) -> Items:
    """ "everything but", "all words other than" as one item."""
    ways = (
        "ALLBUT",
        "ALLW|OTHERS DET? WORDN? INTEXT? EXCEPT",
        "ALLW DET? OTHERS EXCEPT",
        "DET WORDN|OTHERS EXCEPT",
    )
    return _folded(items, ways, "ALLEXC")


def _alone(items: Items) -> Items:
    """ "if all the other words are removed" leaves what the sentence then names alone."""
    return _folded(items, ("IF|WITH|AFTER DET? OTHERS BE? BE? DELV|GONE OUTP? INTEXT?",), "ALONE", "ALONEC")


def _folded(items: Items, patterns: tuple[str, ...], *concepts: str) -> Items:
    """Wherever one of the patterns fits, the first of them that does, one item of these concepts for all that it covers."""
    found: Items = []
    at = 0
    while at < len(items):
        fits = next((m for pattern in patterns if (m := match(pattern, items, at))), None)
        if fits:
            found.append(replace(items[at], concepts=frozenset(concepts), end=items[fits[0] - 1].end))
            at = fits[0]
        else:
            found.append(items[at])
            at += 1
    return found


def _ordered(items: Items, signature: Signature) -> Items:
    """ "Delete W and the model says L": an order, and what then happens."""
    if not items or items[0].form not in ("base", "past"):
        return items
    for kind, pattern in _ORDERS:
        fits = match(f"{pattern} COMMA? AND", items, 0)
        if fits:
            return [_item(kind, fits[1], items[: fits[0]], signature), *items[fits[0] :]]
    return items
