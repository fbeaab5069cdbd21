import { Alert, Button, Group, Modal, Progress, SegmentedControl, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import {
  type AttachedPlan,
  asks,
  attachments,
  documentKinds,
  isOfPlan,
  needsWorkshop,
  type Paper,
  papers,
  papersOf,
} from '#contract/document.ts';
import type { DocumentEvent, DocumentRequest, MissingCharacter } from '#contract/printing.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { missingWords } from '#contract/sentences/missing-characters.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import type { Language } from '#texts/languages.ts';
import { useTexts } from '../language/language.ts';
import { type Moment, useComparison, useShownMoment } from '../plan-model/moment.ts';
import { ReadPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { languageOptions } from '../ui/options.ts';
import { ScopeSelect, useScope } from '../ui/scope-select.tsx';
import { client } from '../window/client.ts';
import { setPreferences, usePreferences } from '../window/preferences.ts';
import { attempt, problemOf, showProblem } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { useChangesAsked } from './changes-fields.tsx';
import styles from './documents-dialog.module.css';
import { PreviewPages, usePreview } from './preview.tsx';
import { paperFor, sheetOf } from './sheet.ts';

/** What a document can be instead of what it usually is. */
const choices = { areFilled: ['blank', 'filled'], isOnePage: ['whole', 'onePage'] } as const;

type Printing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  | Extract<DocumentEvent, { kind: 'progress' | 'done' }>;

/** Asks which document is to be printed and how, shows how far it is, and offers it when it is done. */
export function DocumentsDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'documents');
  const shown = useShownMoment();
  const kind = useScreen((state) => state.documentKind);
  const compared = useComparison();
  // What is compared is said by itself, whatever the plan is shown as of.
  const moment = kind === 'changes' && compared ? null : shown;
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen} onClose={close} title={t('document.title')} size={960} closeOnClickOutside={false}>
      <ReadPlan value={moment?.plan ?? null}>
        <DocumentForm moment={moment} />
      </ReadPlan>
    </Modal>
  );
}

/** Says which characters will not stand on paper, and where they are. */
function Missing({ missing }: { readonly missing: readonly MissingCharacter[] }) {
  const t = useTexts();
  if (missing.length === 0) return null;
  return (
    <Alert mt="md" color="yellow" role="status">
      {t('document.missing', { count: missing.length, characters: missingWords(missing) })}
    </Alert>
  );
}

/** A document of the plan now, or of a moment of its history. */
function DocumentForm({ moment }: { readonly moment: Moment | null }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const preferred = usePreferences();
  const [language, setLanguage] = useState<Language>(preferred.language);
  const [printing, setPrinting] = useState<Printing>({ kind: 'idle' });
  const kind = useScreen((state) => state.documentKind);
  // Of papers that are no usual ones none is remembered beyond the dialog.
  const [otherPaper, setOtherPaper] = useState('');
  const paper = paperFor(kind, otherPaper, preferred.paper);
  const [chosen, setChosen] = useState({ areFilled: false, isOnePage: false });
  const [shownScope] = useScope();
  const [scope, setScope] = useState(shownScope);
  const [workshopId, setWorkshopId] = useState<string | null>(null);
  const workshops = workshopsOf(plan, cycle);
  const workshop = workshops.find(({ id }) => id === workshopId) ?? workshops[0];
  const lacksWorkshop = needsWorkshop(kind) && !workshop;
  const cancel = useRef<AbortController | null>(null);
  useEffect(() => () => cancel.current?.abort(), []);

  const wanted = preferred.attached[plan.about.id] ?? 'none';
  // The whole file is as it is now.
  const changes = useChangesAsked(kind, moment);
  const attached = moment && wanted === 'plan' ? 'book' : wanted;
  const isAsking = kind === 'changes' && changes.moments === null;
  const request: DocumentRequest | null =
    lacksWorkshop || isAsking
      ? null
      : {
          ...sheetOf(kind, paper, {
            ...chosen,
            attached,
            workshopId: workshop?.id ?? null,
            scope,
            ...changes.moments,
          }),
          language,
          cycleId: cycle.id,
          asOf: moment?.at ?? null,
        };
  const preview = usePreview(printing.kind === 'idle' || printing.kind === 'cancelled' ? request : null);

  const print = async () => {
    if (!request) return;
    const controller = new AbortController();
    cancel.current = controller;
    setPrinting({ kind: 'progress', stage: 'gather', fraction: 0, volume: null });
    try {
      for await (const event of await client.document.print(request, { signal: controller.signal })) {
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
          {[t(`document.stages.${printing.stage}`), printing.volume && t('document.volume', printing.volume)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Progress value={printing.fraction * 100} aria-label={t('document.title')} />
        <DialogButtons leave={stop}></DialogButtons>
      </>
    );
  }
  if (printing.kind === 'done') {
    const [first] = printing.volumes;
    return (
      <>
        <Text role="status" fw={600}>
          {t('document.done', { count: printing.pages })}
        </Text>
        {printing.volumes.map(({ path }) => (
          <Text key={path} size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
            {t('document.savedAt', { path })}
          </Text>
        ))}
        <Missing missing={printing.missing} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => void print()}>
            {t('document.again')}
          </Button>
          {first.url ? (
            <Button component="a" href={first.url} target="_blank" data-autofocus>
              {t('document.open')}
            </Button>
          ) : (
            <Button data-autofocus onClick={() => void attempt(client.document.open({ path: first.path }))}>
              {t('document.open')}
            </Button>
          )}
        </Group>
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pages turn by their keys, and by buttons beside them
    <div className={styles.form} onKeyDown={preview.onKeyDown}>
      <div className={styles.options}>
        <div className={styles.fields}>
          <Text size="sm" c="dimmed" mb="md">
            {[plan.about.name, isOfPlan(kind) ? '' : cycle.name].filter(Boolean).join(' · ')}.{' '}
            {t(`document.about.${kind}`)}
          </Text>
          {moment?.entry && (
            <Alert mb="md" icon={<IconHistory size={18} aria-hidden="true" />} role="status">
              {t('document.ofPast', { when: instantWords(moment.entry.at, preferred.language) })}
            </Alert>
          )}
          <Choice
            mb="sm"
            label={t('document.which')}
            value={kind}
            data={documentKinds.map((value) => ({ value, label: t(`document.kinds.${value}`) }))}
            onChange={(value) => value && setScreen({ documentKind: value as DocumentRequest['kind'] })}
          />
          {changes.field}
          {asks(kind, 'scope') && (
            <ScopeSelect mb="sm" label={t('document.of')} scope={scope} onScope={setScope} />
          )}
          {asks(kind, 'workshopId') && workshops.length > 0 && (
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
          {(['areFilled', 'isOnePage'] as const)
            .filter((what) => asks(kind, what))
            .map((what) => (
              <SegmentedControl
                key={what}
                fullWidth
                mb="sm"
                aria-label={t(`document.kinds.${kind}`)}
                value={choices[what][chosen[what] ? 1 : 0]}
                data={choices[what].map((value) => ({ value, label: t(`document.${value}`) }))}
                onChange={(value) => setChosen({ ...chosen, [what]: value === choices[what][1] })}
              />
            ))}
          {asks(kind, 'attached') && (
            <Choice
              mb="sm"
              label={t('document.attached')}
              description={t(`document.attachedAbout.${scope.kind === 'person' ? 'none' : attached}`)}
              disabled={scope.kind === 'person'}
              data={attachments
                .filter((value) => !moment || value !== 'plan')
                .map((value) => ({ value, label: t(`document.attachments.${value}`) }))}
              value={scope.kind === 'person' ? 'none' : attached}
              onChange={(value) =>
                value &&
                void setPreferences({
                  attached: { ...preferred.attached, [plan.about.id]: value as AttachedPlan },
                })
              }
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
              data={[...papersOf(kind)]}
              value={paper}
              onChange={(value) => {
                if (!value) return;
                if (papers.some((usual) => usual === value)) void setPreferences({ paper: value as Paper });
                else setOtherPaper(value);
              }}
            />
          </Group>
          <Missing missing={preview.shown?.missing ?? []} />
        </div>
        <div>
          <Button fullWidth data-autofocus disabled={lacksWorkshop} onClick={() => void print()}>
            {t('document.print')}
          </Button>
        </div>
      </div>
      <PreviewPages preview={preview} title={t(`document.kinds.${kind}`)} />
    </div>
  );
}
