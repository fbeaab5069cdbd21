import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PasswordPlace } from '#contract/space.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';

/** What the system seals secrets by, so that only this user of this computer opens them again. */
export interface Keychain {
  /** Whether anything is sealed at all: some systems have no keychain, and would keep secrets for everybody to read. */
  isAvailable(): boolean;
  seal(secret: string): Buffer;
  open(sealed: Buffer): string;
}

const sealedSchema = z.record(z.string(), z.base64());

/**
 * The passwords that were typed for spaces, by the spaces' addresses: sealed by the keychain in a file of this computer
 * where there is one, else in memory until the program ends. They stand nowhere else.
 */
export class Passwords {
  private readonly path: string;
  private readonly ofSession = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly keychain: Keychain | undefined,
  ) {
    this.path = join(folder, 'space-passwords.json');
  }

  get place(): PasswordPlace {
    return this.keychain?.isAvailable() ? 'keychain' : 'session';
  }

  /** The password that was typed for a space; undefined where none was, or it cannot be opened any more. */
  find(url: string): string | undefined {
    const known = this.ofSession.get(url);
    if (known !== undefined || this.place === 'session') return known;
    const sealed = this.read()[url];
    if (sealed === undefined) return undefined;
    try {
      return this.keychain?.open(Buffer.from(sealed, 'base64'));
    } catch (error) {
      // Sealed for another user or computer: it is asked for again.
      noteFailure('passwordOpened', error);
      return undefined;
    }
  }

  keep(url: string, password: string): void {
    this.ofSession.set(url, password);
    if (this.keychain?.isAvailable())
      this.write({ ...this.read(), [url]: this.keychain.seal(password).toString('base64') });
  }

  forget(url: string): void {
    this.ofSession.delete(url);
    const { [url]: known, ...others } = this.read();
    if (known !== undefined) this.write(others);
  }

  private read(): z.infer<typeof sealedSchema> {
    try {
      return sealedSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      // Not there, or not to be read: the passwords are asked for again.
      return {};
    }
  }

  /** A folder that cannot be written keeps nobody from the space: the password then holds until the program ends. */
  private write(sealed: z.infer<typeof sealedSchema>): void {
    try {
      ensureFolder(this.folder);
      const part = `${this.path}.${process.pid}.part`;
      writeFileSync(part, JSON.stringify(sealed, null, 2), { mode: 0o600 });
      renameSync(part, this.path);
    } catch (error) {
      noteFailure('passwords', error);
    }
  }
}
