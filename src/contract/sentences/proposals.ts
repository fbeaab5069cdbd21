import type { ProposedWording } from '#domain/workshop/proposals.ts';
import type { Translate } from '#texts/texts.ts';

/** For which objective a wording was proposed, with what, and whether it is used. */
export const proposalNotes = (
  { objective, keyResults, isUsed }: ProposedWording,
  t: Translate,
): readonly string[] => [
  isUsed
    ? t('minutes.used')
    : objective === undefined
      ? t('room.proposedNew')
      : t('room.proposedFor', { objective }),
  ...keyResults,
];
