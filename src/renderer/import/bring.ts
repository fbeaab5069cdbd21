import type { ImportPreview } from '#contract/import.ts';
import { type ProposedTable, proposedTables } from '#domain/import/proposal.ts';
import type { Translate } from '#texts/texts.ts';
import { currentLanguage, t } from '../language/language.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { untilSequence } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { useImport } from './reading.ts';

/** What an import is mostly about; what else comes along is named where it is all. */
const main: readonly ProposedTable[] = ['objective', 'keyResult', 'initiative', 'checkIn'];

/** What comes in, counted in words; empty where that is nothing. */
export function whatComes({ counts }: ImportPreview, t: Translate): string {
  const count = (table: ProposedTable) => counts.created[table];
  const mainly = main.filter((table) => count(table) > 0);
  const made = mainly.length > 0 ? mainly : proposedTables.filter((table) => count(table) > 0);
  const changed = proposedTables.reduce((sum, table) => sum + counts.changed[table], 0);
  return [
    ...made.map((table) => t(`imports.counted.${table}`, { count: count(table) })),
    ...(changed > 0 ? [t('importing.changes', { count: changed })] : []),
  ].join(', ');
}

/** Takes what is understood into the plan, and shows it on the board with the undo beside. */
export async function bringIn(preview: ImportPreview): Promise<void> {
  const { version } = preview;
  const taken = await attempt(client.import.bring({ version }));
  if (!taken) return;
  useImport.setState({ version: null });
  await untilSequence(taken.sequence);
  if (taken.cycleId) chooseCycle(taken.cycleId);
  go('plan');
  sayWithUndo(t('importing.broughtIn', { what: whatComes(preview, t) }));
}

/** Saves rows that are not understood as files that can be corrected. */
export async function saveFailed(): Promise<void> {
  const saved = await attempt(client.import.saveFailed({ language: currentLanguage() }));
  for (const { url } of saved ?? []) if (url) window.open(url, '_blank', 'noreferrer');
  if (saved && saved.length > 0) {
    say('failed-rows', {
      message: t('importing.failedSaved', { path: saved.map(({ path }) => path).join(', ') }),
    });
  }
}
