import type { Dice } from '../dice.ts';
import type { Fault } from '../world/faults.ts';
import type { PhoneRequest, Verdict } from './verdict.ts';

/** A fault of the line, or of the server as a request reaches it. */
interface LineFault {
  readonly verdict: (dice: Dice) => Verdict;
  /** Whether it can strike this request at all. */
  readonly fits?: (request: PhoneRequest) => boolean;
}

const html = (words: string) => `<!doctype html><title>${words}</title><h1>${words}</h1>`;
const answered = (status: number, words: string): LineFault => ({
  verdict: () => ({ is: 'answered', status, type: 'text/html', body: html(words) }),
});
const plain = (is: 'refused' | 'replyLost' | 'twice' | 'late' | 'slow' | 'stalled'): LineFault => ({
  verdict: () => ({ is }),
});
const cut = (is: 'requestCut' | 'replyCut' | 'gzipCut'): LineFault['verdict'] => {
  return (dice) => ({ is, share: dice.below(1000) / 1000 });
};

const writes = ({ path, method }: PhoneRequest) =>
  method === 'PUT' || path.endsWith('/push') || path.endsWith('/handover');
const hasBody = ({ body }: PhoneRequest) => body.length > 0;

/** Statements of a push of a few mutations, more or less. */
const STATEMENTS = 14;

export const LINE_FAULTS = {
  refused: plain('refused'),
  requestCut: { verdict: cut('requestCut'), fits: hasBody },
  replyCut: { verdict: cut('replyCut') },
  replyLost: plain('replyLost'),
  twice: plain('twice'),
  late: { ...plain('late'), fits: writes },
  slow: plain('slow'),
  stalled: plain('stalled'),
  portal: answered(200, 'Selamat datang di WiFi'),
  tooLarge: answered(413, '413 Request Entity Too Large'),
  limited: answered(429, '429 Too Many Requests'),
  serverError: answered(500, '500 Internal Server Error'),
  badGateway: answered(502, '502 Bad Gateway'),
  gzipCut: {
    verdict: cut('gzipCut'),
    fits: ({ headers }) => headers['content-encoding'] === 'gzip',
  },
  killedBefore: { verdict: () => ({ is: 'killed' }) },
  killedInside: {
    verdict: (dice) => ({
      is: 'broken',
      at: {
        at: 'statement',
        nth: dice.between(1, STATEMENTS),
        after: dice.chance(0.5),
        how: 'kill',
      },
    }),
    fits: writes,
  },
  killedBeforeCommit: {
    verdict: () => ({ is: 'broken', at: { at: 'commit', nth: 1, after: false, how: 'kill' } }),
    fits: writes,
  },
  killedAfterCommit: {
    verdict: () => ({ is: 'broken', at: { at: 'commit', nth: 1, after: true, how: 'kill' } }),
    fits: writes,
  },
  connectionsCut: {
    verdict: (dice) => ({
      is: 'broken',
      at: {
        at: 'statement',
        nth: dice.between(1, STATEMENTS),
        after: dice.chance(0.5),
        how: 'cut',
      },
    }),
    fits: writes,
  },
  crashed: {
    verdict: (dice) => ({
      is: 'broken',
      at: {
        at: 'statement',
        nth: dice.between(1, STATEMENTS),
        after: dice.chance(0.5),
        how: 'crash',
      },
    }),
    fits: writes,
  },
  failedOver: { verdict: () => ({ is: 'failedOver' }) },
} as const satisfies Partial<Record<Fault, LineFault>>;

export type LineFaultName = keyof typeof LINE_FAULTS;

export const isLineFault = (name: Fault): name is LineFaultName => name in LINE_FAULTS;

/** What strikes a request, out of these faults; null where none can. */
export function strike(
  dice: Dice,
  names: readonly LineFaultName[],
  request: PhoneRequest,
): { readonly name: LineFaultName; readonly verdict: Verdict } | null {
  const able = names.filter((name) => {
    const fault: LineFault = LINE_FAULTS[name];
    return fault.fits?.(request) ?? true;
  });
  if (able.length === 0) return null;
  const name = dice.pick(able);
  return { name, verdict: LINE_FAULTS[name].verdict(dice) };
}
