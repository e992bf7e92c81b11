import { mutateAll } from '../store/mutate.ts';
import type { Intent } from '../store/mutate.ts';
import { useApp } from './app.ts';
import type { App } from './app.ts';
import { announce } from './parts/undo.tsx';
import { errorText, refusalText } from './words.ts';

/** Why an act was not recorded: words for the person, and the field at fault where one is. */
export interface ActFailure {
  readonly field?: string | undefined;
  readonly text: string;
}

/**
 * Records acts, all or none. Null once they are on disk; otherwise why not, in words. Afterwards
 * the sync engine knows that there is something to send, by itself.
 */
export async function record(app: App, intents: readonly Intent[]): Promise<ActFailure | null> {
  const t = app.texts.peek();
  try {
    const result = await mutateAll(app.db, intents);
    return result.ok ? null : { field: result.field, text: refusalText(t, result.code) };
  } catch (error) {
    return { text: errorText(t, error) };
  }
}

/** Records acts and says at the foot of the screen where that failed. Answers whether it worked. */
export function useAct(): (intents: readonly Intent[]) => Promise<boolean> {
  const app = useApp();
  return async (intents) => {
    const failure = await record(app, intents);
    if (failure !== null) announce(failure.text);
    return failure === null;
  };
}
