import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Signature } from '../../../src/protocol/records.ts';
import { PadSurface } from '../../../src/ui/media/pad-surface.ts';
import { packSignature } from '../../../src/ui/media/signature.ts';
import { addPerson, joinedPhone, recordMeeting } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  document.body.replaceChildren();
});

/** A finger on the pad: down, along the points, up. Given in shares of the pad. */
function stroke(canvas: HTMLCanvasElement, points: readonly (readonly [number, number])[]) {
  const box = canvas.getBoundingClientRect();
  const fire = (type: string, [x, y]: readonly [number, number]) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType: 'touch',
        isPrimary: true,
        buttons: type === 'pointerup' ? 0 : 1,
        pressure: 0.5,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
      }),
    );
  const [first, ...rest] = points;
  if (first === undefined) return;
  fire('pointerdown', first);
  for (const each of rest) fire('pointermove', each);
  fire('pointerup', points.at(-1) ?? first);
}

const ZIGZAG = Array.from({ length: 40 }, (_, index): [number, number] => [
  0.2 + index / 80,
  0.5 + 0.2 * Math.sin(index / 3),
]);

async function openSigning(names: string[]) {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  for (const name of names) await addPerson(db, meetingId, name);
  stage = await openStage(`/rapat/${meetingId}/hadir`, { db });
  await page.getByRole('button', { name: `Tanda tangan ${names[0]}` }).click();
  return { db, meetingId };
}

async function pad(): Promise<HTMLCanvasElement> {
  return vi.waitFor(() => {
    const canvas = document.querySelector('canvas');
    // signature_pad takes the finger from the page once it listens
    if (canvas?.style.touchAction !== 'none') throw new Error('no pad yet');
    return canvas;
  }, PATIENCE);
}

const signaturesOf = async (db: Stage['db']) =>
  Object.fromEntries(
    (await db.rows('attendance').toArray()).map(({ fields }) => [fields.name, fields.signature]),
  );

describe('signing with a finger', () => {
  it('keeps the strokes small and hands the phone to the next person', async () => {
    const { db } = await openSigning(['Wagini Contoh', 'Slamet Contoh']);
    stroke(await pad(), ZIGZAG);
    await page.getByRole('button', { name: 'Simpan, berikutnya' }).click();
    await expect.element(page.getByRole('dialog').getByText('Slamet Contoh')).toBeVisible();
    const kept = (await signaturesOf(db))['Wagini Contoh'];
    expect(v.is(Signature, kept)).toBe(true);
    expect(JSON.stringify(kept).length).toBeLessThan(1500);
    stroke(await pad(), ZIGZAG);
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect.element(page.getByText('Semua yang hadir sudah tanda tangan.')).toBeVisible();
    expect(Object.values(await signaturesOf(db)).every((each) => each !== null)).toBe(true);
  });

  it('takes back one stroke, or all, and refuses a slip of the finger', async () => {
    const { db } = await openSigning(['Wagini Contoh']);
    const canvas = await pad();
    stroke(canvas, ZIGZAG);
    stroke(canvas, [
      [0.5, 0.5],
      [0.51, 0.5],
    ]);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByRole('button', { name: 'Hapus', exact: true }).click();
    const save = page.getByRole('button', { name: 'Simpan', exact: true });
    await expect.element(save).toBeDisabled();
    stroke(canvas, [
      [0.5, 0.5],
      [0.51, 0.5],
    ]);
    await save.click();
    await expect.element(page.getByText(/Tanda tangan belum terbaca/)).toBeVisible();
    expect((await signaturesOf(db))['Wagini Contoh']).toBeNull();
  });

  it('brings back what was drawn when the page was closed in between', async () => {
    const { db, meetingId } = await openSigning(['Wagini Contoh']);
    stroke(await pad(), ZIGZAG);
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    stage?.close();
    stage = await openStage(`/rapat/${meetingId}/hadir`, { db });
    await page.getByRole('button', { name: 'Tanda tangan Wagini Contoh' }).click();
    await pad();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await vi.waitFor(
      async () => expect((await signaturesOf(db))['Wagini Contoh']).not.toBeNull(),
      PATIENCE,
    );
    expect(await db.drafts.count()).toBe(0);
  });
});

describe('the pad of a phone that is turned', () => {
  it('draws the same signature again, and tells it in the same measure', () => {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'display:block;width:320px;height:300px';
    document.body.append(canvas);
    const surface = new PadSurface(canvas, () => undefined);
    stroke(canvas, ZIGZAG);
    const upright = packSignature(surface.strokes, surface.pad);
    canvas.style.cssText = 'display:block;width:600px;height:160px';
    surface.fit();
    expect([canvas.clientWidth, canvas.clientHeight]).toEqual([600, 160]);
    const turned = packSignature(surface.strokes, surface.pad);
    expect(turned).toEqual(upright);
    stroke(canvas, [
      [0.7, 0.2],
      [0.98, 0.9],
    ]);
    expect(v.is(Signature, packSignature(surface.strokes, surface.pad))).toBe(true);
    surface.end();
  });
});
