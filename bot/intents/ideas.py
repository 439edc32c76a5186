"""The ideas that messages are made of, each with the ways in which people put it. A phrase stands for all its slips."""

IDEAS: dict[str, str] = {
    # --- how something is said
    "not": "not|no|never|none|nobody|without|cannot|nor|neither|hardly|havent|isnt|dont",
    "supposed": "if|did they|have they|has they|will they|should they|would they|were they|are they|unless|until|till|before|hope|hoping|hopefully|wish|i would|we would|i might|i may|i could|might get|may get|could get|suppose|supposing|imagine|"
    "what if|in case|expect|expecting|going to get|will get|waiting for|wait for|waiting on|trying to|try to|tried to|"
    "want to get|need to get|i want|i need|when i get|once i get|when they|when i|once they|whether|assuming|used to|"
    "i told|i mentioned|i explained|i showed|do you think|will i|did i|should i|"
    "would like|dreamed|afraid|worried|scared|think i will",
    "long_ago": "years ago|last year|in my last job|in my old job|once|back in|in 2015|in 2016|in 2017|in 2018|in 2019|"
    "in 2020|in 2021|in 2022|in 2023|in 2024|months ago|at my last company|at my previous|in my previous",
    "somebody": "my housemate|my flatmate|my roommate|my cousin|my neighbour|my neighbor|my uncle|my aunt|my nephew|my niece|my classmate|my ex|my girlfriend|my boyfriend|my father|my mother|my parents|my mentor|my teacher|my colleague|my coworker|my wife|my husband|my partner|my son|my daughter|my friend|my brother|my sister|my mum|my mom|my dad|my boss|my client|my student|my bestie|my team|my friend|a friend|my brother|my sister|my wife|my husband|my partner|my boyfriend|my girlfriend|my son|"
    "my daughter|my roommate|my colleague|my coworker|my client|my student|my boss|my mum|my mom|my dad|friend of mine",
    "told": "i told|i said i|i said that|i said we|i said my|i mentioned|i explained|i showed|we talked about their|we talked about how|we discussed|we spoke about|they asked about|told them|"
    "they asked me about|they asked me how|they asked me why|they asked me what|they asked me if|tell them that|told her|told him|i led|i built|i ran|i managed|i cut|i moved",
    "ask": "what|how|when|who|why|where|which|can you|could you|is|are|do you|does|will|should|can i|could i|tell me",
    # --- interviews
    "interview": "interview|interviews|am interviewing|be interviewing|interviewing with|interviewing at|screening|phone screen|screening call|onsite|on site interview|"
    "technical round|panel interview|final round|first round|second round|third round|final interview|panel|"
    "technical interview|coding interview|assessment day|assessment centre|assessment center|super day|superday|"
    "video call|phone call|call with the recruiter|call with recruiter|recruiter call|zoom call|zoom interview|"
    "teams call|hr call|chat with the hiring manager|call with the hiring manager|meeting with the hiring manager|"
    "meeting with hr|meeting with recruiter|meeting with hiring manager|meeting with the team|zoom|final one|second one|first one|job talk|screening interview|hr screen|recruiter screen|talk with the recruiter|talk with hr|call with hr|call with the team|interveiw|loop|panel|case study|trial shift|trial day",
    "interviewed": "interviewed|i interviewed",
    "done": "had|came straight from|straight from|returned from|just back|finished|finish|did|left|came out of|came from|come out of|got out of|got off|came back from|"
    "back from|out of|done with|is over|was over|over|ended|has ended|wrapped up|completed|done|finished up|finito|"
    "i was in|coming out of|walking out of|walked out of|got done|through with|is done|are done|went to|attended|behind me|"
    "concluded|hung up|sat",
    "went": "went|how it went|it went",
    "well": "well|great|good|fine|alright|ok|okay|amazing|awesome|smooth|smoothly|nailed|nailed it|crushed|killed|aced|"
    "aced it|crushed it|killed it|smashed it|smashed|perfect|fantastic|brilliant|so so|not bad|decent",
    "badly": "painful|embarrassing|a mess|messed _ up|screwed _ up|so bad|did terribly|did badly|did poorly|did not do well|not do well|could have gone better|not my best|off day|unprepared|stuttered|struggled|clammed up|drew a blank|badly|bad|terrible|terribly|awful|awfully|horrible|horribly|poorly|not well|not go well|not good|not great|"
    "not so good|disaster|disastrous|bombed|bombed it|blew it|i blew|blew|messed up|messed it up|screwed up|"
    "screwed it up|flopped|tanked|failed|flunked|froze|blanked|blanked out|choked|train wreck|trainwreck|awkward|"
    "ruined|rambled|went south|car crash|nightmare|cocked up|botched|fluffed|worst|stumbled|mess of|went wrong|"
    "rubbish|sucked|rough|fumbled|tongue tied|mind went blank|could not answer|cringe|shambles|crashed and burned",
    "ahead": "have|have got|have an|got|there is|upcoming|coming up|scheduled|booked|lined up|set up|invited|invite|"
    "landed|next|will have|am having|having|is at|is on|is tomorrow|arranged|confirmed|got invited|interviewing|"
    "am interviewing|will be interviewing|add|put in|note down|note|another|new|is in",
    "future": "tomorrow|tonight|next week|next monday|next tuesday|next wednesday|next thursday|next friday|monday|tuesday|"
    "wednesday|thursday|friday|saturday|sunday|in an hour|later today|this afternoon|this evening|in two days|"
    "next month|in a week|in a few days|coming up|upcoming|soon|in two weeks|in two hours|this week|am|pm|later|"
    "on monday|on tuesday|in an|hours|in half an hour|minutes|next|noon|the day after tomorrow|this morning|december|"
    "january|february|march|april|june|july|august|september|october|november|oclock",
    "past": "yesterday|last week|last night|earlier today|this morning|ago|last monday|last tuesday|last wednesday|"
    "last thursday|last friday|just had|have had|earlier",
    "done_work": "job done|work done|things done|the job well",
    "move_w": "move|moves|moving|change",
    "moved": "shifted|not wednesday|instead|change the time|changes the time|different slot|another slot|new slot|asked to reschedule|asks to reschedule|wants to reschedule|want to reschedule|rebook|rebooked|not monday|not tuesday|not thursday|not friday|now not|moved|rescheduled|reschedule|postponed|pushed back|pushed|pushed to|put off|put back|delayed|bumped|"
    "brought forward|moved up|moved to|changed to|time changed|date changed|has a new time|new time|new date|"
    "different time|different day|different date|rearranged|shifted|bumped to|is now on|is now at|now on|"
    "changed the time|changed the date|changed the day|another time|another day|moved my|rescheduling|switched to|"
    "moved forward|moved back|change the time of|change the date of|changed my|move my|postpone|earlier than planned",
    "cancelled": "called _ off|not going ahead|not going ahead anymore|not go ahead|not on anymore|no longer happening|no longer on|dropped|nixed|binned|cancelled|canceled|cancel|cancels|cancelling|canceling|called off|calling off|was scrapped|scrapped|"
    "pulled the plug|fell through|is off|been dropped|took back the invitation|axed|not happening|not happening anymore|"
    "not going to happen|pulled out of my",
    "cancelled_it": "it is off|called it off|they called it off|cancelled it|it was cancelled|it got cancelled|it is cancelled|they cancelled it|cancelled|it has been cancelled|they cancelled",
    "i_not": "do not message me|do not email me|do not call me|do not contact me|i have not called|i did not call|i have not emailed|i have not written|i have not replied|i have not answered|i did not answer|"
    "i have not contacted|i did not reply|i have not responded|i did not email",
    "cancelled_me": "called it off|decided not to go to|not going to go to|i am not going to|cancelled on me|canceled on me|cancelled on us|cancelled us|cancelled me|cancels on me|bailed on me|cancelled last minute",
    "resched": "bump|bumped|bump our|put _ back|push _ back|pushed _ back|now it is|now it is over|it is now over|over teams|now over teams|now on zoom|now over zoom|now in person|now by phone|moved to tomorrow|rescheduled me|now on teams|reschedule|rescheduled|rescheduling|postponed|postpone|asked to move|wants to move|want to move|asked for another time|asked for a different time",
    "no_show": "i bailed|i did not go|did not go to it|i skipped it|chickened out|did not happen|did not end up|nobody showed up|did not call at|not call at the|did not call me|never called me|did not show|not show up|not turn up|no show|stood me up|nobody showed|no one showed|not happen|"
    "did not happen|never happened|not take place|did not take place|nobody came|no one came|did not join|never joined|"
    "never showed|never called|never turned up|did not come|no one was there|no showed|no show|they forgot|forgot about my|dialed in|nobody dialed|no one dialed|not dial in|they did not call|they did not phone|they did not ring|nobody was there|not held|"
    "not go ahead|did not go ahead|was not there|nobody joined|no one joined|nobody turned up|bailed on me|"
    "did not dial in|did not attend|not attend|missed my|missed it|missed the|i overslept|could not make it",
    "debrief": "debrief|debriefing|start a debrief|go through my interview|go through it|talk about my interview|"
    "talk about it|review my interview|review how it went",
    "start": "start|begin|do|run|let us|want|open|can we|ready|new|another|i would",
    # --- employers
    "they": "they|people|interviewer|contoso|acme|northwind|the other side|they all|he|she|the company|company|recruiter|hr|manager|the manager|hiring manager|employer|the team|"
    "somebody|someone|google|them|interviewer|interviewers|companies|the boss|boss|hirer",
    "offer": "offer letter|sent over the contract|sent the contract|offer|offers|job offer|verbal offer|written offer|contract|offer letter",
    "got": "got|received|landed|have|have got|made me|gave me|sent me|came through|came in|came|extended|was offered|"
    "were offered|offered me|getting|just in|in hand|is here|arrived|made|gave|got offered|been offered|secured",
    "job": "job|position|role|gig|the job|it",
    "hired": "i am hired|got hired|was hired|they hired me|hired me|been hired|they picked me|they chose me|"
    "chose me|picked me|i start on|got in",
    "offered": "offered|offered me|offering|offering me",
    "got_job": "offering _ position|offering _ job|offering _ role|offered _ job|offered _ position|offered _ role|i got it|hiring me|employed|i am employed|have a new job|got myself a job|new job|picked me|they said yes|said yes to me|the job is mine|they want to hire me|want to hire me|going to hire me|start in january|got the yes|it is a yes|got the job|landed the job|got a job|got that job|got this job|got the position|got the role|landed the role|"
    "got the gig|landed a job|landed it|have the job|won the job|offered me the job|offered me a job|offered me the role|"
    "offered me the position|got my dream job|landed my dream job|offering me the job|giving me the job|"
    "gave me the job|offered the job|offered the role|the job is mine|offered the position|offering me a job",
    "next_round": "next round|next stage|second round|third round|final round|2nd round|3rd round|another round|next step|"
    "finals|another round|second interview|third interview|final interview|2nd interview|next interview|another interview|last round|"
    "follow up interview|follow-up interview|final stage|second stage|shortlist|shortlisted|short list|final two|final three|"
    "onsite|next phase|further round|round two|round 2|round 3|two round",
    "through": "called me in|would like me|asked for|want a|wants a|made it|got to|through to|moving to|moved on|advancing|advanced|invited|invite|progressed|on to|"
    "i am in|moving on|through|moving forward|want me back|asked me back|invited me back|want to see me again|"
    "called me back in|passed|selected|go to|going to|proceed|proceeding|moved me|want me|asked me|got into|reached",
    "back_in": "want me back|asked me back|invited me back|want to see me again|see me again|called me back in|"
    "come back in|come in again|meet me again|got shortlisted|was shortlisted|am shortlisted|been shortlisted|"
    "moved me forward|moving me forward|moved forward with me|moving forward with me|moving me on|advanced me|"
    "advancing me|talk to me again|speak to me again|got a callback|got a call back|made it through|made the shortlist|"
    "made the cut|passed the interview|passed the first|moving forward with my application|put me through",
    "weakly_rejected": "rejected|rejection|turned down|said no|unsuccessful|not successful|no from them|dinged|missed out|"
    "not through|lost out|not a fit",
    "rejected": "gone to someone|went to someone|gone to somebody|filled internally|gone internally|someone internal|got the rejection|got rejection|rejection today|not get hired|not hire me|not to hire|not be moving forward|not to move forward|answer was no|answer is no|got a rejection|turned down for|lost it to|not make it through|did not make it|they passed|not hired|not meant to be|not work out|it did not work out|ended up rejecting|rejected my|rejected me|got rejected|was rejected|been rejected|am rejected|rejecting me|rejection email|rejection letter|"
    "rejection from|got turned down|was turned down|been turned down|turned me down|passed on me|passing on me|went with someone else|"
    "went with somebody else|went with another|chose someone else|chose somebody else|chose another|picked someone else|"
    "picked another|hired someone else|hired somebody else|hired another|hired internally|internal candidate|"
    "went in another direction|going in another direction|different direction|going with someone else|"
    "going with another|moving forward with other|moved forward with other|other candidates|another candidate|"
    "not moving forward|not move forward|not be moving forward|not moving me forward|not going forward|not selected|"
    "was not selected|not successful|was unsuccessful|turned me away|got a no|it was a no|it is a no|"
    "not get the job|did not get it|not get the role|not get the position|not get the gig|not got the job|"
    "filled the position|filled the role|position has been filled|role has been filled|position is filled|"
    "position was filled|role was filled|role is filled|not a fit|not a good fit|did not make it|not make it|not make the cut|"
    "not pick me|not choose me|not hire me|not hiring me|not want me|knocked me back|"
    "got a rejection|do not want me|declined me|decided against me|did not get through|"
    "not progress|not progressing|not proceeding|not proceed|decided not to|regret to inform|not been successful|"
    "did not advance|no longer considered|no longer being considered|out of the running|"
    "not taking me|not going with me|turned my application down|turned us down|gave it to someone else|"
    "gave the job to|someone else got|somebody else got|lost the job to|not in the running|passed me over|went another way",
    "said_no": "said no|no from them|it was a no|it is a no|they do not want me",
    "accepted": "signed the offer letter|going to accept|decided to accept|decided to take|am accepting|signed it|i start monday|accepted their|accepted the offer|i have accepted|accepted it|said yes to the offer|said yes to them|"
    "i took the job|took the job|took the offer|signed the contract|i signed|signed the offer|i said yes|accepted their offer|"
    "accepted an offer|taking the job|taking the offer|i will take it|took the role|accepting the offer|accepted the job|"
    "accepted the role|accepted the position",
    "want_accept": "accept the offer|accept the job|accept it|accept their offer|accept an offer|say yes to the offer|"
    "take the job|take the offer|accept the position|accept the role",
    "declined": "passed on their offer|passed on the offer|decided to decline|decided not to take|decided to turn|going to decline|going to turn|turned them down|turned it down|turned that down|declined the offer|turned the offer down|turned it down|turned the job down|i turned them down|"
    "turned down the offer|turned down the job|turned down their offer|said no to the offer|said no to them|i said no to them|"
    "i rejected the offer|rejected their offer|passed on the offer|i rejected them|not taking the job|"
    "not taking the offer|not take the job|not take the offer|i refused|refused the offer|declined it|declined their|"
    "not accept the offer|not accepting",
    "weakly_declined": "i declined|i turned down|i have declined|declined|i said no|i refused",
    "weakly_accepted": "i accepted|accepted|i have accepted|i said yes|we agreed",
    "want_decline": "decline the offer|decline the job|decline it|decline an offer|turn it down|turn them down|"
    "turn down the offer|turn down the job|turn down an offer|say no to the offer|reject the offer|reject their offer|"
    "refuse the offer|decline their offer|decline politely|politely decline|turn the offer down|decline",
    "withdrawn": "decided to withdraw|not interested in this job|not interested in the job|not interested in it|not interested in them|not interested in that job|not interested any more|not want _ job|withdrew|withdrawn|withdraw|withdraw my application|pulled out|pull out|pulled my application|dropped out|"
    "took myself out|withdrawing|pulling out|not interested anymore|no longer interested|do not want the job|"
    "not want this job|not want the job|backed out|back out|took my name out|removed myself|drop out",
    "weakly_answered": "called me|phoned me|rang me|emailed me|mailed me|texted me|wrote to me|wrote me|answered|replied|"
    "responded|called|emailed|rang|phoned|got back|i heard|reply|response|i got mail|answer|an answer|messaged me",
    "answered": "got back to me|wrote back|reached out|called back|called me back|emailed back|got in touch|"
    "contacted me|got a reply|got an answer|got a response|got an email from|got a call from|heard back|"
    "heard from|have heard|a reply from|an email from|email from|call from|came back to me|left me a message|"
    "sent me an email|sent me a message|voicemail from|dropped me a line|mail from|message from|news from|replied to me|answered me|responded to me",
    "heard": "heard|hear|heard back|hear back|heard from|word|news|reply|replied|response|answer|answered|respond|"
    "responded|got back|get back|gotten back|call back|called back|contacted|reached out|written back|wrote back|"
    "written|email back|emailed|emailed me|called me|called|feedback|update|got a reply|message",
    "nothing": "no nothing|no nothing yet|not anything|silence so far|nothing|nothing yet|nada|crickets|zip|zilch|still waiting|waiting still|not yet|no news|no word|no reply|"
    "no response|no answer yet|no update|no updates|still nothing|nope|nope not yet|no not yet|not a word|not a thing|"
    "not a peep|no feedback|waiting|still wait|nothing so far|nothing new|haven't heard|silence|not so far|no luck yet|"
    "no idea yet|radio silence so far|nobody called|no one called|no call yet|no email yet|no sign|nobody got back|nuffin",
    "so_far": "yet|so far|still|as of now|at the moment|today|since",
    "ghosted": "left _ on read|never got a response|never got a reply|never got an answer|never heard anything|never heard from them|never got any|not a word since|no reply for weeks|no response for weeks|no reply in weeks|ghosted|ghosting|ghost|been ghosted|radio silence|gone quiet|went quiet|went silent|gone silent|"
    "disappeared|vanished|fell off the face|never heard back|never heard|never got back|never replied|never answered|"
    "never responded|never called back|left me hanging|ignored me|ignoring me|ignored my|ignoring my|blanking me|"
    "gone dark|went dark|left on read|leaving me hanging|never wrote back|no answer for weeks|"
    "silent treatment|ignore me|stopped answering|stopped replying|stopped responding",
    "deciding": "not said no and|not said yes|not a no|neither yes nor no|no yes no no|taking their time|in progress|would know by|will know by|know by|know next week|told me to wait|asked me to wait|said to wait|wait until|wait till|need to talk to|needs to talk to|has to talk to|decision will be|decision by|decision in|will be decided|not reached a decision|not come to a decision|need another|needs another|have not picked|not picked|later this month|end of the month|still in progress|other people first|seeing others|still deciding|are deciding|deciding|not decided|have not decided|not made a decision|"
    "not made up their mind|not made up their minds|no decision|no decision yet|need more time|needs more time|"
    "decide next week|will decide|would decide|let me know|let me know next week|will let me know|get back to me|"
    "will get back to me|thinking about it|still thinking|still interviewing|interviewing others|interviewing other|"
    "other candidates to see|seeing other candidates|more candidates|on hold|put on hold|hiring freeze|"
    "not ready to decide|decision next|by next week|decision is delayed|taking longer|more time|call me next week|"
    "still reviewing|under review|still considering|considering|in process|still in process|in the process|"
    "undecided|up in the air|awaiting approval|waiting for approval|waiting on approval|waiting for budget|"
    "have not made|they need a|to make a decision|asked for more time|meeting other|decide on|still open|"
    "sleep on it|mulling|need another week|interviewing more|talking to other|still talking",
    # --- what was done
    "sent": "in post|popped|dropped it in|hit send|pressed send|clicked send|sent|i sent|have sent|sent off|mailed|emailed|posted|dispatched|delivered|submitted|shot off|fired off|"
    "wrote to|wrote to them|just sent|dropped them|did send|already sent|send it already|thanked|mailed off|i wrote|"
    "texted|sent out|handed in|sent across|sent over|gone out|went out|is out",
    "send_thing": "it|them|the note|my note|note|notes|thank you|thank yous|the thank you|my thank you|thank you note|"
    "thank you notes|thank you email|thank you letter|the email|email|the mail|emails|the letter|letter|that|the card|"
    "card|the check in|check in|follow up|the follow up|references|my references|the message|message|everything|"
    "that off|this|both|all of them|the thing|mail|thankyou note|all|those|the sample|the link|my portfolio|my cv|"
    "my resume|the samples|samples|portfolio|reference|her|him|priya",
    "done_it": "already did|done|did that already|did it|all done|it is done|i did|already did|already done|sorted|finished it|completed|took care of it|"
    "have done it|did that|did so|ive done that|took care|yes done|handled|check|did already|job done|ticked off|i have",
    "called": "called|i called|rang|phoned|rung|tried calling|tried to call|gave them a call|gave them a ring|tried|"
    "tried them|tried her|tried him|i tried|dialed|dialled|have called|just called|called them|called her|called him|"
    "called again|made the call|tried phoning|tried ringing|buzzed|gave her a call|gave him a call|i have rung|call",
    "no_answer": "number dead|number is dead|wrong number|out of service|disconnected|hung up|they hung up|auto reply|autoreply|auto responder|on leave|to reach _ no luck|tried to reach|no luck|was not there|no one home|twice|never picked up|no one available|left vm|no answer|no one answered|nobody answered|not answer|did not answer|no pick up|not pick up|"
    "no one picked up|nobody picked up|did not pick up|went to voicemail|got voicemail|got her voicemail|"
    "got his voicemail|got their voicemail|straight to voicemail|voicemail|voice mail|left a voicemail|left a message|"
    "left voicemail|left message|left her a message|left him a message|left them a message|leave a message|left a voice|"
    "answering machine|not there|not available|was not in|was out|in a meeting|was busy|line was busy|engaged|"
    "could not reach|not reach|unable to reach|could not get through|not get through|not get hold|nobody there|"
    "no one there|no reply|rang out|just rang|rang and rang|gatekeeper|receptionist|assistant|not put me through|"
    "unavailable|on holiday|out of office|on vacation|away|left word|no luck|took a message|to no avail|busy|"
    "no response|spoke to the receptionist|without success|not in the office|kept ringing|"
    "left another|sent a text|left one|not respond|did not respond",
    "keep": "one more week|give _ one more|another week|give em|rather wait|wait another week|still want to wait|want to wait|keep this|keep that|keep that one|still hopeful|still hoping|not close|keep it open|keep it|keep them|keep this one|keep this|leave it open|keep waiting|still hoping|still want it|"
    "not give up|not giving up|do not cross|keep hoping|keep trying|i will wait|give it more time|give them more time|"
    "leave it|keep it going|hang on to it|not yet ready to give up|keep open|keep on waiting|do not close|not close it|"
    "still interested|hold on to it",
    "cross_off": "cross _ off|take it off my list|take it off the list|remove it from my list|take this off|remove this from|strike _ off|write _ off|i have moved on|i moved on|moved on from|cross it off|cross off|cross them off|cross this off|cross that off|crossed off|close it|close this one|"
    "close this|give up on|giving up on|gave up on|drop it|drop this one|drop them|move on from|moving on from|let it go|"
    "letting it go|forget about them|forget them|forget it|write it off|write them off|strike it|done with them|"
    "i have given up|have given up on|it is dead|dead end|take it off the list|take it off|take them off|remove it from the list|"
    "archive it|archive|written them off|scratch that one|scratch it|mark it closed|mark it as closed|"
    "it is a lost cause|lost cause|i am moving on|not worth it|bin it|i give up on it",
    # --- help
    "money": "money|salary|60k|70k|pay|pays|compensation|comp|wage|wages|raise|package|bonus|equity|benefits|sign on|signing bonus|"
    "rate|per hour|dollars|pounds|underpaid|lowball|lowballed|low ball|vacation|perks|stock|relocation|pto|holidays",
    "negotiate": "how much more|how much can i ask|how much should i ask|negotiate|negotiating|negotiation|negotiations|counter|counteroffer|counter offer|counter their|haggle|bargain|"
    "ask for more|ask for a higher|asking for more|get more|push for more|want more|increase the offer|raise the offer|"
    "improve the offer|lowballed me|lowballed|want a higher|get them to pay|pay more|pay me more|offer is low|"
    "offer is too low|offer is lower|salary is low|salary is too low|ask for a better|better offer|negotiable|"
    "expected more|hoping for more|hoped for more|need more money|more money|higher salary|ask for higher|"
    "more than they offered|bump up|counter with|up their offer|ask for a raise|salary negotiation|talk salary|"
    "talk about salary|discuss salary|discuss the salary|salary expectations|salary question|talk money|sweeten|"
    "leverage|competing offer|competing offers|two offers|several offers|multiple offers|other offer|another offer|offers at once",
    "say_what": "how do you ask|how would i ask|how would you ask|should i ask|how do i ask|what should i say|what do i say|what to say|what should i write|what do i write|what to write|"
    "what can i say|what can i write|what shall i say|what shall i write|how should i say|how do i say|how do i ask|"
    "how should i ask|how to ask|how can i ask|how do i tell|how should i tell|how to tell|how do i phrase|how to phrase|"
    "how should i phrase|how do i word|how to word|how should i word|how do i put|how do i write|how to write|"
    "how should i respond|how do i respond|how to respond|how should i reply|how do i reply|how to reply|"
    "how do i answer|how should i answer|how to answer|what do i tell|what should i tell|what to tell|what do i ask|"
    "what should i ask|what to ask|what can i ask|what questions should i ask|what questions do i ask|"
    "how do i follow up|how should i follow up|how to follow up|how do i start|how do i begin|how do i thank|"
    "how should i thank|how to thank|how do i explain|how should i explain|help me write|help me say|help me word|"
    "help me phrase|help me answer|help me respond|help me reply|give me a script|a script|call script|"
    "give me a template|what words|not know what to say|not know what to write|not know how to ask|"
    "not know how to say|not sure what to say|not sure what to write|not sure how to ask|no idea what to say|"
    "no idea what to write|need help with wording|how do i approach|how do i bring up|how to bring up|should i say|"
    "can you write|can you draft|could you write|could you draft|write me a|write me an|draft me|draft a|"
    "write a reply|write an email|draft an email|draft a reply|how would you say|how would you word|how can i say|"
    "how do i politely|how can i politely|how do i accept|how do i decline|how do i turn|how do i withdraw|"
    "how to decline|how to accept|how to withdraw|how do i reject|what do you suggest i say|what would you say|"
    "what is the best way to ask|best way to ask|best way to say|best way to tell|good way to say|good way to ask|"
    "polite way to|suggest something to say|what should i put|what do i put|what should my email say|"
    "what should my note say|how can i respond|how can i reply|how can i word|how can i follow up|"
    "what should i tell|what am i supposed to say|what am i meant to say|how do i introduce|help with the wording|"
    "what do i do|what should i do|what shall i do|what to do|what can i do|how do i handle|how should i handle|"
    "how do i deal|how should i deal|help me with my reply|advice on|any advice|should i call|should i email|"
    "should i write|should i follow up|should i send|is it ok to|is it okay to|do i call|can i call them|"
    "how long should my note|when should i send|when do i send",
    "when_ask": "what have i got coming up|what is outstanding|what is left to do|what is still to do|what is open|anything outstanding|what is pending|what _ next|what comes after|what should i expect next|what do i need to do|when do i hear|when will i hear|when should i hear|when am i going to hear|when can i expect|"
    "when will they|when do they|when are they|when should they|when would they|how long until i hear|how long until they|"
    "how long do they|how long does it|how long will it|how long will they|how long before|how long should i wait|"
    "how long do i wait|how long do i have to wait|when should i follow up|when do i follow up|when can i follow up|"
    "when should i call|when do i call|when can i call|when should i check in|when do i check in|when to follow up|"
    "when should i email|when should i write|when is my next|when is my interview|when is the interview|"
    "when is my|when is it|what time is my|what time is the|when do i get an answer|when do i find out|"
    "when will i find out|when will i know|when do i know|when will i get|when should i expect|how soon|how soon should i follow up|how soon can i follow up|how soon do i follow up|how soon should i call|"
    "what is next|what comes next|what happens next|what happens now|what now|now what|and now|what next|"
    "next step|next steps|what are the next steps|what are my next steps|what do we do next|what is the next|"
    "where do we go from here|where do i go from here|what is the plan|what is coming|what is coming up|"
    "what do i have coming|what is on my|do i have any interviews|what is up next|what should i do next|"
    "what do i do next|what do i do now|what should i do now|where do i stand|where do things stand|status|"
    "what is my status|what is my schedule|what is on this week|when did they say|when did they want|"
    "when will you remind|when do you remind|when are you going to|when will you|"
    "is it too early|is it too soon|too soon to|when would i hear|when should i get|what have i got|when i should hear|"
    "when i will hear|any news from|have they answered|did they answer|did they reply|have they replied|did they call",
    "prepare": "not screw up|not mess up|not blow|not fail|prepare|prep|get ready|preparing|preparation|prepping|practice|practise|rehearse|tips|any tips|advice|"
    "be ready|ready for|mock|study for|what should i expect|what to expect|common questions|what will they ask|"
    "what do they ask|what questions will|pointers|tips for|how do i ace|how do i nail|how to ace|how to nail|"
    "what should i bring|what do i bring|what should i wear|what do i wear|what to wear|what to bring|last minute",
    "i_help": "i help|we help|i coach|i train|i teach",
    "how_many": "how many|which ones|what interviews",
    "help_me": "help me|how|can you|tips|want to|need to|any|give me|should i|let us|what|i have to|advice|could you|can we|would like to",
    "confident": "confident|calm|feeling confident|feel confident|relaxed|ready for this",
    "nervous": "nervous|anxious|anxiety|scared|scared of|stressed|stressing|stress|freaking out|freaked out|panicking|panic|"
    "terrified|worried|worrying|nerves|butterflies|afraid|dreading|dread|shaking|overwhelmed|petrified|frightened|jittery|"
    "on edge|apprehensive|cannot sleep|can not sleep|bricking it|wreck|imposter|impostor|sick to my stomach|tense|"
    "bundle of nerves|cold feet|so scared|sweating|heart is racing|heart racing",
    "sad": "crushed|bummer|depressing|wanted that job|wanted this job|nobody want me|down about|sad|upset|disappointed|gutted|heartbroken|devastated|depressed|bummed|bummed out|crying|"
    "cried|hopeless|discouraged|demoralised|demoralized|hurts|hurt|miserable|feel like a failure|failure|"
    "not good enough|never find a job|never get a job|giving up|give up|want to give up|losing hope|lost hope|"
    "fed up|burnt out|burned out|tired of|sick of|worthless|feeling down|feel down|feel bad|"
    "feeling bad|feel awful|feel terrible|feeling awful|feeling low|feel like giving up|disheartened|dejected|"
    "frustrated with the search|nobody wants|no one wants|hate job hunting|hate this search|unhappy|lonely|"
    "feel like crap|feel like shit|so hard|broken|in tears|feel lost|defeated|deflated|feel useless|am useless|"
    "am a loser|rejections|another rejection|keep getting rejected|rough day|bad day|hard day|hate looking",
    "feel": "feel|feeling|i am|am|so|makes me|made me|i|get",
    # --- notes
    "note": "thankyou|note|notes|thank you note|thank you notes|thank you letter|thank you email|thankyou note|letter|draft|"
    "drafts|my note|my thank you|follow up email|follow up note|thank you message|my thank yous|my thank you notes|my letter|my email",
    "show": "would like|show|show me|see|see my|read|give me|get|view|open|where is|where are|find|bring up|display|write|draft|"
    "make|make me|create|send me|generate|what does|can i see|let me see|look at|can i have|i want|i need|need|want|pull up|"
    "resend|again|prepare",
    "shorter": "shorter|short|too long|shorten|trim|cut it down|condense|more concise|concise|briefer|brief|less wordy|too wordy|"
    "wordy|cut down|tighten|half the length|fewer words|long winded|snappier|tldr|summarise|summarize|compress",
    "longer": "longer|long|too short|lengthen|expand|more detail|more details|more detailed|elaborate|flesh it out|flesh out|"
    "say more|add more|beef it up|extend",
    "formal": "formal|more formal|too casual|too informal|professional|more professional|businesslike|polite|more polite|"
    "less casual|more serious|fancier|stiffer|too friendly",
    "informal": "stuffy|too stuffy|not sound like me|does not sound like me|less robotic|casual tone|less formal|informal|casual|more casual|too formal|friendlier|friendly|more friendly|warmer|warm|relaxed|"
    "more relaxed|too stiff|stiff|less stiff|personal|more personal|more human|robotic|too robotic|sounds robotic|natural|"
    "more natural|like me|sound like me|less corporate|conversational|softer|nicer|less stuffy|cold|too cold|generic|"
    "too generic|less generic|human|enthusiastic|more enthusiastic|confident|more confident|chattier|less pushy|cheesy|"
    "too cheesy|less cheesy|corny|simpler|simple|colloquial|tone it down|tone down|change the tone|another tone|different tone|wording|upbeat|lighter",
    "another": "another version|another one|other version|different version|a different one|new version|try again|rewrite|"
    "reword|rephrase|redo|redo it|regenerate|do it again|fix wording|change wording|improve wording|change the wording|better wording|edit this|write it again|do it over|give me another|alternative|"
    "alternatives|another draft|new draft|another go|different wording|do over|not like it|do not like it|"
    "do not like this|do not like the note|hate it|say it differently|differently|another way|second version|other options|"
    "something else|not happy with it|not happy with the note|another option|options|write another|change the note|"
    "edit the note|edit my note|change my note|fix the note|edit it|improve it|make it better|better version|"
    "version|next version|previous version|earlier version|last version|start over|from scratch|tweak|revise|polish",
    "make": "make|make it|make the note|make this|make that|can you|could you|can it be|it is too|it sounds|sounds|sound|"
    "something|want it|i want|give me|version|way too|too|little|write it|try|keep it|turn it|it|this|could be|should be|have it|"
    "have a|let us|can i get|can i have|could i have|do another|do",
    # --- nudges
    "remind": "snooze it|snooze this|snooze that|remind|reminder|remind me|ping me|nudge me|tell me|ask me|ask me again|come back|check back|try me|"
    "message me|write me|get back to me|check with me|check in with me|bug me|poke me|hit me up|buzz me|notify me|"
    "ask again|remind again|follow up with me",
    "later": "later|tomorrow|in an hour|tonight|this evening|next week|on monday|monday|tuesday|wednesday|thursday|friday|"
    "saturday|sunday|in the morning|in a bit|in two hours|in a few hours|in a day|in two days|in a week|after lunch|"
    "this afternoon|hour|hours|minutes|days|day|week|some other time|another time|in a while|after work|in the evening|"
    "morning|evening|tomorrow morning|at noon|in a few days|a few days|weekend",
    "all_nudges": "nudges|nudge|reminders|reminder|reminding|reminding me|notifications|notification|messages|messaging|messaging me|"
    "pings|pinging|pinging me|alerts|everything|all of it|it all|nudging|nudging me|texting me|writing me|writing to me|"
    "bugging|bugging me|bothering|bothering me|contacting me|pestering|pestering me|spamming|spamming me|notifying|"
    "notifying me|dms|dming me|spam|emailing me|sending me|sending me messages|asking me|asking|bothering me|texts",
    "stop": "stop|quit|unsubscribe|unsub|cancel|mute|silence|turn off|switch off|shut off|disable|end|no more|enough|cease|"
    "opt out|halt|block|stop sending|do not send|do not want|cut out|less|fewer|knock off",
    "leave_me": "delete reminders|remove reminders|delete my reminders|remove my reminders|delete all reminders|remove all reminders|delete all my reminders|delete nudges|delete my nudges|do not write me|do not write to me again|never write me|do not want your|not want to be reminded|no more messages please|stop with the|leave me alone|go away|shut up|piss off|fuck off|bugger off|get lost|buzz off|unsubscribe|unsubscribe me|"
    "opt out|opt me out|stop messaging me|stop texting me|stop writing me|stop writing to me|stop bothering me|"
    "stop bugging me|stop pestering me|stop spamming me|stop reminding me|stop nudging me|stop pinging me|"
    "stop contacting me|do not message me|do not contact me|do not write to me|do not text me|do not remind me|"
    "do not bother me|do not nudge me|do not ping me|never message me|quit bugging me|quit messaging me|"
    "quit bothering me|no more messages|no more reminders|no more nudges|no more notifications|no reminders|"
    "too many messages|too many reminders|too many nudges|too many notifications|take me off|"
    "remove me from|off your list|off this list|stop all|stop everything|mute all|mute everything|"
    "mute yourself|be quiet|silence please|not bother me|not disturb|do not disturb|enough already|give me a break|"
    "let me be|stop talking|stop it|stop this|stop now|stop asking|stop asking me|sign me off|deactivate|"
    "back off|off my back|stop harassing me|stop sending me|unfollow|end this|make it stop|mute you|no thanks stop",
    "pause": "pause|snooze|hold off|put on hold|hold|suspend|take a break|break|hush|quiet|mute|silence|stop|"
    "do not disturb|not bother me|no nudges|no reminders|no messages|no notifications|leave me alone|give me|on holiday|"
    "on vacation|going on holiday|going on vacation|am away|be away|time off|am off|out of office|postpone|delay|cancel|"
    "stop reminding me|stop messaging me|nothing|go quiet|hold all|skip",
    "span": "for a week|for two weeks|for a day|for two days|for a few days|for a couple of days|for the weekend|"
    "for the day|for today|for now|for a bit|for a while|for a month|until monday|until tuesday|until wednesday|"
    "until thursday|until friday|until saturday|until sunday|until tomorrow|until next week|until the|until|till|til|"
    "days|weeks|week|day|hours|hour|a week|over the weekend|over christmas|this week|tonight|today|tomorrow|"
    "for an hour|few days|next week|weekend|month|months|minutes|over the holidays",
    "resume": "start the reminders again|start reminders again|start nudges again|turn _ back on|turn it back on|switch _ back on|want reminders again|want nudges again|want messages again|begin again|resume|unpause|unmute|restart|turn on|turn back on|switch on|switch back on|start again|start up again|go on|"
    "carry on|continue|keep going|start reminding me|start nudging me|start messaging me|remind me again|"
    "nudge me again|wake up|enable|back on|un pause|let us continue|let us go on|let us carry on|let us resume|proceed|resume all|i am back|"
    "pick up where|where were we|ready to continue|ready now|unsnooze|end the pause|stop the pause|back from holiday|"
    "back from vacation|ready to go on|move forward|subscribe|reactivate|keep on",
    # --- the bot's own things
    "bot_self": "is this chatgpt|chatgpt|is there a human|human behind|person behind|you a robot|do you use chatgpt|use chatgpt|who built this|who made this|who programmed|are you a program|are you software|are you like chatgpt|are you a bot|are you a robot|are you human|are you a human|are you real|are you a real|are you a person|"
    "are you an ai|are you ai|is this a bot|is this a robot|is this a human|is this a person|is this a real person|"
    "is this ai|is this an ai|is this automated|are you automated|are you a machine|are you chatgpt|is this chatgpt|"
    "are you gpt|are you claude|who are you|what are you|who made you|who built you|who created you|who wrote you|"
    "who is this|who am i talking to|who am i chatting with|who am i speaking to|am i talking to|am i chatting with|"
    "am i speaking|real person|actual person|actual human|real human|is anyone there|is anybody there|anyone there|"
    "anybody there|is there a person|do you use ai|are you an llm|are you an assistant|are you alive|are you there|"
    "you there|talk to a human|speak to a human|talk to a person|speak to a person|talk to someone|speak to someone|human please|"
    "what is your name|do you have a name|who runs you|who runs this|is someone reading|who is behind|"
    "do you have feelings|u a bot|you a bot|you human|a bot or|human or|bot or|is it a bot|live person|who do i talk to|"
    "powered by|are you trained|machine learning|what model",
    "private": "what happens to my data|what do you do with my|find out about this|who sees this|who can see|who can read|who reads|who sees|"
    "who else sees|who else can|can anyone see|can anyone read|can anyone else|can anybody see|can my boss|can my employer|"
    "can my manager|can my coach|can my company|does my boss|does my employer|does my manager|does my coach|"
    "does anyone see|does anyone read|does anyone else|will my boss|will my employer|will my manager|will my coach|"
    "will anyone see|will anyone read|will anyone else|can other people|can others|do other people|do others see|"
    "are you sharing|do you share|who do you share|you share this|is this shared|is it shared|shared with|"
    "between us|just between|stay between|stays between|is this safe|is it safe|is my data safe|are my answers|"
    "is this public|is it public|are you recording|are you spying|do you sell|sell my data|who has access|"
    "have access|can hr see|can hr read|does hr see|do you tell anyone|do you tell anybody|tell my boss|tell my employer|"
    "tell my coach|where is my data|where does my data|where is this stored|where do you store|what do you store|"
    "what do you keep|what do you know about me|what do you have on me|is this encrypted|encrypted|can the recruiter see|"
    "can the company see|can they see this|can they read this|will they see this|do they see this|visible to|"
    "who is reading|is anyone reading|can slack see|can admins see|can the admin|can my admin|can my team|data protection|"
    "read my messages|see my messages|see my answers|read my answers|see what i|read what i|trust you|"
    "do you keep this|keep this to yourself|can my colleagues|can colleagues|can coworkers|can my coworkers|can people see|"
    "can everyone see|does everyone see|who knows about|see this|read this",
    "weakly_private": "private|privacy|confidential|confidentially|secret|anonymous|gdpr|safe|secure|encrypted|public|shared|anonymously",
    "near_third": "boss|manager|employer|coach|company|hr|colleagues|admin|admins|coworkers|recruiter|recruiters|my work|current job",
    "past_done": "had|did|finished|got out of|came out of|out of|done with|completed|just got out",
    "third": "boss|manager|employer|coach|company|hr|anyone|anybody|people|others|recruiters|recruiter|admin|admins|colleagues|coworkers|"
    "somebody|someone|team|who|nobody|employers|interviewer|interviewers|slack|my work|everyone|them",
    "see": "see|sees|read|reads|reading|know|knows|find out|access|visible|look at|view|views|seeing|told|tell|shown|hear about|hears",
    "written": "this|what i|my notes|my answers|my messages|chat|our chat|conversation|it|what we|my data|everything|anything|here|notes|"
    "i use|i am using|messages|things",
    "delete": "give me copy|copy|delete|deleted|erase|erased|wipe|wiped|remove|removed|destroy|forget|purge|get rid of|clear|export|download|take out|close|cancel|copy of|get a copy",
    "my_data": "copy my data|anything|my data|my account|my info|my information|my answers|everything|all my data|everything about me|about me|me|"
    "my history|my personal data|all of it|my messages|all my interviews|data|my stuff|what you know about me|"
    "what you have on me|all my information|my profile|all my answers|my records|my details|account",
    "settings": "settings|setting|preferences|options|configuration|configure|quiet hours|working hours|do not disturb hours|"
    "change my settings|signature|my signature|change my name|how i sign|office hours|working days|my language|my country|sign off|"
    "quiet time|change when you|change the hours|holidays setting|sleep hours",
    "zone": "times you show|times are off|hours are wrong|wrong time zone|wrong times|time zone|timezone|timezones|my zone|zone|in another time|wrong time zone|another time zone|time is wrong|"
    "times are wrong|clock is wrong",
    "help": "what can i ask you|what are you good for|what are you for|help|help me|menu|commands|command list|what can you do|what do you do|how does this work|how do you work|"
    "how does it work|how do i use|how to use|what can i do here|what can i ask|what can i type|what can you help|"
    "what are you for|what is this|what is this for|what are my options|instructions|manual|guide|get started|"
    "how do i start|getting started|what else can you do|what do i do here|features|usage|i am lost|i am confused|"
    "confused|need help|need some help|i need assistance|assist me|assistance|support|faq|show me what you|"
    "what are the commands|list commands|what should i type|how can you help|how do i begin|tutorial|info|"
    "what can this do|what does this do|what does this bot do|what is your purpose|what is the point of this|"
    "do not know how this works|explain how this|explain yourself|teach me how|onboarding|is this free|how much does this cost|"
    "what do you cost|how much do you cost|new here|do not get it",
    "greeting": "heyy|heya|hey bot|hi bot|hello bot|bot|hi|hey|yo|hey there|there|hello|hello there|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|morning|sup|"
    "what is up|wassup|whats up|how are you|how are you doing|how is it going|how do you do|how goes it|hola|gday|"
    "hallo|helo|hullo|nice to meet you|hi there|evening|afternoon|hows it going|heya|how is your day|you alright|how are things|"
    "are you ok|good to see you|hi again|heyo|hei|salut|bonjour|how have you been|what is new",
    "bye": "have to run|must run|got to go|have to go|bye|goodbye|good night|goodnight|see you|see you later|see you soon|see you tomorrow|talk later|talk soon|"
    "talk to you later|speak soon|speak later|have a good|have a nice|have a great|take care|later gator|ciao|adios|night|"
    "nighty|catch you later|farewell|signing off|done for today|done for now|that is all for today|until next time|"
    "bye for now|cheerio|laters|night night|cya later|bye bye|i am off",
    "thanks": "thanks bunch|thanks so much|thanks a bunch|wow this is amazing|wow|i really appreciate this|appreciate this|thanks bot|thank you bot|thankyou|thankyou much|thankyou for|thanks for your help|thank you for your help|thank you for everything|thanks for everything|thanks|thank you|thank u|much appreciated|appreciate it|appreciate you|i appreciate|appreciated|grateful|"
    "you are the best|you are great|you are awesome|you are amazing|you rock|you are a star|you are a lifesaver|lifesaver|"
    "life saver|legend|great job|good job|nice work|well done|good bot|great bot|nice one|love it|love this|i love you|love you|"
    "this is great|this is awesome|that helps|that helped|very helpful|so helpful|helpful|that was helpful|"
    "this helped|this helps|perfect|brilliant|awesome|amazing|fantastic|excellent|wonderful|gracias|merci|danke|bless you|"
    "you helped me|that is great|that is perfect|that is awesome|many thanks|thanks a lot|thanks a million|"
    "this is amazing|best bot|you are so kind|you are kind|you are helpful|that is helpful|super helpful|cool bot|sweet|"
    "kudos|that worked|it worked|you are wonderful|nice|lovely|great|love the note|looks great|looks good|beautiful|so good",
    "frustrated": "argh|arghh|ugh|wtf|what the hell|what the fuck|what the heck|wth|ffs|for fucks sake|bullshit|bs|crap|shit|damn|dammit|fuck|"
    "fucking|fuck this|fuck you|screw this|screw you|useless|stupid|dumb|idiot|idiotic|moron|garbage|trash|rubbish|awful|terrible|"
    "horrible|worst|annoying|annoyed|irritating|hate this|hate you|hate it|i hate this|sucks|suck|you suck|this sucks|"
    "this is ridiculous|ridiculous|waste of time|wasting my time|pointless|not helpful|not help|not helping|unhelpful|"
    "you are not helping|not working|does not work|do not work|is broken|broken|not listening|you are not listening|"
    "not understand me|do not understand me|never understand|you do not understand|are you kidding|are you serious|"
    "kidding me|come on|for gods sake|omfg|pissed|pissed off|so frustrating|frustrating|frustrated|mad at|"
    "not what i asked|not what i told you|not what i meant|not what i wanted|already told you|told you already|told you that|"
    "already said that|i said that already|you keep asking|stop repeating|same question|again and again|lousy|pathetic|nonsense|"
    "bloody|bollocks|arse|ass|asshole|bastard|bitch|goddamn|makes no sense|does not make sense|no sense|ridiculous|"
    "too complicated|so confusing|driving me crazy|driving me nuts|drives me crazy|give me strength|grr|argh|this is bad|"
    "you are bad|you are terrible|disappointing|not impressed|you got it wrong|what is wrong with you|buggy|lame|so angry|am angry|you make me angry",
    # --- what is noted
    "who_met": "what is email|what is her email|what is their email|what was her email|what is number|did i thank|have i thanked|did i already thank|email of|emails of|number of the|guy name|lady name|what was that|who is the one from|who all did i meet|which people did i meet|whose name|interviewer name|interviewers name|recruiter name|manager name|name of that|who did i meet|who did i talk to|who did i speak to|who did i speak with|who did i see|who did i interview with|"
    "who interviewed me|who was i talking to|who was the interviewer|who was my interviewer|who were the interviewers|"
    "who were my interviewers|who was there|who was on the panel|who was in the room|who was it|whom did i meet|"
    "who have i met|who was that|what was her name|what was his name|what were their names|what is her name|"
    "what is his name|what are their names|what was the name of|what was the interviewer|what is the name of|"
    "name of the interviewer|name of the recruiter|name of the manager|name of the person|names of the|forgot the name|"
    "forgot her name|forgot his name|forgot their names|forget her name|forget his name|not remember her name|not remember his name|"
    "not remember the name|not remember who|not remember their names|not recall who|not recall her name|not recall the name|"
    "who am i meeting|who am i seeing|who will i meet|who do i meet|who is interviewing me|who will interview me|"
    "who am i interviewing with|who did they say|who was the recruiter|who is the recruiter|who was the hiring manager|"
    "who is the hiring manager|who should i thank|who do i thank|who do i have to thank|who did i thank|who have i thanked|"
    "who did i talk with|list the people|list the interviewers|list who i met|people i met|show me who i met|who i met|"
    "who i spoke to|who i talked to|who was she|who was he|who is priya|remind me who|what was that guy|"
    "who did i chat with|whom did i talk to|whom did i speak to|names again|interviewers again",
    "wrong_name": "i left out|left out that|forgot to say|forgot to tell you|added twice|is a duplicate|a duplicate of|in there twice|listed twice|her name is|his name is|their name is|name is _ not|it is _ not|is _ not|was _ not|the role was|the company was|her title was|role should be|name was|take _ off the list|take _ off|remove _ from|i got _ wrong|you have the wrong|wrong spelling|is not an interviewer|spelled|spelt|spelling|misspelled|misspelt|typo|mistyped|wrong name|name is wrong|wrong spelling|"
    "not a person|is not a name|is no person|not his name|not her name|not the name|not an interviewer|is not an interviewer|"
    "got the name wrong|name wrong|wrong person|not their name|name is spelled|is spelled|is spelt|"
    "remove that person|remove the person|wrong company|wrong role|wrong date|wrong day|wrong time|wrong title|wrong email|"
    "wrong number|date is wrong|time is wrong|company is wrong|title is wrong|email is wrong|number is wrong|role is wrong|"
    "should be|should read|should have been|meant to say|meant to write|i meant|the first one was|the second one was|"
    "the last one was|correct the|correct my|correction|fix the name|fix my|fix the|change the name|change her name|"
    "change his name|change the company|change the role|change the date|change the title|change an answer|change my answer|"
    "edit my answer|edit an answer|edit my answers|change my answers|change the hire date|update the|update my answer|"
    "i made a mistake in|there is a mistake|mistake in|i wrote the wrong|i typed the wrong|"
    "change what i said|change something|add a person|add someone|add another person|forgot to mention|"
    "i forgot to add|also met|i also met|one more thing to add|want to add something|add something|can i add|"
    "remove a point|drop a point|change a point|remove a person|drop the|remove the first|remove the second|remove the last|"
    "delete the first|delete the second|delete the last|spell",
    "undo": "clicked wrong|tapped wrong|pressed wrong|cancel that|it was an accident|was an accident|not what i meant to|not meant to|not meant to tap|not what i meant to tap|go back on|undo|undo that|take that back|take it back|revert|roll back|rollback|i take that back|go back on that|undo it|"
    "undo last|i made a mistake|my mistake|that was wrong|that was a mistake|by mistake|by accident|accidentally|"
    "wrong button|pressed the wrong|clicked the wrong|tapped the wrong|hit the wrong|did not mean to|did not mean that|"
    "not mean to|not mean that|misclicked|mis clicked|misclick|scratch that|strike that|ignore that|disregard|forget that|"
    "forget what i said|delete that|delete that last|delete my last|remove that|remove my last|cancel that|cancel the last|"
    "oops|whoops|oopsie|woops|that is wrong|that is not right|that is incorrect|that was not right|that was incorrect|"
    "that is not correct|wrong one|not that one|that is not what i meant|unsend|reverse that|reverse it|reopen|open it again|"
    "restore|bring it back|get it back|put it back|ctrl z|pls undo|was a mistake|in error|clicked by|pressed by",
    "interviews_word": "interviews have i had|interviews have i got|interviews did i have|my interviews|all my interviews|list my interviews|show my interviews|show me my interviews|interviews|"
    "list of interviews|list interviews|show interviews|all interviews|my applications|my pipeline|overview|dashboard|"
    "my jobs|show my jobs|my list|what interviews do i have|which interviews|how many interviews|see my interviews|"
    "summary|everything i have|all of them|open interviews|closed interviews|my progress|job list|where am i with",
    "nudges_word": "remind me about|remind me of what|reminders do you have|my nudges|nudges|reminders|my reminders|show my reminders|show reminders|list reminders|show nudges|"
    "show my nudges|list my nudges|list my reminders|what reminders|which reminders|upcoming reminders|upcoming nudges|"
    "see my reminders|see reminders|see nudges|what nudges|which nudges|all my reminders|reminders list",
    # --- beside a question
    "wait": "moment|a moment please|second|hang on second|hold on second|wait|hold on|hang on|one sec|one second|a sec|a second|just a sec|one moment|a moment|one minute|a minute|a min|"
    "one min|gimme a sec|give me a sec|give me a second|give me a minute|give me a moment|give me a min|let me think|"
    "let me check|let me look|brb|be right back|not so fast|slow down|need a minute|need a moment|need a sec|"
    "need to think|thinking|have to think|hold up|two secs|two minutes|bear with me|i need time|let me see|"
    "checking my notes|let me look it up|let me find|patience|wait up|sec|one mo|still typing|still thinking",
    "do_later": "am on the bus|on the bus|still in it|still going|still there|running late|not finished yet|am at work|finish this later|finish later|continue tomorrow|continue later|not have time|not have time now|do not have time|do this another time|in a meeting now|am in a meeting|finish this tomorrow|finish tomorrow|will finish this|later|not now|another time|some other time|do it later|finish later|do this later|continue later|maybe later|"
    "come back later|ask me later|ask later|can we do this later|not right now|no time now|"
    "i am busy|am busy|in a meeting|on the train|am driving|cant talk|can not talk|can not now|not a good time|bad time|"
    "i have to go|have to go|got to go|need to go|have to run|must go|do it tomorrow|not today|"
    "finish tomorrow|finish this tomorrow|finish this later|let us do this later|let us finish later|pick this up later|"
    "come back to this|come back to it|too tired|am tired|not in the mood|save it for later|"
    "remind me later|remind me tomorrow|let us do it tomorrow|call it a day|i will do it later|will do it later|"
    "i will finish later|will finish later|will come back|i will come back|can it wait|do the rest later|rest later|do later",
    "skip": "skip|pass|next|next one|would rather not|would rather not say|next question|skip this|skip it|skip that|move on|let us move on|skip this one|"
    "skip this question|go to the next|on to the next|not this one|rather not|rather not say|prefer not to|prefer not to say|"
    "do not want to answer|not want to say|do not want to say|not relevant|not applicable|n a|irrelevant|does not apply|"
    "do not care|no comment|leave it out|leave this out|leave it blank|leave blank|skip please|next please|ignore this|"
    "ignore this question|none of your business|not answering|refuse to answer|do not need this|leave that out",
    "back": "mistake on last one|made mistake on last|mistake on the last|wrong on the last|back|go back|previous|previous question|last question|go back one|one back|step back|return|earlier question|"
    "the one before|back up|go to the previous|back please|back to the last|can we go back|can i go back",
    "unsure": "can not think|mind gone blank|mind is blank|mind is gone blank|gone blank|my mind gone blank|no memory|not rember|not remeber|not really|not sure|unsure|i do not know|do not know|no idea|no clue|not certain|hard to say|hard to tell|who knows|"
    "beats me|can not remember|do not remember|not remember|can not recall|do not recall|forgot|i forgot|cannot say|"
    "can not say|can not tell|haven't a clue|have no idea|could not say|could not tell you|no memory|blank|drawing a blank|"
    "not a clue|search me|good question|who can say|i forget|really not sure|unclear|it is unclear|dont no|"
    "not sure about that|not sure yet",
    "mean": "question mean|what does question mean|what does this question mean|give an example|can you give an example|not sure what you mean|not know what you mean|rephrase that|can you rephrase that|can you rephrase|rephrase the question|not understand the question|do not understand the question|what do you mean|what does that mean|what does this mean|what is that|what do you mean by|what is meant|"
    "what|huh|come again|pardon|not understand|do not understand|not get it|do not get it|not follow|do not follow|"
    "explain|can you explain|please explain|example|examples|for example|such as|like what|give me an example|"
    "what kind of|what sort of|what should i put|what should i say here|what counts|elaborate|clarify|"
    "what are you asking|what do you want to know|what do you want|say what|not clear|unclear question|rephrase|"
    "what is a|meaning|what is the question|which question|what was the question|repeat the question|say that again|"
    "repeat|again please|how do you mean|in what way|in what sense|can you be more specific|more specific|be clearer|"
    "what exactly|which interview|which one|which job|what interview|what does it mean|what am i supposed to|say again|que|eh",
    "why": "what is this for|do i have to answer|have to answer|is it necessary|need to answer|must i answer|why do you need to know|why do you need to know that|why do you want to know|why do you want to know that|why are you asking me|why are you asking me this|why|why do you ask|why are you asking|why do you need|why do you want|why does that matter|why does it matter|"
    "why does this matter|why is that|why is this|what for|how come|what is it for|what is that for|why should i|"
    "why would you|why would i|do i have to|do i need to|is this necessary|is that necessary|is this needed|is this important|"
    "is that important|is it important|does it matter|does that matter|does this matter|what is the point|what is the purpose|"
    "what do you need that for|what do you need it for|what do you need this for|why that|why this|why me|what is the reason|"
    "reason|must i|is this required|is it required|is it mandatory|is this optional|how does this help|how does that help|"
    "what good is|what use is|what is the use",
    # --- acknowledgements, coaches
    "ready": "thanks got it|will do thanks|thanks will do|got it thanks|got you|got it|ok got it|gotcha|understood|noted|i am ready|am ready|ready|all set|all good|will do|sounds good|ok|okay|k|"
    "cool|fine|sure|alright|makes sense|roger|roger that|copy that|good to go|perfect|i am prepared|prepared|on it|deal|"
    "great|right|yes|yep|yeah|i see|good to know|ack|aye|yup|will do that|am on it|no worries|no problem|set",
    "people_word": "career coach|i am a career coach|job coach|coaching|my people|my clients|my students|my job seekers|my seekers|my candidates|my mentees|my cohort|my group|my coachees|"
    "coachees|mentees|job seekers|who shares with me|who is sharing|who shared|shares with me|my participants|who am i coaching|"
    "who do i coach|people i coach|as a coach|i am a coach|coach digest|digest|report on my|how are my|coach report|"
    "whom do i coach|whom am i coaching|who are my people|who is in my|my trainees|my jobseekers|coaching group",
    "channel": "channel|channels|coach channel|coaching channel|group|this channel",
    "link": "link|connect|add|set up|join|pair|hook up|hook|attach|unlink|disconnect|make|invite|create|use|put you in|bring you",
    "coach_share": "share with my coach|share with a coach|ask my coach|show my coach|talk to my coach|let my coach|send to my coach|"
    "send it to my coach|share it with my coach|share this with my coach|share my note with",
    # --- small ones, for rules
    "asks": "what|how|when|who|why|where|which|whom|can you|could you|do you|does it|is it|is this|are you|will they|should i|"
    "can i|could i|do i|did i|will i|shall i|am i|must i|is there|are there|would you|can we|how do|any",
    "who_q": "who|whom|whose|which people|who would|who did|remind me who|tell me who",
    "met_verb": "meet|met|talk to|talk with|talked to|talked with|spoke|speak to|speak with|spoken|interviewed me|interview me|interviewing me|"
    "meeting|saw|i see|interviewed",
    "when_q": "when will|when do|when should|when are|when can|when is|when would|when am|know when|idea when|tell me when|when to|"
    "how long|how soon|how many days|how many weeks|what day|what time|what date|when does|when did|should i have|has it been|"
    "how late|how early|is it time",
    "when_what": "hear|hearing|heard|decide|decision|know|tell me|find out|call|reply|interview|interviews|reminder|remind|follow up|"
    "answer|get back|wait|too long|too late|expect|next|nudge|chase|response|news|email me|contact me|check in|write|result|results",
    "say_q": "what should i|what do i|what can i|what would i|what am i|what shall i|how should i|how do i|how can i|how would i|how to|"
    "how shall i|how do you|how would you|help with|help me|give me|what is a good|what is good|what is best|what to|any suggestions|"
    "suggestions|not know how|not know what|not sure how|not sure what|should i|what could i|how could i|what are good|tell me what|"
    "tell me how|what is the right|what words|what is polite|need words|is there a good|best way|do i",
    "say_v": "say|write|tell|reply|respond|word|phrase|put|talk about|explain|let them know|let her know|let him know|"
    "thank|bring up|introduce|line|words|script|wording|saying|writing|mention|decline|apologise|apologize|opener|subject line|"
    "follow up|close|address|greet|sign off|answer|email",
    "adjust": "cheeky|on top|hoping|more|higher|better|low|lower|less|ask for|not happy|hoping for|raise|increase|too low|bigger|counter|fair|below|lower than|"
    "match|ask about|not enough",
    "next_word": "next|after this|after that",
    "remind_me": "remind me tomorrow|remind me later",
    "done_only": "had|finished",
    "is_q": "is|are|can|does|will|would|do|who|could|what|how|anyone|has|may",
    "more_time": "more time|time to think|time to decide|extension|longer to decide|extend the deadline",
    "hours": "only|not before|not after|never before|never after|only in morning|only in mornings|mornings only|only mornings|at night|in night|so early|so late|too early|too late|at weekends|on weekends|weekdays|during work|"
    "before nine|before 9|after 8|after 9|at 7am|at midnight|in the evening only|evenings|mornings|nights|after hours|late at night|"
    "when i sleep|while i sleep|on sundays|on saturdays|on sunday",
    "contact": "message me|remind me|write me|write to me|text me|nudge me|ping me|contact me|send me|nudges|reminders|messages|wake me|"
    "bother me|dm me|notify me|notifications",
    "must_go": "have to run|have to go|got to go|need to go|must go|must run|need to run",
    "mean_by": "what do you mean by|what do you mean with|what is meant by",
    "undone": "going to|i will|will have|was about|about to|thought i|thought|meant to|planning to|plan to|need to|have to|should have|"
    "should i|forgot to|in drafts|draft|by accident|accidentally|almost|nearly|fell asleep|not gone|did not go|bounced|for me|tonight|"
    "tomorrow|later|have not|did you|have you|what does|what happens|what if|can i|do i|would|not sent|never sent|will|can you|could you|"
    "not called|have not called|want to",
    "not_done": "going to|i will|will do|will send|will call|will write|will ring|about to|planning to|can not|not yet|have not|"
    "was in|too busy|in a meeting|after lunch|after dinner|after work|fell asleep|in drafts|need to",
    "by_day": "after lunch|after dinner|after work|eod|end of day|tonight|tomorrow|till 4|till 5|till tomorrow|until tomorrow|in the morning|"
    "this evening|this afternoon|next week|on monday|on tuesday|on wednesday|on thursday|on friday|monday|tuesday|wednesday|thursday|friday|"
    "saturday|sunday|in an hour|in a week|in a bit|in a while|at lunch|after the weekend|weekend|in two hours|half an hour|"
    "later today|till|until|call back on|ring back on|tomorrow morning",
    "call_back": "told me to call back|told me to ring back|asked me to call back|call back|ring back|try again|told me to call|told me to ring",
    "no_note": "not my style|do not do thank you|do not do notes|not sending one|will not send|do not want to send|no more for this one|"
    "not for this one|never promised|stop this one|no thank you note|do not want to thank|not writing one|no note",
    "recall": "what did i tell|what did i say|what did i tell them|what questions have i|what have i told|what did they ask|what was i asked|"
    "what did we talk|what was the address|what did i promise|what did i answer|remind me what|what i told|what have i said|"
    "what was i supposed|what did i put|what questions did they",
    "meet_past": "spoke with|spoke to|talked to|talked with|met with|met|chatted with|sat down with|had a call with|had call with|had coffee with|"
    "saw|was at|call with",
    "recent": "yesterday|today|just|this morning|earlier|now|ago|this afternoon|at lunch|last night",
    "walked_out": "walked out of building|walked out|wrapped up early|wrapped up|left the building|left building|on my way home|heading home|"
    "just left|we are done|yep finished|finished|am out|all over",
    "meet_future": "meeting|seeing|talking to|talking with|speaking with|speaking to|zoom with|call with|teams with|got one with|have one with|"
    "chat with|got one|have one|coffee with|screen with",
    "soon": "tomorrow|next monday|next tuesday|next wednesday|next thursday|next friday|next week|monday|tuesday|wednesday|thursday|friday|"
    "thurs|wed|tues|mon|fri|tonight|in two days|december|january",
    "lets_go": "lets go|let us go|go ahead|go for it|start|begin|let us do it|let us do this|do it now|sure let us go|bring it on|fire away|shoot",
    "change_all": "all of them",
    "already_did": "already did|did already|did that|i did that|i did|already done",
    "did_that": "did that|did it|done that|done it|did so",
    "i_did": "i did|did that|did it|i called|i wrote|i emailed",
    "what_happens": "what happens|what does|what if|what would happen|does it",
    "coach": "my coach|coach|coaches",
    "look_at": "look at|look over|check|review|feedback|have a look",
    "already_did_it": "already did|already done|already sent",
    "degree": "more|less|too|little|slightly|much",
    "moved_to": "i have moved to|i now live in|i have relocated to|i relocated to|i am now in",
    "low_offer": "low offer|lower offer|lowball offer",
    "change_to": "change _ to|replace _ with|swap _ for|instead of _ say|use _ instead",
    "excuse": "boss is coming|boss|coming|is here|are here|kids|train|bus|meeting|door|phone|dinner|lunch|is calling|called away",
    "asks_when": "when will you|when do you",
    "it": "it|that|this",
    "it_word": "it|that|this|went|was|thing",
    "when": "today|yesterday|last night|tonight|this morning|earlier|ago|just|last week|monday|tuesday|wednesday|thursday|"
    "friday|now|from|back|from them|by when|this afternoon|at lunch",
    "future_only": "tomorrow|next week|next monday|next tuesday|next wednesday|next thursday|next friday|upcoming|coming up|"
    "scheduled|lined up",
    "correct_one": "point|person|first one|second one|last one|name|line|reminder|reminders|nudge|nudges|interview|note",
    "i_am": "i|me|my|help",
    "sad_strong": "this is hard|it is hard|tired of all this|tired all this|am crushed|bummer|depressing|wanted that job|wanted this job|nobody want me|nobody wants me|not take it anymore|take this anymore|down about|not getting it|gutted|heartbroken|devastated|hopeless|feel like a failure|not good enough|never find a job|never get a job|"
    "want to give up|losing hope|lost hope|worthless|feel like giving up|disheartened|demoralised|demoralized|discouraged|"
    "feel down|feeling down|so hard|tired of looking|tired of this|sick of looking|in tears|crying|defeated|bummed|bummed out|"
    "keep getting rejected|hate job hunting|feel like crap|feel like shit|burnt out|burned out|feeling low|disappointed|upset|"
    "no one wants|nobody wants|nobody will hire|no one will hire|fed up with|sick of rejections|depressed|miserable|hurts",
    "pause_only": "pause|snooze|mute|silence|suspend|hold off|take a break|quiet",
    "resume_only": "i am back|unpause|unmute|start reminding me|start nudging me|start messaging me|remind me again|nudge me again|"
    "turn back on|switch back on|start again|end the pause|stop the pause|reactivate|unsnooze|where were we|pick up where",
}
