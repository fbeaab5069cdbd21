import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import dayjs from 'dayjs';
import { type DocumentKind, type DocumentSheet, documentSheet, papersOf } from '#contract/document.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import type { Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { type PrintProgress, printDocument } from '../documents/print-document.ts';
import { ChromiumPrinter } from '../hosts/browser/chromium-printer.ts';
import { saveDocument } from '../services/document/document.ts';
import { cycleNamed } from './cycle-named.ts';
import { withPlan } from './with-plan.ts';

interface PdfOptions {
  document: DocumentKind;
  out: string;
  language?: Language;
  paper?: DocumentSheet['paper'];
  cycle?: string;
  json?: true;
}

/** The document on the paper that was asked for, else on its usual one. */
function sheetFor({ document, paper }: PdfOptions): DocumentSheet {
  const fitting = papersOf[document];
  const sheet = documentSheet.safeParse({ kind: document, paper: paper ?? fitting[0] });
  if (sheet.success) return sheet.data;
  throw new Problem('command-line/usage', {
    detail: `A ${document} is printed on ${fitting.join(', ')}, not on ${paper}.`,
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
    if (isTerminal) process.stderr.write(`\r${String(Math.round(fraction * 100)).padStart(3)} %`);
  };
  try {
    await withPlan(file, async ({ plan }) => {
      const today = dayjs().format('YYYY-MM-DD');
      const cycle = options.cycle ? cycleNamed(plan, options.cycle) : currentCycle(plan, today);
      if (!cycle) throw new Error('A plan always has a cycle.');
      const about = { cycle, language: options.language ?? plan.about.language, today };
      const request = { ...about, ...sheetFor(options) };
      const { pdf, pages } = await printDocument(plan, request, printer, cancel.signal, report);
      await saveDocument(out, pdf);
      if (isTerminal) process.stderr.write('\r      \r');
      console.log(options.json ? JSON.stringify({ path: out, pages }) : out);
    });
  } finally {
    process.removeListener('SIGINT', stop);
    await printer.close();
  }
}
