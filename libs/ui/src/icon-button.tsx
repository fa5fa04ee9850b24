import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink, ToggleButton, type PressEvent } from 'react-aria-components';
import { Tooltip, type TooltipProps } from './tooltip';
import './icon-button.css';

export interface IconButtonProps {
  /** Its name, also shown as tooltip. */
  label: string;
  icon: ReactNode;
  /** s = 36 px, only for quiet icons in a row with at least 24 px between their centres. */
  size?: 'm' | 's';
  variant?: 'quiet' | 'line';
  /** A Counter that hangs over the corner. */
  badge?: ReactNode;
  href?: string;
  download?: boolean | string;
  onPress?: (event: PressEvent) => void;
  /** With onToggle it is a toggle button (bold on or off). */
  pressed?: boolean;
  onToggle?: (pressed: boolean) => void;
  type?: 'button' | 'submit';
  tooltipPlacement?: TooltipProps['placement'];
  className?: string;
  slot?: string;
  id?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  'aria-keyshortcuts'?: string;
}

/** A button that shows only an icon; its label is name and tooltip. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    size = 'm',
    variant = 'quiet',
    badge,
    href,
    download,
    pressed,
    onToggle,
    tooltipPlacement,
    className,
    ...rest
  } = props;
  const classes = clsx('lk-icon-button', `lk-icon-button--${variant}`, size === 's' && 'lk-icon-button--s', className);
  const shared = { ...rest, className: classes, 'aria-label': badge ? undefined : label };
  const body = (
    <>
      {icon}
      {badge && (
        <>
          <span className="lk-hidden">{label} </span>
          <span className="lk-icon-button__badge">{badge}</span>
        </>
      )}
    </>
  );
  const { type: _type, slot: _slot, ...link } = shared;
  return (
    <Tooltip text={label} placement={tooltipPlacement}>
      {href !== undefined ? (
        <AriaLink {...link} href={href} download={download}>
          {body}
        </AriaLink>
      ) : onToggle ? (
        <ToggleButton {...shared} isSelected={pressed} onChange={onToggle}>
          {body}
        </ToggleButton>
      ) : (
        <AriaButton {...shared}>{body}</AriaButton>
      )}
    </Tooltip>
  );
}
