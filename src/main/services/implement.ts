import { type ImplementerInternalWithMiddlewares, implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanWindow } from '../desk/plan-window.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

export interface WindowContext {
  readonly window: PlanWindow;
}

const guarded = implement(contract)
  .$context<WindowContext>()
  .use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof Problem) {
        throw errors.PROBLEM({
          message: error.message,
          data: { code: error.code, parameters: { ...error.parameters } },
        });
      }
      if (error instanceof ORPCError && error.cause instanceof ValidationError) {
        const field = error.cause.issues[0]?.path?.map(String).join('.') ?? '';
        throw errors.PROBLEM({
          message: error.message,
          data: { code: 'plan/invalid-input', parameters: { field } },
        });
      }
      if (!(error instanceof ORPCError)) {
        console.error(error);
        throw errors.PROBLEM({ data: { code: 'unexpected', parameters: { detail: String(error) } } });
      }
      throw error;
    }
  });

/** Written out, because the inferred type is longer than the compiler writes into a declaration. */
type ContractImplementer = ImplementerInternalWithMiddlewares<typeof contract, WindowContext, WindowContext>;

/** The contract with every refusal turned into its one typed error. */
export const router: ContractImplementer = guarded;

/** The plan file of the window that calls. */
export const planFileOf = (context: WindowContext): PlanFile => context.window.planFile;
