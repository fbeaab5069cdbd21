import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { useMoreAndMore } from './more-and-more.ts';

/** Nobody reads more lines than this in one go. */
const portion = 40;
/** As many of them are drawn at a time. */
const drawnAtOnce = 3;

interface Portions<T> {
  /** What of the list is chosen to be shown, and how much of that is drawn by now. */
  readonly chosen: readonly T[];
  readonly shown: readonly T[];
  /** The button that shows more, where there is more. */
  readonly more: ReactNode;
}

/** A long list a portion at a time. */
export function usePortions<T>(list: readonly T[]): Portions<T> {
  const t = useTexts();
  const [most, setMost] = useState(portion);
  const chosen = list.slice(0, most);
  const shown = useMoreAndMore(chosen, drawnAtOnce);
  const more = list.length > most && (
    <Button variant="default" onClick={() => setMost(most + portion)}>
      {t('figure.more', { count: list.length - most })}
    </Button>
  );
  return { chosen, shown, more };
}
