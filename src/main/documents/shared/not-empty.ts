import { type Scope, scopeName } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Cycle } from '#domain/tables/tables.ts';

/**
 * Refuses to print what would be empty paper.
 * @throws Problem `document/empty`, or `document/empty-part` where a team or person has no part in the cycle
 */
export function refuseEmpty(
  content: readonly unknown[],
  plan: Plan,
  { cycle, scope }: { readonly cycle: Cycle; readonly scope: Scope },
): void {
  if (content.length > 0) return;
  if (scope.kind === 'all') throw new Problem('document/empty', { cycle: cycle.name });
  throw new Problem('document/empty-part', { name: scopeName(plan, scope), cycle: cycle.name });
}
