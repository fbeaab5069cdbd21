import { graphemes } from '#domain/ownership/ownership.ts';
import { improvementsOf } from '#domain/review/improvements.ts';
import type { ReviewedObjective } from '#domain/review/score.ts';
import { calibrationSentences } from './lessons.ts';
import type { Reviewed } from './review.ts';
import { type ScoresData, scoresOf } from './summary.ts';

/** One page for leadership, set in one way. */
export interface OnePageData {
  /** How large its text and gaps are, as a fraction of the usual. */
  readonly scale: number;
  readonly scores: ScoresData;
  readonly calibration: { readonly title: string; readonly sentences: readonly string[] };
  readonly improvements: {
    readonly title: string;
    readonly rows: readonly { readonly text: string; readonly who: string }[];
    readonly more: string | null;
  };
}

/** How closely one page is set. */
interface Density {
  readonly scale: number;
  /** How many objectives and improvements are told of, and with how many letters of each. */
  readonly objectives: number;
  readonly improvements: number;
  readonly letters: number;
}

/** From the roomiest to the closest that can still be read, which fits whatever the plan holds. */
const densities: readonly Density[] = [
  { scale: 1, objectives: 12, improvements: 12, letters: 400 },
  { scale: 0.92, objectives: 12, improvements: 12, letters: 400 },
  { scale: 0.86, objectives: 12, improvements: 8, letters: 240 },
  { scale: 0.86, objectives: 8, improvements: 5, letters: 160 },
  { scale: 0.86, objectives: 4, improvements: 3, letters: 120 },
];

/** The one page in every density. */
export const onePagesOf = (report: Reviewed): OnePageData[] =>
  densities.map((density) => onePageOf(report, density));

function onePageOf(report: Reviewed, { scale, objectives, improvements, letters }: Density): OnePageData {
  const { plan, cycle, t, reviewed } = report;
  const scores = scoresOf(report, mostImportant(reviewed, objectives));
  const own = improvementsOf(plan, cycle.id);
  const left = own.length - improvements;
  return {
    scale,
    scores: {
      ...scores,
      rows: scores.rows.map((row) => ({
        ...row,
        title: shortened(row.title, letters),
        owner: shortened(row.owner, letters),
      })),
    },
    calibration: { title: t('reviewReport.calibration'), sentences: calibrationSentences(report) },
    improvements: {
      title: t('reviewReport.improvements'),
      rows: own.slice(0, improvements).map(({ problem, remedy, ownerId }) => ({
        text: shortened(remedy || problem, letters),
        who: shortened(plan.tables.person.get(ownerId)?.name ?? '', letters),
      })),
      more: left > 0 ? t('reviewReport.more', { count: left }) : null,
    },
  };
}

/** The company's objectives before those of teams, and these before those of people. */
function mostImportant(reviewed: readonly ReviewedObjective[], most: number): ReviewedObjective[] {
  const order = { company: 0, team: 1, individual: 2 } as const;
  return [...reviewed].sort((a, b) => order[a.objective.level] - order[b.objective.level]).slice(0, most);
}

/** The beginning of a text that is longer than there is room for. */
function shortened(text: string, letters: number): string {
  const segments = [...graphemes.segment(text)].map(({ segment }) => segment);
  return segments.length <= letters ? text : `${segments.slice(0, letters).join('').trimEnd()}…`;
}
