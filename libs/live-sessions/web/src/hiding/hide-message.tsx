import { useMutation } from '@apollo/client/react';
import { HideDialog, useTexts } from '@leerkring/platform/web';
import type { ChatMessage } from '../fragments';
import { HideChatMessage } from './hiding.queries';
import { texts } from './texts';

/** Asks why, and hides the message. */
export function HideMessage({ message, onDone }: { message: ChatMessage; onDone: () => void }) {
  const t = useTexts(texts);
  const [hide, { loading, error }] = useMutation(HideChatMessage, { onCompleted: onDone });
  const save = (reason: string): void => void hide({ variables: { input: { id: message.id, reason } } }).catch(() => null);
  return <HideDialog title={t.title(message.author.name)} line={t.titleLine} busy={loading} error={error} onHide={save} onCancel={onDone} />;
}
