import { entryOf, operatorOf } from '../auth/author.ts';
import { KeyFileError, readKeys, rotateKeys } from '../seal/key-file.ts';
import { appendAudit } from '../storage/audit.ts';
import { forgetSealKey, noteSealKeys, readSealKeys } from '../storage/seal-keys.ts';
import { StartFailure } from '../start-failure.ts';
import { write } from '../storage/write.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';
import { formatTable } from './table.ts';

const list: Command = {
  name: 'keys list',
  usage: '',
  summary: 'list the keys that phones seal to; the last one is in use, the others still open',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async () => {
      const keys = readKeys(config.sealKeysFile);
      const rows = keys.map(({ id, createdAt }, index) => [
        id,
        createdAt,
        index === keys.length - 1 ? 'in use' : 'opens',
      ]);
      print(formatTable(['id', 'made', 'state'], rows));
    });
  },
};

const rotate: Command = {
  name: 'keys rotate',
  usage: '',
  summary: 'make a new key for phones to seal to, also while the server runs',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async ({ storage, now }) => {
      const at = new Date(now()).toISOString();
      const { id } = await rotateKeys(config.sealKeysFile, at).catch(explain);
      await noteSealKeys(storage, [id]);
      const author = operatorOf(storage.regency);
      await write(storage, (writing) =>
        appendAudit(writing, [entryOf(author, at, 'key.rotate', id)]),
      );
      print(`Made key ${id}. Phones seal to it after their next contact.`);
      print(`Keep a copy of ${config.sealKeysFile} apart from the backups of the database:`);
      print('without it, what phones have sealed and not yet sent cannot be opened.');
    });
  },
};

function explain(error: unknown): never {
  throw error instanceof KeyFileError ? new StartFailure(error.message) : error;
}

const forget: Command = {
  name: 'keys forget',
  usage: 'ID',
  summary: 'give up a key of which there is no copy left: what is sealed to it stays unread',
  takes: 1,
  async run({ config, words: [id = ''], print }) {
    await withServices(config, async ({ storage, now }) => {
      if (readKeys(config.sealKeysFile).some((key) => key.id === id)) {
        throw new StartFailure(`The key ${id} is in ${config.sealKeysFile}: it is not lost.`);
      }
      if (!(await readSealKeys(storage)).includes(id)) {
        throw new StartFailure(`No phone has sealed anything to a key ${id}.`);
      }
      await forgetSealKey(storage, id);
      const at = new Date(now()).toISOString();
      const author = operatorOf(storage.regency);
      await write(storage, (writing) =>
        appendAudit(writing, [entryOf(author, at, 'key.forget', id)]),
      );
      print(`The key ${id} is given up. Phones seal anew, once unlocked, what they still hold;`);
      print('hand-over files and quarantined work that were sealed to it cannot be opened.');
    });
  },
};

export const KEY_COMMANDS: readonly Command[] = [list, rotate, forget];
