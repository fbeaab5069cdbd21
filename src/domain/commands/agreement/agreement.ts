import { generateNKeysBetween } from 'fractional-indexing';
import { z } from 'zod';
import { agreedOf, contentOf } from '../../agreement/agreed.ts';
import { fingerprintOf } from '../../agreement/fingerprint.ts';
import { Problem } from '../../problem.ts';
import { changeCauseName } from '../../tables/agreement.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, name } from '../input.ts';
import { rowIn } from '../rows.ts';

export const agreementCommands = {
  /** Freezes what is agreed of a cycle, as it is now. */
  sign: command(
    'agreement.sign',
    1,
    z.object({
      cycleId: id,
      name: tables.agreement.columns.name.max(200),
      signedOn: tables.agreement.columns.signedOn,
      /** Who signed: people of the plan, or others by their names. */
      signatories: z.array(z.object({ personId: id.nullable(), name })).max(1000),
    }),
    (draft, { cycleId, name: called, signedOn, signatories }, { now }) => {
      const cycle = rowIn(draft.plan, 'cycle', cycleId);
      const agreed = agreedOf(draft.plan, cycle);
      if (agreed.objectives.every(({ ladder }) => ladder.length === 0))
        throw new Problem('agreement/nothing-to-sign', { cycle: cycle.name });
      const content = contentOf(agreed);
      const agreementId = draft.insert('agreement', {
        cycleId,
        name: called,
        signedOn,
        signedAt: now,
        fingerprint: fingerprintOf(content),
        content,
      });
      const ranks = generateNKeysBetween(null, null, signatories.length);
      signatories.forEach((signatory, index) => {
        draft.insert('signatory', { agreementId, ...signatory, rank: ranks[index] as string });
      });
      return { id: agreementId, subject: called };
    },
  ),

  /** Says why what was agreed was changed, or that nobody said. */
  explain: command(
    'agreement.explain',
    1,
    z.object({ changeSetId: id, cause: changeCauseName.nullable(), subject: z.string().max(10_000) }),
    (draft, { changeSetId, cause, subject }, { isInHistory }) => {
      if (!isInHistory(changeSetId)) throw new Problem('agreement/unknown-action');
      const known = draft.plan.tables.changeCause.get(changeSetId);
      if (known && cause) draft.update('changeCause', changeSetId, { cause });
      else if (known) draft.delete('changeCause', changeSetId);
      // One row in every copy of the plan, whoever says it.
      else if (cause) draft.insert('changeCause', { id: changeSetId, changeSetId, cause });
      return { id: changeSetId, subject };
    },
    // It is taken back with what it is said of.
    { isPassedOver: true },
  ),
};
