"""What connects the two texts of a pair: the words that both have, and the shortest ways between the others, over all graphs.

After the graph-based explanations of UKP-SQuARE v2 (Sachdeva et al. 2022, arXiv:2208.09316), which show the paths between the
concepts of a question and of an answer. Says nothing of the model.
"""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations.links import way, way_said
from whyproof.agent.reading import TALK
from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Occurrence
from whyproof.knowledge.network import Hop
from whyproof.knowledge.wordnet import english

MOST = 3  # ways that are told
WORDS = 12  # of each text that are tried
SHARED = 2  # words of both texts that are told


def connections(turn: Turn) -> Iterator[Said]:
    """The shortest ways between the words of the first text and those of the second, one a word of the second."""
    fields = turn.instance.fields
    if len(fields) < 2:
        yield Remark("This target reads one text, so there is no pair to connect. Ask how two words are related, each in quotes.")
        return
    first, second = (_concepts(turn, field) for field in fields[:2])
    shared = [w for w in second if w in first]
    for word in shared[:SHARED]:
        yield from _both(turn, fields[:2], word)
    ways = [hops for end in second if end not in shared for hops in [_nearest(turn, first, end)] if hops]
    told = [s for hops in sorted(ways, key=len) if (s := way_said(turn, hops)) is not None][:MOST]
    yield from told
    if not told:
        other = "further " if shared else ""
        yield Remark(f"I find no {other}short way between the words of the {fields[0]} and those of the {fields[1]}.")
    else:
        yield Remark("That is what the graphs know of the words. Whether the model uses it, only the model can show.")


def _concepts(turn: Turn, field: str) -> dict[str, None]:
    """The lemmas of a text's words that mean something, in reading order."""
    found: dict[str, None] = {}
    for word in turn.instance.words:
        readings = english().readings(word.text)
        plain = word.text.casefold()
        if word.field != field or plain in TALK or len(plain) < 3:
            continue
        known = [r for r in readings if r.part != "r"]
        if known:
            found[max(known, key=lambda r: (r.senses, r.lemma)).lemma] = None
        elif any(plain in graph for graph in turn.conversation.graphs):
            found[plain] = None
    return dict(list(found.items())[:WORDS])


def _nearest(turn: Turn, starts: dict[str, None], end: str) -> list[Hop] | None:
    """The shortest way from one of some words to a word."""
    ways = [hops for start in starts if (hops := way(turn, start, end))]
    return min(ways, key=len, default=None)


def _both(turn: Turn, fields: tuple[str, ...], lemma: str) -> Iterator[Statement]:
    """That a word stands in both texts, where it stands there in one form."""
    forms = [{w.text.casefold() for w in turn.instance.words if w.field == f and lemma in _lemmas(w.text)} for f in fields]
    prediction = turn.tools.predict(turn.instance)
    for form in sorted(forms[0] & forms[1])[:1]:
        yield say(*(Occurrence(surface=form, times=_times(turn, f, form), field=f, evidence=(prediction.id,)) for f in fields))


def _times(turn: Turn, field: str, form: str) -> int:
    return sum(w.field == field and w.text.casefold() == form for w in turn.instance.words)


def _lemmas(word: str) -> set[str]:
    return {word.casefold(), *(r.lemma for r in english().readings(word))}
