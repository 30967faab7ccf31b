"""Frames of what the model answers: a label, how sure it is of one, and which of two it holds for likelier."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from whyproof.core.claim import Contrast
from whyproof.core.text import Edit
from whyproof.verifiers.english.bind import prediction_id, recorded
from whyproof.verifiers.english.frames.astray import degrees_are_astray
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_ranks import order
from whyproof.verifiers.english.read_changes import effect
from whyproof.verifiers.english.read_model import confidence, says, says_surely

NEUTRAL = (
    "DET BE DO HAVE OF IN ON AT TO FOR BY WITH FROM AS REL IT THERE COMMA COLON DASH MODEL TEXT VIEW "
    "TOPIC CONCERNED POSS CLASSN L STILL "
    "ABOUT INTEXT WORDN PAIRIT"
)
_ODDS = "PROB|SURE|LIKELY"


def edit_of(s: Saying) -> tuple[Edit, ...] | None:
    """The one change that the sentence names, as its record writes it; None without any.

    Raises:
        Unfit: two changes.
    """
    changes = s.all("E")
    if len(changes) > 1:
        raise Unfit
    return recorded(s.signature, (changes[0].value,)) if changes else None


def label_of(s: Saying) -> str:
    """The one label that is named.

    Raises:
        Unfit: none, two, or one with a foil.
    """
    label, foil = s.aim
    if label is None or foil is not None:
        raise Unfit
    return label


def denials(s: Saying) -> int:
    return len(s.all("NOT", "SAYNOT", "NOLONGER", "NO", "NEVER", "NONE", "OTHERLABEL"))


def predicted(s: Saying) -> Claims | None:
    """ "The model goes with L"; with a change of the text, what it would say then."""
    changed = s.has("E")
    if not s.fits(
        "L SAYV|LABELWORD|SAYNOT|BE",
        f"SAYV SAYNOT LABELWORD LABELN NOT WHOLE OTHERLABEL {'E WOULD STILL THEN' if changed else ''}",
    ):
        return None
    filed = s.has("TEXT") and any(x.text.endswith(("put", "placed", "sorted", "filed")) for x in s.all("SAYV"))
    if not (filed or s.has("MODEL", "LABELWORD", "VIEW", "E")) or denials(s) > 1 or len(s.all("L")) > 1:
        return None
    named = s.one("L")
    before = s.before(named)
    if _of_the_model(s, named):
        return None
    if before is not None and before.has(*_PREPOSITIONS) and not _chosen_by(s, before):
        return None
    if not changed and not s.has("SAYV", "SAYNOT") and not s.has("LABELWORD", "VIEW"):
        return None
    scope = s.scope
    scope.edits = edit_of(s)
    return [says(scope, label_of(s), holds=denials(s) == 0)]


def _of_the_model(s: Saying, named: Item) -> bool:
    """ "The model is positive", "the model has the label positive", "the model's text is positive": not what it says."""
    verb = s.before(named)
    subject = s.before(verb) if verb is not None else None
    owner = s.before(subject) if subject is not None else None
    if verb is None or subject is None:
        return any(x.text.startswith("belong") for x in s.all("SAYV")) and not s.has("TEXT")
    if verb.has("TO") and subject.text.startswith("return"):
        return True
    if verb.has("BE") and subject.has("MODEL") and not (owner is not None and owner.has("BY", "OF")):
        return True
    if verb.has("HAVE") and subject.has("MODEL") and s.next(named, ()) is None:
        return True
    owned = owner is not None and owner.has("POSS", "OF") and (x := s.before(owner)) is not None and x.has("MODEL")
    return verb.has("BE") and subject.has("TEXT") and owned


_PREPOSITIONS = ("ON", "ABOUT", "FOR", "IN", "WITH", "BY", "FROM", "POSS")


def _chosen_by(s: Saying, preposition: Item) -> bool:
    """ "goes with L", "settles on L" choose a label; "the decision on L" does not."""
    verb = s.before(preposition, ())
    chooses = verb is not None and verb.has("SAYV", "SAYNOT") and not verb.has("LABELWORD", "BE")
    return chooses and preposition.has("ON", "FOR", "WITH")


def confident(s: Saying) -> Claims | None:
    """ "The probability of L is 93 %", "after dropping W, the model puts L at 93 %"."""
    changed = s.has("E")
    may = f"{_ODDS} ESTIMATE SAYV LABELWORD UP DOWN {'E WOULD STILL THEN CHANGE WE FOUND' if changed else ''}"
    if not s.fits(f"L PCT {_ODDS}|ESTIMATE", may):
        return None
    said = s.one("PCT")
    before = s.before(said, ())
    moved = [x for x in s.all("UP", "DOWN") if not x.has("ESTIMATE", "SAYV", "HAVE", "DO")]
    carried = [x for x in s.all("UP", "DOWN") if x.has("ESTIMATE")]
    if moved and not changed:
        return None
    if (moved or carried) and (
        before is None or not before.has("TO", "AT", "OF", "BE", "ESTIMATE", "WITH", "L", "IN", "FOR", "AS", "MODEL")
    ):
        return None
    after = s.next(said, ())
    if degrees_are_astray(s) or (
        before is not None
        and before.has("BE")
        and after is s.items[-1]
        and (x := s.before(before)) is not None
        and x.has("MODEL")
    ):
        return None  # "97 % of the text", "the model is 97 % positive"
    if (before is not None and before.has("BY")) or (after is not None and after.has("UP", "DOWN", "MORE", "LESS", "THAN")):
        return None
    if not s.has("PROB", "SURE", "LIKELY") and not (s.has("MODEL") or changed):
        return None
    if any(x.form in ("base", "s", "past") and x.has("UP", "DOWN") and not _to(s, x, said) for x in moved):
        return None
    edits = edit_of(s)
    label = label_of(s)
    scope = s.scope
    scope.edits = edits
    *spoken, sure = says_surely(scope, label, said.value) if _says_the_label(s) else [confidence(scope, label, said.value)]
    return [*spoken, *(_moved(s, edits, label) if edits else []), sure]


_SAYS = (
    "say", "predict", "classif", "label", "pick", "choose", "chose", "choice", "decide", "decision", "conclu", "believe", "think",
    "call", "answer", "tag", "categor", "judg", "deem", "verdict", "go", "went", "settle", "opt", "select",
)  # fmt: skip

_HAS = ("has", "had", "gets", "got", "receives", "received")


def _says_the_label(s: Saying) -> bool:
    """ "says L with 93 %" is two things; "says that the probability of L is 93 %" is one."""
    named = s.one("L")
    before, after = s.before(named), s.next(named, ("BE", "WOULD"))
    front = s.before(before) if before is not None else None
    if s.has("SURE", "LIKELY") or (after is not None and after.text in _HAS and before is not None and before.has("REL", "SAYV")):
        return False  # "thinks that L has a probability of 93 %": of L, and not that it is the label
    if before is not None and before.has("BE") and front is not None and front.has("IT", "TEXT"):
        than = s.before(front)
        if than is None or not than.has("REL"):
            return True
        if any(x.text.startswith(_SAYS) and x.has("SAYV") for x in s.items):
            if _comes_to_the_same(s):
                return True
            raise Unfit  # "believes with 40 % confidence that it is L": one thing, or two?
        return False
    if not any(x.text.startswith(_SAYS) and x.has("SAYV", "LABELWORD") for x in s.items):
        return False
    if before is not None and (before.has("TOPIC") or (before.has("FOR", "ON") and front is None)):
        return False
    of_odds = (
        before is not None and before.has("OF", "FOR", "IN", "ON", "TO") and front is not None and front.has("PROB", "ESTIMATE")
    )
    has_odds = (
        before is None and after is not None and after.has("HAVE", "WITH", "AT", "PCT", "PROB", "ESTIMATE") and not s.has("AS")
    )
    return not of_odds and not (has_odds and after is not None and not after.text.startswith(_SAYS))


def _comes_to_the_same(s: Saying) -> bool:
    """Whether, for how likely a label is, it is clear that it is the label said, or that it is not."""
    said = s.one("PCT").value
    least = Fraction(1, 2 if s.signature.multi_label else max(2, len(s.signature.labels)))
    return bool(said.value > _CLEARLY and said.hedge != "under") or bool(said.value < least and said.hedge != "over")


_CLEARLY = Fraction(11, 20)
_MOVING = (
    "drop", "fall", "fell", "rise", "rose", "climb", "sink", "sank", "lower", "rais", "reduc", "increas", "decreas", "shrink",
    "grow", "grew", "declin", "jump", "plunge", "boost", "lift", "dip", "slide", "soar", "surge", "tumble", "diminish", "slip",
)  # fmt: skip


def _moved(s: Saying, edits: tuple[Edit, ...], label: str) -> Claims:
    """ "drops to 41 %" says which way as well.

    Raises:
        Unfit: the text is changed other than by a deletion.
    """
    moves = [x for x in s.all("UP", "DOWN") if x.text.startswith(_MOVING)]
    if not moves:
        return []
    if len(moves) > 1 or len(edits) != 1 or edits[0].action != "delete":
        raise Unfit
    return [effect(s.scope, edits[0].old, label, lowers=moves[0].has("DOWN") and not moves[0].has("UP"))]


def _to(s: Saying, verb: Item, said: Item) -> bool:
    """Whether a rise or fall is said by where it ends."""
    before = s.before(said, ())
    return before is not None and before.has("TO", "AT") and s.place(verb) < s.place(said)


# --- two labels -------------------------------------------------------------------------------------------------------


def contrasted(s: Saying) -> Claims | None:
    """ "The model holds L for likelier than F", "L outscores F"."""
    s, first, second = _two_labels(_against(s))
    link = "THAN|TOPV|BELOWV|ABOVEP|BELOWP|COMPARED"
    may = f"{_ODDS} MORE LESS MORELIKELY LESSLIKELY BETTERBET PREFER ESTIMATE SAYV LABELWORD EVEN {link} WOULD"
    if not s.fits(f"L {link}", may):
        return None
    if not s.has("PROB", "SURE", "LIKELY", "MORELIKELY", "LESSLIKELY", "BETTERBET", "MODEL", "PREFER", "VIEW", "TOPV"):
        return None
    if s.has("WOULD") and not s.has("PREFER"):
        return None
    odds = s.has("PROB", "SURE", "LIKELY", "MORELIKELY", "LESSLIKELY", "BETTERBET", "PREFER", "TOPV", "VIEW", "BELOWV")
    if degrees_are_astray(s) or (not odds and any(x.text.startswith(_TALKS) for x in s.all("SAYV"))):
        return None  # "it says L more than F": more often
    if any(
        (x := s.next(to, ())) is not None and x.form == "base" and x.has("ESTIMATE") and not x.has("BE", "L")
        for to in s.all("TO")
    ):
        return None  # "likelier to change"
    if any(x.text == "over" for x in s.items) and any(
        x.text.startswith(("pick", "choos", "chose", "select", "go", "opt")) for x in s.items
    ):
        return None  # that one is chosen says more than which is likelier
    higher, lower = order(_plainly(s), first, second)
    return [_contrast(s, higher.value[0], lower.value[0])]


_TALKS = ("say", "said", "read", "predict", "return", "answer", "output", "see", "saw", "name", "call")


def _against(s: Saying) -> Saying:
    """ "Against F, L has the higher probability": compared with F."""
    front, rest = s.items[:1], s.items[1:]
    if not front or front[0].text.casefold() != "against" or not rest or not rest[0].has("L"):
        return s
    return replace(s, items=(replace(front[0], concepts=frozenset({"COMPARED"})), *rest))


def rather(s: Saying) -> Claims | None:
    """ "Rather than F, the model would choose L"."""
    if not s.items or not s.items[0].has("RATHER") or not s.fits("RATHER L MODEL PREFER", "SAYV WOULD"):
        return None
    s, foil, label = _two_labels(s)
    verb = s.one("PREFER")
    if s.items[1] is not foil or not (s.place(foil) < s.place(verb) < s.place(label)):
        return None
    if not s.has("WOULD") and not verb.text.startswith(("prefer", "favo", "lean", "inclin")):
        return None
    return [_contrast(s, label.value[0], foil.value[0])]


def _plainly(s: Saying) -> Saying:
    """Likelier, surer and a better bet as "more"; the same of "less"."""

    def plain(item: Item) -> Item:
        if item.has("MORELIKELY", "BETTERBET") or (item.has("PREFER") and item.text in ("sooner", "rather", "would sooner")):
            return replace(item, concepts=frozenset({"MORE"}))
        return replace(item, concepts=frozenset({"LESS"})) if item.has("LESSLIKELY") else item

    return replace(s, items=tuple(plain(x) for x in s.items))


def _two_labels(s: Saying) -> tuple[Saying, Item, Item]:
    """Two labels that are named once each; a foil is taken apart from its label.

    Raises:
        Unfit: other than two.
    """
    named = s.all("L")
    if len(named) == 2 and named[0].value[0] != named[1].value[0] and all(x.value[1] is None for x in named):
        return s, named[0], named[1]
    raise Unfit


def preferred(s: Saying) -> Claims | None:
    """ "It is L rather than F that the model finds likelier", "the model prefers L to F"."""
    named = s.one("L")
    label, foil = named.value
    if foil is None or not s.fits(
        "L MORELIKELY|PREFER|LIKELY|PROB|BETTERBET", f"{_ODDS} SAYV ESTIMATE MORE SUP BETTERBET WOULD PREFER"
    ):
        return None
    if not s.has("MORELIKELY", "PREFER", "MORE", "BETTERBET", "SUP"):
        return None
    return [_contrast(s, label, foil)]


def chosen(s: Saying) -> Claims | None:
    """ "Of the two labels L and F, the model considers the first likelier", "between L and F, the model goes for L"."""
    named = s.all("L")
    if len({x.value for x in named}) != 2 or any(x.value[1] for x in named):
        return None
    if not s.fits(
        "L AND|OR BETWEEN|OF|AMONG|IF",
        f"{_ODDS} MORELIKELY LESSLIKELY MORE LESS BETTERBET PREFER ESTIMATE SAYV SUP NUM ORD FORMER LATTER "
        f"LABELWORD BOTH LABELN WE {'HAVE WOULD SHOULD TO DO CAN' if _if_asked(s) else ''}",
    ):
        return None
    joint = s.one("AND", "OR")
    listed = [x for x in named if s.next(x) is joint or s.next(joint) is x]
    named = [*listed, *(x for x in named if x not in listed)]
    if (
        len(listed) != 2
        or len({x.value for x in listed}) != 2
        or (named[0] is not s.all("L")[0] and not s.has("MORELIKELY", "LESSLIKELY", "BETTERBET"))
        or len(s.all("MORE", "LESS", "MORELIKELY", "LESSLIKELY", "SUP")) > 1
    ):
        return None
    if s.has("NUM") and (
        s.number("NUM") != 2 or (x := s.next(s.one("NUM"), ())) is None or not x.has("LABELN", "CLASSN", "COLON", "COMMA", "L")
    ):
        return None
    picked = named[2].value[0] if len(named) == 3 else _by_place(s, named)
    if picked is None or (len(named) == 3 and s.has("ORD", "FORMER", "LATTER")):
        return None
    if not s.has("MORE", "LESS", "MORELIKELY", "LESSLIKELY", "SUP", "PREFER", "BETTERBET", "SAYV"):
        return None
    other = next(x.value[0] for x in named if x.value[0] != picked)
    if s.has("MORE", "LESS") and not s.has("PROB", "SURE", "LIKELY", "PREFER", "BETTERBET"):
        return None
    low = s.has("LESS", "LESSLIKELY")
    return [_contrast(s, other, picked) if low else _contrast(s, picked, other)]


def _if_asked(s: Saying) -> bool:
    """ "If it had to choose between L and F, ...": the condition is that of a choice, and no other."""
    if not s.items or not s.items[0].has("IF") or len(s.all("IF")) != 1:
        return False
    between = s.all("BETWEEN")
    front = s.items[1 : s.place(between[0])] if len(between) == 1 else s.items[:1]
    return all(x.has("IT", "MODEL", "HAVE", "BE", "TO", "SHOULD", "SAYV", "DET", "WE", "DO", "OF", "WITH") for x in front)


def _by_place(s: Saying, named: list[Item]) -> str | None:
    places = [x.value for x in s.all("ORD")] or [1] * s.has("FORMER") + [2] * s.has("LATTER")
    if len(places) != 1 or places[0] not in (1, 2):
        return None
    label: str = named[places[0] - 1].value[0]
    return label


def multiplied(s: Saying) -> Claims | None:
    """ "L is 3 times as likely as F"."""
    s, first, second = _two_labels(s)
    if not s.fits(
        f"L TIMES {_ODDS}|ESTIMATE", f"{_ODDS} ESTIMATE SAYV AS MUCH HIGH THAN MORE MORELIKELY COMPARED IF WE LOOK ONE"
    ):
        return None
    if not s.has("PROB", "SURE", "LIKELY", "MORELIKELY") or (s.has("IF") and not s.has("LOOK")):
        return None
    said = s.one("TIMES")
    marks = [x for x in s.all("THAN", "COMPARED") if _label_follows(s, x)]
    after = [x for x in s.all("AS") if s.place(x) > s.place(said) and _label_follows(s, x)]
    marks += after[-1:]
    if s.has("THAN") != s.has("MORE", "MORELIKELY") or len(marks) > 1:
        return None
    standard = _label_follows(s, marks[0]) if marks else None
    if standard is None and not s.place(first) < s.place(said) < s.place(second):
        return None
    standard = standard or second
    subject = second if standard is first else first
    return [_contrast(s, subject.value[0], standard.value[0], said.value)]


def _label_follows(s: Saying, mark: Item) -> Item | None:
    after = s.next(mark, ("DET", "OF", "REL", "TO", "IN", "FOR", "ON", "ONE", "PROB", "DO", "WE"))
    return after if after is not None and after.has("L") else None


def _contrast(s: Saying, label: str, foil: str, times: Any = None) -> Contrast:
    return Contrast(label=label, foil=foil, times=times, evidence=prediction_id(s.signature))


SAID = (predicted, confident, contrasted, rather, preferred, chosen, multiplied)
