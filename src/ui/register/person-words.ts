import { maskNumber } from '../../domain/identity/mask.ts';
import { writeRtRw } from '../../domain/identity/rt-rw.ts';
import type { RegisterTexts } from '../../i18n/id/register.ts';
import type { KeptPerson } from '../../store/queries/register/register-index.ts';

/** Parts that are there, with dots between them. */
export function inLine(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** `Krajan · RT/RW 003/005`: where in the village; empty where the list says nothing. */
export function homeText(
  t: RegisterTexts,
  { dusun, rt, rw }: Pick<KeptPerson, 'dusun' | 'rt' | 'rw'>,
): string {
  const pair = writeRtRw({ rt, rw });
  return inLine(dusun, pair === '' ? '' : t.rtRw(pair));
}

/** `NIK •••• •••• •••• 0001`: all but its end hidden. */
export function nikText(t: RegisterTexts, { nik }: Pick<KeptPerson, 'nik'>): string {
  return nik === '' ? t.noNik : `${t.nik} ${maskNumber(nik)}`;
}

/** `lahir 1980`; empty where the list says nothing. */
export function bornText(t: RegisterTexts, { birthDate }: Pick<KeptPerson, 'birthDate'>): string {
  return birthDate === '' ? '' : t.born(birthDate.slice(0, 4));
}
