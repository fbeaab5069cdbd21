import { Button } from '@mantine/core';
import type { MergeTold } from '#contract/merge.ts';
import { sideWords } from '#contract/sentences/merge.ts';
import type { Side } from '#domain/merge/copy.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { t as say, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say as sayInPassing } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import styles from './merge.module.css';

/** As many prepared workshops are offered. */
const mostOffered = 3;

/** The rooms that could settle something: the one that is going on, else those that are prepared, the next first. */
function roomsOf(plan: Plan): readonly Workshop[] {
  const going = openWorkshop(plan);
  if (going) return [going];
  const day = ({ heldOn, id }: Workshop) => `${heldOn ?? '9999'} ${id}`;
  return [...plan.tables.workshop.rows.values()]
    .filter(({ state }) => state === 'prepared')
    .sort((a, b) => (day(a) < day(b) ? -1 : 1))
    .slice(0, mostOffered);
}

/** A conflict as a room is shown it, with what was taken. */
export const settledWords = (
  { id, title, context, ours, theirs }: MergeTold['conflicts'][number],
  taken: Side,
) => ({
  conflictId: id,
  title,
  context,
  ours: sideWords(ours),
  theirs: sideWords(theirs),
  taken,
});

interface RoomProps {
  readonly copy: string;
  readonly name: string;
  readonly conflicts: MergeTold['conflicts'];
  readonly decisions: Readonly<Record<string, Side>>;
}

/** Offers to have the conflicts settled by everybody, as a step of a workshop. */
export function InTheRoom({ copy, name, conflicts, decisions }: RoomProps) {
  const t = useTexts();
  const rooms = roomsOf(usePlan());
  const bring = async (workshop: Workshop) => {
    const settled = conflicts.flatMap((conflict) => {
      const taken = decisions[conflict.id];
      return taken ? [settledWords(conflict, taken)] : [];
    });
    if (!(await attempt(client.merge.toWorkshop({ workshopId: workshop.id, copy, settled })))) return;
    setScreen({ dialog: null, copyToMerge: null });
    go(workshop.state === 'prepared' ? 'workshop-prepare' : 'workshop-run', workshop);
    sayInPassing('merge', { message: say('merge.waitsNext', { copy: name, workshop: workshop.name }) });
  };
  return (
    <section className={styles.together} aria-label={t('merge.room')}>
      <h3>{t('merge.room')}</h3>
      <p>{rooms.length > 0 ? t('merge.roomText', { count: conflicts.length }) : t('merge.noWorkshop')}</p>
      <div className={styles.rooms}>
        {rooms.map((workshop) => (
          <Button key={workshop.id} variant="light" size="compact-md" onClick={() => void bring(workshop)}>
            {t('merge.toWorkshop', { workshop: workshop.name })}
          </Button>
        ))}
      </div>
    </section>
  );
}
