// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import type { MedicalPage, Region } from '../../../gen/api.gen';
import { help, use_resource } from '../../../models';
import type { HelpNow } from '../../../models';
import { visiting_lines } from './region';

/** Everybody who can be turned to: at once from the open card, then from the core. */
export function useHelp(): HelpNow {
  useEffect(() => {
    void help.open();
  }, []);
  const now = help.now.value;
  const here = visiting_lines.value;
  return here === null ? now : { ...now, lines: here };
}

export function useMedicalPage(): MedicalPage | null {
  return use_resource(help.medical);
}

export function useRegions(): readonly Region[] {
  return use_resource(help.regions)?.regions ?? [];
}
