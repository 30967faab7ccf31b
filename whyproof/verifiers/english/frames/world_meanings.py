"""Frames of what words mean: synonyms and opposites, derivations, tone; and all frames of meanings, in order."""

from __future__ import annotations

from collections.abc import Callable

from whyproof.verifiers.english.frames.items import plain
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.world_entailing import entailments
from whyproof.verifiers.english.frames.world_kinds import kinds, parts
from whyproof.verifiers.english.frames.world_terms import (
    NOS,
    Pair,
    claim_of,
    first_of,
    holds,
    other_of,
    pair_of,
    term_after,
)

# --- likeness and opposition ------------------------------------------------------------------------------------------


def _mutual(relation: str, toward: str, between: str, unlike: str = "") -> Callable[[Saying], Claims | None]:
    def read(s: Saying) -> Claims | None:
        marks = f"{toward}|{between}" + (f"|{unlike}" if unlike else "")
        if not s.fits(f"Q {marks}", f"{NOS} AND BETWEEN WE CAN ALLW"):
            return None
        kinds_said = [x for x in s.items if x.has(toward, between, *unlike.split())]
        if len(kinds_said) != 1 or s.has("CAN") or len(s.all("AND")) > 1:
            return None
        if s.has("AND") and not _joined(s):
            return None
        differ = bool(unlike) and kinds_said[0].has(unlike) and not kinds_said[0].has(toward, between)
        first, second = pair_of(s)
        return claim_of(s, first, relation, second, holds(s) is not differ)

    return read


def _joined(s: Saying) -> bool:
    first, second = pair_of(s)
    joint = s.one("AND")
    return s.before(joint, ("TAXO",)) is first and s.next(joint, ("DET", "TAXO", "OF", "REL")) is second


synonyms = _mutual("synonym", "SYN", "SYNM", "SYNDIFF")
antonyms = _mutual("antonym", "ANT", "ANTM")
similar = _mutual("similar_to", "SIM", "SIMM", "DISSIM")


def derived(s: Saying) -> Claims | None:
    """ "X is derived from Y", "Y is the base of X"."""
    if not s.fits("Q DERIV|BASEOF|BASEAS|BYDERIV", f"{NOS} BYDERIV WE CAN BASEAS"):
        return None
    made, base = first_of(s, _by_deriving, _by_base, _by_having_base, _by_getting)
    return claim_of(s, made, "derived_from", base, holds(s))


def _by_deriving(s: Saying) -> Pair | None:
    marks = s.all("DERIV")
    if not marks:
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = pair_of(s)
    after = s.next(marks[0], ("DET", "TAXO"))
    if after is first and s.has("FROM") and s.next(s.one("FROM"), ("DET", "TAXO")) is second:
        if not marks[0].text.startswith("derivation"):
            raise Unfit
        return first, second  # "the derivation of X is from Y"
    if after is not None and after.has("Q"):
        return other_of(s, after), after
    if s.place(marks[0]) < s.place(second) or (after is not None and not after.has("BYDERIV")):
        raise Unfit
    front = s.before(first, ("DET", "TAXO"))
    if front is not None and front.has("FROM"):
        return second, first
    if s.has("REL") and s.place(s.all("REL")[0]) > s.place(first):
        return second, first
    raise Unfit


def _by_base(s: Saying) -> Pair | None:
    marks = s.all("BASEOF")
    if not marks:
        return None
    made = term_after(s, marks[0])
    return made, other_of(s, made)


def _by_having_base(s: Saying) -> Pair | None:
    if not s.has("BASEAS"):
        return None
    first, second = pair_of(s)
    if not s.has("HAVE") or s.has("DERIV", "BASEOF"):
        raise Unfit
    return first, second


def _by_getting(s: Saying) -> Pair | None:
    """ "One gets X from Y by derivation"."""
    if s.has("DERIV", "BASEOF", "BASEAS") or not s.has("BYDERIV"):
        return None
    base = term_after(s, s.one("FROM"))
    return other_of(s, base), base


# --- tone -------------------------------------------------------------------------------------------------------------


def toned(s: Saying) -> Claims | None:
    """ "The tone of X is positive", "X has negative connotations"."""
    named = s.all("Q")
    tones = [x for x in s.items if x.text.casefold() in ("positive", "negative")]
    if len(named) != 1 or len(tones) != 1:
        return None
    if not s.fits("Q TONEN|TONEV", f"{NOS} TONEN TONEV LACKV TONEW L THERE"):
        return None
    words_said = [x for x in s.items if x.has("TONEN") and x is not tones[0]]
    if any(x.text in ("side", "sides") and s.before(x, ()) is not tones[0] for x in s.items):
        return None  # "on the side of L" is said of what speaks for a label
    if (lead := s.before(tones[0], ())) is not None and lead.has("FOR", "TOPIC", "TO", "ON"):
        return None  # "one word counts for L": of a label
    lexical = any(
        x.text in ("word", "term", "expression", "lexicon", "dictionary", "in the lexicon", "by its meaning", "adjective")
        for x in s.items
    )
    if not words_said and not lexical:
        return None
    lacking = s.all("LACKV")
    if len(lacking) > 1:
        return None
    so = holds(s) is not bool(lacking)
    return claim_of(s, named[0], "polarity", plain("Q", tones[0], (tones[0].text.casefold(), "")), so)


MEANINGS = (kinds, parts, entailments, synonyms, antonyms, similar, derived, toned)
