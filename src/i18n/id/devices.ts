export const devices = {
  title: 'Perangkat',
};

export type DevicesTexts = typeof devices;
