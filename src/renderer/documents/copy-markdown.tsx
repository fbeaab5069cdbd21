import { Button } from '@mantine/core';
import { IconMarkdown } from '@tabler/icons-react';
import type { Workshop } from '#domain/tables/tables.ts';
import { currentLanguage, t } from '../language/language.ts';
import { copyText } from '../ui/copy.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** What is copied: the plan of a cycle, or the minutes of one of its workshops. */
export type CopiedText =
  | { readonly kind: 'plan'; readonly cycleId: string }
  | { readonly kind: 'minutes'; readonly cycleId: string; readonly workshopId: string };

/** Copies the minutes, or the plan, as Markdown for chat and mail. */
export async function copyMarkdown(wanted: CopiedText): Promise<void> {
  const text = await attempt(client.document.markdown({ ...wanted, language: currentLanguage() }));
  if (text) await copyText(text.markdown, t('workshop.readOut.copied'));
}

interface CopyMarkdownProps {
  readonly label: string;
  readonly kind: CopiedText['kind'];
  readonly workshop: Workshop;
}

/** The button that does it, of a workshop and its cycle. */
export function CopyMarkdown({ label, kind, workshop: { id, cycleId } }: CopyMarkdownProps) {
  const copy = () => copyMarkdown(kind === 'plan' ? { kind, cycleId } : { kind, cycleId, workshopId: id });
  return (
    <Button variant="default" leftSection={<IconMarkdown size={17} />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
