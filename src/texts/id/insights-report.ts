import type { Texts } from '../shape.ts';

export const insightsReport: Texts['insightsReport'] = {
  title: 'Wawasan',
  heading: 'Posisi {{cycle}}',
  overTime: 'Kemajuan, minggu demi minggu',
  keyResults: 'Hasil kunci',
  objectives: 'tujuan',
  teams: 'Tim',
  people: 'Orang',
  name: 'Nama',
  progress: 'Kemajuan',
  expected: 'Diharapkan',
  confidence: 'Keyakinan',
  evidence: 'Bukti: periode ini dibanding periode nilai awal',
  keyResult: 'Hasil kunci',
  now: 'Sekarang',
  notPeople: 'Angka tentang pekerjaan bukan penilaian orang.',
};
