"""Many wordings, one meaning: each sentence of the tables is read as the claim above it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.english import wordings_of_answers, wordings_of_weights
from whyproof.core.claim import Agreement, Claim
from whyproof.verifiers.english import parse

TABLE = (*wordings_of_weights.TABLE, *wordings_of_answers.TABLE)
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


def test_every_claim_kind_has_twelve_wordings() -> None:
    for claims, block in TABLE:
        assert len(block.splitlines()) >= 12, claims
