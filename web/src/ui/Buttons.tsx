// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { cx } from './class-names';
import { Icon } from './icons/Icon';
import type { IconName } from './icons/Icon';
import { Pressable } from './Pressable';
import type { PressProps } from './Pressable';

export interface ButtonProps extends PressProps {
  children: ComponentChildren;
  icon?: IconName | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Work is going on: the button keeps its size and its words, and cannot be pressed twice. */
  busy?: boolean | undefined;
  /** `hero` is the door of the home screen. `urge` (64 px) is the default, `calm` (48 px) elsewhere. */
  size?: 'hero' | 'urge' | 'calm' | undefined;
}

function Button(props: ButtonProps & { look: string }) {
  const { look, size = 'urge', icon, busy, children, disabled, ...press } = props;
  return (
    <Pressable
      {...press}
      busy={busy}
      disabled={disabled === true || busy === true}
      class_name={cx('btn', `btn--${look}`, `btn--${size}`, busy === true && 'btn--busy')}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span class="btn__words">{children}</span>
    </Pressable>
  );
}

/** The one filled button of a screen. */
export function PrimaryButton(props: ButtonProps) {
  return <Button {...props} look="primary" />;
}

/** Everything else: surface with a hairline. */
export function QuietButton(props: ButtonProps) {
  return <Button {...props} look="quiet" />;
}

/** Underlined words with a target of full height: skip, not now, more. */
export function LinkButton(props: ButtonProps) {
  return <Button {...props} look="link" />;
}

export interface IconButtonProps extends PressProps {
  icon: IconName;
  /** Read by screen readers; there are no visible words. */
  label: string;
}

/** A 48 px square with an icon, for rows (move, hide, edit, call). */
export function IconButton({ icon, label, ...press }: IconButtonProps) {
  return (
    <Pressable {...press} aria_label={label} class_name="icon-btn">
      <Icon name={icon} />
    </Pressable>
  );
}

export interface ActionsProps {
  children: ComponentChildren;
}

/** Two actions side by side; below each other when the words need the room. */
export function ActionRow({ children }: ActionsProps) {
  return <div class="action-row">{children}</div>;
}

/** Actions below each other with the usual distance. */
export function ActionStack({ children }: ActionsProps) {
  return <div class="action-stack">{children}</div>;
}
