import type { JoinTexts } from '../id/join.ts';

export const join: JoinTexts = {
  title: 'Getting started',
};
