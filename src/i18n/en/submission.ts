import type { SubmissionTexts } from '../id/submission.ts';

export const submission: SubmissionTexts = {
  title: 'Send to the kecamatan',
  loading: 'Checking the proposals…',
  village: 'Village',
  villageHint: (count) => `${count} proposals wait here`,
  standing: (period, standing) => `Period ${period}: ${standing}`,

  ready: (count) => `Ready to send (${count})`,
  readyText: 'Untick what shall not go yet. Contents are locked once they are sent.',
  choose: (name) => `Send the proposal ${name}`,
  send: (count) => `Send ${count} proposals`,
  sent: (count) => `${count} proposals sent. They arrive by themselves once there is network.`,
  nothingChosen: 'Tick the proposals to be sent first.',

  unready: (count) => `Not ready (${count})`,
  unreadyText: 'Tap to see and mend them. The others can be sent all the same.',
  why: {
    blocking: (count) => `${count} things must be mended`,
    unexplained: (count) => `${count} things need an explanation`,
    disputed: 'Entries differ. Choose the right one first.',
    refused: 'The server refused an entry. Open the sync page.',
  },

  undecided: (count) => `${count} proposals are not decided`,
  undecidedText: 'Decide them at a musyawarah or by SPTJM. Once agreed they appear here.',

  late: (count, period) => `${count} proposals are late for ${period}`,
  lateUnknown: (count) => `${count} proposals of a period that is no more`,
  lateText: (next) => `Their period is closed. Move them to ${next} so that they can be sent.`,
  lateNoNext: 'Their period is closed, and there is no next one yet. Ask the regency.',
  move: (next) => `Move to ${next}`,
  moved: (count, next) => `${count} proposals moved to ${next}.`,
  ahead: (count, period) => `${count} proposals wait for ${period}`,
  aheadText: (day) => `That period opens on ${day}. Until then they can still be changed.`,

  quota: {
    title: 'Quota',
    village: (additions, removals) =>
      `This village sends: ${additions} people added, ${removals} people removed.`,
    additions: (allowed) => `Quota of the regency for people added: ${allowed}.`,
    removals: (allowed) => `Quota of the regency for people removed: ${allowed}.`,
    balanced: 'No more people may be added than removed.',
    over: {
      additions: (used, allowed) => `${used} people added, beyond the quota of ${allowed}.`,
      removals: (used, allowed) => `${used} people removed, beyond the quota of ${allowed}.`,
      unbalanced: (used, allowed) => `${used} people added, but only ${allowed} removed.`,
    },
    overText: 'They can be sent all the same. The regency may return some.',
  },

  papers: {
    title: 'Papers of the decision are not complete',
    text: 'Proposals can be sent all the same, but the kecamatan may ask for them.',
    musyawarah: (day) => `Musyawarah ${day}`,
    sptjm: (period) => `SPTJM ${period}`,
    undated: 'without a date',
    gaps: (count) => `${count} things are missing`,
    signature: 'not signed',
    number: 'no number',
  },

  delivery: {
    title: (count) => `Sent (${count})`,
    allArrived: 'Everything has arrived at the server, photos as well.',
    texts: (arrived, all) => `${arrived} of ${all} proposals have arrived`,
    photos: (arrived, all) => `${arrived} of ${all} photos have arrived`,
    textsLabel: 'Proposals that have arrived',
    photosLabel: 'Photos that have arrived',
    photosAfter: 'Photos follow the text.',
    goesOn:
      'You may close the app. Sending goes on by itself from what has not arrived once there is network.',
    phase: {
      idle: 'Waiting for its turn.',
      sending: 'Sending…',
      receiving: 'Fetching news…',
      waiting: 'The line was cut. It is tried again by itself.',
      offline: 'No network.',
      signedOut: 'Sign in again so that they can be sent. Open the sync page.',
    },
    sendNow: 'Send now',
    refused: (count) => `${count} proposals were refused by the server`,
    refusedText: 'Your entries are still on this phone. See why, and mend them.',
    photosRefused: (count) => `${count} photos were refused by the server`,
    toSync: 'Open the sync page',
    receipt: (code) => `Receipt ${code}`,
    receiptWaiting: 'The receipt waits for network',
    more: (count) => `Show ${count} more`,
  },

  emptyTitle: 'Nothing to send yet',
  emptyText: 'Proposals that a musyawarah or SPTJM agreed to appear here.',
  toList: 'To the proposals',
};
