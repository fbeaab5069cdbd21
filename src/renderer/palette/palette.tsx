import { createSpotlight, Spotlight } from '@mantine/spotlight';
import {
  IconCalendar,
  IconPresentation,
  IconSearch,
  IconStack2,
  IconTarget,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { noFilter } from '#domain/objective-filter/objective-filter.ts';
import { type BitByBit, bitByBit } from '#domain/once.ts';
import { partsOfPeopleInTurns } from '#domain/ownership/scope.ts';
import { type Found, searchIndexInTurns } from '#domain/search/search.ts';
import { languages } from '#texts/languages.ts';
import { bringTexts } from '#texts/texts.ts';
import { boardView } from '../board/board-view.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { shortcutKeys } from '../keys/shortcut.ts';
import type { Subjects } from '../keys/subjects.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { thePlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { inSlices } from '../ui/in-slices.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { actionGroups } from '../window/action.ts';
import { go } from '../window/address.ts';
import { actionOf, allActions, perform } from '../window/registry.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';

import { answersTo, type Choice, type Entry, recentOf } from './entries.ts';
import { usePaletteSubjects } from './opening.ts';
import styles from './palette.module.css';
import { recentThings, remember } from './recent.ts';

const [store, spotlight] = createSpotlight();

/** One field for everything: what can be done, and everything in the plan that has a name. */
export function Palette() {
  const isWanted = useScreen((state) => state.dialog === 'palette');
  // Mounted only while it is wanted: a closed one would still be a dialog to the keys.
  return isWanted && <OpenPalette />;
}

function OpenPalette() {
  const t = useTexts();
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={() => {
        if (useScreen.getState().dialog === 'palette') setScreen({ dialog: null });
      }}
      scrollable
      maxHeight={460}
      attributes={{ content: { 'aria-label': t('app.searchOrDo') } }}
    >
      <Spotlight.Search
        placeholder={t('app.searchOrDo')}
        aria-label={t('app.searchOrDo')}
        leftSection={<IconSearch size={19} stroke={1.75} />}
      />
      <Results query={query} />
    </Spotlight.Root>
  );
}

/** Looks again when the words are here by which people search, in every language: they come after the first sight. */
function useAllWords(): void {
  const [, setHere] = useState(0);
  useEffect(() => {
    let isOpen = true;
    for (const language of languages) {
      bringTexts(language)?.then(
        () => isOpen && setHere((count) => count + 1),
        // What could not be had the window tells by itself.
        () => undefined,
      );
    }
    return () => {
      isOpen = false;
    };
  }, []);
}

/** Has Enter do the first line also where lines come after the typing that looks for them, with the words of a language. */
function useFirstSelected(lines: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (lines.current?.querySelector('[data-selected]') !== null) return;
    lines.current.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  });
}

function* inTurns(...all: readonly BitByBit<unknown>[]): Generator<readonly never[]> {
  for (const one of all) yield* one.work;
}

function Results({ query }: { readonly query: string }) {
  useAllWords();
  const t = useTexts();
  const plan = usePlan();
  const language = useLanguage();
  const cycle = useCycle();
  const index = useMemo(() => bitByBit(() => searchIndexInTurns(plan)), [plan]);
  const parts = useMemo(() => bitByBit(() => partsOfPeopleInTurns(plan, cycle)), [plan, cycle]);
  useEffect(() => {
    // The first letter finds it ready, and the palette does not wait for it.
    const stopped = new AbortController();
    const ready = setTimeout(() => void inSlices(inTurns(index, parts), stopped.signal), 100);
    return () => {
      clearTimeout(ready);
      stopped.abort();
    };
  }, [index, parts]);
  const subjects = usePaletteSubjects();
  // As it was before it opened.
  const [recent] = useState(recentThings);
  const doable = allActions().filter((action) => action.name !== 'palette' && action.when(subjects));
  const choice: Choice = {
    doable: doable.map(({ name }) => name),
    recent,
    get index() {
      return index.made();
    },
  };
  const lines = useRef<HTMLDivElement>(null);
  useFirstSelected(lines);
  const groups = useMoreAndMore(actionGroups, 1);
  if (query.trim() === '') {
    return (
      <Spotlight.ActionsList>
        <Lines title={t('palette.recent')} entries={recentOf(choice)} subjects={subjects} parts={parts} />
        {groups.map((group) => (
          <Lines
            key={group}
            title={t(`actionGroup.${group}`)}
            entries={doable
              .filter((action) => action.group === group)
              .map(({ name }) => ({ kind: 'action', id: name }))}
            subjects={subjects}
            parts={parts}
          />
        ))}
      </Spotlight.ActionsList>
    );
  }
  const found = answersTo(query, choice, language);
  if (found.length === 0) return <Spotlight.Empty>{t('menu.nothingFound')}</Spotlight.Empty>;
  return (
    <Spotlight.ActionsList ref={lines}>
      {found.map((entry) => (
        <Line key={`${entry.kind}-${entry.id}`} entry={entry} subjects={subjects} parts={parts} />
      ))}
    </Spotlight.ActionsList>
  );
}

/** In how many objectives of the cycle on the screen each person has a part. */
type Parts = BitByBit<ReadonlyMap<string, number>>;

interface LinesProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly subjects: Subjects;
  readonly parts: Parts;
}

function Lines({ title, entries, subjects, parts }: LinesProps) {
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={title}>
      {entries.map((entry) => (
        <Line key={`${entry.kind}-${entry.id}`} entry={entry} subjects={subjects} parts={parts} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly subjects: Subjects;
  readonly parts: Parts;
}

function Line({ entry, subjects, parts }: LineProps) {
  const t = useTexts();
  if (entry.kind !== 'action') return <FoundLine entry={entry} parts={parts} />;
  const action = actionOf(entry.id);
  const Icon = action.icon;
  return (
    <Spotlight.Action
      className={styles.line}
      label={t(`action.${action.name}`)}
      leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={action.shortcut && <kbd>{shortcutKeys(action.shortcut).join(' ')}</kbd>}
      onClick={() => {
        remember({ kind: 'action', id: action.name });
        setScreen({ dialog: null });
        perform(action, subjects);
      }}
    />
  );
}

const icons = {
  objective: IconTarget,
  'key-result': IconStack2,
  person: IconUser,
  team: IconUsersGroup,
  cycle: IconCalendar,
  workshop: IconPresentation,
} as const;

/** Shows what was found where it is at home. */
function show({ kind, id }: Found): void {
  switch (kind) {
    case 'objective':
      revealOnBoard(id);
      break;
    case 'key-result': {
      const rung = thePlan().tables.keyResult.get(id);
      if (rung) revealOnBoard(rung.objectiveId, rung.id);
      break;
    }
    case 'person':
      boardView.change({ filter: { ...noFilter, personId: id } });
      break;
    case 'team':
      boardView.change({ filter: { ...noFilter, teamId: id } });
      break;
    case 'cycle':
      chooseCycle(id);
      break;
    case 'workshop':
      go('workshop-prepare', { id });
      break;
  }
}

function FoundLine({ entry, parts }: { readonly entry: Found; readonly parts: Parts }) {
  const t = useTexts();
  const Icon = icons[entry.kind];
  const facts = [
    t(`palette.kinds.${entry.kind}`),
    entry.detail,
    entry.kind === 'person' ? t('board.objectives', { count: parts.made().get(entry.id) ?? 0 }) : '',
  ];
  return (
    <Spotlight.Action
      className={styles.line}
      label={entry.title}
      description={facts.filter(Boolean).join(' · ')}
      leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => {
        remember({ kind: entry.kind, id: entry.id });
        show(entry);
      }}
    />
  );
}
