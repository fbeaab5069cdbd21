import { Button, CloseButton, Group, Text } from '@mantine/core';
import { monthsInWords } from '#contract/sentences/measure.ts';
import { holds } from '#domain/search/fold.ts';
import { builtInTemplates } from '#domain/template/built-in.ts';
import type { Template } from '#domain/template/template.ts';
import { ownTemplates } from '#domain/template/template-of.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { client } from '../window/client.ts';
import { setScreen } from '../window/screen-state.ts';
import { ShelfCard } from './shelf-card.tsx';

/** Ready objectives with their ladders: the plan's own, the sales examples, and those for every stage. */
export function Templates({ wanted }: { readonly wanted: string }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const words = t('vocabulary');
  const isFound = (template: Template) =>
    holds(
      [
        template.title[language],
        template.description[language],
        words.level[template.level],
        words.stage[template.stage as keyof typeof words.stage] ?? '',
        ...template.keyResults.map((rung) => rung.title[language]),
      ],
      wanted,
    );
  const own = ownTemplates(plan).map(({ row, template }) => ({ template, rowId: row.id }));
  const shipped = builtInTemplates.map((template) => ({ template, rowId: null }));
  const isSales = ({ template }: { template: Template }) => template.key.startsWith('sales/');
  const groups = [
    { title: t('library.saved'), items: own },
    { title: t('library.sales'), items: shipped.filter(isSales) },
    { title: t('library.own'), items: shipped.filter((entry) => !isSales(entry)) },
  ]
    .map(({ title, items }) => ({ title, items: items.filter(({ template }) => isFound(template)) }))
    .filter(({ items }) => items.length > 0);
  if (groups.length === 0) return <Text c="dimmed">{t('library.nothing', { text: wanted })}</Text>;
  return groups.map(({ title, items }) => (
    <section key={title}>
      <h3>{title}</h3>
      {items.map(({ template, rowId }) => (
        <TemplateCard key={template.key} template={template} rowId={rowId} />
      ))}
    </section>
  ));
}

function TemplateCard({ template, rowId }: { readonly template: Template; readonly rowId: string | null }) {
  const t = useTexts();
  const language = useLanguage();
  const words = t('vocabulary');
  const title = template.title[language];
  const facts = [
    words.level[template.level],
    words.stage[template.stage as keyof typeof words.stage],
    monthsInWords(template.months, language),
    t('library.rungs', { count: template.keyResults.length }),
  ];
  return (
    <ShelfCard
      id={template.key}
      title={title}
      facts={facts.filter(Boolean).join(' · ')}
      data={{ dragged: { kind: 'template', key: template.key }, title, level: template.level }}
    >
      <ol>
        {template.keyResults.map((rung) => (
          <li key={rung.title.en}>{rung.title[language]}</li>
        ))}
      </ol>
      <Group justify="space-between">
        <Button
          variant="light"
          size="compact-sm"
          aria-label={t('library.useTitle', { title })}
          onClick={() => setScreen({ creation: { templateKey: template.key, owner: null, parent: null } })}
        >
          {t('library.use')}
        </Button>
        {rowId && (
          <CloseButton
            size="sm"
            aria-label={t('library.forget', { title })}
            onClick={() => void removeAndTell(client.template.remove({ id: rowId }))}
          />
        )}
      </Group>
    </ShelfCard>
  );
}
