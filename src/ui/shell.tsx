import { Route, Router } from 'preact-iso/router';
import { mayAnywhere } from '../domain/role.ts';
import { CrashBoundary } from './crash.tsx';
import { useAccount } from './hooks/use-account.ts';
import { useText } from './hooks/use-text.ts';
import { LinkButton } from './parts/button.tsx';
import { Page } from './parts/page.tsx';
import { SCREENS } from './routes.tsx';
import { Strips } from './strips.tsx';
import { Tabs } from './tabs.tsx';

/** Strips, menu and the screen that the address names. */
export function Shell() {
  const t = useText();
  return (
    <div class="shell">
      <a href="#isi" class="skip-link">
        {t.shell.skip}
      </a>
      <Strips />
      <main class="shell-main" id="isi" tabIndex={-1}>
        <CrashBoundary>
          <Screens />
        </CrashBoundary>
      </main>
      <Tabs />
    </div>
  );
}

function Screens() {
  const account = useAccount();
  return (
    <Router onRouteChange={focusTitle}>
      {SCREENS.map(({ path: pattern, screen, action }) => (
        <Route
          key={pattern}
          path={pattern}
          component={action === undefined || mayAnywhere(account, action) ? screen : NotAllowed}
        />
      ))}
      <Route default component={NotFound} />
    </Router>
  );
}

/** A new screen is announced by its title, as a new page would be. */
function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
  title?.focus({ preventScroll: true });
}

function NotFound() {
  return <Nowhere words={useText().shell.notFound} />;
}

function NotAllowed() {
  return <Nowhere words={useText().shell.notAllowed} />;
}

interface NowhereProps {
  readonly words: { readonly title: string; readonly text: string };
}

function Nowhere({ words }: NowhereProps) {
  const t = useText();
  return (
    <Page title={words.title}>
      <p class="mb-5">{words.text}</p>
      <div>
        <LinkButton href="/">{t.shell.notFound.home}</LinkButton>
      </div>
    </Page>
  );
}
