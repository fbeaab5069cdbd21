import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { AnswersOutcome } from '../room/room.ts';

type Taken = Exclude<AnswersOutcome, { kind: 'refused' }>;

/** What became of a file of answers, whose they are, and what that made of them. */
export function answersWords({ kind, of, counts }: Taken, language: Language): string {
  const t = textsOf(language);
  const what = (['ideas', 'gaps', 'drafts'] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => t(`room.answers.counted.${each}`, { count: counts[each] }))
    .join(', ');
  const done = t(`room.answers.${kind}`, { name: of.name, what: what || t('room.answers.counted.nothing') });
  if (kind === 'already' || of.kind === 'participant') return done;
  return `${done} ${t(`room.answers.of.${of.kind}`, { name: of.name })}`;
}
