import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ATTENDANCE_ROLES } from '../../../../domain/attendance.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { MOST } from '../form/schema.ts';
import { originOptions } from './origins.ts';
import { useWalkIn } from './use-walk-in.ts';
import { useWriting } from './use-writing.ts';

// daisyUI's own drawing of a choice runs long words under the arrow
const CHOICE = 'select block min-w-0 grow basis-0 appearance-none truncate';

interface WalkInLineProps {
  readonly meeting: LocalRow<'meeting'>;
  /** How many came: at the foot of the list it is always in sight. */
  readonly count: ComponentChildren;
}

/**
 * Writes down who came uninvited: name, Enter, next name. The line keeps the focus for the next
 * person, and the role of the last. While nobody writes on it, it takes up one line only.
 */
export function WalkInLine({ meeting, count }: WalkInLineProps) {
  const t = useText();
  const app = useApp();
  const texts = t.attendance;
  const origins = originOptions(t, app.regions.value, meeting.regionCode);
  // At a village's own meeting people are of that village; at a kecamatan's one has to say.
  const isOneVillage = origins.length <= 3;
  const line = useWalkIn(meeting.id, isOneVillage ? meeting.regionCode : '');
  const inputRef = useRef<HTMLInputElement>(null);
  const { isWriting, onFocusIn, onFocusOut } = useWriting();
  const { name, role, regionCode } = line.person;

  return (
    <form
      class="border-base-300 bg-base-100 rounded-box border p-2 shadow-sm"
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
      onSubmit={(event) => {
        event.preventDefault();
        inputRef.current?.focus();
        void line.add();
      }}
    >
      <div class="flex flex-wrap items-baseline justify-between gap-x-3 px-1 pb-1">
        <label for="walk-in-name" class="text-muted text-sm font-medium">
          {texts.walkIn}
        </label>
        {count}
      </div>
      <div class="flex gap-2">
        <input
          ref={inputRef}
          id="walk-in-name"
          class="input min-w-0 grow"
          value={name}
          maxLength={MOST.short}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterkeyhint="done"
          onInput={(event) => line.change({ name: event.currentTarget.value })}
        />
        <button
          type="submit"
          class="btn btn-primary btn-square size-12 shrink-0"
          aria-label={texts.add}
          // the finger on the button must not take the keyboard away
          onPointerDown={(event) => event.preventDefault()}
        >
          <Plus aria-hidden="true" />
        </button>
      </div>
      <div class={`mt-2 gap-2 ${name === '' && !isWriting ? 'hidden' : 'flex'}`}>
        <select
          class={CHOICE}
          aria-label={texts.walkInRole}
          value={role}
          onInput={(event) => line.change({ role: event.currentTarget.value })}
        >
          {ATTENDANCE_ROLES.map((each) => (
            <option key={each} value={each} selected={each === role}>
              {texts.roles[each]}
            </option>
          ))}
        </select>
        <select
          class={CHOICE}
          aria-label={texts.walkInRegion}
          value={regionCode}
          onInput={(event) => line.change({ regionCode: event.currentTarget.value })}
        >
          {origins.map(({ value, label }) => (
            <option key={value} value={value} selected={value === regionCode}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <output class="sr-only">{line.said}</output>
    </form>
  );
}
