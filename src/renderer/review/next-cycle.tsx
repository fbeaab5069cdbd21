import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isClosed } from '#domain/cycle/archive.ts';
import { cycleAfter, cyclesAfter } from '#domain/cycle/cycle.ts';
import { nextSpan } from '#domain/cycle/next-span.ts';
import type { Span } from '#domain/cycle/span.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import {
  type CarryPlan,
  carryGroups,
  carryPlanOf,
  changesBetween,
  rungsToCarry,
  successorOf,
} from '#domain/review/next-cycle.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import { useLanguage, useNumbers, useTexts } from '../language/language.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { untilSequence, useCurrentPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { usePortions } from '../ui/portions.tsx';
import { SpanInputs } from '../ui/span-inputs.tsx';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import styles from './next-cycle.module.css';
import { ReviewPartFrame } from './review-part.tsx';

const fresh = 'new';

/** What goes on, what does not, and the way into the next cycle. */
export function NextCycle() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const carryPlan = useMemo(() => carryPlanOf(plan, cycle), [plan, cycle]);
  const next = cycleAfter(plan, cycle);
  return (
    <ReviewPartFrame part="next-cycle" text={t('review.nextCycle.text')}>
      <div className={styles.groups}>
        {carryGroups
          .filter((name) => carryPlan[name].length > 0)
          .map((name) => (
            <CarryGroup key={name} name={name} carryPlan={carryPlan} next={next} />
          ))}
      </div>
      <StartNext carryPlan={carryPlan} />
      {next && <WhatChanged next={next} />}
      {!isClosed(cycle) && (
        <section className={styles.close}>
          <Text>{t('review.nextCycle.closeText', { cycle: cycle.name })}</Text>
          <Button
            variant="default"
            leftSection={<IconLock size={17} />}
            onClick={() => runAction('review-close')}
          >
            {t('action.review-close')}
          </Button>
        </section>
      )}
    </ReviewPartFrame>
  );
}

interface GroupProps {
  readonly name: keyof CarryPlan;
  readonly carryPlan: CarryPlan;
  readonly next: Cycle | undefined;
}

function CarryGroup({ name, carryPlan, next }: GroupProps) {
  const t = useTexts();
  const written = useNumbers();
  const plan = usePlan();
  const now = useCurrentPlan();
  const cycle = useCycle();
  const isTaken = (objective: Objective) =>
    next !== undefined && successorOf(now, objective.id, next) !== undefined;
  const { shown, more } = usePortions(carryPlan[name]);
  const isCarried = name === 'carried' || name === 'changed';
  return (
    <section className={name === 'undecided' ? `${styles.group} ${styles.open}` : styles.group}>
      <h3>
        {t(`review.carryGroups.${name}`)} <span>{written(carryPlan[name].length)}</span>
      </h3>
      <ul>
        {shown.map((objective) => (
          <li key={objective.id}>
            {objective.title}
            <small>
              {[
                ownerName(plan, ownerOf(objective)),
                isCarried
                  ? t('review.nextCycle.rungs', { count: rungsToCarry(plan, cycle, objective.id).length })
                  : undefined,
                isTaken(objective) ? t('review.nextCycle.taken') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function StartNext({ carryPlan }: { readonly carryPlan: CarryPlan }) {
  const t = useTexts();
  const plan = useCurrentPlan();
  const cycle = useCycle();
  const language = useLanguage();
  const later = cyclesAfter(plan, cycle);
  const [chosen, setChosen] = useState(cycleAfter(plan, cycle)?.id ?? fresh);
  const proposed = nextSpan(plan, cycle, language);
  const [name, setName, forget] = useKept(`next cycle ${cycle.id}`, proposed.name);
  const [span, setSpan] = useState<Span>(proposed);
  const existing = later.find(({ id }) => id === chosen);
  const count = [...carryPlan.carried, ...carryPlan.changed].filter(
    ({ id }) => !existing || !successorOf(plan, id, existing),
  ).length;
  const start = async () => {
    const receipt = await attempt(
      client.review.startNext({
        cycleId: cycle.id,
        next: existing
          ? { kind: 'existing', cycleId: existing.id }
          : { kind: 'new', name, startsOn: span.startsOn, endsOn: span.endsOn },
      }),
    );
    if (!receipt) return;
    await untilSequence(receipt.sequence);
    setChosen(receipt.id);
    forget();
    say('next-cycle', { message: t('review.nextCycle.started', { count, cycle: existing?.name ?? name }) });
  };
  return (
    <section className={styles.start}>
      {later.length > 0 && (
        <Choice
          w={240}
          label={t('review.nextCycle.into')}
          data={[
            ...later.map(({ id, name: label }) => ({ value: id, label })),
            { value: fresh, label: t('review.nextCycle.new') },
          ]}
          value={existing ? chosen : fresh}
          onChange={(value) => setChosen(value ?? fresh)}
        />
      )}
      {!existing && (
        <>
          <TextInput
            label={t('cycles.name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <SpanInputs span={span} onSpan={setSpan} />
        </>
      )}
      <Button
        rightSection={<IconArrowRight size={17} />}
        disabled={existing !== undefined && count === 0}
        onClick={() => void start()}
      >
        {existing ? t('review.nextCycle.take', { count }) : t('review.nextCycle.start')}
      </Button>
    </section>
  );
}

/** What is different in the next cycle, once it is there. */
function WhatChanged({ next }: { readonly next: Cycle }) {
  const t = useTexts();
  const written = useNumbers();
  const plan = useCurrentPlan();
  const cycle = useCycle();
  const { carried, runOn, begun, ended } = useMemo(
    () => changesBetween(plan, cycle, next),
    [plan, cycle, next],
  );
  const counts = [
    ['carried', carried.length],
    ['runOn', runOn.length],
    ['begun', begun.length],
    ['ended', ended.length],
  ] as const;
  return (
    <section className={styles.changed}>
      <h3>{t('review.nextCycle.changed', { before: cycle.name, next: next.name })}</h3>
      <Group gap={24}>
        {counts.map(([name, count]) => (
          <span key={name}>
            <b>{written(count)}</b> {t(`review.nextCycle.counts.${name}`)}
          </span>
        ))}
        <Button
          ml="auto"
          variant="default"
          onClick={() => {
            chooseCycle(next.id);
            go('plan');
          }}
        >
          {t('review.nextCycle.look', { cycle: next.name })}
        </Button>
      </Group>
    </section>
  );
}
