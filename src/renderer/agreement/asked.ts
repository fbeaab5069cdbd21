import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import type { ChangeCauseName } from '#domain/tables/agreement.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** What this window did last of what was agreed, which may still be explained. */
interface Asked {
  readonly changeSetId: string;
  readonly subject: string;
}

export const useAsked = create<{ readonly asked: Asked | null }>(() => ({ asked: null }));

/** The toast that asks; a further question takes its place. */
export const question = 'cause';

/** Says why something was done. */
export async function explain({ changeSetId, subject }: Asked, cause: ChangeCauseName | null): Promise<void> {
  notifications.hide(question);
  const { asked } = useAsked.getState();
  if (asked?.changeSetId === changeSetId) useAsked.setState({ asked: null });
  await attempt(client.agreement.explain({ changeSetId, subject, cause }));
}
