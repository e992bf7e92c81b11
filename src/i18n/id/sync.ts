export const sync = {
  title: 'Sinkron',
};

export type SyncTexts = typeof sync;
