import { lookAtCycle } from '../plan-model/choose-cycle.ts';
import { onOpened } from '../plan-model/drawers.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { roomIn } from '../plan-model/room.ts';
import { onScreen, screenNow } from '../window/address.ts';
import { projection } from '../window/projection.ts';
import { lookAt } from '../window/stage.ts';

const roomNow = () => roomIn(usePlanStore.getState().plan);

/** What goes along with going into a room and out of it, and with what its facilitator opens there. */
export function followRooms(): void {
  onScreen(({ screen }, before) => {
    const room = roomNow();
    if (room) lookAtCycle(room.cycleId);
    if (screen === 'workshop-projector') projection.set(true);
    else if (before?.screen === 'workshop-projector') projection.set(false);
  });
  onOpened((objectiveId) => {
    const room = roomNow();
    if (room && screenNow() === 'workshop-run') lookAt(room.id, 'card', objectiveId);
  });
}
