/**
 * Every way in which a request can be refused. The sentence, and what to do next, stand in
 * `texts/<language>/problems`; the code is stable and may be used by scripts.
 */
export const problemCodes = [
  'plan-file/not-found',
  'plan-file/not-a-plan',
  'plan-file/newer-version',
  'plan-file/damaged',
  'plan-file/damaged-with-backup',
  'plan-file/mended',
  'plan-file/foreign-parts',
  'plan-file/no-restore-point',
  'plan-file/read-only',
  'plan-file/disk-full',
  'plan-file/locked',
  'plan-file/replaced',
  'plan-file/moved',
  'plan-file/out-of-reach',
  'plan-file/exists',
  'plan-file/folder-missing',
  'plan-file/is-folder',
  'plan-file/unreadable',
  'plan-file/name-too-long',
  'plan-file/none-open',
  'plan-file/pdf-without-plan',
  'plan-file/pdf-locked',
  'plan-file/pdf-unreadable',
  'history/changed-meanwhile',
  'history/nothing-in-common',
  'history/nothing-to-undo',
  'history/nothing-to-redo',
  'plan/row-missing',
  'plan/invalid-input',
  'plan/number-too-large',
  'plan/reference-missing',
  'alignment/loop',
  'alignment/level',
  'alignment/to-itself',
  'objective/empty-title',
  'objective/owner-missing',
  'objective/dates-reversed',
  'key-result/empty-title',
  'key-result/no-baseline',
  'key-result/due-before-start',
  'organisation/in-use',
  'organisation/team-loop',
  'cycle/in-use',
  'cycle/only-one',
  'cycle/dates-reversed',
  'cycle/closed',
  'check-in/future',
  'check-in/before-start',
  'check-in/missing',
  'review/already-closed',
  'review/not-closed',
  'review/reason-missing',
  'review/nothing-to-review',
  'review/next-before-end',
  'bonus/no-rule',
  'bonus/shares',
  'bonus/no-bands',
  'bonus/band-order',
  'bonus/band-falling',
  'workshop/agenda-empty',
  'workshop/step-running',
  'workshop/not-running',
  'workshop/no-participants',
  'workshop/not-a-participant',
  'workshop/no-key-results',
  'workshop/votes-shown',
  'workshop/votes-hidden',
  'agreement/nothing-to-sign',
  'agreement/no-fingerprint',
  'agreement/not-a-fingerprint',
  'agreement/not-a-book',
  'agreement/other-plan',
  'template/unknown',
  'document/print-failed',
  'document/press-ended',
  'document/no-fonts',
  'document/missing-characters',
  'document/export-failed',
  'document/cannot-write',
  'document/is-plan',
  'document/empty',
  'document/empty-part',
  'document/too-large',
  'import/empty',
  'import/not-text',
  'import/too-large',
  'import/locked',
  'import/unreadable',
  'import/not-computed',
  'import/took-too-long',
  'import/plan-unsound',
  'import/not-understood',
  'import/nothing-found',
  'import/no-mapping',
  'command-line/usage',
  'command-line/cancelled',
  'host/port-taken',
  'host/no-window',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Figures and names that the sentence of a problem mentions. */
export type ProblemParameters = Readonly<Record<string, string | number>>;

/** The one error class of the program: a stable code and the words its sentence needs. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly parameters: ProblemParameters;

  constructor(code: ProblemCode, parameters: ProblemParameters = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.code = code;
    this.parameters = parameters;
  }
}
