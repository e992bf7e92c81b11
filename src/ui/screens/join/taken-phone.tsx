import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';

interface TakenPhoneProps {
  readonly name: string;
  readonly unsent: number;
  readonly onProceed: () => void;
}

/** Before a code is spent on a device that somebody uses: what will happen to their records. */
export function TakenPhone({ name, unsent, onProceed }: TakenPhoneProps) {
  const { taken } = useText().join;
  return (
    <Page
      title={taken.title}
      subtitle={taken.text(name)}
      footer={
        <>
          <LinkButton kind="primary" wide href="/">
            {taken.stay}
          </LinkButton>
          <Button wide onClick={onProceed}>
            {taken.proceed}
          </Button>
        </>
      }
    >
      <Notice tone={unsent > 0 ? 'warning' : 'info'}>
        {unsent > 0 ? taken.unsent(name, unsent) : taken.replaced(name)}
      </Notice>
    </Page>
  );
}
