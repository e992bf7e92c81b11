import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../src/server/auth/password.ts';

describe('a password', () => {
  it('is right or wrong against its hash, which is salted', async () => {
    const [first, second] = await Promise.all([hashPassword('rahasia'), hashPassword('rahasia')]);
    expect(first).not.toBe(second);
    expect(await verifyPassword('rahasia', first)).toBe(true);
    expect(await verifyPassword('Rahasia', first)).toBe(false);
  });

  it('is the same however its accents were typed', async () => {
    const hash = await hashPassword('caf\u00e9');
    expect(await verifyPassword('cafe\u0301', hash)).toBe(true);
  });

  it('is right by the cost that its own hash names', async () => {
    const nonce = Buffer.from('0123456789abcdef');
    const cost = { memory: 19_456, passes: 2, parallelism: 1 };
    const tag = argon2Sync('argon2id', { message: 'rahasia', nonce, tagLength: 32, ...cost });
    const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
    const older = `$argon2id$v=19$m=19456,t=2,p=1$${salt}$${hash}`;
    expect(await verifyPassword('rahasia', older)).toBe(true);
    expect(await verifyPassword('lain', older)).toBe(false);
  });

  it.each([null, '', 'plain', '$2b$10$abc', '$argon2i$v=19$m=1,t=1,p=1$AA$AA'])(
    'is wrong against what is no hash: %j',
    async (stored) => {
      expect(await verifyPassword('', stored)).toBe(false);
    },
  );

  it('is worked out for many at once, a few at a time', async () => {
    const hash = await hashPassword('rahasia');
    const tries = Array.from({ length: 6 }, (_, n) =>
      verifyPassword(n === 3 ? 'rahasia' : 'x', hash),
    );
    expect(await Promise.all(tries)).toEqual([false, false, false, true, false, false]);
  });
});
