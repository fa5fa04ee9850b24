import { forgetDrafts, useTexts, useUnsent } from '@leerkring/platform/web';
import { Button, patiently } from '@leerkring/ui';
import { UserX } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { texts } from './texts';

const EraseAccount = lazy(() => patiently(() => import('./erase-account')));

interface EraseOwnAccountProps {
  account: { id: string; name: string };
  /** The account is gone, and with it what this device kept of it. */
  onErased: () => void;
}

/** The button by which people leave for good, with its question. */
export function EraseOwnAccount({ account, onErased }: EraseOwnAccountProps) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const { discardAll } = useUnsent();
  const erased = (): void => {
    forgetDrafts(account.id);
    void discardAll().finally(onErased);
  };
  return (
    <>
      <Button fit icon={<UserX aria-hidden />} onPress={() => setAsking(true)}>
        {t.eraseOwn}
      </Button>
      <Suspense>{asking && <EraseAccount own account={account} onClose={() => setAsking(false)} onErased={erased} />}</Suspense>
    </>
  );
}
