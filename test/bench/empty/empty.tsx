import { signal } from '@preact/signals';
import { render } from 'preact';

const typed = signal('');
const isHere = signal(false);

/** The least that Preact does at a keystroke and at a tap. */
function Empty() {
  return (
    <>
      <input
        type="search"
        value={typed}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <ul>
        {typed.value === '' ? (
          <li>
            <button type="button" aria-pressed={isHere.value} onClick={() => (isHere.value = true)}>
              Wati Contoh
            </button>
          </li>
        ) : null}
      </ul>
    </>
  );
}

const root = document.getElementById('app');
if (root !== null) render(<Empty />, root);
