"""What questions that are asked one after the other are read as, with the model of questions."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, words_of_steps
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.answer import Answer, Operation
from whyproof.core.text import Instance


def last_operation(instance: Instance, labels: Sequence[str], *questions: str) -> Operation:
    """The one operation of the last of these questions."""
    steps = last_steps(instance, labels, *questions)
    assert len(steps) == 1
    return steps[0].operation


def last_steps(instance: Instance, labels: Sequence[str], *questions: str) -> list[Step]:
    """The steps of the last of these questions."""
    state, steps = Conversation(instance=instance), list[Step]()
    for question in questions:
        reading = Reading(question, instance, tuple(labels), spoken_methods(), state.words)
        steps = plan(reading, state, question_model().ranked)
        state.operations = tuple(s.operation for s in steps)
        state.words = tuple(words_of_steps(steps)) or state.words
        state.answers.append(Answer(question, state.operations, ()))
    return steps
