import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { Workshop } from '#domain/tables/tables.ts';
import { proposalsOf } from '#domain/workshop/proposals.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { Fresh } from './fresh.tsx';

/** The wordings of objectives that were proposed from seats, what the room says to them, and the way to take one. */
export function Proposals({
  workshop,
  fresh,
}: {
  readonly workshop: Workshop;
  /** The ids of those that nobody has looked at yet. */
  readonly fresh: ReadonlySet<string>;
}) {
  const t = useTexts();
  const proposals = proposalsOf(usePlan(), workshop.id);
  if (proposals.length === 0) return null;
  return (
    <section>
      <h3>{t('room.proposals')}</h3>
      <Stack gap="sm">
        {proposals.map(({ proposal: { id, text }, keyResults, objective, by, inFavour, against, isUsed }) => (
          <div key={id}>
            <Text fw={500}>
              {text} <Fresh isFresh={fresh.has(id)} />
            </Text>
            <Text size="sm" c="dimmed">
              {[objective === undefined ? t('room.proposedNew') : t('room.proposedFor', { objective }), by]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {keyResults.length > 0 && (
              <List size="sm">
                {keyResults.map((title) => (
                  <List.Item key={title}>{title}</List.Item>
                ))}
              </List>
            )}
            <Group justify="space-between" gap={8}>
              <Text size="sm">{t('room.reactions', { for: inFavour, against })}</Text>
              {!isUsed && (
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={t('room.takeProposalOne', { text })}
                  onClick={() =>
                    void attempt(client.workshop.takeProposal({ id, owner: { kind: 'company' } }))
                  }
                >
                  {t('room.takeProposal')}
                </Button>
              )}
            </Group>
          </div>
        ))}
      </Stack>
    </section>
  );
}
