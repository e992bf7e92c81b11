import { describe, expect, it } from 'vitest';
import { pinFault } from '../../../src/vault/pin.ts';

describe('a PIN', () => {
  it.each(['', '12345', '1234567', '12345a', ' 12345', '１２３４５６'])(
    '%j is no six digits',
    (pin) => {
      expect(pinFault(pin)).toBe('format');
    },
  );

  it.each([
    '111111',
    '000000',
    '123456',
    '654321',
    '012345',
    '890123',
    '135791',
    '121212',
    '123123',
    '112211',
    '111222',
    '112233',
    '147258',
    '170845',
  ])('%s is what a stranger tries first', (pin) => {
    expect(pinFault(pin)).toBe('weak');
  });

  it.each(['739152', '204816', '960371', '581394'])('%s may be chosen', (pin) => {
    expect(pinFault(pin)).toBeNull();
  });

  it('leaves nearly all of a million to choose from', () => {
    // Every seventh: seven shares no factor with a million, so every pattern of digits comes up.
    const some = Array.from({ length: 142_857 }, (_, n) => String(n * 7).padStart(6, '0'));
    const left = some.filter((pin) => pinFault(pin) === null).length;
    expect(left).toBeGreaterThan(some.length * 0.99);
    expect(left).toBeLessThan(some.length);
  });
});
