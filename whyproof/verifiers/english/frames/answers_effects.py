"""Frames of rises and falls of a probability, of what two words do together, of searches, and of long texts."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import NoFlip, Windows
from whyproof.core.text import Word
from whyproof.verifiers.english.bind import prediction_id, search_id
from whyproof.verifiers.english.frames.answers_said import label_of
from whyproof.verifiers.english.frames.answers_trials import changes
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.patterns import match
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.read_changes import effect

_NEAR = 2
_ODDS = "PROB|SURE|LIKELY|MORELIKELY|LESSLIKELY"
_MOVES = "UP|DOWN|MORELIKELY|LESSLIKELY"


def effects(s: Saying) -> Claims | None:
    """ "Dropping W lowers the probability of L by 12 points", "because of W, L is likelier"."""
    several = s.has("E") or any(len(x.value) > 1 for x in s.all("W"))
    may = (
        f"PTS {_ODDS} UP DOWN AWAY SOME GIVEPTS ASSHOWN OTHERWISE PRESENCE BECAUSE WOULD BY IF ESTIMATE "
        f"SAYV BOTH CHANGE WITHOUT THAN {'WE FOUND' if s.has('E') else ''} {'JOINTLY TOGETHER' if several else ''}"
    )
    s = _had(s)
    if not s.fits(f"L {_MOVES}|GIVEPTS {_ODDS}|PTS|SOME E|W|WP", may) or s.has("PCT", "NUM", "TIMES", "UPTON"):
        return None
    if not s.has("E", "PTS") and any("score" in x.text for x in s.all("PROB")):
        return None  # "W adds to the score" may be said of its weight, or of what taking it out does
    rises = _direction(s)
    points = s.number("PTS") if s.has("PTS") else None
    words, without = _cause(s)
    return [effect(s.scope, words, label_of(s), lowers=rises is not without, points=points)]


def _had(s: Saying) -> Saying:
    """ "The effect of dropping W on L is a lower probability": what it does, less that this is its effect."""
    for at in range(len(s.items)):
        fits = match("AFFECT OF E", s.items, at)
        if fits:
            return replace(s, items=(*s.items[:at], *s.items[at + 2 :]))
        fits = match("AFFECT OF UP|DOWN", s.items, at)
        if fits and s.items[at].text == "has the effect" and s.has("E"):
            return replace(s, items=(*s.items[:at], *s.items[at + 2 :]))
        fits = match("PRESENCE W|WP PRESENT|INTEXT", s.items, at)
        if fits:
            return replace(s, items=(*s.items[: at + 2], *s.items[at + 3 :]))
    fits = match("DET? AFFECT OF W|WP:cause BE TO UP|DOWN:move", s.items, 0)
    if fits:
        return replace(s, items=(fits[1]["cause"], fits[1]["move"], *s.items[fits[0] :]))
    return s


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
        if target is not None and target.has("OF") and (odds := s.before(target)) is not None and odds.has("PROB"):
            target = s.before(odds)
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
    if _is_gone(s, named):
        raise Unfit
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


def _is_gone(s: Saying, named: Item) -> bool:
    """ "W being removed makes L less likely": it is not W that does so."""
    gone = s.next(named, ("BE", "HAVE"))
    moves = [x for x in s.all("UP", "DOWN", "MORELIKELY", "LESSLIKELY") if x is not gone]
    return gone is not None and gone.has("DELV", "GONE") and gone.form == "past" and bool(moves)


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
        "NUM WINDOW",
        "OVERLAP PROCESS LONG BECAUSE AND NOT CAN WOULD AMONG HOW NUMBERN MORE THAN IT SAYV ESTIMATE OUTP LOOK CHECKED WE",
    ) or not (s.has("OVERLAP") or any(x.text == "windows" for x in s.all("WINDOW"))):
        return None
    counts = [x for x in s.all("NUM") if not x.has("LONG")]
    if s.has("L") or not _says_what_does_not_fit(s):
        return None
    if (
        len(counts) != 1
        or not (s.has("MODEL", "TEXT") or any(x.text.endswith("text") for x in s.all("PROCESS")))
        or (s.has("CAN") and not s.has("NOT"))
        or (s.has("NOT") and not s.has("LONG"))
    ):
        return None
    if (before := s.before(counts[0])) is not None and before.has("THAN", "MORE"):
        return None
    if s.next(counts[0], ("DET", "PROCESS")) is None:
        return _windows(s, counts[0].value)
    after = s.next(counts[0], ())
    if after is not None and after.has("OVERLAP") and (noun := s.next(after, ())) is not None and not noun.has("WINDOW"):
        return None
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


EFFECTS = (effects, universal, windows)
