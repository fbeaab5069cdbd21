import type { Texts } from '../shape.ts';

export const calendar: Texts['calendar'] = {
  title: 'Kalender',
  checkIn: 'Check-in mingguan',
  checkInText: 'Sepuluh menit: nilai baru, apa yang berubah, apa yang berisiko, apa yang kita lakukan.',
  due: 'Tenggat',
};
