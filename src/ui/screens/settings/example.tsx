import { useState } from 'preact/hooks';
import { Decree } from '../../../documents/decree/decree.tsx';
import type { Wording } from '../../../documents/decree/paper-team.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { wibDate } from '../../../domain/time.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Preview } from '../../paper/preview.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { regionFullName } from '../../words.ts';
import { exampleRegions, exampleTeam } from './template-values.ts';

interface TemplateExampleProps {
  readonly regions: RegencyRegions;
  /** As it is being written. */
  readonly template: Wording;
}

/** The words on paper, for a desa, a kelurahan or a kecamatan. */
export function TemplateExample({ regions, template }: TemplateExampleProps) {
  const t = useOfficeText();
  const { now } = useApp();
  const codes = exampleRegions(regions);
  const [code, setCode] = useState(codes[0] ?? regions.code);
  return (
    <section class="min-w-0" aria-label={t.settings.example}>
      <SelectField
        id="example"
        label={t.settings.exampleFor}
        emptyLabel={null}
        options={codes.map((value) => ({ value, label: regionFullName(regions, value) }))}
        value={code}
        onInput={setCode}
      />
      <Preview>
        <Decree team={exampleTeam(code, wibDate(now()))} regions={regions} template={template} />
      </Preview>
    </section>
  );
}
