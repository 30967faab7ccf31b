"""The word model against its definition written again, and what it is used for: infills, fluency, edits that fit."""

from __future__ import annotations

import numpy as np
import pytest

from whyproof.agent.proposals import fitting
from whyproof.core.explanation import EditSearch
from whyproof.core.text import Instance
from whyproof.tools.counterfactual.fitting import FLUENT, NEAR
from whyproof.tools.fluency.in_text import Fluency, infills
from whyproof.tools.fluency.train import counted
from whyproof.tools.fluency.word_model import COUNTS, END, START, WordModel, packed, unpacked, word_model
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

CORPUS = ["the cat sat", "the cat ran", "the dog sat", "a dog sat down", "a cat sat down", "the cat sat down"]


def slowly(before: list[str], word: str, after: list[str]) -> float:
    """P(word | two words on either side) from the corpus by the definition, every count taken anew."""
    rows = [["<s>", "<s>", *text.split(), "</s>", "</s>"] for text in CORPUS]
    words = sorted({w for row in rows for w in row[2:-2]})
    places = [(row, i) for row in rows for i in range(2, len(row) - 2)]
    seen = {w: sum(row[i] == w for row, i in places) for w in words} | {"<unknown>": 1}  # counted as one where there is none
    alone = {w: n / sum(seen.values()) for w, n in seen.items()}
    words = list(alone)

    def level(context: dict[int, str], lower: dict[str, float]) -> dict[str, float]:
        """Discounted counts given the words at these offsets; a place is a word, or the mark beside one."""
        fits = [row[i] for row in rows for i in range(1, len(row) - 1) if all(at(row, i + k) == c for k, c in context.items())]
        counts = {w: fits.count(w) for w in words if fits.count(w) >= 2}
        if not counts:
            return lower
        share = {w: max(counts.get(w, 0) - 0.75, 0) / len(fits) for w in words}
        rest = 1 - sum(share.values())
        return {w: share[w] + rest * lower[w] for w in words}

    def at(row: list[str], i: int) -> str:
        return row[i] if 0 <= i < len(row) else ""

    left, right = level({-1: before[1]}, alone), level({1: after[0]}, alone)
    product = {w: left[w] * right[w] / alone[w] for w in words}
    base = {w: p / sum(product.values()) for w, p in product.items()}
    middle = level({-1: before[1], 1: after[0]}, base)
    last, first = level({-2: before[0], -1: before[1]}, base), level({1: after[0], 2: after[1]}, base)
    return 0.5 * middle[word] + 0.25 * last[word] + 0.25 * first[word]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["<s>", "the"], ["sat", "</s>"]),
        (["<s>", "the"], ["sat", "down"]),
        (["<s>", "a"], ["sat", "down"]),
        (["the", "cat"], ["down", "</s>"]),
    ],
)
def test_the_chance_of_a_word_is_the_definition_s(before: list[str], after: list[str]) -> None:
    model = WordModel(counted(CORPUS))
    marks = {"<s>": START, "</s>": END}
    ids = [marks.get(w, model.ids.get(w, 0)) for w in (*before, *after)]
    chances = model.chances((ids[0], ids[1], ids[2], ids[3]))
    for word in ("cat", "dog", "sat", "down"):
        assert chances[model.ids[word]] == pytest.approx(slowly(before, word, after), abs=1e-6)


def test_chances_sum_to_one_and_the_file_is_what_is_counted() -> None:
    counts = counted(CORPUS)
    again = unpacked(packed(counts))
    assert again.words == counts.words and np.array_equal(again.triples, counts.triples)
    assert np.array_equal(again.gap_counts, counts.gap_counts) and packed(counts) == packed(again)
    model = word_model()
    for context in model.contexts(model.read(["a", "film", "that", "zzyzx", "is", "great", "."])):
        chances = model.chances(context)
        assert chances.sum() == pytest.approx(1.0) and (chances >= 0).all()
    assert COUNTS.stat().st_size < 1_200_000


def test_infills_are_drawn_again_by_the_same_seed() -> None:
    text = Instance.of("The acting in this film is terrible. Don't go!")
    found = infills(text)
    assert found == infills(text) and found != infills(text, seed=1)
    assert all(word.text.lower() not in some for word, some in zip(text.words, found, strict=True))
    assert all(some for some in found[:7])


def test_fluency_counts_the_sentences_that_change_alone() -> None:
    kept = "It was released in many cities."
    plain, ratios = Fluency(Instance.of("The acting is great.")), []
    for word in ("terrible", "of", "quickly"):
        alone = plain.ratio(Instance.of(f"The acting is {word}."))
        some, many = (
            Fluency(Instance.of(f"{n} The acting is great. {n}")).ratio(Instance.of(f"{n} The acting is {word}. {n}"))
            for n in (kept, f"{kept} {kept} {kept}")
        )
        assert some == pytest.approx(many)  # what stands further away does not dilute it
        ratios.append(alone)
    assert ratios[0] < min(ratios[1:]) and min(ratios[1:]) > FLUENT
    assert plain.ratio(Instance.of("The acting is great.")) == 1.0


@pytest.mark.slow
def test_a_search_for_edits_that_fit_counts_no_other_flip() -> None:
    text = Instance.of("The acting in this film is great")
    target = CallableTarget(lambda texts: [[0.1, 0.9] if "great" in t else [0.9, 0.1] for t in texts], labels=["bad", "good"])
    limits = fitting(text, (), fluent=True, near=True)
    found = method("edit_search").explain(target, text, limits)
    assert isinstance(found, EditSearch)
    assert found.kinds == ("fitting",) and found.complete_to == 1
    flips = [row for row in found.rows if row.outcome.label == "bad"]
    assert flips and all(row.words == (6,) for row in flips)
    for row in flips:
        assert row.fluency is not None and row.similarity is not None
        assert row.fluency <= FLUENT and NEAR <= row.similarity < 1
    nothing = method("edit_search").explain(target, text, {**limits, "fluent": 0.0})
    assert isinstance(nothing, EditSearch)
    assert nothing.complete_to > 1  # went on past the flips that do not fit
