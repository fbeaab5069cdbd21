import type { Texts } from '../shape.ts';

export const map: Texts['map'] = {
  title: 'Peta penyelarasan',
  blank: 'Tujuan mana mendukung tujuan mana, dari perusahaan sampai tiap orang.',
  search: 'Cari di peta',
  poster: 'Poster dinding',
  fit: 'Tampilkan semua',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  fold: 'Lipat {{title}}',
  unfold: 'Buka {{title}}: {{count}} di bawahnya',
  counts: '{{count}} tujuan',
};
