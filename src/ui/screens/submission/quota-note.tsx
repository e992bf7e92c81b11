import { quotaExcess } from '../../../domain/proposal/quota.ts';
import type { Quota, QuotaUse } from '../../../domain/proposal/quota.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Notice } from '../../parts/notice.tsx';

interface QuotaNoteProps {
  readonly quota: Quota;
  /** Of what goes now and what has gone in the period. */
  readonly use: QuotaUse;
}

/** What the regency is held to, beside what this village hands in; nothing without a quota. */
export function QuotaNote({ quota, use }: QuotaNoteProps) {
  const { submission } = useOfficeText();
  const formats = useFormats();
  const words = submission.quota;
  const { additions, removals, balanced } = quota;
  if (additions === null && removals === null && !balanced) return null;
  const excess = quotaExcess(quota, use);
  const number = (value: number) => formats.number(value);
  return (
    <Notice tone={excess.length > 0 ? 'warning' : 'info'} title={words.title}>
      <p>{words.village(number(use.additions), number(use.removals))}</p>
      {additions === null ? null : <p>{words.additions(number(additions))}</p>}
      {removals === null ? null : <p>{words.removals(number(removals))}</p>}
      {balanced ? <p>{words.balanced}</p> : null}
      {excess.map(({ code, used, allowed }) => (
        <p key={code} class="mt-1 font-semibold">
          {words.over[code](number(used), number(allowed))}
        </p>
      ))}
      {excess.length > 0 ? <p class="mt-1">{words.overText}</p> : null}
    </Notice>
  );
}
