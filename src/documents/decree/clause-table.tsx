import type { Clause, Dictum } from './clauses.ts';

interface ClauseRowsProps {
  /** "Menimbang", "Mengingat". */
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/** A part of the preamble: its title once, its items hanging from their letters or numbers. */
export function ClauseRows({ title, clauses }: ClauseRowsProps) {
  return (
    <table class="decree-clauses">
      <tbody>
        {clauses.map(({ marker, text }, index) => (
          <tr key={marker}>
            {index === 0 ? <th scope="row">{title}</th> : <td>{''}</td>}
            <td>{index === 0 ? ':' : ''}</td>
            <td>{clauses.length === 1 ? '' : marker}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is decided, dictum by dictum, under what is being established. */
export function DictumRows({
  establishing,
  dictums,
}: {
  readonly establishing: string;
  readonly dictums: readonly Dictum[];
}) {
  return (
    <table class="decree-clauses decree-dictums">
      <tbody>
        <tr>
          <th scope="row">Menetapkan</th>
          <td>:</td>
          <td class="decree-establishing">{establishing}</td>
        </tr>
        {dictums.map(({ label, text, items }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>:</td>
            <td>
              {text}
              {items.map((item) => (
                <span class="decree-item" key={item.text}>
                  <span>{item.marker}</span>
                  <span>{item.text}</span>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
