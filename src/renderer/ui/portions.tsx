import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { useMoreAndMore } from './more-and-more.ts';

/** Nobody reads more lines than this in one go. */
const portion = 40;
/** As many of them are drawn at a time. */
const drawnAtOnce = 3;

/** What of a long list is shown, and the button that shows more of it, where there is more. */
export function usePortions<T>(list: readonly T[]): {
  readonly shown: readonly T[];
  readonly more: ReactNode;
} {
  const t = useTexts();
  const [most, setMost] = useState(portion);
  const shown = useMoreAndMore(list.slice(0, most), drawnAtOnce);
  const more = list.length > most && (
    <Button variant="default" onClick={() => setMost(most + portion)}>
      {t('figure.more', { count: list.length - most })}
    </Button>
  );
  return { shown, more };
}
