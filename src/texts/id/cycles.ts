import type { Texts } from '../shape.ts';

export const cycles: Texts['cycles'] = {
  title: 'Periode',
  name: 'Nama',
  remove: 'Hapus {{name}}',
  next: 'Periode berikutnya',
  closed: 'sudah ditutup',
  gap: 'berjarak {{count}} hari dari {{cycle}}',
  overlapping: 'beririsan dengan {{cycles}}',
  proposal: {
    'running-quarter': '{{days}}, kuartal yang sedang berjalan.',
    'past-two-thirds': '{{days}}, kuartal berikutnya: yang sekarang sudah lewat dua pertiganya.',
  },
};
