"""Talk that asks nothing of the model is answered as talk, and a question that begins with it as the question that it is."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Definition
from whyproof.core.verdict import Verdict

TEXT = "The plot was thin but I loved every minute of it"


@pytest.fixture(scope="module")
def asked():
    def ask(question):
        session = Session("sentiment", TEXT)
        session.ask("how sure is it?")
        return session.ask(question)

    return ask


@pytest.mark.parametrize(
    ("question", "returned"),
    [
        ("thanks", "You are welcome."),
        ("Great, thank you very much!", "You are welcome."),
        ("thx for the help", "You are welcome."),
        ("bye", "Goodbye."),
        ("ok that's all for now", "Goodbye."),
        ("ok", "All right; ask on whenever you like."),
        ("Never mind.", "All right; ask on whenever you like."),
        ("got it, makes sense", "All right; ask on whenever you like."),
        ("ok forget everything", "All right; ask on whenever you like."),
        ("bye then", "Goodbye."),
        ("haha", "All right; ask on whenever you like."),
        ("thank you so much, you've been really helpful", "You are welcome."),
        ("what languages do you speak?", "I read English and answer in English."),
        ("do you speak German", "I read English and answer in English."),
    ],
)
def test_words_that_ask_nothing_get_a_word_in_return(asked, question, returned):
    answer = asked(question)
    assert [o.name for o in answer.operations] == ["help"]
    assert answer.text.strip() == returned


@pytest.mark.parametrize("question", ["hi there", "Hello!", "good morning", "hey, how are you?"])
def test_a_greeting_is_returned_in_two_sentences_with_what_may_be_asked(asked, question):
    answer = asked(question)
    assert answer.text.startswith("Hello. You can ask “why?”")
    assert len(answer.sentences) == 2


@pytest.mark.parametrize(
    "question",
    [
        "thanks for nothing",
        "this is useless",
        "that didn't help",
        "You stupid machine!",
        "that is not what I asked",
        "what rubbish",
    ],
)
def test_anger_is_met_with_regret_and_with_what_may_be_asked(asked, question):
    answer = asked(question)
    assert answer.text.startswith("I am sorry that this was no help. You can ask")


@pytest.mark.parametrize(
    "question",
    ["So what do you think of this?", "what's your opinion?", "do you agree?", "and you?", "what do you make of this review?"],
)
def test_asked_for_an_opinion_it_gives_the_models_and_says_whose_it_is(asked, question):
    answer = asked(question)
    assert answer.text.startswith("The model says positive")
    assert answer.text.endswith("of the text I have no opinion of my own.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what do you keep about me?", "kept where whyproof runs"),
        ("are you recording me?", "kept where whyproof runs"),
        ("do you keep my text?", "kept where whyproof runs"),
        ("what does it cost?", "it costs nothing"),
        ("is this free?", "it costs nothing"),
        ("do I have to pay for this?", "it costs nothing"),
        ("who made you?", "whyproof is a program"),
        ("do you use ChatGPT?", "whyproof is a program"),
        ("how do you work?", "whyproof is a program"),
        ("are my students able to see this?", "kept where whyproof runs"),
        ("can other people read what I type?", "kept where whyproof runs"),
        ("who are you?", "whyproof is a program"),
        ("Are you a real person?", "It is not a person"),
        ("are you ChatGPT", "whyproof is a program"),
        ("am I talking to a human or a robot?", "It is not a person"),
        ("do you send my text anywhere?", "kept where whyproof runs"),
        ("what data do you store about me?", "kept where whyproof runs"),
        ("Where does my review go?", "go to that provider"),
        ("is my data safe?", "kept where whyproof runs"),
    ],
)
def test_what_the_program_is_and_where_texts_go_is_quoted_from_a_card(asked, question, said):
    answer = asked(question)
    assert said in answer.text
    assert all(s.verdict is Verdict.PROVED and isinstance(s.claims[0].claim, Definition) for s in answer.sentences)


@pytest.mark.parametrize(
    ("question", "operations"),
    [
        ("ok, why?", ["attribute"]),
        ("yes but why?", ["attribute"]),
        ("thanks! and without 'loved'?", ["what_if"]),
        ("great, and what would make it negative?", ["counterfactual"]),
        ("no, without 'thin'", ["what_if"]),
        ("does it log the probability?", ["confidence"]),
        ("are you sure?", ["evidence"]),
        ("who wrote this text?", ["unsupported"]),
        ("that is wrong", ["evidence"]),
        ("hi, why is it positive?", ["attribute"]),
        ("interesting, and how sure is it?", ["confidence"]),
        ("wow, so 'thin' is needed?", ["necessity"]),
        ("what was my last question?", ["unsupported"]),
        ("how long does it take?", ["unsupported"]),
        ("what if I disagree?", ["predict"]),
        ("what labels are there?", ["model_info"]),
        ("whats this about", ["predict"]),
        ("new text please", ["clarify"]),
        ("what do you think would change it?", ["counterfactual"]),
        ("thin", ["attribute"]),
    ],
)
def test_a_question_behind_or_like_talk_is_a_question(asked, question, operations):
    assert [o.name for o in asked(question).operations] == operations


@pytest.mark.parametrize("question", ["yes", "no", "yeah, sure", "asdfgh", "qwe zxcv rtz"])
def test_what_says_nothing_is_asked_back(asked, question):
    answer = asked(question)
    assert [o.name for o in answer.operations] == ["clarify"]
    assert not any(s.claims for s in answer.sentences)


def test_a_bare_yes_to_a_question_back_is_asked_that_question_again():
    session = Session("sentiment", TEXT)
    asked = session.ask("what would happen without it?")
    assert [o.name for o in asked.operations] == ["clarify"]
    assert session.ask("yes").text == asked.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("You said it was negative.", "No: the model says positive"),
        ("didn't you say that 'loved' counts most?", "Yes: "),
        ("but you told me that 'loved' speaks for negative", "No: 'loved' speaks for positive"),
    ],
)
def test_what_is_put_into_its_mouth_is_checked_before_anything_is_made_of_it(asked, question, begins):
    assert asked(question).text.startswith(begins)


def test_what_a_method_is_and_where_it_falls_short_is_one_answer(asked):
    answer = asked("What is LIME and where does it fall short?")
    assert {o.name for o in answer.operations} == {"method_info"}
    assert answer.text.count("It does not show") == 1


def test_a_word_named_too_is_taken_out_beside_the_others():
    session = Session("sentiment", TEXT)
    session.ask("without 'thin'")
    assert session.ask("and 'plot' too").text.startswith("Without 'thin' and 'plot'")
    assert session.ask("undo").text.startswith("Without 'thin',")
    assert session.ask("and 'plot'?").text.startswith("Without 'plot',")
    assert session.ask("would 'minute' do it too?").text.startswith("Without 'minute',")
