import { z } from 'zod';
import { mostStepMinutes, type WorkshopKind } from '../tables/workshop.ts';
import {
  usualMinutes,
  type WorkshopStepKind,
  workshopStepKinds,
  workshopStepKindsOf,
} from './workshop-steps.ts';

export const stepKind = z.enum(workshopStepKinds);

/** How long a step may be planned, in minutes, and how long one is that is added. */
export const stepMinutes = { least: 1, most: mostStepMinutes, added: 15 } as const;

/** One line of an agenda. Without a title it is called what its kind is called, in the reader's language. */
export const agendaLine = z.object({
  kind: stepKind,
  title: z.string().max(200),
  minutes: z.number().int().min(stepMinutes.least).max(stepMinutes.most),
});
export type AgendaLine = z.infer<typeof agendaLine>;

export const agendaContent = z.array(agendaLine).min(1).max(60);

/** The agenda that a workshop of a kind begins with. */
export const defaultAgenda = (workshop: WorkshopKind): AgendaLine[] =>
  workshopStepKindsOf(workshop).flatMap((kind) => {
    const minutes = usualMinutes(kind, workshop);
    return minutes === null ? [] : [{ kind, title: '', minutes }];
  });

/** The lines of a saved agenda; what cannot be read, as after an edit by hand, is none. */
export function savedAgenda(content: string): readonly AgendaLine[] {
  const parsed = agendaContent.safeParse(JSON.parse(content));
  return parsed.success ? parsed.data : [];
}

/** What a step of the plan file is; a kind that a later program wrote is one of the team's own. */
export const kindOf = ({ kind }: { readonly kind: string }): WorkshopStepKind =>
  workshopStepKinds.find((known) => known === kind) ?? 'own';
