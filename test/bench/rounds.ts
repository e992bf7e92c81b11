/** One round: what the app took, and its floor beside it, in ms. */
export interface Round {
  readonly mine: number;
  readonly floor: number;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One round after the other, never two at once. */
export async function inTurn(count: number, round: (turn: number) => Promise<Round>) {
  const rounds: Round[] = [];
  for (let turn = 0; turn < count; turn += 1) rounds.push(await round(turn));
  return rounds;
}

/**
 * The mean of many short works of both kinds, in turns, so that whatever slows the machine slows
 * both. The first turns are not counted: code is compiled in them, and files are made.
 */
export async function alternately(
  turns: number,
  mine: () => unknown,
  floor: () => unknown,
): Promise<Round> {
  const sums = { mine: 0, floor: 0 };
  for (let turn = -WARM_UP; turn < turns; turn += 1) {
    const [one, other] = [await timed(mine), await timed(floor)];
    if (turn < 0) continue;
    sums.mine += one;
    sums.floor += other;
  }
  return { mine: sums.mine / turns, floor: sums.floor / turns };
}

const WARM_UP = 5;
