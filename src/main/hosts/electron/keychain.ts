import { safeStorage } from 'electron';
import type { Keychain } from '../../desk/passwords.ts';

/** The system's keychain. On Linux without one, Electron would seal by a password that everybody knows: that is none. */
export const keychain: Keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    !(process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'),
  seal: (secret) => safeStorage.encryptString(secret),
  open: (sealed) => safeStorage.decryptString(sealed),
};
