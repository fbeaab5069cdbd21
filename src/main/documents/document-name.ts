import type { DocumentSheet } from '#contract/document.ts';
import { insightsReportTexts } from '#contract/texts/insights-report.ts';
import { minutesTexts } from '#contract/texts/minutes.ts';
import { reviewReportTexts } from '#contract/texts/review-report.ts';
import { scopeName } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { guideTexts } from './guide/texts.ts';
import { onePagerTexts } from './one-pager/texts.ts';
import { posterTexts } from './poster/texts.ts';
import { worksheetTexts } from './worksheets/texts.ts';

/** What a document is called as a file, without its ending. */
export function documentName(
  plan: Plan,
  cycle: Cycle,
  sheet: DocumentSheet & { readonly language: Language },
): string {
  const { language } = sheet;
  const own = () => {
    switch (sheet.kind) {
      case 'plan-book':
        return '';
      case 'one-pager':
        return onePagerTexts[language].title;
      case 'minutes':
        return minutesTexts[language].title;
      case 'worksheets':
        return worksheetTexts[language].title;
      case 'guide':
        return guideTexts[language].title;
      case 'review':
        return reviewReportTexts[language].title;
      case 'insights':
        return insightsReportTexts[language].title;
      case 'poster':
        return posterTexts[language].title;
    }
  };
  const of = 'scope' in sheet ? scopeName(plan, sheet.scope) : '';
  return [plan.about.name, cycle.name, own(), of].filter(Boolean).join(' ');
}
