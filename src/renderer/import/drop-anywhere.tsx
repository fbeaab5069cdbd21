import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.ts';
import styles from './drop-anywhere.module.css';
import { importFiles } from './reading.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files can be dropped on the whole window: while some are held over it, it says what happens when they are let go. */
export function DropAnywhere() {
  const t = useTexts();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Only that of the window itself leads to nothing: elsewhere the next element is entered first.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      // What has a place of its own for files, such as the dialog of plans, has taken them.
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void importFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of each) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of each) window.removeEventListener(name, listener);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.over} role="status">
      <div className={styles.target}>
        <IconFileImport size={40} stroke={1.5} aria-hidden="true" />
        <b>{t('importing.dropAnywhere')}</b>
        <span>{t('importing.dropPlan')}</span>
      </div>
    </div>
  );
}
