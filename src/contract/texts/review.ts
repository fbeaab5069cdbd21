import { kindOf } from '#domain/kinds/kinds.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { History } from '#domain/progress/history.ts';
import { reachedOn } from '#domain/progress/progress.ts';
import type { CarryPlan } from '#domain/review/next-cycle.ts';
import type { verdictOf } from '#domain/review/score.ts';
import type { KeyResult, Objective, Review } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';

type Verdict = ReturnType<typeof verdictOf>;

const en = {
  decision: {
    done: 'Done',
    'carry-over': 'Carry over',
    change: 'Change',
    'everyday-work': 'Everyday work',
    drop: 'Drop',
  } satisfies Record<NonNullable<Review['decision']>, string>,
  undecided: 'Not decided',
  verdict: {
    kept: 'committed, and kept',
    missed: 'committed: expected at 1.0',
    'sweet-spot': 'aspirational, in its sweet spot of 0.6 – 0.7',
    beyond: 'aspirational, beyond its sweet spot of 0.6 – 0.7',
    short: 'aspirational, short of its sweet spot of 0.6 – 0.7',
  } satisfies Record<Verdict, string>,
  fields: {
    whatMadeItHard: 'What made it hard?',
    whatWouldMotivate: 'What would motivate us?',
    learned: 'What did we learn?',
    skillsNeeded: 'Skills we need',
    resourcesNeeded: 'Resources we need',
  },
  notPeople: 'Scores do not rate people: they are read to learn.',
  interim: (until: string) => `interim review, runs to ${until}`,
  structural: 'structural: named in two cycles running',
  improvementState: { open: 'open', done: 'done', dropped: 'dropped' },
  chosen: 'we work on it',
  ours: 'we can influence it',
  /** The bands of a score, lowest last [Doerr]. */
  bands: { good: '0.7 – 1.0', warn: '0.4 – 0.6', bad: '0.0 – 0.3' },
  reached: (day: string) => `reached ${day}`,
  due: (day: string) => `due ${day}`,
  neverCheckedIn: 'never checked in',
  carryGroups: {
    carried: 'Carried over',
    changed: 'Carried over, to be changed',
    runOn: 'Runs on by itself',
    done: 'Done',
    everyday: 'Becomes everyday work',
    dropped: 'Dropped',
    undecided: 'Not decided yet',
  } satisfies Record<keyof CarryPlan, string>,
};

const id: typeof en = {
  decision: {
    done: 'Selesai',
    'carry-over': 'Lanjutkan',
    change: 'Ubah',
    'everyday-work': 'Pekerjaan rutin',
    drop: 'Hentikan',
  },
  undecided: 'Belum diputuskan',
  verdict: {
    kept: 'komitmen terpenuhi',
    missed: 'komitmen: diharapkan 1,0',
    'sweet-spot': 'aspirasi, di rentang ideal 0,6 – 0,7',
    beyond: 'aspirasi, melampaui rentang ideal 0,6 – 0,7',
    short: 'aspirasi, di bawah rentang ideal 0,6 – 0,7',
  },
  fields: {
    whatMadeItHard: 'Apa yang membuatnya sulit?',
    whatWouldMotivate: 'Apa yang akan memotivasi kita?',
    learned: 'Apa yang kita pelajari?',
    skillsNeeded: 'Keterampilan yang dibutuhkan',
    resourcesNeeded: 'Sumber daya yang dibutuhkan',
  },
  notPeople: 'Skor bukan penilaian orang, melainkan bahan belajar.',
  interim: (until) => `tinjauan sementara, berjalan sampai ${until}`,
  structural: 'struktural: disebut dalam dua periode berturut-turut',
  improvementState: { open: 'terbuka', done: 'selesai', dropped: 'dihentikan' },
  chosen: 'kita kerjakan',
  ours: 'dapat kita pengaruhi',
  bands: { good: '0,7 – 1,0', warn: '0,4 – 0,6', bad: '0,0 – 0,3' },
  reached: (day) => `tercapai ${day}`,
  due: (day) => `tenggat ${day}`,
  neverCheckedIn: 'belum pernah check-in',
  carryGroups: {
    carried: 'Dilanjutkan',
    changed: 'Dilanjutkan, akan diubah',
    runOn: 'Berjalan terus',
    done: 'Selesai',
    everyday: 'Menjadi pekerjaan rutin',
    dropped: 'Dihentikan',
    undecided: 'Belum diputuskan',
  },
};

export type ReviewTexts = typeof en;

/** The words of a review, on the screen and in its report. */
export const reviewTexts: Record<Language, ReviewTexts> = { en, id };

/** When a key result was reached and when it is due, and whether nobody ever said how it stands. */
export function rungDates(
  plan: Plan,
  rung: KeyResult,
  objective: Objective,
  history: History,
  language: Language,
): string[] {
  const texts = reviewTexts[language];
  const reached = reachedOn(plan, rung);
  return [
    reached === null ? '' : texts.reached(formatDate(reached, language, 'day')),
    texts.due(formatDate(rung.dueOn ?? objective.endsOn, language, 'day')),
    history.length === 0 && kindOf(rung).answeredBy !== 'steps' ? texts.neverCheckedIn : '',
  ].filter(Boolean);
}
