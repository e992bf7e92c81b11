import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Formats } from '../../i18n/formats.ts';
import { useApp } from '../app.ts';

/** The texts in the person's language; the component draws again when it changes. */
export function useText(): Catalogue {
  return useApp().texts.value;
}

/** Dates, times and numbers in the person's language. */
export function useFormats(): Formats {
  return useApp().formats.value;
}
