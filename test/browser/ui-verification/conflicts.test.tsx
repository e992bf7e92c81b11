import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { RecordKind } from '../../../src/protocol/record-kinds.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import { newId } from '../../../src/store/new-id.ts';
import Conflicts from '../../../src/ui/screens/conflicts/conflicts.tsx';
import { must } from '../../support/must.ts';
import { pulled, VILLAGE } from '../ui-register/records.ts';
import { partsOf, wholeProposal } from './records.ts';
import { deviceOf, openStage, queued } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

function differing(
  recordKind: RecordKind,
  recordId: string,
  field: string,
  values: readonly [unknown, unknown],
) {
  const side = (value: unknown, name: string): FieldsOf<'conflict'>['mine'] => ({
    value,
    accountId: newId(),
    name,
    at: '2026-10-12T02:00:00.000Z',
  });
  const [theirs, mine] = [side(values[0], 'Budi Contoh'), side(values[1], 'Wahyu Contoh')];
  return pulled(
    'conflict',
    VILLAGE,
    { recordKind, field, theirs, mine, state: 'open', decision: null },
    { parentId: recordId },
  );
}

describe('entries that differ about proposals and their papers', () => {
  it('stand by proposal, in words, and one tap decides', async () => {
    const entry = wholeProposal();
    const memberId = must(entry.members[0]).id;
    const dossier = pulled('dossier', VILLAGE, {
      basis: 'sptjm',
      period: '2026-10',
      number: '1',
      date: '',
      signer: '',
      isSigned: false,
      opening: '',
      considerations: '',
      closing: '',
    });
    const db = await deviceOf('facilitator', [
      ...partsOf(entry),
      dossier,
      differing('proposalMember', memberId, 'sex', ['male', 'female']),
      differing('proposal', entry.row.id, 'address', ['Jalan Jati 3', '']),
      differing('dossier', dossier.id, 'date', ['2026-10-08', '2026-10-09']),
    ]);
    stage = await openStage(db, '/bentrok', { '/bentrok': Conflicts });
    await expect
      .element(page.getByRole('link', { name: /^Sulastri/ }))
      .toHaveAttribute('href', `/usulan/${entry.row.id}`);
    const sex = page.getByRole('region', { name: 'Dua isian: Sulastri: Jenis kelamin' });
    await expect.element(sex.getByText('Laki-laki')).toBeVisible();
    const address = page.getByRole('region', { name: 'Dua isian: Alamat' });
    await expect.element(address.getByText('(kosong)')).toBeVisible();
    const paper = page.getByRole('region', { name: /SPTJM, Desa Pelem.*Tanggal surat$/ });
    await expect.element(paper.getByText('Jumat, 9 Oktober 2026')).toBeVisible();

    await sex.getByRole('button', { name: 'Pakai Perempuan, isian Wahyu Contoh' }).click();
    await expect.element(page.getByText('Dipakai: Perempuan.')).toBeVisible();
    expect(await queued(db)).toMatchObject([
      { name: 'conflict.decide', args: { recordId: memberId, choice: 'mine' } },
    ]);
    await expect.element(sex).not.toBeInTheDocument();
  });
});
