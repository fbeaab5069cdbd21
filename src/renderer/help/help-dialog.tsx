import { Modal, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './help.module.css';
import { KeysList } from './keys-list.tsx';
import { MethodText } from './method-text.tsx';
import { StoryText } from './story-text.tsx';

const chapters = ['method', 'story', 'keys'] as const;
type Chapter = (typeof chapters)[number];

const contents = { method: MethodText, story: StoryText, keys: KeysList } as const satisfies Record<
  Chapter,
  () => ReactNode
>;

/** The method, the story of a workshop and the keys; all of it comes with the program. */
export function HelpDialog() {
  const t = useTexts();
  const dialog = useScreen((state) => state.dialog);
  return (
    <Modal
      opened={dialog === 'help' || dialog === 'keys'}
      onClose={() => setScreen({ dialog: null })}
      size={860}
      title={t('help.title')}
    >
      <Chapters first={dialog === 'keys' ? 'keys' : 'method'} />
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
