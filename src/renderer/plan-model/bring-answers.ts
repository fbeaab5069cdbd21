import { answersFormat } from '#domain/room/preparation-limits.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { isPlanOpen, untilSequence } from './plan-store.ts';

/** So much of a file says whether it is one of answers. */
const beginning = 2_000;

/** Whether a file is one that a form gave, as it begins. */
export async function isAnswersFile(file: File): Promise<boolean> {
  const head = await file.slice(0, beginning).text();
  return head.includes(`"${answersFormat}"`);
}

/** Takes files of answers into the plan, for one workshop alone where it is named, and shows what became of each. */
export async function bringAnswers(files: readonly File[], workshopId: string | null): Promise<void> {
  if (files.length === 0) return;
  const answers = await attempt(client.room.readAnswers({ workshopId, files: [...files] }));
  if (!answers) return;
  const sequences = answers.map((one) => (one.kind === 'refused' ? 0 : one.sequence));
  if (isPlanOpen()) await untilSequence(Math.max(...sequences));
  setScreen({ dialog: 'answers', answers });
}
