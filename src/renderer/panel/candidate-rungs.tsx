import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Idea, Objective } from '#domain/tables/tables.ts';
import { candidateRungs } from '#domain/workshop/ideas.ts';
import { columnsOfTitle } from '../board/read-rung.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './panel.module.css';

/** The notes that an objective was made of, each taken as a key result by a click; they stay on the wall. */
export function CandidateRungs({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const plan = usePlan();
  const language = useLanguage();
  const notes = useMemo(() => candidateRungs(plan, objective.id), [plan, objective.id]);
  if (notes.length === 0) return null;
  const take = ({ id, text }: Idea) =>
    void attempt(
      client.workshop.makeKeyResult({
        ideaIds: [id],
        ...columnsOfTitle(plan, objective, text, { language, today: today() }),
        objectiveId: objective.id,
        position: ladderOf(thePlan(), objective.id).length,
      }),
    );
  return (
    <section className={styles.candidates} aria-label={t('rung.fromNotes')}>
      <h4>{t('rung.fromNotes')}</h4>
      {notes.map((note) => (
        <button key={note.id} type="button" className={styles.candidate} onClick={() => take(note)}>
          <IconPlus size={14} stroke={2} aria-hidden="true" />
          {note.text}
        </button>
      ))}
    </section>
  );
}
