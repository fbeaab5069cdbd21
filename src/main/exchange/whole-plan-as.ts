import type { WholePlanFormat } from '#contract/document.ts';
import type { Language } from '#texts/languages.ts';
import type { PlanContent } from '../plan-file/plan-content.ts';
import { planAsCsv } from './csv/plan-as-csv.ts';
import { planAsJson } from './json/plan-as-json.ts';
import { planAsXlsx } from './xlsx/plan-as-xlsx.ts';

type Written = string | Uint8Array | Promise<Uint8Array>;

/** What each format makes of a whole plan, with words of a language where it has any. */
export const wholePlanAs: Readonly<
  Record<WholePlanFormat, (file: PlanContent, language: Language) => Written>
> = {
  json: planAsJson,
  xlsx: planAsXlsx,
  csv: planAsCsv,
};
