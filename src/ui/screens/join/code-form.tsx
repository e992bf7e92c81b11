import { ScanLine } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { errorText, isApiError } from '../../words.ts';
import { bareCode, CODE_LENGTH } from './code.ts';
import type { ScanDialog } from './scan-dialog.tsx';

function schemaOf({ code }: Catalogue['join']) {
  return v.object({
    code: v.pipe(
      v.string(),
      v.check((typed) => bareCode(typed) !== '', code.missing),
      v.check(
        (typed) => bareCode(typed).length === CODE_LENGTH,
        ({ input }) => code.length(bareCode(input).length),
      ),
    ),
  });
}

interface CodeFormProps {
  /** The code of the link that was opened; empty where there was none. */
  readonly given: string;
  readonly activate: (code: string) => Promise<void>;
  /** Who signs in again after the server has ended their session. */
  readonly returning: string | undefined;
}

/** Takes a code and tries it; one that came with a link is tried at once. */
export function CodeForm({ given, activate, returning }: CodeFormProps) {
  const t = useText();
  const [isScanning, setScanning] = useState(false);
  const [scanner, setScanner] = useState<{ readonly View: typeof ScanDialog }>();
  const form = useDraftForm({
    // a code is a secret: it is kept nowhere
    draft: undefined,
    schema: schemaOf(t.join),
    initial: { code: given },
    async submit({ code }) {
      try {
        await activate(code);
        return null;
      } catch (error) {
        const text = errorText(t, error);
        return isApiError(error) && error.code === 'activation_invalid'
          ? { field: 'code', text }
          : { text };
      }
    },
  });
  const submitRef = useRef(form.submit);
  useLayoutEffect(() => {
    submitRef.current = form.submit;
  });
  useEffect(() => {
    if (given !== '') void submitRef.current();
  }, [given]);
  // most people come by a link: they need not wait for the camera's code
  const scan = async () => {
    const loaded = await import('./scan-dialog.tsx');
    setScanner({ View: loaded.ScanDialog });
    setScanning(true);
  };
  const scanned = (code: string) => {
    setScanning(false);
    form.set('code', code);
    void form.submit();
  };

  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={t.join.code.title}
        back="/"
        footer={
          <>
            <Button type="submit" kind="primary" wide busy={form.busy}>
              {form.busy ? t.join.code.checking : t.join.code.submit}
            </Button>
            <Button wide icon={ScanLine} onClick={scan}>
              {t.join.code.scan}
            </Button>
          </>
        }
      >
        <ErrorSummary {...form.summary} />
        {returning === undefined ? null : (
          <Notice tone="info">
            <p>{t.join.signIn.again(returning)}</p>
            <p class="mt-2">{t.join.code.again}</p>
          </Notice>
        )}
        <TextField
          {...form.field('code')}
          label={t.join.code.label}
          hint={t.join.code.hint}
          isCode
          enterKeyHint="go"
        />
        <p>
          <a href="/masuk" class="text-link inline-block py-3">
            {t.join.code.usePassword}
          </a>
        </p>
      </Page>
      {scanner === undefined ? null : (
        <scanner.View open={isScanning} onClose={() => setScanning(false)} onCode={scanned} />
      )}
    </form>
  );
}
