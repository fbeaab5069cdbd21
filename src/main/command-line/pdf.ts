import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import dayjs from 'dayjs';
import {
  type DocumentKind,
  type DocumentSheet,
  documentSheet,
  isScoped,
  papersOf,
  scopedKinds,
} from '#contract/document.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { partsOf } from '../documents/one-pager/one-pager.tsx';
import { type PrintProgress, printDocument } from '../documents/print-document.ts';
import { refuseEmpty } from '../documents/shared/not-empty.ts';
import { ChromiumPrinter } from '../hosts/browser/chromium-printer.ts';
import { saveFinished } from '../services/document/finished-file.ts';
import { fileNameOf } from '../services/plan-file/file-name.ts';
import { cycleFor } from './cycle-named.ts';
import { withPlan } from './with-plan.ts';
import { workshopFor } from './workshop-named.ts';

interface PdfOptions {
  document: DocumentKind;
  out: string;
  language?: Language;
  paper?: DocumentSheet['paper'];
  cycle?: string;
  workshop?: string;
  person?: string;
  split?: true;
  filled?: true;
  onePage?: true;
  team?: string;
  json?: true;
}

/** The id of the row of this name; where there is none, `missing` says so. */
function idNamed(rows: readonly { id: string; name: string }[], name: string, missing: string): string {
  const found = rows.find((row) => row.name === name);
  if (found) return found.id;
  throw new Problem('command-line/usage', { detail: `${missing} called “${name}” in this plan.` });
}

const personNamed = (plan: Plan, name: string): string =>
  idNamed(plan.tables.person.sorted(), name, 'There is nobody');

const teamNamed = (plan: Plan, name: string): string =>
  idNamed(plan.tables.unit.sorted(), name, 'There is no team');

/** Whose part of the plan is printed, for documents that can be limited to one. */
function scopeFor(plan: Plan, { team, person }: PdfOptions): Scope {
  if (team !== undefined) return { kind: 'team', unitId: teamNamed(plan, team) };
  return person === undefined ? everybody : { kind: 'person', personId: personNamed(plan, person) };
}

/** The document on the paper that was asked for, else on its usual one. */
function sheetFor(plan: Plan, cycle: Cycle, options: PdfOptions): DocumentSheet {
  const { document, paper, workshop, filled, onePage } = options;
  const fitting = papersOf[document];
  const held = workshopFor(plan, cycle, workshop);
  if (document === 'minutes' && !held)
    throw new Problem('command-line/usage', { detail: `There is no workshop in ${cycle.name}.` });
  if (!isScoped(document) && (options.team ?? options.person) !== undefined)
    throw new Problem('command-line/usage', {
      detail: `A ${document} is of the whole plan; --team and --person are for ${scopedKinds.join(', ')}.`,
    });
  const sheet = documentSheet.safeParse({
    kind: document,
    paper: paper ?? fitting[0],
    workshopId: held?.id ?? null,
    areFilled: filled ?? false,
    isOnePage: onePage ?? false,
    scope: scopeFor(plan, options),
  });
  if (sheet.success) return sheet.data;
  throw new Problem('command-line/usage', {
    detail: `A ${document} is printed on ${fitting.join(', ')}, not on ${paper}.`,
  });
}

/** The files to print: one, or with `--split` one for each person into the folder `out`. */
function filesFor(
  plan: Plan,
  cycle: Cycle,
  sheet: DocumentSheet,
  out: string,
  { split }: PdfOptions,
): { path: string; of: DocumentSheet }[] {
  if (!split) return [{ path: out, of: sheet }];
  if (sheet.kind !== 'one-pager')
    throw new Problem('command-line/usage', { detail: 'Only one-pagers are split into one file each.' });
  mkdirSync(out, { recursive: true });
  const parts = partsOf(plan, cycle, sheet.scope);
  refuseEmpty(parts, plan, { cycle, scope: sheet.scope });
  // Two people may have one name: the second file gets another.
  const taken = new Set<string>();
  return parts.map(({ person }) => {
    let name = fileNameOf(person.name);
    for (let number = 2; taken.has(name); number++) name = fileNameOf(`${person.name} ${number}`);
    taken.add(name);
    return {
      path: join(out, `${name}.pdf`),
      of: { ...sheet, scope: { kind: 'person', personId: person.id } },
    };
  });
}

/** `tangga pdf FILE`: prints a document; progress on a terminal, Ctrl+C cancels. */
export async function pdfCommand(file: string, options: PdfOptions): Promise<void> {
  const out = resolve(options.out);
  if (!existsSync(dirname(out))) throw new Problem('plan-file/folder-missing', { folder: dirname(out) });
  const printer = new ChromiumPrinter();
  const cancel = new AbortController();
  const stop = () => cancel.abort();
  process.once('SIGINT', stop);
  const isTerminal = process.stderr.isTTY && !options.json;
  const report = ({ fraction }: PrintProgress) => {
    if (isTerminal) process.stderr.write(`\r${String(Math.round(fraction * 100)).padStart(3)}%`);
  };
  try {
    await withPlan(file, async (planFile) => {
      const { plan } = planFile;
      const today = dayjs().format('YYYY-MM-DD');
      const cycle = cycleFor(plan, options.cycle, today);
      const about = { cycle, language: options.language ?? plan.about.language, today };
      const sheet = sheetFor(plan, cycle, options);
      for (const { path, of } of filesFor(plan, cycle, sheet, out, options)) {
        const { pdf, pages } = await printDocument(
          planFile,
          { ...about, ...of },
          printer,
          cancel.signal,
          report,
        );
        await saveFinished(path, pdf);
        if (isTerminal) process.stderr.write('\r      \r');
        console.log(options.json ? JSON.stringify({ path, pages }) : path);
      }
    });
  } finally {
    process.removeListener('SIGINT', stop);
    await printer.close();
  }
}
