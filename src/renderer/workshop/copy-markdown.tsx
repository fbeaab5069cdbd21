import { Button } from '@mantine/core';
import { IconMarkdown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Workshop } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { say } from '../app/say.ts';
import { currentLanguage } from '../i18n/i18n.ts';

interface CopyMarkdownProps {
  readonly label: string;
  readonly kind: 'minutes' | 'plan';
  readonly workshop: Workshop;
}

/** Copies the minutes, or the plan, as Markdown for chat and mail. */
export function CopyMarkdown({ label, kind, workshop }: CopyMarkdownProps) {
  const { t } = useTranslation();
  const copy = async () => {
    const about = { cycleId: workshop.cycleId, language: currentLanguage() };
    const text = await attempt(
      client.document.markdown(
        kind === 'plan' ? { kind, ...about } : { kind, ...about, workshopId: workshop.id },
      ),
    );
    if (!text) return;
    await navigator.clipboard.writeText(text.markdown);
    say('copied', { message: t('workshop.readOut.copied') });
  };
  return (
    <Button variant="default" leftSection={<IconMarkdown size={17} />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
