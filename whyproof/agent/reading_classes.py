"""Classes that a question names by what they mean and not by their names: "two sentences that clash", "a good review"."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading

#: How people speak of a class whose name is one of these, in lower case.
_MEANT = {
    "contradiction": (
        r"contradict\w*|clash(?:es|ed|ing)?|conflict(?:s|ed|ing)?|at odds|incompatible|inconsistent|mutually exclusive|"
        r"(?:do|does|did)(?:n't| not) (?:match|fit|agree|square|go together|add up)|disagree(?:s|ing)?|"
        r"(?:can't|cannot|can not|couldn't) both (?:be (?:true|right|so)|hold)|rul(?:e|es|ing) (?:each other|one another|it) out|"
        r"at loggerheads|opposing|oppose (?:each other|one another)"
    ),
    "entailment": (
        r"entail(?:s|ed|ing)?|follow(?:s|ed|ing)?(?: logically)?(?: from (?:it|the (?:first|premise|other)))|impl(?:y|ies|"
        r"ied|ying)|"
        r"follows?(?=\W*$)|(?:make|made|let|have) (?:it|that|this|the (?:second|hypothesis|other)) follow|"
        r"(?:can be )?infer(?:red|able|s)?|(?:necessarily|logically) follows?|must (?:also )?be true"
    ),
    "neutral": (
        r"neither (?:way|follows|one nor the other)|undecided|undetermined|(?:can't|cannot|can not) tell|unrelated|"
        r"(?:has|have|had) nothing to do with (?:it|each other|one another)|no (?:bearing|connection)|(?:may or|might or) "
        r"(?:may|might) not be true"
    ),
    "positive": (
        r"favou?rable|thumbs[- ]?up|(?:a |as |it |the |more |be |is |sound |sounds |really )?"
        r"(?:good|glowing|happy|nice|kind|great|approving|rave|satisfied|pleased) (?:review|rating|verdict|opinion|mood|"
        r"one|note|light|customer)s?|"
        r"(?:call|calling|calls|make|makes|making|turn|turning|consider|deem|read|reads) (?:it|this|that) (?:as |into "
        r")?(?:good|nice|happy|favou?rable)|praise|compliments?|"
        r"a (?:rave|hit)|(?:towards?|as|review|text|this) good(?=\W*$)"
    ),
    "negative": (
        r"unfavou?rable|thumbs[- ]?down|(?:a |as |it |the |more |be |is |sound |sounds |really )?"
        r"(?:bad|scathing|unhappy|poor|damning|hostile|dissatisfied|critical|angry|terrible) (?:review|rating|verdict|"
        r"opinion|mood|one|note|light|customer)s?|"
        r"(?:call|calling|calls|make|makes|making|turn|turning|consider|deem|read|reads) (?:it|this|that) (?:as |into "
        r")?(?:bad|unhappy|unfavou?rable)|a (?:pan|slating|flop)|"
        r"(?:towards?|as|review|text|this|most|so) bad(?=\W*$)|"
        r"(?:counts?|counted|comes?|came|ends?|goes) (?:out |up )?as bad|complain(?:s|ed|ing|ts?)?|insults?|(?:a )?rant|"
        r"(?:people|they|customers|guests|users|readers) (?:dislike|hate)"
    ),
    "world": r"world news|international (?:news|affairs|politics)|foreign (?:news|affairs)|(?:geo)?politics|world affairs",
    "sports": r"sporting|athletics news|football news",
    "business": r"financ(?:e|ial)(?: news)?|econom(?:y|ics|ic)(?: news)?|money (?:news|matters|pages)|commerce|commercial",
    "sci/tech": r"scientific|technological|sci-?tech|science and tech\w*|tech news",
}


def classes_meant(reading: Reading) -> list[str]:
    """The labels that a question names; where it names none, those it speaks of in other words, in the order of the question."""
    if reading.classes:
        return reading.classes
    said = reading.plain
    for word in reading.words:
        said = re.sub(rf"(?<!\w){re.escape(word.lower())}(?!\w)", " ", said)
    places: dict[str, int] = {}
    for label in reading.labels:
        pattern = _MEANT.get(label.lower())
        found = re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", said) if pattern else None
        if found:
            places[label] = found.start()
    return sorted(places, key=lambda label: places[label])
