import type { DevicesTexts } from '../id/devices.ts';

export const devices: DevicesTexts = {
  title: 'Devices',
  loading: 'Fetching the devices…',
  needsNetwork: 'The list of devices needs a network',
  emptyTitle: 'No devices yet',
  emptyText: 'A device appears here once its activation link has been used.',
  filter: 'Show',
  filters: {
    all: 'All that are signed in',
    attention: 'Those that need attention',
    revoked: 'Those that were revoked',
  },
  search: 'Search name or device',
  noneFound: 'No device matches.',
  clearFilters: 'Clear filters',
  count: (count) => (count === 1 ? '1 device' : `${count} devices`),
  thisDevice: 'This device',
  unknownPerson: 'Account outside your area',
  since: (moment) => `Signed in since ${moment}`,
  lastSeen: (moment) => `Last connected ${moment}`,
  neverSeen: 'Has not connected since',
  revokedAt: (moment) => `Revoked ${moment}`,
  clock: (span, ahead) => `Its clock is ${span} ${ahead ? 'ahead' : 'behind'}`,
  clockText:
    'Times on its records may be wrong. Ask the person to turn on automatic date and time.',
  missing: (count) =>
    count === 1 ? '1 record was lost on it' : `${count} records were lost on it`,
  missingText:
    'Their numbers were given out but their content never arrived, mostly because the app’s data was cleared. Ask the person what has to be recorded again.',
  revoke: 'Revoke access',
  revokeTitle: (label) => `Revoke access of ${label}?`,
  revokeText: [
    'This device can no longer send or fetch data.',
    'The data on it is not erased from afar; the app stays locked with the PIN.',
    'Unsent records stay on it, and can be sent only after the person has signed in again with a new link.',
  ],
  revokeOwn: 'This is the device that you are using. You will be signed out.',
  revokeDone: 'Access was revoked.',
};
