import type { Language } from '#texts/languages.ts';
import { stateWords } from './states.ts';

const en = {
  title: 'Insights',
  heading: (cycle: string) => `Where ${cycle} stands`,
  overTime: 'Progress, week by week (solid) against what was expected (dashed)',
  states: stateWords.en,
  keyResults: 'Key results',
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
  states: stateWords.id,
  keyResults: 'Hasil kunci',
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
