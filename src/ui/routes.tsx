import lazy from 'preact-iso/lazy';
import type { FunctionComponent } from 'preact';
import type { Action } from '../domain/role.ts';

export interface ScreenRoute {
  readonly path: string;
  readonly screen: FunctionComponent;
  /** Who may see it: shown and linked only where the role table allows the action anywhere. */
  readonly action?: Action;
}

/**
 * Every screen behind the session, each in a file of its own that is fetched when it is opened
 * and kept for use without a network. A screen is the default export and takes no props.
 */
export const SCREENS: readonly ScreenRoute[] = [
  { path: '/', screen: lazy(() => import('./screens/home/home.tsx')) },
  {
    path: '/rapat',
    screen: lazy(() => import('./screens/meetings/list.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/baru',
    screen: lazy(() => import('./screens/meetings/new.tsx')),
    action: 'meeting.create',
  },
  {
    path: '/rapat/:id',
    screen: lazy(() => import('./screens/meetings/view.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/hadir',
    screen: lazy(() => import('./screens/meetings/attendance.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/ubah',
    screen: lazy(() => import('./screens/meetings/edit.tsx')),
    action: 'meeting.edit',
  },
  {
    path: '/rapat/:id/catatan',
    screen: lazy(() => import('./screens/meetings/notes.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/foto',
    screen: lazy(() => import('./screens/meetings/photos.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/rapat/:id/cetak',
    screen: lazy(() => import('./screens/print/attendance-sheet.tsx')),
    action: 'meeting.read',
  },
  { path: '/sinkron', screen: lazy(() => import('./screens/sync/sync.tsx')) },
  {
    path: '/bentrok',
    screen: lazy(() => import('./screens/conflicts/conflicts.tsx')),
    action: 'meeting.read',
  },
  {
    path: '/dasbor',
    screen: lazy(() => import('./screens/dashboard/dashboard.tsx')),
    action: 'totals.read',
  },
  {
    path: '/akun',
    screen: lazy(() => import('./screens/accounts/list.tsx')),
    action: 'account.read',
  },
  {
    path: '/akun/baru',
    screen: lazy(() => import('./screens/accounts/new.tsx')),
    action: 'account.manage',
  },
  {
    path: '/akun/:id',
    screen: lazy(() => import('./screens/accounts/view.tsx')),
    action: 'account.read',
  },
  {
    path: '/perangkat',
    screen: lazy(() => import('./screens/devices/devices.tsx')),
    action: 'device.read',
  },
  { path: '/lainnya', screen: lazy(() => import('./screens/more/more.tsx')) },
  { path: '/lainnya/pin', screen: lazy(() => import('./screens/more/change-pin.tsx')) },
  { path: '/lainnya/masuk', screen: lazy(() => import('./screens/more/credentials.tsx')) },
  { path: '/lainnya/tentang', screen: lazy(() => import('./screens/more/about.tsx')) },
];

/** Screens that are open before anybody has joined, and to sign in again. */
export const Join = lazy(() => import('./screens/join/join.tsx'));
export const SignIn = lazy(() => import('./screens/join/sign-in.tsx'));
export const Welcome = lazy(() => import('./screens/join/welcome.tsx'));
export const Lock = lazy(() => import('./screens/lock/lock.tsx'));
