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
  // Drawn anew when it opens: only then it is sure that the page stands.
  const isOpen = useContext(TooltipTriggerStateContext)?.isOpen;
  const main = isOpen === undefined ? undefined : (document.querySelector('main') ?? undefined);
  return (
    <AriaTooltip className="lk-tooltip" offset={6} placement={placement} UNSTABLE_portalContainer={main}>
      {children}
    </AriaTooltip>
  );
}
