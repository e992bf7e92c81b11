import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Above the minimum of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes). */
const COST: Cost = { memory: 32_768, passes: 3, parallelism: 1 };
const TAG_LENGTH = 32;
/** How many are worked out at once: each holds its memory, and a village's server is small. */
const AT_ONCE = 2;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Argon2id in the PHC string format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, COST, TAG_LENGTH);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether a password belongs to a stored hash. Without a hash (an unknown username) the same work
 * is done and the answer is no, so that the time taken tells nothing.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = PHC.exec(stored ?? '');
  if (!parsed) {
    await derive(password, randomBytes(16), COST, TAG_LENGTH);
    return false;
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = parsed;
  const expected = Buffer.from(tag, 'base64');
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost, expected.length);
  return timingSafeEqual(actual, expected);
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  nonce: Buffer,
  cost: Cost,
  tagLength: number,
): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    // one person types é in one key stroke, another in two: both are the same password
    const message = password.normalize('NFKC');
    return await new Promise((resolve, reject) => {
      argon2('argon2id', { message, nonce, tagLength, ...cost }, (error, tag) =>
        error ? reject(error) : resolve(tag),
      );
    });
  } finally {
    // the place goes straight to whoever waits longest
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
