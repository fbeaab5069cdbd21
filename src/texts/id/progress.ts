import type { Texts } from '../shape.ts';

export const chart: Texts['chart'] = {
  title: 'Kemajuan dari waktu ke waktu',
  text: 'Garis penuh: yang terjadi. Garis putus: yang diharapkan. Area abu-abu: tingkat keyakinan.',
  objective: 'Kemajuan tujuan ini',
  day: 'Hari',
  actual: 'Kemajuan',
  expected: 'Diharapkan',
  says: {
    nothing: 'Belum ada nilai.',
    start: '{{value}} pada {{day}}.',
    way: 'Dari {{from}} pada {{first}} menjadi {{to}} pada {{last}}.',
    expected: 'Seharusnya saat itu: {{value}}.',
  },
};

export const figure: Texts['figure'] = {
  menu: 'Lainnya untuk “{{title}}”',
  asTable: 'Tampilkan sebagai tabel',
  asChart: 'Tampilkan sebagai grafik',
  copyPicture: 'Salin sebagai gambar',
  copyCsv: 'Salin sebagai CSV',
  copied: 'Tersalin',
  notCopied: 'Tidak dapat disalin: izinkan jendela ini memakai papan klip, lalu coba lagi.',
  filter: 'Filter “{{title}}”',
  more: 'Tampilkan {{count}} lagi',
};

export const state: Texts['state'] = {
  'on-track': 'Sesuai rencana',
  'at-risk': 'Berisiko',
  behind: 'Tertinggal',
  stale: 'Belum diperbarui',
  overdue: 'Lewat tenggat',
  'no-figure': 'Belum ada angka',
  'no-target': 'Tanpa target',
  postponed: 'Ditunda',
};

export const states: Texts['states'] = {
  'on-track': 'sesuai rencana',
  'at-risk': 'berisiko',
  behind: 'tertinggal',
  stale: 'belum diperbarui',
  overdue: 'lewat tenggat',
  'no-figure': 'belum ada angka',
  'no-target': 'tanpa target',
  postponed: 'ditunda',
};

export const postponement: Texts['postponement'] = {
  since: 'Ditunda sejak {{day}}',
  takeUp: 'Lanjutkan lagi',
};
