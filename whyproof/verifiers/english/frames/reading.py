"""From a sentence to the claims of the one frame that has a use for all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import regex

from whyproof.core.claim import Claim
from whyproof.verifiers.english.frames.answers_effects import EFFECTS
from whyproof.verifiers.english.frames.answers_jointly import JOINTLY
from whyproof.verifiers.english.frames.answers_pairs import PAIRS
from whyproof.verifiers.english.frames.answers_plainer import PLAINER
from whyproof.verifiers.english.frames.answers_said import NEUTRAL as ANSWERS
from whyproof.verifiers.english.frames.answers_said import SAID
from whyproof.verifiers.english.frames.answers_together import TOGETHER
from whyproof.verifiers.english.frames.answers_trials import TRIALS
from whyproof.verifiers.english.frames.astray import degrees_are_astray, nouns_are_astray, sides_are_turned
from whyproof.verifiers.english.frames.edits import with_edits
from whyproof.verifiers.english.frames.items import Item, NotItems, Scan, plain
from whyproof.verifiers.english.frames.labels import with_foils, with_labels
from whyproof.verifiers.english.frames.leads import Clause, credited, repeated
from whyproof.verifiers.english.frames.naming import resolved, settled, with_numbers, with_words
from whyproof.verifiers.english.frames.saying import Frame, Saying, Unfit
from whyproof.verifiers.english.frames.weights_complete import COMPLETE
from whyproof.verifiers.english.frames.weights_only import ONLY
from whyproof.verifiers.english.frames.weights_pairs import WORD_PAIRS
from whyproof.verifiers.english.frames.weights_ranks import RANKS
from whyproof.verifiers.english.frames.weights_sides import NEUTRAL as WEIGHTS
from whyproof.verifiers.english.frames.weights_sides import labels_are_placed
from whyproof.verifiers.english.frames.weights_sizes import SIZES
from whyproof.verifiers.english.frames.world_data import COUNTS, MEASURED, PLAIN, STANDING, with_conditions
from whyproof.verifiers.english.frames.world_graphs import of_named_graph
from whyproof.verifiers.english.frames.world_logic import FOLLOWED, RULED
from whyproof.verifiers.english.frames.world_meanings import MEANINGS
from whyproof.verifiers.english.frames.world_terms import COMMON as MEANING
from whyproof.verifiers.english.frames.world_terms import with_senses
from whyproof.verifiers.english.scope import Ambiguous
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable

Reading = tuple[Claim, ...]
Fold = Callable[[list[Item]], list[Item]]
_MAX_OPEN = 3


def read(sentence: str, signature: Signature, grammar: Clause) -> list[Reading]:
    """Every reading that the frames make of the sentence, or of a statement in it that is credited to a method or an earlier
    answer. ``grammar`` reads a statement that no frame fits."""
    text = _odds_spelled(sentence.strip().rstrip(".!").rstrip(), signature)

    def statement(part: str, within: Signature) -> list[Reading]:
        return _all(part, within, statement) or grammar(part, within)

    return _all(text, signature, statement)


def _odds_spelled(text: str, signature: Signature) -> str:
    """ "P(L)" as "the probability of L"."""
    named = "|".join(regex.escape(x) for x in sorted(signature.labels, key=len, reverse=True))
    if not named or "(" not in text:
        return text
    given = r"(?:\s*\|\s*(?:x|(?:the\s)?text))?"
    name = rf"(?:(?:y|label|class)\s*=\s*)?['\"“‘]?(?P<label>{named})['\"”’]?"
    pattern = rf"(?<![\w'\"“‘])(?:the\s)?(?:p|pr|prob)\s?\(\s*{name}{given}\s*\)"
    spelled = regex.sub(pattern, r"the probability of \g<label>", text, flags=regex.IGNORECASE)
    if spelled == text:
        return text
    for sign, said in _RELATIONS.items():
        spelled = regex.sub(rf"(?<=[\w)%])\s*{sign}\s*(?=[\w\d])", f" {said} ", spelled)
    return spelled


_RELATIONS = {"=": "is", ">": "is greater than", "<": "is less than", "≈": "is about"}
_REPORTED = regex.compile(
    r"(?:we|i)\s+(?:can\s+|do\s+)?(?:observe|note|notice|find|found|see|saw|confirm|confirmed|state|report|verified|verify|checked|conclude)\s+that\s+"
    r"(?!.{0,12}\b(?:answer|turn)\b)",
    flags=regex.IGNORECASE,
)


def _all(text: str, signature: Signature, statement: Clause) -> list[Reading]:
    reported = _REPORTED.match(text)
    if reported:
        return readings(text, signature) or statement(text[reported.end() :], signature)
    return readings(text, signature) or credited(text, signature, statement) or repeated(text, signature, statement)


def readings(text: str, signature: Signature) -> list[Reading]:
    """Every different set of claims that a frame makes of a sentence; none where no frame has a use for all its words."""
    text = text.strip().rstrip(".!").rstrip()
    found: list[Reading] = []
    for family in (_weights, _answers, *_beyond(signature)):
        for reading in family(text, signature):
            if reading not in found:
                found.append(reading)
    return found


def _beyond(signature: Signature) -> list[Clause]:
    """The families about the world beyond the decision, where a record is about it."""
    vocabulary = signature.vocabulary
    there: list[tuple[bool, Clause]] = [
        (bool(vocabulary.data), _data),
        (True, _measures),
        (True, _places),
        (True, _meanings),
        (bool(vocabulary.rules), _rules),
        (bool(vocabulary.hypotheses), _theories),
    ]
    return [family for known, family in there if known]


def _of_family(
    family: str, neutral: str, frames: tuple[Frame, ...], text: str, signature: Signature, fold: Fold
) -> list[Reading]:
    try:
        items = fold(Scan(text, signature, family).items())
    except NotItems:
        return []
    return _fitting(Saying(tuple(items), signature, neutral), frames)


def _data(text: str, signature: Signature) -> list[Reading]:
    return _of_family("data", PLAIN, COUNTS, text, signature, lambda x: with_conditions(with_numbers(settled(x)), signature))


def _measures(text: str, signature: Signature) -> list[Reading]:
    def fold(items: list[Item]) -> list[Item]:
        return with_labels(with_numbers(settled([_plain_decimal(x) for x in items])), None)

    return _of_family("measures", PLAIN, MEASURED, text, signature, fold)


def _plain_decimal(item: Item) -> Item:
    """A decimal measured is a number, where one said of a probability is a share."""
    return replace(item, concepts=frozenset({"DEC"})) if item.has("DECIMAL") else item


def _places(text: str, signature: Signature) -> list[Reading]:
    return _of_family("places", PLAIN, STANDING, text, signature, lambda x: with_numbers(settled(x)))


def _meanings(text: str, signature: Signature) -> list[Reading]:
    said, within = of_named_graph(text, signature)
    return _of_family("meanings", MEANING, MEANINGS, said, within, with_senses)


def _rules(text: str, signature: Signature) -> list[Reading]:
    return _of_family("rules", PLAIN, RULED, text, signature, list)


def _theories(text: str, signature: Signature) -> list[Reading]:
    return _of_family("theories", PLAIN, FOLLOWED, text, signature, list)


def _answers(text: str, signature: Signature) -> list[Reading]:
    try:
        items = with_edits(with_numbers(settled(_named(text, signature, "answers"))), signature)
        items = _signs_of_interaction(with_labels(items, signature.decision))
    except NotItems:
        return []
    found: list[Reading] = []
    for said in (items, with_foils(items)):
        found += _fitting(
            Saying(tuple(said), signature, ANSWERS), (*SAID, *TRIALS, *EFFECTS, *TOGETHER, *JOINTLY, *PAIRS, *PLAINER)
        )
        if said == with_foils(items):
            break
    return found


def _weights(text: str, signature: Signature) -> list[Reading]:
    try:
        items = with_numbers(settled(_named(text, signature, "weights")))
        items = _presented(with_foils(with_labels(items, signature.decision)))
    except NotItems:
        return []
    found = []
    for choice in _polarities(items):
        said = Saying(tuple(choice), signature, WEIGHTS)
        read_whole = labels_are_placed(said) and not (_has_aside(said) or _sums_others(said) or _of_labels(said))
        read_whole = read_whole and not (degrees_are_astray(said) or nouns_are_astray(said) or sides_are_turned(said))
        found += _fitting(said, (*RANKS, *SIZES, *WORD_PAIRS, *ONLY, *COMPLETE)) if read_whole else []
    return found


def _presented(items: list[Item]) -> list[Item]:
    """ "In second place for L we find W": what is found there is W, named last."""
    named = len(items) - 1
    while named > 0 and items[named - 1].has("DET", "WORDN"):
        named -= 1
    if named < _FOUND + 1 or not items[-1].has("W", "WP"):
        return items
    front, found = items[named - _FOUND], items[named - 1]
    if not (front.has("WE") and found.has("FOUND") and found.form == "base") or items[0].has("IF"):
        return items
    return [*items[: named - _FOUND], plain("LIGHT", front), *items[named:]]


#: "We find".
_FOUND = 2


def _sums_others(s: Saying) -> bool:
    """ "More than all the other words together", "more than the rest of the text": than their sum, and not than each."""
    whole = any(x.has("OTHERS") and x.text.endswith(_WHOLES) for x in s.items)
    return s.has("OTHERS") and (s.has("TOGETHER") or (whole and s.has("THAN", "MORE", "LESS", "MOREV", "LESSV", "TOPV")))


_WHOLES = ("text", "input", "sentence", "remainder")


def _of_labels(s: Saying) -> bool:
    """ "For both labels", "for every class": weights are for one label."""
    several = ("BOTH", "ALLW", "EACH", "OTHERS", "NONE", "NO", "MOSTOF", "EITHER", "NEITHER")
    return any(
        x.has("CLASSN") and (x.form == "s" or ((y := s.before(x, ("DET", "OF"))) is not None and y.has(*several)))
        for x in s.items
    )


def _has_aside(s: Saying) -> bool:
    """ "W, which speaks for L, counts most", "the W that comes second speaks for L": two statements in one."""
    return any(
        (x.text in ("which", "who", "whose") and y.has("COMMA", "DASH"))
        or (x.text in ("that", "which") and y.has("W", "WP") and s.before(y, ("DET", "WORDN")) is None)
        for x in s.items
        if (y := s.before(x, ())) is not None
    )


def _named(text: str, signature: Signature, family: str) -> list[Item]:
    return with_words(resolved(Scan(text, signature, family).items(), signature), signature)


def _fitting(s: Saying, frames: tuple[Frame, ...]) -> list[Reading]:
    found = []
    for frame in frames:
        try:
            claims = frame(s)
        except Ambiguous:
            raise
        except (Unfit, Unreadable):
            continue
        if claims:
            found.append(tuple(claims))
    return found


def _polarities(items: list[Item]) -> list[list[Item]]:
    """ "The positive weights": the label, or the side? Before what weighs it may be either, where no other label is named."""
    unclear = [i for i, x in enumerate(items) if x.has("POSL", "NEGL") and _weighs(items, i)]
    labels = [i for i, x in enumerate(items) if x.has("L")]
    if len(unclear) > _MAX_OPEN:
        return []
    choices: list[list[Item]] = []
    for picks in product((True, False), repeat=len(unclear)):
        sides = {i for i, side in zip(unclear, picks, strict=True) if side}
        if len(labels) > len(unclear) and len(sides) < len(unclear):
            continue  # another label is named: these are sides
        choices.append([plain("POSW" if x.has("POSL") else "NEGW", x) if i in sides else x for i, x in enumerate(items)])
    return choices


def _signs_of_interaction(items: list[Item]) -> list[Item]:
    """ "A positive interaction", "the interaction is positive": there, it is the sign and not the label."""
    named = next((i for i, x in enumerate(items) if x.has("INTERACT", "SYNERGY", "INTERFERE", "ADDITIVE")), None)
    if named is None:
        return items

    def sign(at: int, item: Item) -> bool:
        named_next = at + 1 < len(items) and items[at + 1].has("INTERACT", "SYNERGY", "INTERFERE", "ADDITIVE")
        adjective = named_next and not items[at + 1].text.split()[0].endswith("ly")
        after = at > named and not items[at - 1].has("FOR", "TO", "ON", "OF", "IN", "TOPIC", "DET", "ABOUT", "COMMA", "PROB")
        return item.has("POSL", "NEGL") and (adjective or after)

    return [plain("POSW" if x.has("POSL") else "NEGW", x) if sign(i, x) else x for i, x in enumerate(items)]


def _weighs(items: list[Item], at: int) -> bool:
    """Before what weighs, or said of it: "the contribution of W is positive". "The positive score" is that of the label,
    unless another place names a label, or it is a matter of degree: "the most strongly negative score for negative"."""
    graded = at > 0 and items[at - 1].has("MUCH", "SUP", "LITTLE")
    elsewhere = graded or sum(x.has("L") for x in items) > 1
    before = at + 1 < len(items) and items[at + 1].has("IMP") and (elsewhere or not items[at + 1].has("SCORE"))
    before = before or (0 < at < len(items) - 1 and items[at - 1].has("SUP") and items[at + 1].has("WORDN"))
    article = at > 0 and items[at - 1].text == "a" and at + 1 < len(items) and items[at + 1].has("ONE")
    said = at - 1 - article
    after = said >= 0 and items[said].has("BE") and any(x.has("IMP") or x.text == "sign" for x in items[:said])
    return before or after
