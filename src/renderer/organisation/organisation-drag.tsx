import type { ReactNode } from 'react';
import { t } from '../language/language.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { carriedBy, placeAmong } from '../ui/carried.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { type Intent, intent } from '../window/intent.ts';
import styles from './organisation.module.css';

/** What is carried about the organisation: a person out of a team, or a team with all that is below it. */
export type Carried =
  | { readonly kind: 'person'; readonly personId: string; readonly fromUnitId: string | null }
  | { readonly kind: 'team'; readonly unitId: string };

/** What takes a person out of one team and into another, in one step. */
export const transfer = (personId: string, fromUnitId: string | null, toUnitId: string): Intent =>
  intent('organisation', 'transfer', { personId, fromUnitId, toUnitId });

/** What puts a team below a unit, as the last one there. */
export const moveTeam = (id: string, parentId: string): Intent =>
  intent('organisation', 'moveTeam', {
    id,
    parentId,
    position: placeAmong(thePlan().tables.unit.where('parentId', parentId), id),
  });

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
