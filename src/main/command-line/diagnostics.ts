import { resolve } from 'node:path';
import { diagnosticsParts } from '#contract/diagnostics.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { Store } from '../desk/store.ts';
import { diagnosticsFile, diagnosticsTexts, gatherDiagnostics } from '../diagnostics/diagnostics.ts';
import { forTerminal } from '../for-terminal.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { refusePlan, saveFinished } from '../services/document/finished-file.ts';
import { forScripts, print, printLine } from './output.ts';
import { said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface DiagnosticsOptions {
  out?: string;
  json?: true;
}

async function gathered(file: PlanFile | null) {
  const held = await gatherDiagnostics({
    host: 'command-line',
    store: new Store(dataFolder()),
    windows: 0,
    file,
  });
  return diagnosticsTexts(held);
}

/** `tangga diagnostics [PLAN]`: shows what a report of a fault would hold, or writes it. */
export async function diagnosticsCommand(
  plan: string | undefined,
  { out, json }: DiagnosticsOptions,
): Promise<void> {
  const path = out === undefined ? null : resolve(out);
  if (path !== null) refusePlan(path, 'json');
  const texts = plan === undefined ? await gathered(null) : await withPlan(plan, gathered);
  const content = diagnosticsFile(texts, diagnosticsParts);
  if (path !== null) {
    const saved = await saveFinished({ kind: 'chosen', path }, content);
    await printLine(json ? forScripts({ path: saved }, 0) : saved);
  } else if (json) await print(forTerminal(content));
  else
    for (const part of diagnosticsParts) {
      await printLine(`${said(`diagnostics.${part}`)}\n${said(`diagnostics.${part}Text`)}\n`);
      await printLine(`${forTerminal(texts[part])}\n`);
    }
}
