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
};
