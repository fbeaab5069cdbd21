import { Redirect } from 'wouter';
import { pathTo } from '#contract/screens.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useShown } from '../window/address.ts';
import { Prepare } from './prepare.tsx';
import { Presenter } from './presenter.tsx';
import { Room } from './room.tsx';

/** The workshop of the address, undefined where it was deleted. */
function useShownWorkshop(): Workshop | undefined {
  const { id } = useShown();
  return usePlan().tables.workshop.get(id);
}

/** A workshop before it begins, and afterwards. */
export function PrepareScreen() {
  const workshop = useShownWorkshop();
  return workshop ? <Prepare key={workshop.id} workshop={workshop} /> : <Redirect to={pathTo('workshop')} />;
}

/** A workshop while the room is in it, or on a projector, following the facilitator's window. */
export function RoomScreen() {
  const workshop = useShownWorkshop();
  return workshop ? <Room key={workshop.id} workshop={workshop} /> : <Redirect to={pathTo('workshop')} />;
}

/** What whoever presents it has on a screen of their own. */
export function PresenterScreen() {
  const workshop = useShownWorkshop();
  return workshop ? <Presenter workshop={workshop} /> : <Redirect to={pathTo('workshop')} />;
}
