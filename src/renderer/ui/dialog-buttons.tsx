import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';

interface DialogButtonsProps {
  readonly leave: () => void;
  readonly children?: ReactNode;
}

/** The end of a dialog: to leave it, and to do what it is for. */
export function DialogButtons({ leave, children }: DialogButtonsProps) {
  const t = useTexts();
  return (
    <Group justify="flex-end" mt="lg">
      <Button variant="default" onClick={leave}>
        {t('app.cancel')}
      </Button>
      {children}
    </Group>
  );
}
