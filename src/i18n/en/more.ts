import type { MoreTexts } from '../id/more.ts';

export const more: MoreTexts = {
  title: 'More',
};
