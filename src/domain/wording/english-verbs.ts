/*
 * The verbs a manager begins a line of work with. English builds no verb from its word alone, so the list is long; what
 * is as often a noun counts only where what follows shows that it is none: “call old customers”, not “call volume”.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Verbs of activity that begin no other kind of sentence. */
const activities = words(`
  write prepare organise organize discuss create build do send attend develop implement analyse analyze explore publish
  continue conduct revise migrate roll deploy introduce install configure define identify investigate evaluate assess
  consider collect gather compile compare translate rewrite redesign rework rebuild tidy upload download distribute
  deliver demonstrate negotiate renegotiate follow remind ask invite encourage motivate onboard hire recruit arrange
  coordinate co-ordinate align brainstorm facilitate manage handle oversee monitor observe read learn study practise
  practice rehearse role-play describe prototype try adopt apply switch transfer replace maintain repair fix restructure
  reorganise reorganize simplify standardise standardize automate digitise digitize integrate connect combine merge
  separate remove delete archive clear finish complete finalise finalize submit approve register enrol enroll certify
  inspect verify validate confirm double-check announce communicate inform tell explain teach instruct brief educate
  advertise mail phone ring go join participate network engage involve consult advise assist care focus ensure make give
  allocate assign delegate appoint nominate select choose pick shortlist short-list rank prioritise prioritize replan
  calculate edit proofread produce buy procure ship relaunch begin kick establish found put refine tune adjust adapt
  tailor localise localize personalise personalize cleanse dedupe enrich canvass showcase interview induct rotate reward
  recognise recognize celebrate thank meet carry perform hand speak talk sit gather propose draft roll-out provide
  implement digitalise digitalize collaborate liaise attend visit re-engage pre-qualify cold-call
  set-up undertake execute initiate pursue cultivate foster nurture reach-out outsource lobby
  crowdsource sketch rehearse empower equip supervise investigate troubleshoot solicit circulate
  disseminate compile familiarise familiarize acquaint liaise
`);

/** Verbs of activity that are nouns as well: what follows decides. */
const nounActivities = words(`
  call plan review work check contact update hold run start launch design set train coach research support help
  present document test trial pilot pitch report record log note capture print order source rent pack market campaign
  post blog email e-mail text message travel tour host sponsor offer service serve use move map list draw sort file
  import export share schedule mentor shadow screen demo exhibit invoice bill prospect chase track watch count measure
  estimate forecast budget target segment cluster query mine audit benchmark survey book warm clean upgrade refresh
  bundle name promote walk pull hand sample trade partner group switch process question answer experiment rehearsal
  shop stock supply bring take label stage program programme scan sweep tag pool poll probe profile outline state
  voice script shape structure study repair change transfer access network interview visit
`);

/** Verbs of a result: what they say is reached, not done. */
const results = words(`
  raise grow reduce lower win achieve attain hit exceed double triple halve shorten keep retain sell earn gain become
  accelerate expand strengthen deepen get save sustain stay remain outperform convert acquire generate qualify improve
  cross-sell upsell renew win-back recover recoup stabilise stabilize
`);

/** Verbs of a result that are nouns or adjectives as well. */
const nounResults = words(`
  close cut open sign lead drive lift push land secure increase boost decrease
`);

/** What stands after a verb and hardly after a noun. */
const afterVerb = words(`
  the a an our your their my his her its all every each any some both new old existing current this that these those
  more most better how what who where which why whether us them it everyone everybody potential key major top lost
  former inactive dormant unhappy churned important large largest big biggest small local regional monthly weekly daily
  quarterly up out off back over through around together regularly personally again several many few
`);

/** A particle or preposition that makes these few a verb: “talk to”, “report to”, “follow up on”. */
const withPreposition = words(
  'talk report pitch work market present speak sell reach go meet call move switch',
);
const prepositions = words('to with on about');

/** Verbs that no noun follows as their own describing word: before a plural they are verbs. */
const beforePlural = words(`
  call visit interview phone email e-mail coach train mentor brief audit survey chase host sponsor schedule contact
  review check test recruit pitch collect update plan design research
`);

/** Compounds whose first word only looks like such a verb: “test results”, “call recordings”. */
const nounsBehind = words(`
  results rates minutes hours sessions scripts reports records notes lists items cases plans points figures numbers
  costs prices volumes levels times days weeks skills tools systems documents meetings tickets centres centers data
  details recordings logs calls drivers materials packages programmes programs budgets guidelines processes scores
  terms offers services teams agents requests slots templates
`);

const irregularParticiples = words(
  'held done made met sent written run begun chosen taken found built sold won kept set put gone live',
);
const isPlural = (word: string): boolean => /[^su]s$/u.test(word) && !/(?:ss|us|is)$/u.test(word);
const isParticiple = (word: string): boolean => /\p{L}{2,}ed$/u.test(word) || irregularParticiples.has(word);

function kindOf(verb: string): 'activity' | 'result' | null {
  if (activities.has(verb) || nounActivities.has(verb)) return 'activity';
  return results.has(verb) || nounResults.has(verb) ? 'result' : null;
}

/** What kind of verb an English phrase begins with, given its words in lower case; null for none. */
export function englishVerb(phrase: readonly string[]): 'activity' | 'result' | null {
  const [first = '', next = '', ...others] = phrase;
  const kind = kindOf(first);
  if (kind === null) return gerund(first, next);
  if (!nounActivities.has(first) && !nounResults.has(first)) return kind;
  if (afterVerb.has(next) || /^\d/u.test(next)) return kind;
  if (withPreposition.has(first) && prepositions.has(next)) return kind;
  const last = others.at(-1) ?? next;
  if (isParticiple(next) || isParticiple(last)) return null;
  if (beforePlural.has(first) && isPlural(next) && !nounsBehind.has(next)) return kind;
  return beforePlural.has(first) &&
    others.length > 0 &&
    isPlural(last) &&
    /(?:ed|ing|ive|al|ic|y)$/u.test(next)
    ? kind
    : null;
}

/** “Training the team” is a verb, “training for the team” and “selling time” are not. */
function gerund(first: string, next: string): 'activity' | 'result' | null {
  const stem = /^(\p{L}{2,})ing$/u.exec(first)?.[1];
  if (stem === undefined || !afterVerb.has(next)) return null;
  const candidates = [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, '$1')];
  return candidates.map(kindOf).find((kind) => kind !== null) ?? null;
}

/** Nouns of an activity that is yet to be done: “rollout of the CRM”. */
const activityNouns = words(`
  implementation rollout roll-out preparation development creation introduction execution organisation organization
  planning migration installation setup set-up deployment redesign coordination
`);

/** Whether an English phrase begins with an activity, as a verb or as its noun, that is not told as done. */
export function isEnglishActivity(phrase: readonly string[]): boolean {
  if (englishVerb(phrase) === 'activity') return true;
  const [first = '', next = ''] = phrase;
  return activityNouns.has(first) && next === 'of' && !isParticiple(phrase.at(-1) ?? '');
}
