export interface Paragraph {
  /** `1.`, `a)` or a dash, where the writer made a list; empty for running text. */
  readonly marker: string;
  readonly text: string;
}

const LISTED = /^(\d{1,3}[.)]|[A-Za-z][.)]|[-–•*])\s+(.*)$/;

/**
 * Splits what was typed into paragraphs, so that lists hang from their markers. Nothing is left
 * out but empty lines.
 */
export function paragraphs(typed: string): Paragraph[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, marker = '', text = line] = LISTED.exec(line) ?? [];
      return { marker: /[-•*]/.test(marker) ? '–' : marker, text };
    });
}

/** The same, with numbers for items that were typed one a line without any marker. */
export function numberedParagraphs(typed: string): Paragraph[] {
  const items = paragraphs(typed);
  const isList = items.length > 1 && items.every(({ marker }) => marker === '');
  return isList ? items.map(({ text }, index) => ({ marker: `${index + 1}.`, text })) : items;
}
