import type { CycleProposal } from '#domain/cycle/proposed-cycles.ts';
import { spanInDays } from '#domain/cycle/span-name.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** Which days a new plan is proposed to begin with, and why. */
export const cycleProposalSentence = ({ proposed, reason }: CycleProposal, language: Language): string =>
  textsOf(language)(`cycles.proposal.${reason}`, { days: spanInDays(proposed, language) });
