import type { Texts } from '../shape.ts';

export const first: Texts['first'] = {
  welcome: 'Rencanakan bersama. Naik bersama.',
  text: 'Tujuan perusahaan, tim, dan orang Anda, masing-masing sebuah tangga hasil kunci dari yang termudah sampai yang tersulit.',
  tourTitle: 'Lihat rencana contoh',
  tourText:
    'Perusahaan kecil dengan satu kuartal yang selesai dan kuartal berikutnya yang sedang direncanakan.',
  workshopTitle: 'Mulai lokakarya',
  workshopText: 'Perusahaan, periode, tim, dan tanggal di satu halaman; lalu lokakarya Anda sudah siap.',
  openTitle: 'Buka rencana',
  openText: 'Lanjutkan dari berkas .tangga.',
  recent: 'Rencana terakhir',
  missing: 'tidak ditemukan lagi',
  forget: 'Hapus {{name}} dari daftar',
  choose: 'Pilih rencana',
  inFolder: 'Rencana di {{folder}}',
  emptyFolder: 'Belum ada rencana di {{folder}}.',
  bring: 'Ambil rencana dari komputer ini…',
  dropFile: 'Anda juga bisa menyeret berkas .tangga ke sini, atau buku rencana (PDF) yang memuat rencananya.',
  sampleName: 'Rencana contoh',
};

export const start: Texts['start'] = {
  title: 'Mulai lokakarya',
  text: 'Empat jawaban, lalu Anda masuk ke ruang lokakarya. Semuanya bisa diubah nanti.',
  who: '1 · Siapa yang merencanakan?',
  company: 'Nama perusahaan',
  companyPlaceholder: 'Niaga Utama',
  companyMissing: 'Ketik nama perusahaan atau tim Anda.',
  currency: 'Mata uang rencana',
  cycle: '2 · Untuk kapan?',
  otherDates: 'Tanggal lain…',
  reason: {
    'running-quarter': 'kuartal yang sedang berjalan',
    'past-two-thirds': 'kuartal berikutnya: yang berjalan sudah lewat dua pertiga',
  },
  people: '3 · Tim dan orang',
  peopleHint: 'satu tim per baris, atau tempel dari spreadsheet; yang pertama memimpin',
  peoplePlaceholder:
    'Penjualan lapangan: Dewi Lestari, Andi Saputra\nPenjualan mitra: Bagus Pratama, Rizky Akbar',
  teams: '{{count}} tim',
  persons: '{{count}} orang',
  warning: {
    'single-name': '"{{name}}": hanya satu nama, benar?',
    doubled: '"{{name}}" tertulis dua kali dalam satu tim: diambil satu',
    'several-teams': '"{{name}}" ada di beberapa tim: orang yang sama?',
    cut: '{{count}} orang melebihi yang bisa diambil sekaligus',
    more: '{{count}} lagi seperti ini',
  },
  when: '4 · Kapan Anda duduk bersama?',
  time: 'Jam',
  until: '{{duration}}, sampai {{time}}',
  open: 'Buka lokakarya',
  onlyPlan: 'Rencananya saja dulu',
  room: 'Yang menanti di ruang lokakarya',
  roomText:
    'Dari kesenjangan periode lalu sampai buku rencana yang ditandatangani. Seret untuk mengubah; jamnya mengikuti.',
  before: 'Sebelum harinya',
  worksheets: 'Buat rencana dan cetak lembar kerja',
  planName: 'Rencana {{company}}',
};
