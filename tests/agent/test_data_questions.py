"""Questions about a data set: every number is counted again here, slowly, and every sentence is proved."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agent.films import ROWS, Counting, facts, operations, says, session
from whyproof import CallableTarget, Instance, Session
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData
from whyproof.verifiers.english import Signature, parse


def test_accuracy_is_counted_exactly_and_class_by_class() -> None:
    right = [t for t, label in ROWS if says(t) == label]
    said = facts(session().ask("How accurate is it?"))
    assert said[0] == f"Of the rows of films, {100 * len(right) / 8:g} % are predicted correctly."
    assert said[1] == f"Of the 8 rows of films, {len(right)} are predicted correctly."
    labelled = [(t, x) for t, x in ROWS if x == "negative"]
    recall = sum(says(t) == x for t, x in labelled) / len(labelled)
    assert f"Of the rows of films that are labelled negative, {100 * recall:.3g} % are predicted correctly." in said
    confused = sum(says(t) == "positive" for t, _ in labelled)
    assert f"Of the {len(labelled)} rows of films that are labelled negative, {confused} are predicted positive." in said


def test_subsets_carry_over_turns_and_are_let_go() -> None:
    talk = session()
    assert facts(talk.ask("How many contain 'not'?")) == ["Of the 8 rows of films, 2 contain 'not'."]
    with_not = [t for t, _ in ROWS if "not" in t.split()]
    n = sum(says(t) == "negative" for t in with_not)
    amount = "none are" if n == 0 else f"{n} is" if n == 1 else f"{n} are"
    assert facts(talk.ask("Of those, how many are predicted negative?")) == [
        f"Of the 2 rows of films that contain 'not', {amount} predicted negative."
    ]
    kept = talk.ask("Only the rows with 'bad'")
    assert facts(kept) == [f"Of the 8 rows of films, {sum('bad' in t for t, _ in ROWS)} contain 'bad'."]
    assert operations(kept) == [("filter", {"subset": {"contains": "bad"}})]
    assert operations(talk.ask("How many are wrong?")) == [("count", {"subset": {"contains": "bad", "correct": False}})]
    assert facts(talk.ask("All of them again")) == ["Films has 8 rows."]
    assert operations(talk.ask("How many are wrong?")) == [("count", {"subset": {"correct": False}})]


def test_parts_of_one_question_are_of_the_same_rows() -> None:
    talk = session()
    asked = talk.ask("How many contain 'not', and show me two of them")
    assert operations(asked) == [("count", {"subset": {"contains": "not"}}), ("show", {"subset": {"contains": "not"}, "n": 2})]
    assert [fact for fact in facts(asked) if "2 contain 'not'" in fact]
    asked = talk.ask("How many are labelled positive? How many of those are wrong?")
    assert operations(asked)[1] == ("count", {"subset": {"label": "positive", "correct": False}})


@pytest.mark.parametrize(
    ("question", "subset"),
    [
        ("how many reviews are predicted positive?", {"predicted": "positive"}),
        ("how many rows are labelled negative?", {"label": "negative"}),
        ("how many are not classified as positive?", {"not_predicted": "positive"}),
        ("how many are longer than 5 words?", {"min_words": 6}),
        ("how many have at most four words?", {"max_words": 4}),
        ("how many do not contain 'good'?", {"not_contains": "good"}),
        ("how many mention film?", {"contains": "film"}),
        ("how many contain 'good' and 'bad'?", {"contains": ["good", "bad"]}),
        ("how many without 'bad' are wrong?", {"not_contains": "bad", "correct": False}),
        ("how many are predicted with more than 80 % confidence?", {"min_confidence": 0.8}),
        ("how many does it get right?", {"correct": True}),
    ],
)
def test_constraints_are_read_and_counted(question: str, subset: dict[str, object]) -> None:
    answer = session().ask(question)
    assert operations(answer) == [("count", {"subset": subset})]
    assert len(facts(answer)) == 1


def test_mistakes_are_shown_the_surest_first_and_explained() -> None:
    talk = session()
    wrong = [i for i, (t, x) in enumerate(ROWS, start=1) if says(t) != x]
    shown = talk.ask("Show me two mistakes")
    assert operations(shown) == [("mistakes", {"subset": {"correct": False}, "n": 2})]
    rows = [f for f in facts(shown) if f.startswith("Row ")]
    assert len(rows) == 2 and all(int(r.split()[1]) in wrong for r in rows)
    why = talk.ask("Why did it get the second one wrong?")
    assert [name for name, _ in operations(why)] == ["show", "contrast"]
    row = int(rows[1].split()[1]) - 1
    assert talk.conversation.instance is not None and talk.conversation.instance.texts[0][1] == ROWS[row][0]
    assert facts(why)[0] == rows[1] and len(facts(why)) > 1
    assert [name for name, _ in operations(talk.ask("How sure is it?"))] == ["confidence"]
    assert facts(talk.ask("Show the next one"))[0].startswith("Row ") or len(wrong) == 2


def test_a_row_is_explained_by_its_number() -> None:
    talk = session()
    answer = talk.ask("Explain row 2")
    assert [name for name, _ in operations(answer)] == ["show", "attribute"]
    assert facts(answer)[0].startswith("Row 2 of films, 'a bad film', is predicted negative at ")
    assert any("'bad'" in fact for fact in facts(answer)[1:])
    assert "from 1 to 8" in talk.ask("Explain row 90").text


def test_without_labels_performance_says_so() -> None:
    talk = session(labels=False)
    for question in ("How accurate is it?", "Show me three mistakes", "How many are wrong?", "What mistakes does it make?"):
        answer = talk.ask(question)
        assert not facts(answer) and "no labels" in answer.text
    assert "Of the 8 rows of films, " in talk.ask("How are the labels distributed?").text


def test_the_model_is_asked_once_and_never_again_by_content(tmp_path: Path) -> None:
    store, model = EvidenceStore(tmp_path / "store.sqlite"), Counting()
    session(store=store, model=model).ask("What is in the data?")
    assert model.asked == len(ROWS)
    talk = session(store=store, model=model)
    talk.ask("How many are predicted positive?")
    talk.ask("How accurate is it?")
    assert model.asked == len(ROWS)


def test_counts_can_be_read_again_and_mean_the_same() -> None:
    talk = session()
    for question in (
        "What is in the data?", "How accurate is it?", "How many contain 'not' and are wrong?", "Only those longer than 4 words",
        "How many are more than 60 % sure?",
    ):  # fmt: skip
        for sentence in talk.ask(question).sentences:
            if sentence.verdict is Verdict.PROVED:
                signature = Signature(
                    instance=Instance(()),
                    labels=talk.target.labels,
                    pack=talk.conversation.pack,
                    methods=talk.method_names,
                )
                assert parse(sentence.text, signature).claims == tuple(j.claim for j in sentence.claims), sentence.text


def test_a_random_sample_bounds_the_population_and_a_file_does_not() -> None:
    assert "drawn from" not in session().ask("How accurate is it?").text
    target = CallableTarget(Counting(), labels=["negative", "positive"], name="goodness")
    data = TextData("films", ("text",), tuple((t,) for t, _ in ROWS), tuple(x for _, x in ROWS)).sample(60, seed=1)
    answer = Session(target, data=data, store=EvidenceStore()).ask("How accurate is it?")
    bounds = [s for s in facts(answer) if "drawn from" in s]
    assert len(bounds) == 2 and all(s.startswith("At 95 % confidence, of all rows that ") for s in bounds)
    low, high = (float(s.split(" %")[1].split()[-1]) for s in bounds)
    assert low < 100 * sum(says(t) == x for t, x in ROWS) / len(ROWS) < high


def test_the_subset_words_are_whole_words_and_rows_that_cannot_be_read_stop_nothing() -> None:
    target = CallableTarget(Counting(), labels=["negative", "positive"], name="goodness")
    rows = (("goodness me",), ("",), ("Good.",), ("...",), ("good\x00",))
    talk = Session(target, data=TextData("odd", ("text",), rows), store=EvidenceStore())
    assert facts(talk.ask("How many contain 'good'?"))[0] == "Of the 5 rows of odd, 2 contain 'good'."
    assert "3 rows of odd have a prediction that is 'missing'." in facts(talk.ask("What is in the data?"))
    assert facts(talk.ask("Show me four rows"))


def test_words_tied_to_a_class_and_words_that_count_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path))
    talk = session()
    tied = talk.ask("Which words are typical of negative?")
    assert operations(tied) == [("keywords", {"class": ["negative"]})]
    with_bad = [t for t, _ in ROWS if "bad" in t.replace(",", " ").split()]
    negative = sum(says(t) == "negative" for t in with_bad)
    assert f"Of the {len(with_bad)} rows of films that contain 'bad', {negative} are predicted negative." in facts(tied)
    most = talk.ask("Which words matter most overall?")
    assert operations(most) == [("global_attribution", {})]
    assert facts(most)[0].startswith("Of the ") and "strongest word that is" in facts(most)[0]
    assert {"'good'", "'bad'"} <= {word for fact in facts(most)[:2] for word in fact.split() if word.startswith("'")} | {
        fact.split("contain ")[1].split(",")[0] for fact in facts(most)[:2]
    }


def test_a_large_file_is_attributed_in_part_and_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path))
    monkeypatch.setattr("whyproof.agent.operations.data_words.ATTRIBUTED", 6)
    answer = session().ask("Which words matter most overall?")
    assert "drew some of them at random" in answer.text and facts(answer)[0] == "Films sample has 6 rows."


def test_rows_like_a_text_are_the_nearest_by_the_encoder() -> None:
    from whyproof.tools.targets.resolve import resolve
    from whyproof.tools.targets.similarity import SimilarityTarget

    talk = session()
    found = talk.ask("Which two rows are similar to row 2?")
    assert operations(found) == [("show", {"subset": {"index": 2}}), ("similar", {"n": 2})]
    encoder = resolve("similarity")
    assert isinstance(encoder, SimilarityTarget)
    pairs = [Instance((("first", ROWS[1][0]), ("second", t))) for t, _ in ROWS]
    shares = encoder.predict(pairs)[:, 1]
    nearest = sorted((i for i in range(len(ROWS)) if i != 1), key=lambda i: -shares[i])[:2]
    assert [int(f.split()[1]) for f in facts(found)[1:]] == [i + 1 for i in nearest]
    assert facts(talk.ask("Explain the second one"))[0].startswith(f"Row {nearest[1] + 1} ")


@pytest.mark.parametrize("question", ["Show entry 500", "Display the 500th entry", "show pair 0"])
def test_a_row_that_is_not_there_is_asked_back(question: str) -> None:
    answer = session().ask(question)
    assert [o.name for o in answer.operations] == ["clarify"], answer.text
    assert "from 1 to 8" in answer.text


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("show the shortest", [1, 2, 3]),
        ("Show me the two longest reviews", [5, 4]),
        ("what is the longest text?", [5]),
        ("which row is it least sure of?", [4]),
        ("show the two that it is surest of", [8, 1]),
        ("show me the longest mistake", [6]),
        ("show the longest positive one", [4]),
    ],
)
def test_rows_are_shown_in_the_order_that_was_asked_for(question, rows):
    talk = session()
    answer = talk.ask(question)
    texts = [ROWS[row - 1][0] for row in rows]
    shown = [f for f in facts(answer) if f.startswith("Row ")]
    assert [next(t for t in texts if f"'{t}'" in said) for said in shown] == texts


def test_the_order_holds_for_the_next_ones():
    talk = session()
    talk.ask("show the two longest")
    assert [f.split(",")[0] for f in facts(talk.ask("the next ones"))] != []
    longest = sorted(ROWS, key=lambda row: -len(row[0].replace("=2+3", "2 3").split()))
    assert longest[2][0] in talk.conversation.answers[-1].text


def test_a_question_behind_one_row_shown_is_about_that_row():
    talk = session()
    talk.ask("what is the longest text?")
    answer = talk.ask("why?")
    assert [o.name for o in answer.operations] == ["show", "attribute"]
    assert talk.conversation.instance is not None
    assert talk.conversation.instance.texts[0][1] == ROWS[4][0]


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("how many contain 'bad'?", "what share is that?", "Of the rows of films, 50 % contain 'bad'."),
        ("how many contain 'bad'?", "and in percent?", "Of the rows of films, 50 % contain 'bad'."),
        ("how many rows are there?", "what percentage contains 'good'?", "Of the rows of films, 62.5 % contain 'good'."),
    ],
)
def test_a_share_is_told_where_a_share_is_asked(before, question, expected):
    talk = session()
    talk.ask(before)
    assert facts(talk.ask(question)) == [expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("only the short ones, 4 words at most", "Of the 8 rows of films, 3 are at most 4 words long."),
        ("only those with more than five words", "Of the 8 rows of films, 3 are at least 6 words long."),
        ("only those that it is more than 80 % sure of", "Of the 8 rows of films, 1 is predicted at over 80 %."),
    ],
)
def test_lengths_and_certainties_are_said_plainly_and_read_again(question, expected):
    talk = session()
    answer = talk.ask(question)
    assert facts(answer) == [expected]
    record = {e: talk.conversation.pack[e] for s in answer.sentences for j in s.claims for e in j.claim.evidence}
    signature = Signature(instance=Instance.of("a"), labels=("negative", "positive"), predicted="negative", pack=record)
    said = next(s for s in answer.sentences if s.claims)
    meant = [{**j.claim.to_dict(), "evidence": []} for j in said.claims]
    assert [{**c.to_dict(), "evidence": []} for c in parse(expected, signature).claims] == meant
