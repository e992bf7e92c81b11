import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { lazyScreen } from './lazy-screen.ts';

let hasArrived = false;

/** Marks a screen as drawn: the one before has taken the focus with it, so its title gets it. */
function Arrival() {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hasArrived && isLost) document.querySelector<HTMLElement>('main h1')?.focus();
    hasArrived = true;
  }, []);
  return null;
}

/** A screen that stands before the shell, where no router tells that it has come. */
function door<P extends object>(load: () => Promise<{ default: FunctionComponent<P> }>) {
  return lazyScreen<P>(async () => {
    const { default: Screen } = await load();
    return {
      default: (props) => (
        <>
          <Screen {...props} />
          <Arrival />
        </>
      ),
    };
  });
}

/** Screens that stand before the shell. */
export const Welcome = door(() => import('./screens/join/welcome.tsx'));
export const Join = door(() => import('./screens/join/join.tsx'));
export const SignIn = door(() => import('./screens/join/sign-in.tsx'));
export const FirstPull = door(() => import('./screens/join/first-pull.tsx'));
export const ChoosePin = door(() => import('./screens/lock/choose-pin.tsx'));
export const Lock = door(() => import('./screens/lock/lock.tsx'));

/** All that is behind the doors: a phone that nobody has joined on does without it. */
export const Inside = lazyScreen(async () => ({ default: (await import('./shell.tsx')).Shell }));

/** Fetches what is behind the doors, and the screen that an address names, ahead of its use. */
export async function fetchAhead(path: string): Promise<void> {
  await Promise.all([
    Inside.preload(),
    import('./routes.tsx').then(({ fetchRoute }) => fetchRoute(path)),
  ]);
}
