"""Options that several commands have, each with its help."""

from __future__ import annotations

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Target = Annotated[str, typer.Option("--target", help="sentiment, topic, nli, a folder, or a hub name.")]
Premise = Annotated[str | None, typer.Option("--premise", help="First text of a pair.")]
Hypothesis = Annotated[str | None, typer.Option("--hypothesis", help="Second text of a pair.")]
Field = Annotated[list[str] | None, typer.Option("--field", metavar="NAME=TEXT", help="A text by its field; may be repeated.")]
TextFile = Annotated[str | None, typer.Option("--text-file", metavar="FILE", help="Read the text from a file; - is stdin.")]

Host = Annotated[
    str | None, typer.Option("--host", help="Listen there; beyond this machine only with a password.", show_default="127.0.0.1")
]
Port = Annotated[int | None, typer.Option("--port", min=0, max=65535, help="0 takes any free one.", show_default="7860")]
Allowed = Annotated[
    list[str] | None,
    typer.Option("--target", help="A folder or hub name that clients may name too; the first is the default. Repeatable."),
]
Llm = Annotated[
    str | None,
    typer.Option(
        "--llm",
        metavar="PROVIDER:MODEL",
        help="Word the answers by a language model, or local:FOLDER; what it says is proved first. none: without.",
    ),
]

Graph = Annotated[
    list[str] | None,
    typer.Option(
        "--graph", metavar="FILE", help="A graph to ask beside WordNet: CSV, TSV, GraphML, JSON-LD, Turtle. Repeatable."
    ),
]
Offered = Annotated[
    list[str] | None,
    typer.Option("--data", metavar="FILE", help="A data set to ask about by its name: CSV, JSON lines, Parquet. Repeatable."),
]
