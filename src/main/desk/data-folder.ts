import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of what belongs to this computer rather than to a plan; `TANGGA_DATA` moves it. */
export function dataFolder(): string {
  if (process.env.TANGGA_DATA) return process.env.TANGGA_DATA;
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Tangga');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tangga');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Tangga');
}
