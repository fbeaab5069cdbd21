/*
 * The verbs a manager begins a line of work with. English builds no verb from its word alone, so the list is long; what
 * is as often a noun counts only where what follows shows that it is none: “call old customers”, not “call volume”.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Verbs of activity that begin no other kind of sentence. */
const activities = words(`
  analyse assess await bind boil cater chop coax commemorate commence conceive confer curate defrost depict
  derive discover disentangle divert dredge dye elicit embroider enclose endow engrave entertain entrust envision
  evacuate exclude expel extract foresee garner glue heal hoist incubate inject inaugurate innovate instil interlink
  locate loosen lure manufacture memorise memorize modify omit orient orchestrate pave pre-empt prequalify reap
  recalculate recite reclaim reconvene recreate recycle refer refocus regroup rehabilitate reimagine rekindle remodel
  render reorder reskill restore retire retype reveal revitalise revitalize salvage solve stimulate subcontract
  summarise summarize supersede tend terminate transplant transform uncover undo upskill upcycle wean withhold
  socialise socialize itemise subsidise subsidize acquaint have hang wash lay lend borrow sew knit teach tie unpack
  unwrap wear weave pour slice throw fold fetch grind bury tackle rectify alleviate mitigate combat curb detect
  predict simulate visualise visualize deduce infer seek require recommend suggest elect ascertain determine prove
  justify quantify divide subdivide allot apportion refill replenish accommodate reissue reprint republish rerun
  retest reopen revisit revive redo rehire resubmit insure underwrite unblock prebook pre-book serve promote bring
  inform familiarise reconfigure reintroduce disconnect reconnect uninstall reinstall dry-run deep-clean safeguard
  declutter defragment deduplicate geotag handcraft chauffeur liaise soothe reassure befriend empathise intervene
  write prepare organise organize discuss create build do send attend develop implement analyze explore publish
  continue conduct revise migrate roll deploy introduce install configure define identify investigate evaluate
  consider collect gather compile compare translate rewrite redesign rework rebuild tidy upload download distribute
  deliver demonstrate negotiate renegotiate follow remind ask encourage motivate onboard hire recruit arrange
  coordinate co-ordinate align brainstorm facilitate manage handle oversee monitor observe learn practise rehearse
  role-play describe adopt apply replace maintain restructure reorganise reorganize simplify standardise standardize
  automate digitise digitize integrate connect combine merge remove delete archive finish finalise finalize submit
  approve register enrol enroll certify inspect verify validate confirm double-check announce communicate tell
  explain instruct educate advertise go join participate engage involve consult advise assist ensure make give
  allocate assign appoint nominate select choose pick shortlist short-list prioritise prioritize replan calculate
  edit proofread produce buy procure ship relaunch begin kick establish refine tune adjust adapt tailor localise
  localize personalise personalize cleanse dedupe enrich canvass induct rotate recognise recognize celebrate thank
  meet carry perform hand speak talk sit propose draft roll-out provide digitalise digitalize collaborate re-engage
  pre-qualify cold-call set-up undertake execute initiate pursue cultivate foster nurture reach-out outsource
  crowdsource sketch empower equip supervise troubleshoot solicit circulate disseminate familiarize refurbish
  renovate refactor reconcile decorate fumigate relocate modernise modernize centralise centralize decentralise
  decentralize formalise formalize harmonise harmonize reassess reconsider rethink reprice restock retrain repaint
  reschedule reassign resolve settle collate tabulate categorise categorize classify codify disinfect sanitise
  sanitize sterilise sterilize vaccinate immunise immunize calibrate lubricate dismantle assemble erect excavate
  demolish construct weld solder plumb furnish insulate illuminate irrigate fertilise prune administer diagnose
  examine prescribe immobilise enlist mobilise mobilize muster summon convene preside mediate arbitrate litigate sue
  petition notarise incorporate liquidate divest amortise depreciate reimburse disburse remit withdraw refinance
  appraise interrogate inquire enquire sift scrutinise scrutinize peruse annotate abridge transcribe subtitle narrate
  televise livestream photograph videotape illustrate animate embed encrypt decrypt debug containerise virtualise
  provision decommission deprecate rebrand repackage reformat rewire deputise deputize headhunt poach vet offboard
  dismiss suspend reinstate sensitise sensitize persuade urge convince entice woo greet congratulate apologise
  apologize console accompany chaperone usher unload palletise palletize consign expedite reroute weigh affix attach
  detach append insert enter photocopy laminate shred discard dispose donate barter haggle specify stipulate clarify
  formulate conceptualise conceptualize ideate devise concoct compose co-author coauthor co-create spearhead govern
  regulate enforce protect unlock disable enable activate deactivate reactivate reboot reload restart postpone cancel
  abolish prohibit forbid permit authorise authorize endorse ratify legalise legalize declare proclaim notify warn
  escalate triage redirect reallocate redeploy rehouse reseat rearrange reposition rezone demarcate signpost erase
  wipe scrub rinse disassemble bake brew dig decide agree attempt strive intend endeavour endeavor think dedicate
  devote prepay subscribe unsubscribe emphasise emphasize publicise publicize popularise popularize commercialise
  commercialize monetise monetize productise productize gamify systematise systematize institutionalise
  institutionalize professionalise professionalize regularise rationalise rationalize streamline reinforce replicate
  reproduce synchronise synchronize sync unify consolidate amalgamate segregate isolate quarantine ventilate
`);

/** Verbs of activity that are nouns as well: what follows decides. */
const nounActivities = words(`
  fit commission forward grant halt honour honor inventory preview release relay rescue reverse retreat trace zone
  crack hook perfect ready roast steam extend scope light mount press spray spread stack strip swap trim address
  detail model split fill empty store house box bag void refund return exchange request demand vote pledge gauge
  remedy hedge bid ramp scale speed spin step pin team interface advocate ease counter call plan review work check
  contact update hold run start launch design set train coach research support help present document test trial pilot
  pitch report record log note capture print order source rent pack market campaign post blog email e-mail text
  message travel tour host sponsor offer service use move map list draw sort file import export share schedule mentor
  shadow screen demo exhibit invoice bill prospect chase track watch count measure estimate forecast budget target
  segment cluster query mine audit benchmark survey book warm clean upgrade refresh bundle name walk pull hand sample
  trade partner group switch process question answer experiment rehearsal shop stock supply take label stage program
  programme scan sweep tag pool poll probe profile outline state voice script shape structure change access repair
  study transfer network interview visit complete clear separate focus practice ring mail care fix try read brief
  showcase prototype phone lobby reward rank delegate chair stress load key type wire plant treat police patrol guard
  fence lock seal stream patch license mark polish wax dust drill feed cook taste air mirror clone phase ban appeal
  deposit second uniform pen champion catalogue catalog lecture digest alert caution discharge auction bargain
  dispatch despatch broadcast landscape counsel tutor harvest vacuum haul wrap tow debate aim search look pay spend
  scrap paint author craft overhaul outfit retrofit moderate elaborate deliberate welcome steer highlight found put
  sunset resume pause reset escort transport mop invite
`);

/** Verbs of a result: what they say is reached, not done. */
const results = words(`
  raise grow reduce lower win achieve attain hit exceed double triple halve shorten keep retain sell earn gain become
  accelerate expand strengthen deepen get save sustain stay remain outperform convert acquire generate qualify improve
  enhance optimise optimize maximise maximize minimise minimize eliminate prevent avoid surpass beat regain preserve
  diversify lengthen tighten broaden widen intensify satisfy delight elevate lessen
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
  'talk report pitch work market present speak sell reach go meet call move switch focus write respond look search appeal plan',
);
const prepositions = words('to with on about');

/** What is taken from one place to another: “move payroll to the new provider”, not “move to the new office done”. */
const motions = words(
  'move transfer switch change shift bring take hand ship mail haul transport offer present',
);
const ways = words('to into from onto');

/** Verbs that no noun follows as their own describing word: before a plural they are verbs. */
const beforePlural = words(`
  call visit interview phone email e-mail coach train mentor brief audit survey chase host sponsor schedule contact
  review check test recruit pitch collect update plan design research paint repair fix treat polish invite request trial pilot fit track measure exhibit escort shadow welcome count
  file print refund swap spray replenish benchmark document map sort tutor counsel segment
`);

/** Compounds whose first word only looks like such a verb: “test results”, “call recordings”. */
const nounsBehind = words(`
  results rates minutes hours sessions scripts reports records notes lists items cases plans points figures numbers
  costs prices volumes levels times days weeks skills tools systems documents meetings tickets centres centers data
  details recordings logs calls drivers materials packages programmes programs budgets guidelines processes scores
  terms offers services teams agents requests slots templates delays awards prizes errors flaws changes reviews failures
  complaints stations journeys routes findings trails fees firms opinions bills groups forms rounds queues requirements
  packs kits sales sizes formats servers runs standards features scenarios coverage hours readers users allowances benefits panels patterns rights
`);

/** Whom work is done with or for: behind a verb they describe what it is done to, “review supplier contracts”. */
const people = words(`
  supplier vendor customer client employee staff patient student pupil partner donor member tenant dealer distributor
  contractor applicant candidate passenger visitor user
`);

/** Plurals that have no -s. */
const irregularPlurals = words('people salespeople staff children women men alumni personnel salesmen');

const irregularParticiples = words(
  'understood known paid shown given seen held done made met sent written run begun chosen taken found built sold won kept set put gone live',
);
const isPlural = (word: string): boolean =>
  irregularPlurals.has(word) || (/[^su]s$/u.test(word) && !/(?:ss|us|is)$/u.test(word));
const isParticiple = (word: string): boolean => /\p{L}{2,}ed$/u.test(word) || irregularParticiples.has(word);

/** Articles and owners: a word of no known kind before one of these is hardly anything but a verb. */
const determiners = words('the our their your my its his her a an every each all');

/** What stands before those and is no verb. */
const noVerbs = words(`
  in on at by for from to of off up down out over under above below within without with about after before during since
  until till between among against across along around behind beside beyond despite except inside outside into onto like
  near past per plus through throughout toward towards via upon than as and or but nor so yet if when while where because
  although though once unless whether that which who whom what how why not only even just also both half almost nearly
  quite rather such all any some each every either neither no nobody everybody everyone anyone someone nothing everything
  something one two three many few most more less much enough here there now then today tomorrow always never often
  soon again still already we you they she they it i is are was were be been am has have had does did can could may might
  will would shall should must staff people management quality children women men
`);

/** Words in -ing that are prepositions or nouns. */
const seemingGerunds = words(
  'during regarding concerning including excluding considering following pending notwithstanding according nothing something everything anything being having morning evening building spring string',
);

/** Words with the ending of a verb that are none. */
const endsLikeVerb = words(`
  size prize exercise enterprise expertise merchandise premise promise franchise precise concise wise rise raise noise
  otherwise likewise treatise paradise cruise surprise disguise merchandize excise demise anise praise poise bruise
`);

/** “Fumigate the stores”, “sanitise wards”, “relabel the shelves”: verbs by their build or by what follows them. */
function isUnknownVerb(first: string, next: string): boolean {
  if (noVerbs.has(first) || next === '' || isParticiple(next)) return false;
  if (/^\p{L}{3,}(?:i[sz]e|ify)$/u.test(first)) return !endsLikeVerb.has(first);
  if (!/^\p{L}[\p{L}-]{2,}$/u.test(first) || /(?:[^s]s|ed|ly|ing|ion|ment|ness|ity|ers?)$/u.test(first))
    return false;
  return determiners.has(next);
}

function kindOf(verb: string): 'activity' | 'result' | null {
  if (activities.has(verb) || nounActivities.has(verb)) return 'activity';
  return results.has(verb) || nounResults.has(verb) ? 'result' : null;
}

/** “Re-train”, “spot-check” and “relabel” are built from verbs that are known. */
function withoutPrefix(word: string): string {
  if (kindOf(word) !== null) return word;
  const stem =
    /^(?:(?:re|pre|cross|spot|double|fast|co|over|stress|beta|soft|road|hand|mass|bulk)-|re)(\p{L}{3,})$/u.exec(
      word,
    )?.[1];
  return stem !== undefined && kindOf(stem) === 'activity' ? stem : word;
}

/** What kind of verb an English phrase begins with, given its words in lower case; null for none. */
export function englishVerb(phrase: readonly string[]): 'activity' | 'result' | null {
  const [written = '', next = '', ...others] = phrase;
  const first = withoutPrefix(written);
  const kind = first === 'sign' && next === 'up' ? 'activity' : kindOf(first);
  if (kind === null) return isUnknownVerb(first, next) ? 'activity' : gerund(first, next);
  if (!nounActivities.has(first) && !nounResults.has(first)) return kind;
  if (afterVerb.has(next) || /^\d/u.test(next)) return kind;
  // “Review and update the manual.”
  if (next === 'and' && isKnownEnglishVerb(others[0] ?? '') && afterVerb.has(others[1] ?? '')) return kind;
  if (withPreposition.has(first) && prepositions.has(next)) return kind;
  const last = others.at(-1) ?? next;
  if (
    motions.has(first) &&
    !nounsBehind.has(next) &&
    others.slice(0, 2).some((word) => ways.has(word)) &&
    ![next, ...others].some(isParticiple)
  )
    return kind;
  if (isParticiple(next) || isParticiple(last)) return null;
  if (beforePlural.has(first) && isPlural(next) && !nounsBehind.has(next)) return kind;
  return beforePlural.has(first) &&
    others.length > 0 &&
    isPlural(last) &&
    (people.has(next) || /(?:ed|ing|ive|al|ic|y|ior)$/u.test(next))
    ? kind
    : null;
}

/** Whether a word can be one of the verbs known here, whatever follows. */
export const isKnownEnglishVerb = (word: string): boolean => kindOf(word) !== null;

/** “Training the team” is a verb, “training for the team” and “selling time” are not. */
function gerund(first: string, next: string): 'activity' | 'result' | null {
  const stem = /^(\p{L}{2,})ing$/u.exec(first)?.[1];
  if (stem === undefined || !afterVerb.has(next)) return null;
  const candidates = [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, '$1')];
  const known = candidates.map(kindOf).find((kind) => kind !== null);
  return known ?? (determiners.has(next) && !seemingGerunds.has(first) ? 'activity' : null);
}

/** Nouns of an activity that is yet to be done: “rollout of the CRM”. */
const activityNouns = words(`
  restructuring construction procurement recruitment purchase renovation translation installation revision review analysis
  evaluation launch publication training drafting design testing relocation upgrade digitisation digitalisation conversion
  implementation rollout roll-out preparation development creation introduction execution organisation organization
  planning migration installation setup set-up deployment redesign coordination
`);

/** Whether an English phrase begins with an activity, as a verb or as its noun, that is not told as done. */
export function isEnglishActivity(phrase: readonly string[]): boolean {
  const [first = '', next = ''] = phrase;
  // A digit that measures nothing is a name: “stage 2”, “release 4”.
  if (nounActivities.has(first) && /^\d/u.test(next)) return false;
  if (englishVerb(phrase) === 'activity') return true;
  if (next !== 'of' || phrase.some(isParticiple) || /\bon time\b/u.test(phrase.join(' '))) return false;
  // “Onboarding of new tutors.”
  return activityNouns.has(first) || (first.endsWith('ing') && gerund(first, 'the') === 'activity');
}
