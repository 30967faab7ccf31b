"""The planted-lie benchmark: a small run with a seed of its own, and what its figures rest on."""

from __future__ import annotations

import ast
import hashlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.planted_lies import lies_maps, phrases, wordings_answers, wordings_lexical, wordings_maps, wordings_world, worlds
from benchmarks.planted_lies.making import KINDS, answer_with, twin
from benchmarks.planted_lies.measure import finding
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.report import at_least, interval, measured
from benchmarks.planted_lies.speaker import speaker
from benchmarks.planted_lies.worlds import EDGES, World, recorded
from whyproof.core.claim import Occurrence
from whyproof.core.text import Instance

FOLDER = Path(__file__).parents[2] / "benchmarks" / "planted_lies"


def seed_of_this_verifier() -> int:
    """Another seed for every change of the verifier, so that it meets twins that it was not made with, and the same one on
    every machine, so that a finding can be had again."""
    digest = hashlib.sha256()
    for path in sorted((FOLDER.parents[1] / "whyproof" / "verifiers").rglob("*")):
        if path.suffix in (".py", ".lark"):
            digest.update(path.read_bytes())
    return int.from_bytes(digest.digest()[:4], "big")


def check(n_twins: int) -> None:
    seed = seed_of_this_verifier()
    print(f"seed {seed}")  # shown where the test fails; python -m benchmarks.planted_lies --seed SEED makes the twins again
    rows = [vars(finding(seed, number)) for number in range(n_twins)]
    wrong = [w for row in rows for w in row["wrong"] if w["statement"] == "lie" or w["way"] == "typed"]
    assert wrong == [], f"seed {seed}"
    data = measured(rows)
    assert data["typed"]["false_proved"]["k"] == data["English"]["false_proved"]["k"] == 0
    assert data["typed"]["faithful_proved"]["share"] > 0.99, f"seed {seed}: {data['typed']['rejected']}"
    assert data["typed"]["localisation"]["share"] > 0.95, f"seed {seed}"


def test_no_lie_is_proved_and_typed_truths_are() -> None:
    check(2 * len(KINDS))


@pytest.mark.slow
def test_no_lie_of_four_hundred_is_proved() -> None:
    check(400)


def test_the_kinds_of_lie_are_those_of_the_specification() -> None:
    assert set(KINDS) == {
        "entity swap", "other occurrence", "sign flip", "sentiment for importance", "off-by-one rank", "number shift",
        "comparison reversed", "quantifier inflated", "overclaimed exclusivity", "invented word", "necessity for sufficiency",
        "counterfactual label", "unqueried universal", "interaction sign", "contrast class", "confidence", "sample to population",
        "graph direction", "wrong sense", "dropped exception", "reversed axiom", "vacuous conditional", "circular axiom",
        "causal upgrade", "wrong method", "contradiction of an earlier turn", "stale evidence",
    }  # fmt: skip


def test_a_twin_can_be_made_again_and_is_one_truth_and_one_lie() -> None:
    for number in range(2 * len(KINDS)):
        made = twin(5, number)
        assert made == twin(5, number)
        assert truth(made.faithful.claim, made.faithful.pack, made.faithful.said) is True
        assert truth(made.lie.claim, made.lie.pack, made.lie.said) is not True


def test_a_lie_stands_among_truths() -> None:
    lengths = set()
    for number in range(len(KINDS)):
        statements, place = answer_with(made := twin(6, number), 6)
        lengths.add(len(statements))
        assert statements[place] == made.lie
        assert all(truth(s.claim, s.pack) is True for i, s in enumerate(statements) if i != place)
    assert max(lengths) == 6


def test_the_referee_shares_no_code_with_the_verifier() -> None:
    known: set[str] = set()
    todo = ["benchmarks.planted_lies.referee"]
    while todo:
        name = todo.pop()
        if name in known:
            continue
        known.add(name)
        spec = find_spec(name)
        assert spec is not None and spec.origin is not None
        for node in ast.walk(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in ("benchmarks", "whyproof"):
                todo.append(node.module)
    assert sum("referee" in name for name in known) >= 6
    assert [name for name in known if name.startswith("whyproof") and not name.startswith("whyproof.core")] == []


@pytest.mark.parametrize(("k", "n", "low", "high"), [(0, 10, 0.0, 0.3085), (5, 10, 0.1871, 0.8129), (100, 100, 0.9638, 1.0)])
def test_intervals_are_those_of_the_tables(k: int, n: int, low: float, high: float) -> None:
    assert interval(k, n) == pytest.approx((low, high), abs=5e-5)


def test_binomial_tails_from_either_side() -> None:
    assert at_least(3, 0.5, 2) == pytest.approx(0.5)
    assert at_least(10, 0.3, 0) == 1.0
    assert at_least(20, 0.9, 3) == pytest.approx(1.0)
    assert at_least(4, 0.25, 4) == pytest.approx(0.25**4)


def test_every_kind_of_claim_has_a_dozen_wordings_a_variant() -> None:
    by_kind = {
        "rank": (wordings_maps.RANK_FIRST, wordings_maps.RANK_LATER, *wordings_maps.RANK_SIDE.values()),
        "top": wordings_maps.TOP.values(),
        "sign": wordings_maps.SIGN.values(),
        "share": (wordings_maps.SHARE, wordings_maps.MOST),
        "comparison": (wordings_maps.COMPARED, wordings_maps.TIMES, wordings_maps.EQUAL),
        "strength": (wordings_maps.SLIGHTLY, wordings_maps.STRONGLY),
        "exclusivity": (wordings_maps.EXCLUSIVE,),
        "completeness": (wordings_maps.COMPLETE,),
        "prediction": wordings_answers.PREDICTED.values(),
        "confidence": (wordings_answers.CONFIDENCE, wordings_answers.CONFIDENCE_EDITED),
        "contrast": (wordings_answers.CONTRAST, wordings_answers.CONTRAST_TIMES),
        "necessity": wordings_answers.NECESSARY.values(),
        "sufficiency": (*wordings_answers.SUFFICIENT.values(), wordings_answers.EVERY, wordings_answers.SAMPLED),
        "counterfactual": wordings_answers.FLIPPED.values(),
        "universal": (wordings_answers.ROBUST,),
        "causal": wordings_answers.EFFECT.values(),
        "interaction": wordings_answers.TOGETHER.values(),
        "windows": (wordings_answers.WINDOWS,),
        "count": (wordings_world.COUNTED,),
        "population": (wordings_world.POPULATION,),
        "measure": (wordings_world.MEASURED, *wordings_world.PASSED.values()),
        "occurrence": (wordings_world.STANDS,),
        "lexical": wordings_lexical.RELATED.values(),
        "rule": wordings_world.RULED.values(),
        "entailment": wordings_world.FOLLOWS.values(),
        "agreement": (wordings_world.AGREED,),
        "told": wordings_world.TOLD.values(),
    }
    assert {kind for kind, groups in by_kind.items() if min(map(len, groups)) < 12} == set()
    assert all(len(set(group)) == len(group) for groups in by_kind.values() for group in groups)


def _names(text: str | dict[str, str], index: int) -> set[str]:
    """What the word of this index may be called."""
    instance = Instance.of(text)
    world = World("", instance, (), False, {})
    return {
        phrases.word(instance.words[index], world, speaker(str(seed))).translate({ord(c): "'" for c in '“”"‘’'})
        for seed in range(200)
    }


def test_occurrences_are_counted_without_case() -> None:
    text = "Dull, dull, dull: even the music"
    assert {"the first instance of 'Dull'", "'Dull' #1"} <= _names(text, 0)
    assert {"the second instance of 'dull'", "'dull' #2"} <= _names(text, 1)
    assert {"the third instance of 'dull'", "'dull' (the last one)"} <= _names(text, 2)
    assert _names(text, 3) == {"'even'"}


def test_occurrences_in_pairs_are_counted_within_the_text() -> None:
    pair = {"premise": "A man reads a book", "hypothesis": "The man reads"}
    assert "the second instance of 'a' in the premise" in _names(pair, 3)
    assert "the 'man' of the hypothesis" in _names(pair, 6)
    assert all("the hypothesis" in name for name in _names(pair, 6))


def test_reading_is_measured_apart_from_judging() -> None:
    """Of two true sentences one was read; of two answers the one that was read as a whole is localised."""
    made: dict[str, object] = {
        "english_faithful": "PROVED", "english_lie": "REFUTED", "english_located": True, "english_answer_read": True,
        "faithful": "PROVED", "lie": "REFUTED", "located": True, "refutable": True, "blamed": True, "english_blamed": True,
        "english_same": True,
    }  # fmt: skip
    unread = {
        **made,
        "english_same": None,
        "english_faithful": "UNTRANSLATABLE",
        "english_located": False,
        "english_answer_read": False,
    }
    english = measured([made, unread])["English"]
    assert english["faithful_read"]["share"] == english["localisation"]["share"] == 0.5
    assert english["read_as_meant"]["n"] == 1
    assert english["localisation_of_read"]["share"] == english["blamed"]["share"] == 1.0
    assert measured([made, unread])["typed"]["localisation_of_read"]["n"] == 2


def test_the_worlds_are_of_three_targets_and_of_the_edges() -> None:
    assert {w.name.partition(":")[0] for w in recorded()} == {"sentiment", "topic", "nli"}
    assert all(r.id == name for w in recorded() for name, r in w.pack.items())
    assert sum(path.stat().st_size for path in (FOLDER / "packs").iterdir()) < 400_000
    assert {1, 2, 3, 4} <= {len(labels) for _, _, labels, _ in EDGES}


def test_an_invented_word_is_not_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a word that the text has, the sentence might be true after all."""
    text = "Great camera, awful battery, wonderful because unexpected"
    monkeypatch.setattr(worlds, "EDGES", [("review", text, ("no", "yes"), False)])
    random = speaker("invented")
    world = worlds.edge(random)
    made = [make(world, random) for _ in range(60) for make in (lies_maps.invented_word, lies_maps.invented_occurrence)]
    drafts = [draft for draft in made if draft is not None]
    named = {w.text for draft in drafts for w in draft.lie.words if w not in world.words}
    counted = [(d.faithful, d.lie) for d in drafts if isinstance(d.faithful, Occurrence) and isinstance(d.lie, Occurrence)]
    named |= {lie.surface for faithful, lie in counted if lie.surface != faithful.surface}
    assert named == {"battery-powered", "Tuesday"}
