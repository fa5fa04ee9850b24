import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Italic, Link as LinkIcon, List, ListOrdered, Quote } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Dialog, DialogTrigger, Popover, Toolbar } from 'react-aria-components';
import { Button } from './button';
import { IconButton } from './icon-button';
import type { RichTextEditorLabels } from './rich-text-editor';
import { safeUrl } from './rich-text-view';
import { TextField } from './text-field';
import './popover.css';

export interface RichTextToolbarProps {
  editor: Editor;
  labels: RichTextEditorLabels;
  barRef: Ref<HTMLDivElement>;
}

/** The buttons over the editor; arrow keys go from one to the next. */
export function RichTextToolbar({ editor, labels, barRef }: RichTextToolbarProps) {
  const on = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      bulletList: at.isActive('bulletList'),
      orderedList: at.isActive('orderedList'),
      blockquote: at.isActive('blockquote'),
    }),
  });
  const chain = () => editor.chain().focus();
  const marks = [
    { label: labels.bold, Icon: Bold, pressed: on.bold, toggle: () => chain().toggleBold().run() },
    { label: labels.italic, Icon: Italic, pressed: on.italic, toggle: () => chain().toggleItalic().run() },
    { label: labels.bulletList, Icon: List, pressed: on.bulletList, toggle: () => chain().toggleBulletList().run() },
    { label: labels.numberedList, Icon: ListOrdered, pressed: on.orderedList, toggle: () => chain().toggleOrderedList().run() },
    { label: labels.quote, Icon: Quote, pressed: on.blockquote, toggle: () => chain().toggleBlockquote().run() },
  ];
  return (
    <Toolbar ref={barRef} aria-label={labels.toolbar} className="lk-editor__tools">
      {marks.map(({ label, Icon, pressed, toggle }) => (
        <IconButton key={label} label={label} icon={<Icon aria-hidden />} pressed={pressed} onToggle={toggle} />
      ))}
      <LinkForm editor={editor} labels={labels} />
    </Toolbar>
  );
}

/** Lets 'voorbeeld.nl' and 'naam@voorbeeld.nl' count as addresses too. */
function completeUrl(words: string): string | undefined {
  const url = words.trim();
  return (
    safeUrl(url) ??
    (/^[^\s@/:]+@[^\s@/:]+$/.test(url) ? safeUrl(`mailto:${url}`) : url.includes('.') ? safeUrl(`https://${url}`) : undefined)
  );
}

function LinkForm({ editor, labels }: Omit<RichTextToolbarProps, 'barRef'>) {
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const current = useEditorState({ editor, selector: ({ editor: at }) => at.getAttributes('link').href as string | undefined });
  const change = (opens: boolean) => {
    setOpen(opens);
    setAddress(current ?? '');
    setWrong(false);
  };
  const apply = () => {
    const href = completeUrl(address);
    if (!href) return setWrong(true);
    setOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    const insertsWords = editor.state.selection.empty && !current;
    (insertsWords
      ? chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] })
      : chain.setLink({ href })
    ).run();
  };
  const remove = () => {
    setOpen(false);
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <IconButton label={labels.link} icon={<LinkIcon aria-hidden />} className={current ? 'lk-editor__on' : undefined} />
      <Popover className="lk-popover" placement="bottom start" offset={4}>
        <Dialog className="lk-editor__link" aria-label={labels.link}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              apply();
            }}
          >
            <TextField
              label={labels.linkAddress}
              value={address}
              onChange={setAddress}
              inputMode="url"
              autoFocus
              error={wrong && labels.linkWrong}
            />
            <div className="lk-editor__link-actions">
              {current && (
                <Button variant="quiet" size="s" onPress={remove}>
                  {labels.linkRemove}
                </Button>
              )}
              <Button type="submit" size="s">
                {labels.linkApply}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
