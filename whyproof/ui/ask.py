"""``whyproof ask`` and ``whyproof demo``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from whyproof.core.answer import Answer
from whyproof.core.canonical import canonical
from whyproof.core.errors import ResourceError
from whyproof.ui.ending import DONE
from whyproof.ui.offered import DataFile
from whyproof.ui.opening import DEFAULT_TARGET, open_session, open_store, writer
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine
from whyproof.ui.settings import llm_or_setting
from whyproof.ui.terminal import Screen, console

if TYPE_CHECKING:
    from whyproof.agent.session import Session

DEMO_TEXT = "The plot was thin but I loved every minute of it"
DEMO_QUESTIONS = ("Why is this positive?", "And 'thin'?", "What would make it negative?")


def ask(
    text: str | Mapping[str, str],
    questions: Sequence[str],
    target: str = DEFAULT_TARGET,
    certificates: str | None = None,
    as_json: bool = False,
    answer: str | None = None,
    llm: str | None = None,
    graphs: Sequence[str] = (),
) -> int:
    """Ask one question after the other in one conversation, and print each answer as it comes.

    Args:
        answer: what a language model wrote after the text, its prompt; None: what it writes itself.
        llm: the language model that words the answers, as ``PROVIDER:MODEL``; None: that of the settings.
        graphs: files of what people know, asked beside WordNet; a line that cannot be read is said on stderr.
    """
    whole = text if isinstance(text, str) else "\n".join(f"{field}: {value}" for field, value in text.items())

    def opened(progress: ProgressLine) -> Session:
        asked = writer(target, text, answer) or target
        return open_session(asked, text, open_store(), progress.event, llm_or_setting(llm), graphs)

    return _talk(opened, questions, whole, certificates, as_json)


def ask_data(
    file: DataFile,
    questions: Sequence[str],
    target: str = DEFAULT_TARGET,
    certificates: str | None = None,
    as_json: bool = False,
    llm: str | None = None,
    graphs: Sequence[str] = (),
) -> int:
    """Ask about the rows of a file, one question after the other in one conversation."""

    def opened(progress: ProgressLine) -> Session:
        return open_session(target, None, open_store(), progress.event, llm_or_setting(llm), graphs, file)

    return _talk(opened, questions, "", certificates, as_json)


def _talk(
    opened: Callable[[ProgressLine], Session], questions: Sequence[str], whole: str, certificates: str | None, as_json: bool
) -> int:
    folder = _folder(certificates) if certificates is not None else None
    progress = ProgressLine()
    screen = Screen(console())
    try:
        session = opened(progress)
        for turn, question in enumerate(questions, start=1):
            said = session.ask(question)
            progress.clear()
            if folder is not None:
                _write_certificates(folder, turn, said)
            if as_json:
                print_json(said.to_dict())
            else:
                screen.answer(said, whole)
    finally:
        progress.clear()
    return DONE


def demo(as_json: bool = False) -> int:
    """The main job on the embedded default."""
    return ask(DEMO_TEXT, DEMO_QUESTIONS, as_json=as_json)


def _folder(name: str) -> Path:
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_room(name, error) from error
    return folder


def _write_certificates(folder: Path, turn: int, answer: Answer) -> None:
    """``TURN-NUMBER.json``, in the order of the sentences."""
    for number, certificate in enumerate(answer.certificates, start=1):
        path = folder / f"{turn:02d}-{number:02d}.json"
        try:
            path.write_text(canonical(certificate) + "\n", encoding="ascii")
        except OSError as error:
            raise _no_room(str(path), error) from error


def _no_room(name: str, error: OSError) -> ResourceError:
    return ResourceError(
        f"a place to write {name!r}", (error.strerror or str(error)).lower(), "name another folder, or free some space"
    )
