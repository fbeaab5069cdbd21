import type { Paper } from '#contract/document.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { evidenceIn } from '#domain/insights/metric-comparison.ts';
import { cycleOverTime } from '#domain/insights/over-time.ts';
import { type OwnerProgress, progressByOwner, stateCounts } from '#domain/insights/owner-progress.ts';
import { formatChange, formatPercent } from '#domain/number-format/number-format.ts';
import { ownerName } from '#domain/ownership/ownership.ts';
import { isObjectiveIn, objectivesOf, type Scope, scopeName } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import { shownStates } from '#domain/progress/state.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { chartStyles, ProgressSummary } from '../shared/chart.tsx';
import { refuseEmpty } from '../shared/not-empty.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { TableHead } from '../shared/table-head.tsx';
import { Words } from '../shared/words.tsx';

export interface InsightsReportOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly checkInsOf: CheckInsOf;
  readonly laddersOn: (day: string) => Plan;
  readonly scope: Scope;
}

/**
 * How a cycle stands, for leadership: states, the curve, teams and people, and what was measured before and now.
 * @throws Problem as `refuseEmpty`, where nobody asked for has an objective
 */
export function composeInsightsReport(plan: Plan, options: InsightsReportOptions): string {
  const { cycle, language, paper, today, checkInsOf, laddersOn, scope } = options;
  const objectives = objectivesOf(plan, cycle, scope);
  refuseEmpty(objectives, plan, options);
  const t = textsOf(language);
  const counts = stateCounts(plan, objectives, judgedOn(cycle, today));
  const points = cycleOverTime(cycle, { scope, checkInsOf, laddersOn, today });
  const standings = scope.kind === 'all' ? progressByOwner(plan, cycle, today) : null;
  const figures: [string, number][] = [
    [t('insightsReport.objectives', { count: objectives.length }), objectives.length],
    ...shownStates([counts]).map((state): [string, number] => [t(`states.${state}`), counts[state]]),
  ];
  return renderSheet(
    plan,
    { cycle, language, paper, today, scope, title: t('insightsReport.title'), styles: chartStyles },
    <section className="page">
      <p className="kicker">
        {[t('insightsReport.title'), scopeName(plan, scope)].filter(Boolean).join(' · ')}
      </p>
      <h1 className="sheet-title">{t('insightsReport.heading', { cycle: cycle.name })}</h1>
      <ProgressSummary
        figures={figures}
        points={points}
        language={language}
        caption={t('insightsReport.overTime')}
      />
      {standings && (
        <>
          <Standings title={t('insightsReport.teams')} rows={standings.teams} language={language} />
          <Standings
            title={t('insightsReport.people')}
            text={t('insightsReport.notPeople')}
            rows={standings.people}
            language={language}
          />
        </>
      )}
      <EvidenceRows plan={plan} options={options} />
    </section>,
  );
}

interface StandingsProps {
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly OwnerProgress[];
  readonly language: Language;
}

function Standings({ title, text, rows, language }: StandingsProps) {
  const t = textsOf(language);
  const shown = shownStates(rows.map(({ rungs }) => rungs));
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="part">{title}</h2>
      {text && <p className="summary-lead">{text}</p>}
      <table>
        <TableHead
          columns={[t('insightsReport.name')]}
          figures={[
            t('insightsReport.progress'),
            t('insightsReport.expected'),
            t('insightsReport.confidence'),
            t('insightsReport.keyResults'),
            ...shown.map((state) => t(`states.${state}`)),
          ]}
        />
        <tbody>
          {rows.map(({ key, name, progress, expected, confidence, rungs, keyResults }) => (
            <tr key={key}>
              <td>{name}</td>
              <td className="number">{formatPercent(progress)}</td>
              <td className="number">{formatPercent(expected)}</td>
              <td className="number">{formatPercent(confidence === null ? null : confidence / 100)}</td>
              <td className="number">{keyResults}</td>
              {shown.map((state) => (
                <td key={state} className="number">
                  {rungs[state]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function EvidenceRows({ plan, options }: { readonly plan: Plan; readonly options: InsightsReportOptions }) {
  const { cycle, language, scope } = options;
  const t = textsOf(language);
  const rows = evidenceIn(plan, cycle).filter(({ objective }) => isObjectiveIn(plan, objective, scope));
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('insightsReport.evidence')}</h2>
      <table>
        <TableHead
          columns={[t('insightsReport.keyResult')]}
          figures={[t('insightsReport.before'), t('insightsReport.now'), t('insightsReport.change')]}
        />
        <tbody>
          {rows.map(({ rung, owner, before, now, relative }) => {
            const write = (value: number) => valueWords(rung, value, language);
            return (
              <tr key={rung.id}>
                <td>
                  <Words>{rung.title}</Words>
                  <small>{[ownerName(plan, owner), rung.baselinePeriod].filter(Boolean).join(' · ')}</small>
                </td>
                <td className="number">{write(before)}</td>
                <td className="number">{write(now)}</td>
                <td className="number">
                  <Words>{formatChange(relative, language)}</Words>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
