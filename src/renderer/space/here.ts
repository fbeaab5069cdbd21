import { safe } from '@orpc/client';
import type { PlaceInPlan } from '#domain/space/presence.ts';
import { focused } from '../board/focus.ts';
import { drawersNow, onOpened } from '../plan-model/drawers.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { useOwnField } from '../plan-model/presence.ts';
import { onScreen, screenNow } from '../window/address.ts';
import { client } from '../window/client.ts';

/** How long somebody who moves about is let be before the others are told, in milliseconds. */
const pause = 200;

type Table = NonNullable<PlaceInPlan['row']>['table'];

/** The row of the field that is typed into and its column, else the card or rung with the focus, else what the panel shows. */
function placeNow(): PlaceInPlan {
  const screen = screenNow();
  const [table, id, column] = useOwnField.getState().field?.split('/') ?? [];
  const tables = usePlanStore.getState().plan?.tables ?? {};
  if (table && id && Object.hasOwn(tables, table))
    return { screen, row: { table: table as Table, id }, typing: column ?? null };
  const stand = focused();
  if (stand)
    return {
      screen,
      row: { table: stand.kind === 'rung' ? 'keyResult' : 'objective', id: stand.id },
      typing: null,
    };
  const { openObjectiveId } = drawersNow();
  return { screen, row: openObjectiveId ? { table: 'objective', id: openObjectiveId } : null, typing: null };
}

/** Tells the other members where whoever works in this window is, and which field they type into. */
export function listenForPlace(): void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (!usePlanStore.getState().space) return;
    const place = placeNow();
    const now = JSON.stringify(place);
    if (now === told) return;
    told = now;
    // Who is here is said in passing: what does not arrive is said again with the next step.
    void safe(client.space.here({ place })).then(({ error }) => {
      if (error !== null) told = '';
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  document.addEventListener('focusin', soon);
  useOwnField.subscribe(soon);
  onScreen(soon);
  onOpened(soon);
  usePlanStore.subscribe((state, before) => {
    if ((state.space === null) === (before.space === null) && state.loads === before.loads) return;
    told = '';
    soon();
  });
}
