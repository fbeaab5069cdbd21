import { Button, FileButton, Modal, Text, UnstyledButton } from '@mantine/core';
import { type DragEvent, useEffect, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { bringPlan, openPlanAt } from '../plan-model/bring-plan.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './first-start.module.css';

type Folder = Awaited<ReturnType<typeof client.planFile.folder>>;

/** In the browser host: the plans in its folder, and a way to bring one along. */
export function OpenPlanDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'open-plan');
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen} onClose={close} title={t('first.choose')} size="lg">
      <FolderList close={close} />
    </Modal>
  );
}

function FolderList({ close }: { readonly close: () => void }) {
  const t = useTexts();
  const [folder, setFolder] = useState<Folder | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    void attempt(client.planFile.folder()).then(setFolder);
  }, []);
  const open = async (path: string) => {
    if (await openPlanAt(path)) close();
  };
  const bringAndOpen = async (file: File | null | undefined) => {
    if (file && (await bringPlan(file))) close();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void bringAndOpen(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.recent} style={{ marginTop: 0 }}>
      {folder && (
        <Text size="sm" c="dimmed">
          {t(folder.plans.length > 0 ? 'first.inFolder' : 'first.emptyFolder', { folder: folder.folder })}
        </Text>
      )}
      <ul>
        {folder?.plans.map((plan) => (
          <li key={plan.path}>
            <UnstyledButton className={styles.plan} onClick={() => void open(plan.path)}>
              <b>{plan.name}</b>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={isOver ? `${styles.drop} ${styles.dropOver}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileButton accept=".tangga,.pdf" onChange={(file) => void bringAndOpen(file)}>
          {(props) => (
            <Button variant="light" {...props}>
              {t('first.bring')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" mt={8}>
          {t('first.dropFile')}
        </Text>
      </div>
    </div>
  );
}
