import { useEffect } from 'react';
import { Redirect, useParams } from 'wouter';
import { projection } from '../window/projection.ts';
import { useWorkshop, workshopPath } from './current-workshop.ts';
import { Prepare } from './prepare.tsx';
import { Presenter } from './presenter.tsx';
import { Room } from './room.tsx';

/** A workshop before it begins, and afterwards. */
export function PrepareScreen() {
  const workshop = useWorkshop(useParams<{ id: string }>().id);
  return workshop ? <Prepare key={workshop.id} workshop={workshop} /> : <Redirect to={workshopPath.list} />;
}

/** A workshop while the room is in it. */
export function RoomScreen() {
  const workshop = useWorkshop(useParams<{ id: string }>().id);
  return workshop ? <Room key={workshop.id} workshop={workshop} /> : <Redirect to={workshopPath.list} />;
}

/** The same room on a projector, following the facilitator's window. */
export function ProjectorScreen() {
  useEffect(() => {
    projection.set(true);
    return () => projection.set(false);
  }, []);
  return <RoomScreen />;
}

/** What whoever presents it has on a screen of their own. */
export function PresenterScreen() {
  const workshop = useWorkshop(useParams<{ id: string }>().id);
  return workshop ? <Presenter workshop={workshop} /> : <Redirect to={workshopPath.list} />;
}
