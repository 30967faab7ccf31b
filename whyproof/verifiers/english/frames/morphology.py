"""Inflected forms to their base forms, by rule, with a table for the irregular ones."""

from __future__ import annotations

from functools import lru_cache

#: Base form: irregular past, participle and other forms. Plain facts of English.
_IRREGULAR = {
    "be": "am is are was were been being", "have": "has had having", "do": "does did done doing", "go": "goes went gone",
    "give": "gave given", "take": "took taken", "make": "made", "get": "got gotten", "put": "putting", "cut": "cutting",
    "hold": "held", "keep": "kept", "leave": "left", "lose": "lost", "say": "said", "tell": "told", "find": "found",
    "come": "came", "become": "became", "bring": "brought", "think": "thought", "see": "saw seen", "draw": "drew drawn",
    "drive": "drove driven", "fall": "fell fallen", "rise": "rose risen", "grow": "grew grown", "bear": "bore borne",
    "lie": "lay lain lying", "sit": "sat sitting", "stand": "stood", "speak": "spoke spoken", "choose": "chose chosen",
    "win": "won winning", "beat": "beaten", "lead": "led", "mean": "meant", "read": "reading", "run": "ran running",
    "show": "shown", "sink": "sank sunk", "shrink": "shrank shrunk", "strip": "stripped", "swap": "swapped", "stick": "stuck",
    "rest": "rested", "fight": "fought", "feed": "fed", "hurt": "hurting", "set": "setting", "let": "letting",
    "know": "knew known",
    "write": "wrote written", "break": "broke broken", "forget": "forgot forgotten", "meet": "met", "build": "built",
    "stem": "stemmed", "split": "splitting", "begin": "began begun", "pay": "paid", "lend": "lent", "throw": "threw thrown",
    "understand": "understood", "withstand": "withstood", "undergo": "underwent undergone", "spend": "spent",
    "hit": "hitting", "add": "added", "deny": "denied", "tie": "tied tying", "die": "died", "arise": "arose arisen",
    "weigh": "weighed", "outdo": "outdid outdone", "overtake": "overtook overtaken", "strike": "struck", "shed": "shedding",
    "prove": "proven", "swing": "swung", "cast": "casting", "teach": "taught", "bind": "bound", "ride": "rode ridden",
    "spring": "sprang sprung", "sway": "swayed", "steer": "steered", "woman": "women", "hypothesis": "hypotheses",
    "index": "indices", "analysis": "analyses", "datum": "data",
}  # fmt: skip
_PARTICIPLES = frozenset(
    [
        "been",
        "done",
        "gone",
        "given",
        "taken",
        "made",
        "gotten",
        "put",
        "cut",
        "held",
        "kept",
        "left",
        "lost",
        "said",
        "told",
        "found",
        "come",
        "become",
        "brought",
        "thought",
        "seen",
        "drawn",
        "driven",
        "fallen",
        "risen",
        "grown",
        "borne",
        "spoken",
        "chosen",
        "won",
        "beaten",
        "led",
        "meant",
        "read",
        "run",
        "shown",
        "sunk",
        "shrunk",
        "stuck",
        "hurt",
        "set",
        "let",
        "known",
        "written",
        "broken",
        "met",
        "built",
        "split",
        "begun",
        "paid",
        "lent",
        "thrown",
        "understood",
        "had",
        "felt",
        "hit",
        "cast",
        "struck",
        "proven",
        "swung",
        "bound",
        "bought",
    ]
)
_CLOSED = frozenset(
    [
        "its",
        "this",
        "his",
        "hers",
        "as",
        "is",
        "was",
        "has",
        "does",
        "less",
        "unless",
        "us",
        "plus",
        "thus",
        "yes",
        "always",
        "perhaps",
        "besides",
        "towards",
        "afterwards",
        "else",
        "whereas",
        "ours",
        "theirs",
        "yours",
        "regardless",
        "nevertheless",
        "need",
        "indeed",
        "hundred",
        "bed",
        "red",
        "speed",
        "seed",
        "during",
        "nothing",
        "something",
        "anything",
        "everything",
        "being",
        "thing",
        "king",
        "ring",
        "string",
        "sing",
        "various",
        "previous",
    ]
)
#: Words that have no inflected forms, though other words look like one: "notes" and "noted" deny nothing, "uses" is not "us".
_UNINFLECTED = frozenset(
    {
        "a", "an", "and", "any", "as", "at", "both", "but", "by", "each", "for", "from", "how", "if", "in", "into", "no", "none",
        "nor", "not", "of", "off", "on", "only", "or", "other", "our", "out", "own", "per", "so", "such", "than", "that", "the",
        "then", "there", "they", "this", "to", "too", "up", "us", "very", "we", "while", "who", "with", "yet",
    }
)  # fmt: skip
_VOWELS = "aeiouy"
_SHORTEST = 4


@lru_cache(maxsize=1)
def _bases() -> dict[str, str]:
    return {form: base for base, forms in _IRREGULAR.items() for form in forms.split()}


@lru_cache(maxsize=4096)
def bases(word: str) -> tuple[str, ...]:
    """The base forms that a lower-case word may have, itself first."""
    found = [word]
    known = _bases().get(word)
    if known:
        found.append(known)
    if len(word) >= _SHORTEST and word not in _CLOSED:
        found += [base for base in _stripped(word) if base not in _UNINFLECTED]
    return tuple(dict.fromkeys(found))


def _stripped(word: str) -> list[str]:
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y"]
    if word.endswith("s") and not word.endswith("ss"):
        return [word[:-1], *([word[:-2]] if word.endswith("es") else [])]
    if word.endswith("ied"):
        return [word[:-3] + "y"]
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and any(c in _VOWELS for c in stem):
            doubled = stem[-1] == stem[-2] and stem[-1] not in _VOWELS
            return [stem, stem + "e", *([stem[:-1]] if doubled else [])]
    return []


def form(word: str) -> str:
    """ "past" (of a past form or participle), "ing", "s", or "base"."""
    known = _bases().get(word)
    if word in _PARTICIPLES or word.endswith("ed"):
        return "past"
    if word.endswith("ing"):
        return "ing"
    if known and word not in ("is", "has", "does", "goes", "are", "am"):
        return "past"
    return "s" if word.endswith("s") else "base"
