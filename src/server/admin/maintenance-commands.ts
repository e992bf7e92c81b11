import { entryOf, operatorOf } from '../auth/author.ts';
import { openDatabase } from '../services.ts';
import { StartFailure } from '../start-failure.ts';
import { appendAudit, verifyAudit } from '../storage/audit.ts';
import { countRows, writeBackup } from '../storage/backup.ts';
import type { BackupCounts } from '../storage/backup-format.ts';
import { BackupError, restoreBackup } from '../storage/restore.ts';
import { write } from '../storage/write.ts';
import { readLines, writeLines } from './backup-file.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';

const verify: Command = {
  name: 'audit verify',
  usage: '',
  summary: 'check the chain of audit entries, and print its last hash to note down elsewhere',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async ({ storage }) => {
      const verdict = await verifyAudit(storage);
      if (!verdict.ok) {
        throw new StartFailure(`The audit chain is broken at entry ${verdict.n}.`);
      }
      print(`${verdict.entries} audit entries, unbroken. The last hash is ${verdict.head}.`);
    });
  },
};

const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'write everything into a gzip file, also while the server runs',
  takes: 1,
  async run({ config, words: [path = ''], print }) {
    await withServices(config, async ({ storage, now }) => {
      const at = new Date(now()).toISOString();
      const counts = await writeLines(path, (writeLine) => writeBackup(storage, at, writeLine));
      const author = operatorOf(storage.regency);
      const detail = { records: counts['record'] ?? 0 };
      await write(storage, (writing) =>
        appendAudit(writing, [entryOf(author, at, 'backup.write', storage.regency, detail)]),
      );
      print(`Wrote ${path}: ${describe(counts)}.`);
      print('It holds personal data: keep it where only those see it who may.');
    });
  },
};

const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'put a backup back into an empty database',
  takes: 1,
  async run({ config, words: [path = ''], print }) {
    // not migrated yet: the backup says how its tables looked
    const storage = await openDatabase(config);
    try {
      const counts = await restoreBackup(storage, new Date().toISOString(), readLines(path));
      const verdict = await verifyAudit(storage);
      print(`Restored ${path}: ${describe(counts)}.`);
      print(
        verdict.ok
          ? 'The audit chain is unbroken. Phones will send again what came after the backup.'
          : `The audit chain is broken at entry ${verdict.n}: it was so when the backup was written.`,
      );
    } catch (error) {
      throw error instanceof BackupError ? new StartFailure(error.message) : error;
    } finally {
      await storage.close();
    }
  },
};

const database: Command = {
  name: 'db',
  usage: '',
  summary: 'tell which database is used, and how much is in it',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async ({ storage, regions, version }) => {
      print(`TPK Lapangan ${version} for ${regions.name} (${regions.code}), ${storage.engine}`);
      print(describe(await countRows(storage)));
    });
  },
};

export const MAINTENANCE_COMMANDS: readonly Command[] = [verify, backup, restore, database];

function describe(counts: BackupCounts): string {
  const { account = 0, device = 0, record = 0, blob = 0, audit = 0 } = counts;
  return `${account} accounts, ${device} devices, ${record} records, ${blob} photos, ${audit} audit entries`;
}
