import type { Paper } from '#contract/document.ts';
import { sinceSigning } from '#contract/sentences/agreement.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { objectivePostponed, rungPostponed } from '#contract/sentences/postponed.ts';
import { weekdayName } from '#contract/sentences/weekday.ts';
import { objectiveOfParent, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { checkInWeekdayOf } from '#domain/cycle/check-in-days.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { dayAmong } from '#domain/cycle/span-name.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { isPersonIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { dueDay } from '#domain/progress/progress.ts';
import type { Cycle, KeyResult, Objective, Person } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { asJudged, type Printable, setBy } from '../printable.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { ladderDataOf, type SheetOptions, sheetDataOf, shortened } from '../shared/parts.ts';
import { cutBetween } from '../shared/volumes.ts';
import { settingOf } from './density.ts';

export interface OnePagerOptions extends Omit<SheetOptions, 'title'> {
  readonly paper: Paper;
  /** Whose pages, of those who have a part in the cycle. */
  readonly scope: Scope;
}

/** What a person has a part in: objectives they answer for, and rungs of other people's. */
interface PersonSheet {
  readonly person: Person;
  readonly objectives: readonly Objective[];
  readonly rungs: readonly { readonly rung: KeyResult; readonly objective: Objective }[];
}

/** The people of a scope who have a part in a cycle, in the order of the organisation. */
export function personSheetsOf(plan: Plan, cycle: Cycle, scope: Scope): PersonSheet[] {
  const objectives = objectivesIn(plan, cycle);
  const own = Map.groupBy(objectives, ({ ownerId }) => ownerId);
  const others = Map.groupBy(
    objectives.flatMap((objective) =>
      drawnLadder(plan, objective.id)
        .filter(({ ownerId }) => ownerId !== objective.ownerId)
        .map((rung) => ({ rung, objective })),
    ),
    ({ rung }) => rung.ownerId,
  );
  return plan.tables.person.sorted().flatMap((person) => {
    const part = { person, objectives: own.get(person.id) ?? [], rungs: others.get(person.id) ?? [] };
    const isEmpty = part.objectives.length + part.rungs.length === 0;
    return isEmpty || !isPersonIn(plan, person.id, scope) ? [] : [part];
  });
}

/** What the page of a person is made of. */
interface About {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly language: Language;
  readonly t: Translate;
  /** The objectives that stand on somebody's page, so that others can link to them. */
  readonly printed: ReadonlySet<Objective>;
}

/**
 * A page for each person: my objectives, my rungs, and what they serve.
 * @throws Problem as `refuseEmpty`, where nobody asked for has a part in the cycle
 */
export function onePagerDataOf(plan: Plan, options: OnePagerOptions) {
  const { cycle, language, scope } = options;
  const sheets = personSheetsOf(plan, cycle, scope);
  refuseEmpty(sheets, plan, options);
  const t = textsOf(language);
  const printed = new Set(sheets.flatMap(({ objectives }) => objectives));
  const about: About = { plan, cycle, language, t, printed };
  return {
    ...sheetDataOf(plan, { ...options, title: t('onePager.title') }),
    kicker: t('onePager.kicker', { cycle: cycle.name }),
    own: t('onePager.own'),
    answers: { title: t('onePager.answers'), head: t('onePager.answerHead') },
    people: sheets.map((sheet) => personPage(about, sheet, options.paper)),
  };
}

/** Between whose pages one-pagers of many people are cut. */
export const onePagerCut = cutBetween({
  of: ({ people }: ReturnType<typeof onePagerDataOf>) => people,
  with: (data, people) => ({ ...data, people: [...people] }),
  pages: ({ pages }) => pages,
  places: ({ objectives }) => objectives.map(({ place }) => place),
});

function personPage(about: About, { person, objectives, rungs }: PersonSheet, paper: Paper) {
  const content = {
    place: person.id,
    name: person.name,
    running: shortened(person.name),
    lead: [person.jobTitle, about.t('onePager.lead')].filter(Boolean).join('. '),
    facts: factsOf(about),
    objectives: objectives.map((objective) => ownObjective(about, objective, person)),
    rungs: rungs.map((part) => otherRung(about, part)),
  };
  const looks = {
    ...content,
    objectives: content.objectives.map(({ serves, ...objective }) => ({
      ...objective,
      serving: serves
        ? [serves.says, ...serves.line.map(({ title, whose }) => `${title} (${whose})`)].join(' → ')
        : '',
    })),
    rungs: content.rungs.map(({ title, rung, of }) => ({ title, note: `${rung} · ${of.title}` })),
  };
  const { density, pages, ladders } = settingOf(looks, paper);
  return {
    ...content,
    density,
    pages,
    objectives: content.objectives.map((objective, index) => {
      const { isWhole = true, forms = [] } = ladders[index] ?? {};
      const rungs = objective.ladder.rungs.map((rung, at) => ({ ...rung, form: forms[at] ?? density.form }));
      return { ...objective, isWhole, ladder: { ...objective.ladder, rungs } };
    }),
  };
}

function factsOf({ cycle, language, t }: About) {
  const weekday = weekdayName(checkInWeekdayOf(cycle), language);
  const day = cycle.checkInWeekday === null ? `${weekday} (${t('onePager.noDay')})` : weekday;
  return [
    { term: t('onePager.checkIn'), text: day },
    { term: t('onePager.until'), text: formatDate(cycle.endsOn, language) },
  ];
}

/** What somebody answers for, what all its rungs have in common said once, and not whose they are: it is their page. */
function ownObjective(about: About, objective: Objective, { name }: Person) {
  const ladder = ladderDataOf(about.plan, objective, about.language, about.cycle);
  const [first, ...others] = ladder.rungs;
  const common = (first?.about ?? []).filter(
    (said) => others.length > 0 && said !== name && others.every((rung) => rung.about.includes(said)),
  );
  const isOwn = (said: string) => said !== name && !common.includes(said);
  return {
    place: objective.id,
    level: objective.level,
    title: objective.title,
    about: [
      ...new Set([
        ...objectivePostponed(objective, about.language),
        ...common,
        ...sinceSigning(about.plan, about.cycle, objective.id, about.language),
      ]),
    ],
    serves: objective.level === 'company' ? null : servingOf(about, objective),
    ladder: { ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, about: rung.about.filter(isOwn) })) },
  };
}

/** The name of an objective, and where it stands if it does. */
const named = ({ printed }: About, objective: Objective) => ({
  title: objective.title,
  to: printed.has(objective) ? objective.id : null,
});

/** The line from an objective up to the company, as far as it goes. */
function servingOf(about: About, objective: Objective) {
  const { plan, t } = about;
  const line: { readonly title: string; readonly to: string | null; readonly whose: string }[] = [];
  const seen = new Set([objective.id]);
  for (let at: Objective | undefined = objective; at; ) {
    const alignment = primaryAlignment(plan, at.id);
    const parent: Objective | undefined = alignment && objectiveOfParent(plan, parentOf(alignment));
    if (!parent || seen.has(parent.id)) break;
    seen.add(parent.id);
    const rung = plan.tables.keyResult.get(alignment?.parentKeyResultId);
    const place = rung ? t('onePager.rung', { number: rungNumber(plan, rung) }) : '';
    line.push({
      ...named(about, parent),
      whose: [ownerName(plan, ownerOf(parent)), place].filter(Boolean).join(', '),
    });
    at = parent;
  }
  return { says: line.length > 0 ? `${t('onePager.serves')}:` : t('onePager.servesNothing'), line };
}

function otherRung(about: About, { rung, objective }: PersonSheet['rungs'][number]) {
  const { plan, cycle, language, t } = about;
  return {
    title: rung.title,
    rung: t('onePager.rung', { number: rungNumber(plan, rung) }),
    of: named(about, objective),
    way: [
      ...rungPostponed(plan, rung, language),
      wayOf(measureWords(plan, rung, language)),
      ...sinceSigning(plan, cycle, rung.id, language),
    ].join(' · '),
    due: dayAmong(dueDay(rung, objective), objective, language),
  };
}

export const printable: Printable<'one-pager'> = {
  title: (language) => textsOf(language)('onePager.title'),
  read: asJudged,
  setting: setBy(
    'one-pager',
    ({ plan }, options) => onePagerDataOf(plan, options),
    () => onePagerCut,
  ),
};
