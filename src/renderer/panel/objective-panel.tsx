import {
  ActionIcon,
  Badge,
  Button,
  CloseButton,
  Group,
  SegmentedControl,
  Text,
  Tooltip,
} from '@mantine/core';
import { IconLock, IconPlus, IconStar } from '@tabler/icons-react';
import { useContext, useEffect, useRef, useState } from 'react';
import { monthsInWords } from '#contract/sentences/measure.ts';
import { objectivePostponed } from '#contract/sentences/postponed.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { endOfMonths, wholeMonths } from '#domain/cycle/span.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import { ownerFromKey, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { objectiveProgress, supportSummary } from '#domain/progress/progress.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { objectiveTitleHints } from '#domain/wording/check.ts';
import { languageOf } from '#domain/wording/language.ts';
import { focusKey, moveFocus } from '../board/focus.ts';
import { onObjective } from '../keys/subjects.ts';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { closePanel, drawersNow, useDrawers } from '../plan-model/drawers.ts';
import { ReadPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { ObjectiveChart } from '../progress/objective-chart.tsx';
import { Choice } from '../ui/choice.tsx';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { levelClass } from '../ui/level.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { ownerOptions, personOptions, stageOptions } from '../ui/options.ts';
import { SpanInputs } from '../ui/span-inputs.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { HintLines } from '../wording/hint-lines.tsx';
import { useOtherHints } from '../wording/use-other-hints.ts';
import { HistoryList } from './history-list.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import styles from './panel.module.css';
import { SinceSigning } from './since-signing.tsx';

const commonMonths = [1, 2, 3, 6, 12];

/**
 * The panel beside the board: everything of one objective, editable in place, so as it is now; what it reached is told as
 * the cycle on the screen is judged. In a closed cycle all of it is as it was, and read.
 */
export function ObjectivePanel() {
  const judged = useContext(ReadPlan);
  const isFixed = isClosed(useCycle());
  if (isFixed) return <OpenObjective judged={judged} isFixed />;
  return (
    <ReadPlan value={null}>
      <OpenObjective judged={judged} isFixed={false} />
    </ReadPlan>
  );
}

/** What stands below the ladder: drawn once the panel is seen, for the cursor comes first. */
const below = Object.entries({ Curve, Alignments, Facts, HistoryList });

function Below({ objective }: { readonly objective: Objective }) {
  return useMoreAndMore(below, 1).map(([name, Part]) => <Part key={name} objective={objective} />);
}

interface OpenObjectiveProps {
  /** The plan by which the cycle on the screen is judged; null where that is the one of now. */
  readonly judged: Plan | null;
  readonly isFixed: boolean;
}

function OpenObjective({ judged, isFixed }: OpenObjectiveProps) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const objective = plan.tables.objective.get(useDrawers((state) => state.openObjectiveId));
  const title = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const id = objective?.id;
  useEffect(() => {
    const { isAddingKeyResult } = useScreen.getState();
    if (id && !drawersNow().openKeyResultId && !isAddingKeyResult)
      title.current?.focus({ preventScroll: true });
  }, [id]);
  const panel = useRef<HTMLElement>(null);
  const close = () => {
    closePanel();
    if (id) moveFocus(focusKey.objective(id));
    return true;
  };
  useKeyView('panel', panel, { onEscape: close }, objective !== undefined);
  if (!objective) return null;
  return (
    <aside
      ref={panel}
      className={`${styles.panel} ${levelClass[objective.level]}`}
      aria-label={`${t('panel.label')}: ${objective.title}`}
      data-panel
    >
      <header className={styles.head}>
        <Text size="sm" fw={600} className={styles.kicker}>
          {ownerName(plan, ownerOf(objective))}
        </Text>
        <ActionMenuButton
          group="objective"
          subjects={onObjective(objective.id)}
          label={t('board.menuOf', { title: objective.title })}
        />
        <CloseButton aria-label={t('app.close')} onClick={close} />
      </header>
      {isFixed && (
        <p className={styles.fixed} role="note">
          <IconLock size={15} aria-hidden="true" /> {t('review.closedText', { cycle: cycle.name })}
        </p>
      )}
      <fieldset key={objective.id} className={styles.body} disabled={isFixed}>
        <DraftTextarea
          ref={title}
          aria-label={t('panel.title')}
          onDraft={setDraft}
          keep={`objective/${objective.id}/title`}
          value={objective.title}
          classNames={{ input: styles.title }}
          variant="unstyled"
          onCommit={(value) => attempt(client.objective.update({ id: objective.id, title: value }))}
        />
        <ObjectiveHints objective={objective} title={draft} />
        <Postponed objective={objective} />
        <SinceSigning id={objective.id} />
        <ReadPlan value={judged}>
          <Summary objective={objective} />
        </ReadPlan>
        <DraftTextarea
          label={t('panel.description')}
          placeholder={t('panel.descriptionPlaceholder')}
          minRows={2}
          keep={`objective/${objective.id}/description`}
          value={objective.description}
          onCommit={(description) => attempt(client.objective.update({ id: objective.id, description }))}
        />
        <LadderEditor key={objective.id} objective={objective} />
        <Below objective={objective} />
      </fieldset>
    </aside>
  );
}

/** That it is postponed, and the way back. */
function Postponed({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const plan = usePlan();
  const language = useLanguage();
  if (!isObjectivePostponed(plan, objective)) return null;
  return (
    <Group gap={8} className={styles.postponed}>
      {objective.postponedOn === null ? (
        <StateBadge state="postponed" />
      ) : (
        <Text size="sm" c="dimmed">
          {objectivePostponed(objective, language)}
        </Text>
      )}
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => runAction('objective-postpone', onObjective(objective.id))}
      >
        {t('postponement.takeUp')}
      </Button>
    </Group>
  );
}

/** What the wording check says of this objective; of its sentence, while it is typed. */
function ObjectiveHints({ objective, title }: { readonly objective: Objective; readonly title: string }) {
  const plan = usePlan();
  const textLanguage = languageOf(title, plan.about.language);
  // What the votes say against the order stands on the card, beside the button that sorts.
  const others = useOtherHints(objective, null).filter(([rule]) => rule !== 'ladder/against-estimates');
  const hasTarget = ladderOf(plan, objective.id).some((rung) => rung.target !== null);
  return (
    <HintLines
      hints={[...objectiveTitleHints(title, hasTarget, textLanguage), ...others]}
      textLanguage={textLanguage}
    />
  );
}

function Summary({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const progress = objectiveProgress(plan, objective.id);
  const support = supportSummary(plan, objective.id);
  const mean = formatScore(support.mean ?? 0, language);
  return (
    <Text size="sm" c="dimmed">
      {[
        ...(progress === null ? [] : [`${t('panel.progress')} ${formatPercent(progress)}`]),
        ...(support.count > 0 ? [t('panel.supported', { count: support.count, mean })] : []),
      ].join(' · ')}
    </Text>
  );
}

/** The curve of the objective, drawn once somebody wants to see it. */
function Curve({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.curve} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('insights.overTime')}</summary>
      {isOpen && <ObjectiveChart objective={objective} />}
    </details>
  );
}

function Facts({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const words = t('vocabulary');
  const { id, startsOn } = objective;
  const update = (fields: Omit<Parameters<typeof client.objective.update>[0], 'id'>) =>
    void attempt(client.objective.update({ id, ...fields }));
  const months = wholeMonths(objective);
  return (
    <section className={styles.facts}>
      <div className={styles.pair}>
        <Choice
          label={t('panel.belongsTo')}
          data={ownerOptions(plan, language)}
          value={ownerKey(ownerOf(objective))}
          onChange={(key) =>
            key && void attempt(client.objective.reassign({ ids: [id], owner: ownerFromKey(key) }))
          }
        />
        <Choice
          label={t('panel.responsible')}
          placeholder={t('panel.nobody')}
          data={personOptions(plan.tables.person)}
          value={objective.ownerId}
          disabled={objective.level === 'individual'}
          clearable={objective.level !== 'individual'}
          onChange={(ownerId) => update({ ownerId })}
        />
      </div>
      <div className={styles.pair}>
        <SpanInputs span={objective} onSpan={update} />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('panel.timeframe')}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          className={styles.frames}
          aria-label={t('panel.timeframe')}
          value={String(months ?? '')}
          data={commonMonths.map((count) => ({
            value: String(count),
            label: monthsInWords(count, language),
          }))}
          onChange={(value) => update({ endsOn: endOfMonths(startsOn, Number(value)) })}
        />
      </div>
      <div className={styles.pair}>
        <Choice
          label={t('panel.stage')}
          placeholder={t('panel.noStage')}
          data={stageOptions(plan.tables.stage, language)}
          value={objective.stageId}
          clearable
          onChange={(stageId) => update({ stageId })}
        />
        <Choice
          label={t('panel.ambition')}
          data={(['committed', 'aspirational'] as const).map((value) => ({
            value,
            label: words.ambition[value],
          }))}
          value={objective.ambition}
          onChange={(value) => value && update({ ambition: value as Objective['ambition'] })}
        />
      </div>
    </section>
  );
}

function Alignments({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const plan = usePlan();
  const rows = alignmentsOf(plan, objective.id);
  const isCompany = objective.level === 'company';
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.alignment')}</h3>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {isCompany ? t('panel.companyAlignment') : t('panel.alignmentEmpty')}
        </Text>
      )}
      {rows.map((row) => {
        const parent = objectiveOfParent(plan, parentOf(row));
        const rung = plan.tables.keyResult.get(row.parentKeyResultId);
        const name = rung ? `${rungNumber(plan, rung)} · ${rung.title}` : (parent?.title ?? '');
        return (
          <Group key={row.id} wrap="nowrap" gap={6} className={styles.parent}>
            <Text size="sm" className={styles.parentName} title={name}>
              {name}
            </Text>
            {row.isPrimary ? (
              <Badge size="sm" variant="light">
                {t('panel.primary')}
              </Badge>
            ) : (
              <Tooltip label={t('panel.makePrimary')}>
                <ActionIcon
                  variant="subtle"
                  aria-label={`${t('panel.makePrimary')}: ${name}`}
                  onClick={() => void attempt(client.alignment.makePrimary({ alignmentId: row.id }))}
                >
                  <IconStar size={16} />
                </ActionIcon>
              </Tooltip>
            )}
            <CloseButton
              size="sm"
              aria-label={t('panel.removeParent', { title: name })}
              onClick={async () => {
                if (await attempt(client.alignment.remove({ alignmentId: row.id })))
                  sayWithUndo(t('panel.parentRemoved', { title: name }));
              }}
            />
          </Group>
        );
      })}
      {!isCompany && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconPlus size={15} />}
          onClick={() =>
            setScreen({
              picking:
                rows.length > 0
                  ? { kind: 'further-parent', objectiveId: objective.id }
                  : { kind: 'parent', objectiveIds: [objective.id] },
            })
          }
        >
          {t('panel.addParent')}
        </Button>
      )}
    </section>
  );
}
