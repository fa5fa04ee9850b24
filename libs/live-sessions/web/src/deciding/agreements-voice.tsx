import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { SessionAgreement } from '../fragments';
import { texts } from './texts';

/** Says politely what somebody wrote down. */
export function AgreementsVoice({ agreements }: { agreements: readonly SessionAgreement[] }) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const before = useRef(agreements);
  useEffect(() => {
    const known = new Set(before.current.map(({ id }) => id));
    before.current = agreements;
    const fresh = agreements.findLast(({ id }) => !known.has(id));
    if (fresh) setWords(fresh.person ? t.newAction(fresh.text, fresh.person.name) : t.newDecision(fresh.text));
  }, [agreements, t]);
  return <Voice words={words} />;
}
