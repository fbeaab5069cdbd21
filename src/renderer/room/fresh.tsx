import { Badge } from '@mantine/core';
import { useTexts } from '../language/language.ts';

/** Says of something that nobody has looked at it yet. */
export function Fresh({ isFresh }: { readonly isFresh: boolean }) {
  const t = useTexts();
  return isFresh ? (
    <Badge size="xs" variant="light">
      {t('room.fresh')}
    </Badge>
  ) : null;
}
