import type { Paper } from '#contract/document.ts';
import {
  ladderWords,
  learnedWords,
  overallWithTau,
  tauWords,
  totalsTauWords,
} from '#contract/sentences/calibration.ts';
import { measureWords, standsAt } from '#contract/sentences/measure.ts';
import { rungDates } from '#contract/sentences/review.ts';
import {
  type Calibration,
  calibrate,
  mostTurnedFirst,
  type OwnerCalibration,
} from '#domain/calibration/calibration.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { mostSlopes } from '#domain/drawing/slope-graph.ts';
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
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import { causesOf } from '#domain/review/causes.ts';
import { improvementsOf, isStructural, promisedBefore } from '#domain/review/improvements.ts';
import { carryGroups, carryPlanOf } from '#domain/review/next-cycle.ts';
import { reviewedObjectives, reviewTotals } from '#domain/review/review.ts';
import { type ReviewedObjective, type RungScore, verdictOf } from '#domain/review/score.ts';
import { expectedByNow, isJudged } from '#domain/review/tone.ts';
import { reviewFields } from '#domain/tables/review.ts';
import type { Cycle, Improvement } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
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
  readonly checkInsOf: CheckInsOf;
  readonly laddersOn: (day: string) => Plan;
  /** Leadership's one page instead of the whole report, this closely set; null for the whole. */
  readonly onePage: OnePageSetting | null;
}

/** How closely one page is set. */
export interface OnePageSetting {
  /** The size of everything, as a fraction of the usual. */
  readonly scale: number;
  /** How many objectives are sheet of: the company's first, then the teams'. */
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
interface ReviewSheet extends ReviewReportOptions {
  readonly plan: Plan;
  readonly reviewed: readonly ReviewedObjective[];
  readonly calibration: Calibration;
  readonly t: Translate;
}

/**
 * The review of a cycle as printable HTML, whole or on one page for leadership.
 * @throws Problem `document/empty` where the cycle has no objectives
 */
export function composeReviewReport(plan: Plan, options: ReviewReportOptions): string {
  const { cycle, language, paper, today, onePage } = options;
  const reviewed = reviewedObjectives(plan, cycle);
  if (reviewed.length === 0) throw new Problem('document/empty', { cycle: cycle.name });
  const t = textsOf(language);
  const sheet: ReviewSheet = {
    ...options,
    plan,
    reviewed,
    calibration: calibrate(plan, cycle),
    t,
  };
  return renderSheet(
    plan,
    {
      cycle,
      language,
      paper,
      today,
      title: onePage ? `${t('reviewReport.title')}: ${t('reviewReport.onePage')}` : t('reviewReport.title'),
      styles: reviewStyles,
    },
    onePage ? (
      <section className="page leadership" style={{ zoom: onePage.scale }}>
        <Summary sheet={sheet} />
        <Scores sheet={sheet} only={leadershipRows(reviewed, onePage.most)} />
        <div className="two">
          <CalibrationWords sheet={sheet} />
          <Improvements sheet={sheet} isShort />
        </div>
      </section>
    ) : (
      <>
        <section className="page">
          <Summary sheet={sheet} />
          <Scores sheet={sheet} only={reviewed} />
        </section>
        <section className="page">
          <h2>{t('reviewReport.oneByOne')}</h2>
          {reviewed.map((row) => (
            <Objective key={row.objective.id} sheet={sheet} row={row} />
          ))}
        </section>
        <section className="page">
          <Causes sheet={sheet} />
          <Improvements sheet={sheet} />
          <CalibrationPart sheet={sheet} />
          <NextSteps sheet={sheet} />
        </section>
      </>
    ),
  );
}

function leadershipRows(reviewed: readonly ReviewedObjective[], most: number): ReviewedObjective[] {
  const order = { company: 0, team: 1, individual: 2 } as const;
  return [...reviewed].sort((a, b) => order[a.objective.level] - order[b.objective.level]).slice(0, most);
}

function Summary({ sheet }: { readonly sheet: ReviewSheet }) {
  const { cycle, language, t, reviewed, checkInsOf, laddersOn, today } = sheet;
  const { mean, good, warn, bad, objectives } = reviewTotals(reviewed);
  const isRunning = !isJudged(cycle, today);
  const points = cycleOverTime(cycle, { scope: everybody, checkInsOf, laddersOn, today });
  const figures: [string, string][] = [
    [isRunning ? t('reviewReport.meanSoFar') : t('reviewReport.mean'), formatScore(mean, language)],
    ...(isRunning
      ? [[t('reviewReport.expectedMean'), formatScore(expectedMean(sheet), language)] as [string, string]]
      : []),
    [t('reviewReport.objectives'), String(objectives)],
    ...(isRunning
      ? []
      : ([
          [t('review.bands.good'), String(good)],
          [t('review.bands.warn'), String(warn)],
          [t('review.bands.bad'), String(bad)],
        ] as [string, string][])),
  ];
  return (
    <>
      <p className="kicker">{t('reviewReport.title')}</p>
      <h1 className="sheet-title">{t('reviewReport.heading', { cycle: cycle.name })}</h1>
      <p className="sheet-lead">
        {isRunning
          ? t('reviewReport.running', { count: objectives, ends: formatDate(cycle.endsOn, language) })
          : `${t('reviewReport.lead', { count: objectives, good })} ${isClosed(cycle) ? '' : t('reviewReport.open')}`}{' '}
        {t('review.notPeople')}
      </p>
      <ProgressSummary
        figures={figures}
        points={points}
        language={language}
        caption={t('reviewReport.overTime')}
      />
    </>
  );
}

/** What is expected by now of the objectives that have a score, as their mean. */
function expectedMean({ plan, cycle, today, reviewed }: ReviewSheet): number | null {
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

function Scores({
  sheet,
  only,
}: {
  readonly sheet: ReviewSheet;
  readonly only: readonly ReviewedObjective[];
}) {
  const { plan, cycle, today, language, t } = sheet;
  return (
    <>
      <h2 className="part">{t('reviewReport.scores')}</h2>
      <table>
        <TableHead
          columns={[t('reviewReport.objective'), t('reviewReport.owner'), t('reviewReport.decision'), '']}
          figures={[t('reviewReport.score')]}
        />
        <tbody>
          {only.map(({ objective, score, review }) => (
            <tr key={objective.id}>
              <td>
                <Words>{objective.title}</Words>
              </td>
              <td>{ownerName(plan, ownerOf(objective))}</td>
              <td>{review?.decision ? t(`review.decisions.${review.decision}`) : t('review.undecided')}</td>
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
      {only.length < sheet.reviewed.length && (
        <p className="summary-lead">
          {t('reviewReport.more', { count: sheet.reviewed.length - only.length })}
        </p>
      )}
    </>
  );
}

function Objective({ sheet, row }: { readonly sheet: ReviewSheet; readonly row: ReviewedObjective }) {
  const { plan, cycle, today, language, t } = sheet;
  const { objective, rungs, score, review } = row;
  const expected = expectedByNow(plan, cycle, objective, today);
  const person = plan.tables.person.get(objective.ownerId);
  const howItStands = () => {
    if (expected === null) return t(`review.verdict.${verdictOf(objective, score ?? 0)}`);
    return expected > 0
      ? t('reviewReport.expected', { score: formatScore(expected, language) })
      : t('reviewReport.notYet');
  };
  const about = [
    ownerName(plan, ownerOf(objective)),
    objective.level === 'individual' ? undefined : person?.name,
    objective.endsOn > cycle.endsOn
      ? t('review.interim', { until: formatDate(objective.endsOn, language) })
      : undefined,
    score === null ? undefined : howItStands(),
    review?.decision ? t(`review.decisions.${review.decision}`) : t('review.undecided'),
  ].filter(Boolean);
  const said = reviewFields
    .map((name) => [t(`review.fields.${name}`), review?.[name] ?? ''] as const)
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
            <Rung key={rung.rung.id} sheet={sheet} row={rung} of={row} />
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
  readonly sheet: ReviewSheet;
  readonly row: RungScore;
  readonly of: ReviewedObjective;
}

function Rung({ sheet, row: { rung, score, proposed, reason }, of }: RungProps) {
  const { plan, language, t, checkInsOf } = sheet;
  const { objective, rungs } = of;
  const checkIns = checkInsOf(rung.id);
  const words = measureWords(plan, rung, language);
  const facts = [
    hasValues(rung)
      ? `${[words.from, standsAt(words)].filter(Boolean).join(' → ')} / ${words.to}`
      : words.from,
    ...rungDates(plan, rung, objective, checkIns, language),
    reason === '' ? undefined : t('reviewReport.proposed', { score: formatScore(proposed, language) }),
  ].filter(Boolean);
  const number = rungs.findIndex((other) => other.rung.id === rung.id) + 1;
  const curve = curveOf(rung, objective, checkIns, plan.tables.step.where('keyResultId', rung.id));
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

function Causes({ sheet: { plan, cycle, t } }: { readonly sheet: ReviewSheet }) {
  const { groups } = causesOf(plan, cycle.id);
  if (groups.length === 0) return null;
  return (
    <>
      <h2 className="part">{t('reviewReport.causes')}</h2>
      <ul className="plain">
        {groups.map(({ cause, reasons }) => (
          <li key={cause.id}>
            <strong>
              <Words>{cause.name}</Words>
            </strong>
            <small>
              {[
                cause.votes > 0 ? t('reviewReport.votes', { count: cause.votes }) : undefined,
                cause.isOurs ? t('review.ours') : undefined,
                cause.isChosen ? t('review.chosen') : undefined,
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

function Improvements({
  sheet,
  isShort = false,
}: {
  readonly sheet: ReviewSheet;
  readonly isShort?: boolean;
}) {
  const { plan, cycle, t } = sheet;
  const own = improvementsOf(plan, cycle.id);
  const promised = isShort ? [] : promisedBefore(plan, cycle);
  if (own.length + promised.length === 0) return isShort ? <div /> : null;
  return (
    <div>
      {promised.length > 0 && (
        <>
          <h2 className="part">{t('reviewReport.promised')}</h2>
          <ImprovementTable sheet={sheet} rows={promised} isFollowUp />
        </>
      )}
      {own.length > 0 && (
        <>
          <h2 className="part">{t('reviewReport.improvements')}</h2>
          {isShort ? (
            <ImprovementList sheet={sheet} rows={own} />
          ) : (
            <ImprovementTable sheet={sheet} rows={own} isFollowUp={false} />
          )}
        </>
      )}
    </div>
  );
}

/** Improvements in few words, for a narrow column. */
function ImprovementList({
  sheet: { plan },
  rows,
}: {
  readonly sheet: ReviewSheet;
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
  readonly sheet: ReviewSheet;
  readonly rows: readonly Improvement[];
  /** Whether it tells what became of them rather than when they are due. */
  readonly isFollowUp: boolean;
}

function ImprovementTable({ sheet, rows, isFollowUp }: ImprovementTableProps) {
  const { plan, language, t } = sheet;
  return (
    <table>
      <TableHead
        columns={[
          t('reviewReport.problem'),
          t('reviewReport.remedy'),
          t('reviewReport.who'),
          isFollowUp ? t('reviewReport.state') : t('reviewReport.byWhen'),
        ]}
      />
      <tbody>
        {rows.map((improvement) => (
          <tr key={improvement.id}>
            <td>
              <Words>{improvement.problem}</Words>
              {isStructural(plan, improvement) && <small>{t('review.structural')}</small>}
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
                ? t(`review.improvementState.${improvement.state}`)
                : improvement.dueOn && formatDate(improvement.dueOn, language, 'short')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CalibrationWords({ sheet: { calibration, language, t } }: { readonly sheet: ReviewSheet }) {
  return (
    <div className="sentences">
      <h2 className="part">{t('reviewReport.calibration')}</h2>
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
  readonly sheet: ReviewSheet;
  readonly title: string;
  readonly rows: readonly OwnerCalibration[];
}

/** How well teams or people ordered their ladders. */
function Agreements({ sheet: { plan, language }, title, rows }: AgreementsProps) {
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

function CalibrationPart({ sheet }: { readonly sheet: ReviewSheet }) {
  const { calibration, language, t } = sheet;
  const turned = mostTurnedFirst(calibration.ladders).filter(({ inversions }) => inversions.length > 0);
  return (
    <>
      <CalibrationWords sheet={sheet} />
      {turned.length > 0 && (
        <ul className="plain">
          {turned.map((ladder, index) => (
            <li key={ladder.objective.id} className="ladder-lesson">
              <div>
                <strong>
                  <Words>{ladder.objective.title}</Words>
                </strong>
                <small>{t('calibration.agreement', { tau: tauWords(ladder.tau, language) })}</small>
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
          <Agreements sheet={sheet} title={t('reviewReport.byTeam')} rows={calibration.teams} />
          <Agreements
            sheet={sheet}
            title={t('reviewReport.byPerson')}
            rows={calibration.people.slice(0, mostPeople)}
          />
        </div>
      )}
    </>
  );
}

function NextSteps({ sheet: { plan, cycle, t } }: { readonly sheet: ReviewSheet }) {
  const carryPlan = carryPlanOf(plan, cycle);
  return (
    <>
      <h2 className="part">{t('reviewReport.next')}</h2>
      {carryGroups
        .filter((name) => carryPlan[name].length > 0)
        .map((name) => (
          <div key={name}>
            <h3 className="group">{t(`review.carryGroups.${name}`)}</h3>
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
