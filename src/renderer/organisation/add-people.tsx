import { TextInput } from '@mantine/core';
import type { ClipboardEvent, FormEvent } from 'react';
import { type PeopleList, peopleIn, readPeopleList } from '#domain/organisation/people-list.ts';
import type { Unit } from '#domain/tables/tables.ts';
import { t, useTexts } from '../language/language.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { client } from '../window/client.ts';
import { useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import styles from './organisation.module.css';
import { fieldOf, newTeam, rememberUnit } from './usual-unit.ts';

/** Adds teams and people in one step, and says what was added where there was more than a name. */
export async function addPeople(list: PeopleList, unitId: string): Promise<boolean> {
  const people = peopleIn(list);
  if (people.length + list.teams.length === 0) return false;
  const teams = list.teams.map(({ name, people: members }) => ({ name, people: [...members] }));
  if (!(await attempt(client.organisation.addPeople({ unitId, teams, people: [...list.people] }))))
    return false;
  if (list.people.length > 0) rememberUnit(unitId);
  if (people.length + list.teams.length > 1) tellAdded(people.length, list.teams.length);
  return true;
}

/** Says how much a paste added, with the way back. */
function tellAdded(people: number, teams: number): void {
  const parts = [
    teams > 0 ? t('start.teams', { count: teams }) : '',
    people > 0 ? t('start.persons', { count: people }) : '',
  ].filter(Boolean);
  sayWithUndo(t('people.added', { what: parts.join(', ') }));
}

interface AddFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The unit whose field it is. */
  readonly unitId: string;
  readonly add: (list: PeopleList) => Promise<boolean>;
}

/** A field that adds at each Enter and keeps the focus; a list that is pasted into it is taken at once. */
export function AddField({ label, placeholder, unitId, add }: AddFieldProps) {
  const [text, setText] = useKept(`people ${thePlan().company.id} ${unitId}`, '');
  const field = useNamedField(fieldOf(unitId));
  const take = async (typed: string) => {
    // Typing goes on while the answer is awaited: only what was taken leaves the field, and comes back where it failed.
    setText('');
    if (!(await add(readPeopleList(typed)))) setText((now) => (now === '' ? typed.trim() : now));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void take(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || !/[\n\t]/u.test(pasted.trim())) return;
    event.preventDefault();
    void take(pasted);
  };
  return (
    <form className={styles.addForm} onSubmit={onSubmit}>
      <TextInput
        size="xs"
        variant="unstyled"
        classNames={{ input: styles.addInput }}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={20_000}
        ref={field}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={onPaste}
      />
    </form>
  );
}

/** Adds people to a unit, a name and Enter each. */
export function AddPeople({ unit }: { readonly unit: Unit }) {
  const t = useTexts();
  return (
    <AddField
      label={t('people.addTo', { name: unit.name })}
      placeholder={t('people.addPlaceholder')}
      unitId={unit.id}
      add={(list) => addPeople(list, unit.id)}
    />
  );
}

/** Adds teams, a name and Enter each, with their people where they are typed as well. */
export function AddTeams() {
  const t = useTexts();
  return (
    <AddField
      label={t('organisation.newTeam')}
      placeholder={t('people.teamPlaceholder')}
      unitId={newTeam}
      // A name alone is a team here.
      add={({ teams, people, warnings }) =>
        addPeople(
          { teams: [...teams, ...people.map((name) => ({ name, people: [] }))], people: [], warnings },
          thePlan().company.id,
        )
      }
    />
  );
}
