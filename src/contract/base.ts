import { oc } from '@orpc/contract';
import { z } from 'zod';
import { storable } from '#domain/plan/storable.ts';
import { problemCodes } from '#domain/problem.ts';

/** The one typed error of every procedure; its sentence is chosen by code in `contract/texts`. */
export const problemData = z.object({
  code: z.enum(problemCodes),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ProblemData = z.infer<typeof problemData>;

export const procedure = oc.errors({ PROBLEM: { status: 422, data: problemData } });

export const id = z.string().min(1).max(64);
/** One or several things that one action takes together, undone by one undo. */
export const ids = z.array(id).min(1).max(1000);

/** What a write answers: the number of its change set, and the id of what it made or touched. */
export const receipt = z.object({ sequence: z.number().int(), id: z.string() });
export type Receipt = z.infer<typeof receipt>;

/** A procedure that writes one change set; what it is told is made such as a plan file can keep before it is checked. */
export const write = <T extends z.ZodType>(input: T) =>
  procedure.input(z.preprocess(storable, input) as unknown as T).output(receipt);

export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company') }),
  z.object({ kind: z.literal('team'), unitId: id }),
  z.object({ kind: z.literal('individual'), personId: id }),
]);

export const alignmentParentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), id }),
  z.object({ kind: z.literal('key-result'), id }),
]);

/** Where among its siblings something goes: 0 is first; past the end is the end. */
export const position = z.number().int().min(0);
