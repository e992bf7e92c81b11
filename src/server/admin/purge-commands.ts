import { purge } from '../retention.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';
import { formatTable } from './table.ts';

const take: Command = {
  name: 'purge',
  usage: '[--dry-run]',
  summary: 'take away what was kept long enough (RETAIN_…_MONTHS), and tell how much that was',
  takes: 0,
  options: { 'dry-run': { type: 'boolean' } },
  async run({ config, values, print }) {
    const dryRun = values['dry-run'] === true;
    await withServices(config, async ({ storage, now }) => {
      const purged = await purge(storage, config.retention, new Date(now()), { dryRun });
      const rows = purged.map(({ what, months, before, count }) => [
        String(count),
        what,
        `${months} months`,
        before.slice(0, 10),
      ]);
      print(formatTable(['count', 'what', 'kept for', 'changed before'], rows));
      print(dryRun ? 'Nothing was taken away.' : 'Taken away. The audit keeps these counts.');
    });
  },
};

export const PURGE_COMMANDS: readonly Command[] = [take];
