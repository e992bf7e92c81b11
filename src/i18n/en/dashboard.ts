import type { DashboardTexts } from '../id/dashboard.ts';

export const dashboard: DashboardTexts = {
  title: 'Dashboard',
};
