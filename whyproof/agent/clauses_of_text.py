"""The clauses of an explained text, as far as people mean them by "the last clause": cut at its marks and joining words, each
with a verb of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, Word

Run = tuple[Word, ...]
_MARK = re.compile(r"[,;:—–()…]|\s-+\s")
#: What opens a clause wherever it stands, and what does so only before a subject and its verb.
STRONG = frozenset("but because although though while whereas yet unless until when since if".split())  # noqa: SIM905
_WEAK = frozenset(("and", "or", "so", "nor", "as"))
_AUXILIARY = frozenset(
    """is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will
    would won't wouldn't can could can't couldn't cannot shall should may might must""".split()  # noqa: SIM905
)
#: What no verb of a clause stands right behind: "the walk", "of use", "to climb".
_NO_SUBJECT = frozenset(
    """a an the my our your his her their its this that these those no some any each every of in on at by with from for to into
    about over under after before as very so too more most""".split()  # noqa: SIM905
)


@lru_cache(maxsize=64)
def clauses(instance: Instance) -> tuple[Run, ...]:
    """The clauses in reading order; together they hold every word once. A run without a verb goes with the one before it."""
    found: list[Run] = []
    for whole in sentences(instance):
        here: list[Run] = []
        for piece in _pieces(whole.words, dict(instance.texts)[whole.field]):
            alone = has_verb(piece) and (not here or has_verb(here[-1]) or piece[0].text.lower() in STRONG)
            if here and not alone:
                here[-1] += piece
            else:
                here.append(piece)
        found += here
    return tuple(found)


@lru_cache(maxsize=64)
def pieces(instance: Instance) -> tuple[Run, ...]:
    """The text cut wherever a clause may begin, with a verb or without: "the fries bit" is what stands between two marks."""
    return tuple(run for whole in sentences(instance) for run in _pieces(whole.words, dict(instance.texts)[whole.field]))


def _pieces(words: Run, text: str) -> Iterator[Run]:
    """One sentence cut wherever a clause may begin."""
    start = 0
    for i in range(1, len(words)):
        said = words[i].text.lower()
        marked = _MARK.search(text[words[i - 1].end : words[i].start])
        if marked or said in STRONG or (said in _WEAK and _has_subject(words[i + 1 :])):
            yield words[start:i]
            start = i
    yield words[start:]


def _has_subject(behind: Sequence[Word]) -> bool:
    """Whether a joining word is followed by something that does or is something, before the next one."""
    end = next((i for i, w in enumerate(behind) if w.text.lower() in STRONG | _WEAK), len(behind))
    return any(is_verb(behind, i) for i in range(1, end))


def has_verb(words: Sequence[Word]) -> bool:
    return any(is_verb(words, i) for i in range(len(words)))


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the verb of a clause rather than a noun or an adjective; of one that may be both, by its commoner use."""
    from whyproof.knowledge.wordnet import english

    said = words[at].text.lower()
    if said in _AUXILIARY or re.search(r"(?<=\w)(?:'re|'m|'ve|'ll)$", said):
        return True
    before = words[at - 1].text.lower() if at else ""
    kinds = {r.part for r in english().readings(before)} if before else set()
    readings = [r for r in english().readings(said) if r.part == "v" and r.form != "ing"]
    if not readings or before in _NO_SUBJECT or (kinds and kinds <= {"a"}):
        return False
    if any(r.form in ("past", "participle") for r in readings):
        return True
    others = max((r.senses for r in english().readings(said) if r.part in "na"), default=0)
    return max(r.senses for r in readings) > others


def verbs_of(word: str) -> set[str]:
    """The verbs that a word can be a form of."""
    from whyproof.knowledge.wordnet import english

    return {r.lemma for r in english().readings(word.lower()) if r.part == "v"}
