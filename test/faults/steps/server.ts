import type { Step } from './step.ts';

/** What can happen to the server by itself. */
export const SERVER: readonly Step[] = [
  {
    weight: 4,
    fault: 'restarted',
    async run({ regency, dice }) {
      if (dice.chance(0.5)) await regency.kill();
      else await regency.stop();
      await regency.start();
      return 'restarted';
    },
  },
  {
    weight: 6,
    fault: 'diskFull',
    async run({ regency, dice }) {
      await regency.fillDisk(regency.isDiskFull ? null : dice.between(0, 6));
      return regency.isDiskFull ? 'full' : 'room again';
    },
  },
];
