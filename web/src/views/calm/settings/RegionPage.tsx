// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { ServiceLine } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { help, use_resource } from '../../../models';
import { LinkButton, Quiet, Section, Stack, Switch, Waiting } from '../../../ui';
import { RegionPicker } from '../../moment/people/RegionPicker';
import type { SettingsProps } from './props';

/** The country the person says, and the lines they want to see first. Nothing is guessed (CS-14). */
export function RegionPage({ now, onChange }: SettingsProps) {
  const list = use_resource(help.regions);
  const [changing, set_changing] = useState(false);
  useEffect(() => {
    void help.open();
  }, []);
  if (list === null) return <Waiting label={t('shell.loading')} />;
  const chosen = list.regions.find((each) => each.region === now.region);
  const picking = changing || chosen === undefined;
  return (
    <Stack gap="wide">
      {chosen !== undefined && <p>{t('settings.region.now', { country: chosen.name })}</p>}
      {picking ? (
        <RegionPicker
          regions={list.regions}
          onChoose={(region) => {
            set_changing(false);
            onChange({ region: region.region });
          }}
        />
      ) : (
        <div>
          <LinkButton size="calm" onPress={() => set_changing(true)} test_id="change-region">
            {t('help.region.change')}
          </LinkButton>
          <LinkButton size="calm" onPress={() => onChange({ region: '' })}>
            {t('help.region.clear')}
          </LinkButton>
        </div>
      )}
      {!picking && <Pins now={now} onChange={onChange} />}
    </Stack>
  );
}

function Pins({ now, onChange }: SettingsProps) {
  const services = help.now.value.lines?.services ?? [];
  if (services.length === 0) return null;
  const pin = (service: ServiceLine, on: boolean) => {
    const others = now.pinned_service_ids.filter((id) => id !== service.id);
    onChange({ pinned_service_ids: on ? [...others, service.id] : others });
  };
  return (
    <Section title={t('settings.region.pins')}>
      <Quiet>{t('settings.region.pins_note')}</Quiet>
      {services.map((service) => (
        <Switch
          key={service.id}
          label={service.name}
          note={
            service.audience === '' ? undefined : t('help.line.for', { audience: service.audience })
          }
          checked={now.pinned_service_ids.includes(service.id)}
          onChange={(on) => pin(service, on)}
        />
      ))}
    </Section>
  );
}
