"""Frames of what words mean: kinds, parts, entailments, synonyms and opposites, derivations, tone."""

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
_NOS = "NOT NO NEVER NONE NOTSO WRONGTO CALL"
_DENIALS = ("NOT", "NO", "NEVER", "NONE", "NOTSO", "WRONGTO")


def _holds(s: Saying) -> bool:
    """Whether it is said to be so.

    Raises:
        Unfit: more than one denial.
    """
    denied = len(s.all(*_DENIALS))
    if denied > 1:
        raise Unfit
    return denied == 0


def _pair(s: Saying) -> Pair:
    named = s.all("Q")
    if len(named) != 2:
        raise Unfit
    return named[0], named[1]


def _after(s: Saying, mark: Item) -> Item:
    """The term right after a phrase of relation.

    Raises:
        Unfit: something else stands there.
    """
    found = s.next(mark, ("DET", "TAXO", "BE", "OF", "TO", "FOR", "WITH", "IN"))
    if found is None or not found.has("Q"):
        raise Unfit
    return found


def _other(s: Saying, one: Item) -> Item:
    first, second = _pair(s)
    return second if one is first else first


def _claim(s: Saying, subject: Item, relation: str, other: Item, holds: bool) -> Claims:
    terms = Term(*subject.value), Term(*other.value)
    if not any(_known(s, term) for term in terms):
        raise Unfit
    evidence = graph_id(s.signature, *terms)
    return [Lexical(subject=terms[0], relation=relation, object=terms[1], holds=holds, evidence=evidence)]  # type: ignore[arg-type]


def _known(s: Saying, term: Term) -> bool:
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
        elif item.has("Q"):
            found.append(plain("Q", item, (item.value, "")))
        else:
            found.append(item)
    return found


# --- kinds and parts --------------------------------------------------------------------------------------------------


def kinds(s: Saying) -> Claims | None:
    """ "X is a kind of Y", "Y covers X", "Y is the hypernym of X"."""
    marks = "KINDOF|HYPERNYM|SUBSUMED|SUBSUME|GOUP|MOREGENERAL"
    if not s.fits(f"Q {marks}", f"{_NOS} ASKINDS REACHV WE AMONG CAN"):
        return None
    lower, higher = _first_of(s, _by_kind, _by_hypernym, _by_cover, _by_climb, _by_below)
    return _claim(s, lower, "kind_of", higher, _holds(s))


def _first_of(s: Saying, *ways: Callable[[Saying], Pair | None]) -> Pair:
    """What the ways agree on.

    Raises:
        Unfit: none applies, or they differ.
    """
    found = [pair for way in ways if (pair := way(s)) is not None]
    if not found or any(pair[0] is not found[0][0] for pair in found):
        raise Unfit
    return found[0]


def _by_kind(s: Saying) -> Pair | None:
    marks = s.all("KINDOF")
    if not marks:
        return None
    if len(marks) > 1:
        raise Unfit
    higher = _after(s, marks[0])
    return _other(s, higher), higher


def _by_hypernym(s: Saying) -> Pair | None:
    marks = s.all("HYPERNYM")
    if not marks:
        return _by_general(s)
    if len(marks) > 1:
        raise Unfit
    lower = _after(s, marks[0])
    return lower, _other(s, lower)


def _by_general(s: Saying) -> Pair | None:
    """ "Y is the more general concept, of which X is a kind"."""
    if not s.has("MOREGENERAL"):
        return None
    first, second = _pair(s)
    mark = s.one("MOREGENERAL")
    before = s.before(mark, ("DET",))
    if (
        before is None
        or not before.has("BE")
        or s.before(before, ("STILL", "NOT")) is not first
        or s.has("KINDOF", "SUBSUME", "HYPERNYM")
    ):
        raise Unfit
    return second, first


def _by_cover(s: Saying) -> Pair | None:
    verbs = [x for x in s.all("SUBSUME") if not x.has("ASKINDS", "SUBSUMED", "HAVE")]
    if not verbs or s.has("KINDOF", "GOUP"):
        return None
    first, second = _pair(s)
    verb = verbs[0]
    if len(verbs) > 1 or not s.place(first) < s.place(verb) < s.place(second):
        raise Unfit
    before, after = s.before(verb, ("NOT", "STILL")), s.next(verb, ())
    if before is not None and before.has("BE"):
        if verb.form != "past" or after is None or not after.has("BY", "IN", "AMONG"):
            raise Unfit
        return first, second
    return second, first


def _by_climb(s: Saying) -> Pair | None:
    marks = s.all("GOUP")
    if not marks:
        return None
    lower = _after(s, marks[0])
    higher = _other(s, lower)
    if len(marks) > 1 or not s.has("REACHV") or s.place(lower) > s.place(higher):
        raise Unfit
    return lower, higher


def _by_below(s: Saying) -> Pair | None:
    marks = s.all("SUBSUMED")
    if not marks:
        return None
    if len(marks) > 1 or s.has("KINDOF", "SUBSUME", "HYPERNYM"):
        raise Unfit
    placed = marks[0].text in ("below", "under", "beneath", "underneath")
    if placed and not any(x.has("TAXO") and x.text.startswith(("in the ", "taxonomic")) for x in s.items):
        raise Unfit  # below in what?
    higher = _after(s, marks[0])
    return _other(s, higher), higher


def parts(s: Saying) -> Claims | None:
    """ "X is a part of Y", "Y has X among its parts"."""
    if not s.fits("Q PARTOF|WHOLEOF|HASPART|PARTSOF|WHOLEN", f"{_NOS} SUBSUME WHOLEN WE AMONG"):
        return None
    part, whole = _first_of(s, _by_part, _by_whole, _by_has)
    return _claim(s, part, "part_of", whole, _holds(s))


def _by_part(s: Saying) -> Pair | None:
    marks = s.all("PARTOF", "PARTSOF")
    if not marks or s.has("HASPART"):
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = _pair(s)
    after = s.next(marks[0], ("DET", "TAXO", "OF"))
    if after is None or after.has("COMMA"):
        if not s.has("WHOLEN") or s.place(s.one("WHOLEN")) < s.place(first):
            raise Unfit
        return second, first
    whole = _after(s, marks[0])
    return _other(s, whole), whole


def _by_whole(s: Saying) -> Pair | None:
    marks = s.all("WHOLEOF")
    if not marks:
        return None
    part = _after(s, marks[0])
    return part, _other(s, part)


def _by_has(s: Saying) -> Pair | None:
    if not s.has("HASPART"):
        return None
    verb = s.one("HAVE", "SUBSUME")
    first, second = _pair(s)
    if not s.place(first) < s.place(verb) < s.place(second) or s.has("PARTOF", "WHOLEOF"):
        raise Unfit
    before = s.before(verb, ("NOT", "STILL"))
    if before is not None and before.has("BE"):
        raise Unfit
    return second, first


# --- what words entail ------------------------------------------------------------------------------------------------


def entailments(s: Saying) -> Claims | None:
    """ "X implies Y", "Y follows from X", "whoever does X does Y"."""
    if not s.fits("Q ENTAILV|ENTAILN|INFER|DOING", f"{_NOS} ENTAILV ENTAILN INFER DOING WE CAN WITHOUT IF ALLW NOTHING TAXO AND"):
        return None
    if any(x.text == "being" for x in s.items):
        return None  # of nouns it is the kind that is meant
    if not s.has("ENTAILV", "ENTAILN", "INFER"):
        return _by_doing(s)
    first, second = _first_of(s, _by_infer, _by_entailment, _by_implying)
    return _claim(s, first, "entails", second, _holds(s))


def _by_infer(s: Saying) -> Pair | None:
    """ "From X, one can infer Y", "Y can be inferred from X"."""
    if not s.has("INFER"):
        return None
    source = _after(s, s.one("FROM"))
    return source, _other(s, source)


def _by_entailment(s: Saying) -> Pair | None:
    """ "Y is entailed by X", "Y is an entailment of X", "X has Y as an entailment"."""
    marks = s.all("ENTAILN")
    if not marks or s.has("INFER"):
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = _pair(s)
    after = s.next(marks[0], ("DET", "TAXO"))
    if after is not None and after.has("FROM", "TO") and not marks[0].text.endswith("from"):
        source = _after(s, after)
        if after.has("TO"):
            raise Unfit
        return source, _other(s, source)
    if after is None or not after.has("Q"):
        last = s.before(marks[0], ("DET",))
        if last is not None and last.has("AS") and s.has("HAVE"):
            return first, second
        raise Unfit
    return after, _other(s, after)


def _by_implying(s: Saying) -> Pair | None:
    verbs = [x for x in s.all("ENTAILV") if not x.has("ENTAILN", "TAXO")]
    if not verbs or s.has("INFER", "ENTAILN"):
        return None
    first, second = _pair(s)
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
    first, second = _pair(s)
    if s.has("WITHOUT"):
        link = s.one("WITHOUT")
        if not s.place(first) < s.place(link) < s.place(second) or not s.has("CAN") or s.has("IF"):
            return None
        nobody = len(s.all(*_DENIALS)) + len([x for x in s.items if x.text in ("nobody", "no one", "nothing")])
        if nobody > 1:
            return None
        return _claim(s, first, "entails", second, holds=nobody == 1)
    if s.has("CAN"):
        return None
    universal = s.has("IF") or any(
        x.text in ("anyone", "anything", "anybody", "everyone", "whoever", "everything") for x in s.items
    )
    if not universal or len([x for x in s.all("DOING") if x.text.startswith(("do", "perform", "engage"))]) < 2:
        return None
    condition = s.all("IF")
    if condition and s.place(condition[0]) > s.place(first):
        return None
    need = [x for x in s.items if x.text in ("need", "must")]
    denied = len(s.all(*_DENIALS))
    if denied:
        optional = [x for x in s.items if x.text in ("need", "necessarily")]
        if denied > 1 or not optional or s.place(s.all(*_DENIALS)[0]) < s.place(first):
            return None
        return _claim(s, first, "entails", second, holds=False)
    if any(x.text == "need" for x in need):
        return None
    return _claim(s, first, "entails", second, holds=True)


# --- likeness and opposition ------------------------------------------------------------------------------------------


def _mutual(relation: str, toward: str, between: str, unlike: str = "") -> Callable[[Saying], Claims | None]:
    def read(s: Saying) -> Claims | None:
        marks = f"{toward}|{between}" + (f"|{unlike}" if unlike else "")
        if not s.fits(f"Q {marks}", f"{_NOS} AND BETWEEN WE CAN ALLW"):
            return None
        kinds_said = [x for x in s.items if x.has(toward, between, *unlike.split())]
        if len(kinds_said) != 1 or s.has("CAN") or len(s.all("AND")) > 1:
            return None
        if s.has("AND") and not _joined(s):
            return None
        differ = bool(unlike) and kinds_said[0].has(unlike) and not kinds_said[0].has(toward, between)
        first, second = _pair(s)
        return _claim(s, first, relation, second, _holds(s) is not differ)

    return read


def _joined(s: Saying) -> bool:
    first, second = _pair(s)
    joint = s.one("AND")
    return s.before(joint, ("TAXO",)) is first and s.next(joint, ("DET", "TAXO", "OF", "REL")) is second


synonyms = _mutual("synonym", "SYN", "SYNM", "SYNDIFF")
antonyms = _mutual("antonym", "ANT", "ANTM")
similar = _mutual("similar_to", "SIM", "SIMM", "DISSIM")


def derived(s: Saying) -> Claims | None:
    """ "X is derived from Y", "Y is the base of X"."""
    if not s.fits("Q DERIV|BASEOF|BASEAS|BYDERIV", f"{_NOS} BYDERIV WE CAN BASEAS"):
        return None
    made, base = _first_of(s, _by_deriving, _by_base, _by_having_base, _by_getting)
    return _claim(s, made, "derived_from", base, _holds(s))


def _by_deriving(s: Saying) -> Pair | None:
    marks = s.all("DERIV")
    if not marks:
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = _pair(s)
    after = s.next(marks[0], ("DET", "TAXO"))
    if after is not None and after.has("Q"):
        return _other(s, after), after
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
    made = _after(s, marks[0])
    return made, _other(s, made)


def _by_having_base(s: Saying) -> Pair | None:
    if not s.has("BASEAS"):
        return None
    first, second = _pair(s)
    if not s.has("HAVE") or s.has("DERIV", "BASEOF"):
        raise Unfit
    return first, second


def _by_getting(s: Saying) -> Pair | None:
    """ "One gets X from Y by derivation"."""
    if s.has("DERIV", "BASEOF", "BASEAS") or not s.has("BYDERIV"):
        return None
    base = _after(s, s.one("FROM"))
    return _other(s, base), base


# --- tone -------------------------------------------------------------------------------------------------------------


def toned(s: Saying) -> Claims | None:
    """ "The tone of X is positive", "X has negative connotations"."""
    named = s.all("Q")
    tones = [x for x in s.items if x.text.casefold() in ("positive", "negative")]
    if len(named) != 1 or len(tones) != 1:
        return None
    if not s.fits("Q TONEN|TONEV", f"{_NOS} TONEN TONEV LACKV TONEW L THERE"):
        return None
    words_said = [x for x in s.items if x.has("TONEN") and x is not tones[0]]
    lexical = any(
        x.text in ("word", "term", "expression", "lexicon", "dictionary", "in the lexicon", "by its meaning", "adjective")
        for x in s.items
    )
    if not words_said and not lexical:
        return None
    lacking = s.all("LACKV")
    if len(lacking) > 1:
        return None
    holds = _holds(s) is not bool(lacking)
    return _claim(s, named[0], "polarity", plain("Q", tones[0], (tones[0].text.casefold(), "")), holds)


MEANINGS = (kinds, parts, entailments, synonyms, antonyms, similar, derived, toned)
