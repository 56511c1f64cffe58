// SPDX-License-Identifier: Apache-2.0
import type { Settings } from '../../../gen/api.gen';

export type Change = (next: Partial<Settings>) => void;

export interface SettingsProps {
  now: Settings;
  onChange: Change;
}
