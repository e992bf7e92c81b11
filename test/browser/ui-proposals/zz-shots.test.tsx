import { afterEach, it } from 'vitest';
import { page } from 'vitest/browser';
import { joinedPhone } from '../../support/phone.ts';
import { newId } from '../../../src/store/new-id.ts';
import { personRow, proposalRows, put } from '../ui-register/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
let stage: Stage | undefined;
afterEach(() => { stage?.close(); stage = undefined; });
const label = (name: string) => page.getByLabelText(name, { exact: true });
const NIK='3316095205800001', KK='3316091002080001';
const head = personRow({ name: 'Sulastri', nik: NIK, noKk: KK, sex: 'female', birthPlace: 'Blora', birthDate: '1980-05-12', relation: 'head', address: 'Jalan Lama 1', rt: '003', rw:'005', dusun:'Krajan' });
const child = personRow({ name: 'Rini', nik: '3316094107100002', noKk: KK, sex: 'female', birthDate: '2010-07-01', relation: 'child' });
const shot = async (name: string) => { await page.screenshot({ path: `/tmp/shots/${name}.png` }); };
async function tall(name: string, h = 3000) { await page.viewport(360, h); await new Promise(r=>setTimeout(r,900)); await shot(name); await page.viewport(360, 640); }
it('shots', async () => {
  await page.viewport(360, 640);
  let db = await joinedPhone(); await put(db, [head, child]);
  stage = await openStage('/usulan/baru', { db });
  await page.getByRole('button', { name: /Keluarga yang belum/ }).query();
  await new Promise(r=>setTimeout(r,300));
  await shot('choose');
  await page.getByRole('button', { name: /Keluarga yang belum/ }).click();
  await label('Nomor KK').fill(KK);
  await label('Alamat').fill('Jalan Contoh 3');
  await label('NIK').fill('3317095205800001');
  await label('Nama lengkap').fill('Sulastri');
  await tall('new-family', 4200);
  await page.getByRole('button', { name: /Kurang \d+ hal/ }).click();
  await new Promise(r=>setTimeout(r,300));
  await shot('left-sheet');
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
  await page.getByRole('button', { name: 'Tambah anggota' }).click();
  await new Promise(r=>setTimeout(r,300));
  await shot('second-member');
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await new Promise(r=>setTimeout(r,800));
  await shot('like-first');
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await page.getByRole('region', { name: 'Sebelum dikirim' }).query();
  await new Promise(r=>setTimeout(r,900));
  await tall('page-draft', 2600);
  stage.close();
  stage = await openStage(`/warga/${head.id}/usul/correction`, { db });
  await page.getByRole('button', { name: 'Ubah Nama lengkap' }).click();
  await label('Seharusnya').fill('Sulastri Dewi');
  await tall('correction', 3200);
  stage.close();
  stage = await openStage(`/warga/${head.id}/usul/removal`, { db });
  await label('Alasan').selectOptions('deceased');
  await tall('removal', 2400);
  stage.close();
  db = await joinedPhone();
  await put(db, [
      ...proposalRows({ name: 'Draf Contoh', nik: NIK }, { kind: 'new', noKk: KK, rt:'003', rw:'005' }),
      ...proposalRows({ name: 'Kirim Contoh' }, { state: 'submitted' }),
      ...proposalRows({ name: 'Setuju Contoh' }, { state: 'agreed', dossierId: newId() }),
      ...proposalRows({ name: 'Kembali Contoh' }, { state: 'returned' }),
      ...proposalRows({ name: 'Batal Contoh' }, { state: 'withdrawn' }),
  ]);
  await db.drafts.put({key:'proposal/new', savedAt:'2026-10-14T03:00:00.000Z', value:{writing:{kind:'new',members:[{concerned:true,fields:{name:'Siti Contoh'}}]},begun:{}}});
  stage = await openStage('/usulan', { db });
  await new Promise(r=>setTimeout(r,900));
  await shot('list-top');
  await tall('list', 1700);
});
