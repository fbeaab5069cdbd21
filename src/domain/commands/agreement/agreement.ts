import { generateNKeysBetween } from 'fractional-indexing';
import { z } from 'zod';
import { agreedOf, contentOf } from '../../agreement/agreed.ts';
import { fingerprintOf } from '../../agreement/fingerprint.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { changeCauseName } from '../../tables/agreement.ts';
import type { Id } from '../../tables/column.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, name } from '../input.ts';
import { rowIn } from '../rows.ts';

/** How somebody signed the plan of a cycle from their seat. */
const signatureOf = (plan: Plan, cycleId: Id<'cycle'>, personId: Id<'person'> | null) =>
  plan.tables.signature.where('cycleId', cycleId).find((row) => row.personId === personId);

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
      const fingerprint = fingerprintOf(content);
      const agreementId = draft.insert('agreement', {
        cycleId,
        name: called,
        signedOn,
        signedAt: now,
        fingerprint,
        content,
      });
      const ranks = generateNKeysBetween(null, null, signatories.length);
      signatories.forEach((signatory, index) => {
        const signed = signatureOf(draft.plan, cycle.id, signatory.personId);
        // Who signed another plan has not signed this one.
        const isOfThis = signed?.fingerprint === fingerprint;
        const mark = isOfThis ? signed.mark : null;
        draft.insert('signatory', { agreementId, ...signatory, mark, rank: ranks[index] as string });
        if (isOfThis) draft.delete('signature', signed.id);
      });
      return { id: agreementId, subject: called };
    },
  ),

  /** Somebody signs the plan of a cycle as it is now from their seat; once more takes the place of how they did before. */
  signSeat: command(
    'agreement.sign-seat',
    1,
    z.object({ cycleId: id, personId: id, mark: tables.signature.columns.mark }),
    (draft, input, { now }) => {
      const cycle = rowIn(draft.plan, 'cycle', input.cycleId);
      const person = rowIn(draft.plan, 'person', input.personId);
      const signed = {
        mark: input.mark,
        signedAt: now,
        fingerprint: fingerprintOf(contentOf(agreedOf(draft.plan, cycle))),
      };
      const known = signatureOf(draft.plan, cycle.id, person.id);
      if (known) draft.update('signature', known.id, signed);
      else draft.insert('signature', { cycleId: cycle.id, personId: person.id, ...signed });
      return { id: person.id, subject: person.name };
    },
  ),

  /** Takes back how somebody signed, before an agreement is made of it. */
  unsignSeat: command('agreement.unsign-seat', 1, z.object({ cycleId: id, personId: id }), (draft, input) => {
    const person = rowIn(draft.plan, 'person', input.personId);
    const known = signatureOf(draft.plan, input.cycleId, person.id);
    if (known) draft.delete('signature', known.id);
    return { id: person.id, subject: person.name };
  }),

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
