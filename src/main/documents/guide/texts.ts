import type { Language } from '#texts/languages.ts';

const en = {
  title: 'Facilitator’s guide',
  heading: 'From gaps to signatures',
  lead: (duration: string) =>
    `${duration} in all. Keep the times, capture decisions as they are made, and leave the room with paper in hand.`,
  minutes: (count: number) => `${count} min`,
  good: 'Good',
  bad: 'Not like this',
};

const id: typeof en = {
  title: 'Panduan fasilitator',
  heading: 'Dari kesenjangan sampai tanda tangan',
  lead: (duration) =>
    `Total ${duration}. Jaga waktunya, catat keputusan saat diambil, dan keluarlah dari ruangan dengan kertas di tangan.`,
  minutes: (count) => `${count} menit`,
  good: 'Baik',
  bad: 'Jangan begini',
};

/** The words of the facilitator's guide. */
export const guideTexts: Record<Language, typeof en> = { en, id };
