import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Command, CommandGroup } from '#domain/commands/command.ts';
import { storable } from '#domain/plan/storable.ts';
import { type ProblemCode, problemCodes } from '#domain/problem.ts';
import type { TableName } from '#domain/tables/tables.ts';

/** By its name in every procedure's type, which would list them all else. */
const problemCode: z.ZodType<ProblemCode> = z.enum(problemCodes);

/** The one typed error of every procedure; its sentence is chosen by code in `texts/<language>/problems`. */
export const problemData = z.object({
  code: problemCode,
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ProblemData = z.infer<typeof problemData>;

const problems = { PROBLEM: { status: 422, data: problemData } };
export const procedure = oc.errors(problems);

/** What a question is answered from. */
export interface Reads {
  readonly reads: readonly TableName[];
}

/**
 * A procedure that only reads, with the tables that its answer is read from: the answer stays as it is until a change set
 * has a row of one of them. What computers and days do to an answer is no matter of tables.
 */
export const question = (...reads: readonly TableName[]) => oc.$meta<Reads>({ reads }).errors(problems);

/** A file that was saved, and where the page can fetch it in the browser host. */
export const savedFile = z.object({ path: z.string(), name: z.string(), url: z.string().nullable() });

/** What a write answers: the number of its change set, and the id of what it made or touched. */
export const receipt = z.object({ sequence: z.number().int(), id: z.string() });
export type Receipt = z.infer<typeof receipt>;

/** A procedure that writes one change set; what it is told is made such as a plan file can keep before it is checked. */
export const write = <T extends z.ZodType>(input: T) =>
  procedure.input(z.preprocess(storable, input) as unknown as T).output(receipt);

/** The procedures that carry the commands of a subject out. */
export type Writes<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends Command<string, infer Input>
    ? ReturnType<typeof write<Input>>
    : never;
};

/** The procedures that carry the commands of a subject out. */
export const writes = <Group extends CommandGroup>(group: Group): Writes<Group> =>
  Object.fromEntries(
    Object.entries(group).map(([name, { input }]) => [name, write(input)]),
  ) as unknown as Writes<Group>;
