import { Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { choiceWords, figureQuestion } from '#contract/sentences/figures.ts';
import type { FigureAnswer, FigurePlace } from '#domain/figure/figure.ts';

interface FigureQuestionProps {
  readonly choices: readonly FigureAnswer[];
  readonly place: FigurePlace;
  /** Whether the field still has the focus, which the question then takes over. */
  readonly isAskedInPlace: boolean;
  readonly choose: (meant: FigureAnswer) => void;
  readonly takeBack: () => void;
}

/** Asks which of several meanings a figure has; arrows walk, Enter chooses, Escape takes the figure back. */
export function FigureQuestion({ choices, place, isAskedInPlace, choose, takeBack }: FigureQuestionProps) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once, when the question appears
  useEffect(() => {
    if (isAskedInPlace) buttons.current[0]?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      takeBack();
      return;
    }
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
    if (by === -1 && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    const at = buttons.current.indexOf(document.activeElement as HTMLButtonElement);
    buttons.current[(at + by + choices.length) % choices.length]?.focus();
  };
  return (
    <Group gap={4} mt={4} role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
      <Text id={id} size="xs" c="dimmed" role="status">
        {figureQuestion(place.language)}
      </Text>
      {choices.map((choice, index) => (
        <Button
          key={choiceWords(choice, place)}
          ref={(button) => {
            buttons.current[index] = button;
          }}
          size="compact-xs"
          variant="light"
          onClick={() => choose(choice)}
        >
          {choiceWords(choice, place)}
        </Button>
      ))}
    </Group>
  );
}
