import type { BonusEnding } from '#contract/document.ts';
import type { BonusReading } from '#domain/bonus/reading.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { asTextTable } from '../csv/plan-as-csv.ts';
import { asWorkbook } from '../xlsx/plan-as-xlsx.ts';
import { bonusTables } from './bonus-tables.ts';

type Written = string | Promise<Uint8Array>;

/** The bonuses of a cycle for payroll: a workbook that reckons, or one row for each person as text. */
export const bonusAs: Readonly<Record<BonusEnding, (reading: BonusReading, language: Language) => Written>> =
  {
    xlsx: (reading, language) => {
      const { plan, cycle } = reading;
      const title = [plan.about.name, cycle.name, textsOf(language)('bonus.paper.title')].join(' · ');
      return asWorkbook(bonusTables(reading, language), title, language);
    },
    csv: (reading, language) => asTextTable(bonusTables(reading, language)[0], language),
  };
