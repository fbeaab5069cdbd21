import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTexts } from '../language/language.ts';
import { isOpenCycle } from '../plan-model/plan-store.ts';
import { runAction } from '../window/registry.ts';
import page from './page.module.css';

/** A screen of a cycle without objectives: what it will show, and the way to the first one. */
export function NoObjectives({ title, text }: { readonly title?: string; readonly text: string }) {
  const t = useTexts();
  return (
    <div className={page.empty}>
      <h2>{title ?? t('board.emptyTitle')}</h2>
      <p>{text}</p>
      {isOpenCycle() && (
        <Button leftSection={<IconPlus size={18} />} onClick={() => runAction('new-objective')}>
          {t('board.emptyNew')}
        </Button>
      )}
    </div>
  );
}
