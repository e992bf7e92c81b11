/** Runs as in a browser that has no Web Locks. */
export async function withoutLocks<T>(work: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
}
