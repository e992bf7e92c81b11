import type { ComponentChildren } from 'preact';
import { Strips } from './strips.tsx';

/** Strips and content, without the menu: for what stands before the shell. */
export function Frame({ of }: { readonly of: ComponentChildren }) {
  return (
    <div class="shell shell-bare">
      <Strips />
      <main class="shell-main">{of}</main>
    </div>
  );
}
