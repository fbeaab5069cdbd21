import { ActionIcon, Button, Checkbox, Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconEye, IconPlayerPlay, IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type DocumentKind, handedOut } from '#contract/document.ts';
import type { DocumentRequest } from '#contract/printing.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { dayAmong } from '#domain/cycle/span-name.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { dueDay } from '#domain/progress/progress.ts';
import type { Objective, Workshop } from '#domain/tables/tables.ts';
import { readOutOf } from '#domain/workshop/read-out.ts';
import { CopyMarkdown } from '../documents/copy-markdown.tsx';
import { PreviewPages, usePreview } from '../documents/preview.tsx';
import { sheetOf } from '../documents/sheet.ts';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { isClosedCycle, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { levelClass } from '../ui/level.ts';
import { toggled } from '../ui/toggled.ts';
import { client } from '../window/client.ts';
import { usePreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import styles from './read-out.module.css';

const pageKeys: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** At the end these turn the pages that will be printed. */
const pagesOfPaper = ['PageDown', 'PageUp'];

/** What is asked of the documents of a workshop. */
function useRequests(workshop: Workshop): (kind: DocumentKind) => DocumentRequest {
  const cycle = useCycle();
  const preferred = usePreferences();
  return (kind) => ({
    ...sheetOf(kind, preferred.paper, { workshopId: workshop.id }),
    language: preferred.language,
    cycleId: cycle.id,
  });
}

/** Objective by objective before the whole room, then everything on paper. */
export function ReadOut({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const { pages: objectives, at: page } = readOutOf(usePlan(), workshop);
  const last = objectives.length;
  const turn = (by: 1 | -1) => {
    if (page + by >= 0 && page + by <= last) void attempt(client.workshop.turnPage({ id: workshop.id, by }));
  };
  const [seen, see] = useState<DocumentKind>('plan-book');
  const requestOf = useRequests(workshop);
  const preview = usePreview(page === last ? requestOf(seen) : null);
  const screen = useRef<HTMLDivElement>(null);
  useKeyView('room', screen, {
    onKey: ({ key, altKey, ctrlKey, metaKey }) => {
      const by = altKey || ctrlKey || metaKey ? undefined : pageKeys[key];
      if (by && page === last && pagesOfPaper.includes(key)) preview.turnTo(preview.page + by);
      else if (by) turn(by);
      return by !== undefined;
    },
  });
  const objective = objectives[page];
  return (
    <div ref={screen} className={styles.screen}>
      <div className={styles.page}>
        {objective ? (
          <ReadObjective objective={objective} />
        ) : (
          <div className={styles.end}>
            <PrintEverything workshop={workshop} requestOf={requestOf} seen={seen} see={see} />
            <PreviewPages preview={preview} title={t(`document.kinds.${seen}`)} />
          </div>
        )}
      </div>
      <Group justify="center" gap={12} data-controls>
        <ActionIcon
          variant="default"
          size={40}
          disabled={page === 0}
          aria-label={t('workshop.readOut.previous')}
          onClick={() => turn(-1)}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <span className={styles.position} role="status">
          {t('workshop.readOut.position', { number: page + 1, count: last + 1 })}
        </span>
        <ActionIcon
          variant="default"
          size={40}
          disabled={page === last}
          aria-label={t('workshop.readOut.next')}
          onClick={() => turn(1)}
        >
          <IconArrowRight size={20} />
        </ActionIcon>
      </Group>
    </div>
  );
}

function ReadObjective({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const owner = ownerName(plan, ownerOf(objective));
  const parents = alignmentsOf(plan, objective.id).map(
    (alignment) => objectiveOfParent(plan, parentOf(alignment))?.title ?? '',
  );
  const facts = [
    t(`vocabulary.level.${objective.level}`),
    owner,
    lead === owner ? undefined : lead,
    formatDate(objective.endsOn, language),
  ].filter(Boolean);
  return (
    <article className={levelClass[objective.level]}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <h2>{objective.title}</h2>
      {parents.map((title) => (
        <p key={title} className={styles.serves}>
          {t('workshop.readOut.serves', { title })}
        </p>
      ))}
      <ol className={styles.ladder}>
        {drawnLadder(plan, objective.id).map((rung) => {
          const who = plan.tables.person.get(rung.ownerId)?.name;
          return (
            <li key={rung.id}>
              <span className={styles.ring}>{rungNumber(plan, rung)}</span>
              <span>
                <strong>{rung.title}</strong>
                <small>
                  {[
                    wayOf(measureWords(plan, rung, language)),
                    dayAmong(dueDay(rung, objective), objective, language),
                    who,
                    rung.confidence === null ? undefined : `${rung.confidence}%`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

type Printed =
  | { readonly kind: 'waiting' | 'printing' | 'failed' }
  | { readonly kind: 'done'; readonly pages: number; readonly url: string | null };

/** The checklist at the end of the afternoon: everything that leaves the room, printed one after the other. */
interface PrintEverythingProps {
  readonly workshop: Workshop;
  readonly requestOf: (kind: DocumentKind) => DocumentRequest;
  /** The document whose pages are shown. */
  readonly seen: DocumentKind;
  readonly see: (kind: DocumentKind) => void;
}

function PrintEverything({ workshop, requestOf, seen, see }: PrintEverythingProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(handedOut));
  const [printed, setPrinted] = useState<Partial<Record<DocumentKind, Printed>>>({});
  const isPrinting = Object.values(printed).some(({ kind }) => kind === 'printing' || kind === 'waiting');
  const print = async () => {
    const kinds = handedOut.filter((kind) => chosen.has(kind));
    setPrinted(Object.fromEntries(kinds.map((kind) => [kind, { kind: 'waiting' }])));
    for (const kind of kinds) {
      const tell = (state: Printed) => setPrinted((old) => ({ ...old, [kind]: state }));
      tell({ kind: 'printing' });
      const events = await attempt(client.document.print(requestOf(kind)));
      let end: Printed = { kind: 'failed' };
      if (events) {
        const follow = async () => {
          for await (const event of events)
            if (event.kind === 'done') end = { kind: 'done', pages: event.pages, url: event.volumes[0].url };
        };
        await attempt(follow());
      }
      tell(end);
    }
  };
  return (
    <article>
      <h2>{t('workshop.readOut.end')}</h2>
      <p className={styles.serves}>{t('workshop.readOut.endText')}</p>
      <ul className={styles.checklist}>
        {handedOut.map((kind) => (
          <li key={kind}>
            <Checkbox
              label={t(`document.kinds.${kind}`)}
              checked={chosen.has(kind)}
              disabled={isPrinting}
              onChange={() => setChosen(toggled(chosen, kind))}
            />
            <span className={styles.state}>
              <PrintedWords printed={printed[kind]} />
              <ActionIcon
                variant={kind === seen ? 'filled' : 'subtle'}
                aria-pressed={kind === seen}
                aria-label={t('workshop.readOut.look', { document: t(`document.kinds.${kind}`) })}
                onClick={() => see(kind)}
              >
                <IconEye size={18} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      <Group mt="lg">
        <Button
          leftSection={<IconPlayerPlay size={17} />}
          loading={isPrinting}
          disabled={chosen.size === 0}
          onClick={() => void print()}
        >
          {t('workshop.readOut.print', { count: chosen.size })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSignature size={17} />}
          disabled={isClosedCycle()}
          onClick={() => runAction('sign-plan')}
        >
          {t('action.sign-plan')}
        </Button>
        <CopyMarkdown label={t('workshop.readOut.copyMinutes')} kind="minutes" workshop={workshop} />
        <CopyMarkdown label={t('workshop.readOut.copyPlan')} kind="plan" workshop={workshop} />
      </Group>
    </article>
  );
}

function PrintedWords({ printed }: { readonly printed: Printed | undefined }) {
  const t = useTexts();
  if (!printed) return null;
  if (printed.kind !== 'done') return <span role="status">{t(`workshop.readOut.${printed.kind}`)}</span>;
  const words = t('workshop.readOut.done', { count: printed.pages });
  return (
    <span role="status">
      {printed.url ? (
        <a href={printed.url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </span>
  );
}
