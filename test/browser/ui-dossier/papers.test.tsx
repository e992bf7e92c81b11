import { render } from 'preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/documents/paper.css';
import '../../../src/documents/dossier/dossier.css';
import { BeritaAcara } from '../../../src/documents/dossier/berita-acara.tsx';
import { DossierAnnex } from '../../../src/documents/dossier/dossier-annex.tsx';
import type { PaperDossier, PaperProposal } from '../../../src/documents/dossier/paper.ts';
import { Statement } from '../../../src/documents/dossier/statement.tsx';
import { NO_TEMPLATE } from '../../../src/documents/dossier/wording.ts';
import { must } from '../../support/must.ts';
import { member, newFamily } from '../../support/proposals.ts';
import { REGIONS as regions, VILLAGE } from '../ui-register/records.ts';

let root: HTMLElement | undefined;
afterEach(() => {
  root?.remove();
  root = undefined;
});

function paper(content: VNode): HTMLElement {
  root = document.createElement('div');
  root.className = 'paper';
  document.body.append(root);
  render(content, root);
  return root;
}

const proposal = (more: Partial<PaperProposal> = {}): PaperProposal => ({
  ...newFamily(),
  id: 'proposal-1',
  state: 'agreed',
  decision: '',
  ...more,
});

const dossier = (more: Partial<PaperDossier> = {}): PaperDossier => ({
  regionCode: VILLAGE,
  basis: 'musyawarah',
  dataset: 'DTKS',
  period: '2026-10',
  number: '',
  date: '',
  signer: '',
  own: { opening: '', considerations: '', closing: '' },
  meeting: null,
  present: 0,
  proposals: [],
  reasonWords: (_, code) => code,
  ...more,
});

const template = NO_TEMPLATE;

describe('papers of a musyawarah', () => {
  it('print what was typed as text, whatever it looks like', () => {
    const nasty = '<img src=x onerror="document.title=1"> & {desa}';
    const typed = proposal({
      decision: nasty,
      reasonNote: nasty,
      members: [member({ name: nasty })],
      family: { ...newFamily().family, address: nasty },
    });
    const own = { opening: nasty, considerations: '', closing: '' };
    const one = dossier({ proposals: [typed], signer: nasty, number: nasty, own });
    const shown = paper(
      <>
        <BeritaAcara dossier={one} regions={regions} template={template} />
        <DossierAnnex dossier={one} regions={regions} />
      </>,
    );
    expect(shown.querySelector('img')).toBeNull();
    // braces are filled in where words are worded, and nowhere else
    expect(shown.textContent.split(nasty)).toHaveLength(1 + 8);
    expect(shown.textContent).toContain('onerror="document.title=1"> & Desa ');
  });

  it('leave room to write by hand where nothing is known', () => {
    const shown = paper(
      <>
        <BeritaAcara dossier={dossier()} regions={regions} template={template} />
        <DossierAnnex dossier={dossier()} regions={regions} />
      </>,
    );
    expect(shown.textContent).not.toMatch(/undefined|null|NaN|Invalid|\{\w+\}/);
    expect(shown.textContent).toContain('Nomor: …');
    expect(shown.querySelectorAll('.paper-dots')).toHaveLength(4);
    expect(shown.textContent).toContain('Tidak ada usulan.');
  });

  it('list a hundred and twenty people, each kind under its own head, that repeats on each page', () => {
    const kinds = ['new', 'correction', 'removal'] as const;
    const proposals = Array.from({ length: 120 }, (_, index) =>
      proposal({ id: `proposal-${index}`, kind: kinds[index % 3] ?? 'new' }),
    ).map((one) => ({ ...one, familyWas: one.kind === 'new' ? null : one.family }));
    const shown = paper(<DossierAnnex dossier={dossier({ proposals })} regions={regions} />);
    const tables = [...shown.querySelectorAll('table')];
    expect(tables.map((table) => table.querySelectorAll('tbody tr').length)).toEqual([40, 40, 40]);
    for (const table of tables) {
      expect(getComputedStyle(must(table.tHead)).display).toBe('table-header-group');
      const width = must(table.parentElement).clientWidth;
      expect(table.scrollWidth).toBeLessThanOrEqual(width);
    }
    expect(shown.querySelectorAll('tbody small')[0]?.textContent).toBe('NIK 3316 0952 0580 0001');
  });

  it('have a place for the duty stamp where the head of the village answers alone', () => {
    const one = dossier({ basis: 'sptjm', signer: 'Mulyono Contoh', proposals: [proposal()] });
    const shown = paper(<Statement dossier={one} regions={regions} template={template} />);
    expect(shown.querySelector('.dossier-stamp')?.textContent).toBe('Meterai 10.000');
    expect(shown.textContent).toContain('Saya yang bertanda tangan di bawah ini, Mulyono Contoh,');
    expect(shown.textContent).toContain('1 usulan pemutakhiran DTKS periode Oktober 2026');
  });
});
