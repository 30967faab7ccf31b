"""Turns of phrase, and the ones that the readers have for them. Data only: see ``plainer``.

``<W>`` is a named word of the text, ``<WS>`` a list of them, ``<L>`` a label with its foil, ``<A>`` the one that was decided on, ``<N>`` a number with its hedge, ``<T>`` a
quoted term with its sense, ``<D>`` the name of a data set; a digit tells two of a kind apart. ``<^>`` is where a statement begins, and
``<$>`` where one ends. The rest is a regular expression, read without regard to case; ``\\1`` is its first group.
"""

from __future__ import annotations

from whyproof.verifiers.english.phrases_plainer_checks import RULES as CHECKS
from whyproof.verifiers.english.phrases_plainer_drawn import RULES as DRAWN
from whyproof.verifiers.english.phrases_plainer_edits import RULES as EDITS
from whyproof.verifiers.english.phrases_plainer_joint import RULES as JOINT
from whyproof.verifiers.english.phrases_plainer_kept import RULES as KEPT
from whyproof.verifiers.english.phrases_plainer_labels import RULES as LABELS
from whyproof.verifiers.english.phrases_plainer_lists import RULES as LISTED
from whyproof.verifiers.english.phrases_plainer_maps import RULES as MAPS
from whyproof.verifiers.english.phrases_plainer_orders import RULES as ORDERS
from whyproof.verifiers.english.phrases_plainer_outcomes import RULES as OUTCOMES
from whyproof.verifiers.english.phrases_plainer_pairs import RULES as PAIRS
from whyproof.verifiers.english.phrases_plainer_ranks import RULES as RANKS
from whyproof.verifiers.english.phrases_plainer_records import RULES as RECORDS
from whyproof.verifiers.english.phrases_plainer_relations import RULES as RELATIONS
from whyproof.verifiers.english.phrases_plainer_sides import RULES as SIDES
from whyproof.verifiers.english.phrases_plainer_trials import RULES as TRIALS
from whyproof.verifiers.english.phrases_plainer_words import RULES as WORDS

Rules = tuple[tuple[str, str], ...]

_MODEL = r"(?:the )?(?:model|classifier|network|system)"
_NOUN = (
    r"(?:decision|prediction|verdict|outcome|result|classification|conclusion|call|choice|score|logit|case|side|question|answer)"
)
_SAYS = r"(?:says|predicts|answers|picks|chooses|goes (?:for|with)|decides (?:for|on)|outputs|returns|settles on|calls it|labels (?:it|the text)(?: as)?)"
_SUPPORTERS = r"(?:supporters?|backers?|advocates?|proponents?|allies|friends|champions)"
_OPPONENTS = r"(?:opponents?|adversaries|enemies|critics|antagonists|detractors)"
_WE = r"(?:we|you|one|I)"
_SEE = r"(?:see|find|have|get|observe|notice|recogni[sz]e)"
_EVIDENCE = r"(?:(?:an?|the|some|clear|strong|weak|slight) )*(?:evidence|arguments?|signals?|support|backing|opposition)"
_ONLY = r"(?:(?:counting|considering|looking at|taking|ranking|listing|sorting|comparing|within|among|amongst|of|if we (?:only )?(?:look at|take|consider|count|rank))(?: only| just)?)"
_LITTLE = (
    r"(?:(?:very )?(?:small|minor|slight|little|modest|limited|tiny|marginal|weak|faint|low|secondary)|bit|touch|tad|trace|hint)"
)

#: Where a sentence says which label its weights are for.
CONTEXTS: Rules = (
    (rf"\b(on|for|in|about|over|behind|to|of) whether (?:{_MODEL} {_SAYS}|(?:the )?(?:prediction|label|answer|text|outcome|result|it|class)(?: is| comes out as| is classified as| will be| turns out(?: to be)?)) <L>", r"\1 <L>"),
    (rf"\b(?:when (?:deciding|it decides|{_MODEL} decides|it comes to deciding)|in (?:deciding|making the decision|reaching the decision|coming to the decision)) (?:about|on|for|over) <L>", r"for <L>"),
    (rf"\b(?:in|for|on) the {_NOUN} (?:about|on|over|regarding|concerning|for) <L>", r"for <L>"),
    (r"\b(in|on|for|to|of|behind) the <L> (score|case|side)\b(?! \w*⟦)", r"\1 the decision for <L>"),
    (r"\b(in|on|for|to|of|behind) the <A> (decision|verdict|outcome|classification|prediction)\b(?! \w*⟦)", r"\1 the decision for <A>"),
    (r"<^>the <L> (score|case)\b(?! \w*⟦)(?= (?:depends?|leans?|hinges?|rests?|turns?|is (?:\w+ )?(?:affected|influenced|shaped|driven|moved|swayed|determined)|relies|owes))", r"the decision for <L>"),
    (r"<^>the <A> (decision|verdict|outcome|classification|prediction)\b(?! \w*⟦)(?= (?:depends?|leans?|hinges?|rests?|turns?|is (?:\w+ )?(?:affected|influenced|shaped|driven|moved|swayed|determined)|relies|owes))", r"the decision for <A>"),
    (r"\b(influence|power|sway|hold|say|control|authority|pull|grip) over (?=<L>|the decision)", r"\1 on "),
    (r"<^>(?:on|in|along|by|going down) the (?:importance (?:scale|ladder|order|table|list|ranking)|(?:scale|ladder|order|table|list|ranking)(?: of words)? (?:of|by) importance) for <L>, ", r"in the importance ranking for <L>, "),
    (r"<^>(?:if|when) (?:we|you|one) (?:goe?s?|works?|reads?|runs?|moves?|scrolls?) (?:down|through) the (?:list|ranking)(?: of words)? (?:by|of|in order of) importance for <L>, <W> is the ", r"by importance for <L>, <W> is "),
    (r"<^>(?:(?:when|if) (?:we|you|one) looks? at|looking at|as for|on the subject of|turning to|in view of) <L>, (?!<L2>)", r"for <L>, "),
    (r"\bso far as <L> (?:is|goes)(?: concerned)?", r"for <L>"),
)  # fmt: skip

#: Of words and their weights.
WEIGHTS: Rules = (
    # --- sides --------------------------------------------------------------------------------------------------------
    (r"<^><WS> (contributes?) to <L> in a (positive|negative) way", r"<WS> \1 \2ly to <L>"),
    (r"<^>the direction in which <WS> (push(?:es)?|pulls?|points?|moves?) is (toward|towards|away from) <L>", r"<WS> push \2 <L>"),
    (r"<^><WS> <IS> not in favou?r of <L> but against it", r"<WS> <IS> against <L>"),
    (r"<^><WS> <IS> not against <L> but in favou?r of it", r"<WS> <IS> in favor of <L>"),
    (r"<^><WS> (counts?|speaks?|argues?|works?) for <L>,? (?:and )?not against it", r"<WS> \1 for <L>"),
    (r"<^><WS> (counts?|speaks?|argues?|works?) against <L>,? (?:and )?not for it", r"<WS> \1 against <L>"),
    (r"<^><WS> (counts?|speaks?|argues?|works?) against rather than for <L>", r"<WS> \1 against <L>"),
    (r"<^><WS> (counts?|speaks?|argues?|works?) for rather than against <L>", r"<WS> \1 for <L>"),
    (r"<^><WS> (?:acts?|serves?|functions?) as (?:a )?(?:signals?|indicators?|evidence) (?:for|of|in favou?r of) <L>", r"<WS> speak for <L>"),
    (r"<^><WS> (?:acts?|serves?|functions?) as (?:a )?(?:signals?|indicators?|evidence) against <L>", r"<WS> speak against <L>"),
    (rf"<^><WS> (?:has|have) (?:the effect of )?(?:pushing|moving|nudging|pulling|steering|drawing|tilting|driving) {_MODEL} (towards?|away from) <L>", r"<WS> push the model \1 <L>"),
    (rf"<^>(?:because of|thanks to|owing to|due to) <WS>, {_MODEL} (?:leans|is pushed|is drawn|is nudged|tends|moves|shifts) (towards?|away from) <L>", r"<WS> push the model \1 <L>"),
    (rf"<^>{_MODEL} (?:holds|uses|counts|reads|takes|treats) <WS> against <L>", r"<WS> count against <L>"),
    (rf"<^>{_MODEL} (?:treats|regards|sees|views|rates|ranks|judges|considers|takes|treated|saw|rated|ranked) <WS> as (?=(?:the|equally|more|less|very|highly|slightly|most|just as|as) )", r"<WS> are "),
    (r"<^><W> (?:lends|gives|provides|offers|brings) <L> (?:the|its) ((?:\w+ )?)(?:most|strongest|greatest|biggest|largest) (?:support|backing)<$>", r"<W> is the \1strongest word in favor of <L>"),
    (r"<^><W> does the ((?:\w+ )?)most (?:for|in support of|to support) <L><$>", r"<W> is the \1strongest word in favor of <L>"),
    (r"<^><W> does the ((?:\w+ )?)most (?:against|in opposition to|to oppose|to undermine) <L><$>", r"<W> is the \1strongest word against <L>"),
    (r"<^><WS> do the most (?:for|in support of|to support) <L><$>", r"<WS> are the strongest words in favor of <L>"),
    (r"<^><WS> do the most (?:against|in opposition to|to oppose|to undermine) <L><$>", r"<WS> are the strongest words against <L>"),
    (r"<^><WS> (?:does|do) not (?:support|speak for|favou?r|help) <L>,? but (?:opposes?|speaks? against|counts? against|hurts?) (?:it|that class|that label)<$>", r"<WS> oppose <L>"),
    (r"<^><WS> (?:does|do) not (?:oppose|speak against|count against|hurt) <L>,? but (?:supports?|speaks? for|favou?rs?|helps?) (?:it|that class|that label)<$>", r"<WS> support <L>"),
    (r"<^><WS> (?:makes?|render) the case for <L> (?:weaker|worse|less strong)<$>", r"<WS> weaken the case for <L>"),
    (r"<^><WS> (?:makes?|render) the case for <L> (?:stronger|better)<$>", r"<WS> strengthen the case for <L>"),
    (r"<^><W1> (?:outweighs|beats|exceeds|outdoes|surpasses|outranks) <W2> by a factor of (<N>) (?:for|in importance for) <L><$>", r"<W1> is \1 as important as <W2> for <L>"),
    (r"<^>the ratio (?:of|between) the (?:weight|importance|influence) of <W1> (?:to|and) (?:that|the (?:weight|importance|influence)) of <W2> for <L> is (<N>)<$>", r"<W1> is \1 as important as <W2> for <L>"),
    (r"<^>whereas <W1> matters less for <L>, <W2> matters more<$>", r"<W2> matters more for <L> than <W1>"),
    # --- degrees ------------------------------------------------------------------------------------------------------
    (rf"\b(?:just|only|merely|no more than|nothing more than|not more than|little more than) (?=(?:an? )?{_LITTLE}\b)", r""),
    (r"\b(?:just|only|merely) (?=(?:slightly|lightly|weakly|marginally|modestly|faintly|a bit|a little|a touch|a tad)\b)", r""),
    (r"<^><WS> (?:has|have) (?:much|a lot|a great deal|a good deal|plenty) to do with (?:the decision for )?<L>", r"<WS> have a strong influence on <L>"),
    (r"<^><WS> (?:has|have) (?:very |only a )?little to do with (?:the decision for )?<L>", r"<WS> have a small influence on <L>"),
    (r"<^>the (role|influence|effect|impact|weight|importance|part) of <WS> (?:for|on|in) <L> is (?:only )?an? (big|large|major|great|strong|heavy|considerable|small|minor|slight|little|modest|weak) one<$>", r"the \1 of <WS> for <L> is \2"),
    (rf"<^>{_MODEL} takes <WS> into account (?:only )?(?:slightly|a little|a bit|marginally|lightly) ", r"the model puts little weight on <WS> "),
    (rf"<^>{_MODEL} takes <WS> into account (?:strongly|heavily|a lot|a great deal|very much) ", r"the model puts a lot of weight on <WS> "),
    (r"\bonly to (?=a (?:small|minor|slight|limited|modest) (?:degree|extent))", r"to "),
    (r"\b(a (?:little|bit|tad|touch)\b.*?),? but (?:not|no) (?:very |too |all that |so |that )?(?:much|a lot|greatly|strongly|more|heavily|a great deal)(?: more)?(?=,|<$>)", r"\1"),
    (r"<^>(?:for (?:better or worse|good or ill|good or bad)|one way or (?:the other|another)|in one direction or the other|whether for or against), ", r""),
    (r",? (?:for (?:better or worse|good or ill|good or bad)|one way or (?:the other|another)|in one direction or the other)<$>", r""),
    (r"\b(?:a (?:good|great|large|fair|huge) (?:deal|amount) of|quite a lot of|lots of|plenty of|a lot of|much|considerable|substantial|heavy|great) (weight|attention|importance|emphasis|influence|value) (for|in|on) (the decision for <L>|<L>) is (?:placed|put|laid) (?:on|upon) <WS>", r"the model puts a lot of weight on <WS> for <L>"),
    (r"\b(?:(?:very )?little|(?:only )?a (?:little|bit of|small amount of)|hardly any|scarcely any|barely any|slight|minor|limited) (weight|attention|importance|emphasis|influence|value) (for|in|on) (the decision for <L>|<L>) is (?:placed|put|laid) (?:on|upon) <WS>", r"the model puts little weight on <WS> for <L>"),
    (rf"<^>{_MODEL} (?:pays|gives|devotes) (?:a (?:good|great) deal of|a lot of|much|close|great|considerable|heavy) attention to <WS> ", r"the model puts a lot of weight on <WS> "),
    (rf"<^>{_MODEL} (?:pays|gives|devotes) (?:very |only )?(?:a )?(?:little|slight|bit of|small amount of) attention to <WS> ", r"the model puts little weight on <WS> "),
    (rf"<^>{_MODEL} (?:gives|attaches|lends|assigns)(?: to)? <WS> (?:a )?(?:very )?(?:bit of|little|small|slight|minor|modest|low) (?:weight|importance|influence|value) ", r"the model puts little weight on <WS> "),
    (rf"<^>{_MODEL} (?:gives|attaches|lends|assigns)(?: to)? <WS> (?:a )?(?:good deal of|great deal of|lot of|large|heavy|big|high|strong|considerable|substantial|great) (?:weight|importance|influence|value) ", r"the model puts a lot of weight on <WS> "),
    # --- places in a ranking ------------------------------------------------------------------------------------------
    (rf"<^>{_ONLY} the {_SUPPORTERS} (?:of|for) <L>, ", r"among the words that support <L>, "),
    (rf"<^>{_ONLY} the {_OPPONENTS} (?:of|to) <L>, ", r"among the words that oppose <L>, "),
    (rf"<^>as (?:a|an) {_SUPPORTERS} of <L>, ", r"among the words that support <L>, "),
    (rf"<^>as (?:a|an) {_OPPONENTS} of <L>, ", r"among the words that oppose <L>, "),
    (r"\bcomes? in (?=(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))<$>)", r"ranks "),
    (r"\bwords (?:that|which) (?:lower|reduce|decrease|diminish|push down|pull down|drag down|bring down) the (?:score|logit|output) (?:of|for) <L>", r"words that speak against <L>"),
    (r"\bwords (?:that|which) (?:raise|increase|boost|lift|push up|pull up|bring up) the (?:score|logit|output) (?:of|for) <L>", r"words that speak for <L>"),
    (r"<^>(?:leading|topping|heading|ahead|on top|first)(?: the (?:list|ranking|table|field))?(?: in| of| by| for)?(?: the)? (?:order of )?importance for <L> (?:is|are) the (\w+) words? <WS><$>", r"the \1 most important words for <L> are <WS>"),
    (r"<^>(?:leading|topping|heading|ahead|on top|first)(?: the (?:list|ranking|table|field))?(?: in| of| by| for)?(?: the)? (?:order of )?importance for <L> (?:is|are) <WS><$>", r"the most important words for <L> are <WS>"),
    (r"<^><W> gives <L> (?:its|the) ((?:\w+ )?)strongest (support|backing)", r"<W> gives the \1strongest \2 for <L>"),
    (r"<^><W> has more (?:say|influence|weight|power|sway) (?:over|on|in|for) <L> than anything else in the text", r"<W> has more influence on <L> than any other word"),
    (r"\bshare the same (?:rank|place|position) in importance\b", r"are equally important"),
    (r"<^>(?:if|when) (?:we|you|one) (?:compares?|puts?|sets?|holds?) the two(?: words| side by side| next to each other)?, ", r""),
    (r"<^>(?:comparing|taking|looking at|of) the two(?: words)?, (?!<W1> and <W2>,)", r""),
    (r"<^>the (importance|weight|influence) of (<WS>(?: together)?) (?:comes to|amounts to|is|makes up|adds up to) (<N>) of the (?:total|whole|overall sum|sum|overall total)(?: (?:importance|weight))? for <L><$>", r"\2 carry \3 of the total \1 for <L>"),
    (r"<^>if (?:we|you|one) looks? only at the words that ", r"among the words that "),
    (r"<^>every other word is less important for <L> than any of <WS><$>", r"<WS> are the most important words for <L>"),
    (r"<^>when (?:we|you|one) looks? at importance for <L>, <WS> comes? before (?:all|every) other words?", r"<WS> are the most important words for <L>"),
    (r"<^>(?:it is )?<W1>,? (?:and )?(?:not|rather than) <W2>,? (?:that )?is the more important of the two for <L>", r"<W1> is more important for <L> than <W2>"),
    (r"<^><WS> <IS> what the model (?:pays|paid) (?:the )?most attention to for <L>", r"for <L>, the model puts the most weight on <WS>"),
    (r"<^>the (\w+) words (?:that )?the model (?:pays|paid) (?:the )?most attention to for <L> are <WS>", r"the \1 most important words for <L> are <WS>"),
    (r"\bdeals? the ((?:\w+ )?)(?:biggest|largest|strongest) blow to <L>", r"is the \1strongest word against <L>"),
    (r"\b(strongest|biggest|largest|main) negative (?:driver|contributor|influence|factor|contribution)(s?) (?:of|on|to|for) <L>", r"\1 word\2 against <L>"),
    (r"\b(strongest|biggest|largest|main) positive (?:driver|contributor|influence|factor|contribution)(s?) (?:of|on|to|for) <L>", r"\1 word\2 in favor of <L>"),
    (r"<^>of the two, <W1> and <W2>, <W3> is the more important for <L>", r"between <W1> and <W2>, it is <W3> that is more important for <L>"),
    (r"<^>if I had to name the most important word for <L>, it would be <W><$>", r"the most important word for <L> is <W>"),
    (r"<^><L> is about <WS> alone: no other word matters", r"only <WS> matter for <L>"),
    # --- what is seen in words ----------------------------------------------------------------------------------------
    (rf"<^>what {_WE} (?:can )?{_SEE} (?:here )?(?:in|with) <WS> (is|are) (?={_EVIDENCE})", r"<WS> \1 "),
    (rf"<^>in <WS>,? {_WE} (?:can )?{_SEE} (?={_EVIDENCE})", r"<WS> are "),
    (rf"<^>(?:{_WE} (?:can )?{_SEE}|there is|there are) ({_EVIDENCE} (?:for|against|in favou?r of) <L>) in <WS><$>", r"<WS> are \1"),
    # --- the whole ----------------------------------------------------------------------------------------------------
    (r"<^>add(?: up| together)? (?:all )?the (?:weights|attributions|contributions) for <L>(?: up| together)?,? and (?:you|we|one) (?:get|gets|arrive at|have|reach|obtain) the score (?=to within|within|up to)", r"the weights for <L> add up to the score "),
    (r"<^>the (?:weights|attributions|contributions|word weights) (?:for|of) <L> (?:is|are) complete (?:to within|within|up to|to) (?:an error of )?(?:at most )?(<N>)<$>", r"the attributions for <L> add up to the score to within \1"),
    (r"<^>the (?:weights|attributions) for <L> leave (?:at most|no more than) <N> of the score unexplained", r"the attributions for <L> add up to the score to within <N>"),
    (r"^(?=[^⟦]*$)(?=.*\b(?:weights|attributions|contributions)\b)(?=.*\b(?:sums?|summed|add|adds|added|adding|totals?)\b)(.*?\bthe )(?:score['’]s (?:total |overall )?(?:change|shift|movement)|(?:total |overall )?(?:change|shift|movement) (?:in|of) the (?:model['’]s )?score)\b", r"\1score"),
    # --- shares -------------------------------------------------------------------------------------------------------
    (r"<^>(<WS>(?: together)?) (?:captures?|comprises?|encompass(?:es)?) (<N>|most) of the (total |overall )?(importance|attribution|absolute attribution) for <L>", r"\1 carry \2 of the total \4 for <L>"),
)  # fmt: skip

#: Of what the model answers.
ANSWERS: Rules = (
    (r"\bhas put this text in the class <L>", r"classified the text as <L>"),
    (r"\bhas not put this text in the class <L>", r"did not classify the text as <L>"),
    (r"<^>the same label is not predicted any longer (if|when|without|once|after)\b", r"the prediction changes \1"),
    (r"<^>the same label is (?:still )?predicted (if|when|without|once|after)\b", r"the prediction is the same \1"),
    (r"<^>whichever words other than <WS> are (?:removed|deleted), the (label|prediction) does not change", r"as long as <WS> are kept, no deletion of other words changes the \1"),
    (r"<^>it is <N> certain that ", r"with <N> confidence, "),
    (r"\bthe (prediction|label) is (?:robust|stable): all (.+?) leave it (unchanged|the same)<$>", r"all \2 leave the \1 \3"),
    (r"<^>the odds favou?r <L1> over <L2><$>", r"the model considers <L1> more likely than <L2>"),
    (r"<^>the (?:result|outcome|output) of (?:the|this) (?:classification|prediction|decision|model|classifier) (is|was) (not )?(?=<L>)", r"the prediction \1 \2"),
    (rf"<^>{_MODEL}['’]s (?:(?:best|first|final|top|own|last) )(?:guess|bet|pick|choice|answer|call|word|verdict|decision|prediction|label) (is|was) (not )?(?=<L>)", r"the prediction \1 \2"),
    (r"<^>we get <L> as the (?:prediction|label|result)", r"the prediction is <L>"),
    (r"\bthe text does not end up as <L>", r"the text is not classified as <L>"),
    (r"<^>whether <WS> <IS> there or not, the (prediction|label) is the same", r"without <WS>, the \1 is the same"),
    (r"<^>(?:strip|cut|reduce) the text down to <WS>,? and ", r"if we keep only <WS>, "),
    (r"<^>(?:remove|delete|drop|omit|take out) <WS>,? and (?=you |it |the (?!(?:\w+ )?⟦))", r"if we remove <WS>, "),
    (r"<^>(?:take|leave|cut|strip|throw) <WS> (?:away|out)(?: together)?,? and (?=you |it |the (?!(?:\w+ )?⟦))", r"if we remove <WS>, "),
    # --- what two words do together -----------------------------------------------------------------------------------
    (r"<^>the interaction (?:between|of) <W1> and <W2> neither (?:increases nor decreases|raises nor lowers) the probability of <L>", r"there is no interaction between <W1> and <W2> for <L>"),
    (r"<^><W1> and <W2> do more for <L> together than apart", r"<W1> and <W2> interact positively for <L>"),
    (r"<^><W1> and <W2> do less for <L> together than apart", r"<W1> and <W2> interact negatively for <L>"),
    (r"<^><W1> and <W2> do the same for <L> together as apart", r"there is no interaction between <W1> and <W2> for <L>"),
    (r"<^>for <L>, the whole of <W1> and <W2> is exactly the sum of its parts", r"there is no interaction between <W1> and <W2> for <L>"),
    (r"<^>the whole of <W1> and <W2> is more than the sum of its parts for <L>", r"<W1> and <W2> interact positively for <L>"),
    (r"<^>the whole of <W1> and <W2> is less than the sum of its parts for <L>", r"<W1> and <W2> interact negatively for <L>"),
    (r"<^>for <L>, the effect of <W1> and <W2> together is (.+? than) their two single effects added up", r"the joint effect of <W1> and <W2> on <L> is \1 the sum of their individual effects"),
)  # fmt: skip

#: Of data sets, measures, rules and theories.
WORLD: Rules = (
    (r"\b(?:that|which) differs? from (?=\w)", r"other than "),
    (r"<^>(?:applying|using|invoking|by applying|if (?:we|you|one) appl(?:y|ies)|when (?:we|you|one) appl(?:y|ies)) (?:the )?rule (.+?) to (.+?),? (?:we|you|one) (?:get|gets|obtain|find|reach|arrive at|conclude)s? (?:the (?:outcome|result) )?(?!that)(.+?)<$>", r"by rule \1, \2 is \3"),
    (r"<^>(?:applying|using|invoking|by applying|if (?:we|you|one) appl(?:y|ies)|when (?:we|you|one) appl(?:y|ies)) (?:the )?rule (.+?) to (.+?),? (?:we|you|one) (?:do not|don['’]t|does not|doesn['’]t|cannot) (?:get|obtain|reach|arrive at|conclude) (?:the (?:outcome|result) )?(?!that)(.+?)<$>", r"by rule \1, \2 is not \3"),
    (r"<^>(?:the )?rule (.+?) (?:gives|yields|produces|returns|assigns|leads to|results in) (?:the (?:outcome|result|status|verdict) )(.+?) (?:for|in the case of|to) (.+?)<$>", r"by rule \1, \3 is \2"),
    (r"<^>(?:the )?rule (.+?) does not (?:give|yield|produce|return|assign|lead to|result in) (?:the (?:outcome|result|status|verdict) )?(.+?) (?:for|in the case of|to) (.+?)<$>", r"by rule \1, \3 is not \2"),
    (r"<^>(?:by|under|on|according to) the (?:terms|wording|letter) of (?:the )?rule ", r"by rule "),
    # --- measures -----------------------------------------------------------------------------------------------------
    (r"\bthe explanation (?:of|for) <L>,? (?:that (?:is|was) |which (?:is|was) )?(?:produced|given|made|computed|generated|provided|delivered|returned|offered|supplied|created|obtained|found) (?:by|with|using|through|from) (?!the )", r"the explanation of <L> by "),
    (r"\b(under|to|against|in|through|with) the (?:check|test) (?:of |called |named |for )?([\w -]+?)(?=<$>|,)", r"\1 the \2 check"),
    (r"<^>(?:we|i) (?:measured|computed|calculated|determined|evaluated|checked|assessed) (?:the )?([\w -]+?) (?:for|of|on) (the .*?explanation.*?),? (?:and|which) (?:(?:we )?(?:got|obtained|found|arrived at|came to)|(?:it|the result|that) (?:was|is|came to|came out at)|gave(?: us)?|yielded)(?: a (?:value|result|score) of)? (<N>|\d[\d.]*)<$>", r"the \1 of \2 is \3"),
    (r"<^>(the .*?explanation (?:of|for) .*?) (?:was|is|has been|got) (?:tested|checked|evaluated|assessed|probed|measured|put to the test) (?:with|for|on|by|against|under|using) (?:the )?(?:check |test )?([\w -]+?)(?: check| test)?,? and (?:it )?(pass(?:ed|es)|fail(?:ed|s)|did not pass|does not pass)(?: it| that| this)?<$>", r"\1 \3 the \2 check"),
    (r"<^>(?:measured|judged|assessed|evaluated|scored|rated) (?:by|on|in terms of|for|with) ([\w -]+?), (the .*?explanation (?:of|for) .*?) (?:comes to|gets|scores|reaches|is|has|amounts to|stands at|comes out at|achieves|obtains) (<N>|\d[\d.]*)<$>", r"the \1 of \2 is \3"),
    (r"\bwhen (.+?) is (?:used|applied|asked|run) (?:to explain|for explaining|to account for|as the explanation (?:of|for)) <L>, the (?:check|test) (.+?) (?:succeeds|passes|is passed)<$>", r"for <L>, the explanation by \1 passes the \2 check"),
    (r"\bwhen (.+?) is (?:used|applied|asked|run) (?:to explain|for explaining|to account for|as the explanation (?:of|for)) <L>, the (?:check|test) (.+?) (?:fails|is failed|is not passed|does not succeed|does not pass)<$>", r"for <L>, the explanation by \1 fails the \2 check"),
    (r"\b(?:when|if|with) (.+?) (?:is|being) (?:used|applied|asked|run) (?:to explain|for explaining|to account for|as the explanation (?:of|for)) <L>, the (.+?) (is|comes to|amounts to|equals|reaches) (<N>)<$>", r"the \2 of \1 for <L> is \4"),
    (r"<^>(?:measured|judged|assessed|evaluated|scored|rated) (?:by|on|in terms of|for) ([\w -]+?), the explanation of <L> by (.+?) (?:comes to|gets|scores|reaches|is|has|amounts to|stands at|comes out at) (<N>)<$>", r"the \1 of the explanation of <L> by \2 is \3"),
    (r"\bthe explanation (?:of|for) <L> that (.+?) (?:produced|produces|gave|gives|made|makes|computed|computes|generated|generates|provides|provided|delivers|returned|offers)\b", r"the explanation of <L> by \1"),
    (r"<^>the (check|test) ([\w -]+?) (?:was|is) passed by the explanation of <L> by (.+?)<$>", r"the explanation of <L> by \3 passes the \2 \1"),
    (r"<^>the (check|test) ([\w -]+?) (?:was|is) not passed by the explanation of <L> by (.+?)<$>", r"the explanation of <L> by \3 does not pass the \2 \1"),
    (r"<^>the (check|test) ([\w -]+?) (?:was|is) failed by the explanation of <L> by (.+?)<$>", r"the explanation of <L> by \3 fails the \2 \1"),
    (r"\b(?:holds|stands|bears|held|stood) up (?:under|to|against|in) the ([\w -]+?) (check|test)", r"passes the \1 \2"),
    (r"\b(?:does|did) not (?:hold|stand|bear) up (?:under|to|against|in) the ([\w -]+?) (check|test)", r"does not pass the \1 \2"),
    (r"\b(pass|passes|passed|fails|fail|failed) the (?:check|test) (?:of |called |for )?([\w -]+?)<$>", r"\1 the \2 check"),
    (r"\bhave no (?:occurrences?|mention) of (?=⟦|the word)", r"do not contain "),
    (r"\bhas no (?:occurrences?|mention) of (?=⟦|the word)", r"does not contain "),
    (r"\bwhere (prediction|label|[\w-]+) equal to (?=[\w])", r"where the \1 is "),
    (r"<^>(?:(?:if|when) (?:we|you|one) (?:go|goes|look|looks|run|runs|work|works|browse|browses|scan|scans|check|checks|search|searches) (?:through|over|across|into|at)?|(?:going|looking|running|working|browsing|scanning|searching|checking) (?:through|over|across|into|at)?|(?:in|after) (?:going|looking|running) (?:through|over)) ?(?:all )?(?:of )?(the rows .+?),? (?:we|you|one) (?:will |can |would )?(?:find|finds|see|sees|count|counts|notice|discover|meet)(?: that)? (<N>|\d[\d,]*|all|none|most|half|no|more than half|over half) (?:of (?:them|those|these) )?(?:that )?(.+?)<$>", r"of \1, \2 \3"),
    (r"<^>(?:among|of|in|for|out of|from) (the rows .+?), the (?:number|share|fraction|proportion|percentage|portion|part) (?:of (?:them|those|rows) )?(?:that|which|who) (.+?) (?:is|amounts to|comes to|equals) (<N>|\d[\d,]*)<$>", r"of \1, \3 \2"),
    (r"\b(?:something|anything) (?:other than|different from|else than) ([\w-]+) as the (\w+)", r"a \2 other than \1"),
    (r"<^>(?:in total|in all|altogether|all in all|overall), (?=(?:\d|all|none|most|half|over|more|less|under|about|at least|at most)\b)", r""),
    (r"<^>(?:(?:when|if) (?:we|you|one) (?:count|look)|as (?:we|you|one) (?:can )?see) in <D>,", r"in <D>,"),
    (r", it holds that (<N>|most|all|none)\b", r", \1"),
    (r"\bin the population that the sample <D> represents\b", r"in the population of <D>"),
    (r"<^>beyond the sample <D>, in its whole population,", r"in the population of <D>,"),
    (r"<^>(?:we|you|one|I) can (?:conclude|infer) from <D> with <N> confidence that in the whole population <N2> (of the (?:texts|rows))", r"with <N> confidence, in the population of <D>, <N2> \1"),
    (r"<^>from the sample <D>, it follows with <N> confidence that (.+?) in the population (?=\w)", r"with <N> confidence, \1 in the population of <D> "),
    (r"<^>(?:it|this) can be (?:said|stated) with <N> confidence that ", r"with <N> confidence, "),
    (r"<^>when the (.+?) rule is applied, (.+?) turns out (not )?to be ", r"by the \1 rule, \2 is \3"),
    (r"<^>with the premise and the explanation given, (⟦\d+⟧) is necessarily (true|false)", r"given the premise and the explanation, \1 must be \2"),
    (r"\bthe ([\w ]+?) scores meet the threshold set for ([\w ]+)", r"\1 meets the \2 threshold"),
    (r"\bthe ([\w ]+?) scores do not meet the threshold set for ([\w ]+)", r"\1 does not meet the \2 threshold"),
    (r"<^>of what is in <D>, ", r"in <D>, "),
    (r"<^>if (?:we|you|one) asks? the (.+?) rule, ", r"by the \1 rule, "),
    (r"<^>the premise and the explanation leave no doubt that (⟦\d+⟧)<$>", r"the premise and the explanation entail \1"),
    (r"<^>the premise and the explanation leave no doubt that (⟦\d+⟧) is false<$>", r"the premise and the explanation contradict \1"),
    (r"^(⟦\d+⟧): (once|twice|\w+ times?) in the text<$>", r"\1 occurs \2 in the text"),
    (r"\bin what (?:the model|the classifier|the network|the system|it) (?:was given|gets|got|is given|has|had|sees|saw|read|reads|received|receives)(?: to read| as (?:its )?input| to work with)?(?=\s|,|<$>)", r"in the text"),
    (r"\bthe author of (?:the|this) text (?:wrote|used|uses) (⟦\d+⟧)", r"the text uses \1"),
)  # fmt: skip

_CALLED = r"(?:counts? as|is|are|is called|is considered|qualifies as|can be called|is classed as|is classified as|must be|has to be|falls under|belongs to|is one kind of|is an example of)"
_WRONG = r"it (?:is|would be) (?:(?:simply|just|plainly) )?(?:wrong|false|incorrect|inaccurate|a mistake|an error|mistaken|not (?:right|correct|accurate|true))"

#: Of what words mean.
MEANINGS: Rules = (
    (rf"<^>{_WRONG} to (?:call|describe|classify|regard|treat|think of|count|consider|see) <T1> (?:as )?(?=an? (?:kind|type|sort|part|form|synonym|antonym) of <T2>)", r"<T1> is not "),
    (rf"<^>{_WRONG} (?:to (?:say|claim|think|state) )?that <T1> (?:is|are) (?=(?:an? |the )?(?:kind|type|sort|part|form|synonym|antonym|opposite) of <T2>)", r"<T1> is not "),
    (rf"<^>(?:every|each|any|all) <T1> {_CALLED} (?:an? )?(?:kind of |type of |sort of |form of )?<T2><$>", r"<T1> is a kind of <T2>"),
    (rf"<^>(?:everything|whatever|anything|all) that (?:is (?:an? )?|counts as (?:an? )?|can be called (?:an? )?)<T1> (?:also )?{_CALLED} (?:also )?(?:an? )?<T2>(?: too| as well)?<$>", r"<T1> is a kind of <T2>"),
    (r"<^><T1> can(?:not| not) be (?:classed|called|described|regarded|considered|counted|seen|thought of|classified)(?: as)? (?=an? (?:kind|type|sort|form) of <T2>)", r"<T1> is not "),
    (r"<^><T1> can be (?:classed|called|described|regarded|considered|counted|seen|thought of|classified)(?: as)? (?=an? (?:kind|type|sort|form) of <T2>)", r"<T1> is "),
    (r"<^><T1> does not have <T2> among its (?:kinds|types|forms|sorts|subtypes)<$>", r"<T2> is not a kind of <T1>"),
    (r"<^><T1> has <T2> among its (?:kinds|types|forms|sorts|subtypes)<$>", r"<T2> is a kind of <T1>"),
    (r"<^><T1> (?:does not|cannot|can not) (?:count|qualify) as (?:an? )?(?:kind of )?<T2><$>", r"<T1> is not a kind of <T2>"),
    (r"<^><T1> (?:counts|qualifies) as (?:an? )?(?:kind of )?<T2><$>", r"<T1> is a kind of <T2>"),
    (r"<^>(?:one|you|we) can (?:say|use|write|put) <T1> (?:instead of|for|in place of) <T2> without (?:changing|altering|a change (?:in|of)|any change (?:in|of)) (?:the|its) meaning<$>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> is (?:found|present|contained|included) in <T2> as (?:a|one of its) parts?<$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> is not (?:found|present|contained|included) in <T2> as (?:a|one of its) parts?<$>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> (?:is composed of|is made up of|consists of|has|contains) parts (?:such as|like|including|for example|among them) <T2><$>", r"<T2> is a part of <T1>"),
    (r"<^><T1> (?:is made up of|consists of|is composed of|has) (?:several |various |different )?parts,? (?:and )?one of (?:which|them) is <T2><$>", r"<T2> is a part of <T1>"),
    (r"<^>(?:whenever|where|wherever|if) there is <T1>,? there is (?:also |always |necessarily )?<T2>(?: too| as well)?<$>", r"<T1> entails <T2>"),
    (r"<^>(?:if|when|whenever) (?:you|one|we|someone|somebody) <T1>,? (?:then )?(?:you|one|we|they|he or she) (?:necessarily|always|must)(?: also)? <T2>(?: too| as well)?<$>", r"<T1> entails <T2>"),
    (r"<^>(?:if|when) (?:you|one|we|someone|somebody) <T1>,? (?:then )?(?:you|one|we|they|he or she) (?:do|does) not (?:necessarily|always)(?: also)? <T2>(?: too| as well)?<$>", r"<T1> does not entail <T2>"),
    (r"<^>to <T1> is (?:necessarily|always) (?:also )?to <T2><$>", r"<T1> entails <T2>"),
    (r"<^>to <T1> is not (?:necessarily|always) (?:also )?to <T2><$>", r"<T1> does not entail <T2>"),
    (r"<^>(?:you|one|we|people|nobody) (?:cannot|can not|can['’]t) <T1> (?:unless (?:you|one|we|they) (?:also )?|if (?:you|one|we|they) (?:do|does) not (?:also )?)<T2><$>", r"<T1> entails <T2>"),
    (r"<^>(?:you|one|we|people) can <T1> (?:even if|although|though|and yet|while) (?:you|one|we|they) (?:do|does) not <T2><$>", r"<T1> does not entail <T2>"),
    (r"<^>(?:you|one|we) can say <T1> or <T2>(?::|;|,)? (?:it|that|both|they) (?:means?|comes? to|is|are) the same(?: thing)?<$>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> is (?:the|a) (?:class|category|kind|group) (?:to|in|under) which <T2> (?:belongs|falls)<$>", r"<T2> is a kind of <T1>"),
    (r"<^><T1> is (?:a|one) part (?:that |which )?<T2> has<$>", r"<T1> is a part of <T2>"),
    (r"<^>there (?:is|can be) no <T1> without <T2><$>", r"<T1> entails <T2>"),
    (r"<^>there can be <T1> without <T2><$>", r"<T1> does not entail <T2>"),
    (r"<^><T1> does not (?:always|necessarily) (?:come with|go with|go along with|go together with|bring|imply|mean|require|involve) <T2><$>", r"<T1> does not entail <T2>"),
    (r"<^><T1> (?:always|necessarily) (?:comes with|goes with|goes along with|implies|means|requires|involves) <T2><$>", r"<T1> entails <T2>"),
    (r"<^><T1> (?:is|can be|may be|can serve|serves?) (?:used |taken )?as a synonym (?:for|of) <T2>", r"<T1> is a synonym of <T2>"),
    (r"<^><T1> is (?:something|a thing) (?:that |which )?<T2> has as (?:a|one of its) parts?<$>", r"<T1> is a part of <T2>"),
    (r"<^><T1> is not (?:something|a thing) (?:that |which )?<T2> has as (?:a|one of its) parts?<$>", r"<T1> is not a part of <T2>"),
    (r"<^>from <T1>,? it (?:always |necessarily )?follows that (?:there is|someone does|one does|you do)(?: also)? <T2>(?: as well| too)?<$>", r"<T1> entails <T2>"),
    (r"<^>from <T1>,? it does not (?:always |necessarily )?follow that (?:there is|someone does|one does|you do)(?: also)? <T2>(?: as well| too)?<$>", r"<T1> does not entail <T2>"),
    (r"<^>it is (?:quite |perfectly |entirely )?possible to (?:do )?<T1> without (?:doing )?<T2><$>", r"<T1> does not entail <T2>"),
    (r"<^>it is (?:impossible|not possible) to (?:do )?<T1> without (?:(?:also )?doing )?<T2><$>", r"<T1> entails <T2>"),
    (r"<^><T1> without <T2> is (?:impossible|not possible|unthinkable)<$>", r"<T1> entails <T2>"),
    (r"<^><T1> without <T2> is possible<$>", r"<T1> does not entail <T2>"),
    (r"<^><T> is (?:listed|marked|recorded|tagged|classified|rated|noted|given) (?:in the (?:sentiment )?lexicon as (?:an? )?|as (?:an? )?)(positive|negative)(?: word)?(?: (?:in|by) the (?:sentiment )?lexicon)<$>", r"<T> is a \1 word"),
    (r"<^>the (?:knowledge )?graph (?:lists|records|marks|has|names|gives) <T1> as (an? (?:kind|type|sort|part|synonym|antonym|form) of) <T2>", r"<T1> is \1 <T2>"),
    (r"<^>in the (?:knowledge )?graph, <T1> is an ancestor of <T2> by is-a links", r"<T2> is a kind of <T1>"),
    (r"<^>in the (?:knowledge )?graph, <T1> is not an ancestor of <T2> by is-a links", r"<T2> is not a kind of <T1>"),
    (r"<^>following the is-a links (?:upward|up) from <T1>, (?:we|you|one) arrives? at <T2>", r"<T1> is a kind of <T2>"),
    (r"<^>following the is-a links (?:upward|up) from <T1>, (?:we|you|one) never arrives? at <T2>", r"<T1> is not a kind of <T2>"),
    (r"<^><T1> is one of the (?:parts|components|pieces|elements) (?:that )?(?:make up|form|compose|constitute|of) <T2>", r"<T1> is a part of <T2>"),
    (r"<^><T1> is not one of the (?:parts|components|pieces|elements) (?:that )?(?:make up|form|compose|constitute|of) <T2>", r"<T1> is not a part of <T2>"),
    (r"<^>following the part-of links from <T1>, (?:we|you|one) arrives? at <T2>", r"<T1> is a part of <T2>"),
    (r"<^>following the part-of links from <T1>, (?:we|you|one) never arrives? at <T2>", r"<T1> is not a part of <T2>"),
    (r"<^><T1> is the more general term,? and <T2> is a kind of it", r"<T2> is a kind of <T1>"),
    (r"<^><T1> is one part of the whole <T2>", r"<T1> is a part of <T2>"),
    (r"<^>there is an? (antonym|synonym) link between <T1> and <T2>", r"<T1> and <T2> are \1s"),
    (r"<^>there is no (antonym|synonym) link between <T1> and <T2>", r"<T1> and <T2> are not \1s"),
    (r"<^>in terms of word formation, <T1> comes from <T2>", r"<T1> is derived from <T2>"),
    (r"<^>in terms of word formation, <T1> does not come from <T2>", r"<T1> is not derived from <T2>"),
    (r"<^>it is from <T1> that <T2> is derived", r"<T2> is derived from <T1>"),
    (r"<^>it is not from <T1> that <T2> is derived", r"<T2> is not derived from <T1>"),
    (r"<^>the graph gives <T1> as the word that <T2> is derived from", r"<T2> is derived from <T1>"),
    (r"<^>every case of <T1> is (?:also )?a case of <T2>", r"<T1> entails <T2>"),
    (r"<^>not every case of <T1> is (?:also )?a case of <T2>", r"<T1> does not entail <T2>"),
    (r"<^>it is always the case that one who does <T1> does <T2>", r"<T1> entails <T2>"),
    (r"<^>it is not always the case that one who does <T1> does <T2>", r"<T1> does not entail <T2>"),
    (r"<^>when(?:ever)? people <T1>, they always <T2> as well", r"<T1> entails <T2>"),
    (r"<^><T1> contrasts with <T2> as its opposite", r"<T1> is the opposite of <T2>"),
    (r"<^>who does <T1> does <T2>", r"<T1> entails <T2>"),
    (r"<^><T1> cannot happen without <T2>", r"<T1> entails <T2>"),
    (r"<^><T1> can happen without <T2>", r"<T1> does not entail <T2>"),
    (r"<^><T1> is among the things (?:that )?(?:we|people) call <T2>", r"<T1> is a kind of <T2>"),
    (r"<^>there is (?:an? )?<T1> in every <T2>, as a part", r"<T1> is a part of <T2>"),
    (r"<^>among the (positive|negative) words of the lexicon is <T>", r"<T> is a \1 word"),
)  # fmt: skip

RULES = (
    *(*LISTED, *SIDES, *ORDERS, *CHECKS, *CONTEXTS, *MAPS, *RANKS, *WEIGHTS, *PAIRS, *LABELS),
    *(*EDITS, *DRAWN, *KEPT, *TRIALS, *OUTCOMES, *ANSWERS, *JOINT, *RELATIONS, *RECORDS, *WORLD, *WORDS, *MEANINGS),
)
