import type { Texts } from '../shape.ts';

export const help: Texts['help'] = {
  title: 'Bantuan',
  keys: 'Pintasan keyboard',
  method: 'Metodenya',
  story: 'Kisah sebuah lokakarya',
};

export const keys: Texts['keys'] = {
  board: 'Di papan',
  walk: 'Berpindah antarkartu dan antaranak tangga',
  walkKeys: '← ↑ → ↓',
  pickUp: 'Angkat, dan taruh',
  pickUpKeys: 'Spasi',
  range: 'Pilih sambil berpindah',
  rangeKeys: 'Shift ↑ ↓',
  context: 'Buka menu',
  contextKeys: 'Shift F10',
};
