import { afterEach, describe, expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { POSTS, holderOf } from '../../../src/domain/team.ts';
import { singleId } from '../../../src/domain/id.ts';
import { newId } from '../../../src/store/new-id.ts';
import { takePage } from '../../../src/store/pull.ts';
import { listConflicts } from '../../../src/store/queries/conflicts.ts';
import { readTeam } from '../../../src/store/queries/teams.ts';
import { readAccount, updateAccount } from '../../../src/store/session.ts';
import { settlePush } from '../../../src/store/settle.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import { must } from '../../support/must.ts';
import { answer, applied, joinedPhone, outboxOf, page } from '../../support/phone.ts';
import { VILLAGE, memberRow, pulled, put, teamRow, wholeTeam } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const TEAM = singleId('team', VILLAGE);
const HOME = `/tim/${TEAM}`;

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

/** A row as it travels, without what only a phone knows of it. */
function plain({ base: _b, pending: _p, refused: _r, generation: _g, ...row }: LocalRow) {
  return row;
}

const side = (value: unknown, name: string, at: string) => ({
  value,
  name,
  accountId: newId(),
  at,
});

describe('one post given to two people', () => {
  async function disputed() {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    const late = memberRow(team, 'Suyatno Contoh');
    const conflict = pulled(
      'conflict',
      VILLAGE,
      {
        recordKind: 'team',
        field: 'chair',
        theirs: side(team.fields.chair, 'Sari Contoh', '2026-11-24T02:00:00.000Z'),
        mine: side(late.id, 'Agus Contoh', '2026-11-24T03:30:00.000Z'),
        state: 'open',
        decision: null,
      },
      { parentId: team.id },
    );
    const rows = [team, ...members, late, conflict].map(plain);
    await takePage(db, await page(db, rows));
    return { db, late, conflict };
  }

  it('shows both with who chose them and when, and one tap decides', async () => {
    const { db, late, conflict } = await disputed();
    stage = await openStage(HOME, { db });
    const dispute = screen.getByRole('region', { name: 'Dua pilihan: Ketua' });
    await expect.element(dispute.getByText('Pemegang 2')).toBeVisible();
    await expect
      .element(dispute.getByText('oleh Sari Contoh, 24 Nov 2026, 09.00 WIB'))
      .toBeVisible();
    await expect.element(dispute.getByText('Suyatno Contoh')).toBeVisible();
    await expect
      .element(dispute.getByText('oleh Agus Contoh, 24 Nov 2026, 10.30 WIB'))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Pakai Suyatno Contoh, pilihan Agus Contoh' }).click();
    await expect.element(screen.getByText('Dipakai: Suyatno Contoh.')).toBeVisible();
    await expect.element(dispute).not.toBeInTheDocument();
    expect(holderOf((await readTeam(db, TEAM)).composition, 'chair')?.id).toBe(late.id);
    expect(await listConflicts(db)).toEqual([]);
    const [entry] = await outboxOf(db);
    expect(entry).toMatchObject({
      name: 'conflict.decide',
      args: { id: conflict.id, choice: 'mine' },
    });
  });

  it('leaves the other one without a place, and says so', async () => {
    const { db } = await disputed();
    stage = await openStage(HOME, { db });
    await screen.getByRole('button', { name: /Pakai Suyatno Contoh/ }).click();
    const homeless = screen.getByRole('region', { name: 'Belum punya tempat' });
    await expect.element(homeless.getByText('Pemegang 2')).toBeVisible();
  });

  it('keeps the team from being sent until it is decided', async () => {
    const { db } = await disputed();
    stage = await openStage(`${HOME}/kirim`, { db });
    await expect.element(screen.getByText('Putuskan dulu mana yang dipakai.')).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: 'Kirim ke kecamatan' }))
      .not.toBeInTheDocument();
  });

  it('is not for everybody to decide', async () => {
    const { db } = await disputed();
    const account = must(await readAccount(db));
    await updateAccount(db, { ...account, role: 'regency', scopes: ['33.16'] });
    stage = await openStage(HOME, { db });
    await expect.element(screen.getByText(/Yang memutuskan: TPK Kecamatan/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^Pakai/ })).not.toBeInTheDocument();
  });
});

describe('a returned team', () => {
  const at = '2026-11-24T03:00:00.000Z';
  const reviewer = { accountId: newId(), name: 'Dwi Contoh' };
  const note = (field: string, text: string, wishedDate = '') => {
    return { id: newId(), field, text, wishedDate, at, ...reviewer };
  };

  async function returned() {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    const posts = Object.fromEntries(POSTS.map((post) => [post, team.fields[post]]));
    const [leaver, mover] = [members[7], members[8]];
    const sentMembers = members.map(({ id, fields: { name, element, position, pokja } }) => {
      return { id, name: id === mover?.id ? 'Nama Lama' : name, element, position, pokja };
    });
    const event = { id: newId(), reason: '', revision: 0, ...reviewer };
    const fields = {
      ...team.fields,
      state: 'returned',
      sent: { at: '2026-11-23T03:00:00.000Z', posts, members: sentMembers },
      events: [
        { ...event, step: 'submit', at: '2026-11-23T03:00:00.000Z' },
        { ...event, id: newId(), step: 'return', at },
      ],
      notes: [
        { ...note('chair', 'Catatan lama'), at: '2026-11-01T03:00:00.000Z' },
        note('secretary', 'Tulis nama lengkap.', '2026-11-28'),
        note(members[6]?.id ?? '', 'Sudah pindah ke desa lain.'),
        note('team', 'Tambahkan unsur dunia usaha.'),
      ],
    };
    const gone = members.map((row) =>
      row.id === leaver?.id ? { ...row, fields: { ...row.fields, removed: true } } : row,
    );
    await put(db, [{ ...team, fields } as LocalRow, ...gone, memberRow(team, 'Pendatang Contoh')]);
    return db;
  }

  it('shows who returned it and when, and each note beside its field with the wished day', async () => {
    stage = await openStage(HOME, { db: await returned() });
    await expect.element(screen.getByText('Dikembalikan oleh Dwi Contoh')).toBeVisible();
    const secretary = document.getElementById('tempat-secretary');
    expect(secretary?.textContent).toContain('Tulis nama lengkap.');
    expect(secretary?.textContent).toContain('Diharapkan selesai 28 Nov 2026');
    const member = [...document.querySelectorAll('li')].find((item) =>
      item.textContent?.startsWith('Anggota 1'),
    );
    expect(member?.textContent).toContain('Sudah pindah ke desa lain.');
    await expect.element(screen.getByText(/Tambahkan unsur dunia usaha/)).toBeVisible();
    await expect.element(screen.getByText('Catatan lama')).not.toBeInTheDocument();
  });

  it('shows what has changed since it was sent', async () => {
    stage = await openStage(HOME, { db: await returned() });
    const changed = screen.getByRole('region', { name: 'Yang berubah sejak dikirim' });
    await expect.element(changed).toBeVisible();
    expect(changed.element().textContent).toContain('Masuk: Pendatang Contoh');
    expect(changed.element().textContent).toContain('Keluar: Anggota 2');
    expect(changed.element().textContent).toContain('Nama: Nama Lama → Anggota 3');
  });

  it('is sent again, and its notes are gone from the places', async () => {
    const db = await returned();
    stage = await openStage(`${HOME}/kirim`, { db });
    await screen.getByRole('button', { name: 'Kirim ke kecamatan' }).click();
    await expect.element(screen.getByText('Menunggu diperiksa TPK Kecamatan')).toBeVisible();
    await expect.element(screen.getByText('Tulis nama lengkap.')).not.toBeInTheDocument();
    expect((await readTeam(db, TEAM)).team?.fields.state).toBe('submitted');
  });
});

describe('a team that is being formed', () => {
  it('says what is missing, with the way to it', async () => {
    stage = await openStage(HOME);
    const left = screen.getByRole('region', { name: 'Sebelum dikirim' });
    await left.getByRole('link', { name: 'Ketua belum dipilih' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Ketua', exact: true })).toBeVisible();
  });

  it('cannot be sent while something is missing', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam({ secretary: null });
    await put(db, [team, ...members]);
    stage = await openStage(`${HOME}/kirim`, { db });
    await expect
      .element(screen.getByRole('link', { name: 'Sekretaris belum dipilih' }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: 'Kirim ke kecamatan' }))
      .not.toBeInTheDocument();
  });

  it('loses a member and gets them back, with the post', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    await put(db, [team, ...members]);
    stage = await openStage(`${HOME}/anggota/${members[1]?.id}`, { db });
    await screen.getByRole('button', { name: 'Keluarkan dari tim' }).click();
    await expect
      .element(screen.getByRole('link', { name: 'Pilih orang untuk Ketua' }))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(screen.getByRole('link', { name: /Ketua Pemegang 2/ })).toBeVisible();
  });

  it('has a member corrected and moved in one go, and undone in one', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam({ secretary: null });
    await put(db, [team, ...members]);
    stage = await openStage(`${HOME}/anggota/${members[6]?.id}`, { db });
    await userEvent.fill(screen.getByLabelText(/^Nama/), 'Nama Betul');
    await userEvent.selectOptions(screen.getByLabelText('Tempat di tim'), 'Sekretaris');
    await screen.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(screen.getByRole('link', { name: /Sekretaris Nama Betul/ })).toBeVisible();
    await screen.getByRole('button', { name: 'Urungkan' }).click();
    await expect
      .element(screen.getByRole('link', { name: 'Pilih orang untuk Sekretaris' }))
      .toBeVisible();
    const { composition } = await readTeam(db, TEAM);
    expect(composition.members.find(({ id }) => id === members[6]?.id)).toMatchObject({
      name: 'Anggota 1',
      pokja: 'data',
    });
  });
});

describe('a team that was sent', () => {
  it('shows its step with the receipt once that has come, and can only be read', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    await put(db, [team, ...members]);
    stage = await openStage(`${HOME}/kirim`, { db });
    await screen.getByRole('button', { name: 'Kirim ke kecamatan' }).click();
    await expect.element(screen.getByText('Tanda terima menunggu jaringan')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: /Ketua/ })).not.toBeInTheDocument();
    const outbox = await outboxOf(db);
    const row = await db.rows('team').get(TEAM);
    const results = outbox.map((entry) =>
      applied(entry, row === undefined ? [] : ([{ ...plain(row), rev: 2 }] as never)),
    );
    await settlePush(db, outbox, answer(results));
    await expect.element(screen.getByText('Tanda terima 7K3F-92QD')).toBeVisible();
  });
});

it('a person is told of no team outside their area', async () => {
  const other = singleId('team', '33.16.08.2001');
  const db = await joinedPhone();
  await put(db, [teamRow('33.16.08.2001')]);
  stage = await openStage(`/tim/${other}`, { db });
  await expect.element(screen.getByText('Tim ini tidak ada di HP ini')).toBeVisible();
});
