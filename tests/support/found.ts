import { v7 as newId } from 'uuid';
import type { FoundCycle, FoundKeyResult, FoundObjective, NamedOwner, Place } from '#domain/import/found.ts';
import { keyResultOf, objectiveOf } from '#domain/import/layouts/rows-found.ts';
import type { ProposalOptions } from '#domain/import/proposal.ts';
import { testDay } from './find-rows.ts';

/* What files are found to hold, with nothing said but what a test is about. */

export const inRow = (row: number): Place => ({ file: 'okr.csv', sheet: '', row });

export const named = (name: string, share = 1): NamedOwner => ({ name, email: '', share });

export const foundCycle = (key: string, startsOn: string | null, endsOn: string | null): FoundCycle => ({
  at: inRow(1),
  key,
  name: key,
  startsOn,
  endsOn,
});

export const foundObjective = (said: Partial<FoundObjective> & Pick<FoundObjective, 'key' | 'title'>) =>
  objectiveOf({ at: inRow(2), ...said });

export const foundKeyResult = (
  said: Partial<FoundKeyResult> & Pick<FoundKeyResult, 'key' | 'objectiveKey' | 'title'>,
) => keyResultOf({ at: inRow(3), ...said });

export const proposalOptions = (
  said: Partial<ProposalOptions> & Pick<ProposalOptions, 'cycleId' | 'checkInOn'>,
): ProposalOptions => ({
  today: testDay,
  subject: 'okr.csv',
  newId,
  decided: () => undefined,
  others: (owners) => `Together with ${owners.map(({ name }) => name).join(', ')}.`,
  ...said,
});
