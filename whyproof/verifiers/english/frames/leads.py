"""What stands around a statement: "According to LIME, ...", "..., as I said in answer 2". The statement is read on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import regex

from whyproof.core.claim import Agreement, Claim, MapClaim
from whyproof.verifiers.english.frames.items import Item, NotItems, Scan
from whyproof.verifiers.english.frames.lexicon import FAMILIES
from whyproof.verifiers.english.signature import Signature

Reading = tuple[Claim, ...]
#: Reads a clause as a sentence of its own: every reading it has.
Clause = Callable[[str, Signature], list[Reading]]
_BREAKS = (",", ":", "—", "–", "that")
_MOST_ITEMS = 16
_MAPS = ("feature_attribution", "group_attribution")


@dataclass(frozen=True)
class Lead:
    """What a sentence says before (or after) its statement, and the statement."""

    named: str
    statement: str


def credited(sentence: str, signature: Signature, clause: Clause) -> list[Reading]:
    """Readings of a sentence that credits what it says of weights to a method, by the maps of that method alone."""
    found: list[Reading] = []
    leads = (_before, _after, _told, _ranked)
    for lead in (found for kind in leads for found in kind(sentence, signature, "credits", "METHOD")):
        own = {k: e for k, e in signature.pack.items() if e.kind not in _MAPS or e.method == lead.named}
        for reading in clause(lead.statement, replace(signature, pack=own, predicted=signature.decision)):
            if all(isinstance(claim, MapClaim) for claim in reading) and reading not in found:
                found.append(reading)
    return found


def repeated(sentence: str, signature: Signature, clause: Clause) -> list[Reading]:
    """Readings of a sentence that says that something was said in an earlier answer."""
    found: list[Reading] = []
    leads = list(_before(sentence, signature, "turns", "TURN"))
    later = (_after(sentence, signature, "turns", "TURN"), _told(sentence, signature, "turns", "TURN"))
    for lead in (*leads, *later[0], *later[1]):
        statement = lead.statement
        for part in (statement, _without_affirmation(statement, signature)):
            if part is None or any(isinstance(c, Agreement) for r in clause(part, signature) for c in r):
                continue
            turn = int(lead.named)
            for reading in clause(part, signature):
                made = tuple(Agreement(said=c, turn=turn, evidence=c.evidence) for c in reading)
                if made not in found:
                    found.append(made)
    return found


def _items(text: str, signature: Signature, family: str) -> list[Item]:
    """Items up to the first word that the family has no concept for."""
    return Scan(text, signature, family).leading(_MOST_ITEMS)


def _before(sentence: str, signature: Signature, family: str, name: str) -> Iterator[Lead]:
    items = _items(sentence, signature, family)
    named: list[Item] = []
    for at, item in enumerate(items):
        if item.has(name):
            named.append(item)
        if not _is_talk(item, family, name) or (item.has(name) and at and items[at - 1].text == "before"):
            return
        if len(named) == 1 and (item.text in _BREAKS or _opens(items, at, family)):
            statement = sentence[item.end :].strip()
            yield Lead(str(named[0].value), statement)


_MARKS = frozenset({"COMMA", "COLON", "DASH", "LPAR", "RPAR", "SEMI", "POSS"})


def _is_talk(item: Item, family: str, name: str) -> bool:
    """Whether an item is a name of the kind that leads are about, a mark, or a word of their table."""
    return item.has(name) or not item.concepts.isdisjoint(_MARKS | FAMILIES[family][0].keys())


def _opens(items: list[Item], at: int, family: str) -> bool:
    """Whether a verb of saying ends the lead: "LIME says 'a' counts most"."""
    return family == "credits" and items[at].has("CREDITV") and not (at + 1 < len(items) and items[at + 1].text in _BREAKS)


def _after(sentence: str, signature: Signature, family: str, name: str) -> Iterator[Lead]:
    """A lead at the end, after a comma, in brackets, or begun by "according to" or the like."""
    for cut in _cuts(sentence):
        tail = sentence[cut:].strip(" ,();—–")
        try:
            items = Scan(tail, signature, family).items()
        except NotItems:
            continue
        named = [item for item in items if item.has(name)]
        if len(named) == 1 and len(items) <= _MOST_ITEMS and all(_is_talk(x, family, name) for x in items):
            statement = sentence[:cut].rstrip(" ,(;—–")
            if statement.count("(") == statement.count(")"):
                yield Lead(str(named[0].value), statement)


_THAT = regex.compile(
    r"(?:the (?:statement|claim|assertion|point|remark|observation|finding|conclusion|fact) )?that ", flags=regex.IGNORECASE
)
_TOLD = regex.compile(r"\s(?:was|is|has|were|i|we|you)\s", flags=regex.IGNORECASE)


def _told(sentence: str, signature: Signature, family: str, name: str) -> Iterator[Lead]:
    """ "That W counts most was said in answer 2", "that W counts most is what LIME finds"."""
    that = _THAT.match(sentence)
    if that is None:
        return
    for cut in [m.start() for m in _TOLD.finditer(sentence)][-_MOST_TAILS:]:
        try:
            items = Scan(sentence[cut:], signature, family).items()
        except NotItems:
            continue
        named = [item for item in items if item.has(name)]
        if len(named) == 1 and all(_is_talk(x, family, name) for x in items):
            yield Lead(str(named[0].value), sentence[that.end() : cut])


_MOST_TAILS = 4
_RANKS = regex.compile(
    r"\s(?P<verb>rank(?:s|ed)?|put(?:s)?|place[sd]?|assign(?:s|ed)?|count(?:s|ed)?|rate[sd]?|list(?:s|ed)?)\s(?=['\"“‘‚„»«]|the\s|a\s)"
)
_NAMES = regex.compile(
    r"\s(?:name[sd]?|identif(?:ies|ied)|list(?:s|ed)?|flag(?:s|ged)?|mark(?:s|ed)?|single[sd]?\sout|pick(?:s|ed)?(?:\sout)?|"
    r"recogni[sz]e[sd]?|see[sn]?|saw|regard(?:s|ed)?|rate[sd]?|rank(?:s|ed)?|treat(?:s|ed)?|show(?:s|ed)?|highlight(?:s|ed)?)\s"
    r"(?P<words>.{1,400}?)\sas\s"
)


def _ranked(sentence: str, signature: Signature, family: str, name: str) -> Iterator[Lead]:
    """ "LIME ranks W first" is, by LIME, "the model ranks W first"; "LIME names W as the strongest" is "W is the strongest"."""
    for pattern in (_RANKS, _NAMES):
        found = pattern.search(sentence)
        if found is None or found.start() > _LONGEST_LEAD:
            continue
        try:
            items = Scan(sentence[: found.start()], signature, family).items()
        except NotItems:
            continue
        named = [item for item in items if item.has(name)]
        if (
            len(named) != 1
            or (named[0] is not items[-1] and not items[-1].has("CREDIT"))
            or not all(_is_talk(x, family, name) and not x.has("COMMA", "COLON", "SEMI") for x in items)
        ):
            continue
        if pattern is _RANKS:
            yield Lead(str(named[0].value), "The model " + sentence[found.start("verb") :])
        else:
            yield Lead(str(named[0].value), f"{found['words']} is {sentence[found.end() :]}")


_LONGEST_LEAD = 80
_OPENERS = (
    ", ", " (", " according to ", " in the ", " by ", " as measured by ", " per ", " as found by ", " judged by ", " judging by ",
    " using ",
    " under ", " on the ", "; ", " — ", " – ", " going by ", " based on ", " as ",
)  # fmt: skip


def _cuts(sentence: str) -> list[int]:
    """Where a lead at the end may begin, from the last."""
    lower = sentence.casefold()
    tail = max(0, len(sentence) - 120)
    found = {at for opener in _OPENERS if (at := lower.rfind(opener, tail)) > 0}
    return sorted(found, reverse=True)


def _without_affirmation(statement: str, signature: Signature) -> str | None:
    """ "..., which still holds" and "..., and it is still true" say again that it stands."""
    for cut in _cuts(statement)[:2]:
        tail = statement[cut:].strip(" ,();—–")
        try:
            items = Scan(tail, signature, "turns").items()
        except NotItems:
            continue
        if any(x.has("STAND") for x in items) and all(_is_talk(x, "turns", "TURN") for x in items):
            return statement[:cut].rstrip(" ,(;—–")
    return None
