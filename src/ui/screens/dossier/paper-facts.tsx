import { useFormats } from '../../hooks/use-text.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { PaperValues } from './paper-values.ts';

/** The same for those who only look on. */
export function PaperFacts({ values }: { readonly values: PaperValues }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { number, date, signer, isSigned } = values;
  const facts = [
    [t.dossier.number, number],
    [t.dossier.date, date === '' ? '' : formats.shortDay(date)],
    [t.dossier.signer, signer],
  ] as const;
  return (
    <dl class="card-box">
      {facts.map(([label, value]) => (
        <div key={label} class="mb-2">
          <dt class="text-muted text-sm">{label}</dt>
          <dd class="wrap-anywhere">{value.trim() || '–'}</dd>
        </div>
      ))}
      <p class="font-medium">{isSigned ? t.dossier.isSigned : t.dossier.gap.signature}</p>
    </dl>
  );
}
