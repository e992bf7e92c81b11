import { useState } from 'preact/hooks';
import type { Dispute } from '../../store/queries/disputes.ts';
import { useText } from '../hooks/use-text.ts';
import { Notice } from '../parts/notice.tsx';
import { DisputeCard } from './dispute-card.tsx';
import { DisputeValue } from './dispute-value.tsx';
import { fieldText } from './value-text.ts';

interface Decided {
  readonly dispute: Dispute;
  readonly choice: 'theirs' | 'mine';
}

interface DisputesProps {
  readonly disputes: readonly Dispute[];
  readonly subjectOf: (dispute: Dispute) => string | undefined;
}

/** Open disputes, and under them what was decided here just now, which is open no longer. */
export function Disputes({ disputes, subjectOf }: DisputesProps) {
  const t = useText();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const settled = new Set(decided.map(({ dispute }) => dispute.conflict.id));
  return (
    <>
      {disputes
        .filter(({ conflict }) => !settled.has(conflict.id))
        .map((dispute) => (
          <DisputeCard
            key={dispute.conflict.id}
            dispute={dispute}
            subject={subjectOf(dispute)}
            onDecided={(choice) => setDecided((before) => [...before, { dispute, choice }])}
          />
        ))}
      {decided.map(({ dispute, choice }) => {
        const { field } = dispute.conflict.fields;
        const side = dispute.conflict.fields[choice];
        return (
          <Notice
            key={dispute.conflict.id}
            tone="success"
            live
            title={`${t.conflicts.decided}: ${fieldText(t, field)}`}
          >
            <p>{t.conflicts.decidedAs(side.name)}</p>
            <DisputeValue field={field} value={side.value} />
          </Notice>
        );
      })}
    </>
  );
}
