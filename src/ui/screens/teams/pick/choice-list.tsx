import type { ComponentChildren } from 'preact';
import { useText } from '../../../hooks/use-text.ts';
import { List } from '../../../parts/list.tsx';
import { CheckRow, PickRow } from './choice-rows.tsx';
import type { Option } from './choice-rows.tsx';

interface ChoiceListProps {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly options: readonly Option[];
  /** Stands where the list would be, while it is empty; without it nothing does. */
  readonly empty?: ComponentChildren;
  /** Those that are chosen, where several can be; undefined where a tap chooses the one. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onPick: (id: string) => unknown;
}

/** People under a heading, to pick from. */
export function ChoiceList(props: ChoiceListProps) {
  const { id, title, text, options, empty, chosen, onPick } = props;
  if (options.length === 0 && empty === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-title">
        {title}
      </h2>
      {text === undefined ? null : <p class="text-muted -mt-1 mb-2 text-sm">{text}</p>}
      {options.length === 0 ? (
        empty
      ) : (
        <List>
          {options.map((option) =>
            chosen === undefined ? (
              <PickRow key={option.id} option={option} onPick={onPick} />
            ) : (
              <CheckRow
                key={option.id}
                option={option}
                isChecked={chosen.has(option.id)}
                onPick={onPick}
              />
            ),
          )}
        </List>
      )}
    </section>
  );
}

/** Said where a list holds nobody: of nobody at all, or of nobody who was looked for. */
export function Nobody({ text, sought }: { readonly text: string; readonly sought: string }) {
  const t = useText();
  return <p class="text-muted">{sought.trim() === '' ? text : t.teams.pick.nothingFound}</p>;
}
