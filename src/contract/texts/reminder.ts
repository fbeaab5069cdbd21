import type { Language } from '#texts/languages.ts';

const en = {
  title: (plan: string) => `Check-in: ${plan}`,
  text: (due: number) =>
    due === 1
      ? 'One key result waits for its value this week.'
      : `${due} key results wait for their values this week.`,
};

const id: typeof en = {
  title: (plan) => `Check-in: ${plan}`,
  text: (due) => `${due} hasil kunci menunggu nilainya minggu ini.`,
};

/** The words of a reminder, outside of the program and inside. */
export const reminderTexts: Record<Language, typeof en> = { en, id };
