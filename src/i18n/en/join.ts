import type { JoinTexts } from '../id/join.ts';

export const join: JoinTexts = {
  title: 'Getting started',

  welcome: {
    title: 'TPK Lapangan',
    text: 'Record meetings and attendance in the village, also without a network.',
    how: 'Open the link or scan the QR code that the regency team gave you. If you got only a code, type it here.',
    typeCode: 'Enter a code',
    password: 'Sign in with a password',
    passwordFor: 'For kecamatan and regency teams',
    noCode: 'No code yet? Ask the regency team.',
    otherLanguage: 'Bahasa Indonesia',
  },

  code: {
    title: 'Enter your code',
    label: 'Code from the regency team',
    hint: '24 letters and digits. Spaces and dashes do not matter.',
    submit: 'Continue',
    scan: 'Scan a QR code',
    missing: 'Enter the code first.',
    length: (count) => `The code has 24 letters and digits. This has ${count}.`,
    checking: 'Checking the code…',
    usePassword: 'Sign in with a password',
    again: 'Ask the regency team for a new link or code.',
  },

  scan: {
    title: 'Scan a QR code',
    text: 'Point the camera at the QR code from the regency team.',
    starting: 'Starting the camera…',
    denied: 'The camera is not allowed. Allow it in the settings, or type the code.',
    missing: 'The camera cannot be used here. Type the code instead.',
    foreign: 'That is no TPK Lapangan code. Scan the QR code from the regency team.',
  },

  taken: {
    title: 'This phone is in use',
    text: (name) => `This phone is used by: ${name}.`,
    unsent: (name, count) =>
      `${count} records of ${name} have not been sent. This code works here only if it belongs to the same person. A code of somebody else is refused until all of that has been sent.`,
    replaced: (name) =>
      `If this code belongs to somebody else, the data of ${name} is removed from this phone. All of it has been sent.`,
    proceed: 'Continue with this code',
    stay: 'Do not use it',
    refusedTitle: 'This code belongs to somebody else',
    refused: (name) =>
      `What ${name} has not sent is safe on this phone. Send it first, then ask the regency team for a new code.`,
    toSync: 'See what was not sent',
  },

  iphone: {
    title: 'On an iPhone: install first',
    text: 'The installed app keeps its data apart from Safari. Install it first so that no record is lost:',
    steps: [
      'Tap the Share button in Safari.',
      'Choose “Add to Home Screen”.',
      'Open TPK from the home screen and enter this code.',
    ],
    yourCode: 'Your code',
    anyway: 'Continue in Safari',
  },

  signIn: {
    title: 'Sign in',
    again: (name) =>
      `Sign in again as ${name}. What waits on this device is kept and sent afterwards.`,
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    usernameMissing: 'Enter your username.',
    passwordMissing: 'Enter your password.',
    withCode: 'Sign in with a code',
    withCodeHint: 'Village facilitators use a new link or code from the regency team.',
    refused: (name) =>
      `This device holds records of ${name} that have not been sent. Only ${name} can sign in until they are.`,
    forgotten: 'Forgot the password? Ask the regency team for a new link.',
  },

  pin: {
    title: 'Choose a PIN',
    hello: (name) => `Welcome, ${name}`,
    why: 'The PIN locks this app, so that nobody else who holds your phone can open it.',
    label: 'New PIN',
    hint: '6 digits. No birthday, and nothing that is easy to guess.',
    repeat: 'Repeat the PIN',
    show: 'Show the PIN',
    submit: 'Save the PIN',
    saving: 'Preparing the PIN…',
    faults: {
      format: 'A PIN has 6 digits.',
      weak: 'This PIN is easy to guess, like 123456 or 111111. Choose another.',
    },
    different: 'The two PINs differ. Type them again.',
    notYou: 'Not you? Do not continue. Give this code back to the regency team.',
  },

  lock: {
    title: 'Enter your PIN',
    label: '6-digit PIN',
    open: 'Open',
    opening: 'Checking the PIN…',
    wrong: 'That PIN is wrong. Try again.',
    wait: (span) => `Too many wrong PINs. Try again in ${span}.`,
    forgotten: 'Forgot your PIN?',
    forgottenText:
      'Ask the regency team for a new link and open it on this phone. You then choose a new PIN.',
    forgottenLost: (count) =>
      `${count} records can only be opened with the old PIN. Try to remember it before you make a new one.`,
    forgottenKept: (count) =>
      count === 0
        ? 'The records on this phone are safe.'
        : `${count} records that were not sent are safe, and go out once there is network.`,
    withPassword: 'Sign in with a password',
    withCode: 'Enter a new code',
    readmitted: 'You have signed in again. Open with your PIN.',
    newPin: 'I forgot it: make a new PIN',
    newPinText:
      'If you forgot the PIN, make a new one. Records that were not sent still go out, but what was typed and not saved, and records that were refused, can no longer be opened.',
  },

  pull: {
    title: 'Downloading your area',
    text: 'Only once. After this the app works without a network.',
    regions: 'Kecamatan and villages',
    records: 'Meetings and attendance',
    received: (count) => `${count} records received`,
    done: 'Done',
    waiting: 'Waiting',
    stopped: 'The download has stopped',
    later: 'Continue, download later',
    laterHint: 'Without it you do not see meetings that are already scheduled.',
  },
};
