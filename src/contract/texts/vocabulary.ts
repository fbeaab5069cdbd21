import type { Language } from '#texts/languages.ts';

/** The field's words, the same on screens and in documents [product: Vocabulary]. */
const en = {
  level: { company: 'Company', team: 'Team', individual: 'Individual' },
  levels: { company: 'Company', team: 'Teams', individual: 'Individuals' },
  ambition: { committed: 'Committed', aspirational: 'Aspirational' },
  kind: {
    number: 'Number',
    percent: 'Percent',
    currency: 'Currency',
    keep: 'Keep',
    milestone: 'Milestone',
    steps: 'Milestone with steps',
  },
  comparison: { 'at-least': 'at least', 'at-most': 'at most' },
  stage: {
    'lead-generation': 'Lead generation',
    qualification: 'Qualification',
    'needs-and-meeting': 'Needs and meeting',
    offer: 'Offer',
    negotiation: 'Negotiation',
    closing: 'Closing',
    onboarding: 'Onboarding',
    'repeat-sales': 'Repeat sales',
    'whole-process': 'Whole process',
    people: 'People',
  },
  months: '{{count}} {{count:month|months}}',
  weeks: '{{count}} {{count:week|weeks}}',
  days: '{{count}} {{count:day|days}}',
  done: 'done',
  notDone: 'not done yet',
  toBeReached: 'milestone',
  stepsDone: '{{done}} of {{total}} {{total:step|steps}}',
  baselineOpen: 'baseline?',
  targetOpen: 'target?',
};

export type Vocabulary = typeof en;

const id: Vocabulary = {
  level: { company: 'Perusahaan', team: 'Tim', individual: 'Individu' },
  levels: { company: 'Perusahaan', team: 'Tim', individual: 'Individu' },
  ambition: { committed: 'Komitmen', aspirational: 'Aspirasi' },
  kind: {
    number: 'Angka',
    percent: 'Persen',
    currency: 'Nilai uang',
    keep: 'Pertahankan',
    milestone: 'Tonggak',
    steps: 'Tonggak bertahap',
  },
  comparison: { 'at-least': 'minimal', 'at-most': 'maksimal' },
  stage: {
    'lead-generation': 'Pencarian prospek',
    qualification: 'Kualifikasi',
    'needs-and-meeting': 'Kebutuhan dan pertemuan',
    offer: 'Penawaran',
    negotiation: 'Negosiasi',
    closing: 'Penutupan (closing)',
    onboarding: 'Onboarding pelanggan',
    'repeat-sales': 'Penjualan berulang',
    'whole-process': 'Seluruh proses',
    people: 'Tim dan SDM',
  },
  months: '{{count}} bulan',
  weeks: '{{count}} minggu',
  days: '{{count}} hari',
  done: 'selesai',
  notDone: 'belum selesai',
  toBeReached: 'tonggak',
  stepsDone: '{{done}} dari {{total}} langkah',
  baselineOpen: 'nilai awal?',
  targetOpen: 'target?',
};

export const vocabulary: Record<Language, Vocabulary> = { en, id };
