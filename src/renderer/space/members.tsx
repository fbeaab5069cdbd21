import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { safe } from '@orpc/client';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { MemberTold, SpaceStatus } from '#contract/space.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type MemberRight, memberRights } from '#domain/space/member.ts';
import { useTexts } from '../language/language.ts';
import { useCurrentPlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice, Choices } from '../ui/choice.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import styles from './space.module.css';

const teamOptions = (plan: Plan) =>
  plan.tables.unit.sorted().map(({ id, name }) => ({ value: id, label: name }));

/** Who takes part in a plan that is shared; who owns it says what each may do. */
export function Members({ space }: { readonly space: SpaceStatus }) {
  const t = useTexts();
  const [members, setMembers] = useState<readonly MemberTold[] | null>(null);
  const isThere = space.standing === 'up-to-date' || space.standing === 'sending';
  const load = useCallback(() => {
    void safe(client.space.members()).then(({ data }) => data && setMembers(data));
  }, []);
  useEffect(() => {
    if (isThere) load();
  }, [isThere, load]);
  const isOwner = space.me.may === 'owner' && isThere;
  return (
    <section className={styles.members} aria-label={t('sharedPlan.members')}>
      <h3>{t('sharedPlan.members')}</h3>
      {!members && <p className={styles.text}>{t('sharedPlan.membersOf')}</p>}
      <ul>
        {members
          ?.filter(({ hasLeft }) => !hasLeft)
          .map((member) => (
            <MemberRow
              key={member.role}
              member={member}
              isMe={member.role === space.me.role}
              isOwner={isOwner}
              changed={load}
            />
          ))}
      </ul>
      {isOwner && members && <AddMember changed={load} />}
    </section>
  );
}

interface RowProps {
  readonly member: MemberTold;
  readonly isMe: boolean;
  readonly isOwner: boolean;
  readonly changed: () => void;
}

function MemberRow({ member, isMe, isOwner, changed }: RowProps) {
  const t = useTexts();
  const plan = useCurrentPlan();
  const { hasLeft: _, ...seat } = member;
  const { name, role, may, teams } = member;
  const change = async (fields: Partial<typeof seat>) => {
    await attempt(client.space.seat({ ...seat, ...fields }));
    changed();
  };
  const remove = async () => {
    if (await attempt(client.space.unseat({ role })))
      say('space', { message: t('sharedPlan.removed', { name }) });
    changed();
  };
  return (
    <li>
      <span className={styles.who}>
        <b>{name}</b> <small>{isMe ? `${role} · ${t('sharedPlan.you')}` : role}</small>
      </span>
      {isOwner && !isMe ? (
        <Select
          size="xs"
          aria-label={t('sharedPlan.may', { name })}
          data={memberRights.map((value) => ({ value, label: t(`space.may.${value}`) }))}
          value={may}
          allowDeselect={false}
          onChange={(value) => value && void change({ may: value as MemberRight })}
        />
      ) : (
        <span>{t(`space.may.${may}`)}</span>
      )}
      {isOwner && !isMe && (
        <CloseButton
          size="sm"
          aria-label={t('sharedPlan.removeMember', { name })}
          onClick={() => void remove()}
        />
      )}
      {may === 'own-work' && (isOwner || teams.length > 0) && (
        <Choices
          className={styles.teams ?? ''}
          size="xs"
          disabled={!isOwner}
          aria-label={t('sharedPlan.teamsOf', { name })}
          placeholder={teams.length === 0 ? t('sharedPlan.teams') : ''}
          data={teamOptions(plan)}
          value={[...teams]}
          onChange={(chosen) => void change({ teams: chosen })}
        />
      )}
    </li>
  );
}

const nobody = {
  role: '',
  name: '',
  may: 'planner' as MemberRight,
  personId: null as string | null,
  teams: [],
};

function AddMember({ changed }: { readonly changed: () => void }) {
  const t = useTexts();
  const { about, tables } = useCurrentPlan();
  const people = tables.person;
  const [isOpen, setOpen] = useState(false);
  const [member, setMember, forget] = useKept(`member of the space of ${about.id}`, nobody);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = member.name.trim() || member.role.trim();
    if (!(await attempt(client.space.seat({ ...member, role: member.role.trim(), name })))) return;
    forget();
    setOpen(false);
    changed();
  };
  if (!isOpen)
    return (
      <Button size="xs" variant="light" onClick={() => setOpen(true)}>
        {t('sharedPlan.addMember')}
      </Button>
    );
  return (
    <form className={styles.fields} onSubmit={(event) => void add(event)}>
      <p className={styles.text}>{t('sharedPlan.addText')}</p>
      <div className={styles.beside}>
        <TextInput
          autoFocus
          label={t('sharedPlan.role')}
          value={member.role}
          spellCheck={false}
          onChange={({ currentTarget }) => setMember({ ...member, role: currentTarget.value })}
        />
        <Choice
          label={t('sharedPlan.person')}
          placeholder={t('sharedPlan.nobody')}
          data={personOptions(people)}
          value={member.personId}
          clearable
          onChange={(personId) =>
            setMember({ ...member, personId, name: people.get(personId)?.name ?? member.name })
          }
        />
        <TextInput
          label={t('sharedPlan.memberName')}
          value={member.name}
          onChange={({ currentTarget }) => setMember({ ...member, name: currentTarget.value })}
        />
        <Select
          label={t('sharedPlan.memberMay')}
          data={memberRights.map((value) => ({ value, label: t(`space.may.${value}`) }))}
          value={member.may}
          allowDeselect={false}
          onChange={(may) => may && setMember({ ...member, may: may as MemberRight })}
        />
      </div>
      <div className={styles.ways}>
        <Button type="submit" size="xs" disabled={member.role.trim() === ''}>
          {t('sharedPlan.add')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
