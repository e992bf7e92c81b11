import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Signature } from '../../../src/protocol/records.ts';
import { isReadable, packSignature, strokesOf } from '../../../src/ui/media/signature.ts';
import { distanceToSegment, simplify } from '../../../src/ui/media/simplify.ts';
import type { Point } from '../../../src/ui/media/simplify.ts';

const PAD = { width: 328, height: 210 };

const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const point = fc.record({ x: coordinate(PAD.width), y: coordinate(PAD.height) });
const stroke = fc.array(point, { minLength: 1, maxLength: 60 });

/** A hand moves steadily: each point near the one before. */
const handDrawn = fc
  .array(
    fc.record({
      x: fc.double({ min: -9, max: 9, noNaN: true }),
      y: fc.double({ min: -9, max: 9, noNaN: true }),
    }),
    { minLength: 2, maxLength: 120 },
  )
  .map((steps) =>
    steps.reduce<Point[]>(
      (points, { x, y }) => {
        const last = points.at(-1) as Point;
        const keep = (value: number, most: number) => Math.min(most, Math.max(0, value));
        return [...points, { x: keep(last.x + x, PAD.width), y: keep(last.y + y, PAD.height) }];
      },
      [{ x: 160, y: 100 }],
    ),
  );

function distanceToLine(from: Point, line: readonly Point[]): number {
  if (line.length === 1) return distanceToSegment(from, line[0] as Point, line[0] as Point);
  return Math.min(
    ...line.slice(1).map((to, index) => distanceToSegment(from, line[index] as Point, to)),
  );
}

describe('a line with fewer points', () => {
  it('keeps its ends and stays within the tolerance', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 0.1, max: 20, noNaN: true }), (points, tolerance) => {
        const line = simplify(points, tolerance);
        expect(line[0]).toEqual(points[0]);
        expect(line.at(-1)).toEqual(points.at(-1));
        for (const each of points) {
          expect(distanceToLine(each, line)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('leaves out what lies on a straight line, however long', () => {
    const straight = Array.from({ length: 20_000 }, (_, index) => ({ x: index / 100, y: 5 }));
    expect(simplify(straight, 0.5)).toEqual([straight[0], straight.at(-1)]);
  });
});

describe('a signature as it is kept', () => {
  it('fits its schema, whatever was drawn', () => {
    const wild = fc.record({
      x: fc.double({ min: -5000, max: 5000, noNaN: true }),
      y: fc.double({ min: -5000, max: 5000, noNaN: true }),
    });
    const strokes = fc.array(fc.array(wild, { maxLength: 900 }), { maxLength: 90 });
    const pad = fc.record({
      width: fc.integer({ min: 200, max: 1400 }),
      height: fc.integer({ min: 20, max: 4000 }),
    });
    fc.assert(
      fc.property(strokes, pad, (drawn, size) => {
        const packed = packSignature(drawn, size);
        const isBlank = drawn.every((each) => each.length === 0);
        expect(packed === null).toBe(isBlank);
        expect(isBlank || v.is(Signature, packed)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the ends of every stroke and shows the same line', () => {
    fc.assert(
      fc.property(fc.array(handDrawn, { minLength: 1, maxLength: 6 }), (drawn) => {
        const packed = strokesOf(packSignature(drawn, PAD) as Signature);
        const scale = 1000 / PAD.width;
        expect(packed.length).toBe(drawn.length);
        drawn.forEach((original, index) => {
          const line = packed[index] as Point[];
          const scaled = original.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
          const near = (a: Point | undefined, b: Point | undefined) =>
            Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
          expect(near(line[0], scaled[0])).toBeLessThan(0.75);
          expect(near(line.at(-1), scaled.at(-1))).toBeLessThan(0.75);
          // the coarsest tolerance, and what rounding adds to it
          for (const each of scaled) expect(distanceToLine(each, line)).toBeLessThan(6.75);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes up less than 1.5 kB where a hand has drawn it', () => {
    const loops = Array.from({ length: 3 }, (_, part) =>
      Array.from({ length: 220 }, (_point, index) => ({
        x: 40 + part * 70 + index / 3 + 22 * Math.cos(index / 9),
        y: 100 + 40 * Math.sin(index / 7 + part),
      })),
    );
    const packed = packSignature(loops, PAD) as Signature;
    expect(JSON.stringify(packed).length).toBeLessThan(1500);
  });

  it('is a mark only where enough was drawn', () => {
    expect(isReadable([[{ x: 10, y: 10 }]], PAD)).toBe(false);
    expect(
      isReadable(
        [
          [
            { x: 10, y: 10 },
            { x: 90, y: 60 },
          ],
        ],
        PAD,
      ),
    ).toBe(true);
  });
});
