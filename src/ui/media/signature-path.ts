import type { Point } from './simplify.ts';

const write = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/**
 * A stroke as SVG path data, rounded as the hand drew it: a Catmull-Rom curve through its points.
 * A stroke of one point becomes a dot.
 */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  if (rest.length === 0) return `M${write(first)}h0.1`;
  const at = (index: number): Point =>
    points[Math.min(points.length - 1, Math.max(0, index))] ?? first;
  const curves = rest.map((to, index) => {
    const from = at(index);
    const before = at(index - 1);
    const after = at(index + 2);
    const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${write(leave)} ${write(arrive)} ${write(to)}`;
  });
  return `M${write(first)}${curves.join('')}`;
}
