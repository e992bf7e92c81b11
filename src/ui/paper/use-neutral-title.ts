import { useEffect } from 'preact/hooks';

/**
 * Names the page after the file that is to be printed, because browsers propose the page's title
 * as the file's name. The next screen sets its own.
 */
export function useNeutralTitle(fileName: string | undefined): void {
  useEffect(() => {
    if (fileName === undefined) return undefined;
    const name = () => {
      document.title = fileName;
    };
    name();
    addEventListener('beforeprint', name);
    return () => removeEventListener('beforeprint', name);
  }, [fileName]);
}
