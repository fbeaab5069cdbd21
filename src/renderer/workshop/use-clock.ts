import { useEffect, useRef, useState } from 'react';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { beatInterval, clockOf, type StepClock } from '#domain/workshop/clock.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** The time on this computer, again each second. */
export function useNow(isGoing: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isGoing) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, [isGoing]);
  return now;
}

/** The clock of a step as it stands on the screen. */
export function useStepClock(workshop: Workshop, step: WorkshopStep): StepClock {
  const now = useNow(workshop.state === 'running');
  return clockOf(step, workshop, now);
}

/** Has the running clock written down now and then, so that a crash loses seconds of it at most. */
export function useBeat({ id, state }: Workshop): void {
  useEffect(() => {
    if (state !== 'running') return;
    void attempt(client.workshop.beat({ id }));
    const timer = setInterval(() => void attempt(client.workshop.beat({ id })), beatInterval * 1000);
    return () => clearInterval(timer);
  }, [id, state]);
}

/** Calls `onEnd` once when a step's time runs out while it is watched. */
export function useTimeUp(stepId: string, remaining: number, onEnd: () => void): void {
  const last = useRef({ stepId, remaining });
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const before = last.current;
    last.current = { stepId, remaining };
    if (before.stepId === stepId && before.remaining > 0 && remaining <= 0) end.current();
  }, [stepId, remaining]);
}
