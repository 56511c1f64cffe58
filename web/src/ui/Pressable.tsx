// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';

/**
 * What every control that can be pressed takes. With `href` it is a link (also `tel:` and `sms:`),
 * otherwise a button; both may carry `onPress`.
 */
export interface PressProps {
  onPress?: ((event: MouseEvent) => void) | undefined;
  href?: string | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  /** For a name that differs from the visible words. Keep the visible words inside it. */
  aria_label?: string | undefined;
  described_by?: string | undefined;
  test_id?: string | undefined;
}

interface PressableProps extends PressProps {
  class_name: string;
  type?: 'button' | 'submit' | undefined;
  pressed?: boolean | undefined;
  current?: boolean | undefined;
  busy?: boolean | undefined;
  children: ComponentChildren;
}

export function Pressable(props: PressableProps) {
  const shared = {
    class: props.class_name,
    id: props.id,
    'aria-label': props.aria_label,
    'aria-describedby': props.described_by,
    'aria-current': props.current ? ('page' as const) : undefined,
    'data-test': props.test_id,
    onClick: props.onPress,
  };
  if (props.href !== undefined && !props.disabled) {
    return (
      <a {...shared} href={props.href}>
        {props.children}
      </a>
    );
  }
  return (
    <button
      {...shared}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-busy={props.busy ? true : undefined}
    >
      {props.children}
    </button>
  );
}
