import type { MoreTexts } from '../id/more.ts';

export const more: MoreTexts = {
  title: 'More',
  profile: 'Your account',
  scopes: 'Area',
  security: 'Security',
  lockNow: 'Lock now',
  autoLock: 'Lock by itself when not used',
  minutes: (count) => `After ${count} minutes`,
  changePin: 'Change PIN',
  credentials: 'Username and password',
  credentialsSet: (username) => `Username: ${username}`,
  credentialsNone: 'To sign in without a link, on a laptop for example',
  app: 'App',
  language: 'Language',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  languageOffline: 'That language has not been downloaded. Connect to the internet and try again.',
  install: 'Install on the home screen',
  installed: 'Installed',
  about: 'About this app',
  version: (version) => `Version ${version}`,
  work: 'Work',
  people: 'People',
  peopleText: 'Find somebody in the list',
  manage: 'Administration',
  accounts: 'Accounts',
  accountsText: 'Team members and their sign-in links',
  devices: 'Devices',
  devicesText: 'Phones and laptops that are connected',
  teamSettings: 'Rules of teams and decrees',
  teamSettingsText: 'Numbers, days, and the wording of the decree',
  proposalSettings: 'Rules of proposals and their papers',
  proposalSettingsText: 'Periods, reasons, required entries, quota, and the wording',
  conflicts: 'Differing records',

  signOut: 'Sign out of this device',
  signOutTitle: 'Sign out of this device?',
  signOutText:
    'All data on this device is removed, what you typed and did not save included. What was sent stays on the server. To come back you need a new link or a password.',
  signOutYes: 'Yes, sign out',
  signOutRefusedTitle: 'You cannot sign out yet',
  toSync: 'Open Sync',

  pin: {
    title: 'Change PIN',
    current: 'Current PIN',
    wrong: 'The current PIN is wrong.',
    saved: 'Your PIN was changed.',
  },

  credentialsForm: {
    title: 'Username and password',
    text: 'With these you can sign in on a laptop without a link.',
    username: 'Username',
    usernameHint: '3–40 small letters, digits, dots or dashes. Example: tpk.jepon',
    current: 'Current password',
    password: 'New password',
    passwordHint: (length) =>
      `At least ${length} characters. A few words that you remember well are safer.`,
    repeat: 'Repeat the new password',
    show: 'Show the passwords',
    save: 'Save',
    saved: 'Username and password saved.',
    needsNetwork: 'This change needs the network.',
    faults: {
      username: 'Use 3–40 small letters, digits, dots or dashes; begin with a letter or digit.',
      password: (length) => `A password has at least ${length} characters.`,
      easy: 'This password is easy to guess. Do not use your username or one repeated letter.',
      different: 'The two passwords differ.',
      current: 'Enter the current password.',
      currentWrong: 'The current password is wrong.',
    },
  },

  aboutPage: {
    title: 'About this app',
    text: 'TPK Lapangan helps the poverty-reduction teams to record meetings and attendance in the village, also without a network.',
    privacyTitle: 'Data about people',
    privacy:
      'Names and signatures serve the records of TPK meetings only, and are seen only by those who work in that area. The PIN locks the screen of this app; use the lock of your phone as well.',
    regionsTitle: 'Names of regions',
    regions:
      'Names and codes of kecamatan, desa and kelurahan come from idn-area-data, under the Open Database License (ODbL) 1.0.',
    licenceTitle: 'Licence',
    licence: 'This app is free software under the AGPL 3.0 or later.',
    versionTitle: 'Version',
  },

  installOffer: {
    title: 'Install on the home screen',
    text: 'It opens faster, and your data is safer because the browser does not remove it by itself.',
    yes: 'Install',
    later: 'Not now',
    iphone: ['Tap the Share button in Safari.', 'Choose “Add to Home Screen”.'],
    iphoneWarning:
      'On an iPhone the installed app starts empty and needs a new code. See that everything has been sent first.',
    otherBrowser:
      'Open the menu of the browser, then choose “Install app” or “Add to Home screen”.',
  },
};
