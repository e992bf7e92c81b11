import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeId, uuidv7, uuidv8 } from '../../../src/domain/id.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 2 });
const meetingId = fc.tuple(time, bytes).map(([ms, random]) => uuidv7(ms, random));
const code = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(9999))
  .map(([a, b, c, d]) =>
    [a, b, c, d].map((part, index) => String(part).padStart(index < 3 ? 2 : 4, '0')).join('.'),
  );
const shape = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

describe('uuidv7', () => {
  it('is the example of RFC 9562', () => {
    const random = Uint8Array.from([
      0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f,
    ]);
    expect(uuidv7(0x01_7f_22_e2_79_b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has the shape of version 7 and sorts by time', () => {
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, first, second) => {
        expect(uuidv7(a, first)).toMatch(shape(7));
        const [earlier, later] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(uuidv7(earlier, first) < uuidv7(later, second)).toBe(true);
      }),
    );
  });

  it('leaves the random bytes alone', () => {
    const random = new Uint8Array(16).fill(255);
    uuidv7(0, random);
    expect(random).toEqual(new Uint8Array(16).fill(255));
  });
});

describe('uuidv8', () => {
  it('has the shape of version 8, and follows from its bytes', () => {
    fc.assert(
      fc.property(bytes, (hash) => {
        expect(uuidv8(hash)).toMatch(shape(8));
        expect(uuidv8(Uint8Array.from([...hash, 1, 2]))).toBe(uuidv8(hash));
      }),
    );
  });
});

describe('placeId', () => {
  it('is the same on every phone, and another for another place', () => {
    const place = fc.tuple(code, fc.nat(63), fc.nat(255));
    fc.assert(
      fc.property(meetingId, place, place, (meeting, a, b) => {
        expect(placeId(meeting, ...a)).toMatch(shape(8));
        expect(placeId(meeting, ...a)).toBe(placeId(meeting, ...a));
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        expect(placeId(meeting, ...a) === placeId(meeting, ...b)).toBe(isSame);
      }),
    );
  });

  it('is another for another meeting', () => {
    fc.assert(
      fc.property(time, bytes, bytes, (ms, a, b) => {
        const meetings = [uuidv7(ms, a), uuidv7(ms, b)] as const;
        const [first, second] = meetings.map((id) => placeId(id, '33.16.09.2003', 0, 0));
        expect(first === second).toBe(meetings[0] === meetings[1]);
      }),
    );
  });

  it('tells a village from its kecamatan', () => {
    const id = uuidv7(0, new Uint8Array(16));
    expect(placeId(id, '33.16.09', 0, 0)).not.toBe(placeId(id, '33.16.09.0001', 0, 0));
    expect(placeId(id, '', 0, 0)).not.toBe(placeId(id, '33', 0, 0));
  });
});
