import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator, type PopoverProps } from 'react-aria-components';
import './popover.css';

export interface MenuItem {
  id: string;
  label: string;
  line?: string;
  icon?: ReactNode;
  /** What it does, or href for where it goes. */
  onAction?: () => void;
  href?: string;
  /** Draws a line above it. */
  divider?: boolean;
}

export interface MenuProps {
  /** The button that opens it: Button or IconButton. */
  trigger: ReactElement;
  items: MenuItem[];
  placement?: PopoverProps['placement'];
  /** It is being opened. */
  onOpen?: (() => void) | undefined;
}

/** A list of actions behind a button; its name is that of the button. */
export function Menu({ trigger, items, placement = 'bottom end', onOpen }: MenuProps) {
  return (
    <MenuTrigger onOpenChange={(open) => open && onOpen?.()}>
      {trigger}
      <Popover className="lk-popover" placement={placement} offset={4}>
        <AriaMenu className="lk-options">{items.flatMap(entries)}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function entries({ id, label, line, icon, divider, ...does }: MenuItem): ReactElement[] {
  const item = (
    <AriaMenuItem key={id} id={id} textValue={label} className="lk-option" {...does}>
      {icon}
      <span className="lk-option__words">
        {label}
        {line && <span className="lk-option__line">{line}</span>}
      </span>
    </AriaMenuItem>
  );
  return divider ? [<Separator key={`${id}-line`} className="lk-options__divider" />, item] : [item];
}
