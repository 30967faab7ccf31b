"""Many wordings, one meaning: each sentence of the tables is read as the claim above it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.english import (
    wordings_of_answers,
    wordings_of_changes,
    wordings_of_counts,
    wordings_of_data,
    wordings_of_files,
    wordings_of_free_answers,
    wordings_of_free_trials,
    wordings_of_interactions,
    wordings_of_logic,
    wordings_of_meanings,
    wordings_of_outcomes,
    wordings_of_ranks,
    wordings_of_reasons,
    wordings_of_senses,
    wordings_of_signs,
    wordings_of_sizes,
    wordings_of_terms,
    wordings_of_trials,
    wordings_of_turns,
    wordings_of_weights,
    wordings_of_words,
    wordings_of_world,
)
from whyproof.core.claim import CLAIMS, Agreement, Claim
from whyproof.verifiers.english import parse

TABLES = (
    wordings_of_outcomes,
    wordings_of_trials,
    wordings_of_turns,
    wordings_of_interactions,
    wordings_of_free_trials,
    wordings_of_free_answers,
    wordings_of_weights,
    wordings_of_ranks,
    wordings_of_signs,
    wordings_of_sizes,
    wordings_of_words,
    wordings_of_answers,
    wordings_of_changes,
    wordings_of_meanings,
    wordings_of_data,
    wordings_of_counts,
    wordings_of_terms,
    wordings_of_reasons,
    wordings_of_world,
    wordings_of_senses,
    wordings_of_logic,
    wordings_of_files,
)
TABLE = tuple(row for module in TABLES for row in module.TABLE)
CASES = [(list(claims), line.strip()) for claims, block in TABLE for line in block.splitlines()]


def unbound(claim: Claim) -> Claim:
    if isinstance(claim, Agreement):
        return Agreement(said=unbound(claim.said), turn=claim.turn)
    return claim.citing()


@pytest.mark.parametrize(("claims", "sentence"), CASES, ids=[s for _, s in CASES])
def test_a_wording_is_read_as_its_claim(claims: list[Claim], sentence: str, review: Any) -> None:
    parsed = parse(sentence, review.signature())
    assert parsed.problem is None, parsed.problem
    assert [unbound(c) for c in parsed.claims] == claims


def test_every_claim_kind_has_fifteen_wordings() -> None:
    wordings: dict[str, int] = {}
    for claims, line in CASES:
        wordings[claims[-1].kind] = wordings.get(claims[-1].kind, 0) + (line != "")
    assert set(CLAIMS) - {"definition"} == set(wordings)
    assert not {kind: n for kind, n in wordings.items() if n < 15}
