import type { Texts } from '../shape.ts';

export const worksheets: Texts['worksheets'] = {
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
  easiestOnTop: 'termudah di atas: mulailah dari sini',
  hardestBelow: 'tersulit di bawah',
  from: 'Dari (periode)',
  to: 'Menjadi',
  who: 'Siapa',
  difficulty: 'Seberapa sulit, 1 sampai 5?',
};
