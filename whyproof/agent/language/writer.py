"""The loop of looking and writing: a bounded agent, and the verifier as its middleware."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from whyproof.agent.data_talk import DataTalk
from whyproof.agent.language.briefing import feedback, instructions
from whyproof.agent.language.calls import traced_calls
from whyproof.agent.language.drafts import pieces
from whyproof.agent.language.guard import Guarded, guarded, once
from whyproof.agent.language.looking import Look, LookAtData, step_of
from whyproof.agent.steps import Step
from whyproof.core.answer import Event, Sentence, Wrote
from whyproof.core.errors import WhyproofError
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.tools import BaseTool

_log = logging.getLogger(__name__)

ROUNDS = 3  # of telling refused sentences back
MAX_LOOKS = 6
MAX_CALLS = 12  # of the language model in one turn
REMEMBERED = 6  # turns of the conversation that it is told of
PAUSE = 60.0  # seconds for which a language model that failed is left alone


@dataclass(frozen=True)
class Written:
    """What came of a turn: the steps taken, and the sentences to be said. None was proved by the language model's word."""

    steps: tuple[Step, ...]
    sentences: tuple[Sentence, ...]


@dataclass
class Desk:
    """What a turn lends to the writer: how to carry a step out, and how to judge a sentence. ``talk``: of the data set, where
    there is one."""

    target: Target
    instance: Instance | None
    talk: DataTalk | None
    method_names: Mapping[str, str]
    carry_out: Callable[[Step], tuple[Step, list[Sentence]]]
    check: Callable[[str], Sentence]
    emit: Callable[[Event], None]


@dataclass
class _Turn:
    desk: Desk
    steps: list[Step] = field(default_factory=list)
    leads: list[Sentence] = field(default_factory=list)
    statements: dict[str, Sentence] = field(default_factory=dict)
    best: Guarded | None = None
    rounds: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def look(self, look: Look) -> str:
        """Carry a look out, and what came of it for the language model to read."""
        with self.lock:  # an agent runs several tool calls of one message side by side
            try:
                wanted = step_of(look, self.desk.target.labels, self.desk.method_names, self.desk.talk)
                step, said = self.desk.carry_out(wanted)
            except WhyproofError as error:
                if error.exit_code != 2:
                    raise
                return f"error: {error}"
            if step.operation.name not in ("clarify", "unsupported"):
                self.steps += [step] * all(step.operation != s.operation for s in self.steps)
                self.leads += [s for s in said if s.claims][:1]
            return json.dumps([{"name": self._named(s), "statement": s.text} for s in said], ensure_ascii=False)

    def _named(self, sentence: Sentence) -> str:
        known = next((name for name, s in self.statements.items() if s.text == sentence.text), None)
        name = known or f"s{len(self.statements) + 1}"
        self.statements[name] = sentence
        return name

    def refused(self, draft: str) -> str:
        """The feedback on a draft that is worth another round; empty where it is to be taken as it is."""
        self.desk.emit(Wrote(self.rounds + 1))
        found = guarded(pieces(draft), self.statements, self.desk.check)
        better = self.best is None or len(found.refused) < len(self.best.refused)
        if better or not found.refused:
            self.best = found
        self.rounds += 1
        return feedback(found.refused) if found.refused and better and self.rounds <= ROUNDS else ""

    def written(self) -> Written | None:
        """The best draft, and the first statement of each look that it leaves out; None where there is nothing to say."""
        said = once([*(self.best.sentences if self.best else ()), *self.leads])
        if not any(s.verdict is Verdict.PROVED for s in said):
            return None
        return Written(tuple(self.steps), tuple(said))


class Writer:
    """Answers questions by a language model, held to what is proved. ``lost``: why it did not answer last time, or nothing.

    Args:
        model: any LangChain chat model that can call tools.
    """

    def __init__(self, model: BaseChatModel) -> None:
        self._model = model
        self._quiet_until = 0.0
        self.lost = ""

    def answer(self, question: str, before: Sequence[tuple[str, str]], desk: Desk) -> Written | None:
        """The answer to a question; None where the language model gave none that holds, or cannot be reached.

        Args:
            before: questions and answers of the conversation so far.

        Raises:
            Cancelled: the person stopped the work.
        """
        if time.monotonic() < self._quiet_until:
            return None
        turn = _Turn(desk)
        try:
            self._run(question, before, turn)
        except WhyproofError:
            raise
        except Exception as error:  # every provider has errors of its own; the offline path answers, and says so
            _log.warning("the language model failed: %s", " ".join(str(error).split())[:300])
            self.lost = type(error).__name__
            self._quiet_until = time.monotonic() + PAUSE
            return None
        self.lost = ""
        return turn.written()

    def _run(self, question: str, before: Sequence[tuple[str, str]], turn: _Turn) -> None:
        from langchain.agents import create_agent
        from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware
        from langchain_core.messages import AIMessage, HumanMessage

        agent = create_agent(
            self._model,
            [_tool(turn)],
            system_prompt=instructions(turn.desk.target, turn.desk.instance, MAX_LOOKS, turn.desk.talk),
            middleware=[
                ModelCallLimitMiddleware(run_limit=MAX_CALLS, exit_behavior="end"),
                ToolCallLimitMiddleware(run_limit=MAX_LOOKS, exit_behavior="continue"),
                _verification(turn),
                traced_calls(),
            ],
        )
        told = [m for asked, said in before[-REMEMBERED:] for m in (HumanMessage(asked), AIMessage(said))]
        agent.invoke({"messages": [*told, HumanMessage(question)]}, {"recursion_limit": 8 * MAX_CALLS})


def _tool(turn: _Turn) -> BaseTool:
    from langchain_core.tools import StructuredTool

    schema = Look if turn.desk.talk is None else LookAtData

    def look(**slots: Any) -> str:
        return turn.look(schema(**slots))

    about = "Look at the model under explanation: proved statements about its decision."
    return StructuredTool.from_function(look, name="look", description=about, args_schema=schema)


def _verification(turn: _Turn) -> Any:
    """The middleware that holds every draft until the verifier has judged it. Drafts live only as long as the turn."""
    from langchain.agents.middleware import AgentMiddleware, hook_config
    from langchain_core.messages import AIMessage, HumanMessage

    class Verification(AgentMiddleware[Any, Any]):
        @hook_config(can_jump_to=["model"])
        def after_agent(self, state: Any, runtime: Any) -> dict[str, Any] | None:
            last = state["messages"][-1]
            told = turn.refused(str(last.text)) if isinstance(last, AIMessage) else ""
            return {"messages": [HumanMessage(told)], "jump_to": "model"} if told else None

    return Verification()
