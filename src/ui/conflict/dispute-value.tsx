import type { Signature } from '../../protocol/records.ts';
import { useApp } from '../app.ts';
import { useFormats, useText } from '../hooks/use-text.ts';
import { SignatureImage } from '../media/signature-image.tsx';
import { valueText } from './value-text.ts';

interface DisputeValueProps {
  readonly field: string;
  readonly value: unknown;
}

function isSignature(value: unknown): value is Signature {
  return (
    typeof value === 'object' &&
    value !== null &&
    'strokes' in value &&
    Array.isArray(value.strokes) &&
    'height' in value &&
    typeof value.height === 'number'
  );
}

/** One side's value, as a person reads it: words, a longer text, or a drawn signature. */
export function DisputeValue({ field, value }: DisputeValueProps) {
  const t = useText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  if (field === 'signature') {
    if (value === null) return <p>{t.conflicts.noSignature}</p>;
    if (isSignature(value)) {
      return <SignatureImage signature={value} label={t.attendance.signed} class="h-20 w-full" />;
    }
  }
  const text = valueText(field, value, { t, formats, regions });
  return (
    <p class="max-h-72 overflow-y-auto font-medium wrap-anywhere whitespace-pre-line">
      {text ?? t.conflicts.otherValue}
    </p>
  );
}
