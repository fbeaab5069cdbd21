import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { ReachableAddress } from '#contract/room/room.ts';

/** What systems call cards that only this computer's own programs, or a tunnel, stand behind. */
const virtualCard =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali|tun|tap|utun|wg|ppp|ipsec|tailscale|zt|ham|awdl|llw|bridge1\d\d)|virtual|vethernet|hyper-v|wsl|vpn|tunnel|loopback|vmware|virtualbox|docker/iu;

/** Networks of homes, offices and hotspots; 172.16–31 last, as containers like it. */
const privateNetworks = [/^192\.168\./u, /^10\./u, /^172\.(?:1[6-9]|2\d|3[01])\./u];

/** An address that nobody gave out: the card found no network. */
const isUnassigned = (address: string): boolean => /^169\.254\./u.test(address) || /^fe80:/iu.test(address);

interface Found {
  readonly address: ReachableAddress;
  /** The lower, the likelier it is that phones reach it. */
  readonly rank: number;
}

function foundOn(card: string, info: NetworkInterfaceInfo): Found[] {
  const { address, family, internal } = info;
  if (internal) return [];
  if (isUnassigned(address)) return [];
  const kind = virtualCard.test(card) ? 'virtual' : 'network';
  const network = privateNetworks.findIndex((pattern) => pattern.test(address));
  const far = family === 'IPv6' ? privateNetworks.length + 1 : network < 0 ? privateNetworks.length : network;
  return [{ address: { address, card, kind, isLikely: false }, rank: far + (kind === 'virtual' ? 10 : 0) }];
}

/**
 * The addresses of all network cards, the likely one first: a private one of a real card, before what is virtual, public or
 * IPv6, which nobody types. This computer's own comes last, where the facilitator can try the page.
 */
export function reachableAddresses(
  cards: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): ReachableAddress[] {
  const found = Object.entries(cards).flatMap(([card, infos]) =>
    (infos ?? []).flatMap((info) => foundOn(card, info)),
  );
  const addresses = found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
  const itself = { address: '127.0.0.1', card: 'lo', kind: 'this-computer', isLikely: false } as const;
  return [...addresses, itself].map((address, index) => ({ ...address, isLikely: index === 0 }));
}
