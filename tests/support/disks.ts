import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder } from './plans.ts';

/** A file system of its own; only root may make one. */
export function smallDisk(size: string): string | null {
  const folder = testFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

/** Takes a file system away that was made for a test. */
export const unmount = (folder: string): Buffer => execFileSync('umount', ['-l', folder]);

const isRoot = process.getuid?.() === 0;

/** A folder that can be made one that may only be read; null, and a word about it, where that cannot be. */
export function diskToLock(): string | null {
  // Root may write any file, so for root a whole disk is made read-only.
  const folder = isRoot ? smallDisk('16m') : testFolder();
  if (!folder)
    console.log('A test of what may only be read needs the right to mount a file system; it was left out.');
  return folder;
}

/** Does something while what lies in such a folder may only be read. */
export async function whileLocked(folder: string, work: () => Promise<void>): Promise<void> {
  const names = ['.', ...readdirSync(folder)];
  const give = (file: number, place: number) => {
    for (const name of names) chmodSync(join(folder, name), name === '.' ? place : file);
  };
  if (isRoot) execFileSync('mount', ['-o', 'remount,ro', folder]);
  else give(0o444, 0o555);
  try {
    await work();
  } finally {
    if (isRoot) unmount(folder);
    else give(0o644, 0o755);
  }
}

/** The same folder by another way, where it may only be read; null, and a word about it, where that cannot be had. */
export function onlyToRead(folder: string): string | null {
  const way = testFolder();
  try {
    execFileSync('mount', ['--bind', folder, way], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'remount,bind,ro', way], { stdio: 'ignore' });
    return way;
  } catch {
    console.log('A test of what only others may write needs the right to mount a folder; it was left out.');
    return null;
  }
}
