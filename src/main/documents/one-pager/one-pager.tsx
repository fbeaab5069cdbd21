import type { Paper } from '#contract/document.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { weekdayName } from '#contract/sentences/weekday.ts';
import { objectiveOfParent, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { checkInWeekdayOf } from '#domain/cycle/check-in-days.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { isPersonIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Objective, Person } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { Ladder, type LadderBook } from '../shared/ladder.tsx';
import { refuseEmpty } from '../shared/not-empty.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { Words } from '../shared/words.tsx';

export interface OnePagerOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
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

/**
 * A page for each person: my objectives, my rungs, and what they serve.
 * @throws Problem as `refuseEmpty`, where nobody asked for has a part in the cycle
 */
export function composeOnePager(plan: Plan, options: OnePagerOptions): string {
  const { cycle, language, paper, today, scope } = options;
  const sheets = personSheetsOf(plan, cycle, scope);
  refuseEmpty(sheets, plan, options);
  return renderSheet(
    plan,
    { cycle, language, paper, today, scope, title: textsOf(language)('onePager.title') },
    sheets.map((part) => <PersonPage key={part.person.id} plan={plan} part={part} options={options} />),
  );
}

interface PersonPageProps {
  readonly plan: Plan;
  readonly part: PersonSheet;
  readonly options: OnePagerOptions;
}

function PersonPage({
  plan,
  part: { person, objectives, rungs },
  options: { cycle, language },
}: PersonPageProps) {
  const t = textsOf(language);
  const book: LadderBook = { plan, language, t: textsOf(language) };
  const weekday = weekdayName(checkInWeekdayOf(cycle), language);
  const day = cycle.checkInWeekday === null ? `${weekday} (${t('onePager.noDay')})` : weekday;
  return (
    <section className="page individual">
      <p className="kicker">{t('onePager.kicker', { cycle: cycle.name })}</p>
      <h1 className="sheet-title">{person.name}</h1>
      <p className="sheet-lead">
        {person.jobTitle && `${person.jobTitle}. `}
        {t('onePager.lead')}
      </p>
      <dl className="sheet-facts">
        <dt>{t('onePager.checkIn')}</dt>
        <dd>{day}</dd>
        <dt>{t('onePager.until')}</dt>
        <dd>{formatDate(cycle.endsOn, language)}</dd>
      </dl>
      {objectives.length > 0 && <h2 className="part">{t('onePager.own')}</h2>}
      {objectives.map((objective) => (
        <div key={objective.id} className={objective.level}>
          <h3 className="group">
            <Words>{objective.title}</Words>
          </h3>
          <Serving plan={plan} objective={objective} language={language} />
          <Ladder book={book} objective={objective} />
        </div>
      ))}
      {rungs.length > 0 && (
        <>
          <h2 className="part">{t('onePager.answers')}</h2>
          <table>
            <tbody>
              {rungs.map(({ rung, objective }) => (
                <OtherRung key={rung.id} plan={plan} rung={rung} objective={objective} language={language} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

interface OtherRungProps {
  readonly plan: Plan;
  readonly rung: KeyResult;
  readonly objective: Objective;
  readonly language: Language;
}

function OtherRung({ plan, rung, objective, language }: OtherRungProps) {
  const t = textsOf(language);
  return (
    <tr>
      <td>
        <strong>
          <Words>{rung.title}</Words>
        </strong>
        <small>
          <Words>{`${t('onePager.rung', { number: rungNumber(plan, rung) })} · ${objective.title}`}</Words>
        </small>
      </td>
      <td className="number">
        <Words>{wayOf(measureWords(plan, rung, language))}</Words>
      </td>
      <td className="number">{formatDate(rung.dueOn ?? objective.endsOn, language, 'day')}</td>
    </tr>
  );
}

/** The line from an objective up to the company, as far as it goes. */
function Serving({ plan, objective, language }: Omit<OtherRungProps, 'rung'>) {
  const t = textsOf(language);
  const line: string[] = [];
  const seen = new Set([objective.id]);
  for (let at: Objective | undefined = objective; at; ) {
    const alignment = primaryAlignment(plan, at.id);
    const parent: Objective | undefined = alignment && objectiveOfParent(plan, parentOf(alignment));
    if (!parent || seen.has(parent.id)) break;
    seen.add(parent.id);
    const rung = plan.tables.keyResult.get(alignment?.parentKeyResultId);
    const place = rung ? `, ${t('onePager.rung', { number: rungNumber(plan, rung) })}` : '';
    line.push(`${parent.title} (${ownerName(plan, ownerOf(parent))}${place})`);
    at = parent;
  }
  if (objective.level === 'company') return null;
  return (
    <p className="serves">
      <Words>
        {line.length > 0 ? `${t('onePager.serves')}: ${line.join(' → ')}` : t('onePager.servesNothing')}
      </Words>
    </p>
  );
}
