import { Button, Group, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';

interface WaitingRowProps {
  /** What calls out to a space: a button, which can be pressed once at a time. */
  readonly children: ReactNode;
  readonly isWaiting: boolean;
  /** What is being done meanwhile. */
  readonly doing: string;
  readonly cancel: () => void;
}

/** A button that calls out to a space; while the answer is on its way, what is being done, and the way to end that. */
export function WaitingRow({ children, isWaiting, doing, cancel }: WaitingRowProps) {
  const t = useTexts();
  return (
    <Group gap={8}>
      {children}
      {isWaiting && (
        <>
          <Loader size="sm" />
          <span role="status">{doing}</span>
          <Button variant="subtle" onClick={cancel}>
            {t('app.cancel')}
          </Button>
        </>
      )}
    </Group>
  );
}
