import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { StartFailure } from '../start-failure.ts';
import { ACCOUNT_COMMANDS } from './account-commands.ts';
import type { Command, Run } from './command.ts';
import { DEVICE_COMMANDS } from './device-commands.ts';
import { KEY_COMMANDS } from './key-commands.ts';
import { MAINTENANCE_COMMANDS } from './maintenance-commands.ts';
import { PURGE_COMMANDS } from './purge-commands.ts';
import { QUARANTINE_COMMANDS } from './quarantine-commands.ts';

const COMMANDS: readonly Command[] = [
  ...ACCOUNT_COMMANDS,
  ...DEVICE_COMMANDS,
  ...QUARANTINE_COMMANDS,
  ...KEY_COMMANDS,
  ...MAINTENANCE_COMMANDS,
  ...PURGE_COMMANDS,
];

/**
 * Runs one admin command.
 * @param args what follows `npm run admin --`
 * @throws StartFailure where the command is unknown, used wrongly, or cannot be done
 */
export async function runAdmin(
  args: readonly string[],
  { print, note }: Pick<Run, 'print' | 'note'>,
): Promise<void> {
  const asked = args.filter((word) => word !== '--help' && word !== '-h' && word !== 'help');
  if (asked.length === 0) {
    print(help());
    return;
  }
  const command = COMMANDS.find(({ name }) =>
    name.split(' ').every((word, index) => asked[index] === word),
  );
  if (!command) {
    throw new StartFailure(
      `There is no command "${asked.slice(0, 2).join(' ')}". "npm run admin" lists them all.`,
    );
  }
  if (asked.length < args.length) {
    print(`npm run admin -- ${command.name} ${command.usage}\n  ${command.summary}`);
    return;
  }
  const { values, words } = parse(command, args.slice(command.name.split(' ').length));
  await command.run({ config: readConfig(process.env), values, words, print, note });
}

function parse(command: Command, args: string[]): Pick<Run, 'values' | 'words'> {
  const usage = `npm run admin -- ${`${command.name} ${command.usage}`.trim()}`;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: command.options ?? {},
      allowPositionals: true,
    });
    if (positionals.length === command.takes) return { values, words: positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new StartFailure(`${message.split('. ')[0]}. Usage: ${usage}`);
  }
  throw new StartFailure(`Usage: ${usage}`);
}

function help(): string {
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`,
  );
  return [
    'npm run admin -- COMMAND',
    '',
    ...lines,
    '',
    'It uses the same settings as the server: DATA_DIR or DATABASE_URL, REGENCY_CODE, and',
    'PUBLIC_ORIGIN for links. To keep the output of npm itself out of a file:',
    '  npm run --silent admin -- account import list.csv > links.csv',
  ].join('\n');
}
