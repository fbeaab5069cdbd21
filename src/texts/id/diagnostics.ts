import type { Texts } from '../shape.ts';

export const diagnostics: Texts['diagnostics'] = {
  text: 'Untuk yang mengurus Tangga bagi Anda. Isinya angka dan istilah program: tanpa isi rencana, tanpa nama, tanpa alamat. Tidak ada yang dikirim ke mana pun; hanya ini yang akan ditulis:',
  gathering: 'Data diagnostik sedang dikumpulkan',
  program: 'Program dan komputer',
  programText: 'Versi, sistem, memori',
  settings: 'Pengaturan',
  settingsText: 'Apa yang dipilih, dan berapa rencana dan ruang bersama yang dikenal di sini',
  plan: 'Ukuran rencana',
  planText: 'Jumlah baris setiap tabel, dan panjang riwayatnya',
  noPlan: 'Tidak ada rencana yang terbuka',
  log: 'Log',
  logText: 'Yang terjadi belakangan ini: mulai, penolakan, panggilan lambat, salinan, galat',
  show: 'Tampilkan: {{part}}',
  save: 'Simpan…',
  saved: 'Data diagnostik disimpan sebagai {{path}}.',
  /** What stands on a page that could not be shown. */
  failure: {
    report: 'Yang perlu dilaporkan',
    reportText:
      'Kirim ini kepada yang mengurus Tangga untuk Anda. Baca dulu: isinya mungkin menyebut sesuatu dari rencana.',
    copy: 'Salin',
    copied: 'Laporan sudah disalin.',
  },
};
