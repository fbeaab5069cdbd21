import type { Texts } from '../shape.ts';

export const cycles: Texts['cycles'] = {
  title: 'Periode',
  name: 'Nama',
  remove: 'Hapus {{name}}',
  next: 'Periode berikutnya',
  closed: 'sudah ditutup',
  gap: 'berjarak {{count}} hari dari {{cycle}}',
  overlapping: 'beririsan dengan {{cycles}}',
};
