import { mayAnywhere } from '../../../domain/role.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';

/** Where there is no meeting yet: how the work goes. */
export function FirstSteps() {
  const { home } = useText();
  const account = useAccount();
  const steps = account.role === 'regency' ? home.firstStepsRegency : home.firstSteps;
  return (
    <section class="card-box">
      <h2 class="mb-3 text-lg font-bold">{home.firstTitle}</h2>
      <ol class="grid gap-3">
        {steps.map((step, index) => (
          <li key={step} class="flex gap-3">
            <span class="bg-primary/10 text-primary grid size-8 shrink-0 place-items-center rounded-full font-bold">
              {index + 1}
            </span>
            <span class="pt-1">{step}</span>
          </li>
        ))}
      </ol>
      {mayAnywhere(account, 'account.manage') ? (
        <div class="mt-4">
          <LinkButton href="/akun/baru">{home.accounts}</LinkButton>
        </div>
      ) : null}
    </section>
  );
}
