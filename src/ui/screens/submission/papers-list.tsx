import { FileWarning } from 'lucide-preact';
import type { Papers } from '../../../store/queries/proposals/papers.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { List, ListLink } from '../../parts/list.tsx';
import { periodName } from '../../proposal/period-words.ts';

/** Papers of decisions that lack something, each with the way to it. They hold nothing up. */
export function PapersList({ papers }: { readonly papers: readonly Papers[] }) {
  const words = useOfficeText().submission.papers;
  const formats = useFormats();
  if (papers.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2 class="section-title">{words.title}</h2>
      <p class="text-muted mb-2">{words.text}</p>
      <List>
        {papers.map(({ dossier: { id, parentId, fields }, gaps }) => {
          const codes = new Set(gaps.map(({ code }) => code));
          const day = fields.date === '' ? words.undated : formats.shortDay(fields.date);
          const lacks = [
            words.gaps(gaps.length),
            ...(codes.has('number') ? [words.number] : []),
            ...(codes.has('signature') ? [words.signature] : []),
          ];
          return (
            <ListLink
              key={id}
              href={
                parentId === null ? `/usulan/sptjm/${fields.period}` : `/rapat/${parentId}/berkas`
              }
              icon={FileWarning}
              title={
                fields.basis === 'sptjm'
                  ? words.sptjm(periodName(formats, fields.period))
                  : words.musyawarah(day)
              }
              detail={lacks.join(' · ')}
            />
          );
        })}
      </List>
    </section>
  );
}
