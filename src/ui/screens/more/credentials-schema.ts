import * as v from 'valibot';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { PASSWORD_MIN } from '../../../protocol/session.ts';

/** The endpoint's own minimum; its type makes sure that both stay the same. */
export const PASSWORD_LENGTH: typeof PASSWORD_MIN = 10;

/** The form as the endpoint will take it; `current` is asked for where a password was set. */
export function credentialsSchema({ credentialsForm }: Catalogue['more'], hasPassword: boolean) {
  const { faults } = credentialsForm;
  return v.pipe(
    v.object({
      username: v.pipe(
        v.string(),
        v.trim(),
        v.toLowerCase(),
        v.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, faults.username),
      ),
      current: v.pipe(
        v.string(),
        v.check((text) => !hasPassword || text !== '', faults.current),
      ),
      password: v.pipe(
        v.string(),
        v.minLength(PASSWORD_LENGTH, faults.password(PASSWORD_LENGTH)),
        v.maxLength(200),
        v.check((text) => new Set(text).size > 3, faults.easy),
      ),
      repeat: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['password'], ['repeat']],
        ({ password, repeat }) => password === repeat,
        faults.different,
      ),
      ['repeat'],
    ),
    v.forward(
      v.partialCheck(
        [['password'], ['username']],
        ({ password, username }) => !password.toLowerCase().includes(username),
        faults.easy,
      ),
      ['password'],
    ),
  );
}
