import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';
import './dialog.css';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** A line under the title. */
  line?: ReactNode;
  /** Name of the button with the cross ('Sluiten'). */
  closeLabel: string;
  /** l = 1152 px, for what a room looks at together, m = 640 px, s = 480 px; on the phone always a sheet at the bottom. */
  size?: 's' | 'm' | 'l';
  /** alertdialog for what cannot be undone: then a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog';
  /** Buttons at the foot: quiet first, the action last. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A modal dialog: keeps the focus inside and gives it back to where it came from. */
export function Dialog({ open, onOpenChange, title, line, closeLabel, size = 'm', role = 'dialog', footer, children }: DialogProps) {
  return (
    <ModalOverlay className="lk-scrim" isOpen={open} onOpenChange={onOpenChange} isDismissable={role === 'dialog'}>
      <Modal className={clsx('lk-modal', `lk-modal--${size}`)}>
        <AriaDialog role={role} className="lk-dialog">
          <header className="lk-dialog__head">
            <div>
              <Heading slot="title" className="lk-dialog__title">
                {title}
              </Heading>
              {line && <p className="lk-dialog__line">{line}</p>}
            </div>
            <IconButton label={closeLabel} icon={<X aria-hidden />} onPress={() => onOpenChange(false)} tooltipPlacement="bottom" />
          </header>
          <div className="lk-dialog__body">{children}</div>
          {footer && <footer className="lk-dialog__foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
