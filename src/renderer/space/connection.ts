import { safe } from '@orpc/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProblemData } from '#contract/base.ts';
import type { ConnectionFound } from '#contract/space.ts';
import { client } from '../window/client.ts';
import { problemOf } from '../window/problems.tsx';
import { wantsPassword } from './space-now.ts';

/** Where a space is, as it is typed. */
export interface Door {
  readonly url: string;
  readonly password?: string;
}

type Call<T> = (signal: AbortSignal) => Promise<T>;

/** A call that may hang, which somebody can give up, and why it failed. */
export function useWaitingCall() {
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  /** Answers null where it failed or was given up. */
  const run = async <T>(call: Call<T>): Promise<T | null> => {
    cancel();
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setWaiting(true);
    const { error, data } = await safe(call(controller.signal));
    // What nobody waits for any more says nothing.
    if (running.current !== controller) return null;
    setWaiting(false);
    if (controller.signal.aborted) return null;
    if (error !== null) setProblem(problemOf(error));
    return error === null ? (data as T) : null;
  };
  return { isWaiting, problem, run, cancel, setProblem };
}

/** An address that is typed, whether it leads to a space, and what is there. */
export function useConnection() {
  const [url, setUrl] = useState('');
  const [password, setPassword] = useState('');
  const [asksPassword, setAsksPassword] = useState(false);
  const [found, setFound] = useState<ConnectionFound | null>(null);
  const call = useWaitingCall();
  const door: Door = { url, ...(password !== '' && { password }) };
  useEffect(() => {
    if (wantsPassword(call.problem?.code)) setAsksPassword(true);
  }, [call.problem]);
  const look = async (call_: Call<ConnectionFound>) => {
    setFound(null);
    setFound(await call.run(call_));
  };
  return {
    ...call,
    door,
    password,
    asksPassword,
    found,
    write: (text: string) => {
      setUrl(text);
      setFound(null);
      call.setProblem(null);
    },
    writePassword: (text: string) => {
      setPassword(text);
      setFound(null);
    },
    test: () => look((signal) => client.space.test(door, { signal })),
    make: () => look((signal) => client.space.make(door, { signal })),
  };
}
export type Connection = ReturnType<typeof useConnection>;
