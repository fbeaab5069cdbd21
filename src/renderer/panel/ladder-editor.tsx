import { drawnLadder } from '#domain/ladder/ladder.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import cardStyles from '../board/card.module.css';
import { RungBody } from '../board/card.tsx';
import { onKeyResult } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import { setDrawers, useDrawers } from '../plan-model/drawers.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { CandidateRungs } from './candidate-rungs.tsx';
import { KeyResultEditor } from './key-result-editor.tsx';
import { NewRung } from './new-rung.tsx';
import styles from './panel.module.css';

/** The ladder in the panel: each rung unfolds into its fields, a new one is typed at its foot. */
export function LadderEditor({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const plan = usePlan();
  const rungs = drawnLadder(plan, objective.id);
  const { ladderUpsideDown } = plan.about;
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.ladder')}</h3>
      {rungs.length > 1 && (
        <div className={styles.end}>{ladderUpsideDown ? t('panel.easiest') : t('panel.hardest')}</div>
      )}
      {rungs.map((rung) => (
        <Rung key={rung.id} rung={rung} />
      ))}
      {rungs.length > 1 && (
        <div className={styles.end}>{ladderUpsideDown ? t('panel.hardest') : t('panel.easiest')}</div>
      )}
      <CandidateRungs objective={objective} />
      <NewRung objective={objective} />
    </section>
  );
}

function Rung({ rung }: { readonly rung: KeyResult }) {
  const t = useTexts();
  const isOpen = useDrawers((state) => state.openKeyResultId === rung.id);
  const toggle = () => setDrawers({ openKeyResultId: isOpen ? null : rung.id });
  return (
    <div>
      <div className={styles.rungLine}>
        <button
          type="button"
          className={`${styles.rungRow} ${cardStyles.rung}`}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'keyResult.collapse' : 'keyResult.edit', { title: rung.title })}
          onClick={toggle}
        >
          <RungBody keyResultId={rung.id} />
        </button>
        <ActionMenuButton
          group="key-result"
          subjects={onKeyResult(rung.id)}
          label={t('board.menuOf', { title: rung.title })}
        />
      </div>
      {isOpen && <KeyResultEditor rung={rung} />}
    </div>
  );
}
