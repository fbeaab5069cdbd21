import type { Texts } from '../shape.ts';

export const figures: Texts['figures'] = {
  question: 'Apa maksudnya?',
  points: '{{change}} poin: {{to}}',
  difference: '{{change}}: {{to}}',
  relative: '{{change}} dari {{of}}: {{to}}',
  refusals: {
    'not-a-figure': 'Tulis angka seperti {{example}}.',
    'several-figures': 'Tulis satu angka saja, misalnya {{example}}.',
    'a-name': 'Ini tampak seperti nama atau tanggal. Tulis angka seperti {{example}}.',
    marks: 'Tanda pemisah angkanya tidak terbaca. Tulis seperti {{example}}.',
    'too-many-digits': 'Lebih dari lima belas digit. Tulis dengan pembulatan.',
    'currency-unknown': 'Mata uangnya tidak dikenal. Tulis kodenya, misalnya {{currency}}.',
    'other-currency': 'Angka di sini dalam {{currency}}. Tulis dalam {{currency}}.',
    'other-unit': 'Tulis dalam {{unit}}.',
    'percent-here': 'Angka di sini bukan persentase. Tulis nilainya langsung.',
    'money-here': 'Angka di sini bukan nilai uang. Tulis nilainya langsung.',
    'change-here': 'Tulis nilainya langsung, tanpa tanda plus.',
    'no-baseline': 'Perubahan memerlukan nilai awal. Tulis targetnya langsung, atau isi nilai awal dahulu.',
  },
};
