import { exec, useRoute } from 'preact-iso/router';
import type { FunctionComponent } from 'preact';
import type { Action } from '../domain/role.ts';
import { lazyScreen } from './lazy-screen.ts';

/** A screen behind the shell: another record at the same kind of address starts afresh. */
function routed(load: () => Promise<{ default: FunctionComponent }>) {
  const Screen = lazyScreen(load);
  const show: FunctionComponent = () => <Screen key={useRoute().path} />;
  return { screen: show, fetch: () => Screen.preload() };
}

export interface ScreenRoute {
  readonly path: string;
  readonly screen: FunctionComponent;
  /** Fetches its file ahead of its use. */
  readonly fetch: () => Promise<unknown>;
  /** Who may see it: shown and linked only where the role table allows the action anywhere. */
  readonly action?: Action;
}

/**
 * Every screen behind the session, each in a file of its own that is fetched when it is opened
 * and kept for use without a network. A screen is the default export and takes no props.
 */
export const SCREENS: readonly ScreenRoute[] = [
  { path: '/', ...routed(() => import('./screens/home/home.tsx')) },
  {
    path: '/rapat',
    ...routed(() => import('./screens/meetings/list.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/baru',
    ...routed(() => import('./screens/meetings/new.tsx')),
    action: 'meeting.create',
  },
  {
    path: '/rapat/:id',
    ...routed(() => import('./screens/meetings/detail.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/hadir',
    ...routed(() => import('./screens/meetings/attendance.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/ubah',
    ...routed(() => import('./screens/meetings/edit.tsx')),
    action: 'meeting.edit',
  },
  {
    path: '/rapat/:id/catatan',
    ...routed(() => import('./screens/meetings/minutes.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/foto',
    ...routed(() => import('./screens/meetings/photos.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/cetak',
    ...routed(() => import('./screens/print/attendance-sheet.tsx')),
    action: 'meeting.read',
  },
  { path: '/tim', ...routed(() => import('./screens/teams/list.tsx')), action: 'team.edit' },
  {
    path: '/tim/:id',
    ...routed(() => import('./screens/teams/team.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/tim/:id/anggota/baru',
    ...routed(() => import('./screens/teams/pick.tsx')),
    action: 'team.edit',
  },
  {
    path: '/tim/:id/anggota/:memberId',
    ...routed(() => import('./screens/teams/member.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/tim/:id/kirim',
    ...routed(() => import('./screens/teams/send.tsx')),
    action: 'team.edit',
  },
  {
    path: '/tim/:id/ganti',
    ...routed(() => import('./screens/teams/replace.tsx')),
    action: 'team.edit',
  },
  {
    path: '/tim/:id/riwayat',
    ...routed(() => import('./screens/teams/history.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/tim/:id/sk',
    ...routed(() => import('./screens/decree/decree.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/usulan',
    ...routed(() => import('./screens/proposals/list.tsx')),
    action: 'proposal.edit',
  },
  {
    path: '/rapat/:id/berkas',
    ...routed(() => import('./screens/dossier/dossier.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/berkas/cetak',
    ...routed(() => import('./screens/dossier/print-dossier.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/usulan/sptjm/:period',
    ...routed(() => import('./screens/dossier/statement.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/usulan/sptjm/:period/:village',
    ...routed(() => import('./screens/dossier/statement.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/usulan/sptjm/:period/:village/cetak',
    ...routed(() => import('./screens/dossier/print-statement.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/usulan/kirim',
    ...routed(() => import('./screens/submission/submission.tsx')),
    action: 'proposal.edit',
  },
  {
    path: '/usulan/baru',
    ...routed(() => import('./screens/proposals/new.tsx')),
    action: 'proposal.edit',
  },
  {
    path: '/usulan/:id',
    ...routed(() => import('./screens/proposals/page.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/verifikasi',
    ...routed(() => import('./screens/verification/verification.tsx')),
    action: 'totals.read',
  },
  {
    path: '/verifikasi/:id',
    ...routed(() => import('./screens/verification/link.tsx')),
    action: 'totals.read',
  },
  {
    path: '/usulan/:id/ubah',
    ...routed(() => import('./screens/proposals/edit.tsx')),
    action: 'proposal.edit',
  },
  {
    path: '/warga/:id/usul/:kind',
    ...routed(() => import('./screens/proposals/about.tsx')),
    action: 'proposal.edit',
  },
  {
    path: '/warga',
    ...routed(() => import('./screens/register/list.tsx')),
    action: 'register.read',
  },
  {
    path: '/warga/impor',
    ...routed(() => import('./screens/register/import.tsx')),
    action: 'register.import',
  },
  {
    path: '/warga/:id',
    ...routed(() => import('./screens/register/person.tsx')),
    action: 'register.read',
  },
  {
    path: '/antrean',
    ...routed(() => import('./screens/review/queue.tsx')),
    action: 'totals.read',
  },
  {
    path: '/pantau',
    ...routed(() => import('./screens/review/watch.tsx')),
    action: 'totals.read',
  },
  {
    path: '/pengaturan/tim',
    ...routed(() => import('./screens/settings/team.tsx')),
    action: 'setting.edit',
  },
  {
    path: '/pengaturan/usulan',
    ...routed(() => import('./screens/settings/proposals.tsx')),
    action: 'setting.edit',
  },
  { path: '/sinkron', ...routed(() => import('./screens/sync/sync.tsx')) },
  {
    path: '/bentrok',
    ...routed(() => import('./screens/conflicts/conflicts.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/dasbor',
    ...routed(() => import('./screens/dashboard/dashboard.tsx')),
    action: 'totals.read',
  },
  {
    path: '/akun',
    ...routed(() => import('./screens/accounts/list.tsx')),
    action: 'account.read',
  },
  {
    path: '/akun/baru',
    ...routed(() => import('./screens/accounts/new.tsx')),
    action: 'account.manage',
  },
  {
    path: '/akun/:id',
    ...routed(() => import('./screens/accounts/view.tsx')),
    action: 'account.read',
  },
  {
    path: '/perangkat',
    ...routed(() => import('./screens/devices/devices.tsx')),
    action: 'device.read',
  },
  { path: '/terima', ...routed(() => import('./screens/receive/receive.tsx')) },
  {
    path: '/karantina',
    ...routed(() => import('./screens/quarantine/quarantine.tsx')),
    action: 'device.read',
  },
  { path: '/lainnya', ...routed(() => import('./screens/more/more.tsx')) },
  { path: '/lainnya/pin', ...routed(() => import('./screens/more/change-pin.tsx')) },
  { path: '/lainnya/masuk', ...routed(() => import('./screens/more/credentials.tsx')) },
  { path: '/lainnya/tentang', ...routed(() => import('./screens/more/about.tsx')) },
];

/** Fetches the screen that an address names, while the person is still at the lock. */
export async function fetchRoute(path: string): Promise<void> {
  await SCREENS.find((route) => exec(path, route.path) !== undefined)?.fetch();
}
