import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch, IconStack2, IconTarget, IconUser } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Found, type SearchIndex, searchIn, searchIndex } from '#domain/search/search.ts';
import { boardView } from '../board/board-view.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import type { Action, Subjects } from './actions/action.ts';
import { actions, currentSubjects } from './actions/registry.ts';
import { shortcutKeys } from './actions/shortcut.ts';
import { setScreen, useScreen } from './screen-state.ts';

const most = { found: 24, actions: 30 };

/** One field for everything: what can be done, and every title, key result and person of the plan. */
export function Palette() {
  const isWanted = useScreen((state) => state.dialog === 'palette');
  // Mounted only while it is wanted: a closed one would still be a dialog to the keys.
  return isWanted && <OpenPalette />;
}

function OpenPalette() {
  const { t } = useTranslation();
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
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

function Results({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const index = useMemo((): SearchIndex => searchIndex(plan), [plan]);
  // What the palette acts on is what was in hand before it opened.
  const [subjects] = useState(currentSubjects);
  const wanted = query.trim().toLowerCase();
  const doable = actions
    .filter((action) => action.name !== 'palette' && action.when(subjects))
    .filter((action) => t(`action.${action.name}`).toLowerCase().includes(wanted))
    .slice(0, most.actions);
  const found = wanted === '' ? [] : searchIn(index, wanted, most.found);
  if (doable.length + found.length === 0) {
    return <Spotlight.Empty>{t('menu.nothingFound')}</Spotlight.Empty>;
  }
  return (
    <Spotlight.ActionsList>
      {found.map((entry) => (
        <FoundEntry key={`${entry.kind}-${entry.id}`} entry={entry} />
      ))}
      {doable.map((action) => (
        <DoableEntry key={action.name} action={action} subjects={subjects} />
      ))}
    </Spotlight.ActionsList>
  );
}

const icons = { objective: IconTarget, 'key-result': IconStack2, person: IconUser } as const;

function FoundEntry({ entry }: { readonly entry: Found }) {
  const Icon = icons[entry.kind];
  const open = () => {
    if (entry.kind === 'person') boardView.filterBy({ personId: entry.id });
    else revealOnBoard(entry.objectiveId, entry.kind === 'key-result' ? entry.id : null);
  };
  return (
    <Spotlight.Action
      label={entry.title}
      description={entry.detail}
      leftSection={<Icon size={18} stroke={1.75} />}
      onClick={open}
    />
  );
}

function DoableEntry({ action, subjects }: { readonly action: Action; readonly subjects: Subjects }) {
  const { t } = useTranslation();
  const Icon = action.icon;
  return (
    <Spotlight.Action
      label={t(`action.${action.name}`)}
      leftSection={<Icon size={18} stroke={1.75} />}
      rightSection={action.shortcut && <kbd>{shortcutKeys(action.shortcut).join(' ')}</kbd>}
      onClick={() => {
        setScreen({ dialog: null });
        void action.run(subjects);
      }}
    />
  );
}
