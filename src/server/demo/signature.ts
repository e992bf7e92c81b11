import type { Signature } from '../../protocol/records.ts';
import type { Chance } from './random.ts';

const POINTS = 36;

/** A scribble such as a finger leaves: a looping line from left to right, and a dash below. */
export function inventSignature(chance: Chance): Signature {
  const loops = chance.whole(2, 5);
  const lean = chance.whole(20, 70);
  const rise = chance.whole(60, 130);
  const from = chance.whole(80, 200);
  const width = chance.whole(450, 700);
  const line = Array.from({ length: POINTS }, (_, point) => {
    const share = point / (POINTS - 1);
    const turn = share * loops * 2 * Math.PI;
    const x = from + share * width + Math.cos(turn) * lean;
    const y = 200 - Math.sin(turn) * rise * (1 - share / 2);
    return [Math.round(x), Math.round(y)];
  });
  const dash = [from, 330, from + width, 330 - chance.whole(0, 40)];
  return { height: 400, strokes: [line.flat(), ...(chance.hits(0.6) ? [dash] : [])] };
}
