import type { Texts } from '../shape.ts';

export const vocabulary: Texts['vocabulary'] = {
  level: {
    company: 'Perusahaan',
    team: 'Tim',
    individual: 'Individu',
  },
  levels: {
    company: 'Perusahaan',
    team: 'Tim',
    individual: 'Individu',
  },
  ambition: {
    committed: 'Komitmen',
    aspirational: 'Aspirasi',
  },
  kind: {
    number: 'Angka',
    percent: 'Persen',
    currency: 'Nilai uang',
    keep: 'Pertahankan',
    milestone: 'Tonggak',
    steps: 'Tonggak bertahap',
  },
  comparison: {
    'at-least': 'minimal',
    'at-most': 'maksimal',
  },
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
  hours: '{{count}} jam',
  minutes: '{{count}} menit',
};
