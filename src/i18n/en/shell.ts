import type { ShellTexts } from '../id/shell.ts';

export const shell: ShellTexts = {
  skip: 'Skip to content',
  navigation: 'Main menu',
  tabs: {
    home: 'Home',
    meetings: 'Meetings',
    dashboard: 'Dashboard',
    sync: 'Sync',
    more: 'More',
  },
  waitingBadge: (count) => `${count} records wait to be sent`,
  offline: 'No network.',
  offlineWaiting: (count) =>
    count === 0
      ? 'You can keep recording.'
      : `${count} records are safe on this phone and go out once there is network.`,
  signedOut: 'Please sign in again so that your data can be sent.',
  signedOutKept: (count) =>
    count === 0
      ? 'What is on the phone can still be read.'
      : `${count} records stay on this phone.`,
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
  storageBlocked: {
    title: 'The data cannot be opened',
    text: 'This browser refuses to keep data. Do not use a private window, and see that the phone has free space. Then reload.',
  },
};
