import { type DocumentSheet, isOfPlan } from '#contract/document.ts';
import { scopeName } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { printableOf } from './registry.ts';
import { momentWords } from './shared/parts.ts';

/** What a document is called as a file, without its ending. */
export function documentName(
  plan: Plan,
  cycle: Cycle,
  sheet: DocumentSheet & { readonly language: Language; readonly asOf?: string | null },
): string {
  const title = printableOf(sheet.kind).title(sheet.language);
  const of = 'scope' in sheet ? scopeName(plan, sheet.scope) : '';
  const moment = sheet.asOf ? momentWords(sheet.asOf, sheet.language) : '';
  return [plan.about.name, isOfPlan(sheet.kind) ? '' : cycle.name, title, of, moment]
    .filter(Boolean)
    .join(' ');
}
