import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconFocusCentered, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { lineOf } from '#domain/alignment/alignment.ts';
import { type MapLayout, type MapNode, mapInTurns } from '#domain/drawing/map-layout.ts';
import { bitByBit } from '#domain/once.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { holds } from '#domain/search/fold.ts';
import { levels } from '#domain/tables/objective.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { cascadeShown } from '../board/cascade-shown.ts';
import { measurer } from '../board/measure-title.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { noSubjects, onObjective } from '../keys/subjects.ts';
import { useKeyView } from '../keys/views.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useInSlices } from '../ui/in-slices.ts';
import { NoObjectives } from '../ui/no-objectives.tsx';
import { toggled } from '../ui/toggled.ts';
import { setScreen } from '../window/screen-state.ts';
import styles from './map.module.css';
import { Blocks, Links } from './map-drawing.tsx';
import { MapNodeCard } from './map-node.tsx';
import { useMapView } from './use-map-view.ts';

const allLevels = new Set(levels);
const titleLines = measurer('650 15px "Inter Variable", Inter, sans-serif', 4);
/** More nodes than this are drawn as plain blocks: nobody reads them at that distance. */
const mostCards = 160;

interface MapOfCycle {
  readonly cycleId: string;
  readonly layout: MapLayout;
}

function* mapOfCycle(
  plan: Plan,
  cycle: Cycle,
  collapsed: ReadonlySet<string>,
): Generator<readonly MapOfCycle[]> {
  const options = { collapsed, ladders: allLevels, titleLines };
  const map = bitByBit(() => mapInTurns(plan, cascadeShown(plan, cycle), options));
  yield* map.work;
  yield [{ cycleId: cycle.id, layout: map.made() }];
}

const nothing: MapLayout = { nodes: [], byId: new Map(), edges: [], width: 0, height: 0 };

/** The whole alignment as a graph from left to right, to be zoomed, panned, folded and searched. */
export function MapScreen() {
  const plan = usePlan();
  const cycle = useCycle();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [known] =
    useInSlices(useCallback(() => mapOfCycle(plan, cycle, collapsed), [plan, cycle, collapsed])) ?? [];
  // Of another cycle nothing is shown.
  const layout = known?.cycleId === cycle.id ? known.layout : null;
  const toggle = useCallback((id: string) => setCollapsed((old) => toggled(old, id)), []);
  return <AlignmentMap key={cycle.id} layout={layout ?? nothing} isKnown={layout !== null} toggle={toggle} />;
}

interface MapProps {
  readonly layout: MapLayout;
  /** Whether it is known by now. */
  readonly isKnown: boolean;
  readonly toggle: (objectiveId: string) => void;
}

function AlignmentMap({ layout, isKnown, toggle }: MapProps) {
  const t = useTexts();
  const plan = usePlan();
  const frame = useRef<HTMLDivElement>(null);
  const view = useMapView(frame, layout);
  const [focusId, setFocusId] = useState<string | null>(null);
  /** The card that has the focus, which commands are about. */
  const heldId = useRef<string | null>(null);
  const hold = useCallback((objectiveId: string) => {
    heldId.current = objectiveId;
  }, []);
  const letGo = useCallback((objectiveId: string) => {
    if (heldId.current === objectiveId) heldId.current = null;
  }, []);
  useKeyView('map', frame, { subjects: () => (heldId.current ? onObjective(heldId.current) : noSubjects) });
  const [hoverId, setHoverId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const lit = useMemo(() => (hoverId ? lineOf(plan, hoverId) : null), [plan, hoverId]);
  const wanted = text.trim();
  const found = useMemo(
    () =>
      wanted === ''
        ? null
        : new Set(
            layout.nodes
              .filter(({ objective, rungs }) =>
                holds([objective.title, ...rungs.map(({ rung }) => rung.title)], wanted),
              )
              .map(({ objective }) => objective.id),
          ),
    [layout, wanted],
  );
  const shown = layout.nodes.filter((node) => view.isInView(node));
  const isNear = shown.length <= mostCards;
  const isBlank = isKnown && layout.nodes.length === 0;
  const focusOn = (node: MapNode) => {
    setFocusId(node.objective.id);
    setHoverId(node.objective.id);
    view.reveal(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key.startsWith('Arrow') ? neighbour(layout, focusId, event.key) : null;
    if (next) {
      event.preventDefault();
      focusOn(next);
    } else if (event.key === '-' && focusId) {
      event.preventDefault();
      event.stopPropagation();
      toggle(focusId);
    }
  };
  const findNext = () => {
    const matches = layout.nodes.filter(({ objective }) => found?.has(objective.id));
    const at = matches.findIndex(({ objective }) => objective.id === focusId);
    const next = matches[(at + 1) % Math.max(1, matches.length)];
    if (next) focusOn(next);
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('map.title')}</h1>
        <TextInput
          size="sm"
          w={220}
          aria-label={t('map.search')}
          placeholder={t('map.search')}
          leftSection={<IconSearch size={15} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The focus moves to a card, which must not be pressed by the same key.
            event.preventDefault();
            findNext();
          }}
        />
        <span className={styles.count} role="status">
          {isKnown && t('map.counts', { count: found ? found.size : layout.nodes.length })}
        </span>
        <Group gap={6}>
          <ViewButton label={t('map.zoomOut')} onClick={() => view.zoomBy(1 / 1.3)}>
            <IconMinus size={17} />
          </ViewButton>
          <ViewButton label={t('map.zoomIn')} onClick={() => view.zoomBy(1.3)}>
            <IconPlus size={17} />
          </ViewButton>
          <ViewButton label={t('map.fit')} onClick={view.showAll}>
            <IconFocusCentered size={17} />
          </ViewButton>
        </Group>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={17} />}
          onClick={() => setScreen({ dialog: 'documents', documentKind: 'poster' })}
        >
          {t('map.poster')}
        </Button>
      </header>
      {isBlank && <NoObjectives text={t('map.blank')} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the cards inside */}
      <div
        ref={frame}
        className={styles.frame}
        data-empty={isBlank || undefined}
        onKeyDown={onKeyDown}
        data-map
      >
        <div ref={view.sheet} className={styles.sheet} style={{ width: layout.width, height: layout.height }}>
          <svg className={styles.edges} width={layout.width} height={layout.height} aria-hidden="true">
            <Links
              edges={layout.edges.filter(
                ({ childId, parentId }) =>
                  view.isInView(layout.byId.get(childId)) ||
                  view.isInView(layout.byId.get(parentId)) ||
                  lit?.has(childId),
              )}
              lit={lit}
            />
            {!isNear && <Blocks nodes={shown} />}
          </svg>
          {shown
            .filter((node) => isNear || node.objective.id === focusId)
            .map((node) => (
              <MapNodeCard
                key={node.objective.id}
                node={node}
                isFocus={node.objective.id === (focusId ?? layout.nodes[0]?.objective.id)}
                takesFocus={node.objective.id === focusId}
                isDim={
                  (lit !== null && !lit.has(node.objective.id)) ||
                  (found !== null && !found.has(node.objective.id))
                }
                onHover={setHoverId}
                onHold={hold}
                onLetGo={letGo}
                onOpen={revealOnBoard}
                toggle={toggle}
              />
            ))}
        </div>
      </div>
    </div>
  );
}

/** The node that an arrow leads to: what it serves, what serves it, or the next in its column. */
function neighbour(layout: MapLayout, fromId: string | null, key: string): MapNode | null {
  const from = layout.byId.get(fromId ?? '') ?? layout.nodes[0];
  if (!from) return null;
  if (!fromId) return from;
  if (key === 'ArrowLeft') return layout.byId.get(from.parentId ?? '') ?? null;
  if (key === 'ArrowRight') {
    const children = layout.nodes.filter((node) => node.parentId === from.objective.id);
    return children.sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0] ?? null;
  }
  const column = layout.nodes.filter((node) => node.x === from.x).sort((a, b) => a.y - b.y);
  return column[column.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)] ?? null;
}

interface ViewButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function ViewButton({ label, onClick, children }: ViewButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
