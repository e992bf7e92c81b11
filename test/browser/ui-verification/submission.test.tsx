import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import SubmissionScreen from '../../../src/ui/screens/submission/submission.tsx';
import { must } from '../../support/must.ts';
import { pulled } from '../ui-register/records.ts';
import { event, partsOf, wholeProposal } from './records.ts';
import { deviceOf, IDLE, openStage, queued } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function open(entries: readonly ProposalEntry[], more: readonly LocalRow[] = []) {
  const db = await deviceOf('facilitator', [...entries.flatMap(partsOf), ...more]);
  stage = await openStage(db, '/usulan/kirim', { '/usulan/kirim': SubmissionScreen });
  return db;
}

const settingOf = (value: object) =>
  pulled('setting', '33.16', {
    name: 'proposalSettings',
    value: { ...DEFAULT_PROPOSAL_SETTINGS, ...value },
  });

const stateOf = async (db: TpkDatabase, { row }: ProposalEntry) =>
  (await db.rows('proposal').get(row.id))?.fields.state;

describe('a village’s batch', () => {
  it('goes in one step; what is not ready stays, and says why', async () => {
    const [first, second, left] = ['Sulastri', 'Wagini', 'Jumadi'].map((name) =>
      wholeProposal({ name }),
    ) as [ProposalEntry, ProposalEntry, ProposalEntry];
    const faulty = wholeProposal({ name: 'Kasmirah', fields: { reason: '', address: '' } });
    const draft = wholeProposal({ name: 'Rusdi', state: 'draft' });
    const db = await open([first, second, left, faulty, draft]);
    await expect.element(page.getByRole('heading', { name: 'Siap dikirim (3)' })).toBeVisible();
    const unready = page.getByRole('region', { name: 'Belum siap (1)' });
    await expect.element(unready.getByText('2 hal harus diperbaiki')).toBeVisible();
    await expect
      .element(unready.getByRole('link', { name: /Kasmirah/ }))
      .toHaveAttribute('href', `/usulan/${faulty.row.id}`);
    await expect.element(page.getByText('1 usulan belum diputuskan')).toBeVisible();

    await page.getByRole('checkbox', { name: 'Kirim usulan Jumadi' }).click();
    await page.getByRole('button', { name: 'Kirim 2 usulan' }).click();
    await expect.element(page.getByText(/^2 usulan dikirim\./)).toBeVisible();
    const sent = page.getByRole('region', { name: 'Sudah dikirim (2)' });
    await expect.element(sent.getByText('Tanda terima menunggu jaringan').first()).toBeVisible();
    expect(await Promise.all([first, second, left, faulty].map((one) => stateOf(db, one)))).toEqual(
      ['submitted', 'submitted', 'agreed', 'agreed'],
    );
    const steps = (await queued(db)).map(({ name, args }) => ({ name, ...(args as object) }));
    expect(steps).toHaveLength(2);
    for (const { row } of [first, second]) {
      const { id, regionCode } = row;
      expect(steps).toContainEqual({
        name: 'proposal.step',
        id,
        regionCode,
        step: 'submit',
        words: '',
        notes: [],
        entryDate: '',
        entryNumber: '',
        seen: 1,
      });
    }
  });

  it('shows how much has arrived, text before photos, and where each stands', async () => {
    const submit = event('submit', '2026-10-13T02:00:00.000Z');
    const entries = ['Sulastri', 'Wagini'].map((name) =>
      wholeProposal({ name, state: 'submitted', fields: { events: [submit] } }),
    );
    const [arrived, waiting] = entries as [ProposalEntry, ProposalEntry];
    waiting.row.pending = 1;
    const db = await open(entries);
    await db.uploads.bulkPut(
      arrived.photos.slice(0, 2).map(({ id, fields, parentId }) => ({
        sha256: fields.sha256,
        attachmentId: id,
        meetingId: parentId,
        state: 'waiting' as const,
        code: null,
        attempts: 0,
      })),
    );
    await expect.element(page.getByText('1 dari 2 usulan sampai')).toBeVisible();
    await expect.element(page.getByText('4 dari 6 foto sampai')).toBeVisible();
    await expect
      .element(page.getByRole('progressbar', { name: 'Usulan yang sudah sampai' }))
      .toHaveAttribute('value', '50');
    must(stage).status.value = { ...IDLE, online: false };
    await expect.element(page.getByText('Tanpa jaringan.', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    expect(stage?.asked()).toBe(1);

    await db.rows('proposal').update(waiting.row.id, { pending: 0 });
    await db.uploads.clear();
    await expect.element(page.getByText(/^Semua sudah sampai di server/)).toBeVisible();
  });

  it('names the receipt of each, by its code', async () => {
    const entry = wholeProposal();
    const db = await open([entry]);
    await page.getByRole('button', { name: 'Kirim 1 usulan' }).click();
    await expect.element(page.getByText('Tanda terima menunggu jaringan')).toBeVisible();
    const queue = must(await db.outbox.toCollection().first());
    const { state: _state, code: _code, field: _field, attempts: _attempts, ...sent } = queue;
    await db.transaction('rw', [db.outbox, db.sent], async () => {
      const receipt = { code: 'ABCD-1234', rev: 2, at: '2026-10-14T02:01:00.000Z' };
      await db.sent.put({ ...sent, status: 'applied', receipt, sentAt: receipt.at });
      await db.outbox.delete(queue.id);
    });
    await expect.element(page.getByText('Tanda terima ABCD-1234')).toBeVisible();
  });
});

describe('what cannot go now', () => {
  it('is late: one tap moves it to the period that is open, and can be undone', async () => {
    const late = wholeProposal({ fields: { period: '2026-07' } });
    const db = await open([late]);
    await expect
      .element(page.getByText('1 usulan terlambat untuk periode Juli 2026'))
      .toBeVisible();
    await page.getByRole('button', { name: 'Pindahkan ke Oktober 2026' }).click();
    await expect.element(page.getByRole('button', { name: 'Kirim 1 usulan' })).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText(/^1 usulan terlambat/)).toBeVisible();
    expect((await db.rows('proposal').get(late.row.id))?.fields.period).toBe('2026-07');
  });

  it('differs between two people', async () => {
    const entry = wholeProposal();
    const side = { value: 'x', accountId: entry.row.id, name: 'Budi Contoh', at: '2026-10-12' };
    const conflict = pulled(
      'conflict',
      entry.row.regionCode,
      {
        recordKind: 'proposalMember',
        field: 'name',
        theirs: side,
        mine: side,
        state: 'open',
        decision: null,
      },
      { parentId: must(entry.members[0]).id },
    );
    await open([entry], [conflict]);
    await expect.element(page.getByText(/^Ada isian yang berbeda/)).toBeVisible();
    expect(page.getByRole('button', { name: /^Kirim \d+ usulan/ }).elements()).toEqual([]);
  });

  it('looks like somebody of the same village, and has not been explained', async () => {
    const twin = wholeProposal();
    const person = must(twin.members[0]).fields;
    await open([wholeProposal({ person: { nik: person.nik } }), twin]);
    await expect.element(page.getByRole('heading', { name: 'Belum siap (2)' })).toBeVisible();
  });
});

describe('the papers of the decision', () => {
  it('are named with what they lack, and hold nothing up', async () => {
    const entry = wholeProposal();
    const dossier = pulled(
      'dossier',
      entry.row.regionCode,
      {
        basis: 'sptjm',
        period: '2026-10',
        number: '',
        date: '2026-10-08',
        signer: 'Budi Contoh',
        isSigned: false,
        opening: '',
        considerations: '',
        closing: '',
      },
      { id: must(entry.row.fields.dossierId) },
    );
    await open([entry], [dossier]);
    const papers = page.getByRole('region', { name: 'Berkas keputusan belum lengkap' });
    const link = papers.getByRole('link', { name: /^SPTJM Oktober 2026/ });
    await expect.element(link).toHaveAttribute('href', '/usulan/sptjm/2026-10');
    await expect
      .element(papers.getByText('2 hal belum ada · nomor belum diisi · belum ditandatangani'))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Kirim 1 usulan' })).toBeVisible();
  });
});

describe('the quota', () => {
  it('is said beside what the village sends, and warns without stopping', async () => {
    const setting = settingOf({ quota: { additions: 1, removals: null, balanced: true } });
    await open([wholeProposal(), wholeProposal({ name: 'Parni' })], [setting]);
    await expect.element(page.getByText('Orang masuk 2, melebihi kuota 1.')).toBeVisible();
    await expect
      .element(page.getByText('Orang masuk 2, tetapi yang dihapus baru 0.'))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Kirim 2 usulan' })).toBeVisible();
  });
});

describe('an empty batch', () => {
  it('says how it is filled', async () => {
    await open([]);
    await expect.element(page.getByText('Belum ada yang bisa dikirim')).toBeVisible();
    await vi.waitFor(
      () => expect(page.getByRole('link', { name: 'Ke daftar usulan' }).elements()).toHaveLength(1),
      PATIENCE,
    );
  });
});
