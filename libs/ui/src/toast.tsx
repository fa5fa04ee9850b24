import { Check, TriangleAlert, X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button as AriaButton,
  Text,
} from 'react-aria-components';
import { IconButton } from './icon-button';
import './toast.css';

export interface ToastMessage {
  text: string;
  /** ochre when something failed. */
  tone?: 'moss' | 'ochre';
  /** The way back: 'Maak ongedaan'. Pressing it closes the toast. */
  undo?: { label: string; onUndo: () => void };
}

const queue = /* #__PURE__ */ new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/**
 * Shows a message for 6 s, or 10 s when it can be undone; hovering or focusing holds it.
 * @returns a function that takes it away.
 */
export function toast(message: ToastMessage): () => void {
  const key = queue.add(message, { timeout: message.undo ? 10_000 : 6_000 });
  return () => queue.close(key);
}

export interface ToastRegionProps {
  labels: { region: string; close: string };
}

/** The place where toasts appear; stands once in the app. */
export function ToastRegion({ labels }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={queue} aria-label={labels.region} className="lk-toasts">
      {({ toast: shown }) => {
        const { text, tone, undo } = shown.content;
        return (
          <AriaToast toast={shown} className="lk-toast">
            {tone === 'ochre' ? <TriangleAlert aria-hidden /> : <Check aria-hidden />}
            <ToastContent className="lk-toast__text">
              <Text slot="title">{text}</Text>
            </ToastContent>
            {undo && (
              <AriaButton
                className="lk-toast__undo"
                onPress={() => {
                  undo.onUndo();
                  queue.close(shown.key);
                }}
              >
                {undo.label}
              </AriaButton>
            )}
            <IconButton slot="close" label={labels.close} icon={<X aria-hidden />} size="s" />
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
