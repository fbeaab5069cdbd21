import type { Texts } from '../shape.ts';

export const settings: Texts['settings'] = {
  title: 'Pengaturan',
  language: 'Bahasa',
  theme: 'Tampilan',
  system: 'Ikut sistem',
  light: 'Terang',
  dark: 'Gelap',
  author: 'Nama Anda',
  authorText: 'Tertulis di samping perubahan Anda dalam riwayat rencana',
  plan: 'Rencana ini',
  planName: 'Nama rencana',
  planOwner: 'Pemilik rencana',
  currency: 'Mata uang bawaan',
  upsideDown: 'Gambar tangga dengan anak tangga termudah di atas',
  version: 'Tangga {{version}}, {{host}}',
  browser: 'di peramban',
  electron: 'di desktop',
};
