import type { Texts } from '../shape.ts';

export const desktopMenu: Texts['desktopMenu'] = {
  file: 'Berkas',
  'new': 'Rencana baru…',
  open: 'Buka rencana…',
  recent: 'Buka yang terakhir',
  noRecent: 'Belum ada rencana',
  planBook: 'Cetak buku rencana…',
  close: 'Tutup rencana',
  quit: 'Keluar dari Tangga',
  edit: 'Edit',
  undo: 'Urungkan',
  redo: 'Ulangi',
  cut: 'Potong',
  copy: 'Salin',
  paste: 'Tempel',
  selectAll: 'Pilih semua',
  newObjective: 'Tujuan baru',
  view: 'Tampilan',
  fullScreen: 'Layar penuh',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  actualSize: 'Ukuran asli',
  settings: 'Pengaturan…',
  window: 'Jendela',
  minimise: 'Kecilkan',
  help: 'Bantuan',
  method: 'Metode, dan kisah sebuah workshop',
  keys: 'Pintasan keyboard',
};

export const dialogs: Texts['dialogs'] = {
  plan: 'Rencana Tangga',
  planOrBook: 'Rencana Tangga, atau buku rencana yang memuatnya',
  pageCrashed: 'Jendela ini beberapa kali berhenti',
  pageCrashedAdvice:
    'Rencananya sendiri tersimpan. Tampilkan lagi jendelanya; jika terus berhenti, tutup program lain, atau jalankan ulang Tangga.',
  showAgain: 'Tampilkan lagi',
  closeWindow: 'Tutup jendela',
};
