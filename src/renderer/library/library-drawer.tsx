import { CloseButton, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ComponentType, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useKeyView } from '../keys/views.ts';
import { useTexts } from '../language/language.ts';
import { type Shelf, setDrawers, shelves, useDrawers } from '../plan-model/drawers.ts';
import { Ideas } from './ideas.tsx';
import { Leftovers } from './leftovers.tsx';
import styles from './library.module.css';
import { Metrics } from './metrics.tsx';
import { Templates } from './templates.tsx';

/** What each shelf holds. */
const held: Readonly<Record<Shelf, ComponentType<{ readonly wanted: string }>>> = {
  templates: Templates,
  metrics: Metrics,
  ideas: Ideas,
  leftovers: Leftovers,
};

/** What is ready to be used, beside the board: dragged onto the board or taken by a button. */
export function LibraryDrawer() {
  const t = useTexts();
  const isOpen = useDrawers((state) => state.isLibraryOpen);
  // What is typed goes into the search at once; what is searched comes after the board beside it.
  const isFilled = useDeferredValue(isOpen, false);
  const [text, setText] = useState('');
  const shelf = useDrawers((state) => state.shelf);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) search.current?.focus();
  }, [isOpen]);
  const drawer = useRef<HTMLElement>(null);
  const close = () => {
    setDrawers({ isLibraryOpen: false });
    return true;
  };
  useKeyView('library', drawer, { onEscape: close }, isOpen);
  if (!isOpen) return null;
  const Held = held[shelf];
  return (
    <aside ref={drawer} className={styles.drawer} aria-label={t('library.title')} data-panel>
      <header className={styles.head}>
        <h2>{t('library.title')}</h2>
        <CloseButton aria-label={t('app.close')} onClick={close} />
      </header>
      <SegmentedControl
        mx={20}
        size="xs"
        aria-label={t('library.title')}
        value={shelf}
        onChange={(value) => setDrawers({ shelf: value as Shelf })}
        data={shelves.map((value) => ({ value, label: t(`library.${value}`) }))}
      />
      <Text size="sm" c="dimmed" px={20} mt={10}>
        {t(`library.${shelf}Text`)}
      </Text>
      <TextInput
        ref={search}
        m="10px 20px"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.list}>{isFilled && <Held wanted={text.trim()} />}</div>
    </aside>
  );
}
