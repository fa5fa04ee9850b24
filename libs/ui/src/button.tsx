import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink, type ButtonProps as AriaButtonProps, type PressEvent } from 'react-aria-components';
import './button.css';

/** What a button does with keys that do not press it; what it leaves alone it passes on with `continuePropagation`. */
export type ButtonKeyDown = NonNullable<AriaButtonProps['onKeyDown']>;

export interface ButtonProps {
  /** prime = the one brick action of a page, line = other actions, quiet = cancel, text = an action in running text. */
  variant?: 'prime' | 'line' | 'quiet' | 'text';
  /** s = 15 px text, for rows and bars. */
  size?: 'm' | 's';
  icon?: ReactNode;
  iconEnd?: ReactNode;
  /** While true the button cannot be pressed and shows busyLabel; it keeps its focus. */
  busy?: boolean;
  /** What it is doing, in words ('Bezig met plaatsen'); needed when busy can be true. */
  busyLabel?: string;
  /** Makes it a link that looks like a button. */
  href?: string;
  target?: string;
  download?: boolean | string;
  /** On the phone a prime button fills the width; fit keeps it as wide as its words. */
  fit?: boolean;
  /** Only drawn: it comes to life when the page lies still. */
  still?: boolean;
  type?: 'button' | 'submit' | 'reset';
  form?: string;
  autoFocus?: boolean;
  onPress?: (event: PressEvent) => void;
  onKeyDown?: ButtonKeyDown;
  id?: string;
  className?: string;
  children: ReactNode;
  slot?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
}

const look = { prime: 'primary-action', line: 'secondary-action', quiet: 'subtle', text: 'subtle' } as const;

/** A button, or with href a link that looks like one. Never greyed out: say in words why something cannot be done. */
export function Button(props: ButtonProps) {
  const {
    variant = 'line',
    size = 'm',
    icon,
    iconEnd,
    busy = false,
    busyLabel,
    href,
    target,
    download,
    fit,
    still,
    className,
    children,
    ...rest
  } = props;
  const classes = clsx(
    'utrecht-button',
    `utrecht-button--${look[variant]}`,
    `lk-button lk-button--${variant}`,
    size === 's' && 'lk-button--s',
    fit && 'lk-button--fit',
    busy && 'utrecht-button--busy',
    className,
  );
  const body = (
    <>
      {icon}
      <span>{children}</span>
      {iconEnd}
    </>
  );
  if (still) return <span className={classes}>{body}</span>;
  if (href !== undefined) {
    const { type: _type, form: _form, slot: _slot, ...link } = rest;
    return (
      <AriaLink {...link} href={href} target={target} download={download} className={classes}>
        {body}
      </AriaLink>
    );
  }
  return (
    <AriaButton {...rest} {...(busy && pressless)} className={classes}>
      {busy ? <Busy label={busyLabel ?? ''} /> : body}
    </AriaButton>
  );
}

/** While busy it keeps the focus and does nothing. React Aria's own pending state leaves its announcement behind when the button goes. */
const pressless = { 'aria-label': undefined, 'aria-disabled': true, type: 'button', onPress: undefined } as const;

function Busy({ label }: { label: string }) {
  return (
    <>
      <LoaderCircle aria-hidden className="lk-button__spinner" />
      <span aria-live="polite">{label}</span>
    </>
  );
}
