import { ErrorBoundary as LazyBoundary } from 'preact-iso/lazy';
import { LocationProvider, useLocation } from 'preact-iso/router';
import { useEffect, useState } from 'preact/hooks';
import { AppContext, useApp } from './app.ts';
import type { App } from './app.ts';
import { CrashBoundary } from './crash.tsx';
import { useHouseholding } from './hooks/use-householding.ts';
import { Toast } from './parts/undo.tsx';
import { ChoosePin, fetchAhead, FirstPull, Inside, Join, Lock, SignIn, Welcome } from './doors.tsx';
import { Frame } from './frame.tsx';

/** The whole interface: context, what stands before the shell, shell. */
export function Root({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <CrashBoundary>
          <LazyBoundary>
            <Doors />
          </LazyBoundary>
        </CrashBoundary>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}

/**
 * What stands between a person and their records, in this order: joining, a PIN, the lock, the
 * first download. Each is shown only while it is needed.
 */
function Doors() {
  const app = useApp();
  const { path } = useLocation();
  const [isPullSkipped, skipPull] = useState(false);
  useHouseholding(app);
  const hasJoined = app.session.value !== null;
  useEffect(() => {
    // what cannot be had now is asked for again when it is shown
    if (hasJoined) fetchAhead(path).catch(() => undefined);
  }, [path, hasJoined]);

  const isPulled = app.pulled.value && app.regions.value !== null;
  if (path === '/gabung') return <Frame of={<Join />} />;
  if (path === '/masuk') return <Frame of={<SignIn />} />;
  if (!hasJoined) return <Frame of={<Welcome />} />;
  if (!app.gate.hasPin.value) return <Frame of={<ChoosePin />} />;
  // whose phone it is can be read a moment after the PIN
  const isShut = !app.gate.isOpen.value || app.account.value === null;
  if (isShut) return <Frame of={<Lock />} />;
  if (!isPulled && !isPullSkipped)
    return <Frame of={<FirstPull onSkip={() => skipPull(true)} />} />;
  return <Inside />;
}
