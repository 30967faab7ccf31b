"""Frames of one word's meaning implying another's."""

from __future__ import annotations

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.world_terms import (
    DENIALS,
    NOS,
    Pair,
    claim_of,
    first_of,
    holds,
    other_of,
    pair_of,
    term_after,
)

# --- what words entail ------------------------------------------------------------------------------------------------


_HAVING = ("carries", "carry", "has", "have", "bears", "bear")


def entailments(s: Saying) -> Claims | None:
    """ "X implies Y", "Y follows from X", "whoever does X does Y"."""
    if not s.fits(
        "Q ENTAILV|ENTAILN|INFER|DOING", f"{NOS} CARRYV ENTAILV ENTAILN INFER DOING WE CAN WITHOUT IF ALLW NOTHING TAXO AND"
    ):
        return None
    if any(x.text in ("being", "class", "category", "noun") for x in s.items):
        return None  # of nouns it is the kind that is meant
    if not s.has("ENTAILV", "ENTAILN", "INFER"):
        return _by_doing(s)
    first, second = first_of(s, _by_infer, _by_entailment, _by_implying)
    return claim_of(s, first, "entails", second, holds(s))


def _by_infer(s: Saying) -> Pair | None:
    """ "From X, one can infer Y", "Y can be inferred from X"."""
    if not s.has("INFER"):
        return None
    if any(x.text.startswith("deriv") for x in s.all("INFER")) and not s.has("CAN"):
        raise Unfit  # of a word that is derived from another, and not of what follows
    source = term_after(s, s.one("FROM"))
    return source, other_of(s, source)


def _by_entailment(s: Saying) -> Pair | None:
    """ "Y is entailed by X", "Y is an entailment of X", "X has Y as an entailment"."""
    marks = s.all("ENTAILN")
    if not marks or s.has("INFER"):
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = pair_of(s)
    after = s.next(marks[0], ("DET", "TAXO"))
    if marks[0].text.startswith("entailment") and s.has("TO") and not s.has("OF"):
        return _leading(s, marks[0])
    if after is not None and after.has("FROM", "TO") and not marks[0].text.endswith("from"):
        source = term_after(s, after)
        if after.has("TO"):
            raise Unfit
        return source, other_of(s, source)
    if after is None or not after.has("Q"):
        last = s.before(marks[0], ("DET",))
        if last is not None and last.has("AS") and s.has("HAVE"):
            return first, second
        raise Unfit
    if marks[0].text.split()[-1] not in ("of", "for", "by", "in", "from"):  # "X has the entailment Y"
        had = any(x.text in _HAVING for x in s.items) and s.place(first) < s.place(marks[0]) < s.place(second)
        if not had:
            raise Unfit
        return first, second
    return after, other_of(s, after)


def _leading(s: Saying, mark: Item) -> Pair:
    """ "An entailment exists from X to Y", "X carries an entailment to Y".

    Raises:
        Unfit: it is not plain from what, or to what.
    """
    first, second = pair_of(s)
    if s.before(second, ("DET", "TAXO")) is not s.one("TO") or s.place(mark) > s.place(second):
        raise Unfit
    source = s.before(first, ("DET", "TAXO"))
    led = s.has("FROM") and source is s.one("FROM") and s.place(mark) < s.place(first)
    carried = not s.has("FROM") and s.place(first) < s.place(mark) and any(x.text in _HAVING for x in s.items)
    if not led and not carried:
        raise Unfit
    return first, second


def _by_implying(s: Saying) -> Pair | None:
    verbs = [x for x in s.all("ENTAILV") if not x.has("ENTAILN", "TAXO")]
    if not verbs or s.has("INFER", "ENTAILN"):
        return None
    first, second = pair_of(s)
    verb = verbs[0]
    if len(verbs) > 1 or not s.place(first) < s.place(verb) < s.place(second):
        raise Unfit
    before, after = s.before(verb, ("NOT", "STILL", "TAXO")), s.next(verb, ())
    if after is not None and after.has("BY"):
        if before is None or not before.has("BE") or verb.form != "past":
            raise Unfit
        return second, first
    if before is not None and before.has("BE"):
        raise Unfit
    return first, second


def _by_doing(s: Saying) -> Claims | None:  # noqa: PLR0911
    """ "If someone does X, they do Y", "nobody can X without doing Y", "someone can do X without doing Y"."""
    first, second = pair_of(s)
    if s.has("WITHOUT"):
        link = s.one("WITHOUT")
        if not s.place(first) < s.place(link) < s.place(second) or not s.has("CAN") or s.has("IF"):
            return None
        if s.has("THERE", "AND"):
            return None
        nobody = len(s.all(*DENIALS)) + len([x for x in s.items if x.text in ("nobody", "no one", "nothing")])
        if nobody > 1:
            return None
        return claim_of(s, first, "entails", second, holds=nobody == 1)
    if s.has("CAN"):
        return None
    if s.has("THERE", "AND") or any(x.text in ("nobody", "no one", "nothing") for x in s.items):
        return None
    universal = (
        s.has("IF")
        or _in_doing(s)
        or any(x.text in ("anyone", "anything", "anybody", "everyone", "whoever", "everything") for x in s.items)
    )
    if not universal or len([x for x in s.all("DOING") if x.text.startswith(("do", "perform", "engage"))]) < 2:
        return None
    condition = s.all("IF")
    if condition and s.place(condition[0]) > s.place(first):
        return None
    need = [x for x in s.items if x.text in ("need", "must")]
    denied = len(s.all(*DENIALS))
    if denied:
        optional = [x for x in s.items if x.text in ("need", "necessarily")]
        if denied > 1 or not optional or s.place(s.all(*DENIALS)[0]) < s.place(first):
            return None
        return claim_of(s, first, "entails", second, holds=False)
    if any(x.text == "need" for x in need):
        return None
    return claim_of(s, first, "entails", second, holds=True)


def _in_doing(s: Saying) -> bool:
    """ "In doing X, one does Y", "someone who does X does Y"."""
    first = s.place(pair_of(s)[0])
    before = s.items[:first]
    doing = len(before) == 2 and before[0].has("IN", "BY") and before[1].text == "doing"
    who = [x for x in before if x.text == "who"]
    return doing or (
        len(who) == 1 and s.before(who[0], ()) is not None and before[0].text in ("someone", "somebody", "people", "one")
    )
