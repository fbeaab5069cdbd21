import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Paper } from '#contract/document.ts';
import { gapWords } from '#contract/sentences/gaps.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { whenWords } from '#contract/sentences/workshop-when.ts';
import { formatDate, formatNumber, formatValue } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import type { Decision, KeyResult, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { type Minutes, madeOfIdea, minutesOf } from '#domain/workshop/minutes.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { TableHead } from '../shared/table-head.tsx';
import { TermRow, Words } from '../shared/words.tsx';

export interface MinutesOptions {
  readonly workshop: Workshop;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly checkInsOf: CheckInsOf;
}

/** What every part of the minutes is made of. */
interface MinutesSheet {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly language: Language;
  readonly t: Translate;
}

/** The minutes of a workshop as printable HTML: who, when, how long, and everything that was kept. */
export function composeMinutes(
  plan: Plan,
  { workshop, language, paper, today, checkInsOf }: MinutesOptions,
): string {
  const t = textsOf(language);
  const minutes = minutesOf(plan, workshop, checkInsOf);
  const sheet: MinutesSheet = { plan, minutes, language, t };
  return renderSheet(
    plan,
    { cycle: minutes.cycle, language, paper, today, title: `${t('minutes.title')} · ${workshop.name}` },
    <section className="page">
      <p className="kicker">{t('minutes.title')}</p>
      <h1 className="sheet-title">
        <Words>{workshop.name}</Words>
      </h1>
      <Facts sheet={sheet} />
      <Agenda sheet={sheet} />
      <Decisions sheet={sheet} />
      <Moved sheet={sheet} />
      <Attention sheet={sheet} />
      <Gaps sheet={sheet} />
      <Ideas sheet={sheet} />
      <Votes sheet={sheet} />
      <div className="signatures">
        <p>{minutes.facilitator?.name ?? t('minutes.sign')}</p>
      </div>
    </section>,
  );
}

function Facts({ sheet: { plan, minutes, language, t } }: { readonly sheet: MinutesSheet }) {
  const { workshop, participants, facilitator } = minutes;
  const facts: [string, string][] = [
    [t('minutes.date'), whenWords(plan, workshop, language, new Date())],
    [t('minutes.place'), workshop.place],
    [t('minutes.facilitator'), facilitator?.name ?? ''],
    [t('minutes.participants'), participants.map(({ name }) => name).join(', ')],
    [t('minutes.purpose'), workshop.purpose],
  ];
  return (
    <dl className="sheet-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <TermRow key={term} term={term} text={value} />
        ))}
    </dl>
  );
}

const timeOf = (instant: string | null) => (instant ? dayjs(instant).format('HH:mm') : '');

function Agenda({ sheet: { minutes, language, t } }: { readonly sheet: MinutesSheet }) {
  const { steps } = minutes;
  const sum = (of: (step: (typeof steps)[number]) => number) =>
    Math.round(steps.reduce((all, step) => all + of(step), 0));
  return (
    <>
      <h2 className="part">{t('minutes.agenda')}</h2>
      <table>
        <TableHead
          columns={[t('minutes.step')]}
          figures={[t('minutes.planned'), t('minutes.spent'), t('minutes.from'), t('minutes.to')]}
        />
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <td>{workshopStepTitle(step, kindOf(step), language)}</td>
              <td className="number">{t('minutes.minutes', { count: step.plannedMinutes })}</td>
              <td className="number">
                {step.startedAt ? t('minutes.minutes', { count: Math.round(step.spentSeconds / 60) }) : '–'}
              </td>
              <td className="number">{timeOf(step.startedAt)}</td>
              <td className="number">{timeOf(step.endedAt)}</td>
            </tr>
          ))}
          <tr className="total">
            <td>{t('minutes.total')}</td>
            <td className="number">{t('minutes.minutes', { count: sum((step) => step.plannedMinutes) })}</td>
            <td className="number">
              {t('minutes.minutes', { count: sum((step) => step.spentSeconds / 60) })}
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Decisions({ sheet }: { readonly sheet: MinutesSheet }) {
  const { minutes, t, plan, language } = sheet;
  const stepOf = (note: Decision) => {
    const step = plan.tables.workshopStep.get(note.workshopStepId);
    return step ? workshopStepTitle(step, kindOf(step), language) : '';
  };
  const withOwners = (notes: readonly Decision[]): ReactNode =>
    notes.length === 0 ? (
      <p>{t('minutes.none')}</p>
    ) : (
      <table>
        <TableHead columns={[t('minutes.what'), t('minutes.who'), t('minutes.due')]} />
        <tbody>
          {notes.map((note) => (
            <tr key={note.id}>
              <td>
                <Words>{note.text}</Words>
                <small>{stepOf(note)}</small>
              </td>
              <td>{plan.tables.person.get(note.ownerId)?.name ?? ''}</td>
              <td>{note.dueOn ? formatDate(note.dueOn, language, 'short') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <>
      <h2 className="part">{t('minutes.decisions')}</h2>
      {withOwners(minutes.decisions)}
      <h2 className="part">
        {minutes.workshop.kind === 'meeting' ? t('minutes.actions') : t('minutes.openPoints')}
      </h2>
      {withOwners(minutes.openPoints)}
      {minutes.notes.length > 0 && (
        <>
          <h2 className="part">{t('minutes.notes')}</h2>
          <ul className="plain">
            {minutes.notes.map((note) => (
              <li key={note.id}>
                <Words>{note.text}</Words>
                <small>{stepOf(note)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What moved since the meeting before, at a weekly meeting. */
function Moved({ sheet: { plan, minutes, t, language } }: { readonly sheet: MinutesSheet }) {
  if (minutes.movements.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('minutes.changed')}</h2>
      <table>
        <TableHead
          columns={[t('minutes.keyResult')]}
          figures={[t('minutes.before'), t('minutes.now'), t('minutes.confidence')]}
        />
        <tbody>
          {minutes.movements.map((movement) => {
            const rung = plan.tables.keyResult.get(movement.keyResultId) as KeyResult;
            const write = (value: number | null) => valueWords(rung, value, language);
            return (
              <tr key={movement.keyResultId}>
                <td>
                  <Words>{rung.title}</Words>
                  {movement.note && (
                    <small>
                      <Words>{movement.note}</Words>
                    </small>
                  )}
                </td>
                <td className="number">{write(movement.before)}</td>
                <td className="number">{write(movement.now)}</td>
                <td className="number">
                  {movement.confidenceNow === null ? '' : `${movement.confidenceNow}%`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** What was behind, at risk or stale on the day of a weekly meeting. */
function Attention({ sheet: { minutes, t } }: { readonly sheet: MinutesSheet }) {
  if (minutes.attention.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('minutes.attention')}</h2>
      <ul className="plain">
        {minutes.attention.map(({ rung, objective, state }) => (
          <li key={rung.id}>
            <Words>{rung.title}</Words>
            <small>{`${t(`states.${state}`)} · ${objective.title}`}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Gaps({ sheet: { minutes, t, language } }: { readonly sheet: MinutesSheet }) {
  if (minutes.gaps.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('minutes.gaps')}</h2>
      <table>
        <TableHead
          columns={[t('minutes.measure')]}
          figures={[
            t('minutes.lastPeriod'),
            t('minutes.now'),
            t('minutes.comparison'),
            t('minutes.gap'),
            t('minutes.votes'),
          ]}
        />
        <tbody>
          {minutes.gaps.map((gap) => {
            const format = { measure: gap.measure, currency: gap.currency, unit: gap.unit };
            const value = (figure: number | null) =>
              figure === null ? '' : formatValue(figure, format, language);
            return (
              <tr key={gap.id}>
                <td>
                  <Words>{gap.measureName}</Words>
                  {gap.cause && (
                    <small>
                      <Words>{`${t('minutes.cause')}: ${gap.cause}`}</Words>
                    </small>
                  )}
                </td>
                <td className="number">{value(gap.lastPeriod)}</td>
                <td className="number">{value(gap.current)}</td>
                <td className="number">{value(gap.comparisonValue)}</td>
                <td className="number">{gapWords(gap, language).size}</td>
                <td className="number">{gap.votes}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Ideas({ sheet: { plan, minutes, t } }: { readonly sheet: MinutesSheet }) {
  const { clusters, loose } = minutes.wall;
  if (clusters.length + loose.length === 0) return null;
  const groups = [
    ...clusters.map(({ cluster, ideas, votes }) => ({ id: cluster.id, name: cluster.name, ideas, votes })),
    ...(loose.length > 0 ? [{ id: 'loose', name: t('minutes.loose'), ideas: loose, votes: 0 }] : []),
  ];
  return (
    <>
      <h2 className="part">{t('minutes.ideas')}</h2>
      {groups.map(({ id, name, ideas, votes }) => (
        <div key={id}>
          <h3 className="group">
            <Words>{votes > 0 ? `${name} (${t('minutes.dots', { count: votes })})` : name}</Words>
          </h3>
          <ul className="plain">
            {ideas.map((idea) => {
              const made = madeOfIdea(plan, idea);
              return (
                <li key={idea.id}>
                  <Words>{idea.text}</Words>
                  {idea.votes > 0 && <small>{t('minutes.dots', { count: idea.votes })}</small>}
                  {made && (
                    <small>
                      <Words>{t('minutes.became', { title: made })}</Words>
                    </small>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}

function Votes({ sheet: { minutes, t, language } }: { readonly sheet: MinutesSheet }) {
  if (minutes.ladders.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('minutes.difficulty')}</h2>
      <p className="sheet-lead">{t('minutes.difficultyText')}</p>
      {minutes.ladders.map(({ objective, rounds, rungs, isOrderKept }) => (
        <div key={objective.id}>
          <h3 className="group">
            <Words>{objective.title}</Words>
          </h3>
          <table>
            <TableHead
              columns={[t('minutes.keyResult')]}
              figures={Array.from({ length: rounds }, (_, index) =>
                t('minutes.round', { number: index + 1 }),
              )}
            />
            <tbody>
              {rungs.map(({ rung, number, rounds: estimates }) => (
                <tr key={rung.id}>
                  <td>
                    <Words>{`${number}. ${rung.title}`}</Words>
                  </td>
                  {estimates.map((estimate, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rounds never change their place
                    <td key={index} className="number">
                      {estimate ? formatNumber(estimate.median, language) : '–'}
                      {estimate && (
                        <small>
                          {t('minutes.apart', { votes: estimate.votes, spread: estimate.spread })}
                        </small>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {isOrderKept && <p className="summary-lead">{t('minutes.orderKept')}</p>}
        </div>
      ))}
    </>
  );
}
