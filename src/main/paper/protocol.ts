import { z } from 'zod';

/** What the process of the typesetter is told once, before anything else. */
const beginning = z.object({
  kind: z.literal('begin'),
  /** Every template and its path. */
  templates: z.array(z.tuple([z.string(), z.string()])),
  fontsFolder: z.string(),
});
export type Beginning = z.infer<typeof beginning>;

const setting = z.object({
  kind: z.literal('set'),
  document: z.string(),
  /** What the template sets, as the text of its JSON. */
  data: z.string(),
  /** When it is made, in seconds. */
  madeAt: z.number().int(),
  attachment: z
    .object({
      name: z.string(),
      description: z.string(),
      mimeType: z.string(),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    })
    .nullable(),
});
export type SetOrder = z.infer<typeof setting>;

/** Asks how many pages there are and where everything begins, without a file. */
const measuring = setting.pick({ document: true, data: true }).extend({ kind: z.literal('measure') });
export type MeasureOrder = z.infer<typeof measuring>;

/** Asks for drawings of some pages, the first of which is number 0. */
const drawing = measuring.extend({
  kind: z.literal('draw'),
  from: z.number().int(),
  count: z.number().int(),
});
export type DrawOrder = z.infer<typeof drawing>;

/** Asks which characters no font shows, without setting anything. */
const looking = z.object({ kind: z.literal('look'), data: z.string() });

export const order = z.discriminatedUnion('kind', [beginning, setting, measuring, drawing, looking]);
export type Order = z.infer<typeof order>;

const measures = { pages: z.number().int(), places: z.record(z.string(), z.number().int()) };

/** What the process answers: how far it is, then one of the others. */
export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stage'), stage: z.enum(['set', 'write']) }),
  z.object({
    kind: z.literal('set'),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    ...measures,
    missing: z.array(z.string()),
  }),
  z.object({ kind: z.literal('measured'), ...measures }),
  z.object({
    kind: z.literal('drawn'),
    pages: z.number().int(),
    drawings: z.array(z.string()),
    missing: z.array(z.string()),
  }),
  z.object({ kind: z.literal('missing'), missing: z.array(z.string()) }),
  z.object({ kind: z.literal('no-fonts'), folder: z.string() }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
/** What ends an order. */
export type Outcome = Exclude<Answer, { kind: 'stage' }>;
export type PressStage = Extract<Answer, { kind: 'stage' }>['stage'];
