import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { SuggestionBox, TextArea, type TextAreaProps } from '@leerkring/ui';
import { texts } from './texts';
import type { useMentionBox } from './use-mention-box';
import './mentioning.css';

type ChatFieldProps = Pick<TextAreaProps, 'label' | 'placeholder' | 'value' | 'onChange' | 'onKeyDown' | 'onSubmit' | 'inputRef' | 'autoFocus'> & { box: ReturnType<typeof useMentionBox> };

/** Where one writes a message; members are suggested above it while one types `@`. */
export function ChatField({ box, onChange, ...field }: ChatFieldProps) {
  const t = useTexts(texts);
  return (
    <div className="chat-composer__field">
      {box.list && <SuggestionBox {...box.list} label={t.suggestions} className="chat-composer__mentions" />}
      <TextArea
        {...field}
        hideLabel
        rows={1}
        maxLength={limits.chatBody}
        onChange={(value) => {
          onChange(value);
          box.typed(value);
        }}
        onBlur={box.close}
        submitOnEnter
        suggestions={box.suggestions}
      />
    </div>
  );
}
