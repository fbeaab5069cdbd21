import type { Paper } from '#contract/document.ts';
import {
  calibrationTexts,
  ladderWords,
  learnedWords,
  overallWithTau,
  tauWords,
  totalsTauWords,
} from '#contract/texts/calibration.ts';
import { measureWords } from '#contract/texts/measure.ts';
import { type ReviewTexts, reviewTexts, rungDates } from '#contract/texts/review.ts';
import { type ReviewReportTexts, reviewReportTexts } from '#contract/texts/review-report.ts';
import {
  type Calibration,
  calibrate,
  mostTurnedFirst,
  type OwnerCalibration,
} from '#domain/calibration/calibration.ts';
import { mostSlopes } from '#domain/calibration/slope.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { cycleOverTime } from '#domain/insights/over-time.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { drawn } from '#domain/ladder/ladder.ts';
import { meanOf } from '#domain/mean/mean.ts';
import { formatDate, formatScore } from '#domain/number-format/number-format.ts';
import { ownerFromKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { curveOf } from '#domain/progress/curve.ts';
import type { HistoryOf } from '#domain/progress/history.ts';
import { causesOf } from '#domain/review/causes.ts';
import { improvementsOf, isStructural, promisedBefore } from '#domain/review/improvements.ts';
import { carryGroups, carryPlanOf } from '#domain/review/next-cycle.ts';
import { reviewedObjectives, reviewTotals } from '#domain/review/review.ts';
import { type ReviewedObjective, type RungScore, reviewFields, verdictOf } from '#domain/review/score.ts';
import { expectedByNow, isJudged } from '#domain/review/tone.ts';
import type { Cycle, Improvement } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { ProgressSummary, Spark } from '../shared/chart.tsx';
import { renderSheet } from '../shared/sheet.tsx';
import { TableHead } from '../shared/table-head.tsx';
import { TermRow, Words } from '../shared/words.tsx';
import { SlopeGraph } from './slope-graph.tsx';
import { reviewStyles } from './styles.ts';

export interface ReviewReportOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly historyOf: HistoryOf;
  readonly laddersOn: (day: string) => Plan;
  /** Leadership's one page instead of the whole report, this closely set; null for the whole. */
  readonly onePage: OnePageSetting | null;
}

/** How closely one page is set. */
export interface OnePageSetting {
  /** The size of everything, as a fraction of the usual. */
  readonly scale: number;
  /** How many objectives are told of: the company's first, then the teams'. */
  readonly most: number;
}

/** From the roomiest setting to the closest that can still be read; the first that fits one page is printed. */
export const onePageSettings: readonly OnePageSetting[] = [
  { scale: 1, most: 12 },
  { scale: 0.9, most: 12 },
  { scale: 0.8, most: 12 },
  { scale: 0.8, most: 8 },
  { scale: 0.8, most: 4 },
];

/** What every part of the report is made of. */
interface Told extends ReviewReportOptions {
  readonly plan: Plan;
  readonly reviewed: readonly ReviewedObjective[];
  readonly calibration: Calibration;
  readonly texts: ReviewReportTexts;
  readonly words: ReviewTexts;
}

/**
 * The review of a cycle as printable HTML, whole or on one page for leadership.
 * @throws Problem `document/empty` where the cycle has no objectives
 */
export function composeReviewReport(plan: Plan, options: ReviewReportOptions): string {
  const { cycle, language, paper, today, onePage } = options;
  const reviewed = reviewedObjectives(plan, cycle);
  if (reviewed.length === 0) throw new Problem('document/empty', { cycle: cycle.name });
  const texts = reviewReportTexts[language];
  const told: Told = {
    ...options,
    plan,
    reviewed,
    calibration: calibrate(plan, cycle),
    texts,
    words: reviewTexts[language],
  };
  return renderSheet(
    plan,
    {
      cycle,
      language,
      paper,
      today,
      title: onePage ? `${texts.title}: ${texts.onePage}` : texts.title,
      styles: reviewStyles,
    },
    onePage ? (
      <section className="page leadership" style={{ zoom: onePage.scale }}>
        <Summary told={told} />
        <Scores told={told} only={leadershipRows(reviewed, onePage.most)} />
        <div className="two">
          <CalibrationWords told={told} />
          <Improvements told={told} isShort />
        </div>
      </section>
    ) : (
      <>
        <section className="page">
          <Summary told={told} />
          <Scores told={told} only={reviewed} />
        </section>
        <section className="page">
          <h2>{texts.oneByOne}</h2>
          {reviewed.map((row) => (
            <Objective key={row.objective.id} told={told} row={row} />
          ))}
        </section>
        <section className="page">
          <Causes told={told} />
          <Improvements told={told} />
          <CalibrationPart told={told} />
          <NextSteps told={told} />
        </section>
      </>
    ),
  );
}

function leadershipRows(reviewed: readonly ReviewedObjective[], most: number): ReviewedObjective[] {
  const order = { company: 0, team: 1, individual: 2 } as const;
  return [...reviewed].sort((a, b) => order[a.objective.level] - order[b.objective.level]).slice(0, most);
}

function Summary({ told }: { readonly told: Told }) {
  const { cycle, language, texts, words, reviewed, historyOf, laddersOn, today } = told;
  const { mean, good, warn, bad, objectives } = reviewTotals(reviewed);
  const isRunning = !isJudged(cycle, today);
  const points = cycleOverTime(cycle, { scope: everybody, historyOf, laddersOn, today });
  const figures: [string, string][] = [
    [isRunning ? texts.meanSoFar : texts.mean, formatScore(mean, language)],
    ...(isRunning
      ? [[texts.expectedMean, formatScore(expectedMean(told), language)] as [string, string]]
      : []),
    [texts.objectives, String(objectives)],
    ...(isRunning
      ? []
      : ([
          [words.bands.good, String(good)],
          [words.bands.warn, String(warn)],
          [words.bands.bad, String(bad)],
        ] as [string, string][])),
  ];
  return (
    <>
      <p className="kicker">{texts.title}</p>
      <h1 className="sheet-title">{texts.heading(cycle.name)}</h1>
      <p className="sheet-lead">
        {isRunning
          ? texts.running(objectives, formatDate(cycle.endsOn, language))
          : `${texts.lead(objectives, good)} ${isClosed(cycle) ? '' : texts.open}`}{' '}
        {words.notPeople}
      </p>
      <ProgressSummary figures={figures} points={points} language={language} caption={texts.overTime} />
    </>
  );
}

/** What is expected by now of the objectives that have a score, as their mean. */
function expectedMean({ plan, cycle, today, reviewed }: Told): number | null {
  const scored = reviewed.filter(({ score }) => score !== null);
  return meanOf(scored.flatMap(({ objective }) => expectedByNow(plan, cycle, objective, today) ?? []));
}

interface BandProps {
  readonly score: number;
  /** What is expected by now; null where the score is judged by its band. */
  readonly expected: number | null;
}

/** Where a score stands in its three bands, or to what is expected by now; the figure stands beside it. */
function Band({ score, expected }: BandProps) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="band" aria-hidden="true">
      {expected === null ? (
        <>
          <rect x="0" y="1" width="35" height="10" className="bad" />
          <rect x="35" y="1" width="30" height="10" className="warn" />
          <rect x="65" y="1" width="35" height="10" className="good" />
        </>
      ) : (
        <>
          <rect x="0" y="1" width="100" height="10" />
          <rect x="0" y="1" width={expected * 100} height="10" className="expected" />
        </>
      )}
      <rect x={Math.min(97, score * 100 - 1.5)} y="0" width="3" height="12" className="mark" />
    </svg>
  );
}

function Scores({ told, only }: { readonly told: Told; readonly only: readonly ReviewedObjective[] }) {
  const { plan, cycle, today, language, texts, words } = told;
  return (
    <>
      <h2 className="part">{texts.scores}</h2>
      <table>
        <TableHead columns={[texts.objective, texts.owner, texts.decision, '']} figures={[texts.score]} />
        <tbody>
          {only.map(({ objective, score, review }) => (
            <tr key={objective.id}>
              <td>
                <Words>{objective.title}</Words>
              </td>
              <td>{ownerName(plan, ownerOf(objective))}</td>
              <td>{review?.decision ? words.decision[review.decision] : words.undecided}</td>
              <td>
                {score !== null && (
                  <Band score={score} expected={expectedByNow(plan, cycle, objective, today)} />
                )}
              </td>
              <td className="score">{formatScore(score, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {only.length < told.reviewed.length && (
        <p className="summary-lead">{texts.more(told.reviewed.length - only.length)}</p>
      )}
    </>
  );
}

function Objective({ told, row }: { readonly told: Told; readonly row: ReviewedObjective }) {
  const { plan, cycle, today, language, texts, words } = told;
  const { objective, rungs, score, review } = row;
  const expected = expectedByNow(plan, cycle, objective, today);
  const person = plan.tables.person.get(objective.ownerId);
  const howItStands = () => {
    if (expected === null) return words.verdict[verdictOf(objective, score ?? 0)];
    return expected > 0 ? texts.expected(formatScore(expected, language)) : texts.notYet;
  };
  const about = [
    ownerName(plan, ownerOf(objective)),
    objective.level === 'individual' ? undefined : person?.name,
    objective.endsOn > cycle.endsOn ? words.interim(formatDate(objective.endsOn, language)) : undefined,
    score === null ? undefined : howItStands(),
    review?.decision ? words.decision[review.decision] : words.undecided,
  ].filter(Boolean);
  const said = reviewFields
    .map((name) => [words.fields[name], review?.[name] ?? ''] as const)
    .filter(([, text]) => text !== '');
  return (
    <article className={`reviewed ${objective.level}`}>
      <div className="reviewed-head">
        <h3>
          <Words>{objective.title}</Words>
        </h3>
        <span className="reviewed-score">{formatScore(score, language)}</span>
      </div>
      <p className="reviewed-about">{about.join(' · ')}</p>
      <table>
        <tbody>
          {drawn(plan, rungs).map((rung) => (
            <Rung key={rung.rung.id} told={told} row={rung} of={row} />
          ))}
        </tbody>
      </table>
      {said.length > 0 && (
        <dl className="said">
          {said.map(([term, text]) => (
            <TermRow key={term} term={term} text={text} />
          ))}
        </dl>
      )}
    </article>
  );
}

interface RungProps {
  readonly told: Told;
  readonly row: RungScore;
  readonly of: ReviewedObjective;
}

function Rung({ told, row: { rung, score, proposed, reason }, of }: RungProps) {
  const { plan, language, texts, historyOf } = told;
  const { objective, rungs } = of;
  const history = historyOf(rung.id);
  const words = measureWords(plan, rung, language);
  const facts = [
    hasValues(rung) ? `${words.from} → ${words.now ?? words.from} / ${words.to}` : words.from,
    ...rungDates(plan, rung, objective, history, language),
    reason === '' ? undefined : texts.proposed(formatScore(proposed, language)),
  ].filter(Boolean);
  const number = rungs.findIndex((other) => other.rung.id === rung.id) + 1;
  const curve = curveOf(rung, objective, history, plan.tables.step.where('keyResultId', rung.id));
  return (
    <tr>
      <td>{number}</td>
      <td>
        <strong>
          <Words>{rung.title}</Words>
        </strong>
        <small>
          <Words>{facts.join(' · ')}</Words>
        </small>
        {reason && (
          <small>
            <Words>{`“${reason}”`}</Words>
          </small>
        )}
      </td>
      <td>
        <Spark curve={curve} />
      </td>
      <td className="score">{formatScore(score, language)}</td>
    </tr>
  );
}

function Causes({ told: { plan, cycle, texts, words } }: { readonly told: Told }) {
  const { groups } = causesOf(plan, cycle.id);
  if (groups.length === 0) return null;
  return (
    <>
      <h2 className="part">{texts.causes}</h2>
      <ul className="plain">
        {groups.map(({ cause, reasons }) => (
          <li key={cause.id}>
            <strong>
              <Words>{cause.name}</Words>
            </strong>
            <small>
              {[
                cause.votes > 0 ? texts.votes(cause.votes) : undefined,
                cause.isOurs ? words.ours : undefined,
                cause.isChosen ? words.chosen : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {reasons.map(({ review, text }) => (
              <div key={review.id}>
                <Words>{`– ${text}`}</Words>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Improvements({ told, isShort = false }: { readonly told: Told; readonly isShort?: boolean }) {
  const { plan, cycle, texts } = told;
  const own = improvementsOf(plan, cycle.id);
  const promised = isShort ? [] : promisedBefore(plan, cycle);
  if (own.length + promised.length === 0) return isShort ? <div /> : null;
  return (
    <div>
      {promised.length > 0 && (
        <>
          <h2 className="part">{texts.promised}</h2>
          <ImprovementTable told={told} rows={promised} isFollowUp />
        </>
      )}
      {own.length > 0 && (
        <>
          <h2 className="part">{texts.improvements}</h2>
          {isShort ? (
            <ImprovementList told={told} rows={own} />
          ) : (
            <ImprovementTable told={told} rows={own} isFollowUp={false} />
          )}
        </>
      )}
    </div>
  );
}

/** Improvements in few words, for a narrow column. */
function ImprovementList({
  told: { plan },
  rows,
}: {
  readonly told: Told;
  readonly rows: readonly Improvement[];
}) {
  return (
    <ul className="plain">
      {rows.map(({ id, problem, remedy, ownerId }) => (
        <li key={id}>
          <Words>{remedy || problem}</Words>
          <small>{plan.tables.person.get(ownerId)?.name ?? ''}</small>
        </li>
      ))}
    </ul>
  );
}

interface ImprovementTableProps {
  readonly told: Told;
  readonly rows: readonly Improvement[];
  /** Whether it tells what became of them rather than when they are due. */
  readonly isFollowUp: boolean;
}

function ImprovementTable({ told, rows, isFollowUp }: ImprovementTableProps) {
  const { plan, language, texts, words } = told;
  return (
    <table>
      <TableHead
        columns={[texts.problem, texts.remedy, texts.who, isFollowUp ? texts.state : texts.byWhen]}
      />
      <tbody>
        {rows.map((improvement) => (
          <tr key={improvement.id}>
            <td>
              <Words>{improvement.problem}</Words>
              {isStructural(plan, improvement) && <small>{words.structural}</small>}
            </td>
            <td>
              <Words>{improvement.remedy}</Words>
              {isFollowUp && improvement.outcome && (
                <small>
                  <Words>{improvement.outcome}</Words>
                </small>
              )}
            </td>
            <td>{plan.tables.person.get(improvement.ownerId)?.name ?? ''}</td>
            <td>
              {isFollowUp
                ? words.improvementState[improvement.state]
                : improvement.dueOn && formatDate(improvement.dueOn, language, 'short')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CalibrationWords({ told: { calibration, language, texts } }: { readonly told: Told }) {
  return (
    <div className="sentences">
      <h2 className="part">{texts.calibration}</h2>
      <p>{overallWithTau(calibration.totals, language)}</p>
      {learnedWords(calibration, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** More people than this are looked up on the screen. */
const mostPeople = 40;

interface AgreementsProps {
  readonly told: Told;
  readonly title: string;
  readonly rows: readonly OwnerCalibration[];
}

/** How well teams or people ordered their ladders. */
function Agreements({ told: { plan, language }, title, rows }: AgreementsProps) {
  return (
    <div>
      <h3 className="group">{title}</h3>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{ownerName(plan, ownerFromKey(row.key))}</td>
              <td className="number">{totalsTauWords(row, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CalibrationPart({ told }: { readonly told: Told }) {
  const { calibration, language, texts } = told;
  const turned = mostTurnedFirst(calibration.ladders).filter(({ inversions }) => inversions.length > 0);
  return (
    <>
      <CalibrationWords told={told} />
      {turned.length > 0 && (
        <ul className="plain">
          {turned.map((ladder, index) => (
            <li key={ladder.objective.id} className="ladder-lesson">
              <div>
                <strong>
                  <Words>{ladder.objective.title}</Words>
                </strong>
                <small>{calibrationTexts[language].agreement(tauWords(ladder.tau, language))}</small>
                {ladderWords(ladder, language).map((sentence) => (
                  <div key={sentence}>{sentence}</div>
                ))}
              </div>
              {index < mostSlopes && <SlopeGraph calibration={ladder} language={language} />}
            </li>
          ))}
        </ul>
      )}
      {calibration.teams.length > 0 && (
        <div className="two">
          <Agreements told={told} title={texts.byTeam} rows={calibration.teams} />
          <Agreements told={told} title={texts.byPerson} rows={calibration.people.slice(0, mostPeople)} />
        </div>
      )}
    </>
  );
}

function NextSteps({ told: { plan, cycle, texts, words } }: { readonly told: Told }) {
  const carryPlan = carryPlanOf(plan, cycle);
  return (
    <>
      <h2 className="part">{texts.next}</h2>
      {carryGroups
        .filter((name) => carryPlan[name].length > 0)
        .map((name) => (
          <div key={name}>
            <h3 className="group">{words.carryGroups[name]}</h3>
            <ul className="plain">
              {carryPlan[name].map((objective) => (
                <li key={objective.id}>
                  <Words>{objective.title}</Words>
                  <small>{ownerName(plan, ownerOf(objective))}</small>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
