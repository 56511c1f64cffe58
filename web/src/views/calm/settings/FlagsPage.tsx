// SPDX-License-Identifier: Apache-2.0
import { ExclusionFlagWords } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { settings } from '../../../models';
import { Card, ChipGroup, InlineNotice, Quiet, QuietButton, Stack, Status } from '../../../ui';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { typed } from '../parts/words';
import type { SettingsProps } from './props';

const kCautions = ['cautions.1', 'cautions.2', 'cautions.3', 'cautions.4', 'cautions.5'] as const;

/** Strong sensations: what to know, what speaks against them, and the person's own decision (CS-4). */
export function FlagsPage({ now, onChange }: SettingsProps) {
  const act = use_act();
  if (settings.young_person_mode.value) {
    return (
      <Stack>
        <InlineNotice tone="info" title={t('cautions.young')}>
          <p>{t('cautions.young_note')}</p>
        </InlineNotice>
        <Flags now={now} onChange={onChange} />
      </Stack>
    );
  }
  return (
    <Stack gap="wide">
      <Card title={t('cautions.read')} tone="mist">
        <ul class="plain-list plain-list--ink">
          {kCautions.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Card>
      <Flags now={now} onChange={onChange} />
      {now.cautions_acknowledged ? (
        <div>
          <Status>{t('cautions.done')}</Status>
          <QuietButton
            size="calm"
            onPress={() => onChange({ cautions_acknowledged: false })}
            test_id="cautions-undo"
          >
            {t('cautions.undo')}
          </QuietButton>
        </div>
      ) : (
        <Stack gap="tight">
          <Quiet>{t('cautions.before')}</Quiet>
          <QuietButton
            onPress={() => void act.run(() => settings.acknowledge_cautions())}
            busy={act.busy}
            test_id="cautions-read"
          >
            {t('cautions.acknowledge')}
          </QuietButton>
        </Stack>
      )}
      <Trouble code={act.problem} />
    </Stack>
  );
}

function Flags({ now, onChange }: SettingsProps) {
  return (
    <Stack gap="tight">
      <ChipGroup
        legend={t('cautions.question')}
        options={ExclusionFlagWords.map((value) => ({ value, label: t(`cautions.flag.${value}`) }))}
        values={now.exclusion_flags}
        onChange={(values) => onChange({ exclusion_flags: typed(ExclusionFlagWords, values) })}
      />
      <Quiet>{t('cautions.flags_note')}</Quiet>
    </Stack>
  );
}
