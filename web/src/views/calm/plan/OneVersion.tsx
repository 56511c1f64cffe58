// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { PlanVersion, SafetyPlan } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { plan } from '../../../models';
import { ActionRow, OwnWords, Screen, Stack, Waiting } from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { section_words } from '../parts/words';
import { ItemLinks } from './links';
import { Restore, version_line } from './Versions';

/** One version in full, as it was read when it was in use. */
export function OneVersion({ version }: { version: PlanVersion }) {
  const act = use_act();
  const [whole, set_whole] = useState<SafetyPlan | null>(null);
  useEffect(() => {
    void act.run(async () => set_whole(await plan.read_version(version.version, version.id)));
  }, []);
  const kinds = [...new Set((whole?.items ?? []).map((item) => item.kind))];
  return (
    <Screen
      screen_id="plan-version"
      eyebrow={version_line(version)}
      title={t('plan.versions.version', { version: version.version })}
      top={top_line()}
      width="wide"
      actions={
        version.status === 'superseded' && (
          <ActionRow>
            <Restore version={version} />
          </ActionRow>
        )
      }
    >
      <Stack gap="wide">
        {version.change_note !== '' && <OwnWords size="inline">{version.change_note}</OwnWords>}
        {whole === null && act.problem === null && <Waiting label={t('shell.loading')} />}
        <Trouble code={act.problem} />
        <div class="plan-parts">
          {kinds.map((kind) => (
            <section class="plan-part" key={kind}>
              <h2 class="plan-part__title">{section_words(kind)}</h2>
              {(whole?.items ?? [])
                .filter((item) => item.kind === kind)
                .map((item) => (
                  <div class="plan-line" key={item.id}>
                    <OwnWords>{item.text}</OwnWords>
                    <ItemLinks item={item} />
                  </div>
                ))}
            </section>
          ))}
        </div>
      </Stack>
    </Screen>
  );
}
