import { z } from 'zod';
import type { WorkshopKind } from '../tables/workshop.ts';

const planningSteps = [
  'gaps',
  'company-goals',
  'ideas',
  'clusters',
  'objectives',
  'key-results',
  'difficulty',
  'alignment',
  'owners',
  'read-out',
] as const;
const meetingSteps = ['check-ins', 'changes', 'attention', 'actions'] as const;
const reviewSteps = ['scores', 'causes', 'process', 'calibration', 'next-cycle'] as const;

/** The steps of a workshop, each of which opens its own tool [product: Workshop]; `own` is one of the team's own. */
export const stepKinds = [...planningSteps, ...meetingSteps, ...reviewSteps, 'own'] as const;
export const stepKind = z.enum(stepKinds);
export type StepKind = z.infer<typeof stepKind>;

/** How long a step may be planned, in minutes. */
export const stepMinutes = { least: 1, most: 600 } as const;

/** One line of an agenda. Without a title it is called what its kind is called, in the reader's language. */
export const agendaLine = z.object({
  kind: stepKind,
  title: z.string().max(200),
  minutes: z.number().int().min(stepMinutes.least).max(stepMinutes.most),
});
export type AgendaLine = z.infer<typeof agendaLine>;

export const agendaContent = z.array(agendaLine).min(1).max(60);

const line = (kind: StepKind, minutes: number): AgendaLine => ({ kind, title: '', minutes });

/** The steps that an agenda of a kind can have. */
export const stepKindsOf: Record<WorkshopKind, readonly StepKind[]> = {
  planning: [...planningSteps, 'own'],
  meeting: [...meetingSteps, 'own'],
  review: [...reviewSteps, 'own'],
};

/** Three hours of planning [product: Workshop]. */
const planningAgenda = [
  line('gaps', 30),
  line('company-goals', 20),
  line('ideas', 15),
  line('clusters', 15),
  line('objectives', 25),
  line('key-results', 30),
  line('difficulty', 20),
  line('alignment', 15),
  line('owners', 10),
  line('read-out', 5),
];

/** Ten minutes a week, and two hours at the end of the quarter [product: Who uses it]. */
const meetingAgenda = [line('check-ins', 4), line('changes', 2), line('attention', 3), line('actions', 1)];
const reviewAgenda = [
  line('scores', 60),
  line('causes', 20),
  line('process', 15),
  line('calibration', 10),
  line('next-cycle', 15),
];

/** The agenda that each kind begins with. */
export const defaultAgendas: Record<WorkshopKind, readonly AgendaLine[]> = {
  planning: planningAgenda,
  meeting: meetingAgenda,
  review: reviewAgenda,
};

/** The lines of a saved agenda; what cannot be read, as after an edit by hand, is none. */
export function savedAgenda(content: string): readonly AgendaLine[] {
  const parsed = agendaContent.safeParse(JSON.parse(content));
  return parsed.success ? parsed.data : [];
}

/** What a step of the plan file is; a kind that a later program wrote is one of the team's own. */
export const kindOf = ({ kind }: { readonly kind: string }): StepKind =>
  stepKinds.find((known) => known === kind) ?? 'own';
