"""Words that a sentence announces and names at its end: "the following two words speak for L: ..." is what it says of the words
named. Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

#: Not some of them: "one of the following words", "neither of these words".
_ALL = r"(?<!\b(?:one|two|three|four|five|any|some|each|all|none|most|many|several|either|both|half|neither|few|only|more|rest|which|every) of )"
_SOME = r"(?<!\b(?:at least|at most|some|any|either|neither|nor|or|not|no) )"
_NAMED = r"(?:words?|tokens?|terms?)"
#: What the sentence goes on to say of them, up to the names.
_SAID = r"([^:;,⟦⟧]{0,120}?)"
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _named(count: int) -> tuple[str, str]:
    """So many words, as a pattern and as they are put."""
    slots = [f"<W{i + 1}>" for i in range(count)]
    if count == 1:
        return slots[0], slots[0]
    front = ", ".join(slots[:-1])
    return f"{front},? and {slots[-1]}", f"{front} and {slots[-1]}"


def _counted(number: str, count: int) -> Rules:
    """As many are named as are announced: else the sentence stays as it is."""
    said, put = _named(count)
    return ((rf"{_ALL}{_SOME}\b(?:the following|these|this) (?:{number}|{count}) {_NAMED}{_SAID}:,? {said}<$>", rf"{put}\1"),)


RULES: Rules = (
    *(rule for number, count in _NUMBERS.items() for rule in _counted(number, count)),
    (rf"{_ALL}{_SOME}\b(?:the following|these|this) {_NAMED}{_SAID}: <WS><$>", r"<WS>\1"),
    (r"\b(is|are|was|were) the following: <WS><$>", r"\1 <WS>"),
)
