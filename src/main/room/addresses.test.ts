import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { reachableAddresses } from './addresses.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo;

const order = (cards: Record<string, NetworkInterfaceInfo[]>) =>
  reachableAddresses(cards).map(({ address, kind }) => `${kind} ${address}`);

describe('the addresses of a computer', () => {
  test('begin with that of the real card, whatever containers and tunnels there are beside it', () => {
    expect(
      order({
        lo: [at('127.0.0.1', true), at('::1', true)],
        docker0: [at('172.17.0.1')],
        'vEthernet (WSL)': [at('172.28.0.1')],
        tailscale0: [at('100.90.1.2')],
        wlp3s0: [at('192.168.1.20'), at('fe80::1'), at('2001:db8::7')],
      }),
    ).toEqual([
      'network 192.168.1.20',
      'network 2001:db8::7',
      'virtual 172.17.0.1',
      'virtual 172.28.0.1',
      'virtual 100.90.1.2',
      'this-computer 127.0.0.1',
    ]);
  });

  test('leave out a card that found no network, and name the computer itself where there is nothing else', () => {
    expect(order({ en0: [at('169.254.10.1')], lo: [at('127.0.0.1', true)] })).toEqual([
      'this-computer 127.0.0.1',
    ]);
  });

  test('put the network of a hotspot before a public address, and one alone is likely', () => {
    const all = reachableAddresses({ eth0: [at('203.0.113.5')], wlan0: [at('10.42.0.1')] });
    expect(all.map(({ address, isLikely }) => [address, isLikely])).toEqual([
      ['10.42.0.1', true],
      ['203.0.113.5', false],
      ['127.0.0.1', false],
    ]);
  });
});
