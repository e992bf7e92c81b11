/** Digits of a PIN. */
export const PIN_LENGTH = 6;

/** Why a PIN is not taken: not six digits, or among those that a stranger tries first. */
export type PinFault = 'format' | 'weak';

/** Patterns on the key pad and dates that half the country knows. */
const WELL_KNOWN = new Set([
  '112233',
  '223344',
  '445566',
  '102030',
  '010203',
  '147258',
  '258369',
  '369258',
  '147369',
  '159357',
  '159753',
  '170845',
  '171945',
  '112358',
  '314159',
  '520520',
]);

/** Whether a PIN may be chosen; null where it may. */
export function pinFault(pin: string): PinFault | null {
  if (!/^\d{6}$/.test(pin)) return 'format';
  return isRepeated(pin) || isStaircase(pin) || WELL_KNOWN.has(pin) ? 'weak' : null;
}

/** 111111, 121212, 123123: one, two or three digits over and over; and 111222, 112211. */
function isRepeated(pin: string): boolean {
  const repeats = [1, 2, 3].some((size) => pin === pin.slice(0, size).repeat(PIN_LENGTH / size));
  return repeats || new Set(pin).size <= 2;
}

/** 123456, 987654, 890123, 135791: each digit the same step from the one before. */
function isStaircase(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}
