import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as v from 'valibot';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readDraft } from '../../../src/store/drafts.ts';
import { flushDrafts } from '../../../src/ui/hooks/kept-drafts.ts';
import { useDraftForm } from '../../../src/ui/hooks/use-draft-form.ts';
import type { FormFailure } from '../../../src/ui/hooks/use-draft-form.ts';
import { DraftNotice } from '../../../src/ui/parts/draft-notice.tsx';
import { ErrorSummary } from '../../../src/ui/parts/error-summary.tsx';
import { CheckField } from '../../../src/ui/parts/fields/choice-field.tsx';
import { TextArea, TextField } from '../../../src/ui/parts/fields/text-field.tsx';
import { unlockedDatabase, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const KEY = 'form-of-the-test';

const schema = v.object({
  place: v.pipe(v.string(), v.trim(), v.nonEmpty('Isi tempat rapat.')),
  minutes: v.pipe(v.string(), v.minLength(5, 'Tulis catatannya.')),
  invite: v.boolean(),
});

interface Heard {
  readonly output: unknown;
  readonly changed: unknown;
}

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function openForm(
  db: TpkDatabase,
  options: { answer?: FormFailure; place?: string; error?: Error } = {},
): Promise<Heard[]> {
  const heard: Heard[] = [];
  function Form() {
    const form = useDraftForm({
      draft: KEY,
      schema,
      initial: { place: options.place ?? '', minutes: '', invite: true },
      submit(output, changed) {
        heard.push({ output, changed });
        if (options.error !== undefined) return Promise.reject(options.error);
        return Promise.resolve(options.answer);
      },
    });
    if (!form.ready) return null;
    return (
      <form onSubmit={form.onSubmit} noValidate>
        <DraftNotice form={form} />
        <ErrorSummary {...form.summary} />
        <TextField {...form.field('place')} label="Tempat" />
        <TextArea {...form.field('minutes')} label="Catatan" />
        <CheckField {...form.check('invite')} label="Undang" />
        <button type="submit">Simpan</button>
      </form>
    );
  }
  stage = await openStage('/', db, Form);
  return heard;
}

const place = () => page.getByLabelText('Tempat');
const minutes = () => page.getByLabelText('Catatan');
const save = () => page.getByRole('button', { name: 'Simpan' });

describe('a form that is being filled in', () => {
  it('gives every keystroke back after the page was killed', async () => {
    const db = unlockedDatabase();
    await openForm(db);
    await place().click();
    await userEvent.keyboard('Balai Contoh');
    await minutes().click();
    await userEvent.keyboard('Baris satu{Enter}baris dua');
    await page.getByLabelText('Undang').click();
    await vi.waitFor(
      async () =>
        expect(await readDraft(db, KEY)).toEqual({
          place: 'Balai Contoh',
          minutes: 'Baris satu\nbaris dua',
          invite: false,
        }),
      PATIENCE,
    );
    stage?.close();
    await openForm(db);
    await expect.element(place()).toHaveValue('Balai Contoh');
    await expect.element(minutes()).toHaveValue('Baris satu\nbaris dua');
    await expect.element(page.getByLabelText('Undang')).not.toBeChecked();
    await expect
      .element(page.getByText('Isian Anda yang belum disimpan sudah dikembalikan.'))
      .toBeVisible();
  });

  it('starts to write at the keystroke itself, not after a pause', async () => {
    const db = unlockedDatabase();
    await openForm(db);
    await place().fill('B');
    // as a reload for an update does: waits for what is under way, adds no time of its own
    await flushDrafts();
    expect(await readDraft(db, KEY)).toEqual({ place: 'B' });
  });

  it('keeps only what differs, so that fields left alone follow the record', async () => {
    const db = unlockedDatabase();
    await openForm(db, { place: 'Balai lama' });
    await minutes().fill('Sudah dibahas');
    await flushDrafts();
    stage?.close();
    await openForm(db, { place: 'Balai baru' });
    await expect.element(minutes()).toHaveValue('Sudah dibahas');
    await expect.element(place()).toHaveValue('Balai baru');
  });

  it('forgets a draft that was typed away again', async () => {
    const db = unlockedDatabase();
    await openForm(db, { place: 'Balai' });
    await place().fill('Balai Contoh');
    await place().fill('Balai');
    await flushDrafts();
    expect(await readDraft(db, KEY)).toBeUndefined();
  });

  it('can be emptied by the person, and then stays empty', async () => {
    const db = unlockedDatabase();
    await openForm(db);
    await place().fill('Balai Contoh');
    await flushDrafts();
    stage?.close();
    await openForm(db);
    await page.getByRole('button', { name: 'Kosongkan isian ini' }).click();
    await expect.element(place()).toHaveValue('');
    await flushDrafts();
    expect(await readDraft(db, KEY)).toBeUndefined();
  });

  it('says so where the phone cannot keep the draft', async () => {
    const db = unlockedDatabase();
    await openForm(db);
    db.drafts.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await place().fill('Balai Contoh');
    await expect.element(page.getByText(/belum bisa dititipkan/)).toBeVisible();
    await expect.element(place()).toHaveValue('Balai Contoh');
  });
});

describe('a form that is submitted', () => {
  it('names every fault above and at its field, takes the focus, and clears nothing', async () => {
    const db = unlockedDatabase();
    const heard = await openForm(db);
    await minutes().fill('abc');
    await save().click();
    await expect.element(page.getByRole('alert')).toHaveFocus();
    await expect.element(page.getByRole('link', { name: 'Isi tempat rapat.' })).toBeVisible();
    await expect.element(place()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(place()).toHaveAccessibleDescription('Isi tempat rapat.');
    await expect.element(minutes()).toHaveValue('abc');
    expect(heard).toEqual([]);
    await page.getByRole('link', { name: 'Tulis catatannya.' }).click();
    await expect.element(minutes()).toHaveFocus();
    await userEvent.keyboard('defgh');
    await expect
      .element(page.getByRole('link', { name: 'Tulis catatannya.' }))
      .not.toBeInTheDocument();
    // the focus stays where the person types
    await expect.element(minutes()).toHaveFocus();
  });

  it('does not complain before', async () => {
    const db = unlockedDatabase();
    await openForm(db);
    await minutes().fill('a');
    await place().click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(minutes()).toHaveAttribute('aria-invalid', 'false');
  });

  it('hands over the checked values and what changed, and forgets the draft', async () => {
    const db = unlockedDatabase();
    const heard = await openForm(db, { place: 'Balai' });
    await minutes().fill('Sudah dibahas');
    await save().click();
    await vi.waitFor(async () => expect(await readDraft(db, KEY)).toBeUndefined(), PATIENCE);
    expect(heard).toEqual([
      {
        output: { place: 'Balai', minutes: 'Sudah dibahas', invite: true },
        changed: { minutes: 'Sudah dibahas' },
      },
    ]);
    // leaving the page afterwards does not bring the draft back
    dispatchEvent(new Event('pagehide'));
    await flushDrafts();
    expect(await readDraft(db, KEY)).toBeUndefined();
  });

  it('shows a refusal at its field and keeps the draft', async () => {
    const db = unlockedDatabase();
    await openForm(db, { answer: { field: 'place', text: 'Tempat itu dipakai.' } });
    await place().fill('Balai');
    await minutes().fill('Sudah dibahas');
    await save().click();
    await expect.element(page.getByRole('alert')).toHaveFocus();
    await expect.element(place()).toHaveAccessibleDescription('Tempat itu dipakai.');
    expect(await readDraft(db, KEY)).toEqual({ place: 'Balai', minutes: 'Sudah dibahas' });
  });

  it('does it once, however often the button is pressed', async () => {
    const db = unlockedDatabase();
    const heard = await openForm(db);
    await place().fill('Balai');
    await minutes().fill('Sudah dibahas');
    const form = document.querySelector('form');
    form?.requestSubmit();
    form?.requestSubmit();
    await vi.waitFor(() => expect(heard).toHaveLength(1), PATIENCE);
    await flushDrafts();
    expect(heard).toHaveLength(1);
  });
});
