"""Maps whose weights say how much, never for or against: what may be said of them, and what is held back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.worlds import pack_of, weight_map
from whyproof.core.claim import Claim, Comparison, Exclusivity, Rank, Share, Sign, Top
from whyproof.core.numbers import Spoken
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck
from whyproof.verifiers.english import Signature, render
from whyproof.verifiers.english.parsing import parse

TEXT = Instance.of("The plot was thin")
THE, PLOT, WAS, THIN = TEXT.words
MAP = weight_map(TEXT, [0.1, 0.2, 0.0, 0.7], method="attention_rollout", signed=False)
SIDED = weight_map(TEXT, [0.1, 0.2, 0.0, 0.7])
METHODS = {"Attention Rollout": "attention_rollout"}


def signature(*records: Any) -> Signature:
    return Signature(instance=TEXT, labels=("negative", "positive"), pack=pack_of(*records), methods=METHODS, multi_label=False)


@pytest.mark.parametrize("side", ["for", "against"])
@pytest.mark.parametrize("kind", [Sign, Rank, Top])
def test_no_side_is_proved_and_none_is_refuted(kind: type[Claim], side: str) -> None:
    named: dict[str, Any] = {"word": THIN} if kind is Rank else {"listed": (THIN, PLOT)}
    claim = kind((MAP.id,), label="positive", side=side, **named)  # type: ignore[call-arg]
    judgement = judge(claim, pack_of(MAP))
    assert judgement.verdict is Verdict.UNSUPPORTED
    assert "not for or against" in judgement.reason
    assert [call.method for call in judgement.missing] == ["integrated_gradients"]
    sided = kind((SIDED.id,), label="positive", side=side, **named)  # type: ignore[call-arg]
    assert judge(sided, pack_of(SIDED)).verdict is (Verdict.PROVED if side == "for" else Verdict.REFUTED)


@pytest.mark.parametrize(
    "claim",
    [
        Rank((MAP.id,), word=THIN, label="positive"),
        Top((MAP.id,), listed=(THIN, PLOT), label="positive"),
        Share((MAP.id,), listed=(THIN,), label="positive", share=Spoken("70", "percent", "about")),
        Comparison((MAP.id,), more=THIN, less=PLOT, label="positive"),
        Exclusivity((MAP.id,), listed=(THE, PLOT, THIN), label="positive"),
    ],
)
def test_how_much_is_proved_with_the_methods_name_in_the_sentence(claim: Claim) -> None:
    judgement = judge(claim, pack_of(MAP))
    assert judgement.verdict is Verdict.PROVED
    assert judgement.certificate is not None and recheck(judgement.certificate).ok
    said = render((claim,), signature(MAP))
    assert "by Attention Rollout" in said or "By Attention Rollout" in said
    assert parse(said, signature(MAP)).claims == (claim,)


@pytest.mark.parametrize("values", [{"signed": "no"}, {"signed": None}, {"signed": 0}])
def test_a_record_that_does_not_say_it_plainly_is_inconsistent(values: dict[str, Any]) -> None:
    broken = weight_map(TEXT, [0.1, 0.2, 0.0, 0.7], **values)
    assert judge(Rank((broken.id,), word=THIN, label="positive"), pack_of(broken)).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_weights_below_zero_contradict_a_map_without_sides() -> None:
    broken = weight_map(TEXT, [0.1, 0.2, 0.0, -0.7], signed=False)
    assert judge(Rank((broken.id,), word=THIN, label="positive"), pack_of(broken)).verdict is Verdict.EVIDENCE_INCONSISTENT


def test_a_sentence_that_names_a_side_is_held_back_when_the_map_has_none() -> None:
    (claim,) = parse("'thin' speaks for positive.", signature(MAP)).claims
    assert judge(claim, pack_of(MAP)).verdict is Verdict.UNSUPPORTED
