import pg from 'pg';
import { Problem, type ProblemCode } from '#domain/problem.ts';

/** What the space's own functions refuse, by the codes that they raise. */
const refusals: Readonly<Record<string, ProblemCode>> = {
  TG001: 'space/no-member',
  TG002: 'space/behind',
  TG003: 'space/not-allowed',
  TG004: 'space/another-author',
  TG005: 'space/not-own-work',
  TG006: 'space/cycle-closed',
  TG007: 'space/signed',
  TG008: 'space/shared-already',
  TG009: 'space/not-understood',
  TG010: 'space/name-taken',
  TG011: 'space/last-owner',
  TG012: 'space/no-such-member',
  TG013: 'space/too-large',
};

/** What PostgreSQL answers, by its codes, whole or by their class. */
const answers: Readonly<Record<string, ProblemCode>> = {
  '28P01': 'space/wrong-password',
  '28000': 'space/no-access',
  '3D000': 'space/no-database',
  '3F000': 'space/not-a-space',
  '42P01': 'space/not-a-space',
  '42883': 'space/not-a-space',
  '42501': 'space/no-rights',
  '25006': 'space/database-read-only',
  '57014': 'space/hangs',
  '55P03': 'space/hangs',
  '22': 'space/not-understood',
  '53': 'space/full',
  '57': 'space/unreachable',
  '08': 'space/unreachable',
};

/** What the connection met, by the names that Node gives. */
const obstacles: Readonly<Record<string, ProblemCode>> = {
  ECONNREFUSED: 'space/unreachable',
  ECONNRESET: 'space/unreachable',
  EPIPE: 'space/unreachable',
  ENOTFOUND: 'space/unreachable',
  EAI_AGAIN: 'space/unreachable',
  EHOSTUNREACH: 'space/unreachable',
  ENETUNREACH: 'space/unreachable',
  ETIMEDOUT: 'space/hangs',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'space/certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'space/certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'space/certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'space/certificate',
  CERT_HAS_EXPIRED: 'space/certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'space/certificate',
};

/** What `pg` says in words alone. */
const words: readonly (readonly [RegExp, ProblemCode])[] = [
  [/password must be a (?:non-empty )?string|no password supplied/iu, 'space/no-password'],
  [/does not support SSL/iu, 'space/no-tls'],
  [/timeout expired|Query read timeout|timeout exceeded/iu, 'space/hangs'],
  [/terminated unexpectedly|not queryable|Connection terminated/iu, 'space/unreachable'],
];

const codeOf = (error: Error & { code?: unknown }): ProblemCode | undefined => {
  const code = typeof error.code === 'string' ? error.code : '';
  if (error instanceof pg.DatabaseError)
    return refusals[code] ?? answers[code] ?? answers[code.slice(0, 2)] ?? 'space/refused';
  return obstacles[code] ?? words.find(([pattern]) => pattern.test(error.message))?.[1];
};

/** What went wrong with a space, as a problem; errors of the program itself stay what they are. */
export function spaceProblem(error: unknown, space: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  if (error instanceof AggregateError) return spaceProblem(error.errors[0], space);
  const code = codeOf(error);
  if (!code) return error;
  const detail = error instanceof pg.DatabaseError ? (error.detail ?? error.message) : error.message;
  return new Problem(code, { space, detail }, { cause: error });
}
