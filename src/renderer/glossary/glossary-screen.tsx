import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { stageName } from '#contract/sentences/measure.ts';
import { type Metric, metricWords } from '#domain/metric/metric.ts';
import type { Measure } from '#domain/tables/column.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { measureOptions, stageOptions } from '../ui/options.ts';
import page from '../ui/page.module.css';
import { Page } from '../ui/page.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { setScreen, useEdited } from '../window/screen-state.ts';
import styles from './glossary.module.css';
import { newMetric } from './new-metric.ts';

/** The metrics of each stage, what each one means and why it matters; every word can be made one's own. */
export function GlossaryScreen() {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const metrics = plan.tables.metric.sorted();
  const groups = [...plan.tables.stage.sorted(), null]
    .map((stage) => ({
      key: stage?.id ?? 'none',
      title: stage ? stageName(stage, language) : t('panel.noStage'),
      items: metrics.filter(
        (metric) => (plan.tables.stage.get(metric.stageId)?.id ?? null) === (stage?.id ?? null),
      ),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Page
      title={t('glossary.title')}
      text={t('glossary.text')}
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => runAction('new-metric')}>
          {t('glossary.add')}
        </Button>
      }
    >
      {groups.length === 0 && <p className={page.empty}>{t('glossary.empty')}</p>}
      {groups.map(({ key, title, items }) => (
        <section key={key}>
          <h2 className={styles.stage}>{title}</h2>
          <dl className={styles.list}>
            {items.map((metric) => (
              <Entry key={metric.id} metric={metric} />
            ))}
          </dl>
        </section>
      ))}
    </Page>
  );
}

function Entry({ metric }: { readonly metric: Metric }) {
  const t = useTexts();
  const language = useLanguage();
  const words = metricWords(metric, language);
  const unit = metric.measure === 'number' ? words.unit : t(`vocabulary.kind.${metric.measure}`);
  return (
    <div className={styles.entry}>
      <dt>
        {words.name} <small>{unit}</small>
      </dt>
      <dd>
        <p>{words.meaning}</p>
        <p className={styles.importance}>{words.importance}</p>
        <p className={styles.formula}>{words.formula}</p>
      </dd>
      <dd>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={15} />}
          aria-label={`${t('glossary.edit')}: ${words.name}`}
          onClick={() => setScreen({ edited: { kind: 'metric', id: metric.id } })}
        >
          {t('glossary.change')}
        </Button>
      </dd>
    </div>
  );
}

const close = () => setScreen({ edited: null });

/** A metric in all its words, a new one or one of the glossary. */
export function MetricDialog() {
  const t = useTexts();
  const id = useEdited('metric');
  const metric = usePlan().tables.metric.get(id) ?? null;
  const isNew = id === newMetric;
  return (
    <Modal
      opened={isNew || metric !== null}
      onClose={close}
      title={isNew ? t('glossary.add') : t('glossary.edit')}
    >
      {(isNew || metric) && <MetricForm metric={metric} />}
    </Modal>
  );
}

function MetricForm({ metric }: { readonly metric: Metric | null }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const shown = metric ? metricWords(metric, language) : null;
  const [typed, setTyped, forget] = useKept(`metric ${metric?.id ?? plan.company.id}`, {
    name: shown?.name ?? '',
    stageId: metric?.stageId ?? null,
    measure: metric?.measure ?? 'number',
    unit: shown?.unit ?? '',
    formula: shown?.formula ?? '',
    meaning: shown?.meaning ?? '',
    importance: shown?.importance ?? '',
  });
  const { name, stageId, measure, unit, formula, meaning, importance } = typed;
  const change = (fields: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...fields }));
  const leave = () => {
    forget();
    close();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // Words that were left as shipped stay so, and go on following the language.
    const own = (typed: string, shipped: string | undefined, before: string | null | undefined) =>
      typed === shipped ? (before ?? null) : typed;
    const fields = {
      stageId,
      measure,
      unit: unit === shown?.unit ? (metric?.unit ?? '') : unit,
      formula: own(formula, shown?.formula, metric?.formula),
      meaning: own(meaning, shown?.meaning, metric?.meaning),
      importance: own(importance, shown?.importance, metric?.importance),
    };
    const saved = metric
      ? await attempt(
          client.metric.update({ id: metric.id, ...fields, name: own(name, shown?.name, metric.name) }),
        )
      : await attempt(client.metric.add({ ...fields, name }));
    if (saved) leave();
  };
  const remove = async () => {
    if (metric && (await removeAndTell(client.metric.remove({ id: metric.id })))) leave();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap={12}>
        <TextInput
          data-autofocus
          label={t('glossary.name')}
          value={name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Group grow gap={12}>
          <Choice
            label={t('panel.stage')}
            data={stageOptions(plan.tables.stage, language)}
            value={stageId}
            clearable
            onChange={(value) => change({ stageId: value })}
          />
          <Choice
            label={t('keyResult.measure')}
            data={measureOptions(language)}
            value={measure}
            onChange={(value) => value && change({ measure: value as Measure })}
          />
        </Group>
        {measure === 'number' && (
          <TextInput
            label={t('keyResult.unit')}
            value={unit}
            onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
          />
        )}
        <GrowingTextarea
          label={t('glossary.formula')}
          value={formula}
          onChange={({ currentTarget }) => change({ formula: currentTarget.value })}
        />
        <GrowingTextarea
          label={t('glossary.meaning')}
          value={meaning}
          onChange={({ currentTarget }) => change({ meaning: currentTarget.value })}
        />
        <GrowingTextarea
          label={t('glossary.importance')}
          value={importance}
          onChange={({ currentTarget }) => change({ importance: currentTarget.value })}
        />
        <Group justify="flex-end" gap={10} mt={8}>
          {metric && (
            <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
              {t('app.remove')}
            </Button>
          )}
          <Button variant="default" onClick={leave}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
