import packageJson from '../../../package.json' with { type: 'json' };
import { note } from './log.ts';

/** Notes that a host starts, and what it runs on. */
export function noteStart(host: 'electron' | 'browser'): void {
  const { platform, arch, version: node } = process;
  note({ what: 'started', version: packageJson.version, host, platform, arch, node });
}
