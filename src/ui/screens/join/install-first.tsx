import type { ComponentChildren } from 'preact';
import { Copy } from 'lucide-preact';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';

interface InstallFirstProps {
  readonly code: string;
  /** The other way on. */
  readonly children: ComponentChildren;
}

/**
 * On an iPhone an installed app does not see what Safari keeps, so it is installed before a code
 * is spent; the code is shown, to be entered there.
 */
export function InstallFirst({ code, children }: InstallFirstProps) {
  const t = useText();
  const { iphone } = t.join;
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    announce(t.common.copied);
  };
  return (
    <Page title={iphone.title} subtitle={iphone.text} footer={children}>
      <ol class="mb-5 grid gap-3">
        {iphone.steps.map((step, index) => (
          <li key={step} class="flex gap-3">
            <span class="bg-primary text-primary-content grid size-8 shrink-0 place-items-center rounded-full font-bold">
              {index + 1}
            </span>
            <span class="pt-1">{step}</span>
          </li>
        ))}
      </ol>
      <div class="card-box">
        <p class="font-semibold">{iphone.yourCode}</p>
        <p class="my-2 font-mono text-lg wrap-anywhere select-all">{code}</p>
        <Button icon={Copy} onClick={copy}>
          {t.common.copy}
        </Button>
      </div>
    </Page>
  );
}
