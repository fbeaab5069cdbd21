import { Modal, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { AboutText } from './about-text.tsx';
import styles from './help.module.css';
import { KeysList } from './keys-list.tsx';
import { MethodText } from './method-text.tsx';
import { StoryText } from './story-text.tsx';

const chapters = ['method', 'story', 'keys', 'about'] as const;
type Chapter = (typeof chapters)[number];

const contents = {
  method: MethodText,
  story: StoryText,
  keys: KeysList,
  about: AboutText,
} as const satisfies Record<Chapter, () => ReactNode>;

/** Chapters that are opened by name; help itself begins at the first. */
const byName = ['keys', 'about'] as const satisfies readonly Chapter[];

/** The method, the story of a workshop, the keys and what the program is made of; all of it comes with the program. */
export function HelpDialog() {
  const t = useTexts();
  const dialog = useScreen((state) => state.dialog);
  const named = byName.find((name) => name === dialog);
  return (
    <Modal
      opened={dialog === 'help' || named !== undefined}
      onClose={() => setScreen({ dialog: null })}
      size={860}
      title={t('help.title')}
    >
      <Chapters first={named ?? 'method'} />
    </Modal>
  );
}

function Chapters({ first }: { readonly first: Chapter }) {
  const t = useTexts();
  // Which one it begins with is decided as it opens: closing it must not turn the page.
  const [begin] = useState(first);
  return (
    <Tabs defaultValue={begin} keepMounted={false} className={styles.tabs}>
      <Tabs.List>
        {chapters.map((chapter) => (
          <Tabs.Tab key={chapter} value={chapter} {...(chapter === begin ? { 'data-autofocus': true } : {})}>
            {t(`help.${chapter}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {chapters.map((chapter) => {
        const Content = contents[chapter];
        return (
          <Tabs.Panel key={chapter} value={chapter} tabIndex={0}>
            <Content />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
