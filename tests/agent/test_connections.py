"""What connects the texts of a pair: proved ways, in WordNet, in a file and across both; and their picture."""

from __future__ import annotations

import pytest

from tests.agent.test_knowledge_operation import claims
from whyproof.agent.session import Session
from whyproof.core.claim import Lexical, Occurrence, Told
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

PAIR = {"premise": "A man plays a guitar", "hypothesis": "A person sleeps beside a guitar"}


def session(*graphs, texts=PAIR):
    def classify(pairs):
        return [[0.7, 0.3] for _ in pairs]

    target = CallableTarget(classify, ["no", "yes"], fields=("premise", "hypothesis"), name="pairs", fingerprint="pairs 1")
    return Session(target, texts, store=EvidenceStore(None), graphs=graphs)


@pytest.mark.parametrize(
    "question",
    [
        "What connects the premise and the hypothesis?",
        "How are the two sentences related?",
        "Show me the paths between the premise and the hypothesis",
        "Which concepts link the two texts?",
    ],
)
def test_shared_words_and_ways_are_proved(question):
    found = claims(session().ask(question))
    assert [(c.surface, c.field) for c in found if isinstance(c, Occurrence)] == [("guitar", "premise"), ("guitar", "hypothesis")]
    assert ("man", "kind_of", "person") in [(c.subject.text, c.relation, c.object.text) for c in found if isinstance(c, Lexical)]


def test_a_way_may_go_through_a_file_and_on_in_wordnet(tmp_path):
    (tmp_path / "lore.csv").write_text("gremlin,chases,frobnicator\nfrobnicator,IsA,hound\n")
    answer = session(tmp_path / "lore.csv").ask("How are 'gremlin' and 'puppy' related?")
    found = claims(answer)
    assert [c.places for c in found if isinstance(c, Told)] == [("line 1",), ("line 2",)]
    assert any(isinstance(c, Lexical) for c in found)
    assert len([s for s in answer.sentences if s.claims]) == 1


def test_a_single_text_is_no_pair_and_a_strange_one_has_no_way():
    answer = session(texts={"premise": "zzgh", "hypothesis": "qqx"}).ask("What connects the premise and the hypothesis?")
    assert claims(answer) == [] and "no short way" in answer.text
