import { closeSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';
import { applicationId, holdsPlan, isPlanHeader, planHeaderLength } from '../plan-header.ts';

/** The size of pages that every plan is made with, in bytes. */
const usualPageSize = 4096;

/** No plan will ever have had more schemas. */
const mostVersions = 10_000;

const isPageSize = (size: number): boolean => size >= 512 && size <= 32_768 && (size & (size - 1)) === 0;

/** Whether a file is a plan, or may once have been one of which nothing is missing but what stood at its beginning. */
export function mayHoldPlan(path: string): boolean {
  const { size } = statSync(path);
  return holdsPlan(path) || (size > 0 && size % usualPageSize === 0);
}

/**
 * Puts the first bytes of a copy of a damaged plan right, from which SQLite knows how to read the rest: what stands
 * there is the same in every plan. A file that was cut short is as long as before, with nothing in what is missing.
 */
export function mendHeader(path: string): void {
  const header = Buffer.alloc(planHeaderLength);
  const file = openSync(path, 'r+');
  const { size } = statSync(path);
  try {
    readSync(file, header, 0, planHeaderLength, 0);
    const named = header.readUInt16BE(16);
    const pageSize = isPageSize(named) ? named : usualPageSize;
    const isCut = isPlanHeader(header) && isPageSize(named);
    const pages = Math.max(
      Math.ceil(size / pageSize),
      isCut ? Math.min(header.readUInt32BE(28), 2 ** 24) : 0,
    );
    // What stands in the place of a version may be anything.
    if (!isPlanHeader(header) && header.readUInt32BE(60) > mostVersions) header.writeUInt32BE(0, 60);
    header.write('SQLite format 3\0', 0, 'latin1');
    header.writeUInt16BE(pageSize, 16);
    // Read and written with a rollback journal, no room kept at the end of pages, and payloads as SQLite has them.
    header.set([1, 1, 0, 64, 32, 32], 18);
    header.writeUInt32BE(pages, 28);
    header.writeUInt32BE(4, 44);
    header.writeUInt32BE(1, 56);
    header.writeUInt32BE(applicationId, 68);
    // How many pages there are is believed where both of these agree.
    header.writeUInt32BE(header.readUInt32BE(24), 92);
    writeSync(file, header, 0, planHeaderLength, 0);
    if (size < pages * pageSize) truncateSync(path, pages * pageSize);
  } finally {
    closeSync(file);
  }
}
