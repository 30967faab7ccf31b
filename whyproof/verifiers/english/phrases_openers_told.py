"""Lead-ins that announce what is known and say nothing of it: who tells, or is told, or sees; what is told; or how, before a comma or
a colon. Data only, as regular expressions: see ``plainer``, and ``phrases_openers`` for the other builds.

They are put together from wide lists of words, so that a lead-in that nobody has met is read too. Every verb before "that" is one of
knowing or of stating as a fact: none of hoping, guessing, doubting, denying, seeming or pretending; "may", "might", "could" and
"should" stand only with what is done to a fact ("may be noted"), never with what makes one ("may be found"). No list has a quantifier, an
approximation ("basically"), or a word for what follows from what ("as a result").
"""

from __future__ import annotations

_WHO = r"(?:we|you|one|i|readers?|the reader|users?|the user|everyone|anyone(?: interested| reading this)?|the audience|the committee|the reviewer|the auditor|the team|all)"
_READER = (
    r"(?:you(?: all)?|everyone|everybody|all|us|(?:the|our|my|any|every|dear) (?:(?:dear|kind|interested|attentive|curious) )?(?:readers?|users?|audience|committee|reviewers?|auditors?|team|"
    r"clients?|customers?|listeners?|colleagues?|public|asker|person asking|editors?)|readers|users|whom it may concern|those (?:who are )?interested|anyone (?:who is )?interested|the record)"
)
_ADV = (
    r"(?:(?:also|just|now|again|hereby|herewith|first|here|clearly|further|then|simply|briefly|duly|gladly|kindly|please|quickly|explicitly|plainly|certainly|"
    r"definitely|readily|easily|already|once more|once again|at this point|at the outset|in passing|for the record|in addition|too|really|quite|very|well|so|"
    r"happily|proudly|officially|formally|openly|frankly|honestly|immediately|directly|at once|right away|merely|additionally|finally|next|lastly|to begin with|"
    r"as well|especially|particularly|in particular|specifically|and|ok|okay|right|today|safely|always|all),? ){0,3}"
)
_AFTER = (
    r"(?: (?:here|above|below|now|again|too|also|clearly|plainly|first|with (?:full |complete |absolute )?(?:certainty|confidence|precision|clarity)|for certain|for sure|for a fact|without (?:a|any) doubt|beyond (?:any )?doubt|then and there|at once|at this point|once more|once again|hereby|herewith|in passing|right away|up front|briefly|explicitly|"
    r"for the record|for (?:your|the) (?:record|records|information|file|files)|on record|then|as well|already|"
    r"(?:to|for|with) (?&READER)|(?:from|in|at|by|on|of|about|behind) (?:this|it|them|hand|here|(?&NP)))){0,2}"
)
#: What is done to a fact that is there.
_GENTLE = (
    r"(?:note|notice|observe|remark|mention|point out|point to the fact|add|stress|emphasi[sz]e|highlight|underline|underscore|flag(?: up)?|call out|remember|recall|keep in mind|bear in mind|"
    r"keep in view|be (?:made )?(?:aware|conscious|mindful)(?: of the fact)?|stay aware|take (?:note|notice|heed|on board)(?: of the fact)?|make a (?:mental )?note|appreciate|recogni[sz]e|acknowledge|reali[sz]e|"
    r"mark|not overlook|not forget|draw attention to the fact|call attention to the fact)"
)
_TELL_WHOM = (
    r"(?:(?:tell|inform|notify|advise|remind|assure|alert|brief|update|apprise) (?&READER)(?: (?:of|about|to) the fact)?|let (?&READER) (?:know|see)|give (?&READER) (?:notice|to understand)|make (?&READER) aware(?: of the fact)?|"
    r"(?:draw|call|direct|bring) (?:your|the reader['’]s|everyone['’]s|(?:some|the|any)?) ?attention to the fact|point (?&READER) to the fact|bring (?:it )?to (?:your|the reader['’]s|everyone['’]s|the) (?:attention|notice))"
)
_SAY = (
    r"(?:(?&GENTLE)|(?&TELL_WHOM)|state|report(?: back)?|record|make (?:it )?(?:clear|plain|known|explicit)|spell out|write down|jot down|set down|put down|put (?:it )?(?:on|in) (?:the )?(?:record|file|writing)|place on record|"
    r"announce|declare|share|convey|relay|pass on|communicate|submit|disclose|present|reiterate|repeat|restate|document|log|register|set out|bring up|be clear|make a point of saying)"
)
#: What whoever states it answers for.
_VOUCH = r"(?:confirm|affirm|certify|attest|testify|vouch|verify|reaffirm|say|conclude|guarantee)"
#: What is asked of whoever is told.
_MIND = (
    r"(?:note|notice|observe|mark|mind|remember|recall|keep in mind|bear in mind|keep in view|be (?:(?:hereby|herewith|also) )?(?:made )?(?:aware|conscious|mindful|informed|advised|told|notified|apprised|assured|reminded)(?: of the fact)?|rest assured|stay aware|know|understand|"
    r"take (?:note|notice|heed|on board)(?: of the fact)?|make a (?:mental )?note|recogni[sz]e|reali[sz]e|appreciate|acknowledge|(?:do not|don['’]t|never) (?:overlook|forget|miss)(?: the fact)?|have in mind|be in no doubt|take (?:it )?(?:into account|into consideration|as (?:read|given|established))|have it (?:noted|known|on record)|let it sink in)"
)
_TELLING = r"(?:letting (?&READER) know|(?:informing|telling|reminding|notifying|advising|assuring|alerting|updating) (?&READER)|reporting(?: back)?|noting|adding|confirming|flagging(?: up)?|pointing out|mentioning|stating|announcing|sharing|recording|repeating|stressing|highlighting)"
#: What makes a fact known.
_FIND = r"(?:see|find(?: out)?|discover|determine|establish|verify|learn|gather|read(?: off)?|conclude|work out|make out|measure|ascertain|detect|spot|tell|say|show|confirm|state|report|note|certify|assert)"
_TOLD = (
    r"(?:noted|noticed|observed|remarked|mentioned|pointed out|stated|reported|recorded|added|stressed|emphasi[sz]ed|highlighted|underlined|underscored|flagged(?: up)?|called out|spelled out|spelt out|"
    r"made (?:clear|plain|known|explicit)|written down|jotted down|set down|put down|put (?:on|in) (?:the )?(?:record|file|writing)|placed on record|announced|declared|confirmed|affirmed|certified|attested|reali[sz]ed|"
    r"recogni[sz]ed|acknowledged|appreciated|remembered|recalled|kept in mind|borne in mind|taken (?:note of|into account|down)|shared|conveyed|relayed|passed on|communicated|disclosed|reiterated|repeated|restated|documented|logged|"
    r"registered|understood|known|said|brought (?:up|to (?:your|the reader['’]s|everyone['’]s) (?:attention|notice))|set out|made a note of|told)"
)
_FOUND = (
    r"(?:seen|found(?: out)?|discovered|determined|established|verified|learned|learnt|gathered|read(?: off)?|concluded|worked out|measured|ascertained|detected|shown|demonstrated|proven|proved|observed|noted|noticed|"
    r"recorded|confirmed|computed|calculated|checked and confirmed|documented|revealed|uncovered|spotted|figured out)"
)
_SAW = (
    r"(?:saw|found(?: out)?|discovered|determined|established|verified|learned|learnt|gathered|read|concluded|worked out|measured|ascertained|detected|spotted|noted|noticed|observed|recorded|confirmed|reported|documented|"
    r"came to (?:see|know|learn)|came across the fact)"
)
_WORTH = r"(?:(?:worth|worthy of|deserving of|deserving) (?:a (?:mention|note|remark|comment|look)|(?:not|observ|not[ei]c|not|stat|record|stress|highlight|underlin|flagg|shar|repeat|report|mention|mak|remark|add|emphasi[sz]|know|remember|recall|say|tell|realis|realiz|document|stating|see)ing|(?:pointing|calling|spelling|setting) out|(?:keeping|bearing) in mind|(?:writing|jotting|putting|noting|taking) down|(?:putting|placing) on record|making (?:clear|explicit))|to be (?&TOLD))"
_ADJ = (
    r"(?:clear|evident|plain|obvious|manifest|unmistakable|undeniable|undisputed|indisputable|incontestable|certain|true|correct|accurate|right|a fact|the case|the truth|a matter of (?:fact|record)|on (?:the )?record|beyond (?:(?:any|all) )?(?:doubt|dispute|question)|"
    r"established|well established|settled|known|visible|interesting|notable|noteworthy|remarkable|relevant|important|significant|pertinent|useful|helpful|instructive|telling|striking|curious|surprising|unsurprising|on file|in evidence|public knowledge|common ground|apparent from (?:(?&NP)|this)|"
    r"no (?:surprise|secret|wonder|mystery)|of (?:note|interest|importance|relevance|significance)|(?:good|nice|fair|right|proper|appropriate|fitting|convenient|useful|helpful|important|essential|necessary|interesting|worthwhile|correct|accurate|"
    r"my (?:duty|pleasure|job)|our (?:duty|pleasure|job)|a pleasure|enough|sufficient) to (?:(?&SAY)|(?&VOUCH)|know|understand|see|learn))"
)
_LIKE = (
    r"(?:(?:most|more|very|quite|rather) (?:important|interesting|notable|noteworthy|remarkable|striking|crucial|essential|salient|relevant|obvious|recent|telling|basic|detailed|precise|useful|central|curious|surprising|careful|specific)|particularly|especially|first|second|third|last|next|final|main|key|central|core|chief|principal|primary|important|interesting|notable|noteworthy|remarkable|striking|crucial|essential|general|available|recorded|raw|plain|"
    r"clear|simple|single|particular|specific|above|following|hard|actual|real|good|useful|curious|surprising|little|small|short|brief|quick|full|detailed|overall|basic|measured|statistical|numerical|whole|entire|big|biggest|obvious|salient|relevant|"
    r"thorough|closest|close|closer|careful|friendly|gentle|polite|kind|humble|further|additional|other|new|latest|current|present|firm|definite|definitive|honest|straight|direct|concise|official|formal|great|true|own|sole|exact|precise|concrete|"
    r"factual|verified|proven|established|undisputed|indisputable|worthwhile|noted|documented|complete|long|only thing|unmistakable)"
)
_NOUN = (
    r"(?:facts?|truth|reality|situation|case|state of (?:affairs|things|play)|points?|things?|matter|upshot|gist|crux|core|bottom line|long and (?:the )?short(?: of it)?|take-?aways?|takeaway message|take-?home(?: message| point)?|lessons?|messages?|moral|news|conclusions?|findings?|"
    r"results?|outcome|observations?|insights?|answers?|responses?|reply|remarks?|notes?|comments?|statements?|reports?|summary|items?|details?|features?|pieces? of (?:information|news|evidence|data)|bits? of (?:information|news)|information|updates?|"
    r"notice|announcements?|reminders?|picture|(?:short|long|simple|plain) (?:version|answer|of it)|versions?|records?|entry|entries|evidence|data|numbers?|figures?|output|outputs|analysis|measurements?|calculations?|computations?|inspection|"
    r"look|investigation|examination|study|checks?|experiments?|inquiry|log|logs|tests?|trials?|tables?|runs?|audits?|evaluation|diagnostics|heads-?up|fyi|disclosure|clarification|confirmation|declaration|verdict of the (?:records|data)|readout|printout|"
    r"matter at hand|file|page|paper|screen|overview|recap|review|recording|recordings|proof|lesson learned|discovery|highlight|headline finding|footnote|postscript|aside|addition|addendum)"
)
_DET = r"(?:the|a|an|one|another|my|our|your|this|that|these|those|all|all the|all of the|just the|just a|just one|here the|also the|and the|but the|so the|now the|one more|one last|one further|one other)"
_NP = r"(?:(?:something|some facts|what we know|(?:(?&DET) )?(?:(?&LIKE),? (?:and )?){0,3}(?&NOUN)))"
_REL = (
    rf"(?: (?:that )?{_WHO} (?:(?:can|will|would like to|want to|wish to|have to|need to|must|should|have|had|did|do|now|also) ){{0,3}}(?:(?&SAY)|(?&FIND)|(?&TOLD)|(?&FOUND)|(?&SAW)|make|made|have|had|got|offer|give|take from (?:this|it)|start with|begin with)|"
    rf" (?:that |which )?(?:stands? out|emerges?|emerged|(?:is|was) (?&WORTH)|matters? here|(?&WORTH))| to (?:(?&SAY)|(?&VOUCH)|know|understand|see|learn|take (?:away|home)(?: from this)?|take from (?:this|it))| (?:in front of|before) (?:us|you|me)| to be (?:made|(?&TOLD))| (?:of|in|from|for|about|behind|at|on|with|to) (?:(?&NP)|(?&READER)|this|it|them|hand|here|word|the (?:matter|text|model|classifier)|your (?:text|question|request|review|input)|the (?:result|text|decision|prediction)|this (?:text|review|prediction|decision|input|case|one)))"
    rf"{{0,2}}"
)
_BE = r"(?:is|was|remains|is and remains|reads)"
_SHOWS = (
    r"(?:(?:also|clearly|plainly|all|then|now|again|further|really|duly|indeed|(?:has|have|had)(?: (?:also|clearly|now|already))?) )?(?:(?:shown|(?:was|were|is|are) (?:able to )?(?:show|find|establish)|come out with it|shows?|showed|reveals?|revealed|indicates?|indicated|confirms?|confirmed|demonstrates?|demonstrated|tells?(?: (?&READER))|told (?&READER)|inform(?:s|ed)? (?&READER)|makes? (?:it )?(?:clear|plain|evident)|made (?:it )?(?:clear|plain|evident)|"
    r"establish(?:es|ed)?|finds?|found|bears? out|records?|recorded|brings? (?:out|to light)|brought (?:out|to light)|notes?|noted|states?|stated|reports?|reported|says?|said|concludes?|concluded|lets? (?&READER) (?:see|know)|points? out|documents?|documented|proves?|proved|"
    r"attests?|attested|certif(?:y|ies|ied)|teach(?:es)? (?&READER)|taught (?&READER)|leaves? (?:us|me|no doubt)(?: in no doubt)?|put(?:s)? (?:it )?on record|testif(?:y|ies)|verif(?:y|ies|ied)|reads?|gives? the result|gave the result|yield(?:s|ed)? the result|turns? up|turned up|returns? the result))"
)
#: What goes before the verb: any way to set about it; and what leaves open whether it is done, or is a wish.
_SET = (
    r"(?:(?:can|will|shall|do|did|must|have to|has to|need to|needs to|ought to|should|wish to|want to|wanted to|would (?:also |just |only )?(?:like|love|want|wish) to|['’]d (?:also |just )?(?:like|love|want) to|['’]ll|hasten to|"
    r"feel (?:bound|obliged) to|beg to|propose to|take the liberty to|take this opportunity to|make (?:a )?point to|get to|"
    r"(?:am|['’]m|are|['’]re|was|were|will be|would be) (?:(?:very|also|now|here|just|quite) )?(?:happy|glad|pleased|delighted|able|ready|proud|here|in a position|obliged|bound|required|going|about|writing|free|allowed|permitted|authori[sz]ed) to)\s){1,2}"
)
_MAY = r"(?:(?:may|might|could|would|would do well to|do well to|may (?:want|wish|like|care) to|might (?:want|wish|like|care) to|will want to)\s)"
_OUGHT = (
    r"(?:(?:can|will|do|must|have to|has to|need to|needs to|ought to|should|may|might|could|would do well to|do well to|may (?:want|wish|like|care) to|might (?:want|wish|like|care) to|will want to|"
    r"(?:are|is|can be|should be) (?:(?:also|hereby|kindly) )?(?:asked|invited|requested|encouraged|urged|advised|supposed) to)\s)"
)
_GLAD = r"(?:(?:am |are |was |were )?(?:happy|glad|pleased|delighted|able|ready|proud|here|in a position|bound|obliged) to\s|(?:hereby|herewith)\s|(?:can|will|shall|do|must|would like to|want to|wanted to|wish to|['’]ll|['’]d like to)\s)"
_PLAIN = r"(?:(?:can|will|shall|do|did|have|had|['’]ve|are able to|am able to|were able to|was able to|get to)\s){0,2}"
_LET = r"(?:(?:let|allow|permit) (?:me|us)(?: to)?|let['’]s|allow us to|i beg(?: leave)? to|it (?:remains|suffices) to)"
_I = r"(?:we|i|one)"
_YOU = r"(?:you|we|one|(?&READER))"
_TOLDS = (
    r"(?:we|i)(?: (?:also|just|really|do))?(?: (?:want|wanted|would like|need|wish)|['’]d like) (?&READER) to (?:know|note|notice|see|be aware|understand|remember|keep in mind|bear in mind|realize|realise)|"
    r"(?:we|i|you|one) (?:now )?(?:have|got|get|obtain|arrive at|have got)(?: it)?(?: (?:on (?:the )?(?:record|file)|in (?:writing|the (?:record|records|data|results))|as a (?:result|finding|fact)|the (?:result|finding|fact|answer|confirmation|proof)|confirmation|proof))|"
    r"(?:(?:we|i)(?: (?:am|are)|['’]m|['’]re) (?&ADV)(?&TELLING))|"
    rf"{_I} (?&ADV)(?:(?&SET))?(?&ADV)(?&SAY)|{_I}(?=(?&SET)|['’])(?&SET)(?&ADV)(?&SAY)|{_I} (?&ADV){_MAY}(?&ADV)(?&GENTLE)|{_I} (?&ADV)(?:{_GLAD})?(?&ADV)(?&VOUCH)|{_YOU} (?&ADV)(?&OUGHT)(?&ADV)(?&MIND)|"
    rf"(?:we|one|you|i) (?&ADV)(?&PLAIN)(?&ADV)(?:(?&FIND)|(?&SAW)|(?&FOUND)|(?&TOLD))|{_I}(?:['’]ve|['’]ll) (?&ADV)(?:(?&FIND)|(?&FOUND)|(?&TOLD)|(?&SAY))"
)
#: Lead-ins that end with "that".
TOLD_THAT = (
    # "Please do note here that", "let me also tell the reader that", "this is to inform you that", "happy to report that"
    rf"(?&ADV)(?&MIND)(?&AFTER) that|(?&ADV){_LET} (?&ADV)(?:(?&SAY)|(?&VOUCH)|(?&FIND))(?&AFTER) that|(?&ADV)(?&TELLING)(?&AFTER) that|"
    rf"(?&ADV)(?:just|simply|here|so as|this is|this is just|this serves|this note is|(?:the purpose|the point) of this (?:note|answer|message|report|sentence|statement) is) to (?:(?&SAY)|(?&VOUCH))(?&AFTER) that|"
    rf"(?&ADV)(?:(?:happy|glad|pleased|delighted|proud|wanted|would like|['’]d like) to) (?&ADV)(?:(?&SAY)|(?&VOUCH))(?&AFTER) that|"
    # "we would like to point out that", "you should be aware that"
    rf"(?&ADV)(?:(?&TOLDS))(?&AFTER) that|"
    rf"(?&ADV){_YOU}(?: (?:am|are|is|were|was|have been|has been|should be|must be|need to be|can be|may be)|['’]re) (?&ADV)(?:aware|conscious|mindful|informed|advised|notified|told|assured|reminded|made aware|apprised|briefed|shown)(?: of the fact)?(?&AFTER) that|"
    # "it may be noted here that", "it has been found that", "it is worth a mention that"
    rf"(?&ADV)it (?:can be|may be|should be|must be|needs to be|ought to be|has to be|deserves to be|is to be|shall be|will be|would be|ought also to be|bears being|merits being) (?&ADV)(?&TOLD)(?&AFTER) that|"
    rf"(?&ADV)it (?:is|was|has been|can be|has now been) (?&ADV)(?:(?&FOUND)|stressed|emphasi[sz]ed|acknowledged|understood|on file|reiterated|recogni[sz]ed|registered|logged|made clear)(?&AFTER) that|"
    rf"(?&ADV)it (?:is|was) (?:hereby|herewith|here) (?&TOLD)(?&AFTER) that|"
    rf"(?&ADV)it (?:is|was|remains|comes as|becomes|became) (?&ADV)(?:(?&WORTH)|(?&ADJ))(?&AFTER) that|"
    rf"(?&ADV)it (?:deserves|merits|bears|warrants) (?:a )?(?:mention|mentioning|note|noting|repeating|remark|emphasis|stressing|saying)(?:ing)?(?&AFTER) that|"
    r"it (?:(?:has )?(?:emerges|emerged|transpires|transpired|came out|comes out|turned out|turns out|come (?:out|to light)|came to light|comes to light)|stands on record|stands recorded|stands established|is on record|(?:may|might|will) (?:also )?(?:interest|be of interest to|help|be of use to) (?&READER)(?: to (?:know|learn|hear|note|see|read))?)(?&AFTER) that|"
    r"(?:you|readers|the reader)(?: (?:may|might|will)|['’]ll) (?:also )?be (?:(?:interested|glad|pleased|curious|surprised|happy|delighted) )to (?:know|learn|hear|note|see|read|find) that|"
    r"let the (?:record|records|minutes|file|log|report) (?:show|state|reflect|note|say|read) that|"
    r"(?:(?:your |the |some )?(?:attention|notice) (?:is|should be|must be|may be|can be|needs to be) (?:drawn|called|directed)|mention (?:is|should be|must be|may be|can be) (?:made|due)(?: here)?|note (?:is|should be|must be|may be) (?:made|taken))(?: here)?(?: to| of)?(?: the fact)? that|"
    r"(?:there is|there can be|there remains) (?:no (?:doubt|question|denying|mistaking|disputing|getting around the fact)|the fact) that|"
    r"(?:be it|let it be|may it be) (?:known|noted|said|stated|recorded|remembered|told|mentioned|added|clear|understood|put on record|observed)(?: (?:here|too|now|to all|by all))? that|"
    r"suffice (?:it )?to say that|(?:needless|not) to (?:say|mention)(?: that)|have it (?:noted|known|on record) that|"
    # "the situation here is that", "one more thing that I would like to add is that", "just a heads-up that"
    rf"(?&ADV)(?&NP)(?&REL) {_BE} (?&ADV)(?:simply |just |this: |this, namely |as follows: )?that|"
    rf"(?&ADV)(?&NP)(?&REL),? (?&SHOWS)(?&AFTER) that|"
    rf"(?&ADV)(?:this|that|it|all this|all of this|everything) (?&SHOWS)(?&AFTER) that|"
    rf"(?&ADV)(?:this is |here is |here['’]s |here comes )?(?:just )?(?:a|an|one|another|my|our) (?:(?&LIKE) ){{0,2}}(?:heads-?up|reminder|notice|note|remark|word to the (?:reader|user|wise)|fyi|message|announcement|confirmation|clarification|update|report|statement|disclosure|notification|observation|comment|news flash)(?: (?:to|for) (?&READER))?:? that|"
    rf"(?&ADV)what (?:(?&TOLDS)|{_I} (?:have|had|got|am saying|are saying|have here|have got|can offer)|(?&NP)(?&REL) (?&SHOWS)|(?:is|was) (?&ADV)(?:(?&ADJ)|(?&WORTH)|(?&TOLD)|(?&FOUND))|(?:stands|stood|jumps|jumped|sticks) out|emerges|emerged|strikes? (?:the eye|us|me|one)|(?:this|it|that) (?&SHOWS)|counts here|we have here|you have here)"
    rf"(?&AFTER) {_BE} (?&ADV)(?:simply |just |this: |the following: )?that|"
    rf"(?&ADV)(?:{_WHO} (?:have|can offer|can give|bring|got|['’]ve got) |here is |here['’]s )(?:(?&NP))(?&REL):? that"
)
_QUESTION = r"(?:(?:the|your|this|that) )?(?:(?:specific|original|last|first) )?(?:question|query|request|inquiry|enquiry|text|review|ask|input|message|topic|matter|point|issue|subject)(?: (?:(?:that )?(?:you|we) (?:submitted|sent|gave|asked|entered|provided|supplied|put|raised)(?: (?:in|us|me))?|at hand|in question|in hand|before us|(?:that was |which was )?(?:submitted|asked|given|entered)))?"
_LOOKED = (
    r"(?:look(?:ed|ing)?(?: at| over| into| through)?|check(?:ed|ing)?|examin(?:e|ed|ing)|inspect(?:ed|ing)?|review(?:ed|ing)?|consult(?:ed|ing)?|stud(?:y|ied|ying)|read(?:ing)?(?: through| off| over)?|go(?:ne|ing)? (?:over|through|by)|went (?:over|through)|consider(?:ed|ing)?|weigh(?:ed|ing)? up|"
    r"analy[sz](?:e|ed|ing)|assess(?:ed|ing)?|evaluat(?:e|ed|ing)|survey(?:ed|ing)?|inquir(?:ed|ing) into|took a look at|take a look at|taking a look at|had a look at|having a look at|summari[sz](?:e|ed|ing)|sum(?:med|ming)? up|report(?:ing)?(?: on| from)?|put(?:ting)? together|turn(?:ing)? to|draw(?:ing)? on|quot(?:e|ing)|cit(?:e|ing)|recap(?:ping)?)"
)
#: Lead-ins before a comma, a colon or a dash.
TOLD_LEADS = (
    rf"(?&ADV)(?:(?:in order|so as) )?to (?:(?:(?&SAY)|(?&VOUCH)|answer|reply|respond|start|begin|open|close|end|finish|sum up|summari[sz]e|recap|put|give|tell|clarify|explain myself|keep|make|set|be|let|get|say)(?: (?:it|this|that|things|matters|one thing|a thing|you|(?&READER)|(?&NP)|with|on|off|up|by saying|to (?&QUESTION)|(?&QUESTION)|in)){{0,2}}"
    rf"(?: (?:very |quite |perfectly |completely |fully |entirely |absolutely )?(?:clear|plain|precise|exact|specific|fair|sure|brief|honest|blunt|concrete|frank|transparent|direct|upfront|up front|candid|open|short|simple|straight|simply|plainly|briefly|clearly|bluntly|here|again|once more|first|on record|on the record|on file|in writing|in (?:short|brief|a nutshell|plain (?:words|terms|english|language)|one sentence|a sentence|a few words|other words)|the truth|to the point|out|down|known|explicit)){{0,2}})|"
    rf"for (?:(?:your|the reader['’]s|everyone['’]s|our|my|their|general|further|easy|future|the|full|good|better|quick) )?(?:(?:kind|own|quick|easy|further|better|general) )?(?:information|info|records?|files?|convenience|attention|guidance|interest|benefit|awareness|consideration|knowledge|orientation|reference|context|clarity|completeness|transparency|background|log|logs|minutes|books|notes|avoidance of (?:doubt|confusion|misunderstanding)|"
    r"sake of (?:the |good )?(?:clarity|completeness|transparency|order|record|simplicity|brevity|precision|accuracy|honesty|form)|purposes? of (?:the |this )?(?:record|report|answer|note)|curious|starters|good measure|perusal|peace of mind|understanding)|"
    r"for (?:(?:the )?(?:attention|information|benefit|eyes|ears|convenience|knowledge|guidance|orientation) of (?&READER)|(?&READER) to (?:know|note|see|keep|remember))|for (?:those|anyone|everyone) (?:(?:who (?:is|are) )?(?:interested|wondering|curious|asking)|who (?:asks?|wonders?|wants? to know))|"
    rf"(?:as|by way of)(?: an?| my| our| the)? (?:(?&LIKE) ){{0,2}}(?:note|remark|reminder|summary|finding|starting point|start|opening|opener|answer|reply|response|point of (?:information|interest|fact|order|record|note|reference|clarification)|matter of (?:fact|record|course|interest|information|form|principle|clarity)|side note|aside|heads-?up|footnote|statement of fact|introduction|information|"
    r"conclusion|recap|clarification|observation|comment|update|report|preamble|preface|overview|explanation to the reader|background|confirmation|word|point|fact|takeaway|addition)(?: (?:to|for|on|about) (?:(?&READER)|(?&QUESTION)|this|it))?|"
    rf"in (?:(?:direct|short|full|quick|brief) )?(?:answer|reply|response|regard|reference|relation) to (?&QUESTION)|in (?:answer|reply|response|closing|passing|summary|conclusion|short|brief|sum|addition|fact|truth|reality|actual fact|point of fact|all (?:honesty|candou?r|frankness|seriousness|clarity|fairness|brevity|openness|simplicity)|full (?:honesty|transparency|clarity)|"
    r"the interests? of (?:full |complete )?(?:clarity|transparency|completeness|brevity|accuracy|honesty|precision|openness|good order)|(?:other|plain|simple|clear|short|so many|few|a few|my|our|everyday) (?:words|terms|language|english)|layman['’]s terms|no uncertain terms|a nutshell|(?:one|a|this) (?:word|sentence|line)|case (?:you|anyone|anybody|someone) (?:(?:is|are|were|was) (?:wondering|interested|curious|asking)|wonders?|wondered|asks?|asked|missed it|wants? to know|need(?:s)? it|care(?:s)?))|"
    rf"on (?:the |this |that |a |one |my |our )?(?:(?:(?&LIKE) )?(?:record|note|point|question|inspection|examination|review|matter|subject|topic|issue|look|check|reading|side note|file|evidence|factual level|basis of (?&NP)|strength of (?&NP)))|"
    rf"with (?:the |this |that |all (?:that |this )?|these |our |my )?(?:in mind|said|out of the way|settled|done|being said|noted|clear|on record|(?&NOUN) (?:in|at hand|in hand|done|complete|completed|finished|before us|in front of (?:us|me)|in view))|"
    rf"(?:with (?:regard|respect|reference) to|with a view to answering|regarding|concerning|about|as for|as to|as regards|in regard to|touching on|re|coming back to|returning to|turning to|coming to) (?&QUESTION)|"
    rf"(?:from|by|per|given|going by|judging by|judging from|according to|based on|on the basis of|in (?:the )?(?:light|view) of|drawing on|as per|in line with|in accordance with|following|in keeping with) (?:what (?:{_WHO} (?:can |have |did |had )?(?:see|seen|saw|found|find|have|had|measured|recorded|observed|observe|know|noted|got|read|gathered)|(?&NP) (?&SHOWS)|(?:is|was|has been) (?:on record|(?&FOUND)|(?&TOLD)))|(?:(?&DET) )(?:(?&LIKE) ){{0,2}}(?&NOUN))(?: (?:here|above|below|at hand|before (?:us|me)|so recorded))?|"
    rf"(?:(?:after|upon|when|once|having|by|on|if|while) )?(?:{_WHO} )?(?:(?:have|had|has|having|been) )?(?&ADV)(?&LOOKED)(?: (?:(?&NP)|(?&QUESTION)|it|this|them|everything|the (?:model|text|classifier|whole)))(?: (?:of|for|from|in|on|about) (?:(?&NP)|(?&QUESTION)|this text|the (?:model|text|classifier)|your text))?(?: (?:again|closely|carefully|once more|more closely|in detail|at hand))?|"
    r"as (?:is|was|becomes|became) (?:now |(?:quite|very|plainly) )?(?:evident|clear|plain|visible|obvious|known|on record|documented|apparent|recorded)(?: (?:here|above|below|(?:from|in) (?:(?&NP)|this)))?|truth be told|truth to tell|to tell the truth|if truth be told|(?:the )?(?:fact|truth|thing|point|long story short|plain fact|simple fact) is|(?:quite |very )?(?:honestly|frankly|simply|plainly|clearly|candidly|truthfully|factually|objectively|concretely|concisely|succinctly|tersely|shortly|truly|really|demonstrably|verifiably|provably|undeniably|unquestionably|indisputably|admittedly|surely|sure|sure enough|interestingly|intriguingly|tellingly|noteworthily|significantly|critically)(?: enough)?(?: (?:put|stated|said|speaking|told))?|"
    r"(?:interestingly|curiously|oddly|strangely|funnily|surprisingly|amusingly|remarkably|sure|importantly|fairly) enough|(?:more|most) (?:importantly|interestingly|notably|specifically|precisely|concretely|to the point)|believe it or not|lo and behold|as luck would have it|without (?:further ado|more ado|any further ado|beating about the bush)|mind you|you see|look|see|listen|behold|guess what|you know what|"
    r"(?:good|big|breaking|short) (?:news|question)|news flash|attention(?: please)?|hear ye|hello(?: there)?|hi(?: there| all)?|hey|greetings|good (?:day|morning|afternoon|evening)|dear (?:reader|readers|user|users|all|colleagues?|customer|committee)|(?:thanks|thank you)(?: (?:for (?:asking|your (?:question|patience|interest|message|request)|waiting)|very much|a lot))?|(?:yes|sure|certainly|of course|absolutely|right|very well|fair enough|good|fine|great|happy to (?:help|report|answer)|glad you asked|as (?:you )?(?:asked|requested|promised|wished|desired)|at your request|upon (?:your )?request|on request|here you (?:are|go|have it)|there (?:you|we) (?:are|go|have it)|here we (?:are|go))|"
    r"(?:and |so |now |but )?(?:here goes|over to the (?:facts|results|findings|numbers|data)|back to the (?:facts|question|point|matter)|down to business|to business|straight to the point|to the point|so far so good|first things first|once and for all|when all is said and done|at the end of the day|in the end|simple as that|plain and simple|pure and simple|no two ways about it|make no mistake(?: about it)?|rest assured|"
    r"(?:please |kindly |do |also |just |and )*(?:note|notice|observe|remember|mind|be advised|be informed|be aware|take note|take heed|nota bene|n\.? ?b\.?|nb|ps|p\.s\.|fyi|for info|mark this|mark my words|heads[ -]up|see here|look here|hear this|know this|get this|consider this|write this down|note (?:this|well|the following|also)|pay attention))|"
    r"as (?:noted|stated|mentioned|explained|described|reported|listed|summari[sz]ed|documented|recorded|observed|established|measured|computed|calculated|found|shown|seen|indicated|confirmed|verified|determined|expected|anticipated|announced|said|pointed out|set out|put on record|demonstrated|attested|evidenced|witnessed|detailed)(?: (?:here|above|below|already|by (?&NP)|in (?&NP)|from (?&NP)))?|"
    rf"as (?&NP) (?&SHOWS)(?: it| so| here)?|as (?:{_WHO} )(?:(?:can|will|may|might|could|have|already|clearly|now|also|would|do|just) ){{0,3}}(?:see|seen|saw|note|noted|noticed|notice|observe|observed|find|found|know|read|verify|check|confirm|learned|gather|recall|remember|expect|report|state|confirmed)(?: (?:here|above|below|for (?:yourself|yourselves|oneself|ourselves)|from (?&NP)|in (?&NP)|for the record|now))?"
)
#: Lead-ins before a colon alone.
TOLD_HEADS = (
    rf"(?&ADV)(?:(?&NP))(?&REL)(?: {_BE}(?: (?&ADV)(?:as follows|the following|this|simple|clear|simply this|like this|short|plain|in|here|short and simple|the following one|easily (?:told|stated|said)|quickly (?:told|stated|said)|known|on record|this one))?)?|"
    rf"(?&ADV)(?:here|this|that|below|what follows|the following|there)(?:['’]s| (?:is|are|was|comes|come|follows|goes|['’]s|you have|we have|you find|you see|now is)) (?:(?&NP)|this)(?&REL)(?&AFTER)|"
    rf"(?&ADV)(?:here|this|that)(?: is|['’]s| was) (?:what|how) (?:(?&TOLDS)|{_I} (?:have|had|got|came up with|come up with)|(?&NP) (?&SHOWS)|(?:is|was) (?:(?&FOUND)|(?&TOLD)|on record)|it (?:is|looks like|comes down to|boils down to|amounts to|says)|things (?:stand|are)|matters stand|came out|emerged|turned up|the (?:situation|case|matter) is)(?:(?&AFTER))?|"
    rf"(?:(?&ADV)(?:(?&TOLDS)|{_I} (?:(?&SET)|would )?(?:put|have|had|got|leave you with|offer|start with|begin with|conclude with|close with|end with|answer|reply|respond))|(?&ADV){_LET} (?&ADV)(?:(?&SAY)|(?&VOUCH)|put|start with|begin with|conclude with|close with|end with|answer|reply|respond|be)|(?&ADV)(?&MIND))(?: (?:(?&READER)|the following(?: (?:(?&LIKE) )?(?&NOUN))?|this(?: (?:(?&LIKE) )?(?:(?&NOUN)|way))?|it(?: (?:this way|like this|simply|plainly|briefly|so|thus))?|as follows|thus|with this|(?&NP))){{0,2}}(?:(?&AFTER))?|"
    rf"(?&ADV)(?:please )?(?:find|see|consider|read|take|have|hear)(?: (?:here|below|attached|enclosed))? (?:the following|this|(?&NP))(?: (?:here|below))?|(?&ADV)(?:the following|this|one thing|so much|this much|that much)(?: (?:(?&LIKE) )?(?&NOUN))?(?: (?:holds(?: true)?|is true|applies|is the case|can be (?:said|stated|seen|reported)|was (?:found|recorded|observed|established|measured|noted)|has been (?:found|recorded|observed|established)|emerged|emerges|is (?:on record|clear|certain|known|worth (?:knowing|noting)|to be (?:noted|reported|said|recorded))|may be (?:noted|said|stated|reported)|should be (?:noted|known|said|mentioned)))?|"
    rf"(?:now|next|first|and now|so|and so)(?: (?:for|to|on to|comes))? (?&NP)(?&REL)|"
    rf"(?:what )?it (?:all )?(?:comes|boils) down to(?: is)?(?: (?:this|the following|one thing))?|(?:in|as|for|to) (?:(?&LIKE) )?(?:summary|conclusion|short|brief|recap|sum|info|information)(?: (?:then|now|form))?|"
    rf"(?:(?&ADV)it (?:can|may|should|must|is to) be (?:(?&TOLD))(?: (?:as follows|here|like this|this way))?)|(?:q ?& ?a|q and a|faq|tldr|tl; ?dr|in one line|a word (?:on|about|of|to|from) (?:(?&NP)|(?&READER))|(?&NP) (?:are|is) in|(?:the|our|this|your) (?:(?:explanation )?tool|system|program|software|report|record|log) (?&SHOWS)|in one sentence|one-?liner)"
)
#: The lists by name, each compiled once and called from wherever it is needed.
LISTS = (
    "(?(DEFINE)"
    rf"(?P<READER>{_READER})"
    rf"(?P<ADV>{_ADV})"
    rf"(?P<AFTER>{_AFTER})"
    rf"(?P<GENTLE>{_GENTLE})"
    rf"(?P<TELL_WHOM>{_TELL_WHOM})"
    rf"(?P<SAY>{_SAY})"
    rf"(?P<VOUCH>{_VOUCH})"
    rf"(?P<MIND>{_MIND})"
    rf"(?P<TELLING>{_TELLING})"
    rf"(?P<FIND>{_FIND})"
    rf"(?P<TOLD>{_TOLD})"
    rf"(?P<FOUND>{_FOUND})"
    rf"(?P<SAW>{_SAW})"
    rf"(?P<WORTH>{_WORTH})"
    rf"(?P<ADJ>{_ADJ})"
    rf"(?P<LIKE>{_LIKE})"
    rf"(?P<NOUN>{_NOUN})"
    rf"(?P<DET>{_DET})"
    rf"(?P<NP>{_NP})"
    rf"(?P<REL>{_REL})"
    rf"(?P<SHOWS>{_SHOWS})"
    rf"(?P<SET>{_SET})"
    rf"(?P<OUGHT>{_OUGHT})"
    rf"(?P<PLAIN>{_PLAIN})"
    rf"(?P<TOLDS>{_TOLDS})"
    rf"(?P<LOOKED>{_LOOKED})"
    rf"(?P<QUESTION>{_QUESTION})"
    ")"
)
