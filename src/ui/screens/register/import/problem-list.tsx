import { useState } from 'preact/hooks';
import type { ImportProblem } from '../../../../domain/import/read-list.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { useWide } from '../../../hooks/use-wide.ts';
import { Button } from '../../../parts/button.tsx';
import { List, ListItem } from '../../../parts/list.tsx';
import { columnText, problemText } from './problem-words.ts';

/** Rows drawn at first, and with each tap on "more". */
const STEP = 20;

interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
  /** All that there are; `problems` may be the first of them. */
  readonly total: number;
  readonly headings: readonly string[];
}

/** Problems row by row: a table on a laptop, a list on a phone. */
export function ProblemList({ problems, total, headings }: ProblemListProps) {
  const words = useOfficeText().registerImport.check;
  const formats = useFormats();
  const isWide = useWide();
  const [most, setMost] = useState(STEP);
  const shown = problems.slice(0, most);
  const rest = problems.length - shown.length;
  if (problems.length === 0) return null;
  return (
    <>
      {isWide ? (
        <ProblemTable problems={shown} headings={headings} />
      ) : (
        <ProblemRows problems={shown} headings={headings} />
      )}
      {rest > 0 ? (
        <div class="mb-4">
          <Button onClick={() => setMost(most + STEP)}>
            {words.more(formats.number(Math.min(rest, STEP)))}
          </Button>
        </div>
      ) : null}
      {rest === 0 && total > problems.length ? (
        <p class="text-muted mb-4">{words.rest(formats.number(total - problems.length))}</p>
      ) : null}
    </>
  );
}

type ShownProps = Omit<ProblemListProps, 'total'>;

const keyOf = ({ row, column, code }: ImportProblem) => `${row} ${column} ${code}`;

function ProblemRows({ problems, headings }: ShownProps) {
  const t = useOfficeText();
  const { place } = t.registerImport.check;
  return (
    <List label={t.registerImport.check.problem}>
      {problems.map((problem) => (
        <ListItem
          key={keyOf(problem)}
          title={place(String(problem.row), columnText(t, problem, headings))}
          detail={problemText(t, problem)}
        />
      ))}
    </List>
  );
}

function ProblemTable({ problems, headings }: ShownProps) {
  const t = useOfficeText();
  const { row, column, problem: what } = t.registerImport.check;
  return (
    <div class="rounded-box border-base-300 bg-base-100 mb-4 overflow-x-auto border">
      <table class="table tabular-nums">
        <thead class="text-muted">
          <tr>
            <th scope="col">{row}</th>
            <th scope="col">{column}</th>
            <th scope="col">{what}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={keyOf(problem)}>
              <th scope="row">{problem.row}</th>
              <td>{columnText(t, problem, headings)}</td>
              <td>{problemText(t, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
