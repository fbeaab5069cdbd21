import type { Texts } from '../shape.ts';

export const palette: Texts['palette'] = {
  recent: 'Terakhir',
  kinds: {
    objective: 'Tujuan',
    'key-result': 'Hasil kunci',
    person: 'Orang',
    team: 'Tim',
    cycle: 'Periode',
    workshop: 'Workshop',
  },
};
