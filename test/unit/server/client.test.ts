import { describe, expect, it } from 'vitest';
import { clientOf, subscriberOf } from '../../../src/server/http/client.ts';

const forwarded = new Headers({
  'X-Forwarded-For': '10.0.0.1, 198.51.100.7',
  'X-Forwarded-Proto': 'https',
});

describe('the other end of a request', () => {
  it('is believed what its socket says where no proxy is known of', () => {
    expect(clientOf(forwarded, '203.0.113.5', false)).toEqual({
      address: '203.0.113.5',
      secure: false,
    });
  });

  it('is what the last proxy says where one is', () => {
    expect(clientOf(forwarded, '127.0.0.1', true)).toEqual({
      address: '198.51.100.7',
      secure: true,
    });
  });

  it('is the proxy itself where it says nothing, and unknown without a socket', () => {
    expect(clientOf(new Headers(), '127.0.0.1', true)).toEqual({
      address: '127.0.0.1',
      secure: false,
    });
    expect(clientOf(new Headers(), undefined, false).address).toBe('unknown');
  });
});

describe('a subscriber', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, subscriber) => {
    expect(subscriberOf(address)).toBe(subscriber);
  });
});
