// SPDX-License-Identifier: Apache-2.0
import { AgeBandWords } from '../../gen/api.gen';
import type { Region } from '../../gen/api.gen';
import { t } from '../../i18n';
import { ActionStack, Card, ChipGroup, LinkButton, PrimaryButton, Quiet, Screen, Stack } from '../../ui';
import { visit_region } from '../moment/people/region';
import { RegionPicker } from '../moment/people/RegionPicker';
import { useRegions } from '../moment/people/use-help';
import { top_line } from '../shell/top';
import { first_run } from './state';

function choose(region: Region | null): void {
  first_run.region.value = region;
  // Help shows these numbers from now on, also before anything is kept.
  void visit_region(region?.region ?? '').catch(() => undefined);
}

function on(): void {
  first_run.step.value = 'private';
}

function skip(): void {
  choose(null);
  first_run.age_band.value = 'unsaid';
  on();
}

function AgeChoice() {
  const options = (['under_16', 'from_16_to_17', 'adult'] as const).map((value) => ({
    value,
    label: t(`first_run.age.${value}`),
  }));
  const now = first_run.age_band.value;
  return (
    <>
      <ChipGroup
        legend={t('first_run.where.age')}
        mode="one"
        options={options}
        values={now === 'unsaid' ? [] : [now]}
        onChange={([value]) => {
          first_run.age_band.value = AgeBandWords.find((word) => word === value) ?? 'unsaid';
        }}
      />
      <Quiet>{t('first_run.where.age_note')}</Quiet>
    </>
  );
}

/** The country and the age, said by the person or left out; never guessed (CS-14). */
export function Where() {
  const regions = useRegions();
  const region = first_run.region.value;
  return (
    <Screen
      screen_id="first-run/where"
      eyebrow={t('first_run.step', { step: 2 })}
      title={t('first_run.where.title')}
      intro={t('first_run.where.intro')}
      top={top_line('usual', () => (first_run.step.value = 'what'))}
      actions={
        <ActionStack>
          <PrimaryButton onPress={on} test_id="next">
            {t('first_run.next')}
          </PrimaryButton>
          <LinkButton size="calm" onPress={skip} test_id="skip">
            {t('first_run.skip')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack>
        {region === null ? (
          <RegionPicker regions={regions} onChoose={choose} />
        ) : (
          <Card lit title={t('first_run.where.chosen', { country: region.name })}>
            <LinkButton size="calm" onPress={() => choose(null)} test_id="change-region">
              {t('first_run.where.change')}
            </LinkButton>
          </Card>
        )}
        <AgeChoice />
      </Stack>
    </Screen>
  );
}
