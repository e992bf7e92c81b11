import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/parts/button.tsx';
import { Dialog } from '../../../src/ui/parts/dialog.tsx';
import { SelectField } from '../../../src/ui/parts/fields/choice-field.tsx';
import { announce, offerUndo } from '../../../src/ui/parts/undo.tsx';
import { freshDatabase, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.useRealTimers();
});

const undo = () => page.getByRole('button', { name: 'Urungkan' });

describe('the offer to undo', () => {
  it('stays eight seconds and more, outlives the screen that made it, and then goes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stage = await openStage('/', freshDatabase(), () => <p>Satu</p>);
    offerUndo('Sari Contoh dihapus.', () => Promise.resolve());
    await expect.element(undo()).toBeVisible();
    history.pushState(null, '', '/lain');
    dispatchEvent(new PopStateEvent('popstate'));
    vi.advanceTimersByTime(8_000);
    await expect.element(undo()).toBeVisible();
    vi.advanceTimersByTime(2_100);
    await expect.element(undo()).not.toBeInTheDocument();
  });

  it('undoes once and leaves', async () => {
    stage = await openStage('/', freshDatabase(), () => <p>Satu</p>);
    const took = vi.fn<() => Promise<void>>(() => Promise.resolve());
    offerUndo('Sari Contoh dihapus.', took);
    await undo().click();
    await expect.element(undo()).not.toBeInTheDocument();
    expect(took).toHaveBeenCalledTimes(1);
  });

  it('does not hurry who aims at it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stage = await openStage('/', freshDatabase(), () => <p>Satu</p>);
    offerUndo('Sari Contoh dihapus.', () => Promise.resolve());
    await expect.element(undo()).toBeVisible();
    (undo().element() as HTMLElement).focus();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0), PATIENCE);
    vi.advanceTimersByTime(60_000);
    await expect.element(undo()).toBeVisible();
  });

  it('without one, a message is in nobody’s way and goes, whoever’s pointer rests on it', async () => {
    const pressed = vi.fn<() => void>();
    stage = await openStage('/', freshDatabase(), () => (
      <div style={{ position: 'fixed', inset: 0, display: 'grid' }}>
        <Button onClick={pressed}>Semua</Button>
      </div>
    ));
    announce('Tersimpan di HP');
    const line = page.getByText('Tersimpan di HP');
    await expect.element(line).toBeVisible();
    const { left, top } = line.element().getBoundingClientRect();
    const button = page.getByRole('button', { name: 'Semua' });
    await button.click({ position: { x: left + 10, y: top + 10 } });
    expect(pressed).toHaveBeenCalledTimes(1);
    await expect.element(line, { timeout: 10_000 }).not.toBeInTheDocument();
  });

  it('gives way to a newer one, and is told to a screen reader', async () => {
    stage = await openStage('/', freshDatabase(), () => <p>Satu</p>);
    offerUndo('Satu dihapus.', () => Promise.resolve());
    announce('Tersimpan di HP');
    await expect.element(page.getByRole('status')).toHaveTextContent('Tersimpan di HP');
    await expect.element(undo()).not.toBeInTheDocument();
  });
});

describe('a button', () => {
  it('takes no second press while the first is at work', async () => {
    let finish: () => void = () => undefined;
    const work = vi.fn<() => Promise<void>>(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    stage = await openStage('/', freshDatabase(), () => <Button onClick={work}>Kirim</Button>);
    const button = page.getByRole('button', { name: 'Kirim' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    (button.element() as HTMLElement).click();
    expect(work).toHaveBeenCalledTimes(1);
    finish();
    await expect.element(button).toHaveAttribute('aria-busy', 'false');
    await button.click();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is large enough for a thumb', async () => {
    stage = await openStage('/', freshDatabase(), () => <Button>Ya</Button>);
    const { width, height } = page.getByRole('button').element().getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(48);
    expect(width).toBeGreaterThanOrEqual(48);
  });
});

function Asking() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Tanya</Button>
      <Dialog open={isOpen} title="Buang catatan?" onClose={() => setOpen(false)}>
        <p>{isOpen ? 'Terbuka' : 'Tertutup'}</p>
      </Dialog>
    </>
  );
}

describe('a dialog', () => {
  it('holds the focus, leaves by Escape, and gives the focus back', async () => {
    stage = await openStage('/', freshDatabase(), Asking);
    const opener = page.getByRole('button', { name: 'Tanya' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Buang catatan?' });
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    await opener.click();
    await expect.element(page.getByText('Terbuka')).toBeVisible();
  });

  it('leaves by a tap beside it, not by one on it', async () => {
    stage = await openStage('/', freshDatabase(), Asking);
    await page.getByRole('button', { name: 'Tanya' }).click();
    const text = page.getByText('Terbuka');
    await text.click();
    await expect.element(text).toBeVisible();
    const dialog = page.getByRole('dialog').element();
    dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(text).not.toBeInTheDocument();
  });
});

describe('a field to choose from', () => {
  it('keeps long words within its width', async () => {
    const long = 'Baris 3: No., ID DTKS, NIK, No. KK, Nama Lengkap, Jenis Kelamin, Tempat Lahir';
    stage = await openStage('/', freshDatabase(), () => (
      <SelectField
        id="row"
        label="Baris judul kolom"
        value="3"
        options={[{ value: '3', label: long }]}
        onInput={() => undefined}
      />
    ));
    const field = page.getByLabelText('Baris judul kolom');
    await expect.element(field).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});
