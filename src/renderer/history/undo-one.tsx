import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { SignedEntry, TakingBack } from '#contract/history.ts';
import { historyWords, signatureWords } from '#contract/sentences/history.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import type { Language } from '#texts/languages.ts';
import { currentLanguage, t, useLanguage, useTexts } from '../language/language.ts';
import { untilSequence } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import styles from './history.module.css';

async function undoOne(entry: SignedEntry): Promise<void> {
  const receipt = await attempt(client.history.takeBack({ sequence: entry.sequence }));
  if (!receipt) return;
  await untilSequence(receipt.sequence);
  sayWithUndo(t('timeline.undone', { what: historyWords(entry, currentLanguage()) }));
}

/** Undoes a single change, or says what stands in the way. */
export function UndoOne({ entry }: { readonly entry: SignedEntry }) {
  const words = useTexts();
  const language = useLanguage();
  const answer = useAnswer('history.takingBack', { sequence: entry.sequence });
  return (
    <>
      {answer && <Obstacle answer={answer} language={language} />}
      <Button
        size="sm"
        variant="default"
        leftSection={<IconArrowBackUp size={17} />}
        disabled={answer?.kind !== 'fits'}
        onClick={() => void undoOne(entry)}
      >
        {words('timeline.undoOne')}
      </Button>
    </>
  );
}

function Obstacle({ answer, language }: { readonly answer: TakingBack; readonly language: Language }) {
  const words = useTexts();
  if (answer.kind === 'fits') return null;
  const text =
    answer.kind === 'later'
      ? words('timeline.later', {
          what: historyWords(answer.entry, language),
          who: signatureWords(answer.entry, language),
        })
      : explainProblem(answer.problem.code, answer.problem.parameters, language).sentence;
  return (
    <Text size="xs" c="dimmed" role="status" className={styles.obstacle}>
      {text}
    </Text>
  );
}
