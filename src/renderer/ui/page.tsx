import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** What the screen is for, in a sentence. */
  readonly text: string;
  readonly actions: ReactNode;
  /** For a table that needs the room. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A screen beside the board: its title, what can be done on it, and its contents below. */
export function Page({ title, text, actions, isWide = false, children }: PageProps) {
  return (
    <div className={isWide ? `${styles.screen} ${styles.wide}` : styles.screen}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          <Text c="dimmed" size="sm">
            {text}
          </Text>
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
