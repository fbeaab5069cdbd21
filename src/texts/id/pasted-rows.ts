import type { Texts } from '../shape.ts';

export const pastedRows: Texts['pastedRows'] = {
  title: 'Baris spreadsheet',
  text: 'Tempel barisnya di sini',
  textHelp:
    'Tujuan, pemilik, hasil kunci, nilai awal, target, satuan, periode, tenggat: dengan baris judul urutannya bebas, tanpa judul menurut urutan ini.',
  read: 'Baca barisnya',
  nothing: 'Tidak ada apa-apa di baris ini.',
  torn: 'Ada tanda kutip yang dibuka tetapi tidak ditutup. Tanda itu dibaca sebagai bagian dari teks: periksa barisnya sebelum ditambahkan.',
  cut: 'Hanya {{count}} baris pertama yang dibaca.',
  summary: '{{count}} baris dapat ditambahkan.',
  bad: '{{count}} baris perlu diperiksa: perbaiki di sini, atau jangan diikutkan.',
  add: 'Tambahkan {{count}} baris',
  added: '{{count}} baris ditambahkan',
  take: 'Diikutkan',
  takeRow: 'Ikutkan baris {{number}}',
  row: 'baris {{number}}',
  columns: {
    objective: 'Tujuan',
    owner: 'Pemilik',
    keyResult: 'Hasil kunci',
    baseline: 'Nilai awal',
    target: 'Target',
    unit: 'Satuan',
    baselinePeriod: 'Periode nilai awal',
    due: 'Tenggat',
  },
  problem: {
    'objective-missing': 'Tidak ada tujuan di baris ini atau di atasnya.',
    'owner-unknown': 'Tidak ada tim atau orang bernama begitu dalam rencana: pilih satu.',
    'baseline-not-a-number': 'Nilai awal bukan angka.',
    'target-not-a-number': 'Target bukan angka.',
    'baseline-unclear': 'Nilai awal bisa berarti beberapa hal. Tulis lengkap.',
    'target-unclear': 'Target bisa berarti beberapa hal. Tulis nilainya langsung.',
    'due-not-a-day': 'Tenggat: {{reason}}',
    'too-long': 'Judul maksimal 10.000 karakter.',
  },
};
