export const dashboard = {
  title: 'Dasbor',
};

export type DashboardTexts = typeof dashboard;
