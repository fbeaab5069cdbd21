import type { Texts } from '../shape.ts';

export const calibration: Texts['calibration'] = {
  title: 'Kalibrasi',
  text: 'Urutan kesulitan menurut rencana dibanding kenyataan. Anak tangga lebih sulit jika skornya lebih rendah, atau tercapai lebih lambat.',
  tauText: 'Tau-b Kendall atas semua tangga: 1 sesuai rencana, −1 terbalik.',
  wasRight: 'Apakah urutan kesulitannya tepat?',
  byTeam: 'Kesesuaian per tim',
  byPerson: 'Kesesuaian per orang',
  learned: 'Pelajaran untuk penilaian berikutnya',
  lastTime: 'Pelajaran {{cycle}} tentang kesulitan',
  estimates: 'Penilaian dan hasil',
  estimatesText:
    'Skor rata-rata menurut penilaian peserta; penilaian yang tepat menurun ke kanan (tau-b {{tau}}).',
  estimate: 'Dinilai',
  votedAs: 'dinilai {{estimate}}',
  bySort: 'Menurut jenis hasil kunci',
  bySortText:
    'Seberapa sering hasil kunci sejenis ternyata lebih sulit, atau lebih mudah, daripada bandingannya.',
  sort: 'Jenis hasil kunci',
  count: 'Hasil kunci',
  meanScore: 'Skor rata-rata',
  comparisons: 'Perbandingan',
  harder: 'Lebih sulit',
  easier: 'Lebih mudah',
  says: 'Ternyata',
  leans: {
    harder: 'lebih sulit dari rencana',
    easier: 'lebih mudah dari rencana',
    'as-planned': 'sesuai rencana',
    'too-early': 'terlalu dini',
  },
  nothing: 'Belum ada yang bisa dibandingkan.',
  asPlanned: 'Urutan kesulitannya tepat: yang direncanakan lebih sulit memang lebih sulit.',
  turned: 'Anak tangga {{easier}} lebih sulit dari rencana: anak tangga {{harder}} {{how}}',
  scoredHigher: 'skornya lebih tinggi ({{harder}} dibanding {{easier}}).',
  reachedEarlier: {
    harder: {
      end: 'tercapai di akhir rentang waktunya',
      day: 'tercapai pada {{day}}',
    },
    easier: {
      end: '{{first}}, sedangkan anak tangga {{rung}} baru di akhir periode.',
      day: '{{first}}, sedangkan anak tangga {{rung}} baru pada {{day}}.',
    },
  },
  agreement: 'kesesuaian (tau-b) {{tau}}',
  slope: {
    planned: 'rencana',
    happened: 'kenyataan',
    words: 'Rencana dari yang termudah: {{planned}}. Kenyataan: {{happened}}.',
  },
  from: '{{comparisons}} perbandingan dari {{ladders}} tangga',
  tooEarly: 'Terlalu dini untuk disimpulkan: baru ada {{from}}; diperlukan {{comparisons}} dari {{ladders}}.',
  tooEarlyShort: 'terlalu dini',
  noKindYet:
    'Belum ada jenis hasil kunci dengan {{needed}}: terlalu dini untuk menyimpulkan mana yang salah dinilai.',
  interval:
    '{{verdict}}: antara {{low}}% dan {{high}}% pasangan berakhir sesuai rencana (interval 90%, {{from}}).',
  lean: {
    harder:
      'Tim ini mengira {{what}} lebih mudah dari kenyataannya: {{times}} dari {{from}} ternyata lebih sulit dari rencana.',
    easier:
      'Tim ini mengira {{what}} lebih sulit dari kenyataannya: {{times}} dari {{from}} ternyata lebih mudah dari rencana.',
  },
  noLean: 'Tidak ada jenis hasil kunci yang berulang kali salah dinilai ({{from}}).',
  hint: {
    harder: 'periode lalu ternyata lebih sulit dari rencana',
    easier: 'periode lalu ternyata lebih mudah dari rencana',
  },
  overall: {
    good: 'Urutan kesulitan yang direncanakan sesuai dengan kenyataan',
    fair: 'Urutan kesulitan yang direncanakan sebagian sesuai dengan kenyataan',
    poor: 'Urutan kesulitan yang direncanakan kurang sesuai dengan kenyataan',
    none: 'Belum ada yang bisa dibandingkan: tangga perlu dua anak tangga dengan skor berbeda.',
  },
  saysNothing: 'Hasilnya tidak mengatakan apa-apa tentang urutan: skor semua anak tangga sama.',
};
