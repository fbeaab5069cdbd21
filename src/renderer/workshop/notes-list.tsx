import { ActionIcon } from '@mantine/core';
import { IconNote, IconQuestionMark, IconRosetteDiscountCheck, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Decision } from '#domain/tables/tables.ts';
import { askedOf, hasActions, neededFor } from '#domain/workshop/minutes.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import styles from './notes.module.css';

const icons = { note: IconNote, decision: IconRosetteDiscountCheck, 'open-point': IconQuestionMark } as const;

/** Everything that was kept in a workshop, the latest first; each can be mended or removed. */
export function NotesList({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts();
  const notes = [...usePlan().tables.decision.where('workshopId', workshopId)].sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : -1,
  );
  return (
    <section className={styles.notes} aria-label={t('workshop.notes')}>
      <h2>{t('workshop.notes')}</h2>
      {notes.length === 0 && <p className={styles.none}>{t('workshop.notesNone')}</p>}
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}

function Note({ note }: { readonly note: Decision }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const Icon = icons[note.kind];
  const line = useRef<HTMLLIElement>(null);
  useSubjects(line, on({ keptIds: [note.id] }));
  const workshop = plan.tables.workshop.get(note.workshopId);
  const isAction = note.kind === 'open-point' && workshop !== undefined && hasActions(workshop);
  const kind = t(isAction ? 'meeting.action' : `workshop.captureKinds.${note.kind}`);
  const { person, keyResult } = neededFor(plan, note);
  const facts = [
    askedOf(plan, note),
    note.dueOn && formatDate(note.dueOn, language, 'short'),
    person && t('minutes.neededBy', { name: person }),
    keyResult,
  ];
  return (
    <li ref={line}>
      <Icon size={17} stroke={1.75} aria-hidden="true" />
      <div>
        <DraftTextarea
          size="sm"
          variant="unstyled"
          aria-label={kind}
          keep={`decision/${note.id}/text`}
          value={note.text}
          onCommit={(text) => attempt(client.workshop.updateDecision({ id: note.id, text }))}
        />
        <small>{[kind, ...facts].filter(Boolean).join(' · ')}</small>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('workshop.removeNote', { text: note.text })}
        onClick={() => runAction('kept-delete', on({ keptIds: [note.id] }))}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}
