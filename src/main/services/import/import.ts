import { misreadSentence } from '#contract/sentences/imports.ts';
import { inputOf } from '#domain/commands/carry-out.ts';
import { commands } from '#domain/commands/commands.ts';
import { failedRows, failedRowsAsCsv } from '#domain/import/failed-rows.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { Problem } from '#domain/problem.ts';
import { textsOf } from '#texts/texts.ts';
import type { PlanWindow } from '../../desk/plan-window.ts';
import { BroughtFiles } from '../../exchange/bringing/brought-files.ts';
import { importPreview, importRows } from '../../exchange/bringing/import-preview.ts';
import { mostBytes } from '../../exchange/reading/read-file.ts';
import { finishedFile, placeFor, saveFinished } from '../document/finished-file.ts';
import { planFileOf, router } from '../implement.ts';

/** @throws Problem `import/nothing-read` */
function broughtBy(window: PlanWindow): BroughtFiles {
  if (!window.brought) throw new Problem('import/nothing-read');
  return window.brought;
}

/** A state of the decisions that is not the last one is one of which the window has not heard yet. */
function inState(window: PlanWindow, version: number): BroughtFiles | null {
  return window.brought?.version === version ? window.brought : null;
}

/** @throws Problem `import/too-large` */
async function bytesOf(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  if (file.size > mostBytes) throw new Problem('import/too-large', { file: file.name });
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What a window does with files of others before they come into its plan. */
export const importing = {
  read: router.import.read.handler(async function* ({ context: { window }, input, signal }) {
    const { reader } = window.desk.host;
    const { store } = window.desk;
    const before = input.isFurther ? window.brought : null;
    const brought =
      before ??
      new BroughtFiles(
        input.cycleId,
        () => store.mappings,
        (mapping) => store.forgetMapping(mapping),
      );
    // All of them or none: what was read of some is no import that anybody asked for.
    const read: Parameters<BroughtFiles['add']>[] = [];
    for (const [index, one] of input.files.entries()) {
      yield { kind: 'progress', file: one.name, number: index + 1, of: input.files.length };
      const file = await bytesOf(one);
      read.push([file, await reader.sources(file, signal)]);
    }
    signal?.throwIfAborted();
    for (const [file, sources] of read) brought.add(file, sources);
    window.brought = brought;
    yield { kind: 'done', version: brought.version };
  }),

  readAgain: router.import.readAgain.handler(async ({ context: { window }, input, signal }) => {
    const brought = broughtBy(window);
    const { part, encoding, delimiter } = input;
    await brought.readAgain(
      part,
      { encoding: encoding ?? undefined, delimiter: delimiter ?? undefined },
      (file) => window.desk.host.reader.sources(file, signal),
    );
    return { version: brought.version };
  }),

  current: router.import.current.handler(({ context: { window } }) => ({
    version: window.brought?.version ?? null,
  })),

  decide: router.import.decide.handler(({ context: { window }, input }) => {
    const brought = broughtBy(window);
    brought.decide(input);
    return { version: brought.version };
  }),

  preview: router.import.preview.handler(({ context, input: { version } }) => {
    const brought = inState(context.window, version);
    return brought && importPreview(brought, planFileOf(context));
  }),

  rows: router.import.rows.handler(({ context, input: { version, ...asked } }) => {
    const brought = inState(context.window, version);
    return brought && importRows(brought, planFileOf(context), asked);
  }),

  bring: router.import.bring.handler(({ context, input: { version } }) => {
    const { window } = context;
    const planFile = planFileOf(context);
    const brought = inState(window, version);
    if (!brought) throw new Problem('import/nothing-read');
    const { proposal, rows, trial } = brought.against(planFile);
    if (trial.kind === 'refused') throw trial.problem;
    const taken = planFile.run(commands.import.take, inputOf(commands.import.take, rows));
    for (const mapping of brought.changedMappings) window.desk.store.rememberMapping(mapping);
    const [first] = proposal.entries.flatMap(({ table, id }) =>
      table === 'objective' ? (planFile.plan.tables.objective.get(id)?.cycleId ?? []) : [],
    );
    window.brought = null;
    return { ...taken, cycleId: first ?? null };
  }),

  saveFailed: router.import.saveFailed.handler(async ({ context, input: { language } }) => {
    const brought = broughtBy(context.window);
    const { host } = context.window.desk;
    const { found, proposal } = brought.against(planFileOf(context));
    const t = textsOf(language);
    const tables = failedRows(brought.parts, found, proposal.misread, {
      head: t('imports.reasonHead'),
      reasonOf: (misread) => misreadSentence(misread, language),
    });
    const saved = [];
    for (const table of tables) {
      const name = [table.file.replace(/\.\w{2,5}$/u, ''), table.sheet].filter(Boolean).join(' ');
      const place = await placeFor(host, fileNameOf(t('importing.failedFile', { name })), 'csv');
      if (place === null) continue;
      saved.push(finishedFile(host, await saveFinished(place, failedRowsAsCsv(table))));
    }
    return saved;
  }),

  end: router.import.end.handler(({ context: { window } }) => {
    window.brought = null;
    return {};
  }),
};
