import { Button, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { type Landed, landedIn } from '#domain/room/landed.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Fresh } from './fresh.tsx';
import { Proposals } from './proposals.tsx';
import styles from './room-panel.module.css';

/** What came from phones, and what of it was not looked at on this computer yet. */
export function useLanded(workshop: Workshop) {
  const landed = landedIn(usePlan(), workshop);
  const [seen, setSeen] = useKept<readonly string[]>(`seen ${workshop.id}`, []);
  const list = useRef<HTMLElement>(null);
  return {
    list,
    needs: landed.filter(({ kind }) => kind === 'need'),
    gaps: landed.filter(({ kind }) => kind === 'gap'),
    fresh: new Set(landed.filter(({ id }) => !seen.includes(id)).map(({ id }) => id)),
    markSeen: () => setSeen(landed.map(({ id }) => id)),
  };
}
type CameIn = ReturnType<typeof useLanded>;

/** How many things came from phones since somebody looked, and the way to them. */
export function LandedCount({ fresh, list }: Pick<CameIn, 'fresh' | 'list'>) {
  const t = useTexts();
  if (fresh.size === 0) return null;
  const look = () => {
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.focus({ preventScroll: true });
  };
  return (
    <Button size="compact-sm" variant="light" justify="flex-start" onClick={look} data-landed-count>
      {t('room.landedNew', { count: fresh.size })}
    </Button>
  );
}

interface LandedListProps extends CameIn {
  readonly workshop: Workshop;
}

/** Wordings, needs and gaps that came from phones; what nobody has looked at yet is marked until somebody says so. */
export function LandedList({ workshop, list, needs, gaps, fresh, markSeen }: LandedListProps) {
  const t = useTexts();
  return (
    <section ref={list} tabIndex={-1} className={styles.landed} aria-label={t('room.landed')} data-landed>
      <Proposals workshop={workshop} fresh={fresh} />
      <Said title={t('room.needs')} landed={needs} fresh={fresh} />
      <Said title={t('room.gaps')} landed={gaps} fresh={fresh} />
      {fresh.size > 0 && (
        <Button size="compact-sm" variant="default" onClick={markSeen}>
          {t('room.markSeen')}
        </Button>
      )}
    </section>
  );
}

interface SaidProps {
  readonly title: string;
  readonly landed: readonly Landed[];
  readonly fresh: CameIn['fresh'];
}

function Said({ title, landed, fresh }: SaidProps) {
  const t = useTexts();
  if (landed.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Stack gap="sm">
        {landed.map(({ id, text, by, from, about }) => (
          <div key={id}>
            <Text fw={500}>
              {text} <Fresh isFresh={fresh.has(id)} />
            </Text>
            <Text size="sm" c="dimmed">
              {[
                by && t('minutes.neededBy', { name: by }),
                from && t('room.neededFrom', { name: from }),
                about,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </section>
  );
}
