import { maskNumber } from '../../domain/identity/mask.ts';
import { writeRtRw } from '../../domain/identity/rt-rw.ts';
import type { RegisterTexts } from '../../i18n/id/register.ts';
import type { KeptPerson } from '../../store/queries/register/register-index.ts';

/** Parts that are there, with dots between them. */
export function inLine(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** `Dusun Krajan · RT/RW 003/005`: where in the village; empty where the list says nothing. */
export function homeText(
  t: RegisterTexts,
  { dusun, rt, rw }: Pick<KeptPerson, 'dusun' | 'rt' | 'rw'>,
): string {
  const pair = writeRtRw({ rt, rw });
  return inLine(dusun === '' ? '' : t.dusun(dusun), pair === '' ? '' : t.rtRw(pair));
}

/** `NIK •••• •••• •••• 0001 · lahir 1980`: what tells two of one name apart. */
export function maskedText(
  t: RegisterTexts,
  { nik, birthDate }: Pick<KeptPerson, 'nik' | 'birthDate'>,
): string {
  const number = nik === '' ? t.noNik : `${t.nik} ${maskNumber(nik)}`;
  return inLine(number, birthDate === '' ? '' : t.born(birthDate.slice(0, 4)));
}
