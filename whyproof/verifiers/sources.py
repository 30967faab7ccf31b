"""What cited records say of the model's answers: for the text itself, for an edited text, for every text of a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word, apply_edits
from whyproof.verifiers.forms import is_edit
from whyproof.verifiers.readings import Answers, Malformed, read_outcome, read_shares


def original(records: Iterable[Evidence]) -> Answers | None:
    """What the model says of the text itself, by every cited record that holds it."""
    found = []
    for r in records:
        if r.kind == "prediction":
            found.append(read_outcome(r.values, "o", f"{r.id}_original", r.id))
        elif r.kind in ("counterfactual", "search", "sample"):
            found.append(read_outcome(r.values.get("original"), "o", f"{r.id}_original", r.id))
    return merged(found) if found else None


def edited(records: Iterable[Evidence], edits: Sequence[Edit]) -> tuple[Answers, bool] | None:
    """What the model says of the edited text, by every cited record of these edits; and whether it is the text itself."""
    found = []
    unchanged = False
    for r in records:
        if r.kind != "counterfactual":
            continue
        recorded = _edits(r.values)
        changed = apply_edits(r.instance, recorded)
        if changed.to_json() != r.values.get("edited_text"):
            raise Malformed("the recorded edited text is not what the recorded edits make of the text")
        if _normal(recorded) == _normal(edits):
            found.append(read_outcome(r.values, "e", f"{r.id}_edited", r.id))
            unchanged = changed.texts == r.texts
    return (merged(found), unchanged) if found else None


def merged(found: Sequence[Answers]) -> Answers:
    """Several readings of one text as one answer.

    Raises:
        Malformed: they are about different labels.
    """
    first = found[0]
    if any(a.labels != first.labels or a.multi_label != first.multi_label for a in found):
        raise Malformed("the recorded answers are about different labels")
    return Answers(first.symbol, first.labels, first.multi_label, tuple(r for a in found for r in a.readings))


def _edits(values: Mapping[str, JSON]) -> tuple[Edit, ...]:
    rows = values.get("edits")
    found = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    if found != rows:
        raise Malformed("the recorded edits have not the published form")
    try:
        edits = tuple(Edit.from_dict(row) for row in found)
    except (KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
        raise Malformed("the recorded edits have not the published form") from error
    if not all(map(is_edit, edits)) or [e.to_dict() for e in edits] != rows:
        raise Malformed("the recorded edits have not the published form")
    return edits


def _normal(edits: Sequence[Edit]) -> list[tuple[str, tuple[Word, ...], str]]:
    """Edits in an order that does not matter. All deletions together are one set of words; of several insertions at
    one place the order does matter, and is kept."""
    deleted = tuple(sorted(w for e in edits if e.action == "delete" for w in e.old))
    others = [(e.action, tuple(sorted(e.old)) if e.action == "keep" else e.old, e.new) for e in edits if e.action != "delete"]
    return [*sorted(others, key=lambda e: e[:2]), *([("delete", deleted, "")] if deleted else [])]


def rows(search: Evidence, original: Answers, kept: set[int], up_to: int) -> tuple[Answers, ...]:
    """The texts of a recorded search with one to ``up_to`` words edited and none of the ``kept`` ones.

    Raises:
        Malformed: not the published form, or the same text twice.
    """
    found = tried(search, original)
    places = ((tuple(i for i, _ in row), answers) for row, answers in found.items())
    return tuple(a for words, a in places if 1 <= len(words) <= up_to and not kept.intersection(words))


def tried(search: Evidence, original: Answers) -> dict[tuple[tuple[int, int], ...], Answers]:
    """All texts of a recorded search, by (word, option) ascending; the option of a word that goes in a deletion search is 0.

    Raises:
        Malformed: not the published form, or the same text twice.
    """
    recorded = search.values.get("rows")
    if not isinstance(recorded, list):
        raise Malformed("the recorded search has no rows")
    found: dict[tuple[tuple[int, int], ...], Answers] = {}
    counts = options_of(search, set())
    for i, row in enumerate(recorded):
        if not isinstance(row, dict):
            raise Malformed("a row of the recorded search has not the published form")
        key = _choices(row, counts, search.values.get("action") == "edit")
        if key in found:
            raise Malformed("the recorded search holds the same text twice")
        answers = read_shares(row.get("probabilities"), original.multi_label, f"r{i}", f"{search.id}_r{i}", search.id)
        if answers.labels != original.labels:
            raise Malformed("the recorded answers are about different labels")
        found[key] = answers
    return found


def _choices(row: Mapping[str, JSON], counts: Sequence[int], open_to: bool) -> tuple[tuple[int, int], ...]:
    words = indices(row.get("words"), len(counts))
    if not open_to:
        return tuple((i, 0) for i in words)
    chosen = row.get("choices")
    if list(words) != row.get("words") or not isinstance(chosen, list) or len(chosen) != len(words):
        raise Malformed("a row of the recorded search does not say which edits it made")
    if not all(type(c) is int and 0 <= c < counts[i] for i, c in zip(words, chosen, strict=True)):
        raise Malformed("a row of the recorded search makes an edit that is not listed")
    return tuple((i, int(str(c))) for i, c in zip(words, chosen, strict=True))


def kinds_of(search: Evidence) -> frozenset[str] | None:
    """The kinds of edits that a recorded search was over; None where it is over none that can be named."""
    if search.values.get("action") in ("delete", "keep"):
        return frozenset({str(search.values["action"])})
    kinds = search.values.get("kinds")
    return frozenset(map(str, kinds)) if search.values.get("action") == "edit" and isinstance(kinds, list) else None


def options_of(search: Evidence, kept: set[int]) -> list[int]:
    """How many options each word has in a recorded search, none for the ``kept`` ones; shape [n_words].

    Raises:
        Malformed: not the published form, an option twice or of a kind that the search does not name, or the word itself.
    """
    words = search.instance.words
    if search.values.get("action") != "edit":
        return [int(i not in kept) for i in range(len(words))]
    recorded, kinds = search.values.get("options"), kinds_of(search)
    if not isinstance(recorded, list) or len(recorded) != len(words) or kinds is None:
        raise Malformed("the recorded search does not list the options of each word")
    for word, options in zip(words, recorded, strict=True):
        if not isinstance(options, list) or not all(_is_option(o, kinds) for o in options):
            raise Malformed("an option of the recorded search has not the published form")
        new = [str(o[0]) for o in options]  # type: ignore[index]
        if len(set(new)) != len(new) or word.text in new:
            raise Malformed("the recorded search lists an option twice, or the word itself")
    return [0 if i in kept else len(options) for i, options in enumerate(recorded)]  # type: ignore[arg-type]


def _is_option(option: JSON, kinds: frozenset[str]) -> bool:
    """Whether it is a pair of the new text and a kind; only a deletion has no new text."""
    if not isinstance(option, list) or len(option) != 2 or not all(isinstance(x, str) for x in option):
        return False
    new, kind = str(option[0]), str(option[1])
    return kind in kinds and bool(new.strip() or kind in ("delete", "negation"))


def texts_within(counts: Sequence[int], up_to: int) -> int:
    """How many texts edit one to ``up_to`` words, of which word ``i`` has ``counts[i]`` options."""
    sums = [1] + [0] * min(up_to, sum(map(bool, counts)))
    for count in counts:
        for k in range(len(sums) - 1, 0, -1):
            sums[k] += sums[k - 1] * count
    return sum(sums[1:])


def indices(value: object, n_words: int) -> tuple[int, ...]:
    """Word indices of a record, sorted: whole numbers within the text, each once."""
    if not isinstance(value, list) or not all(type(i) is int and 0 <= i < n_words for i in value):
        raise Malformed("the recorded search names words that are not in the text")
    indices = tuple(sorted(int(str(i)) for i in value))
    if len(set(indices)) != len(indices):
        raise Malformed("the recorded search names a word twice")
    return indices
