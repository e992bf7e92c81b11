import type { SettingsTexts } from '../id/settings.ts';

export const settings: SettingsTexts = {
  title: 'Team settings',
  subtitle: 'For every desa, kelurahan and kecamatan.',
  loading: 'Opening the settings…',

  limits: 'Deadline and number of members',
  limitsText: 'Villages are told about numbers of members, and not kept from sending.',
  deadlineDays: 'Time to form a team',
  deadlineHint: (days) => `In days from the village’s socialisation. Given: ${days} days.`,
  pokjaMembersMin: 'Fewest members of a pokja',
  pokjaMembersMax: 'Most members of a pokja',
  membersHint: (count) => `Without the coordinator. Given: ${count}.`,
  saveLimits: 'Save the limits',
  limitsSaved: 'The limits are kept. Every phone gets them when it connects.',
  reset: 'Back to what was given',

  template: 'Template of the decree',
  templateText:
    'For decrees that form a team. Villages can still change the wording of theirs. An amendment takes the customary wording, and its legal basis from here.',
  legalHint:
    'One regulation a line. As long as it is unchanged, kelurahan and kecamatan have a legal basis of their own. Those given are as of 2019: check whether they are still in force.',
  placeholders: 'Words in braces are filled in',
  placeholderOf: {
    desa: 'name of the desa, kelurahan or kecamatan whose team it is',
    wilayah: 'that name with its kecamatan',
    kecamatan: 'name of the kecamatan',
    kabupaten: 'name of the regency',
    pejabat: 'the kepala desa, lurah or camat who decrees',
    tim: 'name of the team',
    tentang: 'title of the decree',
    tanggal_rapat: 'day of the socialisation',
    anggaran: 'the village’s budget, or the regency’s for kelurahan and kecamatan',
    keputusan_lama: 'the decree that is amended (amendments only)',
  },
  saveTemplate: 'Save the template',
  templateSaved: 'The template is kept. Every phone gets it when it connects.',
  nothingChanged: 'Nothing has changed.',
  example: 'How it looks',
  exampleFor: 'Example for',

  errors: {
    whole: (label, least, most) => `${label}: enter a whole number from ${least} to ${most}.`,
    order: 'The most cannot be less than the fewest.',
    tooLong: (label) => `${label} is too long. Shorten it a little.`,
    unknown: (names) =>
      `Nobody knows these words: ${names}. Check their spelling, or take the braces away.`,
  },
};
