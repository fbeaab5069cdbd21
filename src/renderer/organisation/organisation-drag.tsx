import type { ReactNode } from 'react';
import { t } from '../language/language.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { carriedBy } from '../ui/carried.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { moveTeam, transfer } from './moves.ts';
import styles from './organisation.module.css';

/** What is carried about the organisation: a person out of a team, or a team with all that is below it. */
export type Carried =
  | { readonly kind: 'person'; readonly personId: string; readonly fromUnitId: string | null }
  | { readonly kind: 'team'; readonly unitId: string };

/** What dropping `carried` on a unit would do, in words, and the call that does it. */
function effectOf(carried: Carried, unitId: string): CarryEffect {
  const place = thePlan().tables.unit.get(unitId)?.name ?? '';
  const name = nameOf(carried);
  return carried.kind === 'person'
    ? carriedBy(
        transfer(carried.personId, carried.fromUnitId, unitId),
        t('organisation.joinDrop', { person: name, team: place }),
      )
    : carriedBy(
        moveTeam(carried.unitId, unitId),
        t('organisation.moveTeamDrop', { team: name, parent: place }),
      );
}

function nameOf(carried: Carried): string {
  const { person, unit } = thePlan().tables;
  const row = carried.kind === 'person' ? person.get(carried.personId) : unit.get(carried.unitId);
  return row?.name ?? '';
}

/** Dragging people and teams about the organisation by mouse, touch and keyboard. */
export function OrganisationDrag({ children }: { readonly children: ReactNode }) {
  return (
    <Carry
      effectOf={effectOf}
      nameOf={nameOf}
      lifted={(carried: Carried) => (
        <span className={`${styles.person} ${styles.lifted}`}>
          {carried.kind === 'person' && <PersonDisc name={nameOf(carried)} size={28} />}
          {nameOf(carried)}
        </span>
      )}
    >
      {children}
    </Carry>
  );
}
