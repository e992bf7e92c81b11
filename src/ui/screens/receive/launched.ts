/** Not in the DOM library's types: Chromium on a laptop only. */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/** Takes the files that were opened with the app, now and while it is open. */
export function takeLaunched(take: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const read = async () => {
      const given = await Promise.all(files.map((handle) => handle.getFile()));
      if (given.length > 0) take(given);
    };
    void read();
  });
}
