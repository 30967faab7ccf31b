"""For a sentence that is not read: the words that no reader knows, and the nearest wording that can be read.

It is an offer of words and says nothing of their truth. It is made of what the sentence itself names, and is parsed before it is
made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

import regex

from whyproof.verifiers.english.frames.items import Item, NotItems, Scan
from whyproof.verifiers.english.notation import unquoted
from whyproof.verifiers.english.parsing import parse
from whyproof.verifiers.english.phrases_nearest import WORDINGS, Wording
from whyproof.verifiers.english.plainer import plainer
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import MAX_CHARACTERS, named_words

_FAMILIES = ("weights", "answers", "meanings", "data", "measures", "places")
_GENERAL = regex.compile(r"^“[^”]*” is not understood here$")
_FOLLOWS = regex.compile(
    r"^\W*(therefore|thus|hence|consequently|as a result|so|this (?:means|suggests|shows|indicates|implies))\b",
    flags=regex.IGNORECASE,
)
_HEDGES = regex.compile(
    r"\b(perhaps|maybe|probably|possibly|presumably|(?<!\b(?:more|less|most|least|as) )likely|might|may|seems?|"
    r"appears? to|tends? to|arguably)\b",
    flags=regex.IGNORECASE,
)
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\S")
_TRIED = 4
_STRANGERS = 3


def helped(sentence: str, problem: str, signature: Signature) -> str:
    """The problem of a sentence that is not read, with the words that no reader knows, and the nearest wording that is read."""
    if len(sentence) > MAX_CHARACTERS:
        return problem
    said = _problem(sentence, problem, signature)
    wording = nearest(sentence, signature)
    return f"{said}; the nearest that can be checked: “{wording}”" if wording else said


def _problem(sentence: str, problem: str, signature: Signature) -> str:
    if not _GENERAL.match(problem):
        return problem
    plain = unquoted(sentence)
    follows = _FOLLOWS.match(plain)
    if follows:
        return f"“{follows[1]}” says that one thing follows from another: say them apart"
    hedged = _HEDGES.search(plain)
    if hedged:
        return f"“{hedged[1]}” leaves it open: say what is so"
    unknown, misplaced = strangers(sentence, signature)
    if unknown:
        return f"{_listed(unknown)} {'is' if len(unknown) == 1 else 'are'} not understood here"
    if misplaced:
        return f"{_listed(misplaced)} {'is' if len(misplaced) == 1 else 'are'} known, but not understood beside the other words"
    return "its words are known, but not put together like this"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:_STRANGERS])


def strangers(sentence: str, signature: Signature) -> tuple[list[str], list[str]]:
    """The words of the sentence, without what opens it, that have no concept in any family; and those that have none in the
    family that leaves the fewest. At most one each."""
    said = min([sentence, *(put.text for put in plainer(sentence, signature))], key=len).rstrip(".!? ")
    found = [_unknown(said, signature, family)[1] for family in _FAMILIES]
    return [word for word in found[0] if all(word in others for others in found[1:])], min(found, key=len)


def _unknown(text: str, signature: Signature, family: str) -> tuple[list[Item], list[str]]:
    """The items of a text, and the words that are none."""
    scan = Scan(text, signature, family)
    items: list[Item] = []
    words: list[str] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        try:
            item = scan.at(at)
        except NotItems:
            word = _WORD.match(text, at)
            end = word.end() if word else at + 1
            if text[at:end].isalpha() and text[at:end] not in words:
                words.append(text[at:end])
            at = end
        else:
            items.append(item)
            at = item.end
    return items, words


def nearest(sentence: str, signature: Signature) -> str:
    """The wording of a claim kind that shares most with the sentence, filled with what it names; empty where none can be made."""
    flat = _flatly(sentence)
    if flat and parse(flat, signature).problem is None:
        return flat
    slots = _slots(sentence, signature)
    names = {x.casefold() for label in signature.labels for x in regex.findall(r"\p{L}+", label)}
    words = [w for x in regex.findall(r"\p{L}+", unquoted(sentence)) if (w := x.casefold()) not in names]
    counted = [(_shared(wording, words, slots), -i, wording) for i, wording in enumerate(WORDINGS)]
    for score, _, wording in sorted(counted, reverse=True)[:_TRIED]:
        said = _filled(wording, slots) if score > 0 else ""
        if said and parse(said, signature).problem is None:
            return said
    return ""


def _flatly(sentence: str) -> str:
    """The sentence without "therefore" or "perhaps" at its beginning; empty where it begins with neither."""
    start = _FOLLOWS.match(sentence) or _HEDGES.match(sentence)
    rest = sentence[start.end() :].lstrip(" ,:").removeprefix("that ") if start else ""
    return rest[:1].upper() + rest[1:]


def _shared(wording: Wording, words: Sequence[str], slots: Mapping[str, str]) -> float:
    """How much of the sentence a wording speaks to: its cues, each worth the more the fewer wordings have it, and its slots."""
    if not _can_fill(wording.one, slots):
        return 0.0
    cues = wording.cues.split()
    met = {cue for cue in cues for word in words if word.startswith(cue)}
    used = sum(f"{{{slot}}}" in wording.one for slot in ("n", "p", "v", "F", "t") if slot in slots)
    unused = sum(f"{{{slot}}}" not in wording.one for slot in ("n", "p", "w") if slot in slots)
    return sum(_worth(cue) for cue in met) + (used if met else 0) - 0.5 * unused


def _worth(cue: str) -> float:
    return log(len(WORDINGS) / sum(cue in wording.cues.split() for wording in WORDINGS))


def _can_fill(said: str, slots: Mapping[str, str]) -> bool:
    return all(name in slots for name in regex.findall(r"\{(\w+)\}", said))


def _filled(wording: Wording, slots: Mapping[str, str]) -> str:
    said = wording.several if "v" in slots and wording.several else wording.one
    filled = said.format(**slots) if _can_fill(said, slots) else ""
    return filled[:1].upper() + filled[1:]


def _slots(sentence: str, signature: Signature) -> dict[str, str]:
    """What the sentence names: words of the text, labels, numbers; of labels, the decision where it names none."""
    items, _ = _unknown(sentence.rstrip(".!? "), signature, "weights")
    quoted = [x for x in items if x.has("Q")]
    words = list(dict.fromkeys(n for x in quoted if (n := _named(str(x.value), signature))))
    others = [str(x.value) for x in quoted if not named_words(str(x.value), signature.instance)]
    known = {x.casefold(): x for x in signature.labels}
    labels = [known[str(x.value).casefold()] for x in items if x.has("L", "Q") and str(x.value).casefold() in known]
    labels = list(dict.fromkeys(labels)) or ([signature.decision] if signature.decision else [])
    found = dict(zip(("w", "v"), words, strict=False))
    if words:
        found["ws"] = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    found |= dict(zip(("L", "F"), labels, strict=False))
    others = [x for x in others if x.casefold() not in known]
    found |= {"t": quote(others[0])} if others else {}
    for slot, concept in (("n", "PERCENT"), ("p", "POINTS")):
        number = next((x for x in items if x.has(concept) and not x.has("DECIMAL")), None)
        found |= {slot: number.text} if number is not None else {}
    return found


def _named(word: str, signature: Signature) -> str:
    """A word of the text in quotes; of one that stands more than once, the first."""
    places = named_words(word, signature.instance)
    if not places or len(places[0]) > 1:
        return ""
    return quote(word) if len(places) == 1 else f"the first {quote(word)}"
