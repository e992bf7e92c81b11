export const join = {
  title: 'Mulai memakai',
};

export type JoinTexts = typeof join;
