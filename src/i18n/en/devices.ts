import type { DevicesTexts } from '../id/devices.ts';

export const devices: DevicesTexts = {
  title: 'Devices',
};
