import { Button, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { gapWords } from '#contract/sentences/gaps.ts';
import type { FigureAnswer } from '#domain/figure/figure.ts';
import { broughtAlong, type GapFigure, gapPlace } from '#domain/figure/places.ts';
import { type Gap, rankedGaps } from '#domain/gap/gap.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DraftInput, DraftTextarea } from '../ui/draft-field.tsx';
import { measureOptions, stageOptions } from '../ui/options.ts';
import page from '../ui/page.module.css';
import { Page } from '../ui/page.tsx';
import { ValueInput } from '../ui/value-input.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { addMeasure } from './gap-actions.ts';
import styles from './gaps.module.css';

const comparisons = ['target', 'last-year', 'market'] as const;

/** The gap analysis: measures that fall short, ranked by votes and size; objectives are made of them. */
export function GapsScreen() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const gaps = rankedGaps(plan, cycle.id);
  return (
    <Page
      title={t('gaps.title')}
      text={t('gaps.text')}
      isWide
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => void addMeasure()}>
          {t('gaps.add')}
        </Button>
      }
    >
      {gaps.length === 0 ? (
        <p className={page.empty}>{t('gaps.empty')}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('gaps.measure')}</th>
                <th scope="col">{t('gaps.lastPeriod')}</th>
                <th scope="col">{t('gaps.now')}</th>
                <th scope="col">{t('gaps.comparison')}</th>
                <th scope="col" className={styles.figure}>
                  {t('gaps.gap')}
                </th>
                <th scope="col">{t('gaps.cause')}</th>
                <th scope="col">{t('gaps.votes')}</th>
                <th scope="col">
                  <span className="sr-only">{t('app.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {gaps.map((gap) => (
                <GapRow key={gap.id} gap={gap} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

type Fields = Omit<Parameters<typeof client.gap.update>[0], 'id'>;

function GapRow({ gap }: { readonly gap: Gap }) {
  const row = useRef<HTMLTableRowElement>(null);
  useSubjects(row, on({ gapIds: [gap.id] }));
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const update = (fields: Fields) => attempt(client.gap.update({ id: gap.id, ...fields }));
  /** What a field of a figure needs: where it stands, and what is changed by an answer. */
  const figure = (name: GapFigure) => {
    const place = gapPlace(plan, gap, name, language);
    return {
      place,
      onAnswer: (answer: FigureAnswer | null) =>
        update(
          answer?.kind === 'value'
            ? { [name]: answer.value, ...broughtAlong(answer, place) }
            : { [name]: null },
        ),
    };
  };
  const about = (label: string) => `${label}: ${gap.measureName}`;
  const directions = t('gaps.directions');
  const field = useNamedField(gap.id);
  return (
    <tr ref={row}>
      <td className={styles.measure}>
        <DraftInput
          ref={field}
          aria-label={t('gaps.measure')}
          keep={`gap/${gap.id}/measureName`}
          value={gap.measureName}
          onCommit={(measureName) => update({ measureName })}
        />
        <div className={styles.pair}>
          <Choice
            size="xs"
            aria-label={about(t('panel.stage'))}
            placeholder={t('panel.noStage')}
            data={stageOptions(plan.tables.stage, language)}
            value={gap.stageId}
            clearable
            onChange={(stageId) => update({ stageId })}
          />
          <Choice
            size="xs"
            aria-label={about(t('keyResult.measure'))}
            data={measureOptions(language)}
            value={gap.measure}
            onChange={(measure) => measure && update({ measure: measure as Gap['measure'] })}
          />
        </div>
      </td>
      <td className={styles.amount} data-label={t('gaps.lastPeriod')}>
        <ValueInput aria-label={about(t('gaps.lastPeriod'))} {...figure('lastPeriod')} />
        <DraftInput
          size="xs"
          mt={4}
          aria-label={about(t('gaps.lastPeriodLabel'))}
          placeholder={t('keyResult.baselinePeriodPlaceholder')}
          value={gap.lastPeriodLabel}
          onCommit={(lastPeriodLabel) => update({ lastPeriodLabel })}
        />
      </td>
      <td className={styles.amount} data-label={t('gaps.now')}>
        <ValueInput aria-label={about(t('gaps.now'))} {...figure('current')} />
      </td>
      <td className={styles.amount} data-label={t('gaps.comparison')}>
        <ValueInput aria-label={about(t('gaps.comparison'))} {...figure('comparisonValue')} />
        <Choice
          size="xs"
          mt={4}
          aria-label={about(t('gaps.comparedWith'))}
          data={comparisons.map((value) => ({ value, label: t(`gaps.${value}`) }))}
          value={gap.comparison}
          onChange={(comparison) => comparison && update({ comparison: comparison as Gap['comparison'] })}
        />
      </td>
      <td className={styles.figure} data-label={t('gaps.gap')}>
        <Size gap={gap} />
        <Choice
          size="xs"
          mt={4}
          className={styles.direction}
          aria-label={about(t('gaps.direction'))}
          data={(['more', 'less'] as const).map((value) => ({ value, label: directions[value] }))}
          value={gap.direction}
          onChange={(direction) => direction && update({ direction: direction as Gap['direction'] })}
        />
      </td>
      <td className={styles.cause} data-label={t('gaps.cause')}>
        <DraftTextarea
          aria-label={about(t('gaps.cause'))}
          placeholder={t('gaps.causePlaceholder')}
          keep={`gap/${gap.id}/cause`}
          value={gap.cause}
          onCommit={(cause) => update({ cause })}
        />
      </td>
      <td data-label={t('gaps.votes')}>
        <NumberInput
          w={74}
          min={0}
          max={999}
          allowDecimal={false}
          aria-label={about(t('gaps.votes'))}
          value={gap.votes}
          onChange={(votes) => typeof votes === 'number' && votes !== gap.votes && update({ votes })}
        />
      </td>
      <td>
        <ActionMenuButton
          group="gap"
          subjects={on({ gapIds: [gap.id] })}
          label={t('board.menuOf', { title: gap.measureName })}
        />
      </td>
    </tr>
  );
}

function Size({ gap }: { readonly gap: Gap }) {
  const language = useLanguage();
  const { size, relative } = gapWords(gap, language, 'narrow');
  return (
    <>
      <b title={gapWords(gap, language).size}>{size}</b>
      {relative !== null && <small>{relative}</small>}
    </>
  );
}
