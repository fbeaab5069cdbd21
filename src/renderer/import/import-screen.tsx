import { Button, Loader } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '#contract/import.ts';
import { shortcutKeys } from '../keys/shortcut.ts';
import { useTexts } from '../language/language.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { ChooseFiles } from './choose-files.tsx';
import styles from './import.module.css';
import { Preview } from './preview.tsx';
import { cancelReading, importFiles, importText, useImport } from './reading.ts';

/** What can be pasted here is looked at; fields take what is pasted into them. */
function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (!clipboardData || (target instanceof Element && target.matches('input, textarea'))) return;
      event.preventDefault();
      const files = [...clipboardData.files];
      if (files.length > 0) void importFiles(files);
      else
        void importText({
          text: clipboardData.getData('text/plain'),
          html: clipboardData.getData('text/html'),
        });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}

/** Files of others, before they come into the plan: what is read of them, and what would become of it. */
export function ImportScreen() {
  const { version: told, reading } = useImport();
  const current = useAnswer('import.current', {});
  const version = told === undefined ? current?.version : told;
  usePaste();
  if (reading) return <Reading />;
  if (version === undefined) return <div className={styles.screen} />;
  return version === null ? <Empty /> : <Held version={version} />;
}

/** What was answered last, while the next answer is on its way. */
function useLatest<T>(answer: T | null | undefined): T | null {
  const [latest, setLatest] = useState<T | null>(null);
  if (answer && answer !== latest) setLatest(answer);
  return answer ?? latest;
}

function Held({ version }: { readonly version: number }) {
  const preview = useLatest<ImportPreview>(useAnswer('import.preview', { version }));
  const t = useTexts();
  if (preview) return <Preview preview={preview} />;
  return (
    <div className={styles.alone} role="status">
      <Loader size="sm" />
      <p>{t('importing.holding')}</p>
    </div>
  );
}

/** Which file is being read, and the way to give it up. */
function Reading() {
  const t = useTexts();
  const reading = useImport((state) => state.reading);
  if (!reading) return null;
  const { file, number, of } = reading;
  return (
    <div className={styles.alone}>
      <Loader size="sm" />
      <p role="status">
        {of > 1 ? t('importing.readingOf', { file, number, of }) : t('importing.reading', { file })}
      </p>
      <Button variant="default" onClick={cancelReading}>
        {t('importing.end')}
      </Button>
    </div>
  );
}

/** What can be brought in, and how. */
function Empty() {
  const t = useTexts();
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => choose.current?.focus(), []);
  return (
    <div className={styles.empty}>
      <header>
        <h1>{t('importing.title')}</h1>
        <p>{t('importing.text')}</p>
      </header>
      <div className={styles.drop}>
        <IconFileImport size={40} stroke={1.4} aria-hidden="true" />
        <b>{t('importing.drop')}</b>
        <p>{t('importing.dropText')}</p>
        <p>{t('importing.dropHow')}</p>
        <ChooseFiles ref={choose} label={t('importing.choose')} />
        <small>{t('importing.paste', { key: shortcutKeys('mod+v').join(' ') })}</small>
      </div>
    </div>
  );
}
