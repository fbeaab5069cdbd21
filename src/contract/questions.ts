import type { TableName } from '#domain/tables/tables.ts';
import type { Reads } from './base.ts';
import { type ContractClient, contract } from './contract.ts';

type Contract = typeof contract;
type QuestionsOf<Group extends keyof Contract & string> = {
  [Name in keyof Contract[Group] & string]: Contract[Group][Name] extends { '~orpc': { meta: Reads } }
    ? `${Group}.${Name}`
    : never;
}[keyof Contract[Group] & string];

/** A procedure of the contract that only reads, such as `insights.overTime`. */
export type QuestionName = { [Group in keyof Contract & string]: QuestionsOf<Group> }[keyof Contract &
  string];

type Asking<Name extends QuestionName> =
  Name extends `${infer Group extends keyof ContractClient}.${infer Called}`
    ? Called extends keyof ContractClient[Group]
      ? ContractClient[Group][Called]
      : never
    : never;

/** What a question is asked with. */
export type InputOf<Name extends QuestionName> =
  Asking<Name> extends (input: infer Input, ...rest: never[]) => unknown ? Input : never;

/** What a question is answered by. */
export type AnswerOf<Name extends QuestionName> =
  Asking<Name> extends (...all: never[]) => Promise<infer Answer> ? Answer : never;

const all = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) => {
    const { reads } = procedure['~orpc'].meta as Partial<Reads>;
    return reads ? [[`${group}.${name}` as QuestionName, reads] as const] : [];
  }),
);

/** Every question with the tables that its answer is read from. */
export const questions: ReadonlyMap<QuestionName, readonly TableName[]> = new Map(all);
