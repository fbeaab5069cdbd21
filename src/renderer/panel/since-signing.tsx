import { Text } from '@mantine/core';
import { sinceSigning } from '#contract/sentences/agreement.ts';
import { useLanguage } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';

/** What changed of an objective itself, or of a key result, since its cycle was signed. */
export function SinceSigning({ id }: { readonly id: string }) {
  const [words] = sinceSigning(usePlan(), useCycle(), id, useLanguage());
  return words ? (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  ) : null;
}
