import type { RegencyRegions } from '../../domain/region.ts';
import { listParts } from './list-rows.ts';
import type { ListPart, PersonRow } from './list-rows.ts';
import type { PaperTeam } from './paper-team.ts';
import { Seal } from './seal.tsx';
import { decreeDay, decreeNumber, decreeSubject, officer, teamName } from './titles.ts';

interface AnnexProps {
  readonly team: PaperTeam;
  readonly regions: RegencyRegions;
}

/** Rows that stay on one page with the seal, so that no signature stands on a page alone. */
const KEPT_ROWS = 2;

function Person({ row }: { readonly row: PersonRow }) {
  return (
    <tr class="paper-row">
      <td class="paper-number">{row.number}.</td>
      <td>{row.name === '' ? '…………………………………' : row.name}</td>
      <td>
        {row.origin}
        {row.element === '' ? null : <small>{row.element}</small>}
      </td>
      <td>{row.role}</td>
    </tr>
  );
}

function Heading({ text }: { readonly text: string }) {
  return (
    <tr class="decree-group">
      <th scope="rowgroup" colSpan={4}>
        {text}
      </th>
    </tr>
  );
}

/** The parts, cut before the last rows, which stay with the seal; a short part stays whole. */
function split(parts: readonly ListPart[]): { first: ListPart[]; last: ListPart } {
  const tail = parts.at(-1) ?? { heading: '', rows: [] };
  const before = parts.slice(0, -1);
  if (tail.rows.length <= KEPT_ROWS) return { first: before, last: tail };
  const cut = tail.rows.length - KEPT_ROWS;
  return {
    first: [...before, { ...tail, rows: tail.rows.slice(0, cut) }],
    last: { heading: '', rows: tail.rows.slice(cut) },
  };
}

function Part({ heading, rows }: ListPart) {
  return (
    <>
      {heading === '' ? null : <Heading text={heading} />}
      {rows.map((row) => (
        <Person key={row.number} row={row} />
      ))}
    </>
  );
}

/** The annex (lampiran): whose it is, and who is on the team as what. */
export function Annex({ team, regions }: AnnexProps) {
  const { regionCode } = team;
  const { first, last } = split(listParts(team));
  const particulars = [
    ['Nomor', decreeNumber(team)],
    ['Tanggal', decreeDay(team)],
    ['Tentang', decreeSubject(regions, team)],
  ] as const;
  return (
    <section class="paper-document decree">
      <div class="decree-annex-head">
        <p>Lampiran</p>
        <p>Keputusan {officer(regions, regionCode)}</p>
        <table>
          <tbody>
            {particulars.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>:</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 class="decree-list-title">Susunan Keanggotaan {teamName(regions, regionCode)}</h2>
      <table class="paper-table decree-list">
        <thead>
          <tr>
            <th scope="col" class="paper-number">
              No.
            </th>
            <th scope="col">Nama</th>
            <th scope="col">Jabatan Asal/Unsur</th>
            <th scope="col">Kedudukan dalam Tim</th>
          </tr>
        </thead>
        {first.map((part) => (
          <tbody key={part.heading}>
            <Part {...part} />
          </tbody>
        ))}
        <tbody class="paper-kept">
          <Part {...last} />
          <tr>
            <td colSpan={4} class="paper-end">
              <Seal team={team} regions={regions} isAnnex />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
