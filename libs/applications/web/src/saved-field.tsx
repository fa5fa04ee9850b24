import { useTexts } from '@leerkring/platform/web';
import { Alert, Button } from '@leerkring/ui';
import type { ReactNode } from 'react';
import './application.css';
import { texts } from './texts';
import type { SavedField } from './use-saved-field';

/** A field, whether it is saved, and what somebody else put there meanwhile. */
export function Question({ answer, label, children }: { answer: SavedField; label?: string; children: ReactNode }) {
  const t = useTexts(texts);
  const { overtaken } = answer;
  return (
    <div>
      {children}
      <p className="application-status" aria-live="polite">
        {answer.status !== 'empty' && t[answer.status]}
      </p>
      {overtaken && (
        <Alert tone="ochre" title={t.overtaken} announce="now">
          <p className="application-words">{(label ?? overtaken.value) || t.nothing}</p>
          <div className="application-deeds">
            <Button size="s" onPress={answer.keepTheirs}>
              {t.keepTheirs}
            </Button>
            <Button size="s" onPress={answer.putMine}>
              {t.putMine}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
