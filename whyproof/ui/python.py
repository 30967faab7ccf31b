"""The Python face: the same session, with answers that a notebook shows."""

from __future__ import annotations

from whyproof.agent.session import Session as Conversation
from whyproof.agent.session import TextLike
from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence
from whyproof.ui.notebook import answer_html, attribution_html


class ShownAttribution(Evidence):
    """An attribution record that shows as the text with tinted words in a notebook."""

    def _repr_html_(self) -> str:
        return attribution_html(self)


class ShownAnswer(Answer):
    """An answer that prints as its text and shows as escaped HTML in a notebook."""

    def _repr_html_(self) -> str:
        return answer_html(self)

    @property
    def attributions(self) -> tuple[ShownAttribution, ...]:
        """The attribution maps that the answer rests on."""
        maps = (e for e in self.evidence if e.kind == "feature_attribution")
        return tuple(ShownAttribution(**{name: getattr(e, name) for name in e.__dataclass_fields__}) for e in maps)

    def __str__(self) -> str:
        return self.text


class Session(Conversation):
    """``whyproof.Session``: see :class:`whyproof.agent.session.Session`."""

    def ask(self, question: str, text: TextLike | None = None) -> ShownAnswer:
        answer = super().ask(question, text)
        return ShownAnswer(**{name: getattr(answer, name) for name in answer.__dataclass_fields__})
