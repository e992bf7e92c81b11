import { operatorOf } from '../auth/author.ts';
import { revokeDevice } from '../auth/devices.ts';
import { RequestRefused } from '../request-refused.ts';
import { StartFailure } from '../start-failure.ts';
import { listDevices } from '../storage/devices.ts';
import { readId } from './account-commands.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';
import { formatTable } from './table.ts';

const list: Command = {
  name: 'device list',
  usage: '',
  summary: 'list the device sessions',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async ({ storage }) => {
      const heading = ['id', 'account', 'state', 'last seen', 'lost', 'device'];
      const rows = (await listDevices(storage)).map((device) => [
        device.id,
        device.accountId,
        device.revokedAt === null ? 'active' : 'ended',
        device.lastSeenAt ?? '-',
        String(device.missing),
        device.label,
      ]);
      print(formatTable(heading, rows));
    });
  },
};

const revoke: Command = {
  name: 'device revoke',
  usage: 'ID',
  summary: 'end a device session',
  takes: 1,
  async run({ config, words, print }) {
    const id = readId(words[0], 'device');
    await withServices(config, async (services) => {
      try {
        await revokeDevice(services, operatorOf(services.storage.regency), id);
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        throw new StartFailure('There is no device with that id.');
      }
      print(`Ended ${id}.`);
    });
  },
};

export const DEVICE_COMMANDS: readonly Command[] = [list, revoke];
