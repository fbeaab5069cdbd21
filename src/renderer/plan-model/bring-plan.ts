import { problemData } from '#contract/base.ts';
import { client } from '../window/client.ts';
import { attempt, showProblem } from '../window/problems.tsx';
import { isElectron, shownSecret } from '../window/session.ts';
import { loadPlan } from './plan-store.ts';

/** Whether a file is a plan, or a document that may hold one. */
export const isPlanFile = ({ name }: File): boolean => /\.(?:tangga|pdf)$/iu.test(name);

/** Brings a plan from the user's computer into the plans folder; answers where it is. */
export async function uploadPlan(file: File): Promise<string | null> {
  const response = await fetch(`/plans/${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    headers: shownSecret(),
    body: file,
  });
  const answer: unknown = await response.json().catch(() => null);
  const problem = problemData.safeParse(answer);
  if (problem.success) showProblem(problem.data);
  else if (!response.ok)
    showProblem({ code: 'unexpected', parameters: { detail: `HTTP ${response.status}` } });
  return response.ok ? (answer as { path: string }).path : null;
}

async function opened(opening: ReturnType<typeof client.planFile.open>): Promise<boolean> {
  if (!(await attempt(opening))) return false;
  await loadPlan();
  return true;
}

/** Opens a plan of this computer; answers whether it was. */
export const openPlanAt = (path: string): Promise<boolean> => opened(client.planFile.open({ path }));

/**
 * Opens a plan that was dropped on the window; answers whether it was. The page of Electron is not told where files lie:
 * there the dialog asks for it.
 */
export async function bringPlan(file: File): Promise<boolean> {
  if (isElectron) return opened(client.planFile.open({}));
  const path = await uploadPlan(file);
  return path !== null && openPlanAt(path);
}
