export const more = {
  title: 'Lainnya',
};

export type MoreTexts = typeof more;
