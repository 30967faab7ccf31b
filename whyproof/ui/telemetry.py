"""Spans by OpenTelemetry, which only this file knows: off, and not imported, until OpenTelemetry's variables or a setting ask."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from whyproof.core.tracing import Note, Value, record_by
from whyproof.ui.ending import lines_of, say

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import SpanProcessor
    from opentelemetry.trace import Tracer

SETTING = "WHYPROOF_TRACES"
EXPORTERS = ("otlp", "console")
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
_WITHOUT = "going on without traces: "


def exporter_asked_for() -> str:
    """Where spans are to go: ``otlp``, ``console`` or another name that ``OTEL_TRACES_EXPORTER`` gives; empty for nowhere."""
    if os.environ.get("OTEL_SDK_DISABLED", "").strip().casefold() == "true":
        return ""
    named = (os.environ.get("OTEL_TRACES_EXPORTER") or os.environ.get(SETTING, "")).strip().casefold()
    if named:
        return "" if named == "none" else named
    return "otlp" if any(map(os.environ.get, _ENDPOINTS)) else ""


def begin() -> None:
    """Record spans from now on if they are asked for. What is in the way is said in a line, and nothing else changes."""
    name = exporter_asked_for()
    if not name:
        return
    protocol = next((os.environ[p] for p in _PROTOCOLS if os.environ.get(p)), "http/protobuf")
    if name not in EXPORTERS or (name == "otlp" and protocol != "http/protobuf"):
        got = name if name not in EXPORTERS else f"the protocol {protocol}"
        say(f"{_WITHOUT}expected OTEL_TRACES_EXPORTER {' or '.join(EXPORTERS)}, by http/protobuf; got {got}; mend it", "warning")
        return
    try:
        processor = _processor(name)
    except ImportError:
        say(f"{_WITHOUT}expected OpenTelemetry's packages; got none; pip install 'whyproof[otel]'", "warning")
        return
    lines_of("opentelemetry")
    trace_with(_tracer(processor))


def trace_with(tracer: Tracer) -> None:
    """Record every span by this tracer. An error is noted by its kind; its message may quote a text, and stays out."""
    from opentelemetry.trace import StatusCode

    @contextmanager
    def recorded(name: str, attributes: Mapping[str, Value]) -> Iterator[Note]:
        with tracer.start_as_current_span(
            name, attributes=dict(attributes), record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield span.set_attributes
            except BaseException as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(StatusCode.ERROR)
                raise

    record_by(recorded)


def _processor(name: str) -> SpanProcessor:
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter, SimpleSpanProcessor

    if name == "console":
        line: Callable[[Any], str] = lambda span: f"{span.to_json(indent=None)}\n"  # noqa: E731
        return SimpleSpanProcessor(ConsoleSpanExporter(out=sys.stderr, formatter=line))
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return BatchSpanProcessor(OTLPSpanExporter())


def _tracer(processor: SpanProcessor) -> Tracer:
    """Of a provider of our own, which sends what it has when the process ends."""
    from importlib.metadata import version

    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider

    named = os.environ.get("OTEL_SERVICE_NAME") or "service.name=" in os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    of_us = {"service.version": version("whyproof")} | ({} if named else {"service.name": "whyproof"})
    provider = TracerProvider(resource=Resource.create(of_us))
    provider.add_span_processor(processor)
    tracer: Tracer = provider.get_tracer("whyproof", version("whyproof"))
    return tracer
