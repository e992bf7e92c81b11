import type { SyncTexts } from '../id/sync.ts';

export const sync: SyncTexts = {
  title: 'Sync',

  state: {
    idle: 'Everything has been sent',
    idleWaiting: 'Waiting to be sent',
    sending: 'Sending…',
    receiving: 'Fetching what is new…',
    waiting: 'Could not be sent yet',
    offline: 'No network',
    signedOut: 'Please sign in again',
  },
  explain: {
    idle: 'Nothing waits on this device.',
    waiting: 'Your records are safe on this phone and go out by themselves once there is network.',
    signedOut: 'Your records are safe on this phone. Sign in again to send them.',
  },
  signIn: 'Sign in again',
  sendNow: 'Send now',
  lastExchange: (moment) => `Last connected: ${moment}`,
  never: 'Never connected yet.',
  nextTry: (span) => `Next try in ${span}.`,
  oldest: (span) => `The oldest record has been on this phone for ${span}.`,
  atRisk:
    'If the phone is lost or breaks, these records are lost too. Go where there is network, or hand them over by file.',
  problems: {
    unreachable: 'There is no network, or the server is out of reach.',
    timeout: 'The network is too slow.',
    foreign_answer:
      'This network wants you to sign in first, like an office Wi-Fi. Open a browser, sign in there, then try again.',
    server_down: 'The server is not answering. Try again later.',
    unknown: 'Something is wrong on this device. Close the app and open it again.',
  },

  waitingTitle: (count) => `Waiting to be sent (${count})`,
  otherRecords: 'Other records',
  acts: (count) => (count === 1 ? '1 record' : `${count} records`),
  showActs: 'See what they are',
  photosWaiting: (count) => `${count} photos, sent after the records`,
  photosRefused: (count) => `${count} photos were not accepted by the server`,
  openMeeting: 'Open the meeting',
  blocked: 'Waits for the record above that the server did not accept.',

  refusedTitle: (count) => `Not accepted by the server (${count})`,
  refusedText:
    'Your records are still on this phone. Mend them, send them again, or throw them away if they are wrong.',
  sendAgain: 'Send again',
  sentAgain: 'Put back in the queue.',
  fix: 'Open the record',
  discard: 'Throw away',
  discardTitle: 'Throw this record away?',
  discardText:
    'It will not be sent and leaves the list. Other records that build on it go with it. This cannot be undone.',
  discardYes: 'Yes, throw away',
  discarded: 'Thrown away.',
  at: (moment) => `Recorded ${moment}`,

  conflicts: (count) => `${count} differing records`,
  conflictsText: 'Two people filled in the same thing with different answers.',

  missingTitle: 'Some records never arrived',
  missing: (count) =>
    `${count} records of this device never reached the server, perhaps because the data of the browser was cleared. Check your meetings and fill in what is missing. The kecamatan team is told as well.`,

  receiptsTitle: 'Receipts',
  receiptsText: 'Proof that the server has received them. Readable without a network.',
  receiptsEmpty: 'Receipts appear here once records have been sent.',
  receiptMerged: 'Merged with what somebody else filled in',
  receiptConflict: 'Differs from what somebody else filled in',
  moreReceipts: 'Show more',

  storageTitle: 'Storage of this device',
  storage: (used, quota) => `${used} of ${quota} used.`,
  storageNearlyFull:
    'The storage is nearly full. Send what waits, then remove photos or other apps.',
  kept: 'The browser protects this data and does not remove it by itself.',
  notKept:
    'The browser may remove this data when space runs out. Install the app on the home screen to keep it safe.',

  act: {
    'meeting.create': (meeting) => `New meeting: ${meeting}`,
    'meeting.edit': (fields) => `Meeting changed: ${fields}`,
    close: 'Meeting closed',
    reopen: 'Meeting reopened',
    cancel: 'Meeting called off',
    restore: 'Meeting restored',
    'attendance.add': (who) => `Attendance: ${who} added`,
    status: {
      invited: (who) => `Attendance: ${who} marked as not there`,
      present: (who) => `Attendance: ${who} marked as present`,
      excused: (who) => `Attendance: ${who} marked as excused`,
      represented: (who) => `Attendance: ${who} marked as represented`,
    },
    signed: (who) => `Attendance: signature of ${who}`,
    unsigned: (who) => `Attendance: signature of ${who} removed`,
    removed: (who) => `Attendance: ${who} taken off the list`,
    restored: (who) => `Attendance: ${who} put back on the list`,
    'attendance.edit': (who) => `Attendance: entry of ${who} changed`,
    'photo.add': 'Photo added',
    'photo.edit': 'Photo caption changed',
    photoRemoved: 'Photo removed',
    photoRestored: 'Photo put back',
    'conflict.decide': 'Differing records decided',
    somebody: 'a person',
    other: 'A record of another version of the app',
  },
  team: {
    start: (where) => `Team begun: ${where}`,
    decree: 'Decree of the team changed',
    assign: (post) => `Team: ${post} chosen`,
    place: 'a post',
    steps: {
      submit: 'Team sent',
      verify: 'Team approved by the kecamatan',
      receive: 'Team received by the regency',
      return: 'Team returned for correction',
      amend: 'Team opened for changes',
    },
    replace: 'Team: member replaced',
    add: (name) => `Team: ${name} added`,
    edit: 'Team: entry of a member changed',
    removed: 'Team: member taken off',
    restored: 'Team: member put back',
    photo: 'Photo of the decree added',
    photoEdit: 'Caption of a decree photo changed',
    photoRemoved: 'Photo of the decree deleted',
    photoRestored: 'Photo of the decree put back',
    setting: 'Setting of the regency changed',
  },
};
