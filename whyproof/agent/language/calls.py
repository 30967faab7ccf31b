"""Every call of the language model as a span: how many tokens, and none of them."""

from __future__ import annotations

from typing import Any

from whyproof.core.tracing import Value, span


def traced_calls() -> Any:
    """The middleware that opens a span around each call. Attributes are named as OpenTelemetry names them for such models."""
    from langchain.agents.middleware import AgentMiddleware

    class Traced(AgentMiddleware[Any, Any]):
        def wrap_model_call(self, request: Any, handler: Any) -> Any:
            with span("llm", {"gen_ai.operation.name": "chat"}) as note:
                response = handler(request)
                note(_used(response.result[-1]))
                return response

    return Traced()


def _used(message: Any) -> dict[str, Value]:
    usage, told = message.usage_metadata or {}, message.response_metadata
    named = {
        "gen_ai.response.model": told.get("model_name"),
        "gen_ai.usage.input_tokens": usage.get("input_tokens"),
        "gen_ai.usage.output_tokens": usage.get("output_tokens"),
        "whyproof.tool_calls": len(message.tool_calls),
    }
    return {name: value for name, value in named.items() if isinstance(value, str | int)}
