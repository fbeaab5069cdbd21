import type { SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { teamTree } from '#domain/ownership/ownership.ts';
import { type Scope, scopeFromKey, scopeKey } from '#domain/ownership/scope.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useWord } from '../window/address.ts';
import { Choice } from './choice.tsx';

/** Whose part of the plan a screen shows; it lives in the address, so that Back and a reload keep it. */
export function useScope(): readonly [Scope, (scope: Scope) => void] {
  const [who, say] = useWord('who');
  const plan = usePlan();
  const choose = (scope: Scope) => say(scope.kind === 'all' ? null : scopeKey(scope));
  const scope = useMemo(() => scopeFromKey(plan, who), [plan, who]);
  return [scope, choose];
}

interface ScopeSelectProps extends Pick<SelectProps, 'label' | 'mb'> {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** Everybody, a team with its sub-teams, or one person; without a label of its own it stands in a row of tools. */
export function ScopeSelect({ scope, onScope, label, mb }: ScopeSelectProps) {
  const t = useTexts();
  const plan = usePlan();
  return (
    <Choice
      {...(label ? { label } : { w: 240, 'aria-label': t('scope.label') })}
      mb={mb}
      data={[
        { value: 'all', label: t('scope.everybody') },
        {
          group: t('board.teams'),
          items: teamTree(plan).map(({ team, depth }) => ({
            value: scopeKey({ kind: 'team', unitId: team.id }),
            label: `${'\u2003'.repeat(depth)}${team.name}`,
          })),
        },
        {
          group: t('organisation.people'),
          items: plan.tables.person.sorted().map(({ id, name }) => ({
            value: scopeKey({ kind: 'person', personId: id }),
            label: name,
          })),
        },
      ]}
      value={scopeKey(scope)}
      onChange={(key) => onScope(scopeFromKey(plan, key))}
    />
  );
}
