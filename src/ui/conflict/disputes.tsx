import { useState } from 'preact/hooks';
import type { Dispute } from '../../store/queries/disputes.ts';
import { DecidedNotice } from './decided-notice.tsx';
import { DisputeCard } from './dispute-card.tsx';
import type { Choice } from './dispute-card.tsx';

interface Decided {
  readonly dispute: Dispute;
  readonly choice: Choice;
}

interface DisputesProps {
  readonly disputes: readonly Dispute[];
  readonly subjectOf: (dispute: Dispute) => string | undefined;
}

/**
 * Open disputes, oldest first. What was decided here just now is open no longer, and stays in its
 * place with what was chosen.
 */
export function Disputes({ disputes, subjectOf }: DisputesProps) {
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const settled = new Map(decided.map((each) => [each.dispute.conflict.id, each]));
  const open = disputes.filter(({ conflict }) => !settled.has(conflict.id));
  const shown = [...open, ...decided.map(({ dispute }) => dispute)].sort((left, right) =>
    left.conflict.fields.mine.at.localeCompare(right.conflict.fields.mine.at),
  );
  return shown.map((dispute) => {
    const { id } = dispute.conflict;
    const done = settled.get(id);
    return done === undefined ? (
      <DisputeCard
        key={id}
        dispute={dispute}
        subject={subjectOf(dispute)}
        onDecided={(choice) => setDecided((before) => [...before, { dispute, choice }])}
      />
    ) : (
      <DecidedNotice key={id} dispute={done.dispute} choice={done.choice} />
    );
  });
}
