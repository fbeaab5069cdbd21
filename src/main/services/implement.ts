import { type ImplementerInternalWithMiddlewares, implement, ORPCError, ValidationError } from '@orpc/server';
import type { ProblemData } from '#contract/base.ts';
import { contract } from '#contract/contract.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanWindow } from '../desk/plan-window.ts';
import { note, noteFailure } from '../diagnostics/log.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { patiently } from './patience.ts';

/** How long a call may take that is not worth a line of the log, in milliseconds. */
const slow = 1_000;

export interface WindowContext {
  readonly window: PlanWindow;
}

type ProblemErrors = { PROBLEM: (options: { message?: string; data: ProblemData }) => Error };

/** What a caller is told of an error: every refusal is the one typed error, whatever it was. */
function typed(error: unknown, call: string, errors: ProblemErrors): unknown {
  if (error instanceof Problem) {
    note({ what: 'refused', call, code: error.code });
    return errors.PROBLEM({
      message: error.message,
      data: { code: error.code, parameters: { ...error.parameters } },
    });
  }
  // An answer that is not as it was promised is nobody's input.
  const isValidation = error instanceof ORPCError && error.cause instanceof ValidationError;
  if (isValidation && error.code === 'BAD_REQUEST') {
    note({ what: 'refused', call, code: 'plan/invalid-input' });
    const field = (error.cause as ValidationError).issues[0]?.path?.map(String).join('.') ?? '';
    return errors.PROBLEM({
      message: error.message,
      data: { code: 'plan/invalid-input', parameters: { field } },
    });
  }
  if (error instanceof ORPCError && !isValidation) return error;
  // Whoever asked gave it up: nobody is to be told.
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  noteFailure('call', error, call);
  return errors.PROBLEM({ data: { code: 'unexpected', parameters: { detail: String(error) } } });
}

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

/** A stream has begun when it is answered: what is thrown inside it comes later, and is typed here. */
async function* typedStream(stream: AsyncIterable<unknown>, call: string, errors: ProblemErrors) {
  try {
    yield* stream;
  } catch (error) {
    throw typed(error, call, errors);
  }
}

/** No input of the contract is nested as deep as this, in levels. */
const mostLevels = 50;

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part)));

const guarded = implement(contract)
  .$context<WindowContext>()
  .use(async ({ next, errors, path }, input) => {
    const call = path.join('.');
    const since = performance.now();
    try {
      // What fits no schema is not gone through to its end.
      if (isDeeperThan(mostLevels, input)) throw new Problem('plan/invalid-input', { field: '' });
      const result = await next();
      const milliseconds = Math.round(performance.now() - since);
      if (milliseconds >= slow) note({ what: 'slow', call, milliseconds });
      const { output } = result as { output: unknown };
      if (!isStream(output)) return result;
      return { ...result, output: typedStream(output, call, errors) as never };
    } catch (error) {
      throw typed(error, call, errors);
    }
  })
  .use(({ context, next }) => patiently(context.window, async () => next()));

/** Written out, because the inferred type is longer than the compiler writes into a declaration. */
type ContractImplementer = ImplementerInternalWithMiddlewares<typeof contract, WindowContext, WindowContext>;

/** The contract with every refusal turned into its one typed error. */
export const router: ContractImplementer = guarded;

/** The plan file of the window that calls. */
export const planFileOf = (context: WindowContext): PlanFile => context.window.planFile;
