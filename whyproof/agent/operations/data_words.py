"""Words of a data set: those that are tied to a class, and those that count most for the model over many rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whyproof.agent.attribute_data import attribute_data
from whyproof.agent.data_counts import Counts, words_record
from whyproof.agent.operations import operation
from whyproof.agent.predict_data import predict_data
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.answer import Progress, ToolCalled, ToolReturned
from whyproof.core.claim import Condition
from whyproof.core.target import Capability
from whyproof.knowledge.attribution_store import StoredRow
from whyproof.knowledge.corpus_view import WordStatistics, word_statistics
from whyproof.knowledge.data_table import DataTable
from whyproof.knowledge.log_odds import PRIOR_WORDS, tied_words
from whyproof.tools.standard import standard_attribution

_WORDS = 3  # a class, where nobody said how many
_CLASSES = 6
#: Rows that are attributed for a global answer: as many as take a person's patience; of more, a random sample.
ATTRIBUTED = 200
_KEPT = 100  # words in a record
_NOTHING = "missing"


@operation("keywords")
def keywords(turn: Turn) -> Iterator[Said]:
    """The words tied most to what the model says, a class at a time, and how many of their rows it says so of."""
    counts = Counts.of(turn)
    table, n = counts.table, int(turn.slots.get("top_k") or 0) or (5 if turn.asked else _WORDS)
    rows = counts.rows()
    least = 3 if len(rows) >= 100 else 2
    found = {}
    for label in [turn.asked] if turn.asked else table.classes[:_CLASSES]:
        inside = [table.words[i] for i in rows if table.predictions[i] == label]
        outside = [table.words[i] for i in rows if table.predictions[i] not in (label, _NOTHING)]
        found[label] = [t for t in tied_words(inside, outside, least) if t.z > 0]
    words_record(
        counts, "tied_words", "log_odds", {label: [t.to_dict() for t in ts[:_KEPT]] for label, ts in found.items()},
        {"prior": PRIOR_WORDS, "least": least},
    )  # fmt: skip
    if not any(found.values()):
        yield Remark("I find no word here that stands in enough rows and tells the classes apart.")
        return
    yield Remark("I ordered words by their log-odds between what the model says (Monroe, Colaresi and Quinn 2008).")
    for label, tied in found.items():
        for t in tied[:n]:
            among = (*counts.among, Condition("text", "contains", t.word))
            yield counts.of_so_many((Condition("prediction", "is", label),), among)


@operation("global_attribution")
def global_attribution(turn: Turn) -> Iterator[Said]:
    """The words of the largest mean weight over many rows, and in how many of their rows each is the strongest word; of words
    that are asked about, these, and what the model says of their rows."""
    if turn.conversation.data is None:
        yield Remark("What a word does in general shows only over many texts (--data FILE): there I weigh it in each.")
        yield Remark("Of this text alone I can say what it does here (“what does 'word' do?”).")
        return
    if turn.slots.get("words"):
        yield from _of_words(turn, [str(w) for w in turn.slots["words"]])
        return
    whole = Counts.of(turn)
    table, rows, _ = attributed_rows(turn, whole)
    counts = whole.over(table)
    yield from _drawn(whole, counts)
    inside = set(counts.rows())
    chosen = [row for row in rows if row.index in inside]
    label = turn.asked
    statistics = _statistics(chosen, [label] if label else table.classes, 3 if len(chosen) >= 50 else 2)
    words_record(
        counts, "word_statistics", "mean_attribution", {"all": [s.to_dict() for s in statistics[:_KEPT]]}, {"class": label}
    )
    if not statistics:
        yield Remark("I find no word here that stands in enough of the rows.")
        return
    way = f"for {label}" if label else "whichever way it points"
    yield Remark(f"I ordered words by their mean weight, {way}.")
    for s in statistics[: int(turn.slots.get("top_k") or 5)]:
        having = [Condition("strongest word", "is", s.word)]
        among = [*counts.among, Condition("text", "contains", s.word)]
        if label:
            among.append(Condition("prediction", "is", label))
        yield counts.of_so_many(having, among)
    yield Remark("A word's weight tells what the model used in those rows, and not what it would do without the word.")


def _drawn(whole: Counts, counts: Counts) -> Iterator[Said]:
    """That some of the rows were drawn, where they are not all of them."""
    if len(counts.table) < len(whole.table):
        yield Remark("Attributing every row takes long, so I drew some of them at random; what I say is of those.")
        yield say(counts.claim(()))


def _of_words(turn: Turn, words: Sequence[str]) -> Iterator[Said]:
    """What the model says of the rows that have each of these words, and in how many of them it is the strongest word."""
    whole = Counts.of(turn)
    table, _, _ = attributed_rows(turn, whole)
    counts = whole.over(table)
    yield from _drawn(whole, counts)
    for word in words:
        among = (*counts.among, Condition("text", "contains", word))
        if not counts.number((), among):
            yield say(counts.claim(among))
            continue
        for label in [turn.asked] if turn.asked else table.classes[:_CLASSES]:
            yield counts.of_so_many((Condition("prediction", "is", label),), among)
        yield counts.of_so_many((Condition("strongest word", "is", word.lower()),), among)


def _statistics(rows: Sequence[StoredRow], labels: Sequence[str], least: int) -> list[WordStatistics]:
    """Words by the mean size of their weight, over the rows of these classes together; for one class by the mean weight."""
    found: dict[str, WordStatistics] = {}
    for label in labels:
        for s in word_statistics(rows, label, 1):
            before = found.get(s.word)
            found[s.word] = s if before is None else _pooled(before, s)
    known = [s for s in found.values() if s.texts >= least and (len(labels) > 1 or s.mean > 0)]
    return sorted(known, key=lambda s: (-(s.mean_size if len(labels) > 1 else s.mean), s.word))


def _pooled(a: WordStatistics, b: WordStatistics) -> WordStatistics:
    n = a.times + b.times

    def mean(x: float, y: float) -> float:
        return (x * a.times + y * b.times) / n

    return WordStatistics(
        a.word, a.texts + b.texts, n, mean(a.mean, b.mean), mean(a.mean_size, b.mean_size), mean(a.positive, b.positive)
    )


def attributed_rows(turn: Turn, whole: Counts) -> tuple[DataTable, list[StoredRow], str]:
    """The rows that are attributed, with their strongest words as a column, and by which method; computed once and kept."""
    tools, data = turn.tools, whole.table.data
    table = whole.table
    if len(data.rows) > ATTRIBUTED:
        data = data.sample(ATTRIBUTED)
        table = predict_data(tools.target, data, tools.store)[0]
    method = turn.conversation.method or _method(turn, whole)
    tools.emit(ToolCalled(method, {"rows": len(data.rows)}))
    store = attribute_data(
        tools.target, data, method, seed=tools.seed, progress=lambda done, total: tools.emit(Progress(method, done, total))
    )
    tools.emit(ToolReturned(method, store.card.id, cached=False))
    rows = list(store)
    return replace(table, more={"strongest word": tuple(_strongest(row) for row in rows)}), rows, method


def _method(turn: Turn, whole: Counts) -> str:
    """One method for all rows: the fastest of the standard ones, since many texts are asked about."""
    from whyproof.core.text import Instance

    if Capability.GRADIENTS in turn.tools.target.capabilities:
        return "integrated_gradients"
    longest = max(whole.table.data.rows, key=lambda row: sum(map(len, row)), default=())
    return standard_attribution(turn.tools.target, Instance(tuple(zip(whole.table.data.fields, longest, strict=False))))


def _strongest(row: StoredRow) -> str:
    """The word of the largest weight of a row, without case; the first of equals."""
    words = row.values["words"] if row.values is not None else []
    assert isinstance(words, list)
    best = max(words, key=lambda w: abs(float(w["weight"])), default=None)  # type: ignore[index, arg-type, call-overload]
    return _NOTHING if best is None else str(best["text"]).casefold()  # type: ignore[index, call-overload]
