import type { Texts } from '../shape.ts';

export const guide: Texts['guide'] = {
  title: 'Panduan fasilitator',
  heading: 'Dari kesenjangan sampai tanda tangan',
  lead: 'Total {{duration}}. Jaga waktunya, catat keputusan saat diambil, dan keluarlah dari ruangan dengan kertas di tangan.',
};
