import { Worker } from 'node:worker_threads';

/*
 * What unpacks a file blocks its thread and takes memory outside of any heap that could be bounded: a second thread
 * looks how much the process has, and ends it.
 */

/** How often it is looked, in milliseconds. */
const interval = 50;

const watch = `const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
}, ${interval});`;

/** Ends this process once it has more memory than this, in bytes. */
export function watchMemory(most: number): void {
  new Worker(watch, { eval: true, workerData: most }).unref();
}
