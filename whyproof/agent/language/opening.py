"""Chat models by name: ``PROVIDER:MODEL``, as LangChain knows them, ``local:FOLDER`` or ``scripted:FILE``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whyproof.core.errors import InputError, ResourceError, shown

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, BaseMessage
    from langchain_core.runnables import Runnable

SECONDS = 60.0  # that one call may take


def open_chat_model(name: str) -> BaseChatModel:
    """The chat model of this name. Nothing is sent yet: a server that is missing shows itself at the first call.

    ``local:FOLDER`` is a causal language model written by ``save_pretrained``, held to a grammar while it writes;
    ``scripted:FILE`` says the lines of a file. An OpenAI-compatible server is ``openai:MODEL`` with its address in
    ``OPENAI_BASE_URL``.

    Raises:
        InputError: not of the form ``PROVIDER:MODEL``, or a provider that LangChain does not know.
        ResourceError: the provider's package or its key is missing.
    """
    provider, colon, model = name.partition(":")
    if not (provider and colon and model):
        raise InputError("PROVIDER:MODEL, such as openai:gpt-5-mini, or local:FOLDER", shown(name), "name the provider too")
    if provider == "local":
        return _local(Path(model))
    if provider == "scripted":
        from whyproof.agent.language.scripted import scripted

        return scripted(Path(model))
    from langchain.chat_models import init_chat_model

    try:
        return init_chat_model(model, model_provider=provider, timeout=SECONDS, max_retries=1)
    except ImportError as error:
        package = f"langchain-{provider.replace('_', '-')}"
        raise ResourceError(f"the package for {provider}", "none installed", f"pip install {package}") from error
    except Exception as error:  # every provider's package has errors of its own for a missing key or an unknown setting
        if f"{provider!r}" in str(error) or "Unsupported" in str(error):
            raise InputError("a provider that LangChain knows", shown(provider), "try openai, anthropic or ollama") from error
        reason = str(error).strip().partition("\n")[0]
        raise ResourceError(
            f"a {provider} model that can be opened", reason, "set the provider's key in the environment"
        ) from error


def answer_of(model: Runnable[Any, AIMessage], messages: Sequence[BaseMessage]) -> AIMessage:
    """What a chat model says to these messages.

    Raises:
        ResourceError: it cannot be reached, or fails.
    """
    try:
        return model.invoke(list(messages))
    except Exception as error:  # every provider has errors of its own
        reason = " ".join(str(error).split())[:300]
        raise ResourceError("a language model that answers", reason, "see that it runs, and its key") from error


def _local(folder: Path) -> BaseChatModel:
    from whyproof.agent.language.local import LocalChatModel
    from whyproof.tools.constrained import ConstrainedWriter

    return LocalChatModel(writer=ConstrainedWriter(folder))
