import type { Language } from '#texts/languages.ts';

const en = {
  title: 'Worksheets',
  thinkTitle: 'Before we talk',
  thinkText: 'Ten quiet minutes. Write figures where you have them, and one thought a line.',
  questions: [
    'Where do we fall short of last period, of target, of the market? By how much?',
    'What makes it hard? First what we know, then what we suspect.',
    'What would have to be true at the end of the cycle for us to be proud?',
    'What could we stop doing?',
  ],
  ladderTitle: 'A ladder',
  titlePrompt: 'The objective in one sentence that people would repeat: ambitious, specific, meaningful.',
  owner: 'Owner',
  until: 'Until',
  serves: 'Serves',
  hardest: 'hardest on top',
  easiest: 'easiest below: climb from here',
  from: 'From (period)',
  to: 'To',
  who: 'Who',
  difficulty: 'How hard, from 1 to 5?',
};

const id: typeof en = {
  title: 'Lembar kerja',
  thinkTitle: 'Sebelum kita bicara',
  thinkText: 'Sepuluh menit tanpa bicara. Tulis angka jika ada, satu pikiran satu baris.',
  questions: [
    'Di mana kita tertinggal dari periode lalu, dari target, dari pasar? Seberapa jauh?',
    'Apa yang membuatnya sulit? Yang kita ketahui dahulu, lalu yang kita duga.',
    'Apa yang harus tercapai di akhir periode agar kita bangga?',
    'Apa yang bisa kita hentikan?',
  ],
  ladderTitle: 'Sebuah tangga',
  titlePrompt: 'Tujuan dalam satu kalimat yang akan diulang orang: ambisius, spesifik, bermakna.',
  owner: 'Pemilik',
  until: 'Sampai',
  serves: 'Mendukung',
  hardest: 'tersulit di atas',
  easiest: 'termudah di bawah: mulailah dari sini',
  from: 'Dari (periode)',
  to: 'Menjadi',
  who: 'Siapa',
  difficulty: 'Seberapa sulit, 1 sampai 5?',
};

export type WorksheetTexts = typeof en;

/** The words of the worksheets. */
export const worksheetTexts: Record<Language, WorksheetTexts> = { en, id };
