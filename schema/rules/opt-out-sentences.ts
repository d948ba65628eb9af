// Sentences about being texted, in plain words (own-words.ts): those that can mean nothing but "no more", those that say
// it is a wrong number, and those that a person has to judge. What is plainly about the trade is talk.

const said = (...patterns: string[]) => new RegExp(patterns.map((pattern) => `\\b(?:${pattern})\\b`).join('|'), 'g')

const texts = '(?:texts?|texting|txts?|messages?|messaging|msgs?|sms|spam|mensajes?)'
const own = '(?:my (?:\\w+ ){0,2}(?:number|phone|cell|name|info|information|contact|email|data)|this (?:number|phone))'
const me = `(?:me|us|${own})`
const which = '(?:all|the|these|those|this|that|your|with|any|more|further|future|please|now|already)'
const contacting =
  '(?:sending|texting|txting|messaging|contacting|calling|spamming|bothering|harassing|writing|emailing|soliciting|blowing up)'
const contact = '(?:text|txt|message|msg|contact|call|bother|write|email|sms|spam|harass)'
const not = '(?:dont|do not|never)'

const english = [
  `(?:stop|quit|cease|desist) (?:${which} )*${contacting}`,
  `(?:stop|cease|quit) (?:of )?(?:${which} )*${texts}`,
  `(?:${not}|not to) (?:you (?=ever|dare))?(?:ever |dare |please |even |keep )*${contact}(?:ing)? (?:(?:or|and) ${contact} )?(?:${me}|again|any ?more)`,
  `${not} (?:ever |please )*contact`,
  `no more (?:${which} )*${texts}`,
  `(?:${not}|no longer) (?:want|wish|need|like|care)(?: to)? (?:receive |get |see |be getting )?(?:${which} )*${texts}`,
  `(?:${not}|no longer) (?:want|wish) (?:to be |you to |to get |you )(?:ever )?(?:${contact}(?:ed|ing)?|texted|messaged)`,
  `(?:take|get) ${me} (?:\\w+ ){0,2}?off`,
  `(?:remove|delete|erase|scrub|unlist) ${me}`,
  `drop (?:me|us|my (?:\\w+ )?number) from`,
  `(?:unsubscribe|unsub|unsuscribe) (?:me|us|my|from|this)`,
  `(?:want|would like|id like|need|wish|like|asked|asking) (?:\\w+ ){0,2}?to (?:be )?(?:opt(?:ed)? out|unsubscribed?|removed|taken off|deleted)`,
  'opt (?:me|us) out',
  '(?:revoke|withdraw|rescind) (?:my |our |all |any )*(?:consent|permission)',
  '(?:lose|forget) (?:my|this|our) (?:\\w+ )?number',
  'leave (?:me|us) (?:alone|be)',
  `(?:put|add) ${me} (?:on|to|in|onto) (?:\\w+ ){0,3}?do not (?:call|contact|text)`,
]
const spanish = [
  'no me (?:\\w+ ){0,2}?(?:mandes?|manden|envies?|envien|escribas?|escriban|contactes?|contacten|texteen?|molestes?|molesten|llames?|llamen) (?:\\w+ ){0,2}?(?:mas(?! tarde)|mensajes?|textos?|nada|nunca)',
  '(?:deje|dejen|deja|pare|paren) de (?:enviar|mandar|escribir|contactar|llamar|molestar|textear)(?:me|nos|le|les)?',
  '(?:quite|quita|quiten|saque|saca|saquen|borre|borra|borren|elimine|elimina|eliminen)(?:me|nos) de',
  'd(?:ar|arme|arse|eme|enme|ame)(?: me)? de baja',
  'ya no (?:quiero|deseo|queremos|deseamos)',
]
const clear = said(...english, ...spanish)

const ending = '(?:stop|quit|cease|unsubscribe|remove|cancel|end|opt|delete|take|leave|lose|forget|drop)'

/** "Don't stop", "please do not cancel", "it won't stop": the opposite, or another thing's doing. */
const denied = said(
  `(?:${not}|didnt|did not|wont|will not|cant|cannot|wouldnt|would not|couldnt|doesnt|does not|not) (?:you |ever |please |(?:want|need|have|going) (?:you )?to )*${ending}`,
  `(?:i|you|we|he|she|they) never ${contact}`,
)

/** Told or asked about what somebody did: "why did you stop texting me?" Not a request. */
const looksBack = said(
  `(?:why|how come|when|if|after|before|until|unless|once) (?:\\w+ ){0,3}?(?:${ending}|${not})`,
  `(?:did|have|has|had|were|was) (?:you|he|she|they|i|we) (?:\\w+ )?${ending}`,
  `(?:i|ill|we|well|he|she|they|it|ive|weve|youve|(?<!(?:can|could|will|would|must|please) )you) (?:always |just |will |wont |can |could |had to |have to |would )?(?:stop|stopped|quit|${not}) (?:${contacting}|${contact}|you)`,
)

/** Only for a while: "don't call me before five". */
const limited = said(
  `${not} (?:ever |please )*${contact} (?:me|us) (?:back )?(?:(?:after|before|until|till|during|while|between|today|tomorrow|tonight|yet|if|unless|when|so|too)|(?:right )?now|at (?:\\d|work|night|home))`,
)

/** Only how: "don't call me, just text me" asks for a text. */
const byText = said(
  `${not} (?:ever )?call (?!(?:or|and|nor) ).*(?:just|please|instead|rather|only|but|can|better|prefer) (?:to )?(?:text|txt|message)`,
  `${not} (?:ever )?call (?!(?:or|and|nor) ).*(?:text|txt|message|texting) (?:me )?(?:instead|only|is (?:better|best|fine|easier))`,
)

const business =
  '(?:appointment|appt|order|reservation|booking|service|visit|meeting|subscription|plan|estimate|job|card|policy|inspection|quote|class|lesson|delivery|trip|membership|contract|insurance|warranty|coverage|upgrade|schedule|calendar|cleaning|repair|installation|project|waiting list|waitlist)s?'
const ofBusiness = said(`(?:from|off|of) (?:\\w+ ){0,3}?${business}`)

/** True only when no other reading is left. */
export function isClearOptOut(words: string): boolean {
  return (
    has(clear, without(denied, words)) && ![looksBack, limited, byText, ofBusiness].some((other) => has(other, words))
  )
}

const wrong = said(
  'wrong (?:number|person|guy|man|woman|lady|phone|cell|contact|people)(?! (?:of|for|on|in))',
  '^(?:thats |this is |its |it is |sorry |no |nope )*not me$',
  '(?:not|no longer) (?:his|her|their|my husbands|my wifes) (?:\\w+ )?(?:number|phone)',
  '(?:numero|persona|telefono) equivocad[oa]',
  'se equivoco de (?:numero|persona|telefono)',
)
const ownMistake = said(
  '(?:i|we|he|she|they) (?:\\w+ )?(?:gave|sent|put|wrote|entered|typed|called|have|had) (?:\\w+ )?(?:the|a) wrong',
)

export const saysWrongNumber = (words: string): boolean => has(wrong, words) && !has(ownMistake, words)

const trade = said(
  `stop(?:s|ping)? (?:by|in|over|off|on|here|there|signs?|lights?|and|into|through|around|back|work|leaks?|at (?!once)|for (?!good|ever|now))`,
  `stop (?:the|a|an|my|our|his|her|any|water|rain) (?!${texts}\\b|harass|nonsense|bs\\b|crap|madness|contact)\\w+`,
  'stop(?:s|ped)? (?:it from |that from )?(?:leaking|dripping|running|pulling|working|flooding|cracking|sinking|settling|moving|raining|smoking|bleeding|squeaking|growing|spreading|making|seeping|shifting|draining|coming|ringing|beeping)',
  '(?:bus|pit|next|first|last|truck|train|full|one|quick|short|rest|non|hard|dead|door) stop',
  'when (?:do|does|did|will|is|are) .*stop',
  'quit (?:my|his|her|their|our|the|smoking|working|running|on)',
  `cancel(?:s|led|ling|ed|ing)? (?:\\w+ ){0,5}?${business}`,
  'cancel(?:s|led|ling|ed|ing)? (?:for |on |my |our |this |next |the )*(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|afternoon)',
  `opt(?:ed|ing)? (?:out of|in to|into|for) (?:\\w+ ){0,4}?(?:${business}|one|it)`,
  'opt for',
  `(?:remove|delete) (?:the|a|an|that|those|these|some|old|any|all|one|our|my) (?!(?:\\w+ ){0,2}(?:numbers?|phone|cell|name|info|contacts?|email|${texts})\\b)\\w+`,
)

const doubtful = said(
  'not interested',
  'no (?:thanks|thank you|thx)',
  'who(?:s| is| are| r)? (?:this|dis|you|u)',
  'spam(?:m?ing|mers?)?(?! folder| filter)',
  'scam(?:mers?|ming)?|phishing',
  'reported|reporting|report (?:you|this|it)',
  'too many (?:texts|messages|msgs)',
  'go away|get lost|shut up|buzz off|bug off|back off',
  '^(?:ok |please )*enough$|had enough|thats enough|enough (?:already|is enough|of|with|texts|messages)',
  'lawyers?|attorneys?|suing|lawsuit|legal action|(?:will|gonna|to|ill) sue|sue (?:you|your|ya)',
  'harass(?:ed|ing|ment)?',
  'do not (?:call|contact|text)',
  '(?:how|where) did (?:you|u) (?:guys |people )?get (?:my|this)',
  'f+u+c+k\\w*|fck|wtf|shit|bullshit|bitch|asshole|piss off|screw (?:you|off)|go to hell',
  'stop|unsubscribe|unsub|cancel|quit|revoke|remove|opt|alto|parar|baja|desuscribir|cancelar',
)

/** Nothing is sent to the number until a person has read it. What is plainly about the trade raises no doubt. */
export function isDoubtful(words: string): boolean {
  const asked = without(denied, words)
  return has(clear, asked) || has(doubtful, without(trade, asked))
}

const has = (pattern: RegExp, words: string) => words.search(pattern) >= 0
const without = (pattern: RegExp, words: string) => words.replace(pattern, '…')
