"""Sub-words to words, and windows: by hand, by property, and against the tokenizer's own full encoding."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.text import Instance, Word
from whyproof.tools.targets.alignment import NO_WORD, window_spans, window_weights, words_of_tokens
from whyproof.tools.targets.encoding import Encoder
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXTS = {
    "plain": "The plot was thin, but I loved every minute of it!",
    "repeated": "good good, very good",
    "apostrophe": "Don't go: it isn't well-acted.",
    "emoji": "I loved it 👍🏽 so much ❤️ really",
    "right to left": "השיר היה יפה מאוד",
    "no spaces": "映画は良かった",
    "mixed": "The film 映画 was 3.5 stars ★★ – great",
    "odd spaces": "  thin \t plot\n\nloved  ",
}


def test_tokens_go_to_the_word_they_overlap_most() -> None:
    words = (Word("text", 0, 4, "loud"), Word("text", 5, 8, "cat"), Word("text", 9, 10, "s"))
    offsets = [(0, 0), (0, 2), (2, 5), (3, 8), (8, 9), (4, 8), (8, 10), (10, 11)]
    assert words_of_tokens(offsets, words, 10).tolist() == [NO_WORD, 10, 10, 11, NO_WORD, 11, 12, NO_WORD]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("kind", ["bert", "roberta", "gpt2"])
def test_every_word_has_tokens_and_punctuation_has_none(text: str, kind: str, request: pytest.FixtureRequest) -> None:
    target = HuggingFaceTarget(request.getfixturevalue(f"tiny_{kind}_folder"))
    instance = Instance.of(text)
    (window,) = target._encoder.windows(instance)
    tokens = target._tokenizer(text, return_offsets_mapping=True)
    assert window.ids.tolist() == tokens["input_ids"], "the model must read what it would read without us"
    shared = set()
    for word, (start, end) in zip(window.words, tokens["offset_mapping"], strict=True):
        touched = {i for i, w in enumerate(instance.words) if w.start < end and start < w.end}
        assert (word in touched) if touched else (word == NO_WORD)
        shared |= touched if len(touched) > 1 else set()
    covered = set(window.words[window.words != NO_WORD].tolist())
    assert set(range(len(instance.words))) - covered <= shared, "only a token over several words may leave one without"
    if kind != "bert":  # byte-level pieces are never longer than these words
        assert covered == set(range(len(instance.words)))


def test_pairs_read_as_the_tokenizer_would_and_words_know_their_field(tiny_pair: HuggingFaceTarget) -> None:
    instance = Instance.of({"hypothesis": "A woman sleeps.", "premise": "A man plays outside."})
    (window,) = tiny_pair._encoder.windows(instance)
    full = tiny_pair._tokenizer(instance["premise"], instance["hypothesis"])
    assert window.ids.tolist() == full["input_ids"]
    assert window.types.tolist() == full["token_type_ids"]
    seen = [instance.words[w].field for w in window.words if w != NO_WORD]
    assert seen == ["premise"] * 4 + ["hypothesis"] * 3


@settings(deadline=None)
@given(st.integers(0, 400), st.integers(1, 60))
def test_windows_cover_every_token_and_each_token_votes_once(n: int, room: int) -> None:
    spans = window_spans(n, room)
    assert all(end - start == min(n, room) for start, end in spans)
    votes = np.zeros(n)
    cover = np.array([sum(s <= t < e for s, e in spans) for t in range(n)])
    assert (cover > 0).all()
    weights = window_weights(spans)
    assert weights.sum() == pytest.approx(1)
    for start, end in spans:
        votes[start:end] += 1 / cover[start:end]
    assert votes == pytest.approx(np.ones(n))
    assert all(later[0] - earlier[0] <= max(1, room // 2) for earlier, later in pairwise(spans))


def test_window_weights_by_hand() -> None:
    # 6 tokens, windows of 4: [0, 4) and [2, 6); two tokens each alone, two shared -> 3 votes each
    assert window_spans(6, 4) == [(0, 4), (2, 6)]
    assert window_weights([(0, 4), (2, 6)]).tolist() == [0.5, 0.5]
    assert window_spans(7, 4) == [(0, 4), (2, 6), (3, 7)]
    assert window_weights([(0, 4), (2, 6), (3, 7)]) == pytest.approx(np.array([17 / 6, 11 / 6, 14 / 6]) / 7)


def test_roberta_positions_leave_less_room(tiny_models: ModuleType, tmp_path: Path) -> None:
    target = HuggingFaceTarget(tiny_models.tiny_roberta(tmp_path, window=20))
    assert target._encoder.room == 18
    long = Instance.of("loved " * 200)
    assert target.windows(long) > 1
    assert np.isfinite(target.predict([long])).all()


def test_long_pairs_keep_the_short_side_whole(tiny_pair: HuggingFaceTarget) -> None:
    long, short = "plot " * 150, "A man sleeps"
    for premise, hypothesis in ((long, short), (short, long)):
        instance = Instance.of({"premise": premise, "hypothesis": hypothesis})
        windows = tiny_pair._encoder.windows(instance)
        assert len(windows) > 2
        own = {i for i, w in enumerate(instance.words) if w.text in short.split()}
        assert all(own <= set(w.words.tolist()) for w in windows)
        assert set(range(len(instance.words))) <= {int(w) for window in windows for w in window.words}
        assert all(len(w.ids) <= 64 for w in windows)


def test_two_long_sides_cut_the_shorter_to_half_a_window(tiny_pair: HuggingFaceTarget) -> None:
    instance = Instance.of({"premise": "plot " * 150, "hypothesis": "film " * 100})
    windows = tiny_pair._encoder.windows(instance)
    films = [sum(instance.words[w].field == "hypothesis" for w in window.words if w != NO_WORD) for window in windows]
    assert films == [30] * len(windows)  # 64 less three special tokens is 61; half of it is 30


def test_slow_tokenizers_are_refused(tiny_bert: HuggingFaceTarget) -> None:
    class Slow:
        is_fast = False

    with pytest.raises(Exception, match="offsets"):
        Encoder(Slow(), tiny_bert.checkpoint.config, ("text",))
