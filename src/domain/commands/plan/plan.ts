import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { planName } from './plan-name.ts';

const settings = tables.plan.schema
  .pick({ currency: true, owner: true, ladderUpsideDown: true, language: true })
  .extend({ name: planName })
  .partial();

export const planCommands = {
  update: command('plan.update', 1, settings, (draft, input) => {
    const { id, name } = draft.plan.about;
    draft.update('plan', id, input);
    return { id, subject: input.name ?? name };
  }),
};
