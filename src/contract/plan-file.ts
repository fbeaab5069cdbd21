import { z } from 'zod';
import { listedOrganisation } from '#domain/commands/organisation/add-people.ts';
import { planName } from '#domain/commands/plan/plan-name.ts';
import { aboutWorkshop } from '#domain/commands/workshop/insert-workshop.ts';
import { language } from '#domain/tables/plan.ts';
import { tables } from '#domain/tables/tables.ts';
import { agendaContent } from '#domain/workshop/agenda.ts';
import { procedure } from './base.ts';
import { samples } from './samples.ts';

export const sample = z.enum(samples);
export type Sample = z.infer<typeof sample>;

/** What a plan of one's own begins with: who plans, for when, with whom, and the workshop where there is one. */
export const planStart = listedOrganisation.extend({
  company: planName,
  currency: tables.plan.columns.currency,
  cycle: tables.cycle.schema.pick({ name: true, startsOn: true, endsOn: true }),
  workshop: aboutWorkshop.omit({ facilitatorId: true }).extend({ agenda: agendaContent }).nullable(),
});
export type PlanStart = z.infer<typeof planStart>;

export const openPlan = z.object({
  path: z.string(),
  name: z.string(),
  isReadOnly: z.boolean(),
});
export type OpenPlan = z.infer<typeof openPlan>;

export const planFile = {
  /** The plan of this window, or null at the first start. */
  current: procedure.output(openPlan.nullable()),
  create: procedure
    .input(
      z.object({
        name: planName,
        sample,
        language,
        path: z.string().optional(),
        /** How an empty plan begins; without it, with the quarter that is proposed and nobody in it. */
        start: planStart.optional(),
      }),
    )
    .output(openPlan.nullable()),
  /** Opens the plan at `path`; without one, the host's own dialog asks and null means it was dismissed. */
  open: procedure.input(z.object({ path: z.string().optional() })).output(openPlan.nullable()),
  recent: procedure.output(
    z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string(), isThere: z.boolean() })),
  ),
  forget: procedure.input(z.object({ path: z.string() })).output(z.object({})),
  /** The plans in the folder that the browser host keeps them in. */
  folder: procedure.output(
    z.object({
      folder: z.string(),
      plans: z.array(z.object({ path: z.string(), name: z.string(), changedAt: z.string() })),
    }),
  ),
  close: procedure.output(z.object({})),
};
