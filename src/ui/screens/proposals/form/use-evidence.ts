import type { EvidenceKind } from '../../../../domain/proposal/kinds.ts';
import { useAct } from '../../../act.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { offerUndo } from '../../../parts/undo.tsx';
import type { ShownPhoto } from '../../../photos/use-photo.ts';
import { evidenceOf } from '../../../proposal/evidence-photos.tsx';
import { useProposalForm } from './form-context.ts';

interface EvidencePhoto extends ShownPhoto {
  readonly id: string;
}

export interface Evidence {
  readonly count: number;
  readonly of: (kind: EvidenceKind) => readonly EvidencePhoto[];
  /** Takes one off, and offers to put it back. */
  readonly remove: (id: string) => Promise<void>;
}

/** The photos of what is being written: those on record, and those that wait with the draft. */
export function useEvidence(): Evidence {
  const { evidence: words } = useOfficeText().proposalForm;
  const act = useAct();
  const { store, entry } = useProposalForm();
  const recorded = entry?.photos ?? [];
  const waiting = store.writing.photos;
  return {
    count: recorded.length + waiting.length,
    of: (kind) => [
      ...recorded.filter((photo) => evidenceOf(photo) === kind),
      ...waiting
        .filter(({ evidence }) => evidence === kind)
        .map(({ id, sha256, mime }) => ({ id, fields: { sha256, mime, storedAt: null } })),
    ],
    async remove(id) {
      const draft = waiting.find((photo) => photo.id === id);
      if (draft !== undefined) {
        const without = () => store.latest().photos.filter((photo) => photo.id !== id);
        store.update((writing) => ({ ...writing, photos: without() }));
        offerUndo(words.removed, () => {
          store.update((writing) => ({ ...writing, photos: [...without(), draft] }));
          return Promise.resolve();
        });
        return;
      }
      const proposalId = entry?.row.id ?? '';
      const mark = (removed: boolean) =>
        act([{ name: 'proposalPhoto.edit', args: { id, proposalId, changes: { removed } } }]);
      if (await mark(true)) offerUndo(words.removed, () => mark(false));
    },
  };
}
