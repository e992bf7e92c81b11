import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { unsentNotHandedOver } from '../../../store/queries/handed-over.ts';
import { useApp } from '../../app.ts';
import { useHolder } from '../../hooks/use-holder.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { deviceLabel, isApple, isInstalled } from '../../platform.ts';
import { admit, OtherPerson } from './admit.ts';
import { attemptFor, forgetAttempt } from './attempt.ts';
import { bareCode, takeCodeFromAddress } from './code.ts';
import { CodeForm } from './code-form.tsx';
import { InstallFirst } from './install-first.tsx';
import { TakenPhone } from './taken-phone.tsx';

/** Joining with a code: from the link that was opened, from a QR code, or typed. */
export default function JoinScreen() {
  const t = useText();
  const app = useApp();
  const { route } = useLocation();
  const [given] = useState(takeCodeFromAddress);
  const [isWarned, setWarned] = useState(false);
  const [isInSafari, stayInSafari] = useState(false);
  const [refusedFor, setRefusedFor] = useState<string>();
  const unsent = useLive(() => unsentNotHandedOver(app.db), []);
  const session = app.session.value;
  const holder = useHolder();
  // nobody is surprised by being asked for a code on a phone that has just asked for one
  const comesBack = session?.signedOut === true;

  const activate = async (typed: string) => {
    const code = bareCode(typed);
    const attempt = await attemptFor(app.db, code);
    const joined = await app.api.call('activate', {
      body: { code, device: deviceLabel(), attempt },
    });
    try {
      await admit(app, joined);
      await forgetAttempt(app.db);
      route('/', true);
    } catch (error) {
      if (!(error instanceof OtherPerson)) throw error;
      setRefusedFor(holder);
    }
  };

  if (refusedFor !== undefined) {
    return (
      <Page title={t.join.taken.refusedTitle}>
        <Notice
          tone="error"
          live
          actions={<LinkButton href="/sinkron">{t.join.taken.toSync}</LinkButton>}
        >
          {t.join.taken.refused(refusedFor)}
        </Notice>
      </Page>
    );
  }
  if (unsent === undefined) return <Page title={t.join.code.title} />;
  if (holder !== undefined && !isWarned && !comesBack) {
    return <TakenPhone name={holder} unsent={unsent} onProceed={() => setWarned(true)} />;
  }
  if (given !== '' && isApple() && !isInstalled() && !isInSafari) {
    return (
      <InstallFirst code={given}>
        <Button wide onClick={() => stayInSafari(true)}>
          {t.join.iphone.anyway}
        </Button>
      </InstallFirst>
    );
  }
  return <CodeForm given={given} activate={activate} returning={comesBack ? holder : undefined} />;
}
