import type { Texts } from '../shape.ts';

export const balance: Texts['balance'] = {
  title: 'Keseimbangan',
  text: 'Tujuan menurut tahap penjualan dan tingkat. Pilih sebuah sel untuk melihatnya di papan.',
  editStages: 'Ubah tahap',
  newStage: 'Tahap baru',
  share: 'Porsi',
  show: 'Tampilkan {{count}} tujuan: {{stage}}, {{level}}',
  heavy: 'Lebih dari separuh rencana ada di satu tahap: {{stage}}.',
  lacksWholeProcess: 'Tidak ada yang menyangkut seluruh proses, misalnya siklus penjualan yang lebih pendek.',
  lacksPeople: 'Tidak ada yang menyangkut tim dan SDM, misalnya perekrutan atau pelatihan.',
  blank: 'Begitu ada tujuan, di sini terlihat tahap mana yang belum tersentuh.',
  empty: 'Belum ada untuk: {{stages}}.',
  fair: 'Seimbang: tiap tahap, seluruh proses, serta tim dan SDM punya tujuan.',
};
