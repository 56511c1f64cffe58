// SPDX-License-Identifier: Apache-2.0
import { cx } from './class-names';
import { Icon } from './icons/Icon';
import { Pressable } from './Pressable';
import type { PressProps } from './Pressable';

export interface TopLineItem extends PressProps {
  label: string;
}

export interface TopLineProps {
  back?: TopLineItem | undefined;
  /** A person to call, or help: the constant in the middle. */
  call?: TopLineItem | undefined;
  exit?: TopLineItem | undefined;
  over_scene?: boolean | undefined;
}

/** Three small constants, always in the same places. A missing one leaves its place empty. */
export function TopLine({ back, call, exit, over_scene }: TopLineProps) {
  const words = ({ label, ...press }: TopLineItem) => ({ label, press });
  const left = back && words(back);
  const middle = call && words(call);
  const right = exit && words(exit);
  return (
    <header class={cx('top-line', over_scene === true && 'top-line--over')}>
      <div class="top-line__inner">
        <div class="top-line__place">
          {left && (
            <Pressable {...left.press} class_name="top-line__item">
              <Icon name="back" />
              {left.label}
            </Pressable>
          )}
        </div>
        <div class="top-line__place top-line__place--middle">
          {middle && (
            <Pressable {...middle.press} class_name="top-line__item top-line__item--call">
              {middle.label}
            </Pressable>
          )}
        </div>
        <div class="top-line__place top-line__place--end">
          {right && (
            <Pressable {...right.press} class_name="top-line__item">
              {right.label}
            </Pressable>
          )}
        </div>
      </div>
    </header>
  );
}
