/** Asks for a run; during one, for another after it. Whatever the run throws is its own affair. */
export function oneAtATime(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  return function request() {
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    isAskedAgain = false;
    void run()
      .catch(() => undefined)
      .finally(() => {
        isRunning = false;
        if (isAskedAgain) request();
      });
  };
}
