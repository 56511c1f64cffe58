// SPDX-License-Identifier: Apache-2.0
import { ChannelTypeWords } from '../../../gen/api.gen';
import type { ChannelType, ContactChannel } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { Card, LinkButton, QuietButton, Section, SelectField, Stack, TextField } from '../../../ui';
import { one_of } from '../parts/words';

interface ChannelFieldsProps {
  channels: readonly ContactChannel[];
  onChange: (channels: ContactChannel[]) => void;
}

const kKeyboards: Readonly<Record<ChannelType, 'tel' | 'email' | 'text'>> = {
  tel: 'tel',
  sms: 'tel',
  email: 'email',
  url: 'text',
  app: 'text',
};

/** Ways to reach somebody, exactly as dialled, the best one first. */
export function ChannelFields({ channels, onChange }: ChannelFieldsProps) {
  const put = (at: number, next: Partial<ContactChannel>) =>
    onChange(channels.map((channel, i) => (i === at ? { ...channel, ...next } : channel)));
  const add = () => onChange([...channels, { type: 'tel', value_as_dialled: '', note: '' }]);
  return (
    <Section title={t('people.reach')}>
      {channels.map((channel, at) => (
        <Card key={at}>
          <Stack>
            <SelectField
              label={t('people.channel')}
              value={channel.type}
              options={ChannelTypeWords.map((value) => ({
                value,
                label: t(`people.channel.${value}`),
              }))}
              onChange={(value) =>
                put(at, { type: one_of(ChannelTypeWords, value) ?? channel.type })
              }
            />
            <TextField
              label={t(`people.value.${channel.type}`)}
              type={kKeyboards[channel.type]}
              value={channel.value_as_dialled}
              onInput={(value_as_dialled) => put(at, { value_as_dialled })}
              test_id={`channel-${at}`}
            />
            <LinkButton size="calm" onPress={() => onChange(channels.filter((_, i) => i !== at))}>
              {t('people.channel_remove')}
            </LinkButton>
          </Stack>
        </Card>
      ))}
      <QuietButton size="calm" icon="plus" onPress={add} test_id="add-channel">
        {channels.length === 0 ? t('people.channel_add') : t('people.channel_more')}
      </QuietButton>
    </Section>
  );
}
