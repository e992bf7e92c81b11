import { CircleCheck, CircleX, CloudUpload, QrCode, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { dropCarried } from '../../../store/carrying.ts';
import type { CarriedFile } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { announce } from '../../parts/undo.tsx';
import { SlipsDialog } from './slips-dialog.tsx';

const LOOK = {
  arrived: { icon: CloudUpload, ink: 'text-muted' },
  waiting: { icon: CloudUpload, ink: 'text-info' },
  delivered: { icon: CircleCheck, ink: 'text-success' },
  refused: { icon: CircleX, ink: 'text-error' },
} as const;

const COUNTS = ['accepted', 'photos', 'refused', 'quarantined'] as const;

/** One file of another phone: where it stands, and what can be done with it. */
export function Carried({ file }: { readonly file: CarriedFile }) {
  const { receive } = useHandoverText();
  const t = useText();
  const formats = useFormats();
  const { db } = useApp();
  const [isShown, show] = useState(false);
  const [isAsking, ask] = useState(false);
  const { state, counts, fault } = file;
  const { icon: Icon, ink } = LOOK[state];
  const drop = async () => {
    await dropCarried(db, file.id);
    announce(receive.dropped);
  };
  return (
    <article class="card-box">
      <p class={`flex items-center gap-2 font-semibold ${ink}`}>
        <Icon aria-hidden="true" size={20} class="shrink-0" />
        {receive.state[state]}
      </p>
      {file.mutations + file.photos === 0 ? null : (
        <p>{receive.contents(file.mutations, file.photos)}</p>
      )}
      <p class="text-muted text-sm">
        {receive.taken(formats.moment(file.takenAt))} · {formats.bytes(file.size)}
      </p>
      {fault === null ? null : <p class="mt-2">{receive.faults[fault]}</p>}
      {counts === null ? null : (
        <ul class="mt-2 list-disc ps-5">
          {COUNTS.filter((each) => counts[each] > 0).map((each) => (
            <li key={each}>{receive.counts[each](counts[each])}</li>
          ))}
        </ul>
      )}
      {state === 'delivered' ? <p class="mt-2">{receive.giveProof}</p> : null}
      <div class="mt-3 flex flex-wrap gap-2">
        {file.slips.length === 0 ? null : (
          <Button icon={QrCode} onClick={() => show(true)}>
            {receive.showProof}
          </Button>
        )}
        <Button
          kind={state === 'waiting' ? 'danger' : 'quiet'}
          icon={Trash2}
          onClick={state === 'refused' ? drop : () => ask(true)}
        >
          {receive.drop}
        </Button>
      </div>
      <SlipsDialog open={isShown} slips={file.slips} onClose={() => show(false)} />
      <Dialog
        open={isAsking}
        title={receive.dropTitle}
        onClose={() => ask(false)}
        actions={
          <>
            <Button kind="danger" icon={Trash2} onClick={drop}>
              {receive.dropYes}
            </Button>
            <Button onClick={() => ask(false)}>{t.common.cancel}</Button>
          </>
        }
      >
        <p>{state === 'delivered' ? receive.dropProof : receive.dropText}</p>
      </Dialog>
    </article>
  );
}
