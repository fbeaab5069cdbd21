import { historySentence, signatureWords } from '#contract/sentences/history.ts';
import { forTerminal } from '../for-terminal.ts';
import { forScripts, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

interface HistoryOptions {
  limit: number;
  json?: true;
}

/** `tangga history FILE`: tells what was done to a plan, the latest first. */
export async function historyCommand(file: string, { limit, json }: HistoryOptions): Promise<void> {
  await withPlan(file, async ({ plan, journal }) => {
    const { language } = plan.about;
    const told = journal.list(limit).map(({ changes: _, ...entry }) => ({
      ...entry,
      sentence: historySentence(entry, language),
    }));
    const lines = told.map((entry) => `${signatureWords(entry, language)}  ${entry.sentence}`);
    await printLine(json ? forScripts({ history: told }) : forTerminal(lines.join('\n')));
  });
}
