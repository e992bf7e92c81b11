/**
 * How many letters must be added, left out, changed, or swapped with their neighbour, to make one
 * text of the other (optimal string alignment), counted up to `max`; anything above is `max + 1`.
 */
export function editDistance(left: string, right: string, max: number): number {
  return distance(left, right, max, false);
}

/**
 * The same, against that beginning of `right` which is nearest to `left`: for a word that is still
 * being typed.
 */
export function prefixDistance(left: string, right: string, max: number): number {
  return distance(left, right, max, true);
}

// Three rows of the table, kept between calls: a search compares thousands of words a keystroke.
let before = new Uint8Array(64);
let above = new Uint8Array(64);
let here = new Uint8Array(64);

function makeRoom(size: number): void {
  if (size <= here.length) return;
  [before, above, here] = [0, 1, 2].map(() => new Uint8Array(size * 2)) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
}

function distance(left: string, right: string, max: number, open: boolean): number {
  const rows = left.length;
  const columns = open ? Math.min(right.length, rows + max) : right.length;
  if (rows - columns > max || columns - rows > max) return max + 1;
  makeRoom(columns + 1);
  for (let column = 0; column <= columns; column += 1) here[column] = Math.min(column, 250);
  for (let row = 1; row <= rows; row += 1) {
    [before, above, here] = [above, here, before];
    here[0] = Math.min(row, 250);
    if (fillRow(left, right, row, columns) > max) return max + 1;
  }
  let least = here[columns] ?? 0;
  if (open)
    for (let column = 0; column < columns; column += 1) least = Math.min(least, at(here, column));
  return Math.min(least, max + 1);
}

const at = (row: Uint8Array, column: number): number => row[column] ?? 0;

/** Fills one row of the table; gives its least value. */
function fillRow(left: string, right: string, row: number, columns: number): number {
  let least = at(here, 0);
  const letter = left.charCodeAt(row - 1);
  for (let column = 1; column <= columns; column += 1) {
    const other = right.charCodeAt(column - 1);
    let value = Math.min(
      at(above, column) + 1,
      at(here, column - 1) + 1,
      at(above, column - 1) + (letter === other ? 0 : 1),
    );
    const isSwap =
      row > 1 &&
      column > 1 &&
      letter === right.charCodeAt(column - 2) &&
      left.charCodeAt(row - 2) === other;
    if (isSwap) value = Math.min(value, at(before, column - 2) + 1);
    here[column] = Math.min(value, 250);
    if (value < least) least = value;
  }
  return least;
}
