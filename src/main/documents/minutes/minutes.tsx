import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Paper } from '#contract/document.ts';
import { gapWords } from '#contract/texts/gaps.ts';
import { valueWords } from '#contract/texts/measure.ts';
import { stepTitle } from '#contract/texts/method.ts';
import { type MinutesTexts, minutesTexts } from '#contract/texts/minutes.ts';
import { whenWords } from '#contract/texts/workshop-when.ts';
import { formatDate, formatNumber, formatValue } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { HistoryOf } from '#domain/progress/history.ts';
import type { Decision, KeyResult, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { type Minutes, madeOfIdea, minutesOf } from '#domain/workshop/minutes.ts';
import type { Language } from '#texts/languages.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { TableHead } from '../shared/table-head.tsx';
import { TermRow, Words } from '../shared/words.tsx';

export interface MinutesOptions {
  readonly workshop: Workshop;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly historyOf: HistoryOf;
}

/** What every part of the minutes is made of. */
interface Told {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly language: Language;
  readonly texts: MinutesTexts;
}

/** The minutes of a workshop as printable HTML: who, when, how long, and everything that was kept. */
export function composeMinutes(
  plan: Plan,
  { workshop, language, paper, today, historyOf }: MinutesOptions,
): string {
  const texts = minutesTexts[language];
  const minutes = minutesOf(plan, workshop, historyOf);
  const told: Told = { plan, minutes, language, texts };
  return renderSheet(
    plan,
    { cycle: minutes.cycle, language, paper, today, title: `${texts.title} · ${workshop.name}` },
    <section className="page">
      <p className="kicker">{texts.title}</p>
      <h1 className="sheet-title">
        <Words>{workshop.name}</Words>
      </h1>
      <Facts told={told} />
      <Agenda told={told} />
      <Decisions told={told} />
      <Moved told={told} />
      <Attention told={told} />
      <Gaps told={told} />
      <Ideas told={told} />
      <Votes told={told} />
      <div className="signatures">
        <p>{minutes.facilitator?.name ?? texts.sign}</p>
      </div>
    </section>,
  );
}

function Facts({ told: { plan, minutes, language, texts } }: { readonly told: Told }) {
  const { workshop, participants, facilitator } = minutes;
  const facts: [string, string][] = [
    [texts.date, whenWords(plan, workshop, language, new Date())],
    [texts.place, workshop.place],
    [texts.facilitator, facilitator?.name ?? ''],
    [texts.participants, participants.map(({ name }) => name).join(', ')],
    [texts.purpose, workshop.purpose],
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

function Agenda({ told: { minutes, language, texts } }: { readonly told: Told }) {
  const { steps } = minutes;
  const sum = (of: (step: (typeof steps)[number]) => number) =>
    Math.round(steps.reduce((all, step) => all + of(step), 0));
  return (
    <>
      <h2 className="part">{texts.agenda}</h2>
      <table>
        <TableHead columns={[texts.step]} figures={[texts.planned, texts.spent, texts.from, texts.to]} />
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <td>{stepTitle(step, kindOf(step), language)}</td>
              <td className="number">{texts.minutes(step.plannedMinutes)}</td>
              <td className="number">
                {step.startedAt ? texts.minutes(Math.round(step.spentSeconds / 60)) : '–'}
              </td>
              <td className="number">{timeOf(step.startedAt)}</td>
              <td className="number">{timeOf(step.endedAt)}</td>
            </tr>
          ))}
          <tr className="total">
            <td>{texts.total}</td>
            <td className="number">{texts.minutes(sum((step) => step.plannedMinutes))}</td>
            <td className="number">{texts.minutes(sum((step) => step.spentSeconds / 60))}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Decisions({ told }: { readonly told: Told }) {
  const { minutes, texts, plan, language } = told;
  const stepOf = (note: Decision) => {
    const step = plan.tables.workshopStep.get(note.workshopStepId);
    return step ? stepTitle(step, kindOf(step), language) : '';
  };
  const withOwners = (notes: readonly Decision[]): ReactNode =>
    notes.length === 0 ? (
      <p>{texts.none}</p>
    ) : (
      <table>
        <TableHead columns={[texts.what, texts.who, texts.due]} />
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
      <h2 className="part">{texts.decisions}</h2>
      {withOwners(minutes.decisions)}
      <h2 className="part">{minutes.workshop.kind === 'meeting' ? texts.actions : texts.openPoints}</h2>
      {withOwners(minutes.openPoints)}
      {minutes.notes.length > 0 && (
        <>
          <h2 className="part">{texts.notes}</h2>
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
function Moved({ told: { plan, minutes, texts, language } }: { readonly told: Told }) {
  if (minutes.movements.length === 0) return null;
  return (
    <>
      <h2 className="part">{texts.changed}</h2>
      <table>
        <TableHead columns={[texts.keyResult]} figures={[texts.before, texts.now, texts.confidence]} />
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
function Attention({ told: { minutes, texts } }: { readonly told: Told }) {
  if (minutes.attention.length === 0) return null;
  return (
    <>
      <h2 className="part">{texts.attention}</h2>
      <ul className="plain">
        {minutes.attention.map(({ rung, objective, state }) => (
          <li key={rung.id}>
            <Words>{rung.title}</Words>
            <small>{`${texts.states[state]} · ${objective.title}`}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Gaps({ told: { minutes, texts, language } }: { readonly told: Told }) {
  if (minutes.gaps.length === 0) return null;
  return (
    <>
      <h2 className="part">{texts.gaps}</h2>
      <table>
        <TableHead
          columns={[texts.measure]}
          figures={[texts.lastPeriod, texts.now, texts.comparison, texts.gap, texts.votes]}
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
                      <Words>{`${texts.cause}: ${gap.cause}`}</Words>
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

function Ideas({ told: { plan, minutes, texts } }: { readonly told: Told }) {
  const { clusters, loose } = minutes.wall;
  if (clusters.length + loose.length === 0) return null;
  const groups = [
    ...clusters.map(({ cluster, ideas, votes }) => ({ id: cluster.id, name: cluster.name, ideas, votes })),
    ...(loose.length > 0 ? [{ id: 'loose', name: texts.loose, ideas: loose, votes: 0 }] : []),
  ];
  return (
    <>
      <h2 className="part">{texts.ideas}</h2>
      {groups.map(({ id, name, ideas, votes }) => (
        <div key={id}>
          <h3 className="group">
            <Words>{votes > 0 ? `${name} (${texts.dots(votes)})` : name}</Words>
          </h3>
          <ul className="plain">
            {ideas.map((idea) => {
              const made = madeOfIdea(plan, idea);
              return (
                <li key={idea.id}>
                  <Words>{idea.text}</Words>
                  {idea.votes > 0 && <small>{texts.dots(idea.votes)}</small>}
                  {made && (
                    <small>
                      <Words>{texts.became(made)}</Words>
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

function Votes({ told: { minutes, texts, language } }: { readonly told: Told }) {
  if (minutes.ladders.length === 0) return null;
  return (
    <>
      <h2 className="part">{texts.difficulty}</h2>
      <p className="sheet-lead">{texts.difficultyText}</p>
      {minutes.ladders.map(({ objective, rounds, rungs, isOrderKept }) => (
        <div key={objective.id}>
          <h3 className="group">
            <Words>{objective.title}</Words>
          </h3>
          <table>
            <TableHead
              columns={[texts.keyResult]}
              figures={Array.from({ length: rounds }, (_, index) => texts.round(index + 1))}
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
                      {estimate && <small>{texts.apart(estimate.votes, estimate.spread)}</small>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {isOrderKept && <p className="summary-lead">{texts.orderKept}</p>}
        </div>
      ))}
    </>
  );
}
