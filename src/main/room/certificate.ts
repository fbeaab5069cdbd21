import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { KeptCertificate } from './room-file.ts';

/* A certificate is a few nested lists of bytes (RFC 5280), each with its tag and length (DER). */

const tags = {
  integer: 2,
  bits: 3,
  octets: 4,
  oid: 6,
  utf8: 12,
  time: 23,
  sequence: 0x30,
  set: 0x31,
} as const;

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(tags.sequence, ...parts);
const oid = (hex: string) => der(tags.oid, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = () => sequence(oid('2a8648ce3d040302'));
const commonName = (name: string) =>
  sequence(der(tags.set, sequence(oid('550403'), der(tags.utf8, Buffer.from(name)))));
const time = (at: Date) =>
  der(tags.time, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-T:]/gu, '')}Z`));

/** An IPv6 address as sixteen bytes. */
function bytesOfIPv6(address: string): Buffer {
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [
    ...groups(head),
    ...Array<string>(tail === undefined ? 0 : missing).fill('0'),
    ...groups(tail),
  ];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** A name that the certificate is for: an address, or `localhost`. */
function alternativeName(name: string): Buffer {
  if (isIPv4(name)) return der(0x87, Buffer.from(name.split('.').map(Number)));
  if (isIPv6(name)) return der(0x87, bytesOfIPv6(name));
  return der(0x82, Buffer.from(name));
}

/** How long it holds, in milliseconds: no room is open longer. */
const life = 7 * 24 * 3600 * 1000;

/** Makes a certificate for one room, which nobody but the room vouches for. */
export function makeCertificate(addresses: readonly string[], now = new Date()): KeptCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = commonName('Tangga');
  const serial = randomBytes(16);
  // A serial number is positive.
  serial[0] = ((serial[0] as number) & 0x7f) | 0x40;
  const names = sequence(...['localhost', ...addresses].map(alternativeName));
  // Some phones take no certificate that does not say that it is a server's.
  const uses = sequence(oid('2b06010505070301'));
  const extensions = der(
    0xa3,
    sequence(
      sequence(oid('551d11'), der(tags.octets, names)),
      sequence(oid('551d25'), der(tags.octets, uses)),
    ),
  );
  const content = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, serial),
    ecdsaWithSha256(),
    name,
    sequence(time(new Date(now.getTime() - 24 * 3600 * 1000)), time(new Date(now.getTime() + life))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = sign('sha256', content, privateKey);
  const whole = sequence(content, ecdsaWithSha256(), der(tags.bits, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/gu) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** The fingerprint of a certificate, as browsers show it beside a warning. */
export const certificateFingerprint = ({ certificate }: KeptCertificate): string =>
  createHash('sha256')
    .update(new X509Certificate(certificate).raw)
    .digest('hex')
    .toUpperCase()
    .replace(/(..)(?=.)/gu, '$1:');
