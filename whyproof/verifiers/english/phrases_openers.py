"""What opens a sentence, or ends it, without saying anything of its subject. Data only, as regular expressions: see ``plainer``.

The openers are made of closed lists of words, so that any of them may be put together: no list has a denial, a hedge ("seems",
"suggests", "may", "at first glance", "I think"), a quantifier ("usually"), or a word for what follows from what ("therefore").
"""

from __future__ import annotations

#: What is looked at: records, numbers and looks at them. Not maps, which say what method they are of.
_RECORDS = (
    r"(?:numbers?|figures?|results?|data|facts?|evidence|records?|recordings?|analys[ei]s|findings?|output|outputs|measurements?|calculations?|"
    r"computations?|arithmetic|maths?|statistics|stats|inspection|look|investigation|examination|study|check|checks|test results?|"
    r"experiments?|observations?|inquiry|report|log|logs|tests?|trials?|tables?|runs?|audits?|reviews? of the (?:results|records)|evaluation|diagnostics|reports)"
)
_TEXT = r"(?:text|review|sentence|message|article|headline|comment|input|case|example|instance|passage|document|snippet|decision|prediction)"
#: This text: another one is decided upon otherwise.
_THIS_TEXT = (
    rf"(?:this|the|our|your) (?:(?:present|given|current|particular|specific|whole|entire|very|single|actual|one) )?{_TEXT}"
)
_LIKE = (
    r"(?:(?:very|most|more|quite|rather|particularly|especially) )?(?:close|closer|careful|quick|simple|short|shorter|brief|basic|full|detailed|overall|main|key|central|core|"
    r"important|interesting|notable|noteworthy|remarkable|striking|crucial|essential|final|general|available|recorded|raw|plain|clear|single|particular|specific|"
    r"above|following|hard|actual|real|good|useful|curious|surprising|little|measured|statistical|numerical|whole|entire|big|biggest|"
    r"obvious|salient|relevant|second|thorough|systematic|first|closest)"
)
_THE = rf"(?:(?:the|our|my|your|this|these|those|that|a|an|some|one|another|all|all the|all of the) )?(?:{_LIKE},? (?:and )?)*"
_OF = rf"(?: (?:of|from|in|at|on|into|behind|for) (?:{_THE}{_RECORDS}|{_THIS_TEXT}|the (?:model|classifier|weights|words)|this|it|them|hand|here))"
_HAVE = (
    r"(?: (?:that )?(?:we|i) (?:have|had|collected|recorded|gathered|obtained|got|ran|made|did)| at hand| available| here| alone)"
)
_SEEN = rf"{_THE}{_RECORDS}{_OF}?{_HAVE}?"
_POINTS = (
    r"(?:things?|points?|findings?|take-?aways?|lessons?|messages?|facts?|upshot|gist|conclusions?|observations?|insights?|news|bottom line|"
    r"summary|picture|versions?|details?|features?|truth|answer|note|remarks?|long and short(?: of it)?)"
)
_SHOW = (
    r"(?:(?:also|clearly|plainly|all|then|now|again|further|really) )?(?:shows?|showed|reveals?|revealed|indicates?|indicated|confirms?|confirmed|demonstrates?|demonstrated|"
    r"tells?(?: us| you| me)?|told us|makes? (?:it )?(?:clear|plain)|made (?:it )?clear|establish(?:es|ed)?|finds?|found|bears? out|records?|recorded|"
    r"brings? out|brought out|notes?|noted|states?|stated|says?|said|concludes?|concluded|brings? to light|lets? us see|points? out|documents?|proves?|attests?|leaves? us with the finding)"
)
_SEE = (
    r"(?:see|saw|seen|observe|observed|note|noted|notice|noticed|find|found|say|state|stated|add|report|reported|conclude|concluded|tell|confirm|confirmed|"
    r"establish|established|learn|learned|learnt|discover|discovered|determine|determined|measured|recorded|verify|verified|"
    r"point out|pointed out|emphasi[sz]e|stress|highlight|highlighted|mention|mentioned|record|recorded|gather|gathered|remark|read off|work out|worked out|summari[sz]e)"
)
_NOTE = (
    r"(?:noted|mentioned|pointed out|seen|said|observed|added|stated|emphasi[sz]ed|stressed|highlighted|remarked|recorded|remembered|"
    r"kept in mind|borne in mind|concluded|reported|underlined|established|understood|known|made clear|repeated|acknowledged)"
)
_LOOK = (
    r"(?:look|looks|looked|looking|glance|glancing|go|goes|going|turn|turning|judge|judging|check|checks|checked|checking|examine|examined|examining|"
    r"inspect|inspected|inspecting|read|reading|consult|consulted|consulting|study|studied|studying|review|reviewed|reviewing|consider|considered|considering|"
    r"take a (?:closer |close |quick |careful )?look|taking a (?:closer |close |quick |careful )?look|gone|analy[sz]ed?|analy[sz]ing|zoom|zooming)"
    r"(?: (?:more |very )?(?:closely|carefully))?(?: (?:at|by|from|to|over|into|in on|through))?"
)
_WHO = r"(?:we|you|one|i)"
_STATE = (
    r"(?:note|say|add|point out|mention|stress|emphasi[sz]e|highlight|state|report|remark|observe|remember|keep in mind|know)"
)
_MODAL = r"(?:(?:can|will|also|clearly|now|again|further|easily|readily|already|then|do|did|have) )*"

#: What may open a sentence before a comma, or end it after one.
CLOSERS = (
    "of note|of course|as expected|as shown|as can be seen|as noted|by the way|for the record|put simply|simply put|in summary|in short|in fact|"
    "to sum up|to summarize|to summarise|to conclude|in conclusion|all in all|put briefly|without (?:a|any) doubt|no doubt|as a matter of fact|as it happens|"
    "for (?:your information|clarity|completeness|reference|the sake of (?:clarity|completeness))|for what it(?:['’]s| is) worth|"
    r"as (?:it|this|things) (?:turns?|turned|stands?|happens|happened)(?: out)?|as (?:one|we|you) (?:would|might) expect|as was to be expected|as might be expected|"
    rf"as {_WHO} {_MODAL}(?:see|observe|tell|note|notice|saw|seen|know|found|find|read)(?: (?:here|above|below|from {_SEEN}|in {_SEEN}))?|"
    rf"as (?:can|could|may) be (?:seen|read|observed|checked|verified)(?: (?:here|above|below|(?:from|in) {_SEEN}))?|"
    rf"as (?:is|was|becomes?) (?:(?:quite|very|plainly) )?(?:evident|clear|plain|visible|obvious) from (?:{_SEEN}|the (?:scores|weights|attributions))|"
    rf"as {_SEEN} {_SHOW}|as shown (?:here|above|below|by {_SEEN})|"
    rf"(?:based|relying) on {_SEEN}|(?:according to|going by|judging by|judging from|as per) (?:the |our |this |these |all the ){_SEEN}|"
    rf"(?:as far as|so far as|insofar as) (?:this|the) {_TEXT} (?:goes|is concerned|itself is concerned)|"
    rf"(?:in|for|on|within|with|as for|as regards|regarding|concerning|with regard to|with respect to|when it comes to|in the case of|in terms of) this (?:(?:particular|specific|single|one|very|given) )?{_TEXT}"
)
#: What opens a sentence before a comma and says nothing of the model, the text or the records: not hedges, and not "therefore".
ADVERBS = (
    "well|ok|okay|right|alright|all right|now|and|and now|now then|so here goes|anyway|herewith|hereby|as a matter of record|for your records|for the sake of (?:the record|good order|order|the file)|for the file|"
    "(?:in|as a) (?:response|reply|answer) to (?:your|the|this) question|responding to your question|with that (?:out of the way|settled|established|clear)|as (?:indicated|noted|stated|mentioned|explained|described|reported|listed|summari[sz]ed) (?:here|above|below)|"
    "notably|interestingly|importantly|overall|specifically|additionally|moreover|furthermore|however|meanwhile|finally|clearly|"
    "surprisingly|unsurprisingly|remarkably|strikingly|curiously|crucially|indeed|also|lastly|next|then again|"
    "here|in brief|in sum|in particular|in addition|in other words|in contrast|by contrast|"
    "on the other hand|on the one hand|at the same time|that said|"
    "first of all|first|firstly|second|secondly|third|thirdly|first and foremost|all told|ultimately|again|once again|"
    "unexpectedly|fortunately|unfortunately|obviously|evidently|certainly|naturally|undoubtedly|definitely|actually|in reality|"
    "in truth|frankly|put differently|differently put|put another way|briefly|briefly put|put plainly|plainly put|plainly|stated plainly|plainly stated|"
    "more precisely|more specifically|precisely|not surprisingly|what is more|what's more|on top of that|besides|beyond that|"
    "for one thing|for another|on this point|on that point|strictly speaking|technically|technically speaking|fyi|tl;dr|simply stated|stated simply|long story short|"
    r"in (?:a nutshell|a word|a sentence|one sentence|a few words|(?:plain|simple|everyday|short|clear) (?:words|terms|english|language)|so many words)|"
    rf"(?:from|per|given|on) (?:the |our |this |these |all the ){_SEEN}|"
    rf"(?:(?:by|if|when|in|on|upon|after|having) )?(?:{_WHO} )?{_LOOK}(?: {_SEEN}| {_THIS_TEXT}| the model)?|"
    r"(?:on|upon) (?:(?:a|the) )?(?:close|closer|careful|detailed|second) (?:inspection|look|examination|reading|analysis)|"
    r"to (?:sum (?:it |this |things )?(?:all )?up|recap|clarify|simplify|be (?:more )?(?:clear|precise|exact|specific|fair|sure|brief|honest|blunt|concrete|plain)|"
    r"(?:put|say|state) (?:it|this|things|that) (?:(?:very|more|quite) )?(?:simply|plainly|briefly|bluntly|shortly|clearly|differently|another way|in a nutshell|in other words|"
    r"in (?:plain|simple|short) (?:words|terms|english|language))|start(?: with| off)?|begin(?: with)?|spell (?:it|this) out|answer (?:the|your|this) question|"
    r"(?:keep|make) (?:it|this|things|a long story) (?:short|simple|brief|clear)|cut a long story short|state the obvious|give (?:the|a|you the) (?:short |brief |quick )?(?:answer|summary)|"
    rf"(?:summari[sz]e|recap|report|state|give|begin with|start with) {_THE}(?:{_RECORDS}|{_POINTS})|say it (?:again|once more))|"
    rf"(?:if|when|to) (?:{_WHO} )?(?:sum(?:s|ming)? up|summari[sz]es?|take(?:s)? stock of|bring(?:s)? together|put(?:s)? together) {_THE}(?:{_RECORDS}|{_POINTS})|"
    "(?:for|as an|to (?:give|take|name)) (?:an |one |just one )?(?:example|instance)|"
    "perhaps (?:not )?(?:un)?surprisingly|just to be clear|(?:as a|a|just a) (?:(?:quick|brief|short|small|friendly|gentle) )?(?:reminder|note|remark|aside|summary|recap|side note)|"
    r"as (?:(?:is|was|has been) )?(?:documented|recorded|observed|established|measured|computed|calculated)(?: (?:here|above|below))?|"
    "just so (?:you|we) know|so you know|just so it is (?:on record|clear|known)|(?:just )?to (?:put it on record|inform you|let you know)|for (?:context|transparency|orientation|background)|that being said|having said that|with that (?:said|in mind)|digging deeper|looking closer|"
    f"{CLOSERS}"
)
#: The heading of a paragraph or of a point in a list.
HEADINGS = (
    r"(?:(?:so|and|now|ok|okay|well|right|alright),? )?(?:here (?:it is|we go|you go|you are|it goes|goes)|here(?:['’]s| is) (?:the|your|our|my) (?:answer|result|finding|verdict|summary|short version|conclusion)|(?:that|it) (?:is|goes) like this|listen|hear this|drum ?roll(?: please)?)|"
    r"(?:(?:fun|quick|small|short|brief|side|final|last|first|main|one|one more|one last|another|one final) )(?:fact|note|remark|answer|point|observation|finding|result|summary|reminder|comment)|"
    r"(?:finding|result|observation|point|fact|note|insight) (?:no\.? ?|number |# ?)?\d{1,2}|"
    r"(?:summary|conclusion|explanation|result|analysis|interpretation|takeaway|note|answer|observation|finding|fact|"
    r"(?:key|main) (?:takeaway|point|finding|observation|result|message|insight|fact)|(?:in )?summary|in short)s?|"
    r"(?:(?:also|well|still) )?(?:worth|good) (?:knowing|noting|mentioning|remembering|flagging|stressing|highlighting|pointing out|adding|repeating|a mention|to know)(?: here| too| first)?|bottom line|tl;dr|in (?:short|brief|sum|summary|conclusion|a nutshell)|"
    rf"here(?:'s| is| are) (?:what|how) (?:{_WHO} (?:can )?{_SEE}|{_SEEN} {_SHOW}|it (?:is|looks)|things stand)|"
    rf"what {_WHO} (?:can )?{_SEE}|what {_SEEN} {_SHOW}(?: is this)?|"
    rf"{_THE}(?:{_POINTS}|{_RECORDS}|ratio|ranking|order|comparison|pattern|verdict|difference|situation|case|question)(?: here)? (?:is|are) (?:(?:very|quite|perfectly) )?(?:clear|plain|simple|obvious|as follows|settled|easy to (?:state|see|sum up))|"
    r"(?:(?:a )?(?:reviewer|editor|auditor|analyst|author|reader)(?:['’]?s?)?['’]? )?notes?|"
    r"(?:here(?:['’]s| is) the (?:thing|point|finding|result|upshot|gist)|(?:let me|let us|let['’]s) be (?:clear|precise|plain|exact)|(?:one|another) (?:more )?(?:thing|point)|just so (?:you|we) know)|"
    rf"(?:to be (?:clear|precise|exact|specific|brief)|put simply|simply put|overall|for the record|to sum up|to summari[sz]e|in other words)|"
    rf"{_THE}{_POINTS}(?: (?:here|to {_SEE}|to (?:take away|know|remember|keep in mind)))?(?: is(?: this)?)?"
)
_WORTH = (
    r"(?:worth (?:noting|mentioning|pointing out|knowing|remembering|stressing|seeing|highlighting|adding|saying|a mention|writing down|jotting down|putting down|"
    r"recording|reporting|flagging|repeating|sharing|keeping in mind|bearing in mind|underlining|emphasi[sz]ing|observing|stating|documenting|spelling out|"
    r"calling out|putting on record|a remark|a note)|to be noted|good to know|useful to know)"
)
_SEND = r"(?:inform|tell|advise|notify|remind|assure|let)"
_YOU = r"(?:you|the reader|our readers|readers|everyone|the committee|the user|the audience|the listeners?)"
_WHOM = r"(?:you|readers|the reader|the user|the reviewer|the auditor|the audience|the committee|the client|the team|the listeners?|anyone interested|everybody|everyone)"
THAT = (
    r"and(?=\s(?:the|your|our|for|of|in|if|when|among|between|take|as|on|to|with|by|together|it|⟦))|"
    rf"(?:it(?:['’]s| is) )?(?:(?:also|well|still) )?{_WORTH}(?: here| too| first)? (?:is )?that|"
    rf"(?:hereby,? )?(?:i|we) (?:(?:hereby|can|must|would like to|want to|wish to|should) )?(?:hereby )?{_SEND} {_YOU}(?: know)?(?: hereby)? that|"
    rf"{_YOU} (?:are|is) (?:hereby |herewith )?(?:informed|advised|notified|told|reminded) that|"
    rf"(?:(?:this|the purpose of this \w+) is|(?:i am|i['’]m|we are|we['’]re) (?:writing|happy|glad|pleased|able|here)) to (?:{_SEND} {_YOU}(?: know)?|report|note|say|confirm|state|share|announce|record)(?: hereby)? that|"
    rf"(?:(?:allow|permit) me|let me|let us) to? ?(?:{_SEND} {_YOU}|note|add|state|point out|report|mention|say) that|"
    rf"(?:i|we) (?:hereby|herewith) (?:{_STATE}|confirm|declare|certify|record|establish|conclude|announce) that|"
    rf"{_WHOM} (?:should|may (?:like|want|wish) to|might (?:like|want|wish) to|will want to|needs? to|has to|have to|must) (?:also )?(?:{_STATE}) that|"
    rf"(?:(?:all|everything|what|one thing) )(?:{_WHO} (?:really |just )?(?:need|have|ought)s? to (?:{_STATE}|understand|take away|see)) is(?: this:)?(?: that)?|"
    r"recall (?:also )?that|"
    r"(?:(?:please|kindly|do|also|just|again|now|first|here) )*(?:(?:take|make a) note|mind|note|notice|observe|remember|keep in mind|bear in mind|be aware|be advised|be informed|know|rest assured)(?: also)? that|"
    rf"(?:a|one|another|our|the) (?:{_LIKE} )?(?:finding|result|observation|fact|point|detail) (?:{_WORTH}|worth (?:reporting|a note|recording|sharing|repeating)|of (?:note|interest)|to report)(?: here)? is that|"
    r"what (?:comes|came) out(?: of (?:it|this))? is that|"
    r"it (?:is|was) of (?:(?:some|particular|special) )?(?:interest|note) that|"
    rf"it (?:is|was)(?: also| here| then)? (?:{_WORTH}|(?:important|interesting|useful|crucial|helpful|essential|good|fair)(?: to (?:note|mention|see|know|say|add|remember|point out|stress|observe|keep in mind|understand|reali[sz]e|recogni[sz]e|be aware|be clear|state|emphasi[sz]e|highlight|report))?|"
    r"(?:quite |very |perfectly |plainly |clearly )?(?:clear|evident|obvious|plain|visible|notable|noteworthy|remarkable|striking|surprising|true|correct|right|accurate|a fact|the case|so))"
    rf"(?: (?:here|from {_SEEN}|from this))? that|"
    rf"it (?:should|must|can|needs to|has to|deserves to) (?:also |here )?be {_NOTE}(?: (?:here|too|first|clearly|from {_SEEN}))? that|"
    rf"it (?:is|was|has been) (?:also |then |clearly |here )?(?:found|observed|noted|shown|recorded|established|confirmed|measured|verified|determined|demonstrated|discovered)(?: (?:here|by {_SEEN}|in {_SEEN}))? that|"
    r"it (?:turns|turned) out that|it (?:so )?happens that|it (?:also )?holds that|it follows from the (?:records|evidence) that|"
    rf"(?:{_WHO} {_MODAL}{_SEE}(?: (?:here|from {_SEEN}|in {_SEEN}|from this|above))?)(?: (?:here|clearly|also))? that|"
    r"(?:you|one|we) (?:may|might) (?:want|like|wish) to (?:know|note|notice|remember) that|"
    rf"(?:there is|there can be|{_SEEN} (?:leave|leaves|left)) no (?:doubt|question) that|"
    rf"(?!(?:i|we) (?:would like|want|wish) to (?:also |first |just )?know\b){_WHO} (?:should|must|would like to|want to|wish to|have to) (?:also |first |just )?{_STATE} that|"
    r"(?:i|we) would (?:also |just |again |like to )?(?:note|add|point out|mention|stress|emphasi[sz]e|highlight|remark|report) that|"
    rf"{_WHO} (?:(?:just|also|only) )?(?:want|wanted|wish|wished|would like|['’]d like) (?:(?:just|also|only) )?to (?:flag|underline|make clear|record|confirm|repeat|share|make (?:it )?clear|call out) that|"
    r"(?:(?:we|i) (?:(?:would like|want|wish) to )?(?:draw|call)|let (?:me|us) (?:draw|call)|allow me to draw) (?:your |the reader['’]s |the |some )?attention to the fact that|"
    r"(?:what )?(?:the|our|this|your) (?:explanation )?tool (?:(?:also|then) )?(?:reports?|reported|found|finds|shows?|showed|says|said|states?|stated|notes?|noted|recorded|records|measured|tells us|told us|indicates?|indicated)(?: is)? that|"
    rf"let (?:me|us) (?:also |first |just )?(?:{_SEE}|be clear|start by (?:saying|noting)) that|"
    rf"(?:from|in|by|looking at|on) {_SEEN},? (?:{_WHO} {_MODAL}{_SEE}|it (?:is|becomes) (?:clear|evident|plain|visible)) that|"
    r"what (?:this|that|it|it all|all this) (?:all )?(?:comes|boils) down to is(?: this:| simply)?(?: that)?|"
    rf"(?:readers?|the readers?|users?|everyone|anyone reading this) (?:should|may want to|might want to) (?:also )?{_STATE} that|"
    rf"{_SEEN} (?:of (?:{_THIS_TEXT}|the model|the classifier) )?{_SHOW} that|"
    rf"what (?:stands out|stood out|is (?:clear|striking|notable|noteworthy|remarkable|interesting|visible|{_WORTH})|jumps out|catches the eye|emerges|strikes (?:us|me|one)|"
    rf"{_WHO} {_MODAL}(?:{_SEE}|know|remember|take away|get|have)|{_SEEN} {_SHOW}|(?:this|it|that) {_SHOW})(?: (?:most|first|at once|above all))?{_OF}?(?: here| about this {_TEXT})? (?:is|was) that|"
    rf"{_THE}{_POINTS}(?: (?:that )?(?:{_WHO} {_MODAL}(?:{_SEE}|take away|know|remember|keep in mind)|stands? out|{_WORTH}|to (?:take away|take home|know|remember|keep in mind|bear in mind|understand|take from (?:this|it)|{_SEE})|to be (?:made|noted|taken away)))?{_OF}?(?: here)? (?:is|was)(?: simply| clearly| this:| just)? that"
)
#: Words that openers of other builds are made of: whatever they are put together to, it says nothing of the model or the words.
_BAG = (
    "the|a|an|this|that|these|those|our|my|your|one|another|some|of|in|on|from|at|by|with|for|to|about|as|into|behind|over|we|you|i|us|me|it|what|which|here|there|"
    "something|everything|is|are|was|were|be|been|being|has|have|do|did|let|just|also|now|then|again|very|quite|rather|clearly|plainly|"
    "and|file|hand|sight|view|eye|eyes|mind|detail|question|topic|matter|issue|way|light|basis|moment|reader|attention|record|lookup|closely|carefully|"
    "present|given|current|further|additional|third|worth|aware|able|"
    "see|saw|seen|seeing|notes?|noted|noting|notice|noticed|noticing|observed?|observing|finds?|found|finding|shows?|showed|shown|showing|reveals?|revealed|tells?|told|"
    "indicates?|indicated|confirms?|confirmed|demonstrates?|demonstrated|establish(?:es|ed)?|recorded|measured|learn|learned|learnt|know|known|knowing|mentions?|"
    "mentioned|mentioning|points?|pointed|pointing|out|up|add|adding|stress|stressed|stressing|emphasi[sz]ed?|emphasi[sz]ing|highlight|highlighted|highlighting|"
    "remember|remembering|keep|keeping|bears?|repeating|repeat|stands?|stood|jumps?|emerges?|strikes?|catch(?:es)?|turns?|turned|look|looked|looking|goes|going|went|judging|"
    "check|checked|checking|examine|examined|examining|inspect|inspected|inspecting|consult|consulted|consulting|studied|studying|reviewed|reviewing|"
    "analy[sz]ed?|analy[sz]ing|consider|considered|considering|summari[sz]e|summari[sz]ing|conclude|concluded|begin|start|put|putting|stated|clarify|"
    "makes?|made|making|clear|take|taking|taken|gives?|giving|get|got|getting|draws?|deserves?|comes?|happens?|"
    rf"{_RECORDS}|{_POINTS}|{_THIS_TEXT}|{_LIKE}"
)
_ANCHOR = (
    rf"(?=[^,:—–⟦]*\b(?:{_RECORDS}|{_POINTS}|note[sd]?|noting|notice[sd]?|worth|clear|seen?|saw|observed?|found|shows?|showed|shown|reveals?|tells?|told|mention\w*|point\w*|"
    rf"stress\w*|emphasi\w*|highlight\w*|remember\w*|repeating|know|known|look\w*|check\w*|attention|{_TEXT})\b)"
)
#: "The point was to show that ..." says what was meant to be shown.
_AIMED = r"(?![^,:—–⟦]*\bto (?:show|find|reveal|demonstrate|establish|confirm|see|tell|indicate|observe|learn|get|make|check|determine|measure|examine|study|inspect)\b)"
BAG = rf"(?!in (?:the|a) (?:\w+ )?case (?:that|where|in which)\b){_ANCHOR}{_AIMED}(?:(?:{_BAG})\s){{1,13}}?(?:(?:{_BAG})\s*[,:—–]|that)"
#: Openers that speak of the model: of what a word means, they would make the model's opinion.
_VIEW = r"(?:view|eyes|opinion|judge?ment|estimation|assessment|side|point of view|perspective|standpoint|angle|reading|books|mind|reckoning)"
_AI = r"(?:model|classifier|network|system|ai)"
OF_MODEL = (
    rf"(?:under|with|given|per|by|using|through) the {_AI}(?: (?:at hand|in question|itself|used|under study|in use))?|(?:as )?(?:judged|estimated|computed|assessed|seen|rated|scored|measured|calculated|determined|evaluated) by the {_AI}|in the {_AI}['’]s (?:output|outputs|probabilities|estimate|estimates|calculation|scores?|ranking|numbers|distribution|probability distribution)|"
    rf"(?:(?:seen|viewed|judged|speaking) )?(?:from|in|by|to) the {_AI}['’]s {_VIEW}|(?:in|from) the {_VIEW} of the {_AI}|"
    rf"(?:to|for|according to|going by|if you ask|as far as) the {_AI}(?: (?:is concerned|itself|can tell|can see))?|as the {_AI} (?:sees|judges|reads) (?:it|this text|the text|things)"
)
#: Openers that speak of a map: they say nothing more where all that follows is said of the map.
_MAP = r"(?:attributions?|weights?|word weights?|attribution (?:map|scores?|weights?)|saliency map|heat ?map|importance scores?|map|word scores?|explanation)"
OF_MAP = (
    rf"(?:looking|judging|going) (?:at|by|from) (?:the|these|this|our) {_MAP}|"
    rf"(?:in|on) the (?:attribution|saliency|heat) ?map|(?:according to|based on|from|as per|per|given) (?:the|these|this|our) {_MAP}|"
    rf"(?:if|when) {_WHO} look(?:s)? at the {_MAP}|as (?:the|these|this|our) {_MAP} {_SHOW}|"
    r"by the (?:attributions|weights)"
)
OF_MAP_THAT = rf"what (?:the|this|our|these) {_MAP} (?:also )?{_SHOW} is(?: simply)? that|(?:the|this|our|these) {_MAP} (?:also )?{_SHOW} that|(?:from|in|by) the {_MAP},? {_WHO} {_MODAL}{_SEE} that"

#: Of words that are named as a set.
ORDERLESS = (
    r"(?:^|,\s+|\s+\(?)(?:(?:though|but|and|listed|given|named|taken|stated|viewed|considered|in)\s+)*?"
    r"(?:in (?:no|whatever|whichever|any|some|either)(?: (?:particular|specific|special|fixed|certain|given|set))? order|"
    r"not necessarily in (?:that|this) order|(?:regardless of|irrespective of|without regard to|whatever) (?:their |the )?order|"
    r"(?:taken|viewed|considered) as a set)(?:\)|,(?=\s)|(?=[\s.:;!]|$))"
)
#: Between two commas, in mid-sentence.
ASIDE = r",\s(?:however|moreover|furthermore|in fact|indeed|by contrast|on the other hand|meanwhile),\s"
