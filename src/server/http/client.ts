import { isIPv6 } from 'node:net';

/** What is known of the other end of a request. */
export interface Client {
  /** IP address, or `unknown`. Never stored or logged as it is. */
  readonly address: string;
  readonly secure: boolean;
}

/**
 * Who is at the other end. Headers of a proxy are believed only where one is known to stand in
 * front (`trustProxy`), and of its chain only the hop that it added itself: the last.
 */
export function clientOf(
  headers: Headers,
  remoteAddress: string | undefined,
  trustProxy: boolean,
): Client {
  const told = (name: string): string =>
    trustProxy ? (headers.get(name)?.split(',').at(-1)?.trim() ?? '') : '';
  return {
    address: told('X-Forwarded-For') || (remoteAddress ?? 'unknown'),
    secure: told('X-Forwarded-Proto').toLowerCase() === 'https',
  };
}

/**
 * The part of an address that stands for one subscriber: of IPv6 the first 64 bits, because a
 * single phone has all the addresses below them.
 */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
