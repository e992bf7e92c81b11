import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useLocation } from 'preact-iso/router';
import { CrashBoundary } from '../../../src/ui/crash.tsx';
import { useLive } from '../../../src/ui/hooks/use-live.ts';
import { freshDatabase, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const SECRET = 'NIK 3316080101800001';

function Fragile() {
  if (useLocation().path === '/rusak') throw new RangeError(SECRET);
  return <p>Utuh</p>;
}

describe('a screen that cannot be drawn', () => {
  it('says so with a way out, shows nothing that was typed, and is well again elsewhere', async () => {
    stage = await openStage('/rusak', freshDatabase(), () => (
      <CrashBoundary>
        <Fragile />
      </CrashBoundary>
    ));
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Halaman ini tidak bisa dibuka');
    await expect.element(page.getByText(/RangeError/)).toBeVisible();
    expect(document.body.textContent).not.toContain(SECRET);
    await page.getByRole('link', { name: 'Ke Beranda' }).click();
    await expect.element(page.getByText('Utuh')).toBeVisible();
  });

  it('is also one whose query of the database fails', async () => {
    const db = freshDatabase();
    function Failing() {
      useLive(() => Promise.reject(new TypeError(SECRET)), []);
      return <p>Utuh</p>;
    }
    stage = await openStage('/', db, () => (
      <CrashBoundary>
        <Failing />
      </CrashBoundary>
    ));
    await expect.element(page.getByText(/TypeError/)).toBeVisible();
  });
});
