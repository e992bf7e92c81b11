import { saidFields } from '../../../../domain/import/columns.ts';
import type { ColumnMap } from '../../../../domain/import/columns.ts';
import { villagesOf } from '../../../../domain/import/diff.ts';
import type {
  ImportedList,
  ImportedPerson,
  ImportProblem,
} from '../../../../domain/import/read-list.ts';
import { FIELD_MAX, REGISTER_FIELDS } from '../../../../domain/register/person.ts';
import type { RegisterFields } from '../../../../domain/register/person.ts';
import type { RegisterList } from '../../../../protocol/register.ts';

/** A village that the list is about. */
export interface VillageCount {
  readonly regionCode: string;
  readonly people: number;
  /** Rows with an error that name it. */
  readonly held: number;
}

/** A list that has been read, as far as a screen shows it. */
export interface ListSummary {
  /** Rows that hold anything. */
  readonly rows: number;
  readonly people: number;
  /** Rows with an error. */
  readonly held: number;
  /** The first errors, and the first warnings, in the order of the rows. */
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
  readonly errorCount: number;
  readonly warningCount: number;
  /** By code. */
  readonly villages: readonly VillageCount[];
}

/** Problems that are shown of each kind; the file that can be saved has all. */
const SHOWN = 300;

const byRow = (left: ImportProblem, right: ImportProblem) => left.row - right.row;

/** Counts a list that has been read. */
export function summaryOf(list: ImportedList): ListSummary {
  const { people, held, problems, rows } = list;
  const ofLevel = (level: ImportProblem['level']) =>
    problems.filter((problem) => problem.level === level).sort(byRow);
  const [errors, warnings] = [ofLevel('error'), ofLevel('warning')];
  const countIn = (all: readonly ImportedPerson[]) => {
    const counts = new Map<string, number>();
    for (const { regionCode } of all) counts.set(regionCode, (counts.get(regionCode) ?? 0) + 1);
    return counts;
  };
  const [sound, broken] = [countIn(people), countIn(held)];
  return {
    rows,
    people: people.length,
    held: held.length,
    errors: errors.slice(0, SHOWN),
    warnings: warnings.slice(0, SHOWN),
    errorCount: errors.length,
    warningCount: warnings.length,
    villages: [...villagesOf(list)].sort().map((regionCode) => ({
      regionCode,
      people: sound.get(regionCode) ?? 0,
      held: broken.get(regionCode) ?? 0,
    })),
  };
}

type Listed = RegisterList['people'][number];

/** As it travels. What is too long has been named as an error, and is cut to be compared at all. */
function listedOf({ row, ...person }: ImportedPerson): Listed {
  const fields = Object.fromEntries(
    REGISTER_FIELDS.map((field) => [field, person[field].slice(0, FIELD_MAX[field])]),
  ) as unknown as RegisterFields;
  return { ...fields, row };
}

/**
 * The list of one village. A row with an error that names no village may be anybody's: it is held
 * back in each, so that nobody is gone for an error in the file.
 */
export function villageList(
  { people, held }: ImportedList,
  regionCode: string,
  columns: ColumnMap,
): RegisterList {
  const isHeld = (one: ImportedPerson) => one.regionCode === regionCode || one.regionCode === '';
  return {
    regionCode,
    said: [...saidFields(columns)],
    people: people.filter((one) => one.regionCode === regionCode).map(listedOf),
    held: held.filter(isHeld).map(listedOf),
  };
}
