export const accounts = {
  title: 'Akun',
};

export type AccountsTexts = typeof accounts;
