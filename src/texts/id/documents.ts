import type { Texts } from '../shape.ts';

export const document: Texts['document'] = {
  whole: 'Laporan lengkap',
  onePage: 'Satu halaman untuk pimpinan',
  title: 'Cetak',
  which: 'Dokumen',
  kinds: {
    review: 'Laporan tinjauan',
    bonus: 'Bonus, satu halaman per orang',
    insights: 'Wawasan',
    'plan-book': 'Buku rencana',
    'one-pager': 'Lembar pribadi',
    minutes: 'Notula workshop',
    worksheets: 'Lembar kerja',
    guide: 'Panduan fasilitator',
    changes: 'Perubahan',
    poster: 'Poster dinding',
  },
  about: {
    review: 'Skor, kurva, alasan, kalibrasi, dan langkah berikutnya periode ini.',
    bonus: 'Asal-usul bonus tiap orang: tujuan, skor, bobot, hitungan, dan aturannya, untuk ditandatangani.',
    insights: 'Posisi periode ini: status, kurva, tim dan orang, bukti.',
    'plan-book':
      'Sampul, daftar isi, penyelarasan, satu halaman untuk tiap tujuan dengan tangganya, ringkasan, dan halaman tanda tangan.',
    'one-pager': 'Satu halaman untuk tiap orang: tujuan saya, anak tangga saya, dan apa yang didukung.',
    minutes: 'Peserta, agenda dengan waktu nyata, kesenjangan, gagasan, suara, keputusan, dan poin terbuka.',
    worksheets:
      'Tangga di atas kertas untuk yang berpikir dengan pena, kosong atau berisi tangga yang sudah direncanakan.',
    guide: 'Agenda dengan waktunya, serta mengapa dan bagaimana tiap langkah dijalankan.',
    changes: 'Perbedaan rencana antara dua saat, dalam kata-kata dan per tujuan.',
    poster: 'Seluruh penyelarasan di satu lembar, untuk dipajang.',
  },
  of: 'Tujuan milik siapa',
  since: 'Perubahan sejak',
  workshop: 'Workshop',
  blank: 'Kosong',
  filled: 'Dengan tangga rencana',
  /** At the foot of what is printed of the past. */
  asOf: 'Per {{when}}',
  ofPast: 'Rencana seperti pada {{when}}. Nilai dan check-in adalah yang berlaku saat itu.',
  preview: 'Tampilannya nanti',
  previewPage: 'Halaman {{number}} dari {{count}}',
  previewBegin: 'Halaman {{number}}; {{count}} halaman pertama ditampilkan',
  previewWaits: 'Menyusun halaman…',
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  attached: 'Rencana di dalam buku',
  attachments: { none: 'Tidak ada', book: 'Yang ditunjukkan buku', plan: 'Seluruh rencana' },
  attachedAbout: {
    none: 'PDF hanya berisi halamannya.',
    book: 'Tujuan, tangga, pemilik, dan nilai di halaman ini ikut serta, dan bisa dibuka dengan Tangga. Gagasan, suara, catatan, alasan, dan riwayat tetap di sini.',
    plan: 'Semuanya ikut serta: semua siklus, gagasan, suara, tinjauan beserta alasannya, dan riwayat beserta namanya.',
  },
  language: 'Bahasa dokumen',
  paper: 'Kertas',
  print: 'Buat PDF',
  stages: {
    gather: 'Mengumpulkan isi',
    set: 'Menata halaman',
    write: 'Menulis berkas',
  },
  done: 'Sudah siap: {{count}} halaman.',
  open: 'Buka',
  again: 'Cetak lagi',
  savedAt: 'Disimpan sebagai {{path}}',
  showInFolder: 'Tampilkan di folder',
  exporting: { gather: 'Membaca rencana…', write: 'Menulis berkas…' },
  exportCancelled: 'Ekspor dibatalkan. Tidak ada yang disimpan.',
  volume: 'Jilid {{number}} dari {{of}}',
  volumeName: '{{name}} {{number}} dari {{of}}',
  missing:
    'Tidak ada huruf di komputer ini yang menampilkan {{characters}}. Di kertas kodenya tampil dalam kotak, dan dokumen bertanda, tetapi tidak menurut PDF/UA.',
  cancelled: 'Pencetakan dibatalkan.',
};

/** The page of differences between two states of a plan. */
export const changes = {
  title: 'Perubahan',
  heading: 'Yang berubah',
  from: 'Dari',
  to: 'Sampai',
} as const;

/** The documents as something to do. */
export const printing = {
  'review-report': 'Cetak laporan tinjauan',
  'insights-report': 'Cetak wawasan',
  'plan-book': 'Cetak buku rencana',
  'print-bonus': 'Cetak halaman bonus',
  'print-one-pager': 'Cetak lembar pribadi',
  'print-changes': 'Cetak perubahan',
  'print-poster': 'Cetak poster dinding',
  'print-minutes': 'Cetak notula',
  'print-worksheets': 'Cetak lembar kerja',
  'print-guide': 'Cetak panduan fasilitator',
} as const;
