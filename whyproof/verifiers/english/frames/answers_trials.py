"""Frames of what trials show: which words the answer needs, and which are enough for it."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Flip, Sufficiency
from whyproof.verifiers.english.bind import query_id, recorded
from whyproof.verifiers.english.bind_world import every_id, sample_id
from whyproof.verifiers.english.frames.confidences import certain, confidences
from whyproof.verifiers.english.frames.items import Item, plain
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.read_changes import each_needed, necessity, sufficiency

_DENIED = ("NOT", "NO", "NONE", "NEVER", "NOLONGER", "NOTHING", "NOTENOUGH", "NOR")
_STAYS = "SAME|STAY|CHANGE|DIFFERENT|NODIFF|THISLABEL|AFFECT"
_OUTCOME = "EVEN SAME STAY CHANGE DIFFERENT NODIFF THISLABEL AFFECT LABELWORD LABELN SAYV WHOLE WOULD"
_DENIALS = "NOT NO NONE NEVER NOLONGER NOTHING NOTENOUGH"


def changes(s: Saying) -> bool:
    """Whether the sentence says that the label changes (or, false, that it stays).

    Raises:
        Unfit: neither, or both.
    """
    denied = len([x for x in s.all(*_DENIED) if not x.has("SAME", "DIFFERENT", "NODIFF", "LEFT")])
    sames = [x for x in s.all("SAME", "STAY") if not x.has("CHANGE")]
    differs = [x for x in s.all("CHANGE", "DIFFERENT") if x not in sames]
    if s.has("NODIFF"):
        if denied or (sames and not all(x.has("STAY") for x in sames)):
            raise Unfit
        return False
    if differs and [x for x in sames if not x.has("LABELWORD")]:
        raise Unfit
    if denied > 1:
        raise Unfit
    if differs:
        return denied == 0
    if sames or s.has("THISLABEL"):
        return denied == 1
    if s.has("AFFECT") and denied == 1:
        return False
    raise Unfit


def turned(s: Saying) -> Claims | None:
    """ "Dropping W flips the label", "with only W left, the label is the same"."""
    if (
        not s.fits(f"E {_STAYS}", f"{_OUTCOME} {_DENIALS} ENOUGH CAN ONLY NEEDV TOGETHER DOUBLY")
        or s.has("L")
        or s.has("PCT", "PTS")
    ):
        return None
    if not s.has("MODEL", "LABELWORD", "THISLABEL", "LABELN", "VIEW", "TEXT"):
        return None
    if s.has("CAN") and not (s.has("NOT") or s.has("NODIFF")):
        return None
    if s.has("ONLY", "NEEDV") and not _only_takes(s):
        return None
    edit = s.one("E").value
    if s.has("TOGETHER", "DOUBLY") and len(edit.old) == 1:
        return None
    changed = changes(s)
    if edit.action == "delete":
        return necessity(s.scope, edit.old, holds=changed)
    if edit.action == "keep":
        return sufficiency(s.scope, edit.old, holds=not changed)
    edits = recorded(s.signature, (edit,))
    label = s.scope.decision()
    return [Flip(edits=edits, label=label, holds=not changed, evidence=query_id(s.signature, edits))]


def _only_takes(s: Saying) -> bool:
    """ "It takes only the removal of W to change the label"."""
    verb, mark = s.all("NEEDV"), s.all("ONLY")
    if len(verb) != 1 or len(mark) != 1 or s.has(*_DENIED) or not s.has("CHANGE"):
        return False
    return s.next(mark[0]) is s.one("E") or s.next(mark[0], ()) is verb[0]


def turned_to(s: Saying) -> Claims | None:
    """ "Dropping W flips the label to L"."""
    if not s.fits("E L CHANGE TO", "LABELWORD LABELN WHOLE THISLABEL NOT WOULD STAY DIFFERENT SAYV"):
        return None
    named = s.one("L")
    before = s.before(named)
    label, foil = named.value
    if (
        before is None
        or not before.has("TO")
        or foil is not None
        or len(s.all("NOT")) > 1
        or (s.has("STAY") and not s.has("CHANGE"))
    ):
        return None
    edits = recorded(s.signature, (s.one("E").value,))
    return [Flip(edits=edits, label=label, holds=not s.has("NOT"), evidence=query_id(s.signature, edits))]


def needed(s: Saying) -> Claims | None:
    """ "W is indispensable for the prediction", "W and V together are dispensable"."""
    if not s.fits(
        "W|WP NEEDED|DISPENSABLE",
        "NEEDED DISPENSABLE LABELWORD THISLABEL NOT NO TOGETHER BOTH EACH WHOLE SAYV PRESENCE PRESENT LEFT",
    ):
        return None
    named = [x for x in s.all("NEEDED", "DISPENSABLE") if not x.has("LABELWORD")]
    denied = len(s.all("NOT", "NO"))
    if len(named) != 1 or denied > 1 or not _of_decision(s):
        return None
    if s.has("PRESENCE") and len(s.words) > 1 and not s.has("TOGETHER"):
        return None  # of each, or of all?
    holds = named[0].has("NEEDED") is (denied == 0)
    if s.has("TOGETHER") or len(s.words) == 1:
        return necessity(s.scope, s.words, holds)
    return each_needed(s.scope, s.words, holds)


def needs(s: Saying) -> Claims | None:
    """ "The model needs W for its prediction", "the prediction requires W"."""
    if (
        not s.fits("W|WP NEEDV LABELWORD|THISLABEL", "SAYV NOT BOTH WHOLE TOGETHER")
        or len(s.all("NOT")) > 1
        or not _of_decision(s)
    ):
        return None
    verb, named = s.one("NEEDV"), s.one("W", "WP")
    if (
        not verb.text.startswith(("need", "requir", "depend", "hing"))
        or s.next(verb) is not named
        or not s.has("MODEL", "LABELWORD", "THISLABEL")
    ):
        return None
    holds = not s.has("NOT")
    return necessity(s.scope, s.words, holds) if s.has("TOGETHER") else each_needed(s.scope, s.words, holds)


def removable(s: Saying) -> Claims | None:
    """ "W can be dropped without changing the label"."""
    if (
        not s.fits("W|WP CAN DELV NODIFF", "LABELWORD THISLABEL NOT TOGETHER BOTH OUTP WHOLE WE DELN")
        or s.has("EACH")
        or s.has("E")
    ):
        return None
    denied = len(s.all("NOT", "NO", "NEVER"))
    if denied > 1 or (denied and len(s.words) > 1) or not _of_decision(s):
        return None
    return necessity(s.scope, s.words, holds=denied == 1)


def enough(s: Saying) -> Claims | None:  # noqa: PLR0911
    """ "W alone is enough for this label", "it takes more than W to get this label"."""
    may = (
        f"{_OUTCOME} {_DENIALS} ENOUGH NOTENOUGH ALONE ONLY NOTHINGBUT CONSIST TOGETHER BOTH OTHERS "
        f"WITHOUT KEEPV LEFT IF ASLONGAS NEEDV MORE THAN WE ALLW EXCEPT PRESENT CAN"
    )
    if not s.fits("W|WP ENOUGH|NOTENOUGH|ALONE|ONLY|NOTHINGBUT|MORE|WITHOUT", may) or not _of_decision(s):
        return None
    if s.has("NEEDV") and s.has("OTHERS", "MORE") and s.has("EXCEPT"):
        return _others_besides(s)
    if s.has("NEEDV") and s.has("ONLY"):
        return _only_needs(s)
    if s.items[0].has("ONLY") and s.items[1].has("W", "WP") and s.has("ENOUGH"):
        return None  # "only W is enough": no other word is, or W on its own is?
    if s.has("ALLW", "EXCEPT", "OTHERS") and not (s.has("WITHOUT") and s.has("OTHERS")):
        return None
    if s.has("MORE", "THAN"):
        return _more_than(s)
    enough_said = [x for x in s.all("ENOUGH", "NOTENOUGH") if not x.has("SAYV")]
    if enough_said and not s.has("CHANGE", "DIFFERENT"):
        denied = len(s.all(*_DENIED)) - len([x for x in enough_said if x.has("NOTENOUGH") and x.has(*_DENIED)])
        if len(enough_said) != 1 or denied > 1 or s.has("WITHOUT") or (s.has("CAN") and not denied) or not _all_alone(s):
            return None
        if denied and not _denies(s, enough_said[0]):
            return None
        return sufficiency(s.scope, s.words, holds=enough_said[0].has("ENOUGH") is (denied == 0))
    if s.has("CAN") or not _alone(s) or (enough_said and not s.has("WITHOUT")):
        return None  # "W alone is not enough to change the label": kept alone, or deleted alone?
    if s.has("AFFECT") and not s.has("KEEPV", "LEFT", "PRESENT", "IF", "WITHOUT", "CONSIST"):
        return None  # "not only W matters"
    return sufficiency(s.scope, s.words, holds=not changes(s))


def _denies(s: Saying, enough_said: Item) -> bool:
    """Whether it is "enough" that is denied; of "W is not sufficient: the model does not say the same", nothing is."""
    denial = next(x for x in s.all(*_DENIED) if x is not enough_said)
    if enough_said.has("NOTENOUGH"):
        return s.next(denial, ("STILL",)) is enough_said
    first, last = sorted((s.place(denial), s.place(enough_said)))
    return not s.without(*s.items[:first], *s.items[last:]).has("COLON", "SEMI", "DASH")


def _all_alone(s: Saying) -> bool:
    return not s.has("ALONE", "ONLY", "NOTHINGBUT") or _alone(s)


def _alone(s: Saying) -> bool:
    """Whether exactly one thing says that there is nothing beside the words."""
    named = s.one("W", "WP")
    if s.has("WITHOUT"):
        link = s.one("WITHOUT")
        after = s.next(link, ("DET",))
        return after is not None and after.has("OTHERS") and not s.has("ALONE", "ONLY", "NOTHINGBUT")
    marks = s.all("ALONE", "ONLY", "NOTHINGBUT")
    if len(marks) != 1:
        return False
    mark = marks[0]
    if mark.has("ONLY", "NOTHINGBUT") and s.next(mark, ("DET", "OF", "FROM", "WITH", "ON")) is named:
        return True
    if mark.has("ALONEC") or (mark.has("ALONE") and s.place(mark) == 0 and s.next(mark, ("COMMA",)) is named):
        return True
    if mark.text in _UNAIDED and mark is s.items[-1] and s.place(named) <= 1:
        return True  # "W would not suffice for the label on its own"
    return mark.has("ALONE") and (s.before(mark, ("BE", "WOULD", "KEEPV", "APPEAR", "LEFT")) is named)


#: At the end of a sentence, these are said of what it begins with.
_UNAIDED = ("on its own", "by itself", "all by itself", "on their own", "by themselves", "unaided", "single-handedly")


def _others_besides(s: Saying) -> Claims | None:
    """ "The model needs other words besides W for this label"."""
    link = s.one("EXCEPT")
    if (
        s.next(link) is not s.one("W", "WP")
        or s.has(*_DENIED)
        or s.has("ALONE", "ONLY", "NOTHINGBUT", "ENOUGH", "CHANGE", "DIFFERENT", "THAN")
    ):
        return None
    return sufficiency(s.scope, s.words, holds=False)


def _only_needs(s: Saying) -> Claims | None:
    """ "The model only needs W for this label", "the model needs only W"."""
    verb, mark = s.one("NEEDV"), s.one("ONLY")
    if (
        s.has(*_DENIED)
        or s.has("CHANGE", "DIFFERENT", "THAN", "EXCEPT", "OTHERS", "ALONE")
        or not s.has("MODEL", "LABELWORD", "THISLABEL")
    ):
        return None
    named = s.one("W", "WP")
    adverb = s.next(mark, ()) is verb and s.next(verb) is named
    return sufficiency(s.scope, s.words, holds=True) if adverb or (s.next(verb, ()) is mark and s.next(mark) is named) else None


def _more_than(s: Saying) -> Claims | None:
    than = s.one("THAN")
    if (
        s.next(than) is not s.one("W", "WP")
        or not s.has("NEEDV", "SAYV")
        or s.has("ALONE", "ONLY", "NOTHINGBUT", "ENOUGH", "CHANGE", "DIFFERENT")
    ):
        return None
    if s.before(than, ()) is not s.one("MORE") or not s.has("NEEDV"):
        return None
    denied = len(s.all(*_DENIED))
    return sufficiency(s.scope, s.words, holds=denied == 1) if denied <= 1 else None


def _of_decision(s: Saying) -> bool:
    return s.aim.foil is None and s.aim.label in (None, s.signature.decision)


# --- whatever becomes of the other words ------------------------------------------------------------------------------


def always(s: Saying) -> Claims | None:
    """ "Whichever other words you drop, the label stays as long as W is kept"."""
    may = (
        f"{_OUTCOME} {_DENIALS} OTHERS DELV DELN WAYS NOMATTER ASLONGAS IF KEEPV LEFT PRESENT ALLW "
        f"SOMEORALL AND ALWAYS WE CAN SEMI COLON AMONG ENOUGH BOTH "
        "EACH ONLY EXCEPT CHECKED OUTP NEVER STAY AFFECT EVER HOW INTEXT TOGETHER WITHOUT ALLTEXTS SURE"
    )
    if not s.fits("W|WP DELV|DELN", may) or s.has("E", "NUM", "PCT", "RANDOM", "L") or not _of_decision(s):
        return None
    if not s.has("OTHERS") and not s.has("KEEPV", "LEFT"):
        return None
    every = any(x.text.startswith("any") for x in s.all("OTHERS"))  # all others, or everything else, deleted is one text
    if not (every or s.has("NOMATTER", "ALLW", "ALLTEXTS", "SOMEORALL", "NEVER", "NONE", "NO", "NOT", "NOTHING")) or s.has(
        "ONLY", "EXCEPT", "WITHOUT"
    ):
        return None
    if _not_all(s) or _is_deleted(s) or not _texts_told(s) or _keeps_no_label(s):
        return None
    outcome = without_conditions(_settled(s))
    if not (s.has("ENOUGH") and not s.has("CHANGE", "DIFFERENT", *_DENIED)) and changes(outcome):
        return None
    return [Sufficiency(listed=s.words, grade="every", evidence=every_id(s.signature, s.words))]


def _texts_told(s: Saying) -> bool:
    """Of "every text" it is said which: "every text that keeps W"."""
    return all((x := s.next(t, ("DET", "TEXT", "WAYS"))) is not None and x.has("REL") for t in s.all("ALLTEXTS"))


def _keeps_no_label(s: Saying) -> bool:
    """ "W never keeps the label", "W keeps the not label"."""
    after = (s.next(x, ("DET", *_DENIED)) for x in s.all("KEEPV", "STAY"))
    return s.has(*_DENIED) and any(x is not None and x.has("LABELWORD") for x in after)


def _is_deleted(s: Saying) -> bool:
    """Whether it is the words that are deleted, and not the others."""
    named = s.one("W", "WP")
    before, after = s.before(named), s.next(named, ("BE", "HAVE"))
    return (before is not None and before.has("DELV") and not before.has("KEEPV")) or (
        after is not None and after.form == "past" and after.has("DELV") and not after.has("KEEPV", "LEFT")
    )


def _settled(s: Saying) -> Saying:
    """ "The label is certain": it stays the same.

    Raises:
        Unfit: what is certain is not the label.
    """
    if not s.has("SURE"):
        return s
    sure = s.one("SURE")
    verb = s.before(sure, ())
    label = verb and s.before(verb, ())
    if sure.text not in ("certain", "sure") or verb is None or not verb.has("BE") or label is None or not label.has("LABELWORD"):
        raise Unfit
    return replace(s, items=tuple(plain("SAME", x) if x is sure else x for x in s.items))


def without_conditions(s: Saying) -> Saying:
    """The sentence less what says that the words stay in the text: "as long as W is kept"."""
    named = s.one("W", "WP")
    near = (s.before(named, ("DET", "WE", "ALWAYS")), s.next(named, ("BE", "ALWAYS", "STILL", "HAVE")))
    kept = [x for x in near if x is not None and x.has("KEEPV", "LEFT", "PRESENT", "STAY")]
    for some in (kept, kept[:1]):
        rest = s.without(*some)
        if rest.has("SAME", "STAY", "CHANGE", "DIFFERENT", "THISLABEL", "NODIFF", "AFFECT"):
            return rest
    return s


def _not_all(s: Saying) -> bool:
    """ "not all", "not every": some, and some not."""
    return any(
        (after := s.next(x, ())) is not None and after.has("ALLW", "SOMEORALL", "NOMATTER", "EACH", "OTHERS")
        for x in s.all("NOT")
    )


def sampled(s: Saying) -> Claims | None:
    """ "With 95 % confidence, W keeps the label in 90 % of random replacements of the other words"."""
    may = (
        f"{_OUTCOME} OTHERS DELV REPLV FILL WAYS ASLONGAS IF KEEPV LEFT PRESENT ALLW AND WE CAN SEMI COLON "
        f"AMONG ENOUGH BOTH RANDOM ALLEXC "
        "NOMATTER PROB SURE LPAR RPAR TIMEN AROUND ESTIMATE ALONE INSV HOW CHECKED TOGETHER WHOLE CONF PCT REST"
    )
    if not s.fits("W|WP PCT RANDOM", may) or s.has("E", "NUM", "L", *_DENIED) or not _of_decision(s):
        return None
    numbers = s.all("PCT")
    sure = confidences(s, numbers)
    if (
        len(numbers) != 2
        or len(sure) != 1
        or (s.has("SURE") and not s.has("WE"))
        or (s.has("CHANGE") and not s.has("STAY", "SAME", "ENOUGH"))
        or _label_changes(s)
        or any(x.text != "elsewhere" for x in s.all("DIFFERENT"))
    ):
        return None
    if not s.has("STAY", "SAME", "ENOUGH", "THISLABEL") or not _label_stays(s):
        return None
    rate = next(x for x in numbers if x is not sure[0])
    confidence = certain(sure[0])
    evidence = sample_id(s.signature, s.words)
    return [Sufficiency(listed=s.words, grade="sampled", rate=rate.value, confidence=confidence, evidence=evidence)]


def _label_stays(s: Saying) -> bool:
    """Whether it is the label that stays, and not only W: "if W is kept, the label ..."."""
    named = s.one("W", "WP")
    near = (s.before(named, ("DET",)), s.next(named, ("BE", "ALWAYS", "STILL", "HAVE")))
    return any(
        x not in near or ((y := s.next(x, ("DET", "MODEL", "POSS", "STILL", "SAME"))) is not None and y.has("LABELWORD"))
        for x in s.all("STAY", "SAME", "ENOUGH", "THISLABEL", "KEEPV")
    )


def _label_changes(s: Saying) -> bool:
    """ "Flip the label", "the label changes": where W is kept and the label is not. "Random changes of the others" are draws."""
    return any(
        x is not None and x.has("LABELWORD")
        for change in s.all("CHANGE", "AFFECT", "DELV", "REPLV")
        for x in (
            s.next(change, ("DET", "TO", "IN", "OF", "POSS", "MODEL")),
            s.before(change, ("BE", "HAVE", "WOULD", "DO", "STILL")),
        )
    )


TRIALS = (turned, turned_to, needed, needs, removable, enough, always, sampled)
