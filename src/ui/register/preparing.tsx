import type { RegisterState } from '../../store/queries/register/keeper.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';

/** Stands where the people will be while they are being made ready. */
export function Preparing({ of: { read, total } }: { readonly of: RegisterState }) {
  const t = useOfficeText().register;
  const formats = useFormats();
  return (
    <div class="py-6">
      <output class="block font-semibold">{t.preparing}</output>
      {total === 0 ? null : (
        <>
          <progress class="progress progress-primary my-2 w-full" value={read} max={total} />
          <p class="text-muted text-sm">
            {t.preparingCount(formats.number(read), formats.number(total))}
          </p>
        </>
      )}
    </div>
  );
}
