import { create } from 'zustand';
import type { ImportDecision, ImportEvent } from '#contract/import.ts';
import type { Encoding } from '#domain/import/encodings.ts';
import { currentLanguage, t } from '../language/language.ts';
import { bringAnswers, isAnswersFile } from '../plan-model/bring-answers.ts';
import { bringPlan, isPlanFile } from '../plan-model/bring-plan.ts';
import { cycleIn, isClosedCycle, isPlanOpen, loadPlan, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { go, screenNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt, problemOf, showProblem } from '../window/problems.tsx';

/** Files that are being read. */
type Reading = Extract<ImportEvent, { kind: 'progress' }>;

interface ImportState {
  /** What is read, by its number; null for nothing, undefined where this page does not know yet. */
  readonly version: number | null | undefined;
  readonly reading: Reading | null;
  /** Ends the reading. */
  readonly cancel: AbortController | null;
}

/** What this window reads of others' files; the files themselves are with the main process. */
export const useImport = create<ImportState>(() => ({ version: undefined, reading: null, cancel: null }));

/** A plan for what files bring, where none is open; answers whether there is one now. */
export async function ensurePlan(): Promise<boolean> {
  if (isPlanOpen()) return true;
  const made = await attempt(
    client.planFile.create({ name: t('first.pastName'), sample: 'empty', language: currentLanguage() }),
  );
  if (made) await loadPlan();
  return made !== null;
}

/** Goes to the screen of the import, with a plan of its own where none is open. */
export async function openImport(): Promise<void> {
  if (await ensurePlan()) go('import');
}

/** Looks at files before they come into the plan; at a plan among them by opening it. What a form gave comes in at once. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const [plan] = files.filter(isPlanFile);
  if (plan) {
    await bringPlan(plan);
    return;
  }
  const isAnswers = await Promise.all(files.map(isAnswersFile));
  await bringAnswers(
    files.filter((_, at) => isAnswers[at]),
    null,
  );
  const others = files.filter((_, at) => !isAnswers[at]);
  if (others.length > 0 && (await ensurePlan())) await readFiles(others);
}

/** What a clipboard holds of tables and texts. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

const hasStructure = /<(?:table|ul|ol|h[1-6])\b/iu;

/** Looks at what was copied elsewhere: with its tables, lists and headings where it has some. */
export function importText({ text, html }: Copied): Promise<void> {
  const content = hasStructure.test(html) ? html : text;
  return importFiles(content.trim() === '' ? [] : [new File([content], t('importing.clipboard'))]);
}

async function readFiles(files: readonly File[]): Promise<void> {
  const before = useImport.getState();
  before.cancel?.abort();
  const isFurther = screenNow() === 'import' && typeof before.version === 'number';
  const cancel = new AbortController();
  const first = { kind: 'progress', file: files[0]?.name ?? '', number: 1, of: files.length } as const;
  useImport.setState({ reading: first, cancel });
  go('import');
  try {
    // Nothing goes into a closed cycle because that is looked at.
    const { id: cycleId } = isClosedCycle() ? cycleIn(thePlan(), null) : theCycle();
    const events = await client.import.read(
      { files: [...files], cycleId, isFurther },
      { signal: cancel.signal },
    );
    for await (const event of events) {
      if (cancel.signal.aborted) return;
      useImport.setState(event.kind === 'progress' ? { reading: event } : { version: event.version });
    }
  } catch (error) {
    if (!cancel.signal.aborted) showProblem(problemOf(error));
  } finally {
    if (useImport.getState().cancel === cancel) useImport.setState({ reading: null, cancel: null });
  }
}

export function cancelReading(): void {
  useImport.getState().cancel?.abort();
  useImport.setState({ reading: null, cancel: null });
}

/** Tells what was decided; what comes of it is asked for then. */
export async function decide(decision: ImportDecision): Promise<void> {
  const state = await attempt(client.import.decide(decision));
  if (state) useImport.setState(state);
}

/** Reads the text of a part again, told apart otherwise. */
export async function readAgain(
  part: number,
  told: { readonly encoding: Encoding | null; readonly delimiter: string | null },
): Promise<void> {
  const state = await attempt(client.import.readAgain({ part, ...told }));
  if (state) useImport.setState(state);
}

/** Lets go of the files, and goes back to the board. */
export async function endImport(): Promise<void> {
  cancelReading();
  useImport.setState({ version: null });
  go('plan');
  await attempt(client.import.end());
}
