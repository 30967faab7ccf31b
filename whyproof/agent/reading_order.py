"""How a question wants rows told: in which order, the shortest first, say, and whether as a share of all."""

from __future__ import annotations

import re

from whyproof.agent.reading import first_named

SHARE = re.compile(r"\b(?:shares?|percentages?|(?<!\d )(?:percents?|per cent)|proportions?|fractions?)\b|(?<!\d)(?<!\d )%")

_SURE = r"(?:sure|certain|confident)"
_CHANCE = r"(?:confidence|certainty|probabilit(?:y|ies)|scores?)"
_ORDERS = (
    ("shortest", r"\b(?:shortest|briefest|tersest)\b|\bfewest words\b|\bshort(?:er)? (?:ones? )?first\b"),
    ("longest", r"\b(?:longest|wordiest)\b|\bmost words\b|\blong(?:er)? (?:ones? )?first\b"),
    (
        "least_sure",
        rf"\bleast {_SURE}\b|\b(?:lowest|smallest) {_CHANCE}\b|\b(?:closest|nearest) calls?\b|\bmost (?:un(?:sure|"
        rf"certain)|doubtful|borderline|"
        r"ambiguous)\b|\bclosest to (?:the )?(?:border|boundary|threshold|50 ?%|fence)\b",
    ),
    ("random", r"\brandom(?:ly)?\b|\bby chance\b"),
    ("surest", rf"\bsurest\b|\bmost {_SURE}\b|\b(?:highest|greatest|largest) {_CHANCE}\b|\bclearest\b"),
)


def order_of_rows(plain: str) -> str | None:
    """``shortest``, ``longest``, ``least_sure`` or ``surest``; None where the question says nothing of an order."""
    return first_named(_ORDERS, plain)


_ANEW = re.compile(
    r"^(?:and |now |ok,? |please |can you |could you )*(?:show|list|print|give|display|see|read)(?: me| us)? "
    r"(?:(?:some|a few|a couple of|\d+|two|three|four|five|six|seven|eight|nine|ten|any) )?(?:rows|texts|examples|reviews|"
    r"headlines|pairs|"
    r"sentences|items|some)(?: please)?\W*$"
)


def asks_anew(plain: str) -> bool:
    """Whether a question asks for rows anew, and not for more or fewer of the last ones: "show three rows"."""
    return _ANEW.match(plain) is not None
