"""One table of coalitions a text and game: asked once, whoever asks; bounded, kept on a shelf, sound after a stop."""

from __future__ import annotations

import gc
from typing import Any

import numpy as np
import pytest

from whyproof.core.errors import Cancelled
from whyproof.core.explanation import Counterfactual, Interactions, Measurement
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools import coalition_table
from whyproof.tools.budget import Budget
from whyproof.tools.coalition_table import CoalitionTable, forget, shelved, tables_of
from whyproof.tools.query import coalitions, original, without
from whyproof.tools.random_orders import random_orders, removals, sizes
from whyproof.tools.registry import method
from whyproof.tools.shapley.design import FIRST_BIN, design
from whyproof.tools.targets.callable import CallableTarget
from whyproof.tools.targets.huggingface import HuggingFaceTarget

INSTANCE = Instance.of("The plot was thin, but I loved every minute of it!")
N = len(INSTANCE.words)


class MemoryShelf:
    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def load(self, key: str) -> Any:
        return self.kept.get(key)

    def save(self, key: str, arrays: Any) -> None:
        self.kept[key] = dict(arrays)


def random_coalitions(n_rows: int, n_words: int = N, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random((n_rows, n_words)) < 0.5


@pytest.mark.parametrize("game", ["mask", "delete"])
def test_rows_are_the_targets_own_in_the_order_asked(game: Any, tiny_bert: HuggingFaceTarget) -> None:
    keep = np.concatenate([random_coalitions(40), random_coalitions(40)[::-1], np.ones((1, N), bool), np.zeros((1, N), bool)])
    got = coalitions(tiny_bert, INSTANCE, keep, game)
    for row, answer in zip(keep, got, strict=True):
        alone = (
            tiny_bert.predict_masked(INSTANCE, row[None])
            if game == "mask"
            else tiny_bert.predict([without(INSTANCE, np.flatnonzero(~row).tolist())])
        )
        assert answer == pytest.approx(alone[0], abs=2e-6)


def test_equal_rows_and_repeated_calls_are_asked_once(word_list_target: CallableTarget) -> None:
    keep = np.repeat(random_coalitions(10), 3, axis=0)
    distinct = len(np.unique(keep, axis=0))
    first = coalitions(word_list_target, INSTANCE, keep, "delete")
    assert word_list_target.evaluations == distinct
    again = coalitions(word_list_target, INSTANCE, keep[::-1], "delete")
    assert word_list_target.evaluations == distinct
    assert (again == first[::-1]).all()


def test_methods_share_the_table(word_list_target: CallableTarget) -> None:
    text = Instance.of("The plot was thin, but I loved it!")
    method("shapley_values").explain(word_list_target, text, {"game": "delete"})
    spent = word_list_target.evaluations
    delete = {"edits": [Edit("delete", text.words[2:4]).to_dict()]}
    for name, parameters in (("occlusion", {"game": "delete"}), ("edit_search", {}), ("predict", {}), ("edit", delete)):
        method(name).explain(word_list_target, text, parameters)
        assert word_list_target.evaluations == spent, name


def test_the_whole_text_is_one_row_in_every_game(tiny_bert: HuggingFaceTarget) -> None:
    everything = np.ones((1, N), dtype=bool)
    found = original(tiny_bert, INSTANCE)
    assert (coalitions(tiny_bert, INSTANCE, everything, "mask")[0] == found).all()
    assert tiny_bert.evaluations == 1


def test_the_games_are_apart(tiny_bert: HuggingFaceTarget) -> None:
    keep = random_coalitions(8)
    assert not np.allclose(coalitions(tiny_bert, INSTANCE, keep, "mask"), coalitions(tiny_bert, INSTANCE, keep, "delete"))


def test_edits_that_delete_say_what_the_edited_text_says(tiny_bert: HuggingFaceTarget) -> None:
    words = INSTANCE.words
    edits = [Edit("delete", (words[3],)), Edit("delete", (words[0], words[1]))]
    found = method("edit").explain(tiny_bert, INSTANCE, {"edits": [e.to_dict() for e in edits]})
    expected = tiny_bert.predict([apply_edits(INSTANCE, edits)])[0]
    assert isinstance(found, Counterfactual)
    assert list(found.outcome.probabilities.values()) == pytest.approx(expected, abs=2e-6)


def test_a_stop_keeps_what_was_answered(monkeypatch: pytest.MonkeyPatch, word_list_target: CallableTarget) -> None:
    monkeypatch.setattr("whyproof.tools.query.CHUNK", 16)
    keep = random_coalitions(100)
    distinct = len(np.unique(keep, axis=0))

    def stop(done: int, total: int) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        coalitions(word_list_target, INSTANCE, keep, "delete", stop)
    assert word_list_target.evaluations == 16
    whole = coalitions(CallableTarget(word_list_target._function, ("negative", "positive")), INSTANCE, keep, "delete")
    assert (coalitions(word_list_target, INSTANCE, keep, "delete") == whole).all()
    assert word_list_target.evaluations == distinct


def test_a_shelf_outlives_the_target_object(tiny_bert_folder: Any) -> None:
    shelf, keep = MemoryShelf(), random_coalitions(20)
    first, second = HuggingFaceTarget(tiny_bert_folder), HuggingFaceTarget(tiny_bert_folder)
    with shelved(first, shelf):
        found = coalitions(first, INSTANCE, keep, "mask")
    with shelved(second, shelf):
        assert (coalitions(second, INSTANCE, keep, "mask") == found).all()
    assert second.evaluations == 0
    broken = MemoryShelf()
    broken.kept = {
        key: {"coalitions": a["coalitions"][:, :1], "probabilities": a["probabilities"]} for key, a in shelf.kept.items()
    }
    third = HuggingFaceTarget(tiny_bert_folder)
    with shelved(third, broken):
        assert coalitions(third, INSTANCE, keep, "mask") == pytest.approx(found, abs=2e-6)
    assert third.evaluations > 0


def test_what_was_answered_before_a_stop_goes_to_the_shelf(
    monkeypatch: pytest.MonkeyPatch, word_list_target: CallableTarget
) -> None:
    monkeypatch.setattr("whyproof.tools.query.CHUNK", 16)
    shelf = MemoryShelf()

    def stop(done: int, total: int) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled), shelved(word_list_target, shelf):
        coalitions(word_list_target, INSTANCE, random_coalitions(100), "delete", stop)
    (kept,) = shelf.kept.values()
    assert len(kept["coalitions"]) == 16


def test_memory_is_bounded_and_the_longest_unused_goes_first(
    monkeypatch: pytest.MonkeyPatch, word_list_target: CallableTarget
) -> None:
    monkeypatch.setattr(coalition_table, "MOST_BYTES", 20_000)
    keep = random_coalitions(30, 1, seed=1)
    for i in range(50):
        coalitions(word_list_target, Instance.of(f"loved{i}"), keep, "delete")
    tables = tables_of(word_list_target)
    assert sum(t.size for t in tables._tables.values()) <= 20_000 + CoalitionTable(1, 2).size
    spent = word_list_target.evaluations
    coalitions(word_list_target, Instance.of("loved49"), keep, "delete")
    assert word_list_target.evaluations == spent
    coalitions(word_list_target, Instance.of("loved0"), keep, "delete")
    assert word_list_target.evaluations > spent


def test_tables_go_with_their_target_and_can_be_forgotten(additive: Any) -> None:
    target = additive({"loved": 1.0})
    coalitions(target, INSTANCE, random_coalitions(5), "delete")
    known = len(coalition_table._tables)
    forget(target)
    spent = target.evaluations
    coalitions(target, INSTANCE, random_coalitions(5), "delete")
    assert target.evaluations > spent
    del target
    gc.collect()
    assert len(coalition_table._tables) < known


def test_two_functions_of_one_code_do_not_share(lexicon: dict[str, float]) -> None:
    def made(p: float) -> CallableTarget:
        return CallableTarget(lambda texts: [[p, 1 - p]] * len(texts), ("negative", "positive"))

    one, other = made(0.25), made(0.75)
    assert one.fingerprint == other.fingerprint
    assert original(one, INSTANCE)[0] == 0.25
    assert original(other, INSTANCE)[0] == 0.75


@pytest.mark.parametrize("n_words", [1, 7, 8, 9, 64, 65])
def test_arrays_hold_the_table(n_words: int) -> None:
    keep = random_coalitions(50, n_words)
    table, copy = CoalitionTable(n_words, 3), CoalitionTable(n_words, 3)
    keys = table.keys(keep)
    table.add(keys, np.random.default_rng(1).random((50, 3)))
    copy.read(table.to_arrays())
    assert (copy.rows(keys) == table.rows(keys)).all()
    assert len(copy) == len(np.unique(keep, axis=0))


def test_a_row_budget_cuts_the_same_rows_whatever_was_asked_before(word_list_target: CallableTarget) -> None:
    keep = random_coalitions(100)
    for _ in range(2):
        budget = Budget(rows=60)
        assert len(coalitions(word_list_target, INSTANCE, keep[:40], "delete", budget=budget)) == 40
        assert budget.room(100) == 20
        got = coalitions(word_list_target, INSTANCE, keep[40:], "delete", budget=budget)
        assert len(got) == 20
        assert budget.room(1) == 0
        assert (got == coalitions(word_list_target, INSTANCE, keep[40:60], "delete")).all()
        assert coalitions(word_list_target, INSTANCE, keep, "delete", budget=budget).shape == (0, 2)


def test_a_time_budget_gives_the_first_rows(monkeypatch: pytest.MonkeyPatch, word_list_target: CallableTarget) -> None:
    clock = iter(range(1_000))
    monkeypatch.setattr("whyproof.tools.budget.time.monotonic", lambda: float(next(clock)))
    monkeypatch.setattr("whyproof.tools.query.CHUNK", 10)
    keep = random_coalitions(100)
    got = coalitions(word_list_target, INSTANCE, keep, "delete", budget=Budget(seconds=5))
    assert 0 < len(got) < 100
    assert (got == coalitions(word_list_target, INSTANCE, keep[: len(got)], "delete")).all()


def test_progress_is_told_even_when_nothing_is_asked(word_list_target: CallableTarget) -> None:
    keep = random_coalitions(20)
    coalitions(word_list_target, INSTANCE, keep, "delete")
    seen: list[tuple[int, int]] = []
    coalitions(word_list_target, INSTANCE, keep, "delete", lambda *at: seen.append(at))
    assert seen == [(20, 20)]


def test_interactions_ask_what_shapley_values_asked(word_list_target: CallableTarget) -> None:
    text = Instance.of("one two three four five six seven eight nine ten eleven loved thin dull")
    method("shapley_values").explain(word_list_target, text, {"game": "delete", "precision": 0.0})
    spent = word_list_target.evaluations
    found = method("shapley_interactions").explain(word_list_target, text, {"game": "delete"})
    assert isinstance(found, Interactions)
    assert found.details["evaluations"] == 2 * len(design(len(text.words), 128, 0))
    assert word_list_target.evaluations == spent


@pytest.mark.parametrize(("n", "most"), [(14, 8), (26, 27)])
def test_measures_find_the_random_orders_answered(word_list_target: CallableTarget, n: int, most: int) -> None:
    text = Instance.of(" ".join(f"word{i}" if i % 3 else ("loved", "thin", "dull")[i % 9 // 3] for i in range(n)))
    settings: dict[str, Any] = {"game": "delete", "precision": 0.0}
    method("shapley_values").explain(word_list_target, text, settings)
    rows = np.concatenate([removals(order, sizes(n)[FIRST_BIN:]) for order in random_orders(n, 0)])
    spent = word_list_target.evaluations
    coalitions(word_list_target, text, np.concatenate([rows, ~rows]), "delete")
    assert word_list_target.evaluations == spent, "of both the orders' first words and what is left without them"
    for measure in ("comprehensiveness", "eraser_sufficiency"):
        spent = word_list_target.evaluations
        method(measure).explain(word_list_target, text, {"of_method": "shapley_values", "game": "delete"})
        assert word_list_target.evaluations - spent <= most, "the map's own, and in longer texts the bin that is left out"


def test_a_metric_takes_words_away_in_the_game_of_its_map(tiny_bert: HuggingFaceTarget) -> None:
    settings = {"of_method": "shapley_values", "game": "delete"}
    found = method("comprehensiveness").explain(tiny_bert, Instance.of("The plot was thin, but I loved it!"), settings)
    assert isinstance(found, Measurement)
    assert found.details["game"] == "delete"
    assert len(tables_of(tiny_bert).of(Instance.of("The plot was thin, but I loved it!"), "mask")) <= 1
