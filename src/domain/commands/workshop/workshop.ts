import { answerCommands } from './answers.ts';
import { clockCommands } from './clock.ts';
import { correctionCommands } from './corrections.ts';
import { decisionCommands } from './decisions.ts';
import { ideaCommands } from './ideas.ts';
import { madeOfIdeasCommands } from './made-of-ideas.ts';
import { mergeCommands } from './merges.ts';
import { prepareCommands } from './prepare.ts';
import { proposalCommands } from './proposals.ts';
import { voteCommands } from './votes.ts';

/** What is done in and about a workshop; meetings and reviews are workshops as well. */
export const workshopCommands = {
  ...prepareCommands,
  ...clockCommands,
  ...decisionCommands,
  ...correctionCommands,
  ...ideaCommands,
  ...madeOfIdeasCommands,
  ...voteCommands,
  ...mergeCommands,
  ...proposalCommands,
  ...answerCommands,
};
