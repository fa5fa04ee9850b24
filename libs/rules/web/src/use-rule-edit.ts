import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, newClientId, useDraft, type LeerkringError } from '@leerkring/platform/web';
import { useState } from 'react';
import { ChangeProgrammeRule, ProgrammeRulesQuery, type RuleData } from './rules.queries';
import { valueWritten, writtenFrom, type WrittenRule } from './written-rule';

interface Kept {
  /** The revision that the writer saw. */
  revision: number;
  clientId: string;
  words: WrittenRule;
}

/** A change of a rule while somebody writes it, kept on this device until it is stored. */
export function useRuleEdit(rule: RuleData) {
  const client = useApolloClient();
  const [change] = useMutation(ChangeProgrammeRule);
  const [draft, setDraft, clear] = useDraft(`programme_rule:${rule.key}`);
  const [freshId] = useState(newClientId);
  const [seen] = useState(rule.revision);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<LeerkringError>();
  const kept = draft ? (JSON.parse(draft) as Kept) : null;
  const words = kept?.words ?? writtenFrom(rule.key, rule.inForce);
  const clientId = kept?.clientId ?? freshId;
  const revision = kept?.revision ?? seen;
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    const { textNl, textEn, effectiveFrom, reason } = words;
    try {
      // Over what the screen shows now: nobody adds to what they could not read.
      await change({ variables: { input: { key: rule.key, clientId, revision: rule.revision, value: valueWritten(rule.key, words)!, textNl, textEn, effectiveFrom, reason } } });
      clear();
      return true;
    } catch (refused) {
      setError(errorOf(refused));
      if (errorOf(refused).code === 'PROGRAMME_RULE_CHANGED') await client.query({ query: ProgrammeRulesQuery, fetchPolicy: 'network-only' }).catch(() => undefined);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    words,
    setWords: (next: Partial<WrittenRule>) => setDraft(JSON.stringify({ revision, clientId, words: { ...words, ...next } } satisfies Kept)),
    kept: kept !== null,
    /** Somebody else changed the rule meanwhile. */
    overtaken: revision !== rule.revision,
    save,
    forget: clear,
    busy,
    error,
  };
}
