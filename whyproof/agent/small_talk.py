"""Talk that asks nothing of the model under explanation: greetings, thanks and farewells, anger, a bare yes or no, what this
program is and costs, where a text goes; and what is thought of the text, which the model alone has a word on."""

from __future__ import annotations

import re

from whyproof.agent.asking_back import answered_back
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

LONGEST = 80  # characters; who says more says something else with it
_SO = (
    r"(?:(?:and|so|ok(?:ay)?|oh|well|great|perfect|super|good|cool|nice|many|no|yes|alright|right|hey|sorry|but|"
    r"k+|pity|shame|evening|gut|super|bien|bueno|genial|ottimo|bravo|prima|tell me|hm+|fair enough|makes sense|i see|got it|"
    r"understood|sounds good|"
    r"that (?:helps|helped)|lol|haha)[\s,.!]+)*"
)
_THANKS = re.compile(
    rf"^{_SO}(?:thanks?|thank you|thx|tnx|ty|cheers|ta|much (?:obliged|appreciated)|i appreciate (?:it|that|your help)|"
    r"danke(?: ?sch[öo]n| sehr)?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias|(?:mille )?grazie|(?:muito )?obrigad[oa]|"
    r"tack|takk|tak|"
    r"dank (?:je|u)(?: wel)?|bedankt|dzi[ęe]kuj[ęe]|spasibo|arigato[u]?|xie ?xie|kiitos|te[sş]ekk[üu]r(?:ler| ederim)?|shukran|"
    r"dhanyavad)"
    r"(?:[\s,.!]+(?:you|so|very|much|a lot|a bunch|a ton|again|indeed|for (?:that|this|it|everything|(?:your|the) (?:help|"
    r"time|answers?"
    r"|explanations?))|"
    r"(?:that|this|it)(?:'s| is| was| has been) (?:(?:most|very|so|really|quite|all|rather|extremely|just) )*(?:interesting|"
    r"helpful|clear|kind|useful|"
    r"fun|instructive|lovely|great|good|nice|enlightening|perfect|enough)|"
    r"(?:that(?:'?s|'?ll be| is| was| will be)? )?(?:all|it|helpful|helps|helped|great|enough|useful|bye|goodbye)(?: (?:i|"
    r"we) (?:need|"
    r"want)(?:ed)?(?: to know)?)?|that(?:'?ll| will) do|no more questions|i(?:'?m| am) (?:done|good)|"
    r"(?:you|u|it|this|that)(?:'ve| have|'re| are| were| was| has)? (?:been |so |very |really |a |most |extremely )*(?:great|"
    r"helpful|"
    r"kind|awesome|amazing|useful|a? ?(?:big |great )?help|wonderful|nice|star))){0,4}[\s.!:)]*$"
)
_GREETING = re.compile(
    r"^(?:(?:oh|ok(?:ay)?|well|so)[\s,.!]+)*(?:hi+|hiya|hello|hey+|hallo|howdy|greetings|yo|sup|good (?:morning|day|afternoon|"
    r"evening)|morning)\b"
    r"(?:[\s,.!]+(?:there|again|all|everyone|everybody|you|bot|whyproof|sir|madam|friend|mate|buddy|folks|team|and|to you|hi|"
    r"hello|(?:how(?:'s| is) it going|how are (?:you|things)(?: doing)?|what'?s up|nice to meet you)(?: today)?))*[\s.!?:)]*$"
)
_USELESS = (
    r"(?:(?:completely |totally |so |just |really |pretty |absolutely |a bit |quite |very |such )*(?:useless|worthless|"
    r"pointless|"
    r"unhelpful|no (?:help|use)|hopeless|stupid|dumb|rubbish|garbage|nonsense|crap|bullshit|bs|ridiculous|annoying|a (?:joke|"
    r"waste(?: of (?:my )?time)?|disgrace)|an idiot|terrible))"
)
#: Anger at an answer, or at the program; "that is wrong" is a statement to judge.
_UNHELPFUL = re.compile(
    r"^(?:(?:and|so|ok(?:ay)?|oh|well|great|no|but|sorry|hm+|yeah|wow)[\s,.!]+)*(?:"
    r"thank(?:s| you) for (?:nothing|wasting my time)|(?:gee |oh )?thanks a lot for nothing|"
    rf"(?:(?:that|this|it|you|u|your (?:answers?|explanations?))(?:'s|'re| is| are| r| was| were)? |what ){_USELESS}|"
    rf"{_USELESS}|"
    r"(?:you |u )(?:stupid|dumb|useless) (?:bot|machine|thing|program|computer|robot)|(?:stupid|dumb|useless) (?:bot|machine|"
    r"thing|"
    r"program|computer|robot)|"
    r"(?:that|this|it|you)(?:'s|'re| is| are| was| were)?(?: really| just)?(?: not|n't|nt)(?: really| very| at all| so|"
    r" being)* "
    r"(?:helpful|help(?:ing)?(?: me)?(?: at all| much)?|useful|an answer|what i (?:asked|meant|wanted|was asking)(?: for| to "
    r"know| "
    r"about)?|any help|answering(?: me| my question)?|listening)(?: to me)?|"
    r"(?:that|this|it) (?:does|did|do)(?: not|n't|nt) (?:really )?(?:help|answer)(?: me| my question| the question| at all)*|"
    r"(?:not helpful|no help|that was no help|i (?:did not|didn't|didnt) ask (?:for )?(?:that|this)|you suck|how dare you|"
    r"this sucks|i "
    r"hate (?:you|"
    r"this)|wtf|what the (?:hell|heck|fuck)|are you (?:even )?(?:stupid|dumb|kidding(?: me)?|"
    r"joking|serious)|you (?:do not|don't|dont) (?:understand|get it|get (?:me|anything)|listen)))[\s.!?:(]*$"
)
_BYE = re.compile(
    rf"^{_SO}(?:(?:good)?bye(?:[\s-]bye)?(?: then| now| for now)?|good night(?: then| all)?|see (?:you|ya)(?: later| soon)?|"
    rf"cya|that(?:'s| "
    rf"is| was|"
    rf" will be) (?:all|it)"
    r"(?: (?:for now|for today|i (?:wanted|needed)(?: to know)?))?|(?:i(?:'m| am) |all )?(?:done|finished)|we(?:'re| are) "
    r"done)[\s.!:)]*$"
)
_NOTED = re.compile(
    r"^(?:(?:ok(?:ay)?|okey|k|fine|great|cool|nice|good|perfect|super|awesome|wow|interesting|i see|got it|gotcha|"
    r"understood|makes "
    r"sense|fair enough|all ?right|right|sure|never ?mind|forget (?:it|that|everything|all of it)|stop|cancel|quit|exit|hmm+|"
    r"aha|ah|oh|well|lol|"
    r"lmao|rofl|(?:ha){2,}h?|he(?:he)+|funny|nvm|"
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
    rf"^{_SO}(?:how are you(?: doing)?(?: today)?|who (?:made|built|wrote|created|programmed|invented|runs) (?:you|this "
    rf"(?:program|"
    rf"tool|thing))|what(?:'s| is) (?:whyproof|this (?:program|tool|app|site|thing)(?: here)?)|"
    rf"what(?:'s| is) your name|do you have (?:a name|feelings|opinions?)|am i (?:talking|speaking|"
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
    rf"^{_SO}(?:can|are|is|will|could|do|does) (?!you\b|it\b|the model\b).{{2,30}} (?:able to |allowed to )?(?:see|read|"
    rf"access|look at) (?:this|it|"
    rf"that|all this|what (?:i|we) (?:type|ask|say|write)|{_MINE})\W*$|"
    r"\bwhat (?:(?:data|information|else|all|exactly|kind of (?:data|information)) )*(?:do|does|did|will|have) (?:you|it|"
    r"this(?: "
    r"\w+)?|they) (?:store[ds]?|keep|kept|saved?|have|got|hold|held|collect(?:ed)?|know|remember|log|learn(?:ed)?|gather|"
    r"record(?:ed)?) "
    r"(?:about|of|on|from) (?:me|us|my\b.*)\W*$|"
    r"\b(?:do|does|did|will|can|are|is) (?:you|it|this(?: \w+)?|they|anyone|anybody|someone|"
    r"somebody) (?:going to )?(?:track|spy|"
    r"spying|remember|record|"
    r"recording|tracking|watch|watching|listening|store|log|monitor)(?: on| in on| to)? (?:me|us|who i am|my (?:name|ip|text|"
    r"data|questions?|words))\b|"
    rf"\b(?:do|does|did|will|can|could|would|please) (?:you |it |this |they )?(?:keep|delete|forget|remove|erase|use) "
    rf"{_MINE}\W*$|"
    r"\b(?:is|are) (?:this|it|we) (?:being )?(?:recorded|logged|stored|saved|private|confidential|anonymous)\W*$|"
    r"\b(?:your )?privacy(?: policy)?\W*$|\bgdpr\b"
)
_COST = re.compile(
    rf"^{_SO}(?:"
    r"(?:what|how much) (?:does|do|did|will|would|is) (?:(?:it|this|that|whyproof|you|this (?:tool|program|service|thing|"
    r"app))(?: all)? )?"
    r"(?:cost|charge|the (?:price|cost|fee)|(?:the )?(?:price|cost|fee) (?:of|for) (?:this|it|whyproof|(?:using )?this "
    r"(?:tool|program|service)))(?: me| us| to use(?: (?:it|this|you))?| for (?:this|it|me|us))*|"
    r"how much (?:do|must|should|will|would) (?:i|we) (?:have to |need to )?(?:pay|owe)(?: you| for (?:this|it|that))*|"
    r"(?:do|must|will|would|should) (?:i|we) (?:have to |need to )?(?:pay|be charged)(?: you| anything| for (?:this|it|that|an "
    r"answer|using (?:it|this)))*|"
    r"(?:is|are) (?:it|this|that|you|whyproof|this (?:tool|program|service|thing|app)) (?:really |all |completely )?(?:free|"
    r"for free|"
    r"paid|open source|gratis)(?: of charge| to use| software)*|"
    r"(?:the )?(?:price|pricing|cost|fees?)(?: please)?)\W*$"
)
#: How the program works and what it is made of, where no method was spoken of; and other tongues.
_WORKS = re.compile(
    rf"^{_SO}(?:how (?:do you|does (?:this|it|whyproof|all this|this (?:thing|program|tool|app|site)|the (?:program|tool|"
    rf"app))) "
    r"(?:all |actually |really )?work|(?:do|are|did) (?:you|u) (?:use|using|based on|powered by|run(?:ning)? on|built on) "
    r"(?:an? )?(?:"
    r"chat ?gpt|gpt(?:-?\d)?|openai|claude|gemini|llama|llms?|(?:large )?language models?|ai)|(?:which|what) (?:library|"
    r"software|"
    r"technology|language model|llm|code|program) (?:do|are) you(?: using| use| based on| run on)?|who (?:are|do) you "
    r"work(?:ing)? for)"
    r"\W*$"
)
_TONGUE = re.compile(
    rf"^{_SO}(?:what|which) languages?(?: too| else| then| else then)?\W*$|"
    rf"^{_SO}(?:(?:what|which|how many) languages? (?:do|can|are) you (?:speak|understand|know|read|answer)?.{{0,12}}|(?:do|"
    rf"can) you "
    r"(?:speak|understand|answer|talk|reply|write|read)(?: in)? (?:other languages|german|french|spanish|italian|english|"
    r"dutch|polish|"
    r"turkish|arabic|hindi|chinese|japanese|russian|portuguese)|(?:in|auf|en) (?:german|deutsch|french|spanish|italian|español|"
    r"français)(?: please| bitte)?|kannst du deutsch|sprichst du deutsch|hablas español|parlez[- ]vous français)\W*$"
)
#: What nothing here is kept or known of: earlier questions as such, time, limits, citing.
_BEYOND = re.compile(
    rf"^{_SO}(?:(?:is|are) there (?:a|any) limits?|who (?:is|are|will "
    rf"be) (?:responsible|liable|accountable|to blame)(?: for (?:this|it|that))?|what (?:was|were) "
    rf"my (?:last|first|"
    r"previous|earlier) questions?|(?:show|list|see|give)(?: me)? (?:the |my |our )?(?:history|log|chat|conversation|earlier "
    r"questions)|what did "
    r"(?:i|we) (?:just )?(?:do|ask|say|type)(?: before| first| last)?|(?:can|how (?:do|can|should)) i (?:cite|quote|"
    r"reference) (?:this|it|that|"
    r"you)|(?:give me )?(?:a )?(?:bib ?tex|citation|reference)(?: for this)?)\W*$"
)
#: A wish for somebody else, or for another decision, which is nobody's here to give.
_APPEAL = re.compile(
    rf"^{_SO}(?:(?:i (?:want|need|wish|would like|demand|'d like)|i'd like|can i|could i|may i|let me|get me|give me|how "
    rf"(?:do|can) i|where "
    r"can i|is there|who can i)\b.*\b(?:(?:speak|talk|write|complain|appeal|object|escalate)\b(?: (?:to|with|about|against) "
    r".*)?|(?:a |an |the "
    r"|your )?(?:human|real person|person to talk to|manager|supervisor|support(?: team)?|customer service|lawyer|agent)|"
    r"refund|my money "
    r"back)|i (?:object|protest|complain|appeal|disagree)|(?:this|that|it)(?:'s| is) (?:so |really |very )?unfair)\W*$"
)
#: What puts the model in the wrong: whether it is, nobody here knows.
_DISPUTED = re.compile(
    rf"^{_SO}(?:what|and) if (?:i|we|people|somebody|someone) (?:do not|don't|dont|dis)? ?agree\W*$|"
    rf"^{_SO}(?:you|u|nobody|no one) (?:can'?t|cannot|can not|don'?t|can) (?:even |really |actually )*(?:tell|say|know|"
    rf"judge)(?: me| us)? (?:if|whether) "
    r"(?:it|that|this|the \w+)(?:'?s| is| was) (?:right|wrong|true|correct|false)\W*$|"
    rf"^{_SO}what if (?:you|it|this|that|the (?:model|machine|ai|computer|classifier))(?:'s|'re| is| are| was| were) "
    rf"(?:wrong|mistaken)\W*$|"
    rf"^{_SO}(?:(?:i think |i believe |clearly |obviously )?(?:you|it|he|the (?:model|machine|ai|computer|classifier|"
    rf"system))(?:'?s|'?re| is| are|"
    r" was| were| has| have|'ve)? (?:just |clearly |obviously |simply |so |completely |totally |all )*(?:wrong|mistaken|"
    r"incorrect|(?:got|gotten|"
    r"getting) (?:it|this|that) (?:all |completely |totally )?wrong|made a mistake|failed))(?:(?: (?:then|here|right|about "
    r"(?:it|this|that)|on this one))*\W*$|[,.!] .*)"
)
_NEW_TEXT = re.compile(
    rf"^{_SO}(?:(?:can|could|may) (?:i|we|you) (?:try|use|give you|enter|do|test|take|check|have|switch to)|let's (?:try|do|"
    rf"take|use)|i (?:have|want"
    r"|want to try|'d like to try)|try|use|switch to)? ?(?:a )?(?:new|another|different|next|other|the next|my own) (?:text|"
    r"review|sentence|"
    r"headline|message|example|pair|input)(?: (?:please|now|instead))*\W*$"
)
_AFRESH = re.compile(
    rf"^{_SO}(?:(?:let's )?(?:start|begin) (?:over|again|anew|from scratch)|reset|restart|from scratch)(?: please)?\W*$"
)
#: What is thought of the text: the model has a word on it, and this program none.
_OPINION = re.compile(
    rf"^{_SO}(?:what (?:do|would|did|is) (?:you|u) (?:personally |really |honestly |actually )?(?:think|make|reckon|say)"
    r"(?: (?:of|about|to|on) (?:it|this|that|(?:this|the|my) (?:text|review|headline|sentence|message|story|one|comment|post|"
    r"pair|"
    r"statement)))?(?: (?:yourself|personally|then))?|"
    r"(?:what(?:'s| is|s)|give me|tell me|and|i want|i'd like) (?:your|ur) (?:own |personal |honest )?(?:opinion|view|take|"
    r"thoughts?|"
    r"impression|verdict|guess)"
    r"(?: (?:of|about|on) (?:it|this|that|(?:this|the|my) (?:text|review|headline|sentence|message|story|one|pair)))?|"
    r"(?:your|any) (?:honest )?(?:opinion|thoughts?|take|view)s?(?: (?:of|about|on) (?:it|this|that))?|"
    r"(?:do|would|did) (?:you|u) (?:personally |really |also |even |honestly )?(?:like|agree|disagree|believe|enjoy|see it "
    r"(?:that|this)"
    r" way|think so(?: too)?|agree)"
    r"(?: (?:with )?(?:it|this|that|him|her|them|the (?:model|machine|ai|decision|verdict|classifier)))?(?: too)?|"
    r"(?:and )?(?:you|yourself|personally)|what about (?:you|your (?:opinion|view)))\W*$"
)
_FORMS = (
    (_GREETING, "greeting"),
    (_UNHELPFUL, "unhelpful"),
    (_THANKS, "thanks"),
    (_BYE, "bye"),
    (_NOTED, "noted"),
    (_PROGRAM, "whyproof"),
    (_PRIVACY, "privacy"),
    (_COST, "price of whyproof"),
    (_APPEAL, "appeal"),
    (_TONGUE, "language"),
)
#: Talk of the text that the model alone has a word on, and of what nobody here can tell.
_OF_MODEL = (
    (_BEYOND, step("unsupported")),
    (_OPINION, step("predict", opinion=True)),
    (_DISPUTED, step("predict", disputed=True)),
)


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
    before = state.operations[-1].name if state.operations else "help"
    if _WORKS.match(plain) and (before in ("help", "predict", "confidence", "unsupported") or " you" in plain):
        return step("help", about="whyproof")
    for pattern, asked_for in _OF_MODEL:
        if pattern.match(plain):
            return asked_for
    if state.data is None and (_NEW_TEXT.match(plain) or (_AFRESH.match(plain) and not state.edits)):
        return ask_back("Which text shall I look at? Say “classify:” and the text behind it.")
    return next((step("help", about=about) for pattern, about in _FORMS if pattern.search(plain)), None)
