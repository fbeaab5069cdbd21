import { problemData } from '#contract/base.ts';
import { showProblem } from '../window/problems.tsx';

/** Brings a file from the user's computer into the plans folder; answers where it is. */
export async function bringPlan(file: File): Promise<string | null> {
  const response = await fetch(`/plans/${encodeURIComponent(file.name)}`, { method: 'PUT', body: file });
  const answer: unknown = await response.json().catch(() => null);
  const problem = problemData.safeParse(answer);
  if (problem.success) showProblem(problem.data);
  else if (!response.ok)
    showProblem({ code: 'unexpected', parameters: { detail: `HTTP ${response.status}` } });
  return response.ok ? (answer as { path: string }).path : null;
}
