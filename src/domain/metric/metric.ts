import { z } from 'zod';
import type { Language } from '#texts/languages.ts';
import shipped from '../../../resources/metrics.json' with { type: 'json' };
import { firstSaid } from '../said.ts';
import { measure } from '../tables/column.ts';
import type { Row } from '../tables/tables.ts';
import { shippedText } from '../template/shipped-text.ts';

const shippedMetricSchema = z.object({
  key: z.string(),
  stage: z.string(),
  measure,
  unit: shippedText,
  name: shippedText,
  formula: shippedText,
  meaning: shippedText,
  importance: shippedText,
});
export type ShippedMetric = z.infer<typeof shippedMetricSchema>;

/** The metrics that every new plan begins with, by the stage they belong to. */
export const shippedMetrics: readonly ShippedMetric[] = z.array(shippedMetricSchema).parse(shipped);

const byKey = new Map(shippedMetrics.map((known) => [known.key, known]));

export type Metric = Row<'metric'>;

/** What a metric is called and says, in words of a language. */
export interface MetricWords {
  readonly name: string;
  readonly unit: string;
  readonly formula: string;
  readonly meaning: string;
  readonly importance: string;
}

/** The words of a metric: its own where somebody wrote them, else the shipped ones of the language. */
export function metricWords(metric: Metric, language: Language): MetricWords {
  const known = byKey.get(metric.key ?? '');
  return {
    name: firstSaid(metric.name, known?.name[language], metric.key),
    unit: metric.unit || (known?.unit[language] ?? ''),
    formula: metric.formula ?? known?.formula[language] ?? '',
    meaning: metric.meaning ?? known?.meaning[language] ?? '',
    importance: metric.importance ?? known?.importance[language] ?? '',
  };
}
