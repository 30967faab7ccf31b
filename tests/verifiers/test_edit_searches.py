"""Universal claims over edits that are not deletions: proved of the whole listed space, and of nothing less."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest

from tests.verifiers.worlds import outcome, pack_of, record
from whyproof.core.claim import NoFlip, claim_from_dict
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge
from whyproof.verifiers.recheck import recheck

TEXT = Instance.of("so very good")
STAY, TURN = {"negative": 0.2, "positive": 0.8}, {"negative": 0.7, "positive": 0.3}
OPTIONS: list[Any] = [[], [["hardly", "antonym"]], [["", "delete"], ["bad", "antonym"], ["poor", "antonym"]]]
KINDS = ("delete", "antonym")


def rows(up_to: int, **turned: Any) -> list[dict[str, Any]]:
    found = []
    for size in range(1, up_to + 1):
        for words in combinations([i for i, o in enumerate(OPTIONS) if o], size):
            for chosen in product(*(range(len(OPTIONS[i])) for i in words)):
                flips = (words, chosen) in turned.get("turned", ())
                found.append({"words": list(words), "choices": list(chosen), "probabilities": TURN if flips else STAY})
    return found


def search(tried: list[dict[str, Any]], **changed: Any) -> Evidence:
    values = {
        "action": "edit", "original": outcome(STAY), "rows": tried, "complete_to": 2, "aim": None, "kept": [], "n_words": 3,
        "kinds": list(KINDS), "options": OPTIONS, **changed,
    }  # fmt: skip
    return record("search", "edit_search", TEXT, values)


def verdict(claim: NoFlip, evidence: Evidence) -> Verdict:
    return judge(claim.citing(evidence.id), pack_of(evidence)).verdict


@pytest.mark.parametrize(
    ("tried", "claim", "expected"),
    [
        (rows(2), NoFlip(tried=7, up_to=2, kinds=KINDS), Verdict.PROVED),  # 4 of one word, 3 of two
        (rows(1), NoFlip(tried=4, up_to=1, kinds=KINDS), Verdict.PROVED),
        (rows(2), NoFlip(tried=7, up_to=3, kinds=KINDS), Verdict.PROVED),  # only two words can be edited
        (rows(2), NoFlip(tried=6, up_to=2, kinds=KINDS), Verdict.REFUTED),
        (rows(2)[:-1], NoFlip(tried=7, up_to=2, kinds=KINDS), Verdict.UNSUPPORTED),  # one was never tried
        (rows(2, turned=[((1, 2), (0, 1))]), NoFlip(tried=7, up_to=2, kinds=KINDS), Verdict.REFUTED),
        (rows(2, turned=[((1, 2), (0, 1))]), NoFlip(tried=4, up_to=1, kinds=KINDS), Verdict.PROVED),
        (rows(2), NoFlip(tried=7, up_to=2, kinds=("antonym",)), Verdict.UNSUPPORTED),  # a search over other edits
        (rows(2), NoFlip(tried=7, up_to=2), Verdict.UNSUPPORTED),  # no search over deletions
        (rows(2), NoFlip(tried=7, up_to=2, kinds=("telepathy",)), Verdict.UNTRANSLATABLE),
    ],
)
def test_universal_claims_over_listed_edits(tried: list[dict[str, Any]], claim: NoFlip, expected: Verdict) -> None:
    assert verdict(claim, search(tried)) is expected


@pytest.mark.parametrize(
    "broken",
    [
        {"options": [[], [["hardly", "antonym"]], [["", "delete"], ["bad", "antonym"]]]},  # a row makes an edit not listed
        {"options": [[], [["very", "antonym"]], OPTIONS[2]]},  # the word itself
        {"options": [[], [["hardly", "synonym"]], OPTIONS[2]]},  # of a kind that the search does not name
        {"options": OPTIONS[:2]},
        {"options": [[], [["", "antonym"]], OPTIONS[2]]},
        {"rows": [*rows(2), rows(1)[0]]},  # the same text twice
        {"rows": [{**rows(1)[0], "choices": []}, *rows(2)[1:]]},
    ],
)
def test_a_record_that_is_not_of_the_published_form_proves_nothing(broken: dict[str, Any]) -> None:
    tried = broken.get("rows", rows(2))
    rest = {k: v for k, v in broken.items() if k != "rows"}
    assert verdict(NoFlip(tried=7, up_to=2, kinds=KINDS), search(tried, **rest)) is not Verdict.PROVED


def test_the_certificate_is_judged_again_without_the_solver() -> None:
    evidence = search(rows(2))
    judgement = judge(NoFlip((evidence.id,), tried=7, up_to=2, kinds=KINDS), pack_of(evidence))
    assert judgement.certificate is not None
    assert recheck(judgement.certificate).ok


def test_the_claim_survives_json() -> None:
    claim = NoFlip(("e1",), tried=7, up_to=2, kinds=KINDS)
    assert claim_from_dict(claim.to_dict()) == claim


def keeping(*enough: tuple[int, ...], up_to: int = 3, **changed: Any) -> Evidence:
    """A search over texts that keep a few words and nothing else; "positive" for the sets that are enough."""
    sets = [s for k in range(1, up_to + 1) for s in combinations(range(3), k)]
    tried = [{"words": list(s), "probabilities": STAY if s in enough else TURN} for s in sets]
    values = {
        "action": "keep", "original": outcome(STAY), "rows": tried, "complete_to": up_to, "aim": "positive", "kept": [],
        "n_words": 3, **changed,
    }  # fmt: skip
    return record("search", "input_reduction", TEXT, values)


ALONE: dict[str, Any] = {"aim": "positive", "kinds": ("keep",)}


@pytest.mark.parametrize(
    ("evidence", "claim", "expected"),
    [
        (keeping((0, 2)), NoFlip(tried=3, up_to=1, **ALONE), Verdict.PROVED),
        (keeping((0, 2)), NoFlip(tried=6, up_to=2, **ALONE), Verdict.REFUTED),  # one set of two is enough
        (keeping((1,)), NoFlip(tried=3, up_to=1, **ALONE), Verdict.REFUTED),
        (keeping((0, 2)), NoFlip(tried=4, up_to=1, **ALONE), Verdict.REFUTED),  # miscounted
        (keeping(up_to=1), NoFlip(tried=6, up_to=2, **ALONE), Verdict.UNSUPPORTED),  # never tried
        (keeping((0, 2)), NoFlip(tried=3, up_to=1, aim="positive"), Verdict.UNSUPPORTED),  # deletions are other texts
        (keeping((0, 2)), NoFlip(tried=3, up_to=1, kinds=("keep",)), Verdict.UNSUPPORTED),  # another aim
        (keeping((0, 2), action="delete"), NoFlip(tried=3, up_to=1, **ALONE), Verdict.UNSUPPORTED),
        (keeping((0, 2)), NoFlip(tried=3, up_to=1, aim="positive", kinds=("keep", "delete")), Verdict.UNTRANSLATABLE),
        (keeping((0, 2)), NoFlip(tried=3, up_to=1, kept=TEXT.words[:1], **ALONE), Verdict.UNTRANSLATABLE),
    ],
)
def test_no_few_words_alone_are_enough(evidence: Evidence, claim: NoFlip, expected: Verdict) -> None:
    assert verdict(claim, evidence) is expected


def test_a_search_that_keeps_words_is_certified_and_rechecked() -> None:
    evidence = keeping((0, 2))
    judgement = judge(NoFlip((evidence.id,), tried=3, up_to=1, **ALONE), pack_of(evidence))
    assert judgement.certificate is not None and recheck(judgement.certificate).ok
