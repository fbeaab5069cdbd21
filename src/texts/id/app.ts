import type { Texts } from '../shape.ts';

export const app: Texts['app'] = {
  checkIns: 'Check-in',
  review: 'Tinjauan',
  insights: 'Wawasan',
  plan: 'Rencana',
  organisation: 'Organisasi',
  library: 'Pustaka',
  workshop: 'Lokakarya',
  map: 'Peta',
  balance: 'Keseimbangan',
  gaps: 'Kesenjangan',
  glossary: 'Glosarium',
  settings: 'Pengaturan',
  help: 'Bantuan',
  searchOrDo: 'Cari atau jalankan perintah',
  navigation: 'Navigasi',
  topBar: 'Rencana, periode, dan riwayat',
  skip: 'Langsung ke isi',
  cycle: 'Periode',
  manageCycles: 'Kelola periode…',
  undo: 'Urungkan',
  undoOf: 'Urungkan: {{what}}',
  redo: 'Ulangi',
  redoOf: 'Ulangi: {{what}}',
  'new': 'Baru',
  planBook: 'Buku rencana',
  planMenu: 'Menu rencana',
  newPlan: 'Rencana baru: mulai lokakarya…',
  openPlan: 'Buka rencana…',
  saveCopy: 'Unduh salinan',
  exportAs: 'Ekspor semuanya',
  exportTo: {
    xlsx: 'Sebagai buku kerja (XLSX)',
    csv: 'Sebagai tabel (CSV)',
    json: 'Sebagai JSON, beserta riwayat',
  },
  closePlan: 'Tutup rencana',
  readOnly: 'Rencana ini hanya dapat dibaca. Salin ke folder Anda sendiri untuk mengubahnya.',
  replaced: 'Berkas rencana ini sudah diganti salinan lain di disk. Perubahan di sini tidak lagi disimpan.',
  openAgain: 'Buka lagi',
  loading: 'Membuka rencana',
  lost: 'Hubungan ke Tangga terputus. Mencoba lagi…',
  cancel: 'Batal',
  clear: 'Kosongkan',
  close: 'Tutup',
  save: 'Simpan',
  delete: 'Hapus',
  remove: 'Hapus',
  add: 'Tambah',
  more: 'Lainnya',
  undone: 'Diurungkan: {{what}}',
  redone: 'Diulangi: {{what}}',
};

export const day: Texts['day'] = {
  choose: 'Pilih tanggal',
  notATime: 'Ini bukan jam. Tulis seperti 09.00 atau 13:30.',
  startsOn: 'Mulai',
  endsOn: 'Berakhir',
  refusals: {
    notADay: 'Ini bukan tanggal. Tulis seperti {{long}} atau {{short}}.',
    noSuchMonth: 'Tidak ada bulan {{month}}. Hari ditulis lebih dulu.',
    noSuchMonthInFront: 'Tidak ada bulan {{month}}. Di kolom ini bulan ditulis lebih dulu.',
    noSuchMonthButDay: 'Tidak ada bulan {{month}}. Hari ditulis lebih dulu: {{swapped}}.',
    noSuchDay: '{{month}} hanya punya tanggal 1 sampai {{last}}.',
    otherWeekday: '{{day}} adalah hari {{weekday}}.',
    tooEarly: 'Tanggal paling awal di sini {{first}}.',
    tooLate: 'Tanggal paling akhir di sini {{last}}.',
  },
};

export const next: Texts['next'] = {
  people: 'Siapa yang merencanakan?',
  addPeople: 'Tambahkan orang',
  objective: 'Apa yang ingin dicapai?',
  workshop: 'Rencanakan bersama',
  openWorkshop: 'Buka lokakarya',
  newWorkshop: 'Siapkan lokakarya',
  done: 'selesai',
};

export const removed: Texts['removed'] = {
  alone: 'Dihapus: {{title}}',
  along: 'Dihapus: {{title}}, beserta {{parts}}',
  more: '{{title}} dan {{count}} lainnya',
  unit: '{{count}} tim',
  person: '{{count}} orang',
  cycle: '{{count}} periode',
  objective: '{{count}} tujuan',
  keyResult: '{{count}} hasil kunci',
  step: '{{count}} langkah',
  initiative: '{{count}} inisiatif',
  checkIn: '{{count}} check-in',
  workshop: '{{count}} workshop',
  workshopStep: '{{count}} langkah agenda',
  idea: '{{count}} gagasan',
  cluster: '{{count}} kelompok',
  decision: '{{count}} catatan',
  difficultyVote: '{{count}} suara',
  gap: '{{count}} kesenjangan',
  metric: '{{count}} metrik',
};

export const scope: Texts['scope'] = {
  label: 'Milik siapa',
  everybody: 'Semua orang',
};

export const typing: Texts['typing'] = {
  meanwhile: 'Sementara itu diubah menjadi “{{words}}”.',
  take: 'Pakai itu',
};

/** The way to each screen as something to do. */
export const going = {
  'go-check-ins': 'Ke check-in',
  'go-review': 'Ke tinjauan',
  'go-insights': 'Ke wawasan',
  'go-workshop': 'Ke lokakarya',
  'go-plan': 'Ke papan rencana',
  'go-map': 'Ke peta penyelarasan',
  'go-gaps': 'Ke analisis kesenjangan',
  'go-balance': 'Ke keseimbangan',
  'go-glossary': 'Ke glosarium',
  'go-organisation': 'Ke organisasi',
} as const;
