import type { ReactNode } from 'react';
import { isWithin } from '#domain/ownership/ownership.ts';
import { t } from '../language/language.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './organisation.module.css';

/** What is carried about the organisation: a person out of a team, or a team with all that is below it. */
export type Carried =
  | { readonly kind: 'person'; readonly personId: string; readonly fromUnitId: string | null }
  | { readonly kind: 'team'; readonly unitId: string };

/** Takes a person out of one team and into another, in one step. */
export async function movePerson(
  personId: string,
  fromUnitId: string | null,
  toUnitId: string,
): Promise<void> {
  await attempt(client.organisation.transfer({ personId, fromUnitId, toUnitId }));
}

/** What dropping `carried` on a unit would do, in words, and the call that does it. */
function effectOf(carried: Carried, unitId: string): CarryEffect {
  const plan = thePlan();
  const unit = plan.tables.unit.get(unitId);
  if (!unit) return { text: t('drop.nowhere'), run: null };
  if (carried.kind === 'person') {
    if (carried.fromUnitId === unitId) return { text: t('drop.alreadyThere'), run: null };
    const person = plan.tables.person.get(carried.personId)?.name ?? '';
    return {
      text: t('organisation.joinDrop', { person, team: unit.name }),
      run: () => movePerson(carried.personId, carried.fromUnitId, unitId),
    };
  }
  const team = plan.tables.unit.get(carried.unitId);
  if (!team || team.parentId === unitId) return { text: t('drop.alreadyThere'), run: null };
  if (isWithin(plan, unitId, team.id)) return { text: t('drop.nowhere'), run: null };
  const position = plan.tables.unit.where('parentId', unitId).length;
  return {
    text: t('organisation.moveTeamDrop', { team: team.name, parent: unit.name }),
    run: () => attempt(client.organisation.moveTeam({ id: team.id, parentId: unitId, position })),
  };
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
