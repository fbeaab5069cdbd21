import type { CycleProposal } from '#domain/cycle/proposed-cycles.ts';
import { spanInDays } from '#domain/cycle/span-name.ts';
import type { Language } from '#texts/languages.ts';

const en = {
  'running-quarter': (days: string) => `${days}, the running quarter.`,
  'past-two-thirds': (days: string) => `${days}, the next quarter: this one is past two thirds.`,
};

const id: typeof en = {
  'running-quarter': (days) => `${days}, kuartal yang sedang berjalan.`,
  'past-two-thirds': (days) => `${days}, kuartal berikutnya: yang sekarang sudah lewat dua pertiganya.`,
};

const texts: Record<Language, typeof en> = { en, id };

/** Which days a new plan is proposed to begin with, and why. */
export const cycleProposalSentence = ({ proposed, reason }: CycleProposal, language: Language): string =>
  texts[language][reason](spanInDays(proposed, language));
