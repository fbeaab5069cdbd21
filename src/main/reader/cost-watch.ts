import { Worker } from 'node:worker_threads';

/*
 * What unpacks or reads a file blocks its thread and takes memory outside of any heap that could be bounded: a second
 * thread looks how much the process has, and ends it; so it does where nobody waits for an answer any more, which a thread
 * that is kept from hearing of it by a call of the system would not.
 */

/** How often it is looked, in milliseconds. */
const interval = 50;

const watch = `const { workerData } = require('node:worker_threads');
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > workerData.memory || (user + system) / 1e6 > workerData.seconds ||
    process.ppid !== workerData.parent)
    process.kill(process.pid, 'SIGKILL');
}, ${interval});`;

/** Who started this process, before anything else took its time. */
const parent = process.ppid;

/** What a process may cost. */
export interface Costs {
  /** In bytes. */
  readonly memory: number;
  /** How much of a processor's time, in seconds. */
  readonly seconds: number;
}

/**
 * Whether a process that ended like this had cost too much, here or by what the whole computer has: Node tells the signal,
 * Electron its number, and Windows knows no signals.
 */
export const hasCostTooMuch = (how: string): boolean =>
  ['SIGKILL', '9', '137', ...(process.platform === 'win32' ? ['1'] : [])].includes(how);

/** Ends this process once it has cost more than this, or who started it is gone. */
export function watchCosts(most: Costs): void {
  new Worker(watch, { eval: true, workerData: { ...most, parent } }).unref();
}
