import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { describe, expect, test } from 'vitest';
import { workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { certificateFingerprint, makeCertificate } from './certificate.ts';

describe('a certificate that is made for a room', () => {
  test('is for its addresses, signed by itself, and holds a week', () => {
    const now = new Date('2026-10-05T09:00:00Z');
    const kept = makeCertificate(['192.168.1.20', '2001:db8::7'], now);
    const certificate = new X509Certificate(kept.certificate);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20');
    expect(certificate.checkIP('2001:db8::7')).toBe('2001:db8::7');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined();
    expect(Date.parse(certificate.validFrom)).toBeLessThan(now.getTime());
    expect(Date.parse(certificate.validTo)).toBe(now.getTime() + 7 * 24 * 3600 * 1000);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificateFingerprint(kept)).toBe(certificate.fingerprint256);
    expect(makeCertificate([]).key).not.toBe(kept.key);
  });

  test('is what the room is served by, with the fingerprint that is shown, and cookies that go by it alone', async () => {
    const window = await windowOn(planOnDisk());
    const workshopId = await workshopIn(window, ['ideas']);
    const room = await window.client.room.open({ workshopId, port: 0, isSecure: true });
    const last = room.addresses.at(-1);
    expect(last?.url).toBe(`https://127.0.0.1:${room.port}`);
    const body = JSON.stringify({ secret: last?.joinUrl.split('#')[1], device: 'd'.repeat(32) });
    const origin = last?.url ?? '';
    const told = await new Promise<{ fingerprint: string; cookie: string }>((resolve, reject) => {
      const sent = request(
        `${origin}/join`,
        {
          method: 'POST',
          rejectUnauthorized: false,
          agent: false,
          headers: { origin, 'content-type': 'application/json' },
        },
        (response) => {
          const { fingerprint256 } = (response.socket as import('node:tls').TLSSocket).getPeerCertificate();
          response
            .resume()
            .on('end', () =>
              resolve({ fingerprint: fingerprint256, cookie: response.headers['set-cookie']?.[0] ?? '' }),
            );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
    expect(told.fingerprint).toBe(room.certificate);
    expect(told.cookie).toContain('; Secure');
    await window.close();
  });

  test('is there whenever it was asked for, also of a room that was open without one', async () => {
    const window = await windowOn(planOnDisk());
    const workshopId = await workshopIn(window, ['ideas']);
    const plain = await window.client.room.open({ workshopId, port: 0 });
    expect(plain.certificate).toBeNull();
    const secure = await window.client.room.open({ workshopId, isSecure: true });
    expect(secure).toMatchObject({ port: plain.port, certificate: expect.stringContaining(':') });
    expect(secure.addresses.at(-1)?.joinUrl).toBe(plain.addresses.at(-1)?.joinUrl.replace('http:', 'https:'));
    expect((await window.client.room.open({ workshopId })).certificate).toBe(secure.certificate);
    await window.close();
  });
});
