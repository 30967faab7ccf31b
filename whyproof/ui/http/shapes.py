"""What the API takes and gives, for its checks and its OpenAPI description."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from whyproof.ui.rows import Rows


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Text = str | dict[str, str]


class Ask(_Shape):
    question: str = Field(description="“Why?”, or any other question; at most 2,000 characters.")
    text: Text | None = Field(
        default=None,
        description="The text that was decided on; of a pair an object, {premise, hypothesis}. Needed to begin; later, to turn "
        "to another text.",
    )
    data: str | Rows | None = Field(
        default=None, description="To begin about rows instead of a text: the name of a data set that the server offers, or rows."
    )
    target: str | None = Field(default=None, description="The classifier by name; the server's first one if left out.")
    conversation: str | None = Field(default=None, description="From an earlier answer, to ask on; left out, a new one begins.")
    certificates: bool = Field(default=False, description="Return the certificates too, for /recheck.")


class Answered(_Shape):
    conversation: str = Field(description="Pass it with the next question to ask on.")
    turn: int = Field(ge=1, description="The number of the answer in its conversation.")
    answer: dict[str, Any] = Field(description="As whyproof ask --json prints it: docs/schema/answer.json.")
    certificates: list[dict[str, Any]] | None = Field(default=None, description="In the order of the sentences.")


class Check(_Shape):
    explanation: str = Field(description="Sentences that anyone wrote, or formal input as whyproof check takes it.")
    text: Text | None = Field(default=None, description="The text that was decided on; formal input needs none.")
    target: str | None = None
    evidence: list[dict[str, Any]] = Field(default=[], description="Records to judge against, from an answer.")


class Checked(_Shape):
    """As whyproof check --json prints it: docs/schema/check.json."""

    sentences: list[dict[str, Any]]


class Recheck(_Shape):
    certificates: list[dict[str, Any]] = Field(min_length=1, max_length=1_000)


class Rechecked(_Shape):
    number: int
    ok: bool
    reasons: list[str] = Field(description="Why the certificate does not hold.")


class AllRechecked(_Shape):
    ok: bool = Field(description="All of them hold.")
    certificates: list[Rechecked]


class Turn(_Shape):
    texts: dict[str, str]
    question: str


class Conversation(_Shape):
    conversation: str
    title: str
    target: str
    turns: list[Turn]


class Health(_Shape):
    status: str
    version: str
    waiting: int = Field(description="Questions that are worked on or wait.")


class Fault(_Shape):
    error: str = Field(description="One line: what was expected, what came, and the mend.")
