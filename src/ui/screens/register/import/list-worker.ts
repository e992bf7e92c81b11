import { cellText } from '../../../../domain/import/cell.ts';
import type { Row } from '../../../../domain/import/cell.ts';
import { findHeader } from '../../../../domain/import/columns.ts';
import type { ColumnMap } from '../../../../domain/import/columns.ts';
import { readList } from '../../../../domain/import/read-list.ts';
import type {
  ImportedList,
  ImportOptions,
  ImportProblem,
} from '../../../../domain/import/read-list.ts';
import type { RegisterList } from '../../../../protocol/register.ts';
import { readRows, UnreadableFile } from './read-rows.ts';
import type { FileFault } from './read-rows.ts';
import { summaryOf, villageList } from './village-lists.ts';
import type { ListSummary } from './village-lists.ts';

/** A file whose rows have been read, and its first rows, among which are the headings. */
export interface OpenedFile {
  readonly rows: number;
  /** Index of the row with the headings; null where none was found. */
  readonly header: number | null;
  readonly head: readonly (readonly string[])[];
}

/** What the worker can be asked, and what it answers. */
export interface Asked {
  open: { readonly ask: Blob; readonly answer: OpenedFile };
  read: { readonly ask: ImportOptions; readonly answer: ListSummary };
  /** Every problem, for the file of them. */
  problems: { readonly ask: null; readonly answer: readonly ImportProblem[] };
  village: { readonly ask: string; readonly answer: RegisterList };
}
export type AskName = keyof Asked;

export interface Question<N extends AskName = AskName> {
  readonly id: number;
  readonly name: N;
  readonly ask: Asked[N]['ask'];
}

export type Reply<N extends AskName = AskName> =
  | { readonly id: number; readonly answer: Asked[N]['answer'] }
  | { readonly id: number; readonly fault: FileFault | null };

/** Rows among which a person can point out the headings. */
const HEAD = 25;

let rows: Row[] = [];
let columns: ColumnMap = {};
let list: ImportedList = { people: [], held: [], problems: [], rows: 0 };

const answers: {
  [N in AskName]: (ask: Asked[N]['ask']) => Asked[N]['answer'] | Promise<Asked[N]['answer']>;
} = {
  async open(file) {
    rows = await readRows(file);
    return {
      rows: rows.length,
      header: findHeader(rows),
      head: rows.slice(0, HEAD).map((row) => row.map(cellText)),
    };
  },
  read(options) {
    columns = options.columns;
    list = readList(rows, options);
    return summaryOf(list);
  },
  problems: () => list.problems,
  village: (regionCode) => villageList(list, regionCode, columns),
};

async function answer<N extends AskName>({ id, name, ask }: Question<N>): Promise<Reply<N>> {
  try {
    return { id, answer: await answers[name](ask) };
  } catch (error) {
    return { id, fault: error instanceof UnreadableFile ? error.fault : null };
  }
}

addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data).then((reply) => postMessage(reply, { transfer: [] }));
});
