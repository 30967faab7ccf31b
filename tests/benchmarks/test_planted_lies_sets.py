"""The sets of wordings beside the tables, who is blamed in an answer, and lies about graph files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from benchmarks.planted_lies import lies_files, records, wordings_answers, wordings_lexical, wordings_maps, wordings_world
from benchmarks.planted_lies.making import KINDS, twin
from benchmarks.planted_lies.meaning import same
from benchmarks.planted_lies.measure import _blamed
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.speaker import FOLDER, TABLES, sets, speaker, wording_set
from benchmarks.planted_lies.worlds import World, recorded
from whyproof.core.claim import Agreement, Lexical, Term, Top
from whyproof.core.claim_world import Told

SETS = [name for name in sets() if name != TABLES]
#: Sets kept apart, and the most of their wordings that may stand in another one word for word: 168 of the 597 of ``held_out_4``
#: do since ``developed_7`` and later ones, whose authors saw no other set, are developed with; before them, 44 did.
APART = {"held_out_4": 0.3, "held_out_10": 0.6}


def test_every_set_says_where_it_is_from() -> None:
    assert "held_out_4" in SETS
    for name in SETS:
        assert (FOLDER / f"{name}.txt").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", SETS)
def test_a_set_fills_every_slot_and_says_nothing_twice(name: str) -> None:
    for number in range(4 * len(KINDS)):
        made = twin(9, number, name)
        for statement in (made.faithful, made.lie):
            assert "{" not in statement.sentence.replace("{braces}", ""), statement.sentence
    found = wording_set(name)
    for heading, ways in found.items():
        assert len(set(ways)) == len(ways), heading
        for way in ways:
            list(Formatter().parse(way))  # every brace closes


@pytest.mark.parametrize("name", APART)
def test_a_set_kept_apart_shares_few_wordings_with_those_that_the_reader_was_developed_with(name: str) -> None:
    """Some plain sentences everybody says, also an author who saw no other set. The rest must be its own."""
    apart = {way for heading, ways in wording_set(name).items() if not heading.startswith("phrase") for way in ways}
    others = {way for other in SETS if other not in APART for ways in wording_set(other).values() for way in ways}
    modules = (wordings_maps, wordings_answers, wordings_lexical, wordings_world)
    text = "".join(Path(module.__file__ or "").read_text(encoding="utf-8") for module in modules)
    shared = {way for way in apart if way in others or f'"{way}"' in text}
    assert len(apart) > 350
    assert len(shared) < APART[name] * len(apart), sorted(shared)


def test_an_unknown_set_is_named_with_those_that_are_there() -> None:
    with pytest.raises(LookupError, match=r"expected one of the sets tables, .*held_out_4.*; came 'mine'"):
        speaker("1", "mine")


def test_a_heading_twice_and_a_wording_before_any_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.planted_lies.speaker.FOLDER", tmp_path)
    (tmp_path / "twice.txt").write_text("# mine\n[sign for]\n{ws} help{s} {L}.\n[sign for]\n", encoding="utf-8")
    (tmp_path / "early.txt").write_text("{ws} help{s} {L}.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="stands twice"):
        wording_set("twice")
    with pytest.raises(ValueError, match="before the first heading"):
        wording_set("early")


@pytest.mark.parametrize(
    ("verdicts", "blamed"),
    [
        (["PROVED", "REFUTED", "PROVED"], True),
        (["UNTRANSLATABLE", "UNSUPPORTED", "AMBIGUOUS"], True),  # what was not read blames nobody
        (["PROVED", "UNTRANSLATABLE", "PROVED"], False),  # nor is a lie caught that was not read
        (["REFUTED", "REFUTED", "PROVED"], False),
        (["PROVED", "PROVED", "PROVED"], False),
    ],
)
def test_a_lie_is_blamed_if_it_alone_is_read_and_not_proved(verdicts: list[str], blamed: bool) -> None:
    assert _blamed(verdicts, 1) is blamed


EDGES = (("dog", "kind_of", "pet"), ("pet", "kind_of", "companion"), ("tail", "part_of", "dog"), ("dog", "antonym", "cat"))


@pytest.mark.parametrize(
    ("said", "places", "open_file", "closed_file"),
    [
        ("dog kind_of pet", ("line 2",), True, True),
        ("dog kind_of pet", ("line 3",), None, None),
        ("dog kind_of companion", ("line 2", "line 3"), True, True),
        ("dog kind_of companion", ("line 3", "line 2"), None, None),
        ("dog kind_of companion", ("line 2",), None, None),
        ("dog kind_of companion", (), True, True),
        ("tail part_of companion", (), True, True),
        ("pet kind_of dog", (), None, False),
        ("cat antonym dog", (), True, True),
        ("cat antonym pet", (), None, False),
        ("dog kind_of unicorn", (), None, None),
    ],
)
def test_the_referee_knows_what_files_say(
    said: str, places: tuple[str, ...], open_file: bool | None, closed_file: bool | None
) -> None:
    one, relation, other = said.split()
    nodes = sorted({n for s, _, t in EDGES for n in (s, t)})
    for closed, expected in ((False, open_file), (True, closed_file)):
        whole = [(n, r) for n in nodes for r in ("kind_of", "part_of", "antonym")] if closed else []
        record = records.graph_file("pets.csv", EDGES, whole)
        claim = Told((record.id,), graph="pets.csv", subject=one, relation=relation, object=other, places=places)
        assert truth(claim, {record.id: record}) is expected
        if not places:
            denied = Told((record.id,), graph="pets.csv", subject=one, relation=relation, object=other, holds=False)
            assert truth(denied, {record.id: record}) is (None if expected is None else not expected)


@pytest.mark.parametrize(
    "maker",
    [lies_files.reversed_edge, lies_files.other_edge, lies_files.denied_edge, lies_files.other_line, lies_files.other_end],
)
def test_makers_of_lies_about_files_plant_one_truth_and_one_lie(maker: object) -> None:
    world: World = recorded()[0]
    kept = 0
    for seed in range(40):
        draft = maker(world, speaker(f"file {seed}"))  # type: ignore[operator]
        pack = {r.id: r for r in draft.extra}
        if truth(draft.lie, pack) is not True:
            assert truth(draft.faithful, pack) is True
            kept += 1
    assert kept > 20


def test_what_was_read_is_compared_with_what_was_meant() -> None:
    world = next(w for w in recorded() if w.labels == ("negative", "positive"))
    one, other = world.words[:2]
    meant = Top(("a",), listed=(one, other), label="negative", side="for")
    assert same([Top(("b",), listed=(other, one), label="negative", side="for")], meant, world)
    assert same([Top((), listed=(one, other), label="positive", side="against")], meant, world)  # the same weights
    assert not same([replace(meant, side="any")], meant, world)
    assert not same([replace(meant, side="against")], meant, world)
    assert not same([meant, meant], meant, world)
    agreed = Agreement(("a",), said=meant, turn=2)
    assert same([Agreement((), said=replace(meant, evidence=()), turn=2)], agreed, world)
    assert not same([replace(agreed, turn=3)], agreed, world)
    kind = Lexical((), subject=Term("a"), relation="kind_of", object=Term("b"))
    assert not same([replace(kind, subject=Term("b"), object=Term("a"))], kind, world)
    alike = replace(kind, relation="synonym")
    assert same([replace(alike, subject=Term("b"), object=Term("a"))], alike, world)
