// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { LinesView } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { LinkButton, Quiet, Section, Stack, Status } from '../../../ui';
import { choose_region } from './region';
import { RegionPicker } from './RegionPicker';
import { useRegions } from './use-help';

/** Which country the numbers are for, and another one right here. */
export function WhereYouAre({ lines }: { lines: LinesView | null }) {
  const regions = useRegions();
  const [open, set_open] = useState(false);
  const [failed, set_failed] = useState(false);
  const known = lines?.region_known === true;
  const choose = (region: string) => {
    set_open(false);
    choose_region(region).then(
      () => set_failed(false),
      () => set_failed(true),
    );
  };
  return (
    <Section title={known ? t('help.region.now', { country: lines.region_name }) : t('help.region.none')}>
      <Stack gap="tight">
        {open ? (
          <RegionPicker regions={regions} onChoose={(each) => choose(each.region)} />
        ) : (
          <LinkButton
            size="calm"
            icon="globe"
            onPress={() => set_open(true)}
            disabled={regions.length === 0}
            test_id="change-region"
          >
            {known ? t('help.region.change') : t('help.region.choose')}
          </LinkButton>
        )}
        <Status>{failed && t('help.region.not_kept')}</Status>
        {lines === null && <Quiet>{t('help.waiting')}</Quiet>}
      </Stack>
    </Section>
  );
}
