import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportOptions } from '../../../../domain/import/read-list.ts';
import { ListFailure, startListReader } from './list-reader.ts';
import type { ListReader } from './list-reader.ts';
import type { OpenedFile } from './list-worker.ts';
import type { FileFault } from './read-rows.ts';
import type { ListSummary } from './village-lists.ts';

export type FileState =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'failed'; readonly name: string; readonly fault: FileFault | 'failed' }
  | {
      readonly phase: 'open';
      readonly name: string;
      readonly opened: OpenedFile;
      /** Holds its rows. */
      readonly reader: ListReader;
      /** Counts the files that were opened: another one begins everything anew. */
      readonly turn: number;
    };

/** What was read of a file, by which columns. */
export interface ReadList {
  readonly summary: ListSummary;
  readonly options: ImportOptions;
  /** Counts the readings: another one begins the comparing anew. */
  readonly turn: number;
}

export interface ListHold {
  readonly file: FileState;
  /** Null until the rows have been read by the columns that a person settled. */
  readonly list: ReadList | null;
  readonly choose: (file: File) => Promise<void>;
  readonly read: (options: ImportOptions) => Promise<void>;
  /** Forgets what was read, because the columns are being changed. */
  readonly forget: () => void;
  /** Lets go of the file. */
  readonly drop: () => void;
}

/** A list's file in a worker, from its choice to the reading of its rows. */
export function useList(): ListHold {
  const readerRef = useRef<ListReader | null>(null);
  const turnRef = useRef(0);
  const [file, setFile] = useState<FileState>({ phase: 'none' });
  const [list, setList] = useState<ReadList | null>(null);
  const drop = () => {
    readerRef.current?.close();
    readerRef.current = null;
    setFile({ phase: 'none' });
    setList(null);
  };
  useEffect(() => () => readerRef.current?.close(), []);

  const choose = async (chosen: File) => {
    drop();
    const reader = startListReader();
    readerRef.current = reader;
    turnRef.current += 1;
    const turn = turnRef.current;
    const { name } = chosen;
    setFile({ phase: 'reading', name });
    try {
      const opened = await reader.ask('open', chosen);
      if (readerRef.current === reader) setFile({ phase: 'open', name, opened, reader, turn });
    } catch (error) {
      const fault = error instanceof ListFailure ? error.fault : null;
      if (readerRef.current === reader)
        setFile({ phase: 'failed', name, fault: fault ?? 'failed' });
    }
  };

  const read = async (options: ImportOptions) => {
    if (file.phase !== 'open') return;
    const { name, reader } = file;
    try {
      const summary = await reader.ask('read', options);
      turnRef.current += 1;
      if (readerRef.current === reader) setList({ summary, options, turn: turnRef.current });
    } catch {
      if (readerRef.current === reader) setFile({ phase: 'failed', name, fault: 'failed' });
    }
  };

  return { file, list, choose, read, forget: () => setList(null), drop };
}
