// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { t } from '../../../i18n';
import { ActionStack, Dialog, LinkButton, QuietButton } from '../../../ui';

interface ConfirmProps {
  open: boolean;
  title: string;
  /** The words of the act itself, such as "Take it out". */
  act: string;
  onAct: () => void;
  onClose: () => void;
  children?: ComponentChildren;
  test_id?: string | undefined;
}

/** Asks once before something goes away. Keeping it is the easy answer. */
export function Confirm({ open, title, act, onAct, onClose, children, test_id }: ConfirmProps) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      close_label={t('plan.keep_it')}
      actions={
        <ActionStack>
          <QuietButton onPress={onClose}>{t('plan.keep_it')}</QuietButton>
          <LinkButton
            test_id={test_id ?? 'confirm'}
            onPress={() => {
              onClose();
              onAct();
            }}
          >
            {act}
          </LinkButton>
        </ActionStack>
      }
    >
      {children}
    </Dialog>
  );
}
