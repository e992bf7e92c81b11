import type { PrintTexts } from '../id/print.ts';

export const print: PrintTexts = {
  title: 'Attendance list',
};
