import type { DecreeTexts } from '../id/decree.ts';

export const decree: DecreeTexts = {
  title: 'Decree (SK)',
  notFound: 'This team is not on this device',
  notFoundText: 'It may not have arrived yet, or lies outside your area.',
  toTeams: 'To the list of teams',
  unsigned: 'Not signed yet',
  unsignedText: 'Check its wording, print it, have it signed. Then enter its number and date here.',
  signedAs: (number, date) => `Number ${number}, ${date}`,
  signedText: 'Number and date print on the decree.',
  unfinished: 'The team is not complete. Open places print as dots.',
  seeTeam: 'Complete the team',
  readOnly:
    'The decree is drawn up by the village facilitator and the TPK Kecamatan. You can read and print it.',

  wording: 'Wording',
  wordingOwn: 'Its wording was changed for this team.',
  wordingTemplate: 'Its wording follows the regency’s template.',
  wordingCustom: 'Its wording is the customary one.',
  wordingAmendment: 'This decree amends: the new list takes the place of the old decree’s annex.',
  editWording: 'Change the wording',
  hideWording: 'Close',
  signer: 'Name of the signatory',
  signerHint: {
    desa: 'The kepala desa, with titles.',
    kelurahan: 'The lurah, with titles.',
    kecamatan: 'The camat, with titles.',
  },
  parts: {
    considering: 'Menimbang (considering)',
    recalling: 'Mengingat (recalling)',
    deciding: 'Memutuskan (deciding)',
  },
  hints: {
    considering: 'One consideration a line. Letters a, b, c are added by themselves.',
    recalling:
      'One regulation a line. Those given are as of 2019: check whether they are still in force.',
    deciding:
      'One dictum a line. KESATU, KEDUA are added by themselves. A line that starts with a. is an item.',
  },
  reset: 'Back to the given wording',
  resetOf: (part) => `Back to the given wording: ${part}`,
  saveWording: 'Save the wording',
  wordingSaved: 'The wording is kept on this phone.',
  nothingChanged: 'Nothing has changed.',

  signedTitle: 'Once it is signed',
  number: 'Decree number',
  numberHint: 'As written on the decree, such as 12 or 141/12/2019.',
  date: 'Decree date',
  saveSigned: 'Save number and date',
  signedSaved: 'Number and date are kept on this phone.',
  errors: {
    number: 'Enter the number, or leave both empty.',
    date: 'Enter the date, or leave both empty.',
    future: 'The date cannot lie after today.',
    tooLong: (label) => `${label} is too long. Shorten it a little.`,
  },
  meanwhile: (name) =>
    `${name} changed the same field while you were writing. Compare, then choose.`,

  photos: 'Photos of the signed decree',
  photosHint: 'The signed page and its annex. Make sure that they can be read.',
  photosEmpty: 'No photo of the decree yet.',
  photosEarlier: 'Photos of earlier decrees',
  photoAlt: (number, caption) =>
    caption === '' ? `Photo ${number} of the decree` : `Photo ${number} of the decree: ${caption}`,

  print: 'Print / save as PDF',
  how: 'No network is needed. For a PDF, choose “Save as PDF” as the printer.',

  past: 'Earlier decrees',
  pastUnknown: 'Number not recorded',
  first: 'Decree that formed the team',
  amendment: (count) => `Amendment ${count}`,
};
