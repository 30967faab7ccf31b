"""Talk that asks nothing of the model under explanation: thanks and farewells, a bare yes or no, what this program is, where a
text goes."""

from __future__ import annotations

import re

from whyproof.agent.asking_back import answered_back
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

LONGEST = 80  # characters; who says more says something else with it
_SO = (
    r"(?:(?:and|so|ok(?:ay)?|oh|well|great|perfect|super|good|cool|nice|many|no|yes|alright|right|hey|sorry|but|"
    r"tell me)[\s,.!]+)*"
)
_THANKS = re.compile(
    rf"^{_SO}(?:thanks?|thank you|thx|ty|cheers|much (?:obliged|appreciated)|i appreciate (?:it|that|your help))"
    r"(?:[\s,.!]+(?:you|so|very|much|a lot|a bunch|a ton|again|indeed|for (?:that|this|it|everything|(?:your|the) (?:help|"
    r"time|answers?"
    r"|explanations?))|"
    r"(?:that(?:'s| is| was) )?(?:all|it|helpful|great|enough|useful|bye|goodbye))){0,4}[\s.!:)]*$"
)
_BYE = re.compile(
    rf"^{_SO}(?:(?:good)?bye(?:[\s-]bye)?|good night|see (?:you|ya)(?: later| soon)?|cya|that(?:'s| is| was|"
    rf" will be) (?:all|it)"
    r"(?: (?:for now|for today|i (?:wanted|needed)(?: to know)?))?|i(?:'m| am) (?:done|finished)|we(?:'re| are) done)[\s.!:)]*$"
)
_NOTED = re.compile(
    r"^(?:(?:ok(?:ay)?|okey|k|fine|great|cool|nice|good|perfect|super|awesome|wow|interesting|i see|got it|gotcha|"
    r"understood|makes "
    r"sense|fair enough|all ?right|right|sure|never ?mind|forget (?:it|that)|stop|cancel|quit|exit|hmm+|aha|ah|oh|well|"
    r"noted|then|it|"
    r"that(?:'s| is) (?:fine|good|great|clear|interesting|helpful|useful))(?:[\s,.!:)]+|$))+$"
)
_BARE = re.compile(r"^(?:(?:yes|yeah|yep|yup|no|nope|nah|please|both|neither|maybe|sure)(?:[\s,.!]+|$))+$")
_PROGRAM = re.compile(
    rf"^{_SO}(?:who|what) (?:exactly )?are you(?: (?:really|exactly|anyway|actually))?\W*$|"
    rf"^{_SO}(?:are|r) (?:you|u) (?:really |actually |just |even )?(?:an? )?(?:(?:real|living|artificial|large|"
    rf"human) )?(?:robot|bot|"
    r"chat ?bot|human(?: being)?|person|machine|computer|program|ai|"
    r"a\.i\.|intelligence|language model|llm|chat ?gpt|gpt|real|sentient|alive|conscious|"
    r"someone)(?: or (?:an? )?[\w ]{2,20})?\W*$|"
    rf"^{_SO}(?:what(?:'s| is) your name|do you have (?:a name|feelings|opinions?)|am i (?:talking|speaking|"
    rf"chatting) (?:to|with) (?:an? )?"
    r"(?:real )?(?:robot|bot|human|person|machine|computer|ai)(?: or (?:an? )?\w+)?)\W*$"
)
_MINE = (
    r"(?:(?:my|our|this|the) (?:texts?|data|messages?|reviews?|questions?|conversations?|words|files?|chats?|input)|"
    r"what i (?:type|write|wrote|say|enter|paste)d?)"
)
_SENT = (
    r"(?:stored?|saved?|sen[dt]|shared?|upload(?:ed)?|log(?:ged)?|record(?:ed)?|transmit(?:ted)?|forward(?:ed)?|"
    r"leak(?:ed)?|collect(?:ed)?|sold|sell)"
)
_PRIVACY = re.compile(
    rf"\b(?:do|does|will|are|is|did|can|could) .*\b{_SENT}\b.*(?:{_MINE}|\b(?:about|of|on) me\b|\banywhere\b|"
    rf"\bto (?:the )?(?:internet|cloud|openai|"
    r"google|anyone|anybody|someone|others|third part\w+|a server|your servers?)\b)|"
    rf"\b(?:is|are|was|does|will|where (?:is|does|do|are|will)) {_MINE} (?:being )?(?:{_SENT}|safe|private|secure|"
    rf"confidential|kept|go|end up|leave|"
    r"used (?:for|to) train\w*)\b|"
    rf"\b(?:who|can (?:anyone|anybody|someone|others|you)) (?:else )?(?:can )?(?:sees?|reads?|has access to|gets?|"
    rf"access) {_MINE}\W*$|"
    rf"\bwhat (?:happens (?:to|with)|do you do with) {_MINE}\W*$|"
    r"\bwhat (?:data|information) (?:do|does|did|will) (?:you|it|this) (?:store|keep|save|have|hold|collect|"
    r"record) (?:about|of|on) me\b|"
    r"\b(?:your )?privacy(?: policy)?\W*$|\bgdpr\b"
)
_FORMS = ((_THANKS, "thanks"), (_BYE, "bye"), (_NOTED, "noted"), (_PROGRAM, "whyproof"), (_PRIVACY, "privacy"))


def small_talk(reading: Reading, state: Conversation) -> Step | None:
    """The step of a question that is no more than talk, or a reply to a question back; None of any other, and of one that has a
    word of the text or a label."""
    plain = reading.plain.strip()
    if reply := answered_back(reading, state):
        return reply
    if reading.quoted or reading.words or reading.classes or len(plain) > LONGEST:
        return None
    if _BARE.match(plain):
        last = state.answers[-1].operations[-1:] if state.answers else ()
        asked = [str(o.slots["question"]) for o in last if o.name == "clarify"]
        return ask_back(asked[0] if asked else "What do you mean by that? Please say it in a sentence.")
    return next((step("help", about=about) for pattern, about in _FORMS if pattern.search(plain)), None)
