import type { Language } from '../../../i18n/formats.ts';
import { loadCatalogue } from '../../../i18n/load.ts';
import { writeMeta } from '../../../store/meta.ts';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { announce } from '../../parts/undo.tsx';

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** The language of the app; one whose texts are not on the device is not switched to. */
export function LanguageField() {
  const t = useText();
  const { db, language } = useApp();
  const choose = async (value: string) => {
    const chosen = LANGUAGES.find((each) => each === value);
    if (chosen === undefined) return;
    try {
      await loadCatalogue(chosen);
    } catch {
      announce(t.more.languageOffline);
      return;
    }
    await writeMeta(db, 'language', chosen);
  };
  return (
    <ChoiceField
      id="language"
      label={t.more.language}
      value={language.value}
      options={LANGUAGES.map((value) => ({ value, label: t.more.languages[value] }))}
      onInput={(value) => void choose(value)}
    />
  );
}
