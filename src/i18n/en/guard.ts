import type { GuardTexts } from '../id/guard.ts';

export const guard: GuardTexts = {
  lost: {
    title: (count) =>
      count === 1
        ? '1 unsent change from an earlier use'
        : `${count} unsent changes from an earlier use`,
    text: 'The app’s data on this phone was deleted once, but a sealed copy is still there. Join again with a code or a password: the copy is sent to the server by itself.',
  },
  relics: {
    title: (count) =>
      count === 1
        ? '1 record from an earlier use is being sent'
        : `${count} records from an earlier use are being sent`,
    text: 'They are sealed: only the server can read them. They are sent by themselves as soon as there is a network. What does not fit the rules is decided on by the kecamatan’s TPK.',
  },
  age: (span) => `There are records that have been on this phone only for ${span}.`,
  ageAction: 'Send',
  room: 'Storage is nearly full.',
  roomAction: 'Look',

  apple: {
    title: 'Safari may delete these records',
    text: 'Safari deletes the data of a site that was not opened for 7 days. There are records that are on this iPhone only: send them now, or hand them over by file on the Sync page.',
    after: 'Once all are sent, add the app to the home screen. An installed app is not cleared.',
    toSync: 'Open Sync',
  },

  storage: {
    ask: 'Ask the browser to keep the data',
    granted: 'The browser keeps this data from now on.',
    refused:
      'The browser will not keep this data yet. Add the app to the home screen and open it often, then ask again.',
    refusedInstalled:
      'The browser will not keep this data yet. Open the app often and send records as soon as there is a network, then ask again.',
    apple:
      'Safari deletes the data of a site that was not opened for 7 days. Send all records, then add the app to the home screen.',
    free: 'What can make room: send the records and photos that wait, delete other photos or videos on the phone, and delete apps that are not used.',
  },

  signOut: {
    refused: (count) =>
      `${count} record${count === 1 ? ' is' : 's are'} neither sent nor handed over. Signing out now would lose ${count === 1 ? 'it' : 'them'}.`,
    ways: 'Send as soon as there is a network, or hand over a file that another phone carries. What the server refused: mend it or throw it away. All of that is on the Sync page.',
    carried: (count) =>
      `${count} record${count === 1 ? ' was' : 's were'} handed over by file, but without a receipt so far. If that file is lost, so ${count === 1 ? 'is the record' : 'are the records'}.`,
  },

  moved: {
    reason: (count) =>
      `${count} record${count === 1 ? '' : 's'} of a village that somebody else is in charge of now`,
    refusal: 'Somebody else is in charge of this village now.',
    decide: 'Send for a decision',
    hint: 'Send them for a decision: the kecamatan’s TPK decides whether they count, in your name. Once sent, they move from this phone to the server.',
    sent: 'Sent. The kecamatan’s TPK decides.',
    applied: 'The server has taken the record.',
    unready:
      'This record is not sealed yet. Connect to a network, wait for the sync to end, then try again.',
  },
};
