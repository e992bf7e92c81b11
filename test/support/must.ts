/** The value, which a test relies on being there. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value that must be there is not');
  return value;
}
