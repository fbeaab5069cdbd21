import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** A network of phones, and where in it the computer that serves a room is. */
export interface PhoneNetwork {
  /** The words that begin a command so that it runs in this network; none where it runs beside everything else. */
  readonly within: readonly string[];
  /** The address of the server in it. */
  readonly server: string;
  /** An address for each phone. */
  readonly phones: readonly string[];
}

/** The computer that serves a room, in a network of its own with its phones around it. */
export interface Networks {
  /** The words that begin a command so that it runs on the server. */
  readonly within: readonly string[];
  readonly phones: readonly PhoneNetwork[];
  /** Why the networks are none but other addresses of this computer; null where they are. */
  readonly isPretended: string | null;
  readonly close: () => void;
}

/** Begins a program in a network, whose words stand before its own. */
export const spawnWithin = (
  within: readonly string[],
  [program, ...words]: readonly [string, ...string[]],
  options: Parameters<typeof spawn>[2],
): ChildProcess => {
  const [first = program, ...rest] = [...within, program, ...words];
  return spawn(first, rest, options);
};

/** A network namespace, which is there as long as the process that holds it. */
async function namespace(): Promise<{ pid: string; end: () => void }> {
  const holder = spawn('unshare', ['--net', 'sh', '-c', 'echo here && exec cat'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  holder.stderr.on('data', (data) => {
    complaint += data;
  });
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject);
    holder.once('exit', () => reject(new Error(complaint.trim())));
    holder.stdout.once('data', () => resolve());
  });
  // Whoever reads nothing more ends by itself, also when this process is gone.
  return { pid: String(holder.pid), end: () => holder.stdin.end() };
}

const within = (pid: string) => ['nsenter', '--target', pid, '--net', '--'] as const;

function ip(pid: string, lines: readonly string[]): void {
  const [program, ...words] = [...within(pid), 'ip', '-batch', '-'] as const;
  execFileSync(program, words, { input: `${lines.join('\n')}\n`, stdio: ['pipe', 'ignore', 'pipe'] });
}

/** A network each for so many phones, by pairs of virtual cards between namespaces. */
async function realNetworks(networks: number, phonesInEach: number): Promise<Networks> {
  const server = await namespace();
  const held = [server];
  const close = () => {
    for (const { end } of held) end();
  };
  try {
    ip(server.pid, ['link set lo up']);
    const phones: PhoneNetwork[] = [];
    for (let index = 0; index < networks; index++) {
      const own = await namespace();
      held.push(own);
      const address = (last: number) => `10.80.${index}.${last}`;
      const addresses = Array.from({ length: phonesInEach }, (_, phone) => address(phone + 10));
      ip(server.pid, [
        `link add room${index} type veth peer name phone0 netns ${own.pid}`,
        `addr add ${address(1)}/24 dev room${index}`,
        `link set room${index} up`,
      ]);
      ip(own.pid, [...addresses.map((one) => `addr add ${one}/24 dev phone0`), 'link set phone0 up']);
      phones.push({ within: within(own.pid), server: address(1), phones: addresses });
    }
    return { within: within(server.pid), phones, isPretended: null, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Networks of phones around a server; where this computer makes none, other addresses of its own stand for them. */
export async function networksOf(networks: number, phonesInEach: number): Promise<Networks> {
  try {
    return await realNetworks(networks, phonesInEach);
  } catch (error) {
    const phones = Array.from({ length: networks }, (_, index) => ({
      within: [],
      server: '127.0.0.1',
      phones: Array.from({ length: phonesInEach }, (_, phone) => `127.0.${index + 1}.${phone + 10}`),
    }));
    return { within: [], phones, isPretended: String(error), close: () => undefined };
  }
}
