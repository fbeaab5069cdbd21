import type { Language } from '#domain/plan/rows.ts';

const en = {
  title: 'Insights',
  heading: (cycle: string) => `Where ${cycle} stands`,
  overTime: 'Progress, week by week (solid) against what was expected (dashed)',
  onTrack: 'on track',
  atRisk: 'at risk',
  behind: 'behind',
  stale: 'stale',
  objectives: (count: number): string => (count === 1 ? 'objective' : 'objectives'),
  teams: 'Teams',
  people: 'People',
  name: 'Name',
  progress: 'Progress',
  expected: 'Expected',
  confidence: 'Confidence',
  evidence: 'Evidence: period against baseline period',
  keyResult: 'Key result',
  before: 'Before',
  now: 'Now',
  change: 'Change',
  notPeople: 'Figures about work are not ratings of people.',
};

const id: typeof en = {
  title: 'Wawasan',
  heading: (cycle) => `Posisi ${cycle}`,
  overTime: 'Kemajuan, minggu demi minggu (garis penuh) dibanding yang diharapkan (garis putus)',
  onTrack: 'sesuai rencana',
  atRisk: 'berisiko',
  behind: 'tertinggal',
  stale: 'belum diperbarui',
  objectives: () => 'tujuan',
  teams: 'Tim',
  people: 'Orang',
  name: 'Nama',
  progress: 'Kemajuan',
  expected: 'Diharapkan',
  confidence: 'Keyakinan',
  evidence: 'Bukti: periode ini dibanding periode nilai awal',
  keyResult: 'Hasil kunci',
  before: 'Sebelum',
  now: 'Sekarang',
  change: 'Perubahan',
  notPeople: 'Angka tentang pekerjaan bukan penilaian orang.',
};

/** The words of the printed insights. */
export const insightsReportTexts: Record<Language, typeof en> = { en, id };
