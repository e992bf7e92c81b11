import { useEffect, useRef } from 'preact/hooks';

/** The title of a form that a button far below has opened: it comes into view, with the focus. */
export function FormTitle({ text }: { readonly text: string }) {
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    titleRef.current?.focus({ preventScroll: true });
    titleRef.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <h2 ref={titleRef} tabIndex={-1} class="mb-1 text-lg font-bold outline-none">
      {text}
    </h2>
  );
}
