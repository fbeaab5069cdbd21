import { Button, Group, Modal, Progress, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import {
  type DocumentEvent,
  type DocumentRequest,
  documentKinds,
  isScoped,
  type Paper,
  type PosterPaper,
  papersOf,
} from '#contract/document.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import type { Language } from '#texts/languages.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { languageOptions } from '../ui/options.ts';
import { ScopeSelect, useScope } from '../ui/scope-select.tsx';
import { client } from '../window/client.ts';
import { setPreferences, usePreferences } from '../window/preferences.ts';
import { attempt, problemOf, showProblem } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { sheetOf } from './sheet.ts';

type Printing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  | Extract<DocumentEvent, { kind: 'progress' | 'done' }>;

/** Asks which document is to be printed and how, shows how far it is, and offers it when it is done. */
export function DocumentsDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'documents');
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen} onClose={close} title={t('document.title')} closeOnClickOutside={false}>
      <DocumentForm />
    </Modal>
  );
}

function DocumentForm() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const preferred = usePreferences();
  const [language, setLanguage] = useState<Language>(preferred.language);
  const [printing, setPrinting] = useState<Printing>({ kind: 'idle' });
  const kind = useScreen((state) => state.documentKind);
  const [posterPaper, setPosterPaper] = useState<PosterPaper>('A3');
  const isPoster = kind === 'poster';
  const [areFilled, setFilled] = useState(false);
  const [isOnePage, setOnePage] = useState(false);
  const [shownScope] = useScope();
  const [scope, setScope] = useState(shownScope);
  const [workshopId, setWorkshopId] = useState<string | null>(null);
  const workshops = workshopsOf(plan, cycle);
  const workshop = workshops.find(({ id }) => id === workshopId) ?? workshops[0];
  const isOfWorkshop = kind === 'minutes' || kind === 'guide';
  const lacksWorkshop = kind === 'minutes' && !workshop;
  const cancel = useRef<AbortController | null>(null);
  useEffect(() => () => cancel.current?.abort(), []);

  const print = async () => {
    const controller = new AbortController();
    cancel.current = controller;
    setPrinting({ kind: 'progress', stage: 'compose', fraction: 0 });
    try {
      const subject = {
        workshopId: workshop?.id ?? null,
        areFilled,
        posterPaper,
        isOnePage,
        scope,
      };
      const input: DocumentRequest = {
        ...sheetOf(kind, preferred.paper, subject),
        language,
        cycleId: cycle.id,
      };
      for await (const event of await client.document.print(input, { signal: controller.signal })) {
        setPrinting(event.kind === 'dismissed' ? { kind: 'idle' } : event);
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        showProblem(problemOf(error));
        setPrinting({ kind: 'idle' });
      }
    }
  };
  const stop = () => {
    cancel.current?.abort();
    setPrinting({ kind: 'cancelled' });
  };

  if (printing.kind === 'progress') {
    return (
      <>
        <Text mb="xs" aria-live="polite">
          {t(`document.stages.${printing.stage}`)}
        </Text>
        <Progress value={printing.fraction * 100} aria-label={t('document.title')} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={stop}>
            {t('app.cancel')}
          </Button>
        </Group>
      </>
    );
  }
  if (printing.kind === 'done') {
    return (
      <>
        <Text role="status" fw={600}>
          {t('document.done', { count: printing.pages })}
        </Text>
        <Text size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {t('document.savedAt', { path: printing.path })}
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => void print()}>
            {t('document.again')}
          </Button>
          {printing.url ? (
            <Button component="a" href={printing.url} target="_blank" data-autofocus>
              {t('document.open')}
            </Button>
          ) : (
            <Button
              data-autofocus
              onClick={() => void attempt(client.document.open({ path: printing.path }))}
            >
              {t('document.open')}
            </Button>
          )}
        </Group>
      </>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {`${plan.about.name} · ${cycle.name}. ${t(`document.about.${kind}`)}`}
      </Text>
      <Choice
        mb="sm"
        label={t('document.which')}
        value={kind}
        data={documentKinds.map((value) => ({ value, label: t(`document.kinds.${value}`) }))}
        onChange={(value) => value && setScreen({ documentKind: value as DocumentRequest['kind'] })}
      />
      {isScoped(kind) && <ScopeSelect mb="sm" label={t('document.of')} scope={scope} onScope={setScope} />}
      {isOfWorkshop && workshops.length > 0 && (
        <Choice
          mb="sm"
          label={t('document.workshop')}
          data={workshops.map(({ id, name }) => ({ value: id, label: name }))}
          value={workshop?.id ?? null}
          onChange={setWorkshopId}
        />
      )}
      {lacksWorkshop && (
        <Text role="status" mb="sm">
          {t('workshop.none')}
        </Text>
      )}
      {kind === 'worksheets' && (
        <SegmentedControl
          fullWidth
          mb="sm"
          aria-label={t('document.kinds.worksheets')}
          value={areFilled ? 'filled' : 'blank'}
          data={(['blank', 'filled'] as const).map((value) => ({ value, label: t(`document.${value}`) }))}
          onChange={(value) => setFilled(value === 'filled')}
        />
      )}
      {kind === 'review' && (
        <SegmentedControl
          fullWidth
          mb="sm"
          aria-label={t('document.kinds.review')}
          value={isOnePage ? 'onePage' : 'whole'}
          data={(['whole', 'onePage'] as const).map((value) => ({ value, label: t(`document.${value}`) }))}
          onChange={(value) => setOnePage(value === 'onePage')}
        />
      )}
      {printing.kind === 'cancelled' && (
        <Text role="status" mb="sm">
          {t('document.cancelled')}
        </Text>
      )}
      <Group grow>
        <Choice
          label={t('document.language')}
          data={languageOptions}
          value={language}
          onChange={(value) => value && setLanguage(value as Language)}
        />
        <Choice
          label={t('document.paper')}
          data={[...papersOf[kind]]}
          value={isPoster ? posterPaper : preferred.paper}
          onChange={(value) => {
            if (isPoster) setPosterPaper(value as PosterPaper);
            else if (value) void setPreferences({ paper: value as Paper });
          }}
        />
      </Group>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus disabled={lacksWorkshop} onClick={() => void print()}>
          {t('document.print')}
        </Button>
      </Group>
    </>
  );
}
