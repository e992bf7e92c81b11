export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance of a point to the segment from `from` to `to`. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/**
 * A line with fewer points: its ends stay, and no point that was left out lies further than
 * `tolerance` from it (Ramer, Douglas and Peucker). Without recursion, because a stroke can hold
 * thousands of points.
 */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const last = points.length - 1;
  if (last < 2) return [...points];
  const isKept = new Set([0, last]);
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(points, from, to);
    if (farthest.distance <= tolerance) continue;
    isKept.add(farthest.index);
    spans.push([from, farthest.index], [farthest.index, to]);
  }
  return points.filter((_, index) => isKept.has(index));
}

function farthestBetween(points: readonly Point[], from: number, to: number) {
  const start = points[from] as Point;
  const end = points[to] as Point;
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceToSegment(points[index] as Point, start, end);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}
