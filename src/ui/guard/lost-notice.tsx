import { useEffect, useState } from 'preact/hooks';
import { countLost } from '../../store/spare/lost.ts';
import { useApp } from '../app.ts';
import { useGuardText } from '../hooks/use-guard-text.ts';
import { Notice } from '../parts/notice.tsx';

/** On a phone without a database: what an earlier one left unsent, and how it goes on. */
export default function LostNotice() {
  const { guard } = useGuardText();
  const { db } = useApp();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOpen = true;
    const show = (found: number) => {
      if (isOpen) setCount(found);
    };
    countLost(db).then(show, () => undefined);
    return () => {
      isOpen = false;
    };
  }, [db]);
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={guard.lost.title(count)} live>
      {guard.lost.text}
    </Notice>
  );
}
