import { useContext, type ReactElement, type ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger, TooltipTriggerStateContext } from 'react-aria-components';
import './tooltip.css';

export interface TooltipProps {
  text: ReactNode;
  placement?: 'top' | 'bottom' | 'start' | 'end';
  /** The button or link that it belongs to. */
  children: ReactElement;
}

/** A short hint that shows on hover and keyboard focus. */
export function Tooltip({ text, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600}>
      {children}
      <Hint placement={placement}>{text}</Hint>
    </TooltipTrigger>
  );
}

/** Stands in the main part of the page: what floats beside all landmarks is lost to who goes from one to the next. */
function Hint({ placement, children }: { placement: TooltipProps['placement']; children: ReactNode }) {
  // Drawn anew when it opens: only then it is sure that the page stands. And gone when it closes: left to React Aria, one that gave way to
  // the next one at once comes back later, closed and invisible, and stays.
  if (!useContext(TooltipTriggerStateContext)?.isOpen) return null;
  return (
    <AriaTooltip className="lk-tooltip" offset={6} placement={placement} UNSTABLE_portalContainer={document.querySelector('main') ?? undefined}>
      {children}
    </AriaTooltip>
  );
}
