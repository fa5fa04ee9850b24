import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Code, Ellipsis, Heading as HeadingIcon, Italic, Link as LinkIcon, List, ListOrdered, Quote, SquareCode, Strikethrough, Table } from 'lucide-react';
import { memo, useState, type Ref } from 'react';
import { Dialog, DialogTrigger, Popover, Toolbar } from 'react-aria-components';
import { Button } from './button';
import { IconButton } from './icon-button';
import { Menu, type MenuItem } from './menu';
import type { RichTextEditorLabels } from './rich-text-editor';
import { safeUrl } from './rich-text-address';
import { TextField } from './text-field';
import './popover.css';

export interface RichTextToolbarProps {
  editor: Editor;
  labels: RichTextEditorLabels;
  barRef: Ref<HTMLDivElement>;
  /** Whether tables can be made in it. */
  tables?: boolean;
}

/** The buttons over the editor; arrow keys go from one to the next. */
export const RichTextToolbar = memo(function RichTextToolbar({ editor, labels, barRef, tables = true }: RichTextToolbarProps) {
  const on = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      heading: at.isActive('heading'),
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      bulletList: at.isActive('bulletList'),
      orderedList: at.isActive('orderedList'),
      blockquote: at.isActive('blockquote'),
    }),
  });
  const chain = () => editor.chain().focus();
  const marks = [
    { label: labels.heading, Icon: HeadingIcon, pressed: on.heading, toggle: () => chain().toggleHeading({ level: 1 }).run() },
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
      <MoreTools editor={editor} labels={labels} tables={tables} />
    </Toolbar>
  );
});

/** What is needed less often; inside a table also its rows and columns. */
function MoreTools({ editor, labels, tables }: Omit<RichTextToolbarProps, 'barRef'>) {
  const inTable = useEditorState({ editor, selector: ({ editor: at }) => at.isActive('table') });
  const chain = () => editor.chain().focus();
  const items: MenuItem[] = [
    { id: 'strike', label: labels.strike, icon: <Strikethrough aria-hidden />, onAction: () => void chain().toggleStrike().run() },
    { id: 'code', label: labels.code, icon: <Code aria-hidden />, onAction: () => void chain().toggleCode().run() },
    { id: 'code-block', label: labels.codeBlock, icon: <SquareCode aria-hidden />, onAction: () => void chain().toggleCodeBlock().run() },
  ];
  const table: MenuItem[] = inTable
    ? [
        { id: 'row', label: labels.addRow, divider: true, onAction: () => void chain().addRowAfter().run() },
        { id: 'column', label: labels.addColumn, onAction: () => void chain().addColumnAfter().run() },
        { id: 'no-row', label: labels.removeRow, onAction: () => void chain().deleteRow().run() },
        { id: 'no-column', label: labels.removeColumn, onAction: () => void chain().deleteColumn().run() },
        { id: 'no-table', label: labels.removeTable, onAction: () => void chain().deleteTable().run() },
      ]
    : !tables
      ? []
      : [{ id: 'table', label: labels.table, icon: <Table aria-hidden />, onAction: () => void chain().insertTable({ rows: 3, cols: 3 }).run() }];
  return <Menu trigger={<IconButton label={labels.more} icon={<Ellipsis aria-hidden />} />} placement="bottom start" items={[...items, ...table]} />;
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
