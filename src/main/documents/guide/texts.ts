import type { Language } from '#domain/plan/rows.ts';

const en = {
  title: 'Facilitator’s guide',
  heading: 'From gaps to signatures',
  lead: (hours: number, minutes: number) =>
    `${hours} h ${minutes} min in all. Keep the times, capture decisions as they fall, and leave the room with paper in hand.`,
  minutes: (count: number) => `${count} min`,
  good: 'Good',
  bad: 'Not so',
};

const id: typeof en = {
  title: 'Panduan fasilitator',
  heading: 'Dari kesenjangan sampai tanda tangan',
  lead: (hours, minutes) =>
    `Seluruhnya ${hours} jam ${minutes} menit. Jaga waktunya, catat keputusan saat diambil, dan keluarlah dari ruangan dengan kertas di tangan.`,
  minutes: (count) => `${count} mnt`,
  good: 'Baik',
  bad: 'Jangan begini',
};

/** The words of the facilitator's guide. */
export const guideTexts: Record<Language, typeof en> = { en, id };
