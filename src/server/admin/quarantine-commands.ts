import { operatorOf } from '../auth/author.ts';
import { decideOnDevice } from '../handover/decide.ts';
import { visibleQuarantine } from '../handover/waiting.ts';
import { RequestRefused } from '../request-refused.ts';
import { StartFailure } from '../start-failure.ts';
import { readId } from './account-commands.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';
import { formatTable } from './table.ts';

const list: Command = {
  name: 'quarantine list',
  usage: '',
  summary: 'list the work of ended devices that waits for a decision',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async (services) => {
      const author = operatorOf(services.storage.regency);
      const devices = await visibleQuarantine(services, author);
      const rows = devices.map(
        ({ deviceId, accountId, receivedAt, names, photos, regions, from, until }) => [
          deviceId,
          accountId,
          regions.join(' ') || '-',
          receivedAt,
          from ?? '-',
          until ?? '-',
          Object.entries({ ...names, ...(photos > 0 ? { photos } : {}) })
            .map(([name, count]) => `${count} ${name}`)
            .join(', '),
        ],
      );
      const heading = ['device', 'account', 'regions', 'received', 'done from', 'until', 'what'];
      print(formatTable(heading, rows));
    });
  },
};

const decide = (word: 'accept' | 'refuse', summary: string): Command => ({
  name: `quarantine ${word}`,
  usage: 'DEVICE',
  summary,
  takes: 1,
  async run({ config, words, print }) {
    const id = readId(words[0], 'device');
    await withServices(config, async (services) => {
      const author = operatorOf(services.storage.regency);
      try {
        const counts = await decideOnDevice(services, author, id, word === 'accept');
        const { accepted, refused, photos } = counts;
        print(`Applied ${accepted}, and ${photos} photos; the rules refused ${refused}.`);
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        throw new StartFailure('Nothing of that device waits for a decision.');
      }
    });
  },
});

export const QUARANTINE_COMMANDS: readonly Command[] = [
  list,
  decide('accept', 'apply the waiting work of an ended device as its person’s own'),
  decide('refuse', 'leave the waiting work of an ended device unapplied'),
];
