import { checkTeam } from '../../../domain/team.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { DecreeRecord } from './use-decree.ts';

interface DecreeStatusProps {
  readonly record: DecreeRecord;
  readonly mayEdit: boolean;
}

/** Whether it is signed, and what is missing from it. */
export function DecreeStatus({ record, mayEdit }: DecreeStatusProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { id, fields } = record.team;
  const isWhole = checkTeam(record.composition).blocking.length === 0;
  const { decreeNumber, decreeDate } = fields;
  const isSigned = decreeNumber !== '' && decreeDate !== '';
  return (
    <>
      {isSigned ? (
        <Notice
          tone="success"
          title={t.decree.signedAs(decreeNumber, formats.shortDay(decreeDate))}
        >
          {t.decree.signedText}
        </Notice>
      ) : (
        <Notice tone="info" title={t.decree.unsigned}>
          {mayEdit ? t.decree.unsignedText : null}
        </Notice>
      )}
      {isWhole ? null : (
        <Notice
          tone="warning"
          actions={
            mayEdit ? <LinkButton href={`/tim/${id}`}>{t.decree.seeTeam}</LinkButton> : undefined
          }
        >
          {t.decree.unfinished}
        </Notice>
      )}
      {mayEdit ? null : <p class="text-muted mb-4 text-sm">{t.decree.readOnly}</p>}
    </>
  );
}
