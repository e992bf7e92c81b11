import type { PrintTexts } from '../id/print.ts';

export const print: PrintTexts = {
  title: 'Print meeting papers',
  paper: 'Paper',
  papers: {
    attendance: 'Attendance sheet',
    minutes: 'Minutes',
    both: 'Attendance sheet and minutes',
  },
  choice: 'Who is on the sheet',
  choices: {
    present: 'Only those present',
    invited: 'Everybody invited',
    blank: 'Blank, to be signed on paper',
  },
  print: 'Print / save as PDF',
  how: 'Works without a network. For a PDF, choose “Save as PDF” as the printer. Official papers are printed in Indonesian.',
  preview: 'Preview',
  enlarge: 'Enlarge',
  fit: 'Fit to screen',
  photosMissing: (count) =>
    `${count} ${count === 1 ? 'photo is' : 'photos are'} not on this device yet. Open this page with a network to fetch them.`,
  notFound: 'This meeting is not on this device',
  notFoundText: 'It may not have arrived yet, or lies outside your area.',
  toMeetings: 'To the meetings',
};
