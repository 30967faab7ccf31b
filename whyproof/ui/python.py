"""The Python face: the same session, with answers that a notebook shows."""

from __future__ import annotations

from whyproof.agent.session import Session as Conversation
from whyproof.agent.session import TextLike
from whyproof.core.answer import Answer
from whyproof.ui.notebook import answer_html


class ShownAnswer(Answer):
    """An answer that prints as its text and shows as escaped HTML in a notebook."""

    def _repr_html_(self) -> str:
        return answer_html(self)

    def __str__(self) -> str:
        return self.text


class Session(Conversation):
    """``whyproof.Session``: see :class:`whyproof.agent.session.Session`."""

    def ask(self, question: str, text: TextLike | None = None) -> ShownAnswer:
        answer = super().ask(question, text)
        return ShownAnswer(**{name: getattr(answer, name) for name in answer.__dataclass_fields__})
