"""The page: what stands where, and what happens when somebody acts. Knows Gradio, and nothing of models or proofs.

Imported only by ``server``: Gradio reads the handlers' annotations, so its names must stand at the top.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import gradio as gr

from whyproof.core.answer import Answer
from whyproof.core.errors import Cancelled, InputError, WhyproofError
from whyproof.knowledge.brought import Brought, Kind, plain_name
from whyproof.knowledge.conversations import Kept
from whyproof.ui.allowed_targets import AllowedTargets
from whyproof.ui.chat.export import parse
from whyproof.ui.chat.files import DATA_FORMS, GRAPH_FORMS
from whyproof.ui.chat.files_pane import files_html
from whyproof.ui.chat.frame import ACTIONS, HEAD, LIST, REMOVE, busy, said, told
from whyproof.ui.chat.grounds import grounds_html
from whyproof.ui.chat.history import history_html, tools_html
from whyproof.ui.chat.talk import Talk, Texts, Work
from whyproof.ui.chat.talks import Talks
from whyproof.ui.chat.transcript import transcript_html
from whyproof.ui.chat.welcome import EXAMPLES, choices, loaded_html, welcome_html
from whyproof.ui.http.owner import owner_of
from whyproof.ui.reading import check_question

Changes = dict[Any, Any]


class Page:
    """The page over all conversations. Its handlers return changes of components; what they show is escaped where it is made."""

    def __init__(self, talks: Talks, allowed: AllowedTargets, free: bool) -> None:
        self._talks, self._allowed, self._free = talks, allowed, free
        script = files("whyproof.ui.chat").joinpath("page.js").read_text(encoding="utf-8")
        with gr.Blocks(title="whyproof", analytics_enabled=False, fill_width=True) as self.blocks:
            self._current = gr.State("")
            self._head = gr.HTML(HEAD, js_on_load=script, elem_id="wp-head")
            with gr.Row(elem_id="wp-columns"):
                with gr.Column(scale=3, min_width=320, elem_id="wp-left"):
                    self._place_left()
                with gr.Column(scale=2, min_width=320, elem_id="wp-right"):
                    self._grounds = gr.HTML(grounds_html(None), elem_id="wp-grounds", js_on_load=None)
            with gr.Accordion("Conversations", open=False, elem_id="wp-history"):
                self._place_history()
        with self.blocks:
            self._wire()

    def _place_left(self) -> None:
        with gr.Accordion("Model and text", open=True, elem_id="wp-setup") as self._setup:
            self._target = gr.Dropdown(
                choices(self._allowed.names),
                value=self._allowed.named(None),
                allow_custom_value=self._free,
                label="Model",
                info="One that comes with whyproof, a folder on this machine, or a hub name." if self._free else None,
                elem_id="wp-target",
            )
            self._first = gr.Textbox("", label="Text", lines=2, max_lines=12, placeholder="The text that the model decided on")
            self._second = gr.Textbox("", label="Second text", lines=2, max_lines=12, visible=False)
            self._place_files()
        self._talk = gr.HTML(welcome_html(), js_on_load=ACTIONS, elem_id="wp-talk")
        self._status = gr.HTML("", js_on_load="element.setAttribute('aria-live', 'polite');", elem_id="wp-status")
        with gr.Row(elem_id="wp-askrow"):
            self._question = gr.Textbox(
                label="Question", placeholder="Why?", scale=5, elem_id="wp-question", submit_btn=False, max_lines=3, min_width=160
            )
            self._send = gr.Button("Ask", variant="primary", scale=1, min_width=80, elem_id="wp-send")
            self._stop = gr.Button("Stop", variant="stop", scale=1, min_width=80, visible=False, elem_id="wp-stop")

    def _place_files(self) -> None:
        limits = self._talks.limits
        hint = (
            f"Data: rows to ask about, in CSV, TSV, JSON lines or Parquet; at most {limits.data_rows:,} rows, and "
            f"{limits.file_bytes / 2**20:.4g} MiB of files. Graph: what you know beside WordNet, in CSV or TSV of subject, "
            "relation and object, or in GraphML, JSON-LD or Turtle."
        )
        self._files = gr.HTML("", js_on_load=REMOVE, elem_id="wp-files")
        with gr.Accordion("Data and graphs", open=False, elem_id="wp-load"):
            with gr.Row():
                self._data = gr.UploadButton("Load data", size="md", file_types=[*DATA_FORMS], min_width=110)
                self._graph = gr.UploadButton("Load a graph", size="md", file_types=[*GRAPH_FORMS], min_width=110)
            gr.HTML(f'<p class="wp-quiet">{hint}</p>', js_on_load=None, elem_id="wp-hint")
            with gr.Row():
                self._columns = gr.Textbox("", label="Text column", placeholder="found by its name", min_width=130)
                self._labels = gr.Textbox("", label="Label column", placeholder="found by its name", min_width=130)

    def _place_history(self) -> None:
        self._tools = gr.HTML("", js_on_load=None, elem_id="wp-tools")
        with gr.Row(elem_id="wp-manage"):
            self._name = gr.Textbox(label="Name of this conversation", scale=4, min_width=240)
            self._rename = gr.Button("Rename", size="md", scale=1, min_width=80)
            self._delete = gr.Button("Delete", size="md", scale=1, min_width=80)
            self._new = gr.Button("New", size="md", scale=1, min_width=80)
            self._import = gr.UploadButton("Import", size="md", file_types=[".json"], scale=1, min_width=80, elem_id="wp-import")
        self._list = gr.HTML("", js_on_load=LIST, elem_id="wp-list")

    def _wire(self) -> None:
        shown = [
            self._current, self._talk, self._grounds, self._status, self._question, self._send, self._stop,
            self._tools, self._list, self._name, self._target, self._first, self._second, self._setup, self._files,
        ]  # fmt: skip
        given = [self._target, self._first, self._second, self._current]
        every: dict[str, Any] = {"outputs": shown, "show_progress": "hidden", "api_visibility": "private"}
        # The framework loses what is queued at the moment at which its stream for a page closes. So only work is queued; and it
        # only waits, a thread each, of the framework's 40: one question is worked on at a time.
        work = every | {"concurrency_id": "work", "concurrency_limit": 20}
        quick = every | {"queue": False}
        self.blocks.load(self._arrive, None, **quick)
        for asks in (self._send.click, self._question.submit):
            asks(self._ask, [self._question, *given], **work)
        self._talk.suggest(self._suggested, given, **work)
        self._talk.example(self._example, self._current, **work)
        self._talk.show(self._show, self._current, **quick)
        self._stop.click(self._halt, self._current, **quick)
        self._target.input(self._chosen, self._target, **quick)
        self._list.open(self._opened, self._current, **work)
        self._new.click(self._fresh, None, **quick)
        self._rename.click(self._named, [self._name, self._current], **quick)
        self._delete.click(self._forget, self._current, **quick)
        self._import.upload(self._imported, self._import, **work)
        beside = [self._target, self._current]
        self._data.upload(self._load_data, [self._data, self._columns, self._labels, *beside], **work)
        self._graph.upload(self._load_graph, [self._graph, *beside], **work)
        self._files.remove(self._removed, self._current, **quick)

    # --- asking -----------------------------------------------------------------------------------------------------------

    def _ask(self, question: str, target: str, first: str, second: str, current: str, request: gr.Request) -> Iterator[Changes]:
        owner = owner_of(request)
        try:
            check_question(question)
            talk = yield from self._going_on(owner, current, target)
            texts = self._texts(target, first, second, talk)
            talk = talk or self._talks.begin(owner, self._named_target(target))
            yield from self._answered(owner, talk, texts, question)
        except WhyproofError as error:
            yield self._failed(error)

    def _going_on(self, owner: str, current: str, target: str) -> Any:
        """The conversation that is open; where another model is asked, a new one with its files; None where none is open."""
        talk = self._talks.find(owner, current)
        if talk is None and current:
            talk = yield from self._worked(self._talks.open(owner, current), owner)
        if talk is None or talk.target == target:
            return talk
        return self._talks.begin(owner, self._named_target(target), talk)

    def _answered(self, owner: str, talk: Talk, texts: Texts, question: str) -> Iterator[Changes]:
        before = self._transcript(talk, question)
        yield {self._current: talk.id, self._talk: before, self._question: "", **self._working("reading the question …")}
        try:
            yield from self._worked(self._talks.ask(owner, talk, texts, question), owner)
        except WhyproofError as error:
            as_before = {self._talk: self._transcript(talk)} if talk.asked else self._with_files(talk)
            yield {**self._failed(error), **as_before, self._question: question}

    def _worked(self, work: Work[Talk], owner: str) -> Any:
        """Show what the work does while it is done, then the conversation as it stands."""
        talk = yield from self._watched(work)
        yield {**self._whole(talk, owner), **self._idle("")}
        return talk

    def _watched(self, work: Work[Talk]) -> Any:
        """Show what the work does while it is done; the page that goes away stops it."""
        try:
            for line in work.steps():
                yield self._working(line)
            return work.result()
        finally:
            work.stop()

    def _suggested(
        self, target: str, first: str, second: str, current: str, event: gr.EventData, request: gr.Request
    ) -> Iterator[Changes]:
        yield from self._ask(str(event.ask), target, first, second, current, request)

    def _example(self, current: str, event: gr.EventData, request: gr.Request) -> Iterator[Changes]:
        example = EXAMPLES[int(event.number)]
        first, second = (*(text for _, text in example.texts), "")[:2]
        boxes = {self._first: _box(example.texts, 0), self._second: _box(example.texts, 1)}
        yield {self._target: example.target, **boxes, self._setup: gr.update(open=False)}
        yield from self._ask(example.question, example.target, first, second, "", request)

    def _texts(self, target: str, first: str, second: str, talk: Talk | None) -> Texts:
        """The texts in the boxes; none where they are empty and there are rows to ask about."""
        if not target:
            raise InputError("a model", "none", "choose one, or write a folder or a hub name")
        if talk is not None and talk.data is not None and not (first + second).strip():
            return ()
        fields = self._talks.fields(self._named_target(target))
        if len(fields) > 2:
            raise InputError("a model of one or two texts", f"one of {len(fields)}", "use whyproof ask --field")
        for field, text in zip(fields, (first, second), strict=False):
            if not text.strip():
                raise InputError(f"the {field}", "none", "paste it above, or load data")
        return tuple(zip(fields, (first, second), strict=False))

    def _named_target(self, target: str) -> str:
        return target if self._free else self._allowed.named(target)

    # --- files ------------------------------------------------------------------------------------------------------------

    def _load_data(
        self, path: str, columns: str, label: str, target: str, current: str, request: gr.Request
    ) -> Iterator[Changes]:
        named = tuple(part.strip() for part in columns.split(",") if part.strip())
        yield from self._load("data", path, named, label.strip() or None, target, current, owner_of(request))

    def _load_graph(self, path: str, target: str, current: str, request: gr.Request) -> Iterator[Changes]:
        yield from self._load("graph", path, (), None, target, current, owner_of(request))

    def _load(
        self, kind: Kind, path: str, columns: tuple[str, ...], label: str | None, target: str, current: str, owner: str
    ) -> Iterator[Changes]:
        try:
            file = Brought(kind, plain_name(Path(path).name), taken(path), columns, label)
            talk = yield from self._going_on(owner, current, target)
            talk = talk or self._talks.begin(owner, self._named_target(target))
            yield {self._current: talk.id, **self._working("reading the file …")}
            yield from self._watched(self._talks.bring(owner, talk, file))
            yield {**self._with_files(talk), **self._idle("")}
        except Cancelled as error:
            yield self._failed(error)
        except WhyproofError as error:
            yield self._idle(told(error, came=True))

    def _removed(self, current: str, event: gr.EventData, request: gr.Request) -> Changes:
        owner = owner_of(request)
        talk = self._talks.find(owner, current)
        if talk is None:
            return {self._files: ""}
        self._talks.take_away(owner, talk, str(event.id))
        return {**self._with_files(talk), **self._idle("")}

    def _with_files(self, talk: Talk) -> Changes:
        """The files as they now are; and where nothing was asked yet, what can be."""
        begin = {} if talk.asked else {self._talk: loaded_html(talk.data) if talk.data else welcome_html()}
        return {self._current: talk.id, self._files: files_html(talk), **begin}

    def _halt(self, current: str, request: gr.Request) -> Changes:
        self._talks.stop(owner_of(request), current)
        return {self._status: busy("stopping …")}

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def _whole(self, talk: Talk, owner: str) -> Changes:
        texts = talk.texts or tuple((field, "") for field in self._talks.fields(talk.target))
        answer = talk.asked[-1].answer if talk.asked else None
        named = [talk.target, *(file.name for file in talk.brought)]
        return {
            self._current: talk.id,
            self._talk: self._transcript(talk),
            self._grounds: grounds_html(answer),
            self._tools: tools_html(talk),
            self._list: history_html(self._talks.listed(owner), talk.id),
            self._files: files_html(talk),
            self._name: talk.kept().title,
            self._target: talk.target,
            self._first: _box(texts, 0),
            self._second: _box(texts, 1),
            self._setup: gr.update(open=False, label=f"Model and text ({', '.join(named)})"),
        }

    def _transcript(self, talk: Talk, pending: str = "") -> str:
        return transcript_html(talk.asked, lambda turn, n, judged: f"certificate/{talk.id}/{turn}/{n}.json", pending)

    def _working(self, line: str) -> Changes:
        return {self._status: busy(line), self._send: gr.update(visible=False), self._stop: gr.update(visible=True)}

    def _idle(self, line: str) -> Changes:
        return {self._status: said(line), self._send: gr.update(visible=True), self._stop: gr.update(visible=False)}

    def _failed(self, error: WhyproofError) -> Changes:
        if isinstance(error, Cancelled):
            return self._idle("Stopped. What was computed is kept: ask again to go on.")
        return self._idle(told(error))

    def _boxes(self, fields: tuple[str, ...]) -> Changes:
        first, second = (*fields, "", "")[:2]
        return {
            self._first: gr.update(label=(first or "text").capitalize()),
            self._second: gr.update(label=(second or "second text").capitalize(), visible=bool(second)),
        }

    def _show(self, current: str, event: gr.EventData, request: gr.Request) -> Changes:
        talk = self._talks.find(owner_of(request), current)
        answers: list[Answer] = [turn.answer for turn in talk.asked] if talk else []
        number = int(event.turn) - 1
        return {self._grounds: grounds_html(answers[number])} if 0 <= number < len(answers) else {self._status: said("")}

    # --- conversations ----------------------------------------------------------------------------------------------------

    def _arrive(self, request: gr.Request) -> Changes:
        return {self._list: history_html(self._talks.listed(owner_of(request)), "")}

    def _chosen(self, target: str) -> Changes:
        try:
            return {**self._boxes(self._talks.fields(self._named_target(target))), self._status: ""}
        except WhyproofError as error:
            return {self._status: said(told(error))}

    def _opened(self, current: str, event: gr.EventData, request: gr.Request) -> Iterator[Changes]:
        owner = owner_of(request)
        yield from self._opening(owner, lambda: self._talks.open(owner, str(event.id)))

    def _imported(self, path: str, request: gr.Request) -> Iterator[Changes]:
        owner = owner_of(request)
        yield from self._opening(owner, lambda: self._talks.again(owner, *self._parsed(path)))

    def _parsed(self, path: str) -> tuple[Kept, tuple[Brought, ...]]:
        found, files = parse(taken(path).decode("utf-8"))
        return replace(found, target=self._named_target(found.target)), files

    def _opening(self, owner: str, start: Any) -> Iterator[Changes]:
        yield self._working("answering the questions again …")
        try:
            yield from self._worked(start(), owner)
        except UnicodeDecodeError:
            yield self._idle("expected an exported conversation; got another file; choose a file that the page exported as JSON")
        except WhyproofError as error:
            yield self._failed(error)

    def _fresh(self, request: gr.Request) -> Changes:
        return {
            self._current: "",
            self._talk: welcome_html(),
            self._grounds: grounds_html(None),
            self._tools: "",
            self._files: "",
            self._name: "",
            self._list: history_html(self._talks.listed(owner_of(request)), ""),
            self._first: "",
            self._second: "",
            self._setup: gr.update(open=True, label="Model and text"),
            **self._idle(""),
        }

    def _named(self, name: str, current: str, request: gr.Request) -> Changes:
        owner = owner_of(request)
        try:
            self._talks.rename(owner, current, name)
        except WhyproofError as error:
            return {self._status: said(told(error))}
        return {self._list: history_html(self._talks.listed(owner), current)}

    def _forget(self, current: str, request: gr.Request) -> Changes:
        self._talks.delete(owner_of(request), current)
        return self._fresh(request)


def _box(texts: Texts, number: int) -> Any:
    """A text box filled with a text of the conversation, under the name of its field; hidden where there is none."""
    if number >= len(texts):
        return gr.update(value="", visible=number == 0)
    field, text = texts[number]
    return gr.update(value=text, label=field.capitalize(), visible=True)


def taken(path: str) -> bytes:
    """What was uploaded; it does not stay with the framework."""
    content = Path(path).read_bytes()
    Path(path).unlink(missing_ok=True)
    return content
