import type { RegencyRegions } from '../../domain/region.ts';
import { letterhead } from '../places.ts';
import { Annex } from './annex.tsx';
import { ClauseRows, DictumRows } from './clause-table.tsx';
import { considerations, dictums, recollections } from './clauses.ts';
import { copiesTo } from './copies.ts';
import './decree.css';
import type { PaperTeam, Wording } from './paper-team.ts';
import { Seal } from './seal.tsx';
import { decreeLevel, decreeNumber, decreeSubject, officer } from './titles.ts';
import { wordingOf } from './wording.ts';

interface DecreeProps {
  readonly team: PaperTeam;
  readonly regions: RegencyRegions;
  /** The regency's wording; empty parts fall back on custom. */
  readonly template: Wording;
}

function Title({ team, regions }: Pick<DecreeProps, 'team' | 'regions'>) {
  const { regionCode } = team;
  const head = officer(regions, regionCode);
  return (
    <div class="decree-title">
      {decreeLevel(regionCode) === 'desa' && (
        <>
          <p>{head}</p>
          <p class="decree-gap">{regions.name}</p>
        </>
      )}
      <h2>Keputusan {head}</h2>
      <p class="decree-gap">Nomor {decreeNumber(team)}</p>
      <p class="decree-gap">Tentang</p>
      <p class="decree-gap decree-subject">{decreeSubject(regions, team)}</p>
      <p class="decree-gap">Dengan Rahmat Tuhan Yang Maha Esa</p>
      <p>{head},</p>
    </div>
  );
}

/**
 * The decree (surat keputusan) that forms or amends a team, with its annex: of the kepala desa, of
 * the lurah for a kelurahan, of the camat for the kecamatan's own team. What is not known before
 * it is signed is dotted. Layout: Permendagri 111/2014, annex.
 */
export function Decree({ team, regions, template }: DecreeProps) {
  const wording = wordingOf(team, regions, template);
  const establishing = `Keputusan ${officer(regions, team.regionCode)} tentang ${decreeSubject(regions, team)}.`;
  return (
    <>
      <section class="paper-document decree">
        <header class="paper-letterhead">
          {letterhead(regions, team.regionCode).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </header>
        <Title team={team} regions={regions} />
        <ClauseRows title="Menimbang" clauses={considerations(wording.considering)} />
        <ClauseRows title="Mengingat" clauses={recollections(wording.recalling)} />
        <p class="decree-decides">Memutuskan:</p>
        <DictumRows establishing={establishing} dictums={dictums(wording.deciding)} />
        <div class="decree-close">
          <Seal team={team} regions={regions} />
          <div class="decree-copies">
            <p>Tembusan disampaikan kepada Yth.:</p>
            <ol>
              {copiesTo(regions, team.regionCode).map((to, index, all) => (
                <li key={to}>
                  {to}
                  {index === all.length - 1 ? '.' : ';'}
                </li>
              ))}
            </ol>
          </div>
        </div>
      </section>
      <Annex team={team} regions={regions} />
    </>
  );
}
