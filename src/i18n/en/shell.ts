import type { ShellTexts } from '../id/shell.ts';

export const shell: ShellTexts = {
  skip: 'Skip to content',
  navigation: 'Main menu',
  tabs: {
    home: 'Home',
    meetings: 'Meetings',
    proposals: 'Proposals',
    teams: 'Team',
    dashboard: 'Dashboard',
    sync: 'Sync',
    more: 'More',
  },
  waitingBadge: (count) => `${count} records wait to be sent`,
  reviewBadge: (count) => `${count} teams wait to be checked`,
  offline: (count) =>
    count === 0
      ? 'No network · you can keep recording'
      : `No network · ${count} safe on this phone`,
  serverAway: (count) =>
    count === 0
      ? 'Server out of reach · you can keep recording'
      : `Server out of reach · ${count} safe on this phone`,
  signedOut: (count) =>
    count === 0
      ? 'Sign in again so that data can be sent.'
      : `Sign in again to send ${count} records.`,
  signInAgain: 'Sign in again',
  updateReady: 'A new version is ready.',
  updateNow: 'Update now',
  updating: 'Updating…',
  clockAhead: (span) => `The clock of this phone is ${span} fast. Set it right in its settings.`,
  clockBehind: (span) => `The clock of this phone is ${span} slow. Set it right in its settings.`,
  dismiss: 'Close this notice',
  notFound: {
    title: 'No such page',
    text: 'This address is not known. Go home to continue.',
    home: 'Go home',
  },
  notAllowed: {
    title: 'Not for this account',
    text: 'This page is for another role. Go home to continue.',
  },
  crash: {
    title: 'This page cannot be shown',
    text: 'What you recorded is safe on this phone. Reload this page, or go home.',
    reload: 'Reload',
    home: 'Go home',
    details: 'Details for support',
  },
  insecure: {
    title: 'This address is not safe',
    text: 'The app only runs at an address that begins with https. Ask the regency team for the right one.',
  },
  storageBlocked: {
    title: 'The data cannot be opened',
    text: 'This browser refuses to keep data. Do not use a private window, and see that the phone has free space. Then reload.',
  },
};
