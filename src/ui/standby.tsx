import { indonesian } from '../i18n/catalogue.ts';

interface StandbyProps {
  readonly reason: 'insecure' | 'storageBlocked';
}

/** The page where the app cannot begin at all, and why. */
export function Standby({ reason }: StandbyProps) {
  const { common, shell } = indonesian;
  return (
    <main class="mx-auto max-w-prose px-4 py-12 text-center">
      <h1 class="text-xl font-bold">{shell[reason].title}</h1>
      <p class="mt-2">{shell[reason].text}</p>
      <button type="button" class="btn btn-primary mt-6" onClick={() => location.reload()}>
        {common.retry}
      </button>
    </main>
  );
}
