import { ClipboardPaste } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { readPasted } from './paste.ts';
import type { Pasted } from './paste.ts';

interface PasteBoxProps {
  readonly entries: readonly ProposalEntry[];
  readonly onPasted: (id: string, number: string) => void;
}

/** Takes a list of numbers as it was copied from a table, and puts each into its row. */
export function PasteBox({ entries, onPasted }: PasteBoxProps) {
  const words = useOfficeText().verification.entry;
  // never kept: it may hold NIKs, and what it says is kept row by row
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted>();
  const take = () => {
    const found = readPasted(text, entries);
    for (const [id, number] of found.numbers) onPasted(id, number);
    setPasted(found);
    setText('');
  };
  return (
    <details class="mb-4">
      <summary class="text-link min-h-12 cursor-pointer py-3">{words.paste}</summary>
      <div class="card-box">
        <TextArea
          id="paste"
          label={words.pasteLabel}
          hint={words.pasteHint}
          rows={4}
          value={text}
          onInput={setText}
        />
        <Button icon={ClipboardPaste} disabled={text.trim() === ''} onClick={take}>
          {words.pasteDo}
        </Button>
        {pasted === undefined ? null : <Outcome pasted={pasted} />}
      </div>
    </details>
  );
}

function Outcome({ pasted: { numbers, unknown, tooMany } }: { readonly pasted: Pasted }) {
  const words = useOfficeText().verification.entry;
  const isSound = unknown.length + tooMany === 0;
  return (
    <div class="mt-3 -mb-4">
      <Notice tone={isSound ? 'success' : 'warning'} live title={words.pasted(numbers.size)}>
        {unknown.length === 0 ? null : <p>{words.unknown(unknown.join(', '))}</p>}
        {tooMany === 0 ? null : <p>{words.tooMany(tooMany)}</p>}
      </Notice>
    </div>
  );
}
