import SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import type { Pad } from './signature.ts';
import type { Point } from './simplify.ts';

type Groups = ReturnType<SignaturePad['toData']>;

const PEN = { minWidth: 0.9, maxWidth: 2.6, penColor: '#14213d' };
/** In CSS pixels; closer points are one. What is too many is left out when it is kept. */
const MIN_DISTANCE = 2;

/**
 * A canvas that is signed on. When it changes its size, because the phone was turned, what was
 * drawn is drawn again as large as fits; strokes are told in the measure of the pad on which the
 * first was drawn.
 */
export class PadSurface {
  readonly #canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  #first: Pad = { width: 1, height: 1 };
  #scale = 1;

  constructor(canvas: HTMLCanvasElement, onChange: () => void) {
    this.#canvas = canvas;
    this.#pad = new SignaturePad(canvas, { ...PEN, minDistance: MIN_DISTANCE });
    this.#pad.addEventListener('endStroke', onChange);
    this.fit();
  }

  /** Takes the canvas's present size on the screen. */
  fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width === 0 || height === 0) return;
    const drawn = this.#pad.toData();
    const ratio = Math.max(1, devicePixelRatio);
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.getContext('2d')?.scale(ratio, ratio);
    if (drawn.length === 0) {
      this.#first = { width, height };
      this.#scale = 1;
      this.#pad.clear();
      return;
    }
    const before = this.#scale;
    this.#scale = Math.min(width / this.#first.width, height / this.#first.height);
    this.#pad.fromData(scaled(drawn, this.#scale / before));
  }

  get isEmpty(): boolean {
    return this.#pad.isEmpty();
  }

  /** What was drawn, stroke by stroke. */
  get strokes(): Point[][] {
    return this.#pad
      .toData()
      .map(({ points }) => points.map(({ x, y }) => ({ x: x / this.#scale, y: y / this.#scale })));
  }

  /** The area that the strokes lie in: the first pad, and what a turned phone has added to it. */
  get pad(): Pad {
    const points = this.strokes.flat();
    return {
      width: Math.max(this.#first.width, ...points.map(({ x }) => x)),
      height: Math.max(this.#first.height, ...points.map(({ y }) => y)),
    };
  }

  /** Draws strokes that were kept, given in thousandths of a pad's width. */
  draw(strokes: readonly (readonly Point[])[]): void {
    this.#pad.clear();
    this.fit();
    const scale = this.#first.width / 1000;
    this.#pad.fromData(
      strokes.map((points) => ({
        ...PEN,
        dotSize: 0,
        velocityFilterWeight: 0.7,
        compositeOperation: 'source-over',
        points: points.map(({ x, y }, index) => ({
          x: x * scale,
          y: y * scale,
          pressure: 0.5,
          time: index * 16,
        })),
      })),
    );
  }

  clear(): void {
    this.#pad.clear();
    this.fit();
  }

  /** Takes back the last stroke. */
  undo(): void {
    const drawn = this.#pad.toData().slice(0, -1);
    if (drawn.length === 0) this.clear();
    else this.#pad.fromData(drawn);
  }

  /** Lets go of the canvas. */
  end(): void {
    this.#pad.off();
  }
}

function scaled(groups: Groups, factor: number): PointGroup[] {
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  }));
}
