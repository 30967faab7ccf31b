"""Certificates: what they hold, what their schema says, and that no corruption of one passes."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest

from tests.verifiers.corruptions import Certificate, corrupted, reforged, resigned
from tests.verifiers.worlds import pack_of, random_claim, random_world, weight_map
from whyproof.core.claim import CLAIMS, Agreement, Definition, Rank, Sign, claim_from_dict
from whyproof.core.commitment import Commitment
from whyproof.core.errors import Defect, InputError
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, policy, recheck, with_sentence
from whyproof.verifiers.formula import TRUE as TRUE_FORMULA
from whyproof.verifiers.formula import Problem, Variable
from whyproof.verifiers.smtlib import script

TEXT = Instance.of("The plot was thin")
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, -0.9])
TRUE = Rank((MAP.id,), word=TEXT.words[3], label="positive")


def certificate_of(claim: Any, *said: Commitment) -> Certificate:
    certificate = judge(claim, pack_of(MAP), said).certificate
    assert certificate is not None
    return dict(certificate)


@cache
def certificates() -> tuple[Certificate, ...]:
    """Two hundred certificates of all kinds of claims, proved and refuted."""
    found: list[Certificate] = []
    seed = 0
    while len(found) < 200:
        random = Random(seed := seed + 1)
        world = random_world(random)
        claim = random_claim(random, world)
        said = (Commitment(1, claim.said),) if isinstance(claim, Agreement) else ()
        judgement = judge(claim, world.pack, said)
        # What a card says is the card's, word for word: another aspect of it makes another claim that is true as well.
        if judgement.certificate is not None and not isinstance(claim, Definition):
            found.append(json.loads(json.dumps(judgement.certificate)))
    return tuple(found)


def test_a_certificate_holds_everything_and_rechecks() -> None:
    certificate = certificate_of(TRUE)
    assert recheck(certificate).ok
    assert claim_from_dict(certificate["claim"]) == TRUE
    assert certificate["evidence"] == [MAP.to_dict()]
    assert certificate["policy"] == policy()
    assert certificate["core"] == [f"{MAP.id}_w{i}" for i in range(4)]
    assert certificate["verdict"] == "PROVED"


def test_a_core_holds_only_what_the_verdict_needs() -> None:
    claim = Sign((MAP.id,), listed=TEXT.words[3:], label="positive", side="against")
    assert certificate_of(claim)["core"] == [f"{MAP.id}_w3"]


def test_the_script_alone_is_enough_for_a_solver() -> None:
    """Read by a solver that knows nothing of us: every proof ends in ``unsat``."""
    import z3

    for certificate in certificates()[::5]:
        solver = z3.Solver(ctx=z3.Context())
        solver.from_string(certificate["smtlib"])
        assert str(solver.check()) == "unsat"


def test_the_script_is_plain_ascii_in_one_logic() -> None:
    for certificate in certificates():
        text = certificate["smtlib"]
        assert text.isascii()
        assert text.count("(") == text.count(")")
        assert "(set-logic QF_LRA)" in text
        assert text.endswith("(check-sat)\n(get-unsat-core)\n")
        for name in certificate["core"]:
            assert f":named {name})" in text


def test_the_published_schema_fits() -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/schema/certificate.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for certificate in certificates():
        assert not list(validator.iter_errors(certificate))
    for name in schema["required"]:
        assert list(validator.iter_errors({k: v for k, v in certificates()[0].items() if k != name}))


def test_a_sentence_can_be_added_and_is_covered_by_the_digest() -> None:
    plain = certificate_of(TRUE)
    said = with_sentence(plain, "'thin' matters most.", (4, 24))
    assert recheck(said).ok
    assert said["digest"] != plain["digest"]
    said["sentence"]["text"] = "'plot' matters most."  # type: ignore[index, call-overload]
    assert not recheck(said).ok
    with pytest.raises(InputError, match="expected a sentence"):
        with_sentence(plain, "")
    with pytest.raises(InputError, match="expected a sentence"):
        with_sentence(plain, "three", (0, 3))


def test_a_thousand_corruptions_all_fail() -> None:
    random = Random(20)
    for n in range(1_000):
        original = random.choice(certificates())
        forged = corrupted(original, random)
        assert not recheck(forged).ok, ("stale digest", n)
        result = recheck(resigned(forged))
        assert not result.ok, (n, [k for k in forged if forged[k] != original.get(k)], original["claim"], forged["claim"])
        assert all(reason and "\n" not in reason for reason in result.reasons)


@pytest.mark.slow
def test_ten_thousand_corruptions_all_fail() -> None:
    random = Random(22)
    for n in range(10_000):
        original = certificates()[n % len(certificates())]
        forged = resigned(corrupted(original, random))
        assert not recheck(forged).ok, (n, [k for k in forged if forged[k] != original.get(k)], forged["claim"])


def test_a_note_cannot_leave_its_line() -> None:
    """A graph or a data set may be called anything: its name is a comment, and stays one."""
    problem = Problem((), (), (), TRUE_FORMULA, TRUE_FORMULA, notes=("closed:synset@x\n(assert false)\r(exit) é",))
    lines = script(problem, "proved").splitlines()
    assert [line for line in lines if "assert false" in line] == [r"; closed:synset@x\n(assert false)\r(exit) \xe9"]


@pytest.mark.parametrize("name", ["", "a b", "x)", "1x", "é", "|x|", "a;b", "_x", "x\n"])
def test_no_symbol_is_named_after_text(name: str) -> None:
    with pytest.raises(Defect, match="a name of ASCII"):
        Problem((Variable(name, "Bool"),), (), (), TRUE_FORMULA, TRUE_FORMULA)


def test_the_schema_knows_every_kind_of_claim() -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/schema/certificate.json").read_text(encoding="utf-8"))
    assert set(schema["$defs"]["claim"]["properties"]["kind"]["enum"]) == set(CLAIMS)


def test_a_second_solver_is_named_where_it_agreed() -> None:
    certificate = judge(TRUE, pack_of(MAP), with_cvc5=True).certificate
    assert certificate is not None
    assert [s["name"] for s in certificate["solvers"]] == ["z3", "cvc5"]  # type: ignore[index, union-attr, call-overload]
    schema = json.loads((Path(__file__).parents[2] / "docs/schema/certificate.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    assert not list(validator.iter_errors(certificate))
    turned = {**certificate, "solvers": list(reversed(certificate["solvers"]))}  # type: ignore[arg-type]
    assert list(validator.iter_errors(turned))
    assert not recheck(resigned(turned)).ok


def test_forged_evidence_with_new_ids_passes_only_where_the_forgery_is_true() -> None:
    """A number that the claim does not speak of may change: then this is an honest certificate of other evidence."""
    random = Random(21)
    caught = 0
    for _ in range(250):
        forged = reforged(random.choice(certificates()), random)
        if forged is None:
            continue
        if not recheck(forged).ok:
            caught += 1
            continue
        pack = pack_of(*(Evidence.from_dict(r) for r in forged["evidence"]))
        said = [Commitment(c["turn"], claim_from_dict(c["claim"])) for c in forged["commitments"]]
        honest = judge(claim_from_dict(forged["claim"]), pack, said).certificate
        assert honest is not None
        assert honest["verdict"] == forged["verdict"]
        assert honest["smtlib"] == forged["smtlib"]
    assert caught > 100


def test_a_verdict_turned_round_fails_on_every_certificate() -> None:
    for certificate in certificates():
        other = {"PROVED": "REFUTED", "REFUTED": "PROVED"}[certificate["verdict"]]
        assert not recheck(resigned({**certificate, "verdict": other})).ok


@pytest.mark.parametrize("core", [["x"], [3], [f"{MAP.id}_w3"], [f"{MAP.id}_w{i}" for i in (1, 0, 2, 3)], []])
def test_a_core_that_is_none(core: list[Any]) -> None:
    assert not recheck(resigned({**certificate_of(TRUE), "core": core})).ok


def test_a_core_with_more_than_it_needs() -> None:
    claim = Sign((MAP.id,), listed=TEXT.words[3:], label="positive", side="against")
    padded = {**certificate_of(claim), "core": [f"{MAP.id}_w2", f"{MAP.id}_w3"]}
    assert recheck(resigned(padded)).reasons == ("the core holds more than the verdict needs",)


def test_an_agreement_rests_on_what_was_said() -> None:
    claim = Agreement((MAP.id,), said=TRUE, turn=2)
    certificate = certificate_of(claim, Commitment(2, TRUE), Commitment(3, TRUE))
    assert [c["turn"] for c in certificate["commitments"]] == [2]
    assert recheck(certificate).ok
    assert not recheck(resigned({**certificate, "commitments": []})).ok


@pytest.mark.parametrize(
    "change",
    [
        {"version": "1"},
        {"solvers": []},
        {"solvers": [3]},
        {"solvers": [{"name": "z4", "version": "1.2.3"}]},
        {"solvers": [{"name": "z3", "version": "new"}]},
        {"solvers": [{"name": "cvc5", "version": "1.4.2"}]},
        {"policy": {}},
        {"claim": {}},
        {"claim": {"kind": "rank", "args": [], "evidence": []}},
        {"claim": {"kind": ["rank"], "args": {}, "evidence": []}},
        {"evidence": [3]},
        {"evidence": [{}]},
        {"evidence": []},
        {"commitments": [3]},
        {"commitments": [{"turn": 1, "claim": 3}]},
        {"sentence": {"text": "x"}},
        {"sentence": {"text": "x", "span": [0, 9]}},
        {"witness": {"rank": 1}},
        {"reason": "trust me"},
        {"smtlib": "(check-sat)"},
        {"witness": {"deep": json.loads("[" * 200 + "]" * 200)}},
        {"witness": {"x": float("nan")}},
        {"extra": 1},
        {"verdict": 3},
    ],
)
def test_a_malformed_certificate_gives_one_clear_reason(change: dict[str, Any]) -> None:
    forged = {**certificate_of(TRUE), **change}
    with suppress(ValueError):  # NaN cannot be signed
        forged = resigned(forged)
    result = recheck(forged)
    assert not result.ok
    assert len(result.reasons) == 1


@pytest.mark.parametrize("value", [None, 3, "text", [1], b"bytes"])
def test_what_is_no_object_at_all(value: Any) -> None:
    with pytest.raises(InputError, match="a JSON object"):
        recheck(value)


def test_an_empty_object_is_a_malformed_certificate() -> None:
    assert not recheck({}).ok


def test_recheck_runs_without_z3_and_without_the_translator(tmp_path: Path) -> None:
    """In a process where importing them fails."""
    file = tmp_path / "certificate.json"
    file.write_text(json.dumps(certificate_of(TRUE)), encoding="utf-8")
    code = (
        "import json, sys\n"
        "for name in ('z3', 'cvc5', 'lark', 'torch', 'whyproof.verifiers.english', 'whyproof.verifiers.solver'):\n"
        "    sys.modules[name] = None\n"
        "from whyproof.verifiers import recheck\n"
        f"result = recheck(json.load(open({str(file)!r}, encoding='utf-8')))\n"
        "assert result.ok, result.reasons\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_verdicts_that_are_not_settled_have_no_certificate() -> None:
    assert judge(TRUE, {}).certificate is None
    assert judge(TRUE, {}).verdict is Verdict.UNSUPPORTED
