"""The command line: options and wiring only. Imports nothing but typer and its options at the top, so that it answers at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from whyproof.ui.options import Allowed, Field, Graph, Host, Hypothesis, Json, Llm, Offered, Port, Premise, Target, TextFile

app = typer.Typer(
    name="whyproof",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

_DEFAULT = "sentiment"


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"whyproof {version('whyproof')}")
        raise typer.Exit


@app.callback()
def whyproof(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Ask a text classifier why. Every sentence of the answer is proved from evidence, or it is not said."""


@app.command()
def demo(json: Json = False) -> int:
    """Three questions about a film review, answered."""
    from whyproof.ui import ask

    return ask.demo(json)


@app.command()
def ask(
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT] QUESTION [FOLLOW-UP]...", show_default=False)] = None,
    target: Target = _DEFAULT,
    premise: Premise = None,
    hypothesis: Hypothesis = None,
    field: Field = None,
    text_file: TextFile = None,
    answer: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Explain this answer of a language model to TEXT, its prompt.")
    ] = None,
    certificates: Annotated[str | None, typer.Option(metavar="FOLDER", help="Write every certificate there.")] = None,
    llm: Llm = None,
    graph: Graph = None,
    data: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Ask about a data set: CSV, TSV, JSON lines, Parquet, or a datasets folder."),
    ] = None,
    text_column: Annotated[
        list[str] | None, typer.Option(help="With --data: the column of the texts, once a field. Without: found by name.")
    ] = None,
    label_column: Annotated[
        str | None, typer.Option(help="With --data: the column of the labels. Without: found by name.")
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="With --data: look at N rows drawn at random; bounds hold of all of them."),
    ] = None,
    json: Json = False,
) -> int:
    """Ask why a text was classified as it was, then ask on.

    TEXT is the text itself, or - for stdin; with --text-file, --premise and --hypothesis, or --field it is left out. Where the
    target is a language model, TEXT is its prompt, and what it answers (or --answer) is explained. With --data, TEXT is left
    out: the questions are about the rows of the file.
    """
    from whyproof.ui import ask, reading
    from whyproof.ui.offered import DataFile

    if data is not None:
        file = DataFile(data, tuple(text_column or ()), label_column, sample)
        given = text_file is not None or answer is not None or bool(reading.named_texts(premise, hypothesis, field or ()))
        return ask.ask_data(file, reading.questions_only(words or (), given), target, certificates, json, llm, graph or ())
    if text_column or label_column or sample:
        raise typer.BadParameter("--text-column, --label-column and --sample belong to --data FILE.")
    text, questions = reading.text_and_questions(words or (), text_file, reading.named_texts(premise, hypothesis, field or ()))
    return ask.ask(text, questions, target, certificates, json, answer, llm, graph or ())


@app.command()
def chat(
    host: Host = None,
    port: Port = None,
    target: Allowed = None,
    llm: Llm = None,
    graph: Graph = None,
    data: Offered = None,
) -> int:
    """The chat page, in the browser, and the HTTP API, on this machine.

    Needs the extra: pip install 'whyproof[chat]'.
    """
    from whyproof.ui.chat.server import chat
    from whyproof.ui.offered import offered

    return chat(host, port, target or (), llm, offered(graph, data))


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    target: Allowed = None,
    llm: Llm = None,
    graph: Graph = None,
    data: Offered = None,
) -> int:
    """The HTTP API alone: ask, check, recheck.

    Needs the extra: pip install 'whyproof[http]'.
    """
    from whyproof.ui.http.serve import serve
    from whyproof.ui.offered import offered

    return serve(host, port, target or (), llm, offered(graph, data))


@app.command()
def mcp(
    http: Annotated[bool, typer.Option("--http", help="Streamable HTTP instead of stdio.")] = False,
    host: Annotated[
        str | None,
        typer.Option(
            "--host",
            help="With --http: listen there; beyond this machine only with a password.",
            show_default="127.0.0.1",
        ),
    ] = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="With --http; 0 takes any free one.")] = 8765,
    target: Allowed = None,
    graph: Graph = None,
    data: Offered = None,
) -> int:
    """Tools for other agents, by the Model Context Protocol: ask, explain, check an explanation, recheck.

    Needs the extra: pip install 'whyproof[mcp]'.
    """
    from whyproof.ui.mcp.server import mcp
    from whyproof.ui.offered import offered

    return mcp(http, host, port, target or (), offered(graph, data))


@app.command()
def slack(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Without SLACK_APP_TOKEN: HTTP on 127.0.0.1.")] = 3000,
    target: Annotated[
        list[str] | None,
        typer.Option("--target", help="A folder or hub name that a channel may choose too; the first is the default."),
    ] = None,
    graph: Graph = None,
    data: Offered = None,
) -> int:
    """Answer in Slack: mentions and direct messages.

    Reads SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), from the environment.
    Needs the extra: pip install 'whyproof[slack]'.
    """
    from whyproof.ui.offered import offered
    from whyproof.ui.slack.serve import slack

    return slack(port, target or (), offered(graph, data))


@app.command()
def batch(
    questions: Annotated[str, typer.Argument(metavar="QUESTIONS", help="JSON lines, or .csv, .tsv, .parquet.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="ANSWERS", help="Where the answers go; the same forms.")],
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an unfinished run.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=0, help="So many processes; 0 is this one, on Ray all.")] = 0,
    engine: Annotated[str, typer.Option("--engine", help="local, or ray (extra ray).")] = "local",
    ray_address: Annotated[str | None, typer.Option("--ray-address", help="A cluster; without, Ray is started here.")] = None,
    junit: Annotated[str | None, typer.Option("--junit", metavar="FILE", help="Also write the outcome as JUnit XML.")] = None,
    report: Annotated[str | None, typer.Option("--report", metavar="FILE.html", help="Also write a page of the outcome.")] = None,
    target: Target = _DEFAULT,
    llm: Llm = None,
    graph: Graph = None,
    data: Offered = None,
    json: Json = False,
) -> int:
    """Answer a file of questions, one output line a question.

    Ends with 1 if an expectation failed; lines that could not be answered are error lines and change nothing else.
    """
    from whyproof.ui.batch.one_thread import one_thread

    with one_thread():
        from whyproof.ui.batch.command import Engine, Reports, batch
        from whyproof.ui.settings import llm_or_setting

        by = Engine(engine, workers, ray_address, llm=llm_or_setting(llm), graphs=tuple(graph or ()), data=tuple(data or ()))
        return batch(questions, output, resume, target, json, by, Reports(junit, report))


@app.command()
def attribute(
    data: Annotated[str, typer.Argument(metavar="DATA", help="CSV, TSV, JSON lines, Parquet, or a folder saved by datasets.")],
    target: Target = _DEFAULT,
    method: Annotated[str | None, typer.Option("--method", help="An attribution method; the standard one without.")] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="The column of the texts; once a field. Without: named as the field.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many rows from the top.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="So many words a class.")] = 10,
    json: Json = False,
) -> int:
    """Attribute every text of a data set, once; a run that was stopped goes on.

    Prints the words with the largest mean weights for each class that the model gave.
    """
    from whyproof.ui.attribute import attribute as run_it

    return run_it(data, target, method, column or [], limit, top, json)


@app.command()
def train_explainer(
    data: Annotated[str, typer.Argument(metavar="DATA", help="CSV, TSV, JSON lines, Parquet, or a folder saved by datasets.")],
    target: Target = _DEFAULT,
    kind: Annotated[
        str, typer.Option("--kind", help="imitation of a method's maps, shapley (FastSHAP), or selection of words (REAL-X).")
    ] = "shapley",
    method: Annotated[
        str | None, typer.Option("--method", help="The method to imitate.", show_default="integrated_gradients")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="The column of the texts; once a field. Without: named as the field.")
    ] = None,
    texts: Annotated[int, typer.Option("--texts", min=16, help="Learn from so many texts at most.")] = 1_000,
    held_out: Annotated[int, typer.Option("--held-out", min=4, help="Measure it on so many others, a third at most.")] = 100,
    seed: Annotated[int, typer.Option("--seed", min=0)] = 0,
    json: Json = False,
) -> int:
    """Train a small network to guess explanations of a target at a glance, and keep it for that target.

    It says how far the guesses are off on texts that it never saw, and so does every record that it makes later. Minutes.
    """
    from whyproof.ui.train_explainer import train_explainer as run_it

    return run_it(data, target, kind, method, column or [], texts, held_out, seed, json)


@app.command()
def check(
    explanation: Annotated[str, typer.Argument(metavar="EXPLANATION", help="A text file, or claims as JSON; - is stdin.")],
    text: Annotated[str | None, typer.Option("--text", help="The text that was decided on.")] = None,
    text_file: TextFile = None,
    target: Target = _DEFAULT,
    premise: Premise = None,
    hypothesis: Hypothesis = None,
    field: Field = None,
    evidence: Annotated[
        str | None, typer.Option(metavar="FILE", help="Records to judge against: the output of ask --json.")
    ] = None,
    json: Json = False,
) -> int:
    """Judge an explanation that anyone wrote, by the sentence; or typed claims with their evidence, as JSON.

    Ends with 1 unless every sentence is proved, or states no fact.
    """
    from whyproof.ui import check, reading

    about = reading.one_text(text, text_file, reading.named_texts(premise, hypothesis, field or ()))
    return check.check(reading.text_of(explanation), about, target, evidence, json)


@app.command()
def entail(
    explanation: Annotated[str, typer.Argument(metavar="EXPLANATION", help="A text file; - is stdin.")],
    premise: Annotated[str, typer.Option("--premise", help="What is given.")],
    hypothesis: Annotated[str, typer.Option("--hypothesis", help="What is to follow.")],
    llm: Annotated[str, typer.Option("--llm", metavar="PROVIDER:MODEL", help="Who puts it into logic; or local:FOLDER.")],
    rounds: Annotated[int, typer.Option("--rounds", min=0, max=10, help="So often a failed proof goes back to be mended.")] = 3,
    json: Json = False,
) -> int:
    """Does the premise with the explanation entail the hypothesis? A language model writes the logic, the prover decides.

    Says how many proofs each gate against cheap proofs refused. Ends with 1 unless it is proved.
    """
    from whyproof.ui import reading
    from whyproof.ui.entail import entail as run_it

    return run_it(reading.text_of(explanation), premise, hypothesis, llm, rounds, json)


@app.command()
def recheck(certificates: Annotated[list[str], typer.Argument(metavar="CERTIFICATE.json...")], json: Json = False) -> int:
    """Judge certificates again, without solver or model.

    Ends with 1 unless all of them hold.
    """
    from whyproof.ui.recheck import recheck

    return recheck(certificates, json)


@app.command()
def methods(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help="Methods whose cards to show.")] = None,
    json: Json = False,
) -> int:
    """The explanation methods; with names, their cards: what they do, guarantee, and do not show."""
    from whyproof.ui.catalogue import show_methods

    return show_methods(names or (), json)


@app.command()
def targets(json: Json = False) -> int:
    """The models that come with whyproof."""
    from whyproof.ui.catalogue import show_targets

    return show_targets(json)


@app.command()
def doctor(json: Json = False) -> int:
    """Is everything here that whyproof needs?

    Ends with 3 if not, and says the mend for each.
    """
    from whyproof.ui.doctor import doctor

    return doctor(json)


@app.command()
def bench(json: Json = False) -> int:
    """How fast is whyproof on this machine?

    Loads the sentiment model and asks it a few questions; takes some seconds and leaves nothing behind.
    """
    from whyproof.ui.bench import bench

    return bench(json)


def run(arguments: Sequence[str]) -> int:
    """Run one command to its exit code. ``whyproof`` alone shows the help."""
    from whyproof.ui.ending import STOPPED, WRONG_CALL, ended, logs_to_stderr, say, soften_output
    from whyproof.ui.settings import settle
    from whyproof.ui.telemetry import begin

    def command() -> int:
        try:
            if list(arguments[:1]) != ["doctor"]:  # which says itself what is wrong with them
                settle()
            logs_to_stderr()
            begin()
            code = int(app(list(arguments) or ["--help"], prog_name="whyproof", standalone_mode=False) or 0)
        except _UsageError as error:
            named = arguments[0] if arguments and not arguments[0].startswith("-") else ""
            say(f"{error.format_message()} See: whyproof {named} --help")  # type: ignore[attr-defined]
            return WRONG_CALL
        except typer.Abort:
            code = STOPPED
        if code == STOPPED:  # typer turns Ctrl-C into this code, or into Abort, by its version
            say("stopped")
        return code

    soften_output()
    logs_to_stderr()
    return ended(command)


#: The parser's base of all usage errors; typer shows it only as the base of this one.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))
