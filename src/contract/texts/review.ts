import type { Language, Review } from '#domain/plan/rows.ts';
import type { verdictOf } from '#domain/review/score.ts';

type Verdict = ReturnType<typeof verdictOf>;

const en = {
  title: 'Review',
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
  causes: 'Causes',
  chosen: 'we work on it',
  ours: 'we can influence it',
  improvements: 'Improvements',
};

const id: typeof en = {
  title: 'Tinjauan',
  decision: {
    done: 'Selesai',
    'carry-over': 'Lanjutkan',
    change: 'Ubah',
    'everyday-work': 'Kerja harian',
    drop: 'Hentikan',
  },
  undecided: 'Belum diputuskan',
  verdict: {
    kept: 'komitmen, dan ditepati',
    missed: 'komitmen: diharapkan 1,0',
    'sweet-spot': 'aspirasi, di titik idealnya 0,6 – 0,7',
    beyond: 'aspirasi, melampaui titik idealnya 0,6 – 0,7',
    short: 'aspirasi, di bawah titik idealnya 0,6 – 0,7',
  },
  fields: {
    whatMadeItHard: 'Apa yang membuatnya sulit?',
    whatWouldMotivate: 'Apa yang akan memotivasi kita?',
    learned: 'Apa yang kita pelajari?',
    skillsNeeded: 'Keterampilan yang dibutuhkan',
    resourcesNeeded: 'Sumber daya yang dibutuhkan',
  },
  notPeople: 'Skor tidak menilai orang: ia dibaca untuk belajar.',
  interim: (until) => `tinjauan sementara, berjalan sampai ${until}`,
  structural: 'struktural: disebut dalam dua periode berturut-turut',
  improvementState: { open: 'terbuka', done: 'selesai', dropped: 'dihentikan' },
  causes: 'Sebab',
  chosen: 'kita kerjakan',
  ours: 'dapat kita pengaruhi',
  improvements: 'Perbaikan',
};

export type ReviewTexts = typeof en;

/** The words of a review, on the screen and in its report. */
export const reviewTexts: Record<Language, ReviewTexts> = { en, id };
