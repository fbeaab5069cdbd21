import type { Language } from '#texts/languages.ts';

const en = {
  title: 'Review',
  heading: (cycle: string) => `Review of ${cycle}`,
  onePage: 'For leadership',
  lead: (count: number, good: number) =>
    `${count} ${count === 1 ? 'objective was' : 'objectives were'} reviewed; ${good} of them reached 0.7 or more.`,
  open: 'The review is still open: scores are proposals from the latest check-ins.',
  /** While the cycle runs its scores are held against what is expected by then, and against no band. */
  running: (count: number, ends: string) =>
    `${count} ${count === 1 ? 'objective' : 'objectives'}, as far as the latest check-ins tell. The cycle runs until ${ends}: no score is judged yet.`,
  meanSoFar: 'Mean score so far',
  expectedMean: 'Expected by now',
  expected: (score: string) => `${score} expected by now`,
  notYet: 'nothing expected yet',
  mean: 'Mean score',
  objectives: 'Objectives',
  overTime: 'Progress of all objectives, week by week (solid) against what was expected (dashed)',
  scores: 'Scores',
  objective: 'Objective',
  owner: 'Owner',
  score: 'Score',
  decision: 'Decision',
  more: (count: number) =>
    count === 1 ? 'One more is in the whole report.' : `${count} more are in the whole report.`,
  oneByOne: 'Objective by objective',
  proposed: (score: string) => `proposed ${score}`,
  causes: 'What made it hard',
  votes: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
  improvements: 'How we work: improvements',
  problem: 'Problem',
  remedy: 'What we do',
  who: 'Who',
  byWhen: 'By',
  promised: 'What the last review promised',
  state: 'State',
  calibration: 'Planned and actual difficulty',
  byTeam: 'Agreement by team',
  byPerson: 'Agreement by person',
  next: 'Next steps',
};

const id: typeof en = {
  title: 'Tinjauan',
  heading: (cycle) => `Tinjauan ${cycle}`,
  onePage: 'Untuk pimpinan',
  lead: (count, good) => `${count} tujuan ditinjau; ${good} di antaranya mencapai 0,7 atau lebih.`,
  open: 'Tinjauan masih terbuka: skor adalah usulan dari check-in terakhir.',
  running: (count, ends) =>
    `${count} tujuan, menurut check-in terakhir. Periode berjalan sampai ${ends}: belum ada skor yang dinilai.`,
  meanSoFar: 'Skor rata-rata sejauh ini',
  expectedMean: 'Seharusnya saat ini',
  expected: (score) => `seharusnya ${score} saat ini`,
  notYet: 'belum ada yang diharapkan',
  mean: 'Skor rata-rata',
  objectives: 'Tujuan',
  overTime: 'Kemajuan semua tujuan, minggu demi minggu (garis penuh) dibanding yang diharapkan (garis putus)',
  scores: 'Skor',
  objective: 'Tujuan',
  owner: 'Pemilik',
  score: 'Skor',
  decision: 'Keputusan',
  more: (count) => `${count} lagi ada di laporan lengkap.`,
  oneByOne: 'Tujuan demi tujuan',
  proposed: (score) => `diusulkan ${score}`,
  causes: 'Apa yang membuatnya sulit',
  votes: (count) => `${count} suara`,
  improvements: 'Cara kita bekerja: perbaikan',
  problem: 'Masalah',
  remedy: 'Yang kita lakukan',
  who: 'Siapa',
  byWhen: 'Sampai',
  promised: 'Janji tinjauan terakhir',
  state: 'Status',
  calibration: 'Kesulitan menurut rencana dan kenyataan',
  byTeam: 'Kesesuaian per tim',
  byPerson: 'Kesesuaian per orang',
  next: 'Langkah berikutnya',
};

export type ReviewReportTexts = typeof en;
/** The words of the review report. */
export const reviewReportTexts: Record<Language, ReviewReportTexts> = { en, id };
