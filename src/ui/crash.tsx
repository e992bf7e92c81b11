import { Component } from 'preact';
import type { ComponentChildren } from 'preact';
import { RotateCw, TriangleAlert } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { flushDrafts } from './hooks/kept-drafts.ts';
import { useText } from './hooks/use-text.ts';
import { Button, LinkButton } from './parts/button.tsx';

/** Shows a page with a way out where drawing failed; going elsewhere tries again. */
export function CrashBoundary({ children }: { readonly children: ComponentChildren }) {
  const { url } = useLocation();
  return <Boundary url={url}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly url: string;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  /** What failed, and at which address. */
  readonly failure?: { readonly name: string; readonly url: string };
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  override componentDidCatch(error: unknown) {
    // the name alone: a message can hold what somebody typed
    const name = error instanceof Error ? error.name : typeof error;
    this.setState({ failure: { name, url: this.props.url } });
  }

  override render() {
    const { failure } = this.state;
    return failure?.url === this.props.url ? <Crash name={failure.name} /> : this.props.children;
  }
}

function Crash({ name }: { readonly name: string }) {
  const t = useText();
  const reload = async () => {
    await flushDrafts();
    location.reload();
  };
  return (
    <div class="mx-auto max-w-prose px-4 py-12 text-center" role="alert">
      <TriangleAlert aria-hidden="true" size={44} class="text-warning mx-auto mb-4" />
      <h1 class="text-xl font-bold">{t.shell.crash.title}</h1>
      <p class="mt-2">{t.shell.crash.text}</p>
      <div class="mt-6 grid gap-2">
        <Button kind="primary" icon={RotateCw} onClick={reload}>
          {t.shell.crash.reload}
        </Button>
        <LinkButton href="/">{t.shell.crash.home}</LinkButton>
      </div>
      <p class="text-muted mt-6 text-sm">
        {t.shell.crash.details}: {name}, {__APP_VERSION__}
      </p>
    </div>
  );
}
