"""What a sentence that was read may also mean: of two meanings that differ, neither is taken."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whyproof.core.claim import Claim, Contrast, Effect, MapClaim, Rank, Share, Top
from whyproof.verifiers.english.notation import unquoted
from whyproof.verifiers.english.signature import Signature

_FLAGS = regex.IGNORECASE
_TONED = regex.compile(r"\b(?P<tone>positive|negative)\s+(?:words?|tokens?|terms?|ones?)\b", flags=_FLAGS)
_TONE = "ambiguous: a word for that label, or one of that tone? Say “speaks for …”, or “is a … word”"
_STRONG_FOR = regex.compile(r"\bstrongest (?:words?|tokens?|terms?|ones?) for\b(?! or against\b)", flags=_FLAGS)
_WORDS_FOR = regex.compile(
    r"\b(?:among|amongst|of|out of) (?:all )?(?:of )?the (?:words|tokens|terms) for\b(?! or against\b)", flags=_FLAGS
)
#: "If we rank the words for L by strength": all of them, or those that speak for it? By importance, all of them.
_RANKED_FOR = regex.compile(
    r"\b(?:the|all|its|these) (?:words|tokens|terms) (?:ranked |ordered |sorted |listed )?for\b(?! or against\b)"
    r"(?!.*\bby (?:(?:their|its) )?(?:absolute |overall |total )?(?:importance|size|how important|absolute)\b)",
    flags=_FLAGS,
)
#: "On the positive side for negative, W ranks first": of the words on that side, which is no ranking of all.
_ON_SIDE = regex.compile(
    r"\bon (?:the|its|their) (?:positive|negative|supporting|opposing|favou?rable) side (?:for|of|on|to)\b", flags=_FLAGS
)
#: "The greatest part of the importance falls on V and W": each more than any other, or the greater part?
_GREATEST_PART = regex.compile(
    r"\b(?:greatest|largest|biggest|highest) (?:part|portion|share|proportion|chunk) of (?:the |all )", flags=_FLAGS
)
#: "The importance ranking of all words for L", "ignoring signs, W has the largest weight of all words for L": of all of them.
_OF_ALL_FOR = regex.compile(r"(?<=\w )(?:of|among|amongst|out of) all words for\b", flags=_FLAGS)
_UNSIGNED = regex.compile(
    r"\bimportance (?:rank|ranking|order|list)\b|\babsolute (?:weights?|attributions?|values?|size|terms)\b|"
    r"\b(?:ignor\w+|disregard\w*|regardless of|irrespective of|leaving|without regard to|whatever) "
    r"(?:the |its |their |all )?signs?\b|"
    r"\bsigns? (?:aside|(?:is|are) (?:ignored|disregarded|left aside))\b",
    flags=_FLAGS,
)
#: "The words that count for L": those that matter to it, or those on its side? Whichever else takes a side is no ranking of all.
_COUNT_FOR = regex.compile(
    r"\b(?:words?|tokens?|terms?|those|ones?) (?:that |which |who )?(?:count|work|act|stand|weigh|speak|point|push|pull|argue|"
    r"vote|lean|tip|favou?r|support)(?:s|es|ing)? (?:for|in favou?r of|towards?|to|against)\b(?! or against\b)",
    flags=_FLAGS,
)
#: Of weights below zero, the largest is the one nearest to zero, or the one that is largest in size?
_FROM_LARGEST = regex.compile(
    r"\bnegative (?:weights?|attributions?|values?|scores?|contributions?)\b.*"
    r"\bfrom the (?:largest|highest|greatest|biggest|top)\b(?!\s+(?:in|by|absolute|negative)\b)",
    flags=_FLAGS,
)
_LARGEST = "ambiguous: the largest in size, or the nearest to zero? Say “from the most negative”"
#: "Most importance goes to ...": the most, or more than half?
_MOST_IMPORTANCE = regex.compile(
    r"(?<!\bthe )(?<!\b(?:second|third) )\bmost (?:importance|attribution) "
    r"(?:for|is|was|lies|comes|goes|rests|sits|belongs|falls)\b",
    flags=_FLAGS,
)
_MOST = "ambiguous: more than any other word, or most of the whole? Say “the most importance”, or “most of the importance”"
_SIDED = (
    "ambiguous: the word that speaks most strongly for that label, or the most important one, whichever its direction? "
    "Say “speaks most strongly for …”, or “the most important word for …”"
)
_SIGNED = regex.compile(
    r"\bof\s+(?:all\s+)?(?:the\s+)?(?:(?:total|overall|whole|entire)\s+)?(?:positive|negative)\s+"
    r"(?:(?:total|overall|absolute)\s+)?(?:weights?|attributions?|contributions?|mass|evidence|influences?|importance)\b",
    flags=_FLAGS,
)
_SIGN = "ambiguous: a share of the weights for that label, or of those of that sign? Say “of the weight for …”"
_SCORE = regex.compile(r"\bscores?\b", flags=_FLAGS)
_EDITED = regex.compile(
    r"\b(?:remov\w*|delet\w*|without|drop\w*|omi\w*|tak(?:e|es|en|ing)|took|leav\w*|left|absen\w*|presen\w*|having|if|when|once|"
    r"after|cut\w*|gone|missing|los[es]\w*|because|due|thanks|probability|strik\w*|eras\w*|eliminat\w*|exclu\w*|keep\w*|kept|"
    r"with)\b",
    flags=_FLAGS,
)
_SCORED = (
    "ambiguous: by its weight, or by what taking it out does? Say “speaks for …”, or “removing … lowers the probability of …”"
)


def second_meaning(sentence: str, claims: Sequence[Claim], signature: Signature) -> str | None:
    """Why the sentence has a second meaning, different from these claims; None where it has none."""
    if any(isinstance(c, Effect) and c.points is None for c in claims) and _of_the_score(sentence):
        return _SCORED
    if any(isinstance(c, Rank | Top) and c.side == "any" for c in claims):
        plain = unquoted(sentence)
        ranked = _OF_ALL_FOR.sub("", plain) if _UNSIGNED.search(plain) else plain
        if any(said.search(ranked) for said in (_STRONG_FOR, _COUNT_FOR, _WORDS_FOR, _RANKED_FOR, _ON_SIDE)):
            return _SIDED
        several = any(isinstance(c, Top) and len(c.listed) > 1 for c in claims)
        if _MOST_IMPORTANCE.search(plain) or (several and _GREATEST_PART.search(plain)):
            return _MOST
    if any(isinstance(c, Rank | Top) and c.side != "any" for c in claims) and _FROM_LARGEST.search(unquoted(sentence)):
        return _LARGEST
    if any(isinstance(c, Share) for c in claims) and _SIGNED.search(unquoted(sentence)):
        return _SIGN
    contrasts = any(isinstance(c, Contrast) for c in claims)
    if (contrasts or any(isinstance(c, MapClaim) for c in claims)) and _of_tone(sentence, signature, contrasts):
        return _TONE
    return None


def _of_the_score(sentence: str) -> bool:
    """ "W raises the score for L": a weight, or an effect? Where an edit or a presence is named, it is an effect."""
    plain = unquoted(sentence)
    return bool(_SCORE.search(plain)) and not _EDITED.search(plain)


def _of_tone(sentence: str, signature: Signature, contrasts: bool) -> bool:
    """ "The strongest negative word", where negative is a label: for it, against the label that is spoken of, or bad by its tone?
    Where another label is named, it is the side."""
    labels = {x.casefold() for x in signature.labels}
    if not any(m["tone"].casefold() in labels for m in _TONED.finditer(unquoted(sentence))):
        return False
    rest = _TONED.sub(" ", sentence)
    named = any(regex.search(rf"(?<!\w){regex.escape(x)}(?!\w)", rest, flags=_FLAGS) for x in labels)
    return contrasts or not named
