"""Phrases about what the model answers, its probabilities, earlier answers, and how a long text was read. Data only."""

from __future__ import annotations

_IT = (
    "it|this|that|the text|this text|the review|this review|the sentence|this sentence|the headline|the input|this input|"
    "the pair|the article|the example|this example|the comment|the document|the passage|the message|the post|the tweet|"
    "the instance|the item"
)
_MODEL = "model|classifier|network|system|algorithm|ai|machine"
_MODELS = "model's|classifier's|network's|system's|algorithm's|ai's"
_VERDICT = "label|prediction|decision|class|classification|outcome|verdict|result|answer|output"

ANSWER_PHRASES: dict[str, str] = {
    # what the model says
    "SAY": (
        "[have|has] (decide|decided|opt|opts|opted|go|went|gone|plumps) for / (settle|settled|land|lands|landed|decide) on / "
        "(sides|side|sided|ends up|ended up|answers|answered|goes|went|comes up|came up) with / "
        "(comes|came|come) down on [the side of] / predict / answer / say / answered / chose / picked / selected / "
        "(has|have) (chosen|picked|said|predicted|decided|concluded|answered) / (comes|came|come) out with / "
        "(end|side|come) (up with|with) / "
        "(is|are) (of the opinion|convinced) that"
    ),
    "SAYIT": (
        "takes / take / took / reads / read / sees / see / saw / regards / regard / views / view / treats / treat / perceives / "
        "identifies / identify / recognises / recognizes / classes / files / classify / classifies / classified / labelled / "
        "has classified / has labelled / rated / judged / considered / deemed / put / puts / places / place / sorts / sorted / "
        "assigns / assign / assigned / attributes / gives / gave / give / calls / finds / thinks / believes / think / believe / "
        "declares / label / labels / tag / tags / rate / rates / call / mark / marks / said"
    ),
    "ASIF": ("to be / (to|in|into|under) the (class|category|label) / as being / the (label|class|category) / that it is"),
    "THISN": "this / pair / instance / post / tweet",
    "CLASSEDAS": (
        "(seen|regarded|viewed|treated|identified|recognised|recognized|read|classed|filed|classified|labelled|labeled|judged|"
        "rated|deemed|put down|taken|understood|predicted|tagged|considered|categorised|categorized) (as|under|to be|for) / "
        "(classified|labelled|labeled|judged|rated|deemed|predicted|tagged|considered|called) / "
        "(assigned|put|sorted|placed) (to|in|into|under) [the (class|category|label)]"
    ),
    "GETLABEL": (
        "(gets|get|got|receives|receive|is given|was given|is assigned|was assigned|is awarded|earns) "
        "[(class|label|category|verdict|tag)] / (has|carries|ends up with|bears) the (class|label|category|verdict|tag) / "
        "(falls|fell|goes|went|fall) (into|under|in) [the (class|category)]"
    ),
    "ISNT": "(has|have) not been / hasn't been / (would|will|could) not be / wouldn't be / (would|will) not have been",
    "VIEW": (
        f"(according to|for|by|from|in the (eyes|view|opinion|judgement|judgment) of|as seen by|as judged by) ({_MODEL}) / "
        f"in the ({_MODELS}) (view|eyes|opinion|judgement|judgment|probabilities|ranking|estimate|estimation|reading) / "
        f"(says|thinks|believes|finds|reckons) the ({_MODEL}) / as far as the ({_MODEL}) is concerned / "
        f"as the ({_MODEL}) sees (it|things) / (the ({_MODEL}) says|the ({_MODEL}) thinks) so / if you ask the ({_MODEL})"
    ),
    "ASIDE": (
        "in fact / in short / put differently / in other words / to put it simply / (note|notice) that / it turns out that / "
        "as it turns out / it is (true|a fact) that / the fact is that / the (records|record|evidence|data) (show|shows) that / "
        "as the (records|record|evidence) (show|shows) / of course / put simply / simply put / as a matter of fact / in sum / "
        "to sum up / in summary / more precisely / to be precise / specifically / namely / in particular / in addition / "
        "moreover / furthermore / likewise / similarly / meanwhile / here / in this case / for this text / on this text"
    ),
    "STOPSAY": (
        "(stops|stop|ceases|would stop) (saying|predicting|answering|choosing|to say|to predict) / rejects / reject / "
        "rejected / (decides|decided|decide) against"
    ),
    "NOLONGER": "no longer",
    "CHOSEN": "chosen / favoured / the winner / the winning (one|label|class) / the predicted (one|label|class)",
    "WINS": "wins / wins out / comes out on top / won / comes out as the winner",
    "DECISION": (
        "(this|that|the current|the original|the given|the present|the actual|the winning|the chosen|the resulting) "
        f"({_VERDICT}|category) / ({_MODELS}) "
        "(class|pick|call|guess|response|conclusion|judgement|judgment|reading|final answer|bet|opinion|reply|category) / "
        f"[{_MODELS}] (final|overall|resulting|eventual|output|predicted) ({_VERDICT}|sentiment|category) [of the model] / "
        "output (of|by|from) the (" + _MODEL + ") / call / judgement / judgment"
    ),
    "FORTEXT": "(for|of|on|about) [this|the] (text|review|sentence|headline|input|comment|article|example|document)",
    "SAYING": "saying / predicting / choosing / answering / picking / going for",
    "GIVENTO": "(assigned|given|attributed|attached|allotted|granted) to",
    "ODDS": "odds",
    "BETTER": "better",
    "GOESTO": "goes to / go to / went to / falls on / fell on / fall on / lands on / is on the side of / goes for",
    "GOES": "goes / go / went / moves / jumps / swings",
    "COMEOUT": "(comes|came|come|turns|turned|turn) out [as|to be] / (ends|end|ended) up [as|being]",
    "OTHERLABEL": "(something|anything) (other than|but|else than)",
    "RATHERSAY": "(rather|sooner) (say|predict|choose|pick|answer)",
    # probabilities
    "SURE": (
        f"(sure|certain|confident|convinced) [that] ({_IT}) (is|was|to be) / convinced [of|that it is] / "
        "(sure|certain|confident) (in|about|that)"
    ),
    "PROB": (
        f"[{_MODELS}] (belief|softmax probability|probability mass|softmax score|estimated probability|estimate|"
        f"estimated chance|trust) [that ({_IT}) is] / "
        f"(probability|likelihood|chance|chances|confidence) (that|of) ({_IT}) (is|being)"
    ),
    "LIKELY": f"(likely|probable) (that ({_IT}) is|to be)",
    "GIVE": (
        "grants / grant / awards / award / ascribes / ascribe / allots / lends / attaches / attach / attributed / attribute / "
        "put / assigns / reserves / allocates / sees / see / estimates / estimate / predicts / reports"
    ),
    "HADTO": "(had|has|have|needed) to be",
    "HAVE": (
        "(is|are|was|were) left with / (ends|end|ended) up with / (is|are|was|were) (granted|allotted|awarded|lent) / "
        "obtains / obtain / earns / earn / get / got / gotten"
    ),
    "AMOUNTTO": (
        "(comes|come|came|amounts|amount|runs|works out) to / equals / is equal to / "
        "(stands|stand|sits|lies|lie|comes out|comes in|is put|is estimated|is set|settles|would stand|would lie) at / "
        "lies / sits / "
        "(is|was) (given|reported|estimated|put) (as|at|to be) / comes out at / reaches"
    ),
    "EXCEED": "exceeds / exceed / surpasses / surpass / is greater than / is higher than / is larger than / tops",
    "LIKELIER": (
        "as more (likely|probable|plausible) / as likelier / the more (likely|probable) [one|of the two] / the likelier [one]"
    ),
    "LESSLIKELY": "as less (likely|probable|plausible) / the less (likely|probable)",
    "ASLIKELY": (
        "as (high|large|great|big|strong) as / as (much|high|great|large) [a] (probability|confidence|score|likelihood|"
        "chance) as / "
        "as sure of / as confident in"
    ),
    "ASOF": "as (of|in|about)",
    "MORESURE": "surer (of|about|in|that it is) / more (convinced|sure|certain|confident) [of|in|about|that it is]",
    "LESSSURE": "less convinced [of|that it is]",
    "THERE": "there (would be|were|was|will be)",
    "PREFER": "preferred / favoured / favored / favour / favor / trusts / trust",
    "AHEADOF": (
        "(is|was) (rated|ranked|scored|placed|put|judged) (higher than|above|ahead of|over|before) / (comes|ranks|"
        "stands) before / "
        "(is|are|comes out|comes|ends up|finishes|lands|stays|ranks) (ahead of|in front of) / "
        "(wins|prevails|won) (over|against|out over) / "
        "(has|gets|receives) (the edge|the upper hand|more probability mass|an edge) over / outscores / outdoes / surpasses / "
        "exceeds / exceed / (is|was) (preferred|favoured) (to|over) / trumps / defeats / leads"
    ),
    "BEHIND": (
        "(is|was) (rated|ranked|scored|placed|put|judged) (lower than|below|behind|after) / (comes|ranks) after / "
        "(is|are|comes out|comes|ends up|lags|falls|trails|finishes) behind / trails / (loses|loses out|lost) (to|against) / "
        "(falls|fall|fell) short of / (is|comes|ranks) second to"
    ),
    "COMPARED": "compared (with|to) / in comparison (with|to) / relative to / as against / set against / next to",
    "BETWEEN": "(given|faced with) the choice between / if it has to choose between / in choosing between / as between",
    "LABELS": "labels / classes / categories / options",
    # answers earlier in the conversation
    "LIKE": "like / just like / just as / exactly as / which / see / cf / as per / as already",
    "WEHAVE": (
        "i / we / i have / we have / i already / we already / i had / i have already / it was / it was already / "
        "it has been / was / has been / was already / has already been / it has already been"
    ),
    "ATTURN": (
        "during / back in / earlier in / earlier , in / earlier , at / again , in / as early as in / already in / already at"
    ),
    "TOLD": (
        "[previously|before|earlier] (said|told you|told|stated|mentioned|noted|pointed out|explained|reported|claimed|"
        "established|wrote|found|saw|seen|showed|"
        "shown|written|learned) [already|earlier|before|so] [that]"
    ),
    "YOUKNOW": "as you [already] (know|remember|recall|may recall|read|saw|have seen|have read|heard)",
    "YOUTOLD": "you (were|have been) [already] told",
    "TURNSAYS": (
        "[already] (says|stated|states|told you|showed|shows|has it|noted|had it|established|claimed|put it|said|"
        "told us) [already] "
        "[that|it|so]"
    ),
    "AGREESWITH": (
        "(this|that|which|it) (agrees|is in line|is consistent|fits|accords|is in agreement|squares|tallies) with / "
        "(this|that) (matches|confirms|repeats|restates|echoes) / (in line|in agreement|consistent|in accordance|"
        "in keeping) with / "
        "to (repeat|recall|restate|quote|recap) / (i|we|let me) (repeat|stand by|recall|restate|stick to|maintain) / "
        "(recall|remember|repeating|recalling) [from|that in] / again , as in"
    ),
    "WHATISAID": (
        "what / (i|we) [still] (repeat|stand by|stick to|maintain|confirm) what / this is what / that is what / "
        "[my] (statement|claim) / "
        "my (statement|claim)"
    ),
    "HOLDS": (
        "(it|that|this|which) [still] (holds|stands|remains true|is true|remains valid|remains the case|is valid|"
        "remains correct) "
        "[true|good|now] / (still stands|stands|still holds|holds|remains true|is still true|remains valid|holds true)"
    ),
    # long texts
    "PARTS": (
        "[overlapping] (parts|pieces|windows|chunks|segments|sections|passes|slices|stretches|portions) "
        "[that overlap|with overlap|which overlap]"
    ),
    "PROCESSED": (
        "(read|processed|split|cut|cut up|broken|divided|fed|fed to the model|handled|taken|seen|chunked|split up) (in|"
        "into|as|by)"
    ),
    "READV": (
        "(had to|has to|needed to) (read|split|cut|process|handle|divide|break) / read / reads / saw / sees / "
        "processed / processes / split / splits / cut / handled / took in / took / divided / had to read / "
        "has to read / went through / broke / looked at / needed to read / goes through / processing / reading"
    ),
    "WHOLE": "whole / full / entire / all of",
    "NEEDED": "needed / used / required / necessary / taken",
    "TOREAD": "to (read|process|cover|get through|see|take in)",
    "TOOK": "cover / took / takes / needed / needs / used / spans / span / fills / required / requires / covers",
    "LONGERTHAN": "longer than / too long for / larger than / bigger than / over / too big for",
    "WINDOWN": (
        f"[{_MODELS}] [input|context|reading] (window|limit) / one window / a single window / maximum length / "
        f"[what] [the] (model|classifier|it) can (read|take in|process|see|handle) (at once|in one go|at one time|in one pass) / "
        "what fits [into] (one|the) window"
    ),
    "TOOLONG": "too long",
    "ITSLENGTH": "(because of|due to|owing to|given) [its] length",
    "FIT": "fit [into|in|inside]",
    "TOOSHORT": "too (short|small) / shorter than the text / smaller than the text",
    "SOTHAT": "so / therefore / and so / hence / so that / which is why / and therefore",
    "BECAUSEC": "given that",
}
