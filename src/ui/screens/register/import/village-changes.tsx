import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { List, ListItem } from '../../../parts/list.tsx';
import { valueWord } from '../../../proposal/words.ts';
import { listWord } from '../../../register/list-words.ts';
import type { Preview } from './village-work.ts';

/** People drawn at first, and with each tap on "more". */
const STEP = 50;

/** Who changes, field by field, and who is no longer there. */
export function VillageChanges({ preview }: { readonly preview: Preview }) {
  return (
    <>
      <Changed people={preview.changed} />
      <Gone people={preview.gone} />
    </>
  );
}

function Changed({ people }: { readonly people: Preview['changed'] }) {
  const t = useOfficeText();
  const formats = useFormats();
  const [most, setMost] = useState(STEP);
  const { changesTitle, change } = t.registerImport.villages;
  const { row: rowWord } = t.registerImport.check;
  return (
    <Part title={changesTitle} count={people.length} most={most} onMost={setMost}>
      {people.slice(0, most).map(({ id, name, row, fields }) => (
        <ListItem
          key={id}
          title={name === '' ? t.register.unnamed : name}
          detail={fields.map(({ field, from, to }) => (
            <span key={field} class="block">
              {change(
                listWord(t, field),
                valueWord(t, formats, field, from),
                valueWord(t, formats, field, to),
              )}
            </span>
          ))}
          end={<span class="text-muted text-sm">{`${rowWord} ${row}`}</span>}
        />
      ))}
    </Part>
  );
}

function Gone({ people }: { readonly people: Preview['gone'] }) {
  const t = useOfficeText();
  const [most, setMost] = useState(STEP);
  const { goneTitle, goneText } = t.registerImport.villages;
  return (
    <Part title={goneTitle} text={goneText} count={people.length} most={most} onMost={setMost}>
      {people.slice(0, most).map(({ id, name }) => (
        <ListItem key={id} title={name === '' ? t.register.unnamed : name} />
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly count: number;
  readonly most: number;
  readonly onMost: (most: number) => void;
  readonly children: ComponentChildren;
}

function Part({ title, text, count, most, onMost, children }: PartProps) {
  const words = useOfficeText().registerImport.check;
  const formats = useFormats();
  const rest = count - most;
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 class="font-semibold">{title}</h3>
      {text === undefined ? null : <p class="text-muted mb-1 text-sm">{text}</p>}
      <List label={title}>{children}</List>
      {rest > 0 ? (
        <Button onClick={() => onMost(most + STEP)}>
          {words.more(formats.number(Math.min(rest, STEP)))}
        </Button>
      ) : null}
    </section>
  );
}
