import type { Receipt } from '#contract/base.ts';
import { client } from './client.ts';
import type { Intent } from './intent.ts';
import { attempt } from './problems.tsx';

/** Sends a command; null where it failed, which is told. */
export function send({ subject, name, input }: Intent): Promise<Receipt | null> {
  const procedures = client[subject] as unknown as Record<string, (input: unknown) => Promise<Receipt>>;
  return attempt((procedures[name] as (typeof procedures)[string])(input));
}
