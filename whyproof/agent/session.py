"""A conversation about one target's decisions: the one way in for every face."""

from __future__ import annotations

import threading
import time
from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from whyproof.agent.data_suggestions import DATA_OPERATIONS
from whyproof.agent.data_talk import DataTalk, row_named
from whyproof.agent.edits import apply_slot
from whyproof.agent.operations import operations
from whyproof.agent.operations.decision import long_text
from whyproof.agent.planner import plan
from whyproof.agent.prove import Prover
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.statement import Said, say
from whyproof.agent.steps import Step, ask_back, called, words_of_steps
from whyproof.agent.steps import step as asked_step
from whyproof.agent.suggestions import suggestions
from whyproof.agent.toolbox import Suggest, Toolbox, outcome_of
from whyproof.agent.turn import NotInText, Turn
from whyproof.agent.turn_log import logged
from whyproof.agent.understanding.question_model import question_model
from whyproof.agent.vocabulary import signature_of, spoken_methods
from whyproof.agent.worst import sentence_of, unread
from whyproof.core.answer import Answer, Answered, Asked, Event, JudgedClaim, Operation, Sentence
from whyproof.core.claim import Occurrence, Windows
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError, Refusal, shown
from whyproof.core.explanation import Outcome
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.core.tracing import span
from whyproof.core.verdict import Verdict
from whyproof.knowledge.graph_files.graph_file import GraphFile
from whyproof.knowledge.graph_files.reading import read_graph_files
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData
from whyproof.tools.targets.resolve import resolve
from whyproof.verifiers import judge_all
from whyproof.verifiers.english import parse
from whyproof.verifiers.english.quotes import quote

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from whyproof.agent.language.writer import Writer, Written

TextLike = str | Mapping[str, str]
_WITHOUT_LLM = "The language model cannot be reached, so I answer without it."
_WITHOUT_TEXT = (
    frozenset({"help", "unsupported", "clarify", "method_info", "model_info", "define", "influence"}) | DATA_OPERATIONS
)
_WHICH_TEXT = "Which text shall I look at? Give me the text that the model decided on."
_WHICH_ROW = "Which row shall I look at? Say “show me three rows”, and then “explain the second one”."


class Session:
    """Ask a model why.

    Args:
        target: an embedded target's name, a folder, a hub name, or any ``Target`` (a ``CallableTarget`` for a function).
        text: the text in focus; for a pair a mapping of the target's fields to texts.
        store: where evidence is kept; the cache folder's store by default.
        on_event: called with every event on the way to an answer, for progress.
        seed: of every method that samples. Same inputs and seed: the same answer.
        llm: a language model that chooses what to look at and puts it into words: ``PROVIDER:MODEL``, or any LangChain chat
            model. What it writes is said only where it is proved; where it cannot be reached, the answer comes without it.
        data: a data set to ask about too: a file of texts (CSV, TSV, JSON lines, Parquet), a folder saved by ``datasets``, or
            ``TextData`` read before.
        graphs: files of what experts know, to be asked beside WordNet: CSV or TSV triples, GraphML, JSON-LD, Turtle.
    """

    def __init__(
        self,
        target: str | Target = "sentiment",
        text: TextLike | None = None,
        *,
        store: EvidenceStore | None = None,
        on_event: Callable[[Event], None] | None = None,
        seed: int = 0,
        llm: str | BaseChatModel | None = None,
        graphs: Sequence[str | Path | GraphFile] = (),
        data: str | Path | TextData | None = None,
    ) -> None:
        self.target = resolve(target)
        self.conversation = Conversation()
        self.bring(data, graphs)
        self._emit = on_event or (lambda event: None)
        self._lock = threading.Lock()
        model = _chat_model(llm)
        self._writer = _writer(model)
        self._lost = ""
        self.method_names = spoken_methods()
        suggest = _suggester(model, self.target)
        self.tools = Toolbox(self.target, store or EvidenceStore.default(), self._emit, seed, suggest)
        if text is not None:
            self.focus(text)

    def focus(self, text: TextLike) -> None:
        """Turn to a text.

        Raises:
            InputError: an unusable text, or not the fields that the target reads.
        """
        self.conversation.focus(instance_for(self.target, text))

    def bring(self, data: str | Path | TextData | None = None, graphs: Sequence[str | Path | GraphFile] = ()) -> None:
        """Ask about this data set and these graphs from now on, in place of those before; what was said stays on record.

        Raises:
            InputError: no such file, a form that is not read, or columns that are not there.
            ResourceError: a file is broken.
        """
        state, read = self.conversation, None if data is None else _read(data, self.target)
        state.graphs = read_graph_files(graphs)
        if read is None or state.data is None or read != state.data.data:
            state.data = None if read is None else DataTalk(read)

    def ask(self, question: str, text: TextLike | None = None) -> Answer:
        """Answer one question, in the context of those before it.

        Raises:
            InputError: an empty question, or an unusable text.
            ResourceError: the model or the store is missing or broken.
        """
        with self._lock, logged(self.conversation.turn, self.target.name) as heard:
            if text is not None:
                self.focus(text)
            if not question.strip():
                raise InputError("a question", "an empty one", "ask, for example, “why?”")
            if len(question) > 2_000:
                raise InputError("a question of at most 2,000 characters", f"{len(question):,}", "ask in fewer words")
            answer = self._answer(question.strip())
            self.conversation.remember(answer)
            heard(answer)
            self._emit(Answered(answer))
            return answer

    def _answer(self, question: str) -> Answer:
        state, started = self.conversation, time.perf_counter()
        self._emit(Asked(question))
        self.tools.begin()
        spent = getattr(self.target, "seconds", 0.0)
        prover = Prover(ChainMap(self.tools.used, state.pack), state.commitments, self._emit)
        written = self._written(question, prover)
        steps = [] if written else self._plan(question)
        planned = time.perf_counter() - started
        sentences = {s.text: s for s in self._apology()} if self._writer else {}
        taken = list(written.steps) if written else []
        sentences |= {s.text: s for s in written.sentences} if written else {}
        for step in steps:
            done, said = self._carry_out(step, prover)
            taken.append(done)
            sentences |= {s.text: s for s in said if s.text not in sentences}
        for turn in dict.fromkeys(prover.retracted):
            text = f"I take back what I said in answer {turn}: the evidence of now speaks against it."
            sentences[text] = Sentence(text, (), Verdict.SCAFFOLDING)
        spoken = tuple(sentences.values())
        self._commit(spoken)
        state.words = tuple(words_of_steps(taken)) or _first_words(spoken, state.instance) or state.words
        state.label = next((str(s.operation.slots["class"][0]) for s in taken if s.operation.slots.get("class")), state.label)  # type: ignore[index]
        model = getattr(self.target, "seconds", 0.0) - spent
        outcome = self._outcome()
        return Answer(
            question=question,
            operations=tuple(s.operation for s in taken),
            sentences=spoken,
            evidence=tuple(self.tools.used.values()),
            prediction=outcome,
            suggestions=suggestions(state, taken, spoken, outcome),
            timings={
                "planner": planned,
                "model": model,
                "tools": max(self.tools.seconds - model, 0.0),
                "verifier": prover.seconds,
                "render": prover.rendering,
                "total": time.perf_counter() - started,
            },
        )

    def _written(self, question: str, prover: Prover) -> Written | None:
        """The answer in a language model's words, as far as it is proved; None without one, or where none of it is."""
        if self._writer is None:
            return None
        from whyproof.agent.language.writer import Desk

        state = self.conversation
        desk = Desk(
            target=self.target,
            instance=state.instance,
            talk=state.data,
            method_names=self.method_names,
            carry_out=lambda step: self._looked(step, prover),
            check=self._checked,
            emit=self._emit,
        )
        before = [(a.question, a.text) for a in state.answers]
        return self._writer.answer(question, before, desk)

    def _looked(self, step: Step, prover: Prover) -> tuple[Step, list[Sentence]]:
        """A step of the language model.

        Raises:
            InputError: it is about a text, and there is none in focus.
        """
        if self.conversation.instance is None and self._needs_text(step) and row_named(step.operation) is None:
            raise InputError("a text in focus", "none", _WHICH_TEXT if self.conversation.data is None else "show a row first")
        return self._carry_out(step, prover)

    def _needs_text(self, step: Step) -> bool:
        """Whether a step is about the text in focus, and not about rows or about nothing in particular."""
        free = _WITHOUT_TEXT if self.conversation.data is None else _WITHOUT_TEXT | {"evidence"}
        return step.operation.name not in free and step.operation.slots.get("over") != "data"

    def _checked(self, text: str) -> Sentence:
        """The verdict on a sentence of the language model, on the evidence of this conversation."""
        state = self.conversation
        turn = Turn(state, self.tools, Operation("attribute"))
        known = {**self.tools.used, **state.pack}
        signature = signature_of(turn, known, self.method_names)
        parsed = parse(text, signature)
        if parsed.problem is not None:
            return unread(text, parsed, signature)
        with span("verify", {"whyproof.claims": len(parsed.claims)}):
            judgements = judge_all(parsed.claims, known, tuple(state.commitments))
        if any("conflict_turn" in j.witness for j in judgements):
            return Sentence(text, (), Verdict.UNSUPPORTED, "it contradicts an earlier answer, which stands")
        return sentence_of(text, tuple(map(JudgedClaim, parsed.claims, judgements)))

    def _apology(self) -> list[Sentence]:
        """Said once for as long as the language model cannot be reached."""
        lost = self._writer.lost if self._writer else ""
        news, self._lost = lost and not self._lost, lost
        return [Sentence(_WITHOUT_LLM, (), Verdict.SCAFFOLDING)] if news else []

    def _plan(self, question: str) -> list[Step]:
        state = self.conversation
        with span("plan") as note:
            reading = Reading(question, state.instance, self.target.labels, self.method_names, state.words)
            steps = plan(reading, state, question_model().ranked)
            note({"whyproof.operations": ",".join(s.operation.name for s in steps)})
        opens = any((s.operation.name == "show" and row_named(s.operation)) or "text" in s.operation.slots for s in steps)
        if state.instance is None and not opens and any(self._needs_text(s) for s in steps):
            row = state.data.row if state.data is not None else None
            if state.data is None or row is None:
                return [ask_back(_WHICH_TEXT if state.data is None else _WHICH_ROW)]
            self.focus(state.data.data.texts(row - 1))  # the one row that was shown
            return [asked_step("show", subset={"index": row}), *self._plan(question)]
        return steps

    def _carry_out(self, step: Step, prover: Prover) -> tuple[Step, list[Sentence]]:
        """One step's sentences. What the person can mend (a word that is not there, a method that cannot) is asked back."""
        state = self.conversation
        turn = Turn(state, self.tools, step.operation, edited=step.edited, premise=step.premise)
        try:
            if step.operation.name == "what_if" and "edit" in step.operation.slots:  # without one, those that stand are told
                apply_slot(turn, step.chained)
            if step.operation.slots.get("method") and step.operation.name == "attribute":
                state.method = str(step.operation.slots["method"])
            if step.operation.slots.get("level"):
                state.level = str(step.operation.slots["level"])
            if step.operation.name == "predict" and "text" in step.operation.slots:  # another text than the one in focus
                self.focus(str(step.operation.slots["text"]))
            row = row_named(step.operation) if step.operation.name == "show" and state.data else None
            if row is not None and state.data is not None:
                self.focus(state.data.data.texts(row - 1))
            statements = [*operations()[step.operation.name](turn), *self._note(turn)]
            prover.prepare(statements)
            said = [self._sentence(s, turn, prover) for s in statements]
        except NotInText as error:
            return self._not_there(error, turn, prover)
        except InputError as error:
            return self._asked_back(error)
        found = [s for s in said if s is not None]
        if not found:
            step = replace(step, operation=replace(step.operation, name="unsupported"))
            found = [Sentence("I found nothing here that I could prove.", (), Verdict.SCAFFOLDING)]
        return step, found

    def _note(self, turn: Turn) -> list[Said]:
        """Said once a text: that it is longer than the model's window."""
        if (
            turn.conversation.instance is None
            or turn.operation.name in _WITHOUT_TEXT
            or turn.slots.get("over") == "data"
            or any(isinstance(c.claim, Windows) for c in self._about(turn))
        ):
            return []
        note = long_text(turn)
        return [note] if note else []

    def _about(self, turn: Turn) -> list[Commitment]:
        """What was said of the text in focus."""
        pack = self.conversation.pack
        return [c for c in self.conversation.commitments if any(pack[e].texts == turn.instance.texts for e in c.claim.evidence)]

    def _asked_back(self, error: InputError) -> tuple[Step, list[Sentence]]:
        if isinstance(error, Refusal):
            self.conversation.method = None
            said = f"I cannot do that here: {error.mend}"
        else:
            said = f"I need {error.expected}" + (f"; {error.mend}" if error.mend else "")
        asked = ask_back(said if said.endswith((".", "?")) else f"{said}.")
        return asked, [Sentence(str(asked.operation.slots["question"]), (), Verdict.SCAFFOLDING)]

    def _not_there(self, error: NotInText, turn: Turn, prover: Prover) -> tuple[Step, list[Sentence]]:
        """That a word is not in the text is proved like anything else; then the question goes back."""
        near = " or ".join(map(quote, error.near))
        asked = ask_back(f"Did you mean {near}?" if near else "Which word of the text do you mean?")
        prediction = self.tools.predict(turn.instance)
        absent = self._sentence(say(Occurrence(surface=error.surface, times=0, evidence=(prediction.id,))), turn, prover)
        back = Sentence(str(asked.operation.slots["question"]), (), Verdict.SCAFFOLDING)
        return asked, [s for s in (absent, back) if s is not None]

    def _sentence(self, said: Said, turn: Turn, prover: Prover) -> Sentence | None:
        known = {**self.tools.used, **self.conversation.pack}  # this turn's first: the first map of a label is the one meant
        signature = signature_of(turn, known, self.method_names)
        return prover.sentence(said, signature, self.conversation.level)

    def _commit(self, said: tuple[Sentence, ...]) -> None:
        state = self.conversation
        known = {(c.turn, c.claim) for c in state.commitments}
        for sentence in said:
            for judged in sentence.claims:
                if (state.turn, judged.claim) not in known and judged.claim.kind not in ("agreement", "definition"):
                    state.commitments.append(Commitment(state.turn, judged.claim))

    def _outcome(self) -> Outcome | None:
        record = next((e for e in self.tools.used.values() if e.kind == "prediction"), None)
        return outcome_of(record.values) if record else None


def _read(data: str | Path | TextData, target: Target) -> TextData:
    return data if isinstance(data, TextData) else TextData.read(Path(data).expanduser(), target.fields)


def _chat_model(llm: str | BaseChatModel | None) -> BaseChatModel | None:
    if not isinstance(llm, str):
        return llm
    from whyproof.agent.language.opening import open_chat_model

    return open_chat_model(llm)


def _writer(model: BaseChatModel | None) -> Writer | None:
    if model is None:
        return None
    from whyproof.agent.language.writer import Writer

    return Writer(model)


def _suggester(model: BaseChatModel | None, target: Target) -> Suggest | None:
    if model is None:
        return None
    from whyproof.agent.language.suggesting import Suggester

    return Suggester(model, target.labels)


def instance_for(target: Target, text: TextLike) -> Instance:
    """An instance with the fields that the target reads, in its order.

    Raises:
        InputError: fields missing or unknown, or an unusable text.
    """
    fields = target.fields
    if isinstance(text, str) and len(fields) > 1:
        options = " and ".join(f"--{f}" for f in fields)
        raise InputError(f"{' and '.join(fields)} for target {target.name!r}", "one text", f"pass {options}")
    named = {fields[0]: text} if isinstance(text, str) else dict(text)
    if set(named) != set(fields):
        raise InputError(
            f"the texts {', '.join(fields)} for target {target.name!r}", shown(sorted(named)), "name each of them once"
        )
    return Instance.of({f: named[f] for f in fields})


def _first_words(said: tuple[Sentence, ...], instance: Instance | None) -> tuple[str, ...]:
    """The word (or the sentence) that the first sentence about words spoke of: what "it" and "that word" mean next."""
    for sentence in said:
        for judged in sentence.claims:
            if judged.claim.words:
                return called(judged.claim.words[0], instance)
    return ()
