// SPDX-License-Identifier: Apache-2.0
import { cx } from '../class-names';
import { kIconPaths, kMirroredIcons } from './paths';
import type { IconName } from './paths';

export type { IconName } from './paths';

export interface IconProps {
  name: IconName;
  /** Without a label the icon is decoration beside words. */
  label?: string | undefined;
}

export function Icon({ name, label }: IconProps) {
  return (
    <svg
      class={cx('icon', kMirroredIcons.has(name) && 'icon--mirrored')}
      viewBox="0 0 24 24"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      <path d={kIconPaths[name]} />
    </svg>
  );
}
