import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { AnswersOutcome } from '#contract/room/room.ts';
import { answersWords } from '#contract/sentences/answers.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';

const leave = () => setScreen({ dialog: null });

/** What became of each file of answers that was read. */
export function AnswersDialog() {
  const t = useTexts();
  const answers = useScreen((screen) => (screen.dialog === 'answers' ? screen.answers : null));
  const isAnyTaken = answers?.some(({ kind }) => kind === 'taken' || kind === 'replaced') ?? false;
  return (
    <Modal opened={answers !== null} onClose={leave} title={t('room.answers.title')}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {answers?.map((outcome, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <Outcome key={at} outcome={outcome} />
        ))}
      </Stack>
      {isAnyTaken && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('room.answers.undo')}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={leave}>
          {t('app.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function Outcome({ outcome }: { readonly outcome: AnswersOutcome }) {
  const language = useLanguage();
  const isRefused = outcome.kind === 'refused';
  const Icon = isRefused ? IconAlertTriangle : IconCheck;
  const words = () => {
    if (outcome.kind !== 'refused') return answersWords(outcome, language);
    const { sentence, advice } = explainProblem(outcome.problem.code, outcome.problem.parameters, language);
    return `${sentence} ${advice}`;
  };
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="xs">
      <Icon
        size={18}
        color={isRefused ? 'var(--bad)' : 'var(--good)'}
        style={{ flex: 'none', marginTop: 2 }}
        aria-hidden="true"
      />
      <div style={{ minWidth: 0 }}>
        <Text>{words()}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {outcome.file}
        </Text>
      </div>
    </Group>
  );
}
