import type { AccountsTexts } from '../id/accounts.ts';

export const accounts: AccountsTexts = {
  title: 'Accounts',
};
