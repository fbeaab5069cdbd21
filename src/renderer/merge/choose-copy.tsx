import { Button, FileButton, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { uploadPlan } from '../plan-model/bring-plan.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './merge.module.css';
import { mergeWith } from './open-merge.ts';

/** In the browser host: the copies beside the plan, and a way to bring one along. */
export function ChooseCopy() {
  const t = useTexts();
  const [copies, setCopies] = useState<readonly { readonly path: string; readonly name: string }[]>([]);
  useEffect(() => {
    void attempt(client.merge.beside()).then((found) => setCopies(found ?? []));
  }, []);
  const bring = async (file: File | null) => {
    const path = file && (await uploadPlan(file));
    if (path) mergeWith(path);
  };
  return (
    <>
      <p className={styles.quiet}>{t(copies.length > 0 ? 'merge.besides' : 'merge.noneBeside')}</p>
      <ul className={styles.copies}>
        {copies.map(({ path, name }) => (
          <li key={path}>
            <UnstyledButton className={styles.copy} onClick={() => mergeWith(path)}>
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <FileButton accept=".tangga,.pdf" onChange={(file) => void bring(file)}>
        {(props) => (
          <Button variant="light" data-autofocus={true} {...props}>
            {t('merge.bring')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
