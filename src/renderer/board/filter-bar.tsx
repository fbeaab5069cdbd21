import {
  ActionIcon,
  Button,
  CloseButton,
  Popover,
  SegmentedControl,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import {
  IconBooks,
  IconBulb,
  IconFilter,
  IconFilterOff,
  IconLayoutDistributeHorizontal,
  IconLayoutRows,
  IconList,
  IconSearch,
} from '@tabler/icons-react';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { isFiltering, noFilter, type ObjectiveFilter } from '#domain/objective-filter/objective-filter.ts';
import { teamTree } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type State, states } from '#domain/progress/state.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { thePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { ChoiceAtRest, useWaking, type Waking } from '../ui/choice-at-rest.tsx';
import { personOptions, stageOptions } from '../ui/options.ts';
import type { Option } from '../ui/typed-choice.ts';
import { useNamedField } from '../window/named-field.ts';
import { runAction } from '../window/registry.ts';
import { useScreen } from '../window/screen-state.ts';
import { useIsLower } from '../window/window-size.ts';
import styles from './board.module.css';
import { boardView, filterField, nextDensity, useBoardView } from './board-view.ts';
import type { Layout } from './layout.ts';
import { selection, useSelectionCount } from './selection.ts';
import { useCycleHints } from './use-cycle-hints.ts';

/** A bar narrower than this, in pixels of the usual size, has its filters in a menu. */
const tightBelow = 640;

/** What leads to each density. */
const densityIcons = {
  comfortable: IconLayoutDistributeHorizontal,
  compact: IconLayoutRows,
  titles: IconList,
} as const;

interface FilterBarProps {
  readonly layout: Layout;
  /** How wide it is; 0 until that is known, and with it what stands on the board. */
  readonly width: number;
}

/** How the board is looked at: grouping, density, and the questions its cards must answer. */
export function FilterBar({ layout, width }: FilterBarProps) {
  const t = useTexts();
  const isLow = useIsLower(500);
  const scale = useScreen((state) => state.scale);
  const isTight = isLow || (width || window.innerWidth) / scale < tightBelow;
  const { grouping, density, filter } = useBoardView();
  const next = nextDensity(density);
  const DensityIcon = densityIcons[next];
  const { objectives, keyResults } = layout.counts;
  const field = useNamedField(filterField);
  return (
    <div data-controls className={isTight ? `${styles.toolbar} ${styles.tight}` : styles.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t('board.grouping')}
        value={grouping}
        onChange={(value) => boardView.change({ grouping: value === 'owner' ? 'owner' : 'band' })}
        data={[
          { value: 'band', label: t('board.byBand') },
          { value: 'owner', label: t('board.byOwner') },
        ]}
      />
      <Tooltip label={t(`board.${next}`)}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('action.density')}
          onClick={() => runAction('density')}
        >
          <DensityIcon size={17} />
        </ActionIcon>
      </Tooltip>
      {!isTight && <span className={styles.toolbarLine} />}
      <TextInput
        size="xs"
        className={styles.filterText}
        ref={field}
        aria-label={t('board.filterText')}
        placeholder={t('board.filterText')}
        leftSection={<IconSearch size={14} />}
        rightSection={
          filter.text && (
            <CloseButton
              size="xs"
              aria-label={t('action.clear-filter')}
              onClick={() => boardView.filterBy({ text: '' })}
            />
          )
        }
        value={filter.text}
        onChange={({ currentTarget }) => boardView.filterBy({ text: currentTarget.value })}
      />
      {isTight ? (
        <FilterMenu filter={filter}>
          <Filters filter={filter} />
          <HintCount />
        </FilterMenu>
      ) : (
        <Filters filter={filter} />
      )}
      <Button
        variant="default"
        size="xs"
        px={isTight ? 6 : undefined}
        aria-label={t('board.library')}
        leftSection={isTight ? undefined : <IconBooks size={16} />}
        onClick={() => runAction('library')}
      >
        {isTight ? <IconBooks size={16} /> : t('board.library')}
      </Button>
      {!isTight && (
        <>
          <span className={styles.counts} style={{ visibility: width === 0 ? 'hidden' : undefined }}>
            {`${t('board.objectives', { count: objectives })} · ${t('board.keyResults', { count: keyResults })}`}
          </span>
          <HintCount />
        </>
      )}
      <SelectionCount />
    </div>
  );
}

interface FiltersProps {
  readonly filter: ObjectiveFilter;
}

function Filters({ filter }: FiltersProps) {
  const t = useTexts();
  return (
    <>
      {choices.map(({ label, column, useOptions, choose }) => (
        <FilterSelect
          key={column}
          label={t(label)}
          useOptions={useOptions}
          value={filter[column]}
          onChange={choose}
        />
      ))}
      {isFiltering(filter) && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconFilterOff size={15} />}
          onClick={() => boardView.change({ filter: noFilter })}
        >
          {t('action.clear-filter')}
        </Button>
      )}
    </>
  );
}

/** The filters of a bar that has no room for them; marked while one of them is set. */
function FilterMenu({ filter, children }: FiltersProps & { readonly children: ReactNode }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  useClickOutside(
    ({ target }) => {
      // The list of one of its fields stands elsewhere on the page.
      if (!(target instanceof Element && target.closest('[role=listbox]'))) setOpen(false);
    },
    null,
    [button, menu],
  );
  return (
    <Popover position="bottom-end" opened={isOpen} onChange={setOpen} closeOnClickOutside={false} trapFocus>
      <Popover.Target>
        <ActionIcon
          ref={setButton}
          variant={isFiltering(filter) ? 'light' : 'default'}
          size={30}
          aria-label={t('board.filters')}
          onClick={() => setOpen(!isOpen)}
        >
          <IconFilter size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown ref={setMenu} className={styles.filterMenu}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** A table of the plan; what is built from it stays as long as no change touches it. */
const useTable = <T extends keyof Plan['tables']>(name: T): Plan['tables'][T] =>
  usePlanStore(({ plan }) => (plan ?? thePlan()).tables[name]);

const useTeams = () => {
  const units = useTable('unit');
  return useMemo(
    () =>
      units.rows.size === 0
        ? []
        : teamTree(thePlan()).map(({ team, depth }) => ({
            value: team.id,
            label: `${'\u2003'.repeat(depth)}${team.name}`,
          })),
    [units],
  );
};

const usePeople = () => personOptions(useTable('person'));

const useStages = () => {
  const language = useLanguage();
  const stages = useTable('stage');
  return useMemo(() => stageOptions(stages, language), [stages, language]);
};

const useStates = () => {
  const t = useTexts();
  return states.map((state) => ({ value: state, label: t(`state.${state}`) }));
};

/** What is chosen of in the bar, one after the other. */
const choices = [
  {
    label: 'board.filterTeam',
    column: 'teamId',
    useOptions: useTeams,
    choose: (teamId: string | null) => boardView.filterBy({ teamId }),
  },
  {
    label: 'board.filterPerson',
    column: 'personId',
    useOptions: usePeople,
    choose: (personId: string | null) => boardView.filterBy({ personId }),
  },
  {
    label: 'board.filterStage',
    column: 'stageId',
    useOptions: useStages,
    choose: (stageId: string | null) => boardView.filterBy({ stageId }),
  },
  {
    label: 'board.filterState',
    column: 'state',
    useOptions: useStates,
    choose: (state: string | null) => boardView.filterBy({ state: state as State | null }),
  },
] as const;

interface FilterSelectProps {
  readonly label: string;
  /** What can be chosen: a hook that is called once somebody begins with it, for with a thousand people it takes its time. */
  readonly useOptions: () => readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

// With a thousand people a list of them is not to be built again at each change of a rung.
const FilterSelect = memo(function FilterSelect(props: FilterSelectProps) {
  const { label, value } = props;
  const [waking, wake] = useState<Waking | null>(null);
  // From then on it stays: nothing takes the place of a field that may have the keyboard.
  if (waking === null && value !== null) wake('chosen');
  if (waking === null) return <ChoiceAtRest label={label} width={filterWidths.free} wake={wake} />;
  return <WokenSelect {...props} waking={waking} />;
});

/** Widths of a filter that keeps nothing away, and of one that says for what it does; in pixels of the usual size. */
const filterWidths = { free: 100, set: 150 } as const;

function WokenSelect({
  label,
  useOptions,
  value,
  onChange,
  waking,
}: FilterSelectProps & { readonly waking: Waking }) {
  const data = useOptions();
  const field = useWaking(waking);
  return (
    <Choice
      ref={field}
      size="xs"
      w={value ? filterWidths.set : filterWidths.free}
      aria-label={label}
      placeholder={label}
      data={data}
      limit={200}
      value={data.some((option) => option.value === value) ? value : null}
      clearable
      comboboxProps={{ width: 240, position: 'bottom-start' }}
      onChange={onChange}
    />
  );
}

function HintCount() {
  const t = useTexts();
  const count = useCycleHints()?.length ?? 0;
  return (
    <Button
      // It keeps its place while there are none: hints come a moment later, and nothing may move then.
      style={{ visibility: count === 0 ? 'hidden' : undefined }}
      miw={92}
      size="compact-xs"
      variant="subtle"
      color="gray"
      leftSection={<IconBulb size={14} />}
      onClick={() => runAction('hints')}
    >
      {t('board.hints', { count })}
    </Button>
  );
}

function SelectionCount() {
  const t = useTexts();
  const count = useSelectionCount();
  if (count === 0) return null;
  return (
    <span className={styles.selectionCount} role="status">
      {t('board.selected', { count })}
      <CloseButton size="xs" aria-label={t('action.select-none')} onClick={() => selection.clear()} />
    </span>
  );
}
