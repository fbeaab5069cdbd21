import { Alert, Badge, Button, Modal, Tabs } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportPreview } from '#contract/import.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { bringIn, saveFailed, whatComes } from './bring.ts';
import { ChooseFiles } from './choose-files.tsx';
import { HowRead } from './how-read.tsx';
import styles from './import.module.css';
import { decide, endImport } from './reading.ts';
import { RowsTable } from './rows-table.tsx';
import { Side } from './side.tsx';

/** A row that is to be looked at now. */
export interface LookedAt {
  readonly part: number;
  /** Its place among the rows of the part. */
  readonly index: number;
  readonly column: number | null;
}

/** Files held against the plan, as a conversation: what is understood how, what would become of it, and what is not. */
export function Preview({ preview }: { readonly preview: ImportPreview }) {
  const t = useTexts();
  const screen = useRef<HTMLDivElement>(null);
  const [chosen, setPart] = useState(0);
  const [lookedAt, lookAt] = useState<LookedAt | null>(null);
  const [asking, ask] = useState<'leave' | 'bring' | null>(null);
  const index = Math.min(chosen, preview.parts.length - 1);
  const part = preview.parts[index];
  const leave = () => (preview.isTouched ? ask('leave') : void endImport());
  const bring = () => (preview.toLookAt.count > 0 ? ask('bring') : void bringIn(preview));
  useKeyView('import', screen, {
    onEscape: () => {
      leave();
      return true;
    },
  });
  if (!part) return null;
  const look = (at: LookedAt) => {
    setPart(at.part);
    lookAt(at);
  };
  return (
    <div className={styles.screen} ref={screen}>
      <header className={styles.head}>
        <div className={styles.told}>
          <h1>{t('importing.title')}</h1>
          <Recognised preview={preview} index={index} />
          <HowRead part={part} index={index} />
          <ChooseFiles label={t('importing.further')} isFurther />
        </div>
        <div className={styles.buttons}>
          <Button variant="default" onClick={leave}>
            {t('importing.end')}
          </Button>
          <BringButton preview={preview} bring={bring} />
        </div>
      </header>
      <Warnings preview={preview} index={index} />
      <div className={styles.body}>
        <section className={styles.files}>
          {preview.parts.length > 1 && (
            <Tabs value={String(index)} onChange={(value) => setPart(Number(value))}>
              <Tabs.List aria-label={t('importing.parts')} className={styles.tabs}>
                {preview.parts.map((one, at) => (
                  <Tabs.Tab key={`${one.file} ${one.name}`} value={String(at)}>
                    {partName(preview, at)}
                    {one.toLookAt > 0 && (
                      <Badge size="sm" color="red" variant="light" ml={6}>
                        {one.toLookAt}
                      </Badge>
                    )}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </Tabs>
          )}
          <RowsTable
            key={`${part.file} ${part.name}`}
            preview={preview}
            index={index}
            part={part}
            lookedAt={lookedAt?.part === index ? lookedAt : null}
          />
        </section>
        <Side preview={preview} look={look} />
      </div>
      <LeaveQuestion isOpen={asking === 'leave'} close={() => ask(null)} />
      <BringQuestion isOpen={asking === 'bring'} close={() => ask(null)} preview={preview} />
    </div>
  );
}

/** What a part is called: its file, and its own name where a file has several. */
export function partName({ parts }: ImportPreview, index: number): string {
  const { file = '', name = '' } = parts[index] ?? {};
  const isAlone = parts.filter((one) => one.file === file).length === 1;
  return name === '' || isAlone ? file : `${file}: ${name}`;
}

/** What a table was recognised as, or that it is read as people said. */
function Recognised({ preview, index }: { readonly preview: ImportPreview; readonly index: number }) {
  const t = useTexts();
  const part = preview.parts[index];
  if (part?.layout) {
    return (
      <span className={styles.layout}>
        {t('importing.layout', { layout: t('importing.layouts')[part.layout] })}
      </span>
    );
  }
  if (!part || part.reading === 'recognised') return null;
  const isKept = part.reading === 'remembered';
  return (
    <span className={styles.layout}>
      {t(isKept ? 'importing.remembered' : 'importing.changed')}
      <button
        type="button"
        className={styles.link}
        onClick={() => void decide({ kind: 'as-recognised', part: index })}
      >
        {t(isKept ? 'importing.forget' : 'importing.asRecognised')}
      </button>
    </span>
  );
}

interface BringButtonProps {
  readonly preview: ImportPreview;
  readonly bring: () => void;
}

function BringButton({ preview, bring }: BringButtonProps) {
  const t = useTexts();
  const what = whatComes(preview, t);
  const isNothing = Object.values(preview.counts).every((counts) =>
    Object.values(counts).every((count) => count === 0),
  );
  const hasNew = Object.values(preview.counts.created).some((count) => count > 0);
  const label =
    !preview.isNew && !preview.problem
      ? t(isNothing ? 'importing.bringAll' : 'importing.nothingNew')
      : what === ''
        ? t('importing.bringAll')
        : t(hasNew ? 'importing.bring' : 'importing.onlyChanges', { what });
  return (
    <Button disabled={!preview.isNew} onClick={bring}>
      {label}
    </Button>
  );
}

/** What stands against bringing it in, and what may be wrong with a file as a whole. */
function Warnings({ preview, index }: { readonly preview: ImportPreview; readonly index: number }) {
  const t = useTexts();
  const language = useLanguage();
  const { problem, isNew, toLookAt } = preview;
  const isEmpty =
    !isNew && !problem && toLookAt.count === 0 && preview.coming.length === 0 && preview.people.length === 0;
  const refusal = problem && explainProblem(problem.code, problem.parameters, language);
  return (
    <>
      {refusal && (
        <Alert color="red" role="alert">
          {refusal.sentence} {refusal.advice}
        </Alert>
      )}
      {isEmpty && <Alert color="yellow">{t('importing.nothingFound')}</Alert>}
      {preview.parts[index]?.isTorn && <Alert color="yellow">{t('importing.isTorn')}</Alert>}
    </>
  );
}

interface QuestionProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

function LeaveQuestion({ isOpen, close }: QuestionProps) {
  const t = useTexts();
  return (
    <Modal opened={isOpen} onClose={close} title={t('importing.endTitle')}>
      {t('importing.endText')}
      <DialogButtons leave={close}>
        <Button color="red" data-autofocus onClick={() => void endImport()}>
          {t('importing.giveUp')}
        </Button>
      </DialogButtons>
    </Modal>
  );
}

function BringQuestion({ isOpen, close, preview }: QuestionProps & { readonly preview: ImportPreview }) {
  const t = useTexts();
  const { count } = preview.toLookAt;
  return (
    <Modal opened={isOpen} onClose={close} size="lg" title={t('importing.bringTitle', { count })}>
      {t('importing.bringText', { count })}
      <DialogButtons leave={close}>
        <Button variant="default" onClick={() => void saveFailed()}>
          {t('importing.saveFailed')}
        </Button>
        <Button data-autofocus onClick={() => void bringIn(preview)}>
          {t('importing.bringRest')}
        </Button>
      </DialogButtons>
    </Modal>
  );
}
