import { readFile } from 'node:fs/promises';
import type { Activation, CreateAccountsResponse, NewAccount } from '../../protocol/account.ts';
import { Id } from '../../protocol/primitives.ts';
import * as v from 'valibot';
import { changeAccount, createAccounts, renewActivation } from '../auth/accounts.ts';
import { operatorOf } from '../auth/author.ts';
import { originOf } from '../config.ts';
import type { Config } from '../config.ts';
import { activationLink } from '../link.ts';
import { RequestRefused } from '../request-refused.ts';
import type { Services } from '../services.ts';
import { StartFailure } from '../start-failure.ts';
import { listAccounts } from '../storage/accounts.ts';
import { explainRefusal, readNewAccount } from './account-input.ts';
import { withServices } from './command.ts';
import type { Command } from './command.ts';
import { csvLine, parseCsv } from './csv.ts';
import { formatTable } from './table.ts';

const COLUMNS = ['role', 'name', 'scopes'];

const add: Command = {
  name: 'account add',
  usage: '--role ROLE --name NAME --scope CODE [--scope CODE …]',
  summary: 'make an account and print its one-time link',
  takes: 0,
  options: {
    role: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
  },
  async run({ config, values, print }) {
    const { role, name, scope } = values;
    if (!role || !name || !scope) {
      throw new StartFailure('account add needs --role, --name and --scope.');
    }
    const scopes = (Array.isArray(scope) ? scope : [scope]).map(String);
    const wanted = readNewAccount(String(role), String(name), scopes, 'account add');
    await withServices(config, async (services) => {
      const [made] = await create(services, [wanted], () => 'account add');
      if (!made) return;
      print(`Account ${made.account.id}`);
      printLink(config, made.activation, print);
    });
  },
};

const list: Command = {
  name: 'account list',
  usage: '',
  summary: 'list the accounts',
  takes: 0,
  async run({ config, print }) {
    await withServices(config, async ({ storage, now }) => {
      const accounts = await listAccounts(storage, new Date(now()).toISOString());
      const heading = [
        'id',
        'role',
        'state',
        'devices',
        'last seen',
        'link until',
        'scopes',
        'name',
      ];
      const rows = accounts.map(({ account, devices, lastSeenAt, activationUntil }) => [
        account.id,
        account.role,
        account.active ? 'active' : 'stopped',
        String(devices),
        lastSeenAt ?? '-',
        activationUntil ?? '-',
        account.scopes.join(' '),
        account.name,
      ]);
      print(formatTable(heading, rows));
    });
  },
};

const link: Command = {
  name: 'account link',
  usage: 'ID',
  summary: 'print a new one-time link; earlier ones end',
  takes: 1,
  async run({ config, words, print }) {
    const id = readId(words[0], 'account');
    await withServices(config, async (services) => {
      const { regency } = services.storage;
      const activation = await renewActivation(services, operatorOf(regency), id).catch(
        (error: unknown) => {
          throw explainAccount(
            error,
            'It is stopped. Start it again on the accounts screen first.',
          );
        },
      );
      printLink(config, activation, print);
    });
  },
};

const stop: Command = {
  name: 'account stop',
  usage: 'ID',
  summary: 'stop an account and end its sessions',
  takes: 1,
  async run({ config, words, print }) {
    const id = readId(words[0], 'account');
    await withServices(config, async (services) => {
      const author = operatorOf(services.storage.regency);
      await changeAccount(services, author, id, { active: false }).catch((error: unknown) => {
        throw explainAccount(
          error,
          'It is the last active account of the regency. Make another one first.',
        );
      });
      print(`Stopped ${id}.`);
    });
  },
};

const start: Command = {
  name: 'account start',
  usage: 'ID',
  summary: 'start a stopped account again and print a one-time link',
  takes: 1,
  async run({ config, words, print }) {
    const id = readId(words[0], 'account');
    await withServices(config, async (services) => {
      const author = operatorOf(services.storage.regency);
      await changeAccount(services, author, id, { active: true }).catch((error: unknown) => {
        throw explainAccount(error, '');
      });
      printLink(config, await renewActivation(services, author, id), print);
    });
  },
};

const importList: Command = {
  name: 'account import',
  usage: 'FILE.csv',
  summary: 'make all accounts of a list (role,name,scopes) and print their links as CSV',
  takes: 1,
  async run({ config, words, print, note }) {
    const rows = readRows(await readText(words[0] ?? ''));
    const accounts = rows.map(({ line, cells: [role = '', name = '', scopes = ''] }) =>
      readNewAccount(role, name, scopes.split(/[\s,;|]+/).filter(Boolean), `line ${line}`),
    );
    await withServices(config, async (services) => {
      const made = await create(services, accounts, (index) => `line ${rows[index]?.line}`);
      const origin = originOf(config);
      print(csvLine([...COLUMNS, 'link', 'until', 'id']));
      for (const { account, activation } of made) {
        const { role, name, scopes, id } = account;
        const url = activationLink(origin, activation.code);
        print(csvLine([role, name, scopes.join(' '), url, activation.expiresAt, id]));
      }
      note(`Made ${made.length} accounts.`);
    });
  },
};

export const ACCOUNT_COMMANDS: readonly Command[] = [add, list, link, stop, start, importList];

async function create(
  services: Services,
  accounts: readonly NewAccount[],
  whereOf: (index: number) => string,
): Promise<CreateAccountsResponse['accounts']> {
  try {
    const author = operatorOf(services.storage.regency);
    return (await createAccounts(services, author, accounts)).accounts;
  } catch (error) {
    throw explainRefusal(error, accounts, whereOf, services.regions);
  }
}

function printLink(
  config: Config,
  { code, expiresAt }: Activation,
  print: (line: string) => void,
): void {
  print(`One-time link, until ${expiresAt}:`);
  print(`  ${activationLink(originOf(config), code)}`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure(`The file ${path} cannot be read (${code}).`);
  }
}

function readRows(text: string): { line: number; cells: string[] }[] {
  const [heading, ...rows] = parseCsv(text);
  if (COLUMNS.some((column, at) => heading?.cells[at]?.toLowerCase() !== column)) {
    throw new StartFailure(`The first line of the list must be: ${COLUMNS.join(',')}`);
  }
  if (rows.length === 0) throw new StartFailure('There is nobody on the list.');
  return rows;
}

/** An id as the lists print it. */
export function readId(text: string | undefined, what: 'account' | 'device'): string {
  if (v.is(Id, text)) return text;
  throw new StartFailure(`That is no id. "${what} list" prints the ids.`);
}

function explainAccount(error: unknown, invalid: string): unknown {
  if (!(error instanceof RequestRefused)) return error;
  return new StartFailure(error.code === 'invalid' ? invalid : 'There is no account with that id.');
}
