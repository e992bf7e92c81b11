/** What the traces call in the page. */
export interface Traced {
  /** Ms from the start of the navigation until something is there and painted. */
  painted(selector: string): Promise<number>;
  /** Ms from the next such event until something is there, or gone, and that is painted. */
  paintedAfter(event: string, selector: string, isGone?: boolean): Promise<number>;
}

/** Put into every page before its own scripts; stands by itself. */
export function traceInPage(): void {
  const until = (selector: string, isGone: boolean, start: number) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if ((document.querySelector(selector) === null) !== isGone) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          // comes after the frame was painted
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - start));
          port1.start();
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  const traced: Traced = {
    painted: (selector) => until(selector, false, 0),
    paintedAfter: (name, selector, isGone = false) =>
      new Promise((resolve) => {
        const heard = ({ timeStamp }: Event) => resolve(until(selector, isGone, timeStamp));
        addEventListener(name, heard, { capture: true, once: true });
      }),
  };
  Object.assign(globalThis, { traced });
}
