"""Frames of rises and falls of a probability, of what two words do together, of searches, and of long texts."""

from __future__ import annotations

from typing import Any

from whyproof.core.claim import Interaction, NoFlip, Windows
from whyproof.core.text import Word
from whyproof.verifiers.english.bind import prediction_id, search_id
from whyproof.verifiers.english.bind_world import interaction_ids
from whyproof.verifiers.english.frames.answers_said import label_of
from whyproof.verifiers.english.frames.answers_trials import changes
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.read_changes import effect

_NEAR = 2
_ODDS = "PROB|SURE|LIKELY|MORELIKELY|LESSLIKELY"
_MOVES = "UP|DOWN|MORELIKELY|LESSLIKELY"


def effects(s: Saying) -> Claims | None:
    """ "Dropping W lowers the probability of L by 12 points", "because of W, L is likelier"."""
    may = (
        f"PTS {_ODDS} UP DOWN AWAY SOME GIVEPTS ASSHOWN OTHERWISE PRESENCE BECAUSE WOULD BY IF ESTIMATE "
        f"SAYV BOTH CHANGE WITHOUT THAN"
    )
    if not s.fits(f"L {_MOVES}|GIVEPTS {_ODDS}|PTS|SOME E|W|WP", may) or s.has("PCT", "NUM", "TIMES", "UPTON"):
        return None
    rises = _direction(s)
    points = s.number("PTS") if s.has("PTS") else None
    words, without = _cause(s)
    return [effect(s.scope, words, label_of(s), lowers=rises is not without, points=points)]


def _direction(s: Saying) -> bool:
    """Whether it goes up.

    Raises:
        Unfit: both ways, or none.
    """
    up = [x for x in s.all("UP", "MORELIKELY") if not x.has("DOWN")]
    down = [x for x in s.all("DOWN", "LESSLIKELY") if not x.has("UP")]
    if up and all(x.has("DELV") for x in up):
        raise Unfit
    if not up and not down:
        given = s.all("GIVEPTS")
        target = s.before(s.one("L"))
        first = len(given) == 1 and s.has("PTS", "SOME") and target is not None and target.has("TO", "GIVEPTS")
        if not first:
            raise Unfit
        return True
    if up and down:
        raise Unfit
    moves = up or down
    if len(moves) > 1 and not all(x.has("ESTIMATE") or x.form == "base" for x in moves[1:]):
        raise Unfit
    return bool(up)


def _cause(s: Saying) -> tuple[tuple[Word, ...], bool]:
    """The words, and whether it is without them that the probability has moved.

    Raises:
        Unfit: no words, words twice, or words that are not plainly the cause.
    """
    if s.has("E"):
        change = s.one("E")
        if change.value.action != "delete" or s.has("W", "WP", "BECAUSE", "PRESENCE", "OTHERWISE"):
            raise Unfit
        return change.value.old, True
    named = s.one("W", "WP")
    at = s.place(named)
    before = s.before(named)
    if before is not None and before.has("BECAUSE"):
        return named.value, False
    there = s.next(named, ("BE",))
    if s.items[0].has("BECAUSE") and at <= _NEAR and there is not None and there.has("INTEXT", "PRESENT"):
        return named.value, False
    if s.has("OTHERWISE", "WITHOUT"):
        raise Unfit
    if before is not None and ((before.has("OF") and at > 1 and s.items[at - 2].has("PRESENCE")) or before.has("PRESENCE")):
        return named.value, False
    if before is None and at == 0 and s.has("PROB", "MORELIKELY", "LESSLIKELY", "LIKELY", "SURE"):
        return named.value, False
    raise Unfit


# --- what two words do together ---------------------------------------------------------------------------------------


def interactions(s: Saying) -> Claims | None:
    """ "W and V reinforce each other for L", "W adds more to L when V is there than when it is not"."""
    if s.has("E", "PCT", "NUM", "TIMES", "UPTON"):
        return None
    signs = [x for x in (_named(s), _with_and_without(s), _joint(s)) if x is not None]
    if len(set(signs)) != 1:
        return None
    first, second = _pair(s)
    label = label_of(s)
    points = s.number("PTS") if s.has("PTS") else None
    if signs[0] == "none" and points is not None:
        return None
    found = interaction_ids(s.signature, (first,), (second,))
    sign: Any = signs[0]
    return [Interaction(first=(first,), second=(second,), label=label, sign=sign, points=points, evidence=found)]


def _pair(s: Saying) -> tuple[Word, Word]:
    words: list[Word] = [w for item in s.all("W") for w in item.value]
    if len(words) != 2 or words[0] == words[1]:
        raise Unfit
    return words[0], words[1]


_PAIRED = (
    "W L AND PTS PROB LIKELY BETWEEN BOTH TOGETHER FOUND WE JOINTLY SAYV ESTIMATE PRO GIVEPTS "
    "PRESENCE AFFECT HOW EACH INTEXT POSS "
    "LABELWORD ACT WOULD"
)


#: Names of interactions; verbs like "amplify" need "each other".
_NAMES = ("synerg", "superadd", "super-", "super add", "subadd", "sub-", "sub add", "interfer", "redundan", "overlap", "antagon",
          "reinforcement",          "amplification", "mutual", "more than", "less than", "positive", "negative")  # fmt: skip


def _named(s: Saying) -> str | None:  # noqa: PLR0911
    """The sign of an interaction that is called by a name."""
    if not s.fits(
        "W SYNERGY|INTERFERE|ADDITIVE|INTERACT|EACHOTHER|DEPEND",
        f"{_PAIRED} EACHOTHER NOT NO NOTHING POSW NEGW NEARLY PRESENT IF NODIFF ALONE ZERO DEPEND NEITHER NOR OR",
    ):
        return None
    denied = len([x for x in s.all("NOT", "NO", "NOTHING") if not x.has("ZERO")])
    if s.has("DEPEND"):
        return "none" if denied == 1 and not s.has("SYNERGY", "INTERFERE", "ADDITIVE", "INTERACT", "OR", "NOR") else None
    if s.has("NEITHER"):
        joint = s.next(s.one("SYNERGY"), ())
        both = (
            len(s.all("INTERFERE")) == 1
            and joint is not None
            and joint.has("NOR", "OR")
            and len(s.all("NOR", "OR")) == 1
            and not denied
        )
        return "none" if both else None
    if s.has("OR", "NOR"):
        return None
    kinds = [c for c in ("SYNERGY", "INTERFERE", "ADDITIVE") if s.has(c)]
    signs = len(s.all("POSW")), len(s.all("NEGW"))
    if kinds:
        if len(kinds) != 1 or denied or len(s.all(*kinds)) != 1:
            return None
        if any(signs):
            return {(1, 0): "positive", (0, 1): "negative"}.get(signs) if kinds == ["SYNERGY"] else None
        if s.has("EACHOTHER") or kinds == ["ADDITIVE"] or s.all(kinds[0])[0].text.startswith(_NAMES):
            return {"SYNERGY": "positive", "INTERFERE": "negative", "ADDITIVE": "none"}[kinds[0]]
        return None
    if s.has("INTERACT"):
        if denied + len(s.all("ZERO")) == 1 and not any(signs):
            return "none"
        return {(1, 0): "positive", (0, 1): "negative"}.get(signs) if not denied else None
    if s.has("EACHOTHER") and s.has("AFFECT") and denied == 1 and not any(signs):
        return "none"
    return None


def _with_and_without(s: Saying) -> str | None:
    """ "more with V than without it": how the effect of one depends on the other."""
    said = "MORE LESS THAN EQUAL SAME AS MUCH PRESENT IF WITHOUT NOT NODIFF STAY CHANGE UP DOWN"
    if not s.fits("W WITHORWITHOUT|PRESENT|INTEXT|WITH", f"{_PAIRED} {said}"):
        return None
    if s.has("WITHORWITHOUT"):
        same = s.has("SAME", "EQUAL", "NODIFF") or (s.has("AFFECT", "CHANGE", "STAY") and s.has("NOT", "STAY"))
        return "none" if same and not s.has("MORE", "LESS", "THAN") else None
    absent = s.all("NOT", "WITHOUT")
    marks = s.all("THAN") or s.all("AS")[-1:]
    if len(absent) != 1 or len(marks) != 1 or s.place(absent[0]) < s.place(marks[0]):
        return None
    if not s.has("PRESENT", "INTEXT", "WITH"):
        return None
    return _compared(s)


def _compared(s: Saying) -> str | None:
    more, less = s.all("MORE"), s.all("LESS")
    if s.has("THAN"):
        return {(1, 0): "positive", (0, 1): "negative"}.get((len(more), len(less)))
    alike = len(s.all("AS")) == 2 and s.has("MUCH")
    return "none" if alike and not more and not less else None


def _joint(s: Saying) -> str | None:
    """ "more together than the sum of each alone"."""
    if s.has("BEYOND"):
        return _beyond(s)
    said = "MORE LESS THAN AS MUCH SUMN SEPARATE ALONE UP DOWN EQUAL IF PRESENT SAME PARTSN IT STAY ONLY"
    if not s.fits("W SUMN|SEPARATE|PARTSN JOINTLY|BOTH|TOGETHER", f"{_PAIRED} {said}"):
        return None
    marks = s.all("THAN") or s.all("AS")[-1:]
    if not marks and s.has("SUMN") and not s.has("MORE", "LESS", "UP", "DOWN"):
        before = s.before(s.all("SUMN")[0], ("DET", "ONLY", "EQUAL", "TO"))
        return "none" if before is not None and before.has("BE", "ESTIMATE") else None
    if s.has("ONLY"):
        return None
    apart = s.all("SUMN") or [x for x in s.all("SEPARATE", "PARTSN") if x.text.startswith(("separat", "individual", "parts"))]
    if len(marks) != 1 or not apart or s.place(apart[0]) < s.place(marks[0]):
        return None
    joint = s.all("JOINTLY", "BOTH", "TOGETHER")
    return _compared(s) if s.place(joint[0]) < s.place(marks[0]) else None


def _beyond(s: Saying) -> str | None:
    if not s.fits(
        "W BEYOND SEPARATE|PARTSN JOINTLY|BOTH|TOGETHER", f"{_PAIRED} ALONE UP DOWN NOTHING NO CHANGE NODIFF MORE LESS PARTSN"
    ):
        return None
    up = [x for x in s.all("UP") if not x.has("DOWN")]
    down = [x for x in s.all("DOWN") if not x.has("UP")]
    if s.has("NOTHING", "NO", "NODIFF"):
        added = all(x.text.startswith("add") for x in up)
        return "none" if added and not down else None
    return {(1, 0): "positive", (0, 1): "negative"}.get((len(up), len(down))) if not s.has("NOT") else None


# --- searches and long texts ------------------------------------------------------------------------------------------


def universal(s: Saying) -> Claims | None:
    """ "All 45 deletions of up to two words leave the label as it was"."""
    may = (
        "SAME STAY CHANGE DIFFERENT NODIFF THISLABEL AFFECT LABELWORD LABELN SAYV WHOLE WOULD NOT NO NONE "
        "NEVER NOTHING DELV DELN WAYS NOMATTER ALLW "
        "EACH AND WE CAN SEMI AMONG CHECKED OTHERS LPAR RPAR KEEPV LEFT ALWAYS WITHOUT EVER OUTP UPTO BY "
        "SOMEORALL W WP IF HOW LEFT GONE INALL PRESENT "
        "SUCH FOUND STAY ASLONGAS AFTER CONSIST TEXTHAS"
    )
    if not s.fits("NUM DELV|DELN|GONE|WAYS UPTO", may) or s.has("E", "PCT", "L"):
        return None
    reach = s.next(s.one("UPTO"), ())
    numbers = [x for x in s.all("NUM") if not _is_anybody(s, x)]
    if reach is None or not reach.has("NUM") or len(numbers) != 2 or _not_all(s):
        return None
    kept = _kept(s)
    free = s if kept is None else s.without(*_kept_span(s, kept))
    if _stays(free):
        tried = next(x.value for x in numbers if x is not reach)
        listed = kept.value if kept is not None else ()
        claim = NoFlip(tried=tried, up_to=reach.value, kept=listed)
        return [claim.citing(*search_id(s.signature, claim))]
    return None


def _is_anybody(s: Saying, number: Item) -> bool:
    """ "One can": no number."""
    after = s.next(number, ())
    return number.has("WE") and after is not None and after.has("CAN", "COULD", "WOULD")


def _stays(s: Saying) -> bool:
    """ "... and there are no other such texts" says no more than that these are all."""
    ends = [
        x
        for x in s.all("NO")
        if (y := s.next(x, ())) is not None
        and y.has("OTHERS", "DIFFERENT")
        and (z := s.next(y, ())) is not None
        and z.has("SUCH")
    ]
    plain = s.without(*ends, *[y for x in ends if (y := s.next(x, ())) is not None])
    if plain.has("WITHOUT") and plain.has("EVER", "CHANGE"):
        return not plain.has("NOT", "NO", "NONE", "NEVER", "NOTHING", "DIFFERENT")
    return not changes(plain)


def _not_all(s: Saying) -> bool:
    return any((after := s.next(x, ())) is not None and after.has("ALLW", "EACH") for x in s.all("NOT"))


def _kept(s: Saying) -> Item | None:
    named = s.all("W", "WP")
    if not named:
        return None
    if len(named) > 1:
        raise Unfit
    return named[0]


def _kept_span(s: Saying, kept: Item) -> list[Item]:
    """What says in brackets that words are kept.

    Raises:
        Unfit: it does not say that.
    """
    at = s.place(kept)
    start = at
    while start > 0 and s.items[start - 1].has("KEEPV", "ALWAYS", "WITHOUT", "EVER", "STILL", "LPAR", "ASLONGAS"):
        start -= 1
    end = at + 1
    while end < len(s.items) and s.items[end].has("LEFT", "RPAR", "SAME", "BE", "KEEPV", "ALWAYS"):
        end += 1
    span = list(s.items[start:end])
    keeps = [x for x in span if x.has("KEEPV")]
    touched = [x for x in keeps if x.text.startswith("touch")]
    if len(keeps) != 1 or bool(touched) != any(x.has("WITHOUT") for x in span):
        raise Unfit
    return span


def windows(s: Saying) -> Claims | None:
    """ "The text was read in three overlapping parts"."""
    if not s.fits(
        "NUM OVERLAP WINDOW", "PROCESS LONG BECAUSE AND NOT CAN WOULD AMONG HOW NUMBERN MORE THAN IT SAYV ESTIMATE OUTP"
    ):
        return None
    counts = [x for x in s.all("NUM") if not x.has("LONG")]
    if s.has("L") or not _says_what_does_not_fit(s):
        return None
    if (
        len(counts) != 1
        or not s.has("MODEL", "TEXT")
        or (s.has("CAN") and not s.has("NOT"))
        or (s.has("NOT") and not s.has("LONG"))
    ):
        return None
    if s.next(counts[0], ("DET", "PROCESS")) is None:
        return _windows(s, counts[0].value)
    after = s.next(counts[0], ())
    return _windows(s, counts[0].value) if after is not None and after.has("OVERLAP", "WINDOW") else None


def _says_what_does_not_fit(s: Saying) -> bool:
    """Whether a "not" is about the whole text: "it does not fit", "could not be read at once"."""
    for denial in s.all("NOT"):
        verb = s.next(denial, ("BE",))
        rest = s.items[s.place(denial) + 1 :]
        until = next((i for i, x in enumerate(rest) if x.has("NUM") and not x.has("LONG")), len(rest))
        parted = any(x.has("COMMA", "COLON", "SEMI", "AND", "BECAUSE", "DASH") for x in rest[:until]) or until == len(rest)
        if (
            verb is None
            or not verb.text.startswith(("fit", "take", "read", "process", "handle", "see", "go", "pass"))
            or not parted
        ):
            return False
    return True


def _windows(s: Saying, count: int) -> Claims:
    return [Windows(count=count, evidence=prediction_id(s.signature))]


EFFECTS = (effects, interactions, universal, windows)
