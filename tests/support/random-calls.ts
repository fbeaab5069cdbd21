import fc from 'fast-check';
import { z } from 'zod';
import { receipt } from '#contract/base.ts';
import { contract } from '#contract/contract.ts';
import { type ModelTable, modelTables, type Plan } from '#domain/plan/plan.ts';
import { refusal, type TestWindow } from './plans.ts';

/** A call of a procedure that writes; the ids in its input are chosen from the plan when it is made. */
export interface RandomCall {
  readonly group: string;
  readonly name: string;
  readonly input: unknown;
}

/** Stands for an id until the call is made: of which row, counted through its table, or of none. */
interface Pick {
  readonly pick: number;
  readonly isStranger: boolean;
}

export interface Json {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly allOf?: readonly Json[];
  readonly prefixItems?: readonly Json[];
  readonly additionalProperties?: Json | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface AskedProcedure {
  readonly group: string;
  readonly name: string;
  /** What its input looks like; null where it takes none. */
  readonly input: Json | null;
  /** Whether it answers with the change set that it wrote. */
  readonly isWrite: boolean;
}

/** Every procedure of the contract. */
export const everyProcedure: readonly AskedProcedure[] = Object.entries(contract).flatMap(
  ([group, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => {
      const { inputSchema, outputSchema } = procedure['~orpc'];
      const input = inputSchema
        ? (z.toJSONSchema(inputSchema as z.ZodType, { unrepresentable: 'any' }) as Json)
        : null;
      return { group, name, input, isWrite: outputSchema === receipt };
    }),
);

/** Those that write a change set by what they are told. */
const writingProcedures = everyProcedure.filter(({ isWrite, input }) => isWrite && input);

const isId = (property: string) =>
  property === 'id' || property === 'ids' || /Ids?$/u.test(property) || property === 'siblings';

const pick: fc.Arbitrary<Pick> = fc.record({
  pick: fc.nat(40),
  isStranger: fc.integer({ min: 0, max: 11 }).map((roll) => roll === 0),
});

/** What stands in an input where its schema says no more than the kind of thing. */
export interface Leaves {
  readonly text: fc.Arbitrary<string>;
  readonly number: fc.Arbitrary<number>;
  readonly date: fc.Arbitrary<string>;
  /** Instead of a text of this property or format; null where it is any text. */
  readonly instead: (property: string, format: string | undefined) => fc.Arbitrary<unknown> | null;
  /** How many there are in a list, but for those of its schema. */
  readonly most: number;
}

const awkwardText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Win back', 'Menambah pelanggan', '+10% sales', 'Q1') },
  { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 2, arbitrary: fc.constantFrom('\ud83d', 'x\udc00y', 'a\0b', '\0', '  ', 'é'.repeat(9_000)) },
);

const awkwardNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, 10, -5, 0.1, 1e308, -1e308, Number.MAX_VALUE, 5e-324, 2 ** 53, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** What people say, the odd more often than in life. */
export const likely: Leaves = {
  text: awkwardText,
  number: awkwardNumber,
  date: fc.constantFrom('2026-10-01', '2026-11-24', '2026-12-31', '2027-02-01', '2026-01-15'),
  instead: () => null,
  most: 3,
};

const aWholeNumber = (schema: Json, most: number): fc.Arbitrary<number> => {
  const min = Math.max(schema.minimum ?? -1000, -1000);
  const max = Math.min(schema.maximum ?? 2 ** 53 - 1, 2 ** 53 - 1);
  return fc.oneof(
    fc.integer({ min, max: Math.min(max, min + 5) }),
    fc.integer({ min, max: Math.min(max, min + most) }),
    fc.integer({ min, max }),
  );
};

/** Any value that fits a schema. */
export function fitting(schema: Json, property: string, leaves: Leaves): fc.Arbitrary<unknown> {
  const { type } = schema;
  const part = (of: Json, name = property) => fitting(of, name, leaves);
  const choices =
    schema.anyOf ??
    schema.oneOf ??
    (Array.isArray(type) ? type.map((one) => ({ ...schema, type: one })) : null);
  if (choices) return fc.oneof(...choices.map((choice) => part(choice)));
  if (schema.allOf)
    return fc.tuple(...schema.allOf.map((one) => part(one))).map((all) => Object.assign({}, ...all));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object': {
      if (!schema.properties && typeof schema.additionalProperties === 'object')
        return fc.dictionary(leaves.text, part(schema.additionalProperties), { maxKeys: leaves.most });
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [name, part(one, name)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    }
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => part(one)));
      return fc.array(part(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(leaves.most, schema.minItems ?? 0),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
      return aWholeNumber(schema, 80);
    case 'number':
      return schema.maximum === undefined
        ? leaves.number
        : fc.double({ min: schema.minimum ?? 0.001, max: schema.maximum, noNaN: true });
    case 'string': {
      const instead = leaves.instead(property, schema.format);
      if (instead) return instead;
      if (isId(property)) return pick;
      if (schema.format === 'date') return leaves.date;
      if (schema.format === 'date-time') return leaves.date.map((day) => `${day}T09:00:00Z`);
      if (schema.pattern?.includes('A-Z')) return fc.constantFrom('IDR', 'USD', 'JPY');
      return leaves.text.map((text) => text.slice(0, schema.maxLength));
    }
    default:
      return leaves.text;
  }
}

const callOf = ({ group, name, input }: AskedProcedure): fc.Arbitrary<RandomCall> =>
  fitting(input ?? {}, '', likely).map((value) => ({ group, name, input: value }));

/** A call of any procedure that writes, those of the workshop as often as all others together. */
export const randomCall: fc.Arbitrary<RandomCall> = fc.oneof(
  ...writingProcedures.map((procedure) => ({
    weight: procedure.group === 'workshop' ? 3 : 2,
    arbitrary: callOf(procedure),
  })),
);

/** The tables that an id may be of, by the name of its property and, for `id`, of its procedure. */
function tablesOf(property: string, { group, name }: RandomCall): ModelTable[] {
  const ends = (word: string) =>
    modelTables.filter((table) => word.toLowerCase().endsWith(table.toLowerCase()));
  const named = property.replace(/Ids?$/u, '');
  const people = ['owner', 'lead', 'author', 'facilitator', 'participant', 'person'];
  if (people.includes(named)) return ['person'];
  if (named === 'round') return ['voteRound'];
  if (named === 'parent' || named === 'fromUnit' || named === 'toUnit') return ['unit'];
  if (named === 'child' || named === 'siblings') return ['objective'];
  if (named === 'step') return ['workshopStep'];
  if (named !== 'id' && named !== 'ids' && named !== '') return ends(named);
  const byName = modelTables.filter((table) => {
    const last = table.replace(/^.*(?=[A-Z])/u, '');
    return (
      name.toLowerCase().endsWith(last.toLowerCase()) || name.toLowerCase().endsWith(`${last.toLowerCase()}s`)
    );
  });
  if (name.endsWith('Team')) return ['unit'];
  if (byName.length > 0) return byName;
  const byGroup = modelTables.filter((table) => table === group);
  return byGroup.length > 0 ? byGroup : [...modelTables];
}

/** The input of a call with rows of the plan for its ids. */
export function inputFor(plan: Plan, call: RandomCall, checkIns: readonly string[]): unknown {
  const resolve = (value: unknown, property: string): unknown => {
    if (Array.isArray(value)) return value.map((part) => resolve(part, property));
    if (typeof value !== 'object' || value === null) return value;
    if ('pick' in value) {
      const { pick: count, isStranger } = value as Pick;
      if (isStranger) return 'nobody';
      const isCheckIn = call.group === 'checkIn' && property === 'id';
      const rows = isCheckIn
        ? checkIns
        : tablesOf(property, call).flatMap((table) => [...plan.tables[table].rows.keys()]);
      return rows[count % rows.length] ?? 'nobody';
    }
    const kind = (value as { kind?: unknown }).kind;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        // What something serves is an objective or a key result, and says which.
        resolve(
          part,
          property === 'parent' && name === 'id'
            ? kind === 'objective'
              ? 'objectiveId'
              : 'keyResultId'
            : name,
        ),
      ]),
    );
  };
  return resolve(call.input, '');
}

type Procedures = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/** Makes a call, with rows of the plan for its ids, and answers what it was told and the code it was refused with. */
export async function makeCall(
  window: TestWindow,
  call: RandomCall,
): Promise<{ input: unknown; code: string }> {
  const { db } = window.window.planFile;
  const checkIns = db.prepare('SELECT id FROM check_in ORDER BY id').pluck().all() as string[];
  const input = inputFor(window.plan(), call, checkIns);
  const procedure = (window.client as unknown as Procedures)[call.group]?.[call.name];
  if (!procedure) throw new Error(`There is no ${call.group}.${call.name}.`);
  return { input, code: await refusal(procedure(input)) };
}
