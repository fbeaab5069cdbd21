import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { Workshop } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** The wordings of objectives that were proposed from seats, what the room says to them, and the way to take one. */
export function Proposals({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const { tables } = usePlan();
  const proposals = tables.proposal.where('workshopId', workshop.id).map((proposal) => {
    const reactions = tables.proposalReaction.where('proposalId', proposal.id);
    const inFavour = reactions.filter(({ isFor }) => isFor).length;
    return {
      ...proposal,
      keyResults: tables.proposalKeyResult.where('proposalId', proposal.id),
      objective: tables.objective.get(proposal.objectiveId)?.title,
      by: tables.person.get(proposal.personId)?.name ?? '',
      inFavour,
      against: reactions.length - inFavour,
    };
  });
  if (proposals.length === 0) return null;
  return (
    <section>
      <h3>{t('room.proposals')}</h3>
      <Stack gap="sm">
        {proposals.map(({ id, text, keyResults, objective, by, inFavour, against }) => (
          <div key={id}>
            <Text fw={500}>{text}</Text>
            <Text size="sm" c="dimmed">
              {[objective === undefined ? t('room.proposedNew') : t('room.proposedFor', { objective }), by]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {keyResults.length > 0 && (
              <List size="sm">
                {keyResults.map(({ id: keyResultId, title }) => (
                  <List.Item key={keyResultId}>{title}</List.Item>
                ))}
              </List>
            )}
            <Group justify="space-between" gap={8}>
              <Text size="sm">{t('room.reactions', { for: inFavour, against })}</Text>
              {objective !== text && (
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
