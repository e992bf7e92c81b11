import { indonesian } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Language } from './formats.ts';

/** The catalogue of a language; English comes as a file of its own. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'id') return indonesian;
  const { english } = await import('./catalogue-en.ts');
  return english;
}
