"""Formal input: what the readers accept the schemas accept too, and what they refuse is told in one line."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.verifiers.worlds_logic import atom, every, fact, implies, logic_records, rule, rule_base, theory
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.verifiers import formal

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
READERS = {"theory": formal.theory, "rules": formal.rules, "graph": formal.graph}
GOOD: dict[str, Any] = dict(
    theory([atom("Man", "tom")], [every("x", implies(atom("Man", "x"), atom("Old", "x")))], atom("Old", "tom"), ["tom"]).values
)


def validator(kind: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def formal_records(random: Random) -> list[Evidence]:
    """Those that people hand in as JSON; a graph file is read from its own format."""
    return [record for record in logic_records(random) if record.kind in READERS]


def test_random_records_are_read_and_fit_the_schemas() -> None:
    for seed in range(60):
        for record in formal_records(Random(seed)):
            values = json.loads(json.dumps(dict(record.values)))
            assert READERS[record.kind](values).id == record.id
            validator(record.kind).validate(values)


def test_what_the_schema_refuses_the_reader_refuses() -> None:
    """A field of any depth changed: whatever breaks the schema breaks the reading, with one line that says what was expected."""
    random, refused = Random(5), 0
    for seed in range(60):
        for record in formal_records(Random(seed)):
            values = json.loads(json.dumps(dict(record.values)))
            holder, key = random.choice(list(_places(values)))
            holder[key] = random.choice((None, 7, "", "zzz", [], {}, [["x"]], True))
            if next(validator(record.kind).iter_errors(values), None) is not None:
                refused += 1
                with pytest.raises(InputError, match=r"expected .*; got .*docs/schema/.*json") as error:
                    READERS[record.kind](values)
                assert "\n" not in str(error.value)
    assert refused > 40


def _places(value: Any) -> Any:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(items):
        yield value, key
        yield from _places(inner)


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        (["atom", "Unknown", "tom"], "a predicate of the theory"),
        (["atom", "Man", "tom", "tom"], "1 terms for 'Man'"),
        (["atom", "Man", "x"], "a variable in scope"),
        (["atom", "Man", "e"], "a term of sort thing"),
        (["equal", "tom", "e"], "two terms of one sort"),
        (["forall", [["tom", "thing"]], ["true"]], "a variable with a name of its own"),
        (["forall", [["?x", "thing"]], ["true"]], "does not begin with"),
        (["forall", [["x", "thing"], ["x", "thing"]], ["true"]], "a variable of its own for each; got 'x' twice"),
        (["forall", [["x", "nowhere"]], ["true"]], "one of thing, event"),
        (["nand", ["true"], ["true"]], "a formula: forall"),
        (["not", ["true"], ["true"]], "a formula: forall"),
    ],
)
def test_a_formula_that_cannot_be_read_is_told_why(formula: Any, message: str) -> None:
    data = copy.deepcopy(GOOD)
    data["constants"]["e"] = "event"
    data["sentences"][0]["formula"] = formula
    with pytest.raises(InputError, match=message):
        formal.theory(data)


def test_deep_formulas_are_refused() -> None:
    data = copy.deepcopy(GOOD)
    formula: list[Any] = ["true"]
    for _ in range(5_000):
        formula = ["not", formula]
    data["sentences"][0]["formula"] = formula
    with pytest.raises(InputError):
        formal.theory(data)


def test_one_hypothesis_and_names_of_their_own() -> None:
    for change in (lambda rows: rows.pop(), lambda rows: rows.append(rows[-1]), lambda rows: rows.insert(0, rows[0])):
        data = copy.deepcopy(GOOD)
        change(data["sentences"])
        with pytest.raises(InputError):
            formal.theory(data)


def test_rules_in_a_circle_are_refused() -> None:
    circle = rule_base([rule("a", {"p": True}, "q"), rule("b", {"q": True}, "p")], [fact("f", "x", "p")])
    with pytest.raises(InputError, match="in a circle"):
        formal.rules(circle.values)


def test_values_that_are_no_json_are_refused() -> None:
    with pytest.raises(InputError, match="as JSON"):
        formal.graph({"graph": object()})
